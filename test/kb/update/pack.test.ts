import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesOf, manifestIn } from '../../../src/kb/update/offered.ts';
import { isSound, isWhole, packIn, pointerOf, putInForce, reset, rootOf } from '../../../src/kb/update/pack.ts';
import { temporaryName } from '../../../src/kb/write/leftovers.ts';
import { WriteError } from '../../../src/kb/write/whole.ts';
import { folder } from '../../support/lmm.ts';

const ABOUT = {
  ...{ version: '1.0.0', created: '2026-11-30', sha256: 'a', url: 'https://h/', fetched: '2026-11-30' },
  ...{ newest: '2026-11-30', build: 'b', files: 1, records: 1 },
};
const put = (at: string, version: string): Promise<void> =>
  putInForce(
    at,
    { ...ABOUT, version },
    new Map([
      ['about', { version }],
      ['lines/one', { text: version }],
    ]),
  );
const inForce = (at: string) => packIn(at) ?? expect.fail('there is none');
const partOf = (root: string, name = 'about'): string => join(root, 'dist', 'base', `${name}.json`);
const bases = (at: string): number => readdirSync(join(at, 'packs')).length;
/** As if all that lies there had been written long ago. */
const age = (at: string): void => {
  for (const name of readdirSync(join(at, 'packs'))) utimesSync(join(at, 'packs', name), 1e9, 1e9);
};

describe('a base in force', () => {
  it('leaves the one before to whoever reads it, and takes it away later', async () => {
    const at = folder({});
    await put(at, '1.0.0');
    const first = rootOf(at, inForce(at));
    await put(at, '1.0.1');
    const second = rootOf(at, inForce(at));
    expect([first, second].map((root) => JSON.parse(readFileSync(partOf(root), 'utf8')).version)).toEqual([
      '1.0.0',
      '1.0.1',
    ]);
    age(at);
    await put(at, '1.0.2');
    expect([existsSync(first), existsSync(second), bases(at)]).toEqual([false, true, 2]);
    expect([reset(at), packIn(at), bases(at), reset(at)]).toEqual([true, undefined, 2, false]);
    age(at);
    expect([reset(at), bases(at)]).toEqual([false, 0]);
  });

  it('is put there again in a folder of its own, though it says the same', async () => {
    const at = folder({});
    await put(at, '1.0.0');
    const { folder: first } = inForce(at);
    await put(at, '1.0.0');
    expect(inForce(at).folder).not.toBe(first);
  });

  it('is the user’s alone', async () => {
    const at = folder({});
    await put(at, '1.0.0');
    for (const file of [pointerOf(at), partOf(rootOf(at, inForce(at)))]) expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('stays what it was where another one cannot be written, and nothing is left of that', async () => {
    const at = folder({});
    await put(at, '1.0.0');
    const before = readFileSync(pointerOf(at));
    // A part in whose place something else lies.
    const parts = new Map<string, object>([
      ['about', {}],
      ['about.json/x', {}],
    ]);
    await expect(putInForce(at, ABOUT, parts)).rejects.toThrow(WriteError);
    expect([readFileSync(pointerOf(at)), bases(at)]).toEqual([before, 1]);
  });
});

it('takes away what a run left that was killed while it wrote', async () => {
  // No process has a number like this.
  const left = join('packs', temporaryName(2 ** 30), 'dist');
  const at = folder({ [join(left, 'part.json')]: '{', [join('packs', 'notes')]: 'mine' });
  await put(at, '1.0.0');
  expect(readdirSync(join(at, 'packs')).sort()).toEqual([inForce(at).folder, 'notes'].sort());
});

describe('a part in force', () => {
  const changed = (file: string): void => writeFileSync(file, readFileSync(file, 'utf8').replace('1.0.0', '1.0.9'));
  const held = async (act: (file: string) => void): Promise<[isWhole: boolean, isSound: boolean]> => {
    const at = folder({});
    await put(at, '1.0.0');
    act(partOf(rootOf(at, inForce(at)), 'lines/one'));
    return [isWhole(at, inForce(at)), isSound(at, inForce(at))];
  };

  it('is whole as it was written', async () => expect(await held(() => {})).toEqual([true, true]));
  it('is whole where it was only touched, as by a copy', async () =>
    expect(await held((file) => utimesSync(file, 1, 1))).toEqual([true, true]));
  it('is not whole with another byte', async () => expect(await held(changed)).toEqual([false, false]));
  it('is not whole with another byte and its old date', async () =>
    expect(
      await held((file) => {
        const { atime, mtime } = statSync(file);
        changed(file);
        utimesSync(file, atime, mtime);
      }),
    ).toEqual([false, false]));

  it('is not sound with another byte that the system says nothing of', async () => {
    const at = folder({});
    await put(at, '1.0.0');
    const pack = inForce(at);
    const [digest = '', ...others] = pack.parts.about ?? [];
    // As if the disk had failed: nothing was written, and something else is read.
    const failed = {
      ...pack,
      parts: { ...pack.parts, about: [digest.replace(/./, 'x'), ...others] as [string, string] },
    };
    expect([isWhole(at, failed), isSound(at, failed)]).toEqual([true, false]);
  });
});

it.each([
  ['null'],
  ['[]'],
  ['{'],
  ['{"folder": "0123456789abcdef"}'],
  [JSON.stringify({ ...ABOUT, folder: '0123456789abcdef' })],
  [JSON.stringify({ ...ABOUT, folder: '0123456789abcdef', parts: {} })],
  [JSON.stringify({ ...ABOUT, folder: '0123456789abcdef', parts: { about: [] } })],
  [JSON.stringify({ ...ABOUT, folder: '0123456789abcdef', parts: { about: ['x', 'x'], rest: 3 } })],
  [JSON.stringify({ ...ABOUT, folder: '../../elsewhere', parts: { about: ['x', 'x'] } })],
  [JSON.stringify({ ...ABOUT, folder: '0123456789abcdef', newest: 3, parts: { about: ['x', 'x'] } })],
])('%s names no pack', (text) => {
  expect(packIn(folder({ 'pack.json': text }))).toBeUndefined();
});

const MANIFEST = {
  ...{ lmm: 'pack/1', version: '1.0.0', created: '2026-11-30', min_version: '0.1.0', file: 'a.gz' },
  ...{ sha256: 'a'.repeat(64), size: 1 },
};
describe('a manifest', () => {
  it.each([
    {},
    { file: 'https://h:1/a?b=c&d=%20' },
    { file: 'https://[::1]/a' },
    { min_version: '1.2.3-rc.1' },
    { version: '2026.11+b' },
  ])('is one with %j', (others) => {
    expect(manifestIn(`\ufeff${JSON.stringify({ ...MANIFEST, ...others })}`)).toEqual({ ...MANIFEST, ...others });
  });

  it.each([
    ...[{ lmm: 'pack/' }, { lmm: 1 }, { version: '' }, { version: 'a b' }, { version: '\u001b' }],
    ...[{ created: '2026-11' }, { created: '2026-02-30' }, { min_version: '1.2' }, { min_version: 'x' }],
    ...[{ min_version: '1.2.3-a b' }, { min_version: 'v1.2.3' }, { sha256: `${'a'.repeat(64)}b` }],
    ...[{ sha256: 'A'.repeat(64) }, { sha256: 'a'.repeat(63) }, { size: 0 }, { size: 1.5 }, { size: '1' }],
    ...[{ file: '' }, { file: 'https://:80:9/x' }, { file: 'https://u@h/' }, { file: 'a b' }, { file: null }],
  ])('is none with %j', (others) => {
    expect(manifestIn(JSON.stringify({ ...MANIFEST, ...others }))).toBeUndefined();
  });

  it.each(['', 'x', '3', 'null', '[]', '"pack/1"'])('is none as %j', (text) => {
    expect(manifestIn(text)).toBeUndefined();
  });

  it('of another format says which', () => {
    expect(manifestIn('{"lmm": "pack/12"}')).toEqual({ format: 'pack/12' });
  });
});

describe('an archive', () => {
  const archive = (...lines: unknown[]): Buffer => gzipSync(lines.map((line) => JSON.stringify(line)).join('\n\n'));
  const of = (file: unknown, text: unknown = '') => ({ file, text });

  it('gives its files in the order of their names', () => {
    expect(
      filesOf(archive(of('b.yaml', '둘'), of('a/c.yml', 'x')))?.map(({ file, bytes }) => [file.name, `${bytes}`]),
    ).toEqual([
      ['a/c.yml', 'x'],
      ['b.yaml', '둘'],
    ]);
  });

  it.each([
    [['../a.yaml']],
    [['a/../b.yaml']],
    [['/a.yaml']],
    [['C:\\a.yaml']],
    [['a\\..\\b.yaml']],
    [['.a.yaml']],
    [['a/.b/c.yaml']],
    [['a//b.yaml']],
    [['a.json']],
    [['a.yaml\n']],
    [[7]],
    [['a.yaml', 'a.yaml']],
    [[]],
  ])('with the names %j is none', (names) => {
    expect(filesOf(archive(...names.map((name) => of(name))))).toBeUndefined();
  });

  it.each([[of('a.yaml', 7)], [null], [7]])('with the line %j is none', (line) => {
    expect(filesOf(archive(line))).toBeUndefined();
  });
});
