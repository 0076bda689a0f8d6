import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problems.ts';
import { decode, decodeYaml, wideIn } from '../../../src/kb/read/text.ts';

const told = ({ file, line, code, values }: Problem): unknown[] => [file, line, code, values];

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

describe('an encoding of several bytes a character', () => {
  const marks: [string, number[]][] = [
    ['UTF-32LE', [0xff, 0xfe, 0, 0]],
    ['UTF-32BE', [0, 0, 0xfe, 0xff]],
    ['UTF-16LE', [0xff, 0xfe]],
    ['UTF-16BE', [0xfe, 0xff]],
  ];
  it.each(marks)('%s is told by its mark alone', (name, mark) => {
    // Letters of three bytes or none that is zero: only the mark tells.
    expect(wideIn(Buffer.from([...mark, 0x41, 0x42, 0x43, 0x44]))).toBe(name);
    for (const index of mark.keys()) {
      const other = [...mark, 0x41, 0x42, 0x43, 0x44].map((byte, at) => (at === index ? 0x43 : byte));
      expect(wideIn(Buffer.from(other)), `${other}`).not.toBe(name);
    }
  });

  const zeros = (...bytes: number[]): Buffer => Buffer.from(Array.from({ length: 40 }, () => bytes).flat());
  it.each<[bytes: number[], name: string | undefined]>([
    [[1, 0, 0, 0], 'UTF-32LE'],
    [[0, 0, 0, 1], 'UTF-32BE'],
    [[1, 1, 0, 0], undefined],
    [[0, 0, 1, 1], undefined],
    [[1, 0, 0, 1], undefined],
    [[0, 1, 1, 0], undefined],
    [[1, 0, 1, 0], 'UTF-16LE'],
    [[0, 1, 0, 1], 'UTF-16BE'],
    [[1, 0, 1, 1], 'UTF-16LE'],
    [[0, 1, 1, 1], 'UTF-16BE'],
    [[1, 1, 1, 0], 'UTF-16LE'],
    [[1, 1, 0, 1], 'UTF-16BE'],
    [[1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], undefined],
    [[0, 0, 0, 0], undefined],
    [[1, 1, 1, 1], undefined],
    [[], undefined],
  ])('is told by where its zeros stand: %j', (bytes, name) => {
    expect(wideIn(zeros(...bytes))).toBe(name);
  });

  it('is not the one of a file of nothing but zeros, of which a disk may make one', () => {
    const problems: Problem[] = [];
    decode({ name: 'f', path: 'f' }, Buffer.alloc(100), problems);
    expect(problems.map(told)).toEqual([['f', 1, 'binary', {}]]);
  });

  it('is looked for at the beginning of a file alone', () => {
    const text = Buffer.from('a'.repeat(4096));
    expect(wideIn(Buffer.concat([text, zeros(1, 0, 1, 0)]))).toBeUndefined();
    expect(wideIn(Buffer.concat([zeros(1, 0, 1, 0), zeros(1, 0, 1, 0), text]))).toBeUndefined();
  });
});

describe('how many values a file may have', () => {
  const isRefused = (text: string): boolean => {
    const problems: Problem[] = [];
    return decodeYaml({ name: 'f', path: 'f' }, Buffer.from(text), problems) === undefined;
  };
  it.each(['1\n', ',', '[', '{'])('counts %j', (part) => {
    expect([isRefused(part.padEnd(2).repeat(500_001)), isRefused(part.padEnd(3).repeat(500_000))]).toEqual([
      true,
      false,
    ]);
  });

  it('counts no other sign, and nothing of a file that is short enough for any', () => {
    expect(isRefused('a: b]} '.repeat(200_000))).toBe(false);
    expect(isRefused(','.repeat(1_000_000))).toBe(false);
  });
});

describe('text of one byte a letter', () => {
  const named = (bytes: Buffer): unknown => {
    const problems: Problem[] = [];
    decode({ name: 'f', path: 'f' }, bytes, problems);
    return problems.map(({ line, values: { encoding } }) => [line, encoding]);
  };
  const LETTERS = Buffer.from('\xe9', 'latin1');
  it('stands alone in Europe', () => {
    expect(named(Buffer.concat([Buffer.from('a\nb\n'), LETTERS]))).toEqual([[3, 'Windows-1252']]);
    expect(named(Buffer.from('caf\xe9 na\xefve, fa\xe7on', 'latin1'))).toEqual([[1, 'Windows-1252']]);
  });

  it('is not named where it could be any', () => {
    // In pairs, and of no script that is known.
    expect(named(Buffer.from([0xff, 0xff, 0x20, 0xff, 0xff]))).toEqual([[1, undefined]]);
    // As many runs that are UTF-8 as not are no slip.
    expect(named(Buffer.concat([Buffer.from('é '), LETTERS]))).toEqual([[1, 'Windows-1252']]);
    expect(named(Buffer.concat([Buffer.from('é è '), LETTERS]))).toEqual([[1, undefined]]);
  });

  it('has its line counted by any end of lines', () => {
    expect(named(Buffer.concat([Buffer.from('a\r\nb\rc\nd'), LETTERS, Buffer.from('\ne')]))).toEqual([
      [4, 'Windows-1252'],
    ]);
    expect(named(Buffer.concat([LETTERS, Buffer.from('\n')]))).toEqual([[1, 'Windows-1252']]);
  });
});
