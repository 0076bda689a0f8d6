import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KnowledgeError } from '../../src/domain/problems.ts';
import { DamagedError } from '../../src/kb/bytes.ts';
import { type CachePlace, discard } from '../../src/kb/cache.ts';
import { type Loaded, loadKnowledge } from '../../src/kb/load.ts';
import { readSealed, writeSealed } from '../../src/kb/sealed.ts';
import { BASE, folder } from '../support/lmm.ts';

const release = (id: string, name = id): string =>
  `source: s\nreleases:\n  - {id: acme/${id}, name: ${name}, developer: acme}\n`;

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
    loadKnowledge(null, [{ path: kb, shown: 'kb' }], place(change));
  const uncached = (): Promise<Loaded> => loadKnowledge(null, [{ path: kb, shown: 'kb' }]);
  const files = (): string[] => (existsSync(cache) ? readdirSync(cache).sort() : []);
  return { kb, cache, load, uncached, files };
}

/** What a knowledge base holds, whether it is parsed or waits to be. */
const plain = ({ knowledge, notices }: Loaded): unknown =>
  JSON.parse(JSON.stringify({ ...knowledge, index: undefined, worked: undefined, notices }));
const names = ({ knowledge }: Loaded): string[] => knowledge.releases.map(({ name }) => name);

describe('the cache of layers', () => {
  it('gives what the files give: at first, the next time, and after an edit', async () => {
    const { kb, load, uncached } = setup();
    for (const edit of ['a', 'a', 'x', 'y']) {
      writeFileSync(join(kb, 'a.yaml'), release(edit));
      expect(plain(await load())).toEqual(plain(await uncached()));
      expect(plain(await load())).toEqual(plain(await uncached()));
    }
  });

  it('is three files that only their owner can read', async () => {
    const { cache, load, files } = setup();
    await load();
    expect(files().map((name) => name.split('.')[1])).toEqual(['files', 'pack', 'state']);
    for (const name of files()) expect(statSync(join(cache, name)).mode & 0o777).toBe(0o600);
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
    const { kb, load } = setup();
    const now = Date.now();
    await load({ now });
    writeFileSync(join(kb, 'a.yaml'), release('c'));
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

  it.each(['state', 'pack', 'files'])('is as if it were not there where its %s is damaged', async (kind) => {
    const { kb, cache, load, uncached, files } = setup();
    const damages: ((bytes: Buffer) => Buffer)[] = [
      (bytes) => bytes.subarray(0, bytes.length - 1),
      (bytes) => bytes.subarray(0, 10),
      () => Buffer.alloc(0),
      (bytes) => Buffer.concat([bytes, Buffer.from(' ')]),
      (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 9 ? byte ^ 1 : byte))),
      (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('acme', 'evil'), 'latin1'),
    ];
    for (const [at, damage] of damages.entries()) {
      await load();
      const file = join(cache, files().find((name) => name.endsWith(kind)) ?? '');
      writeFileSync(file, damage(readFileSync(file)));
      if (kind === 'files') writeFileSync(join(kb, 'a.yaml'), release(`a${at}`));
      const loaded = await load();
      try {
        expect(plain(loaded)).toEqual(plain(await uncached()));
      } catch (error) {
        // Damage behind the front shows only where it is read: then the file goes, and all is read again.
        if (!(error instanceof DamagedError)) throw error;
        expect(kind).toBe('pack');
        expect(discard(error, { folder: cache } as CachePlace)).toBe(true);
        expect(existsSync(file)).toBe(false);
      }
      expect(plain(await load())).toEqual(plain(await uncached()));
    }
  });

  it('is not trusted where another version of lmm wrote it', async () => {
    const { cache, load, uncached, files } = setup();
    await load({ build: 'other' });
    const before = files().map((name) => readFileSync(join(cache, name), 'utf8'));
    expect(plain(await load())).toEqual(plain(await uncached()));
    expect(files().map((name) => readFileSync(join(cache, name), 'utf8'))).not.toEqual(before);
  });

  it.skipIf(!process.getuid)('is not trusted where others can write it', () => {
    const file = join(folder({}), 'sealed');
    expect(writeSealed(file, Buffer.from('text'))).toBe(true);
    expect(readSealed(file, process.getuid?.())?.toString()).toBe('text');
    chmodSync(file, 0o622);
    expect(readSealed(file, process.getuid?.())).toBeUndefined();
  });

  it.skipIf(process.getuid?.() !== 0)('is not trusted where it is another user’s', () => {
    const file = join(folder({}), 'sealed');
    writeSealed(file, Buffer.from('text'));
    chownSync(file, 12345, 12345);
    expect(readSealed(file, process.getuid?.())).toBeUndefined();
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
