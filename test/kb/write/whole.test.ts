import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  asWriteError,
  linked,
  removeFile,
  WriteError,
  writeFileWhole,
  writeFileWholeNow,
} from '../../../src/kb/write/whole.ts';
import { folder } from '../../support/lmm.ts';

/** What a refusal says: its code, and the folder where it is that which refuses. */
async function refusal(attempt: () => unknown): Promise<unknown[]> {
  try {
    await attempt();
    return [];
  } catch (error) {
    return error instanceof WriteError ? [error.code, error.folder] : [error];
  }
}

describe('a file is written whole', () => {
  it('from texts and bytes, however large, with nothing left beside it', async () => {
    const at = folder({});
    const large = 'ü'.repeat(600_000);
    await writeFileWhole(join(at, 'a'), ['one ', Buffer.from('two '), large, 'end'], { isLasting: true });
    expect(readFileSync(join(at, 'a'), 'utf8')).toBe(`one two ${large}end`);
    await writeFileWhole(join(at, 'b'), []);
    expect(readFileSync(join(at, 'b'), 'utf8')).toBe('');
    expect(readdirSync(at)).toEqual(['a', 'b']);
  });

  it('and lets others have a turn after each million bytes', async () => {
    const at = folder({});
    const turns: string[] = [];
    const parts = function* () {
      for (const name of ['a', 'b', 'c']) {
        turns.push(name);
        if (name === 'b') setImmediate(() => turns.push('other'));
        yield Buffer.alloc(600_000);
      }
    };
    await writeFileWhole(join(at, 'a'), parts());
    expect(turns).toEqual(['a', 'b', 'other', 'c']);
  });

  it('or not at all, where its content cannot be told to the end', async () => {
    const at = folder({ a: 'old' });
    const parts = function* () {
      yield 'new';
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    expect(await refusal(() => writeFileWhole(join(at, 'a'), parts()))).toEqual(['ENOSPC', undefined]);
    const broken = new Error('ours');
    const others = function* () {
      yield 'new';
      throw broken;
    };
    expect(await refusal(() => writeFileWhole(join(at, 'a'), others()))).toEqual([broken]);
    expect([readFileSync(join(at, 'a'), 'utf8'), readdirSync(at)]).toEqual(['old', ['a']]);
  });

  it('with the mode of what it replaces, whose other names keep what was', async () => {
    const at = folder({ a: 'old' });
    chmodSync(join(at, 'a'), 0o640);
    linkSync(join(at, 'a'), join(at, 'b'));
    await writeFileWhole(join(at, 'a'), ['new'], { mode: 0o600 });
    expect(['a', 'b'].map((name) => readFileSync(join(at, name), 'utf8'))).toEqual(['new', 'old']);
    expect(statSync(join(at, 'a')).mode & 0o777).toBe(0o640);
  });

  it('where a link leads, which stays', async () => {
    const at = folder({ 'real/a': 'old' });
    symlinkSync('real', join(at, 'way'));
    symlinkSync('../real/b', join(at, 'real/link'));
    await writeFileWhole(join(at, 'way/link'), ['new']);
    expect(readFileSync(join(at, 'real/b'), 'utf8')).toBe('new');
    expect([lstatSync(join(at, 'real/link')).isSymbolicLink(), readlinkSync(join(at, 'real/link'))]).toEqual([
      true,
      '../real/b',
    ]);
    expect(linked(join(at, 'real/a'))).toBe(join(at, 'real/a'));
  });

  it('into a device as it is', async () => {
    await writeFileWhole('/dev/null', ['a', Buffer.from('b')]);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(await refusal(() => writeFileWhole('/dev/full', ['a']))).toEqual(['ENOSPC', undefined]);
  });
});

describe('a new file', () => {
  it('takes no name that is there, not even that of a link that leads nowhere', async () => {
    const at = folder({ a: 'old' });
    symlinkSync('gone', join(at, 'link'));
    for (const name of ['a', 'link'])
      expect(await refusal(() => writeFileWhole(join(at, name), ['new'], { isNew: true })), name).toEqual([
        'EEXIST',
        undefined,
      ]);
    expect([readFileSync(join(at, 'a'), 'utf8'), readdirSync(at)]).toEqual(['old', ['a', 'link']]);
    await writeFileWhole(join(at, 'b'), ['new'], { isNew: true, mode: 0o600 });
    expect([readFileSync(join(at, 'b'), 'utf8'), statSync(join(at, 'b')).mode & 0o777]).toEqual(['new', 0o600]);
    expect(readdirSync(at)).toEqual(['a', 'b', 'link']);
  });

  it('takes none that came meanwhile', async () => {
    const at = folder({});
    const parts = function* () {
      writeFileSync(join(at, 'a'), 'theirs');
      yield 'ours';
    };
    expect(await refusal(() => writeFileWhole(join(at, 'a'), parts(), { isNew: true }))).toEqual(['EEXIST', undefined]);
    expect([readFileSync(join(at, 'a'), 'utf8'), readdirSync(at)]).toEqual(['theirs', ['a']]);
  });
});

it('a folder that takes nothing is named, a name that is none is not', async () => {
  const at = folder({ file: '' });
  const now = (path: string) => refusal(() => writeFileWholeNow(path, [Buffer.from('x')]));
  expect(await now(join(at, 'none/x'))).toEqual(['ENOENT', join(at, 'none')]);
  expect(await now(join(at, 'file/x'))).toEqual(['ENOTDIR', join(at, 'file')]);
  expect(await now(at)).toEqual(['EISDIR', undefined]);
  expect(await now(join(at, '/'))).toEqual(['EISDIR', undefined]);
  // A folder that the system makes up.
  expect(await now('/proc/lmm-x')).toEqual(['EACCES', '/proc']);
  expect(await refusal(() => writeFileWhole(join(at, 'none/x'), ['x']))).toEqual(['ENOENT', join(at, 'none')]);
});

it('a file is taken away once', async () => {
  const at = folder({ a: '' });
  expect([removeFile(join(at, 'a')), removeFile(join(at, 'a'))]).toEqual([true, false]);
  expect(await refusal(() => removeFile(at))).toEqual(['EISDIR', undefined]);
  expect(await refusal(() => removeFile(join(at, 'none/a')))).toEqual([]);
});

it.each([
  [Object.assign(new Error('x'), { code: 'ENOSPC' }), true],
  [Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG' }), false],
  [Object.assign(new Error('x'), { code: 'xENOSPC' }), false],
  [Object.assign(new Error('x'), { code: 5 }), false],
  [new WriteError('EACCES', 'f'), false],
  [new Error('x'), false],
])('what the system says is told as that, and nothing else: %s', (error, isOfSystem) => {
  const told = asWriteError(error);
  expect(told === error).toBe(!isOfSystem);
  if (isOfSystem) expect(told).toMatchObject({ code: 'ENOSPC', name: 'WriteError' });
});
