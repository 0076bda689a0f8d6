import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KnowledgeError } from '../../src/domain/problems.ts';
import type { CachePlace } from '../../src/kb/cache.ts';
import { digestOf } from '../../src/kb/digest.ts';
import { type Loaded, loadKnowledge, type Means } from '../../src/kb/load.ts';
import { fingerprintOf } from '../../src/kb/manifest.ts';
import { derive } from '../../src/surfaces/base/derive.ts';
import { BASE, folder } from '../support/lmm.ts';

const release = (id: string, name = id): string =>
  `source: s\nreleases:\n  - {id: acme/${id}, name: ${name}, developer: acme}\n`;

const means = (cache: CachePlace): Means => ({ derive: async (all) => derive(all), cache });

function setup() {
  const kb = folder({ 'base.yaml': BASE, 'a.yaml': release('a'), 'b.yaml': release('b') });
  const cache = join(folder({}), 'lmm');
  /** Long after the files were written, so that their stamps can be relied on. */
  const place = (change: Partial<CachePlace> = {}): CachePlace => ({
    folder: cache,
    build: 'test',
    now: Date.now() + 60_000,
    user: process.getuid?.(),
    ...change,
  });
  const load = (change?: Partial<CachePlace>): Promise<Loaded> =>
    loadKnowledge(null, [{ path: kb, shown: 'kb' }], means(place(change)));
  const uncached = (): Promise<Loaded> => loadKnowledge(null, [{ path: kb, shown: 'kb' }]);
  const files = (): string[] => (existsSync(cache) ? readdirSync(cache).sort() : []);
  /** The file that is kept. */
  const kept = (): string => join(cache, files()[0] ?? '');
  return { kb, cache, load, uncached, files, kept };
}

/** What a knowledge base holds, whether it is parsed or waits to be. */
const plain = ({ knowledge, notices }: Loaded): unknown => JSON.parse(JSON.stringify({ ...knowledge, notices }));
const names = ({ knowledge }: Loaded): string[] => knowledge.releases.map(({ name }) => name);

/** Writes what is kept with a checksum that fits. */
const seal = (path: string, text: string): void =>
  writeFileSync(path, `${digestOf([basename(path, '.kb'), Buffer.from(text)])}\n${text}`);

describe('the cache of layers', () => {
  it('gives what the files give: at first, the next time, and after an edit', async () => {
    const { kb, load, uncached } = setup();
    for (const edit of ['a', 'a', 'x', 'y']) {
      writeFileSync(join(kb, 'a.yaml'), release(edit));
      expect(plain(await load())).toEqual(plain(await uncached()));
      expect(plain(await load())).toEqual(plain(await uncached()));
    }
  });

  it('is a file that only its owner can read', async () => {
    const { load, files, kept } = setup();
    await load();
    expect(files()).toHaveLength(1);
    expect(statSync(kept()).mode & 0o777).toBe(0o600);
  });

  it('sees an edit of the same length within the same second, and one with an older date', async () => {
    const { kb, load } = setup();
    const file = join(kb, 'a.yaml');
    for (const [at, name] of ['p', 'q', 'r', 't'].entries()) {
      writeFileSync(file, release('a', name));
      utimesSync(file, 1_000_000, 1_000_000 - at);
      expect(names(await load({ now: Date.now() }))).toContain(name);
    }
  });

  it('sees an edit that leaves size and dates as they were while the file is young', async () => {
    const { kb, load, kept } = setup();
    const now = Date.now();
    await load({ now });
    writeFileSync(join(kb, 'a.yaml'), release('c'));
    // A file system that tells times in seconds would have told no other.
    const [head = '', ...body] = readFileSync(kept(), 'utf8').split('\n').slice(1);
    const manifest = JSON.parse(head) as { files: { name: string; fingerprint: string }[] };
    const files = manifest.files.map((file) => ({ ...file, fingerprint: fingerprintOf(file.name.replace('kb', kb)) }));
    seal(kept(), [JSON.stringify({ ...manifest, files }), ...body].join('\n'));
    expect(names(await load({ now }))).toEqual(['c', 'b']);
  });

  it('sees files that come, go and change their names', async () => {
    const { kb, load } = setup();
    await load();
    writeFileSync(join(kb, 'c.yaml'), release('c'));
    expect(names(await load())).toEqual(['a', 'b', 'c']);
    rmSync(join(kb, 'a.yaml'));
    expect(names(await load())).toEqual(['b', 'c']);
  });

  const DAMAGES: [string, (bytes: Buffer) => Buffer][] = [
    ['cut', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['cut in its first line', (bytes) => bytes.subarray(0, 10)],
    ['empty', () => Buffer.alloc(0)],
    ['longer', (bytes) => Buffer.concat([bytes, Buffer.from(' ')])],
    ['changed in a bit', (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte)))],
    ['changed in a word', (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('acme', 'evil'), 'latin1')],
    ['of an older lmm', () => Buffer.from('lmm cache 1 0123456789abcdef 2       \n{}')],
  ];
  it.each(DAMAGES)('is as if it were not there where it is %s', async (_, damage) => {
    const { kb, load, uncached, kept } = setup();
    await load();
    const sound = readFileSync(kept());
    writeFileSync(kept(), damage(sound));
    expect(plain(await load())).toEqual(plain(await uncached()));
    expect(readFileSync(kept()).length).toBe(sound.length);
    // What is kept of single files is no better.
    writeFileSync(kept(), damage(sound));
    writeFileSync(join(kb, 'a.yaml'), release('edited'));
    expect(plain(await load())).toEqual(plain(await uncached()));
  });

  it('is not trusted where another version of lmm wrote it', async () => {
    const { load, uncached, kept } = setup();
    await load({ build: 'other' });
    const before = readFileSync(kept(), 'utf8');
    expect(plain(await load())).toEqual(plain(await uncached()));
    expect(readFileSync(kept(), 'utf8')).not.toBe(before);
  });

  it('is not taken for that of another set with the same files', async () => {
    const { kb, cache, load, files, kept } = setup();
    await load();
    const [one = ''] = files();
    const elsewhere = join(folder({}), 'kb');
    cpSync(kb, elsewhere, { recursive: true });
    seal(
      join(cache, one),
      readFileSync(kept(), 'utf8').split('\n').slice(1).join('\n').replaceAll('"name":"a"', '"name":"z"'),
    );
    expect(names(await load())).toContain('z');
    const place = { folder: cache, build: 'test', now: Date.now() + 60_000, user: process.getuid?.() };
    const other = () => loadKnowledge(null, [{ path: elsewhere, shown: 'kb' }], means(place));
    expect(names(await other())).not.toContain('z');
    const [two = ''] = files().filter((file) => file !== one);
    copyFileSync(join(cache, one), join(cache, two));
    expect(names(await other())).not.toContain('z');
  });

  it.each(['no head\n', 'null\n', '{}\n', '{"build": "test"}\n', ''])(
    'is not needed where it holds %j, sealed',
    async (text) => {
      const { load, uncached, kept } = setup();
      await load();
      seal(kept(), text);
      expect(plain(await load())).toEqual(plain(await uncached()));
    },
  );

  /** Somebody's own idea of what the layers hold, with a checksum that fits. */
  async function forged() {
    const { kb, load, kept } = setup();
    writeFileSync(join(kb, 'a.yaml'), release('a', 'Forged'));
    await load();
    const bytes = readFileSync(kept());
    writeFileSync(join(kb, 'a.yaml'), release('a', 'Honest'));
    await load();
    const { files, ...head } = JSON.parse(readFileSync(kept(), 'utf8').split('\n', 2)[1] as string);
    const [, , ...body] = bytes.toString().split('\n');
    const text = [JSON.stringify({ ...head, files }), ...body].join('\n');
    seal(kept(), text);
    return { load, kept };
  }

  // Where there are no users, files have no modes either.
  if (process.getuid) {
    it('is not trusted where others can write it', async () => {
      const { load, kept } = await forged();
      expect(names(await load())).toContain('Forged');
      chmodSync(kept(), 0o622);
      expect(names(await load())).toContain('Honest');
    });
  }

  it('is not trusted where it is another user’s', async () => {
    const { load, kept } = await forged();
    expect(names(await load({ user: statSync(kept()).uid + 1 }))).toContain('Honest');
  });

  it('is looked into no more once its files have settled', async () => {
    const { load, kept } = setup();
    await load({ now: Date.now() });
    const young = readFileSync(kept(), 'utf8');
    await load();
    const settled = readFileSync(kept(), 'utf8');
    expect(settled).not.toBe(young);
    await load();
    expect(readFileSync(kept(), 'utf8')).toBe(settled);
  });

  it('goes when many newer ones have come, or after two months; what is not of the cache stays', async () => {
    const { kb, cache, load, files } = setup();
    await load();
    const old = files();
    const day = 24 * 3600_000;
    const other = folder({ 'base.yaml': BASE });
    const place = { folder: cache, build: 'test', now: Date.now() + 70 * day, user: process.getuid?.() };
    writeFileSync(join(cache, 'left.tmp'), '');
    await loadKnowledge(null, [{ path: other, shown: 'other' }], means(place));
    expect(files()).toContain('left.tmp');
    expect(files()).toHaveLength(2);
    for (const file of old) expect(files()).not.toContain(file);
    for (let at = 0; at < 15; at++)
      await loadKnowledge(null, [{ path: kb, shown: `${at}` }], means({ ...place, now: Date.now() }));
    expect(files()).toHaveLength(13);
  });

  it('is not needed: without a home, or where a file stands in its place', async () => {
    const { load, uncached } = setup();
    const nowhere = join(folder({}), 'no', 'home', 'lmm');
    const file = join(folder({ '.cache': '' }), '.cache', 'lmm');
    for (const place of [nowhere, file]) {
      expect(plain(await load({ folder: place }))).toEqual(plain(await uncached()));
      expect(existsSync(place)).toBe(false);
    }
  });

  it('tells problems and collisions at their places, whatever is kept', async () => {
    const { kb, load, uncached } = setup();
    await load();
    writeFileSync(join(kb, 'b.yaml'), `source: s\nreleases:\n  - {id: acme/a, name: Again, developer: acme}\n`);
    const problems = await load().catch((error: KnowledgeError) => error.problems);
    expect(problems).toEqual(await uncached().catch((error: KnowledgeError) => error.problems));
    expect(problems).toMatchObject([
      { file: 'kb/b.yaml', line: 3, code: 'duplicate', values: { first: 'kb/a.yaml:3:5' } },
    ]);
    const alias = (id: string) => release(id).replace('developer', 'aliases: [same], developer');
    writeFileSync(join(kb, 'a.yaml'), alias('a'));
    writeFileSync(join(kb, 'b.yaml'), alias('b'));
    const { notices } = await load();
    expect(notices.map(({ line, column }) => [line, column])).not.toEqual([]);
    expect((await load()).notices).toEqual(notices);
    expect(notices).toEqual((await uncached()).notices);
  });

  it('serves several at once', async () => {
    const { kb, load, uncached, files } = setup();
    for (const name of ['m', 'n']) {
      writeFileSync(join(kb, 'a.yaml'), release(name));
      const all = await Promise.all(Array.from({ length: 8 }, () => load()));
      const expected = plain(await uncached());
      for (const loaded of all) expect(plain(loaded)).toEqual(expected);
    }
    expect(files().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
