import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvDocument, csvRow } from '../../src/formats/csv.ts';
import { safe } from '../../src/words/safe.ts';

test('cells are separated by commas and quoted where they must be', () => {
  expect(csvRow(['grok', 'a, b', 'say "hi"', 'two\nlines', '한국어', ''])).toBe(
    'grok,"a, b","say ""hi""",two\\nlines,한국어,',
  );
});

test('numbers and truth values are plain, what is missing is empty', () => {
  expect(csvRow([1.5, -3, 0, true, false, null, Number.NaN])).toBe('1.5,-3,0,true,false,,');
});

test('a text is never a formula', () => {
  expect(csvRow(['=1+1', '+1', '-1', '@x', '\t=1', '\r1', ' =1', '＝1'])).toBe(
    `'=1+1,'+1,'-1,'@x,\\t=1,\\r1,' =1,'＝1`,
  );
  expect(csvRow(['a;=1+1'])).toBe('"a;=1+1"');
  expect(csvRow(['gpt-4o', 'a=b'])).toBe('gpt-4o,a=b');
});

test('what is unseen is a visible escape, which begins no formula', () => {
  expect(csvRow(['\x1b[31m', '\u200b=1', '\u202eabc', '👨‍👩‍👧 한글\u00a0'])).toBe(
    '\\x1b[31m,\\u200b=1,\\u202eabc,"👨‍👩‍👧 한글\u00a0"',
  );
});

test('a document has one line feed after each row', () => {
  expect(
    csvDocument([
      ['id', 'n'],
      ['a', 1],
    ]),
  ).toBe('id,n\na,1\n');
  expect(csvDocument([])).toBe('');
});

test('a reader of RFC 4180 gets the texts back, what is unseen in them as escapes, for any text', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (given) => {
      const read = parse(csvDocument(given));
      expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        given.map((row) => row.map((cell) => safe(cell).replace(/^'/, ''))),
      );
    }),
  );
});

function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
