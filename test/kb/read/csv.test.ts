import { expect, it } from 'vitest';
import { csvLines } from '../../../src/kb/read/csv.ts';

const cells = (text: string, separator = ',', quotesInside = false): string[][] =>
  csvLines(
    text,
    { separator, quotesInside },
    ({ line, column }, begun) => new Error(`${line}:${column} from ${begun}`),
  ).map((line) => line.map((cell) => `${cell.line}:${cell.column} ${cell.text}`));

it.each<[text: string, ...lines: string[][]]>([
  ['a,b', ['1:1 a', '1:3 b']],
  ['a,b\n', ['1:1 a', '1:3 b']],
  ['a\r\nb\rc\n', ['1:1 a'], ['2:1 b'], ['3:1 c']],
  ['a,\n,b', ['1:1 a', '1:3 '], ['2:1 ', '2:2 b']],
  ['\n \na', ['3:1 a']],
  [',', ['1:1 ', '1:2 ']],
  ['""'],
  ['"a,b",c', ['1:1 a,b', '1:7 c']],
  ['"a ""b""",c', ['1:1 a "b"', '1:11 c']],
  ['"a\nbc\r\nd",e\nf', ['1:1 a\nbc\r\nd', '3:4 e'], ['4:1 f']],
  ['a,"b\n",c', ['1:1 a', '1:3 b\n', '2:3 c']],
  [''],
])('%j', (text, ...lines) => {
  expect(cells(text)).toEqual(lines);
});

it('parts cells by the sign it is given', () => {
  expect(cells('a\tb,c\n"x\ty"\tz', '\t')).toEqual([
    ['1:1 a', '1:3 b,c'],
    ['2:1 x\ty', '2:7 z'],
  ]);
  expect(cells('a;b,c', ';')).toEqual([['1:1 a', '1:3 b,c']]);
});

it('takes quotes inside of a cell where they may stand', () => {
  expect(cells('a "b" c,d"\n', ',', true)).toEqual([['1:1 a "b" c', '1:9 d"']]);
});

it.each([
  ['a,"b', '1:3 from 1'],
  ['x\na,"b\nc', '2:3 from 2'],
  ['"a\nb","c', '2:4 from 1'],
  ['"a" b', '1:1 from 1'],
  ['a "b"', '1:1 from 1'],
])('tells where a quote of %j is not closed, and where its row begins', (text, place) => {
  expect(() => cells(text)).toThrow(place);
});
