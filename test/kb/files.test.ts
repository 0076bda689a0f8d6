import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Problem } from '../../src/domain/problems.ts';
import { listFiles, MOST_BYTES, readBytes, readLayers } from '../../src/kb/read/files.ts';
import { decode, decodeYaml } from '../../src/kb/read/text.ts';
import { BASE, folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const told = ({ file, line, code, values }: Problem): unknown[] => [file, line, code, values];

/** What is told of a path that is read. */
function reading(path: string, most?: number): unknown[][] {
  const problems: Problem[] = [];
  expect(readBytes({ name: 'f', path }, problems, most)).toBeUndefined();
  return problems.map(told);
}

describe('only regular files are read', () => {
  it('a pipe is refused at once, and nobody who writes to it is woken', () => {
    const path = join(folder({}), 'pipe.yaml');
    execFileSync('mkfifo', [path]);
    expect(reading(path)).toEqual([['f', 1, 'not-a-file', { form: 'pipe' }]]);
  });

  it('so are a socket, a device that has no end and a folder', async () => {
    const place = folder({});
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(join(place, 's'), resolve));
    expect(reading(join(place, 's'))).toEqual([['f', 1, 'not-a-file', { form: 'socket' }]]);
    expect(reading('/dev/zero')).toEqual([['f', 1, 'not-a-file', { form: 'device' }]]);
    expect(reading(place)).toEqual([['f', 1, 'not-a-file', { form: 'folder' }]]);
  });

  it('a link that leads nowhere or in a circle is told with where it leads', () => {
    const place = folder({});
    symlinkSync('gone', join(place, 'a.yaml'));
    symlinkSync('b.yaml', join(place, 'b.yaml'));
    expect(reading(join(place, 'a.yaml'))).toEqual([['f', 1, 'dangling-link', { to: 'gone' }]]);
    expect(reading(join(place, 'b.yaml'))).toEqual([['f', 1, 'unreadable', { detail: 'ELOOP' }]]);
    expect(reading(join(place, 'c.yaml'))).toEqual([['f', 1, 'not-found', { detail: 'ENOENT' }]]);
  });

  it('a file is read up to its limit and not a byte further', () => {
    const path = join(folder({ 'f.yaml': '12345' }), 'f.yaml');
    expect(readBytes({ name: 'f', path }, [], 5)?.toString()).toBe('12345');
    expect(reading(path, 4)).toEqual([['f', 1, 'too-large', { size: 5, most: 4 }]]);
    // One of the system's, which says that it is empty.
    expect(readBytes({ name: 'f', path: '/proc/self/status' }, [])?.length).toBeGreaterThan(500);
    expect(reading('/proc/self/status', 100)).toMatchObject([['f', 1, 'too-large', { most: 100 }]]);
    truncateSync(path, MOST_BYTES.file + 1);
    expect(reading(path)).toEqual([['f', 1, 'too-large', { size: 16_000_001, most: 16_000_000 }]]);
  });

  it('all files together are no more than memory has room for', () => {
    const place = folder({});
    const files = Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, path: join(place, `${index}`) }));
    for (const { path } of files) {
      writeFileSync(path, '');
      truncateSync(path, MOST_BYTES.file);
    }
    const problems: Problem[] = [];
    expect(readLayers([files.slice(0, 2), files.slice(2)], problems).flat()).toHaveLength(4);
    expect(problems.map(told)).toEqual([['4', 1, 'too-large-together', { most: MOST_BYTES.together }]]);
  });
});

describe('a folder', () => {
  const listing = (path: string, most?: { files: number; folders: number }): unknown[][] => {
    const problems: Problem[] = [];
    listFiles(path, 'kb', problems, undefined, most);
    return problems.map(told);
  };

  it('without a file that counts says what there is', () => {
    const allowed = ['.yaml', '.yml', '.json'];
    expect(listing(folder({}))).toEqual([['kb', 1, 'no-files', { allowed, others: [] }]]);
    expect(listing(folder({ 'm.toml': '', 'in/t.csv': '', '.hidden.yaml': '' }))).toEqual([
      ['kb', 1, 'no-files', { allowed, others: expect.arrayContaining(['m.toml', 't.csv']) }],
    ]);
  });

  it('tells a link inside that leads nowhere, where it may have led to a folder', () => {
    const place = folder({ 'in/a.yaml': '' });
    symlinkSync('/gone', join(place, 'in/more'));
    symlinkSync('/gone', join(place, 'in/notes.md'));
    expect(listing(place)).toEqual([['kb/in/more', 1, 'dangling-link', { to: '/gone' }]]);
  });

  it('may be the root of the disk, which is no empty name', () => {
    const most = { files: 1_000_000, folders: 2 };
    const problems: Problem[] = [];
    expect(listFiles('/', '/', problems, undefined, most)).toEqual([]);
    expect(problems.map(told)).toEqual([['/', 1, 'too-many-files', most]]);
  });

  it('of more files than a knowledge base has is refused: it is the wrong folder', () => {
    const place = folder({ 'a.yaml': '', 'in/b.yaml': '', 'in/c.yaml': '' });
    expect(listing(place, { files: 3, folders: 2 })).toEqual([]);
    for (const most of [
      { files: 2, folders: 2 },
      { files: 3, folders: 1 },
    ])
      expect(listing(place, most)).toEqual([['kb', 1, 'too-many-files', most]]);
  });
});

/** Text in encodings that Node cannot write. */
const CP949 = Buffer.from([0xc7, 0xd1, 0xb1, 0xdb, 0x20, 0xb8, 0xf0, 0xb5, 0xa8]);
const SHIFT_JIS = Buffer.from([0x83, 0x66, 0x81, 0x5b, 0x83, 0x5e, 0x82, 0xcc]);
const GBK = Buffer.from([0xb9, 0xab, 0xcb, 0xbe, 0x20, 0xca, 0xfd, 0xbe, 0xdd]);
const wide = (text: string, mark = ''): Buffer => Buffer.from(mark + text, 'utf16le');
const utf32 = (text: string): Buffer =>
  Buffer.concat([...text].map((one) => Buffer.from([one.charCodeAt(0), 0, 0, 0])));
const swapped = (bytes: Buffer, size: 16 | 32): Buffer =>
  size === 16 ? Buffer.from(bytes).swap16() : Buffer.from(bytes).swap32();
const TEXT = 'models:\n  - {id: zed, name: 한글}\n';

describe('what is not UTF-8 text is told by its name', () => {
  const line = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from('models:\r\n- name: '), bytes, Buffer.from('\r\n')]);
  it.each<[string, Buffer, number, string, object]>([
    ['UTF-16LE', wide(TEXT), 1, 'encoding', { encoding: 'UTF-16LE' }],
    ['UTF-16LE with its mark', wide(TEXT, '\ufeff'), 1, 'encoding', { encoding: 'UTF-16LE' }],
    ['UTF-16BE', swapped(wide(TEXT), 16), 1, 'encoding', { encoding: 'UTF-16BE' }],
    ['UTF-16BE with its mark', swapped(wide(TEXT, '\ufeff'), 16), 1, 'encoding', { encoding: 'UTF-16BE' }],
    ['UTF-32LE', utf32('models: []\n'), 1, 'encoding', { encoding: 'UTF-32LE' }],
    ['UTF-32BE', swapped(utf32('models: []\n'), 32), 1, 'encoding', { encoding: 'UTF-32BE' }],
    ['CP949', line(CP949), 2, 'encoding', { encoding: 'CP949' }],
    ['Shift_JIS', line(SHIFT_JIS), 2, 'encoding', { encoding: 'Shift_JIS' }],
    ['GBK', line(GBK), 2, 'encoding', { encoding: 'GB18030' }],
    ['Latin-1', line(Buffer.from('Café naïve', 'latin1')), 2, 'encoding', { encoding: 'Windows-1252' }],
    [
      'one slip in UTF-8',
      Buffer.concat([Buffer.from('# 한글\r# 글\r# '), Buffer.from([0xed, 0x95])]),
      3,
      'encoding',
      {},
    ],
    ['gzip', gzipSync(TEXT), 1, 'binary', { format: 'gzip' }],
    ['PNG', Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'), 1, 'binary', { format: 'PNG' }],
    ['SQLite', Buffer.from('SQLite format 3\0'), 1, 'binary', { format: 'SQLite' }],
    ['a zero byte', Buffer.from('a: 1\nb: \0\n'), 2, 'binary', {}],
  ])('%s', (_, bytes, at, code, values) => {
    const problems: Problem[] = [];
    expect(decode({ name: 'f', path: 'f' }, bytes, problems)).toBeUndefined();
    expect(problems.map(told)).toEqual([['f', at, code, values]]);
  });

  it('lines that end in a return alone are lines', () => {
    expect(decode({ name: 'f', path: 'f' }, Buffer.from('a: 1\rb: 2\r\nc: 3\r'), [])).toBe('a: 1\nb: 2\r\nc: 3\n');
  });

  it('more values than memory has room for are refused before they are read', () => {
    const problems: Problem[] = [];
    const bytes = Buffer.from(`x-a: [${'1,'.repeat(500_001)}1]`);
    expect(decodeYaml({ name: 'f', path: 'f' }, bytes, problems)).toBeUndefined();
    expect(problems.map(told)).toEqual([['f', 1, 'too-many-values', { most: 500_000 }]]);
  });
});

describe('commands say it in words', () => {
  it.each([
    ['en', ['m.toml', '.yaml']],
    ['ko', ['m.toml', '폴더']],
  ])('%s: a folder that holds nothing to read', async (lang, parts) => {
    const cwd = folder({ 'e/m.toml': '[[models]]\nid = "x"\n' });
    for (const args of [
      ['validate', 'e'],
      ['list', '--kb', 'e'],
    ]) {
      const { code, out, err } = await twin([...args, '--lang', lang], { cwd });
      expect(code, args.join(' ')).toBe(1);
      for (const part of parts) expect(out + err).toContain(part);
    }
  });

  it('a file of another format is told by its name, one with another name is read', async () => {
    const cwd = folder({ 'm.toml': '[[models]]\nid = "x"\n', 't.csv': 'id,name\n1,2\n', 'kb.txt': BASE });
    for (const [file, code] of [
      ['m.toml', 1],
      ['t.csv', 1],
      ['kb.txt', 0],
    ] as const) {
      const run = await twin(['list', '--kb', file], { cwd });
      expect(run.code, run.err).toBe(code);
      if (code === 1) expect(run.err).toContain(`The name ends in ${file.slice(-5).replace(/^.*\./, '.')}`);
    }
  });

  it.each([
    [['list', '--kb', '~/kb'], {}, 'left ~ as it is'],
    [['validate', '~/kb', '--lang', 'ko'], {}, '셸이'],
    [['list', '--policy', '~/p.yaml'], {}, 'left ~ as it is'],
    [['validate', '-'], {}, 'Standard input is not read'],
    [['list', '--kb', 'https://acme.test/kb.yaml'], {}, 'reads no addresses'],
    [['list'], { LMM_KB: '/nope;x' }, 'LMM_KB, which takes paths with ":"'],
    [['list'], { LMM_KB: '/nope', LMM_LANG: 'ko' }, 'LMM_KB'],
  ])('a path that leads nowhere is told with where it stands and what it is: %j %j', async (args, env, said) => {
    const { code, out, err } = await twin(args, { cwd: folder({}), env: env as Record<string, string> });
    expect(code).toBe(1);
    expect(out + err).toContain(said);
  });

  it('the root of a file system is a folder like any other', () => {
    const problems: Problem[] = [];
    expect(listFiles('/', '/', problems, () => {}, { files: 5000, folders: 1 })).toEqual([]);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([['/', 'too-many-files']]);
  });

  it.each([{ LMM_KB: ' ' }, { LMM_KB: '::' }, { HOME: '/dev/null' }, { XDG_CONFIG_HOME: '/dev/null' }])(
    'nothing of the user is looked for where there can be none: %j',
    async (env) => {
      expect(await twin(['fields'], { env })).toMatchObject({ code: 0, err: '' });
      expect(await twin(['list', '--limit', '1'], { env })).toMatchObject({ code: 0, err: '' });
    },
  );

  it('the own folder of the user may be empty', async () => {
    const home = folder({ '.config/lmm/kb/.keep': '' });
    const { code, err } = await twin(['list', '--limit', '1'], { env: { HOME: home } });
    expect([code, err]).toEqual([0, '']);
  });

  it('a policy and a decision that are no files are refused too', async () => {
    const cwd = folder({});
    mkdirSync(join(cwd, 'p.yaml'));
    for (const args of [
      ['list', '--policy', 'p.yaml'],
      ['check', 'p.yaml'],
    ]) {
      const { code, err } = await twin(args, { cwd });
      expect(code, err).toBe(1);
      expect(err).toContain('p.yaml: This is a folder.');
    }
  });
});
