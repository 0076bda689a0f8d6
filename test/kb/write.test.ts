import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, takeAwayEmpty } from '../../src/kb/write/folder.ts';
import { temporaryName } from '../../src/kb/write/leftovers.ts';
import { removeFile, WriteError, writeFileWholeNow } from '../../src/kb/write/whole.ts';
import { writeFolderWhole } from '../../src/kb/write/whole-folder.ts';
import { folder } from '../support/lmm.ts';

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof WriteError ? error.code : expect.fail(String(error));
  }
};
const codeOfAsync = async (act: Promise<unknown>): Promise<string | undefined> => {
  const error = await act.then(() => undefined).catch((found: unknown) => found);
  return error === undefined
    ? undefined
    : codeOf(() => {
        throw error;
      });
};

describe('a folder is made', () => {
  it('with all above it, for the user alone', () => {
    const at = folder({});
    makeFolder(join(at, 'a', 'b'));
    makeFolder(join(at, 'a', 'b'));
    for (const name of ['a', 'a/b']) expect(statSync(join(at, name)).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['file/a', 'ENOTDIR'],
    ['file/a/b', 'ENOTDIR'],
  ])('not in %s', (name, code) => {
    const at = folder({ file: '' });
    expect(codeOf(() => makeFolder(join(at, name)))).toBe(code);
  });

  it('not where a file has its name, and names the file', () => {
    const at = folder({ file: '' });
    expect(() => makeFolder(join(at, 'file'))).toThrow(
      expect.objectContaining({ code: 'ENOTDIR', folder: join(at, 'file') }),
    );
  });

  it.runIf(existsSync('/proc/self'))('not where the system lets nothing be made, without end', () => {
    expect(() => makeFolder('/proc/lmm/a/b')).toThrow(expect.objectContaining({ code: 'EACCES', folder: '/proc/lmm' }));
  });

  it('not where a link leads nowhere, without end, and names the link', () => {
    const at = folder({});
    symlinkSync('/nonexistent/lmm', join(at, 'link'));
    for (const path of [join(at, 'link'), join(at, 'link', 'a')])
      expect(() => makeFolder(path)).toThrow(expect.objectContaining({ code: 'ENOENT', folder: join(at, 'link') }));
  });

  it('and goes again with those above it, but for what somebody put a file into', () => {
    const at = folder({});
    const made = makeFolder(join(at, 'a', 'b', 'c'), 0o755);
    expect(made).toEqual([join(at, 'a'), join(at, 'a', 'b'), join(at, 'a', 'b', 'c')]);
    writeFileSync(join(at, 'a', 'theirs'), '');
    takeAwayEmpty(made);
    expect(readdirSync(at, { recursive: true }).sort()).toEqual(['a', 'a/theirs']);
  });
});

describe('a file is taken away', () => {
  it('where it is there, and a link goes without what it leads to', () => {
    const at = folder({ file: 'x', other: 'y' });
    symlinkSync('other', join(at, 'link'));
    expect(['file', 'link', 'none', 'none/x'].map((name) => removeFile(join(at, name)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(readdirSync(at)).toEqual(['other']);
  });

  it('and a folder is not', () => {
    const at = folder({ 'a/file': 'x' });
    expect(codeOf(() => removeFile(join(at, 'a')))).toBe('EISDIR');
    expect(codeOf(() => removeFile(join(at, 'a/file/x')))).toBe('ENOTDIR');
    expect(readFileSync(join(at, 'a/file'), 'utf8')).toBe('x');
  });
});

describe('a folder is written whole', () => {
  const ours = (names: readonly string[]): boolean => names.every((name) => name.endsWith('.csv'));
  const write = (at: string, ...names: string[]): Promise<void> =>
    writeFolderWhole(join(at, 'out'), ours, async (path) => {
      for (const name of names) writeFileSync(join(path, name), name);
    });
  const held = (at: string): string[] => readdirSync(join(at, 'out'));

  it('where there is none, an empty one, or one of its own, and nothing is left beside it', async () => {
    const at = folder({});
    await write(at, 'a.csv');
    await write(at, 'b.csv');
    expect([held(at), readdirSync(at)]).toEqual([['b.csv'], ['out']]);
    const empty = folder({});
    mkdirSync(join(empty, 'out'));
    await write(empty, 'a.csv');
    expect(held(empty)).toEqual(['a.csv']);
  });

  it.each<[string, Record<string, string>, string]>([
    ['holds something else', { 'out/mine.txt': '' }, 'FOREIGN'],
    ['holds something of its own beside something else', { 'out/a.csv': '', 'out/mine.txt': '' }, 'FOREIGN'],
    ['holds a folder', { 'out/a.csv/x': '' }, 'FOREIGN'],
    ['is a file', { out: 'x' }, 'NOFOLDER'],
  ])('not where what is there %s', async (_, files, code) => {
    const at = folder(files);
    const before = readdirSync(at, { recursive: true });
    expect(await codeOfAsync(write(at, 'a.csv'))).toBe(code);
    expect(readdirSync(at, { recursive: true })).toEqual(before);
  });

  it('not over what came meanwhile, and what was there stays', async () => {
    const at = folder({ 'out/a.csv': 'old' });
    const late = writeFolderWhole(join(at, 'out'), ours, async (path) => {
      writeFileSync(join(path, 'b.csv'), 'new');
      writeFileSync(join(at, 'out', 'mine.txt'), 'late');
    });
    expect(await codeOfAsync(late)).toBe('FOREIGN');
    expect([readdirSync(at), held(at).sort()]).toEqual([['out'], ['a.csv', 'mine.txt']]);
  });

  it('not where it cannot be filled, and what was there stays', async () => {
    const at = folder({ 'out/a.csv': 'old' });
    const filled = writeFolderWhole(join(at, 'out'), ours, async (path) => writeFileSync(join(path, 'x', 'y'), ''));
    expect(await codeOfAsync(filled)).toBe('ENOENT');
    expect([readdirSync(at), held(at)]).toEqual([['out'], ['a.csv']]);
    const broken = writeFolderWhole(join(at, 'out'), ours, async () => expect.fail('of its own'));
    await expect(broken).rejects.toThrow('of its own');
    expect(readdirSync(at)).toEqual(['out']);
  });

  it('not where what was filled is gone, and what was there is back', async () => {
    const at = folder({ 'out/a.csv': 'old' });
    const gone = writeFolderWhole(join(at, 'out'), ours, async (path) => rmSync(path, { recursive: true }));
    expect(await codeOfAsync(gone)).toBe('ENOENT');
    expect([readdirSync(at), held(at)]).toEqual([['out'], ['a.csv']]);
  });

  it('and listens to signals no longer than that', async () => {
    const turned = () => new Promise((resume) => setImmediate(() => setImmediate(resume)));
    await turned();
    const before = process.listenerCount('SIGTERM');
    const at = folder({ file: '' });
    const written = write(at, 'a.csv');
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    await written;
    expect(await codeOfAsync(writeFolderWhole(join(at, 'none', 'out'), ours, async () => {}))).toBe('ENOENT');
    await turned();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('where a link leads, which stays', async () => {
    const at = folder({ 'there/a.csv': 'old' });
    symlinkSync('there', join(at, 'out'));
    await write(at, 'b.csv');
    expect([readdirSync(at), readdirSync(join(at, 'there'))]).toEqual([['out', 'there'], ['b.csv']]);
  });

  it('not where there is no folder for it, and names that', async () => {
    const at = folder({ file: '' });
    await expect(writeFolderWhole(join(at, 'none', 'out'), ours, async () => {})).rejects.toMatchObject({
      folder: join(at, 'none'),
    });
  });
});

describe('a file is written as its place asks', () => {
  it("where it is the program's own, in place of a link, whatever that leads to", () => {
    const at = folder({ other: 'of somebody', 'folder/file': '' });
    symlinkSync('other', join(at, 'link'));
    symlinkSync('folder', join(at, 'to-folder'));
    for (const name of ['link', 'to-folder', 'none']) {
      writeFileWholeNow(join(at, name), [Buffer.from('new')], { mode: 0o600, isOwn: true });
      expect(lstatSync(join(at, name)).isFile()).toBe(true);
      expect([readFileSync(join(at, name), 'utf8'), statSync(join(at, name)).mode & 0o777]).toEqual(['new', 0o600]);
    }
    expect(readFileSync(join(at, 'other'), 'utf8')).toBe('of somebody');
    expect(readdirSync(join(at, 'folder'))).toEqual(['file']);
  });

  it.each([
    ['', 'EINVAL'],
    ['a\0b', 'EINVAL'],
    ['folder', 'EISDIR'],
    ['file/x', 'ENOTDIR'],
    ['none/x', 'ENOENT'],
    ['x'.repeat(256), 'ENAMETOOLONG'],
    ['circle', 'ELOOP'],
  ])('or not: %j', (name, code) => {
    const at = folder({ 'folder/x': '', file: '' });
    symlinkSync('circle', join(at, 'circle'));
    const before = readdirSync(at);
    const path = name === '' ? '' : `${at}/${name}`;
    expect(codeOf(() => writeFileWholeNow(path, [Buffer.from('x')]))).toBe(code);
    expect(readdirSync(at)).toEqual(before);
  });

  it('with the mode that a new one is given, and that of the old one else', () => {
    const at = folder({});
    const path = join(at, 'file');
    for (const mode of [0o640, 0o600]) writeFileWholeNow(path, [Buffer.from('x')], { mode, isLasting: true });
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });
});

it.runIf(process.geteuid?.() === 0)('what another user left in the middle stays, for root too', () => {
  const at = folder({});
  const names = [temporaryName(2 ** 22 + 1), temporaryName(2 ** 22 + 1)];
  for (const name of names) writeFileSync(join(at, name), 'half');
  chownSync(join(at, names[0] as string), 12_345, 12_345);
  writeFileWholeNow(join(at, 'file'), [Buffer.from('x')]);
  expect(readdirSync(at).sort()).toEqual([names[0], 'file'].sort());
});
