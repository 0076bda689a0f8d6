import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { cell, type Document, type TableCell } from '../../src/document/document.ts';
import { documentMarkdown } from '../../src/formats/markdown/document.ts';
import { documentText } from '../../src/formats/text/document.ts';
import { paintOf } from '../../src/formats/text/paint.ts';
import { PLAIN } from '../../src/formats/text/plain.ts';
import { setAmbiguous, textWidth } from '../../src/formats/text/width.ts';

afterEach(() => setAmbiguous(false));

const table = (header: string, cells: TableCell[], overflow?: 'words'): Document => ({
  lead: [
    {
      kind: 'table',
      columns: [{ header: '' }, { header, align: 'decimal', ...(overflow ? { overflow } : {}) }],
      rows: cells.map((said) => ['a', said]),
    },
  ],
  sections: [],
});
const rows = (document: Document, width = 80, paint = PLAIN): string[] =>
  documentText(document, { width, whole: true, ascii: false, paint })
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((line) => line.slice(3));
const lines = (...cells: TableCell[]): string[] => rows(table('N', cells));

describe('a column of numbers', () => {
  it('lines them up at the decimal point, prices, ranges, shares and what is unknown', () => {
    expect(lines('$0.263 to $0.525', '$20.00', '91.4', '1,048,576', '?', '<1%', '-3')).toEqual([
      '       $0.263 to $0.525',
      '      $20.00',
      '       91.4',
      '1,048,576',
      '        ?',
      '       <1%',
      '       -3',
    ]);
  });

  it('puts units, marks and words behind the numbers', () => {
    expect(lines('739원', '1,200원', '$2.50 *', '약 $3', '알 수 없음')).toEqual([
      '  739원',
      '1,200원',
      '   $2.50 *',
      '약 $3',
      '알 수 없음',
    ]);
    expect(lines('128K', '1.05M', '* 2M')).toEqual(['128K', '  1.05M', '* 2M'].map((text) => text.padStart(0)));
  });

  it('stands to the right below a wider header', () => {
    expect(rows(table('OUTPUT PRICE', ['1.5', '10']))).toEqual(['         1.5', '        10']);
  });

  it('leaves lines of words below a number where they are', () => {
    expect(lines(cell(['$2.00', '! until 2026-12-01']), '$10.50', '$1')).toEqual([
      '             $2.00',
      '! until 2026-12-01',
      '            $10.50',
      '             $1',
    ]);
  });

  it('is to the right alone where it is too narrow to line up', () => {
    expect(rows(table('N', ['1,000,000', '0.00000001'], 'words'), 14)).toEqual([' 1,000,000', '0.00000001']);
  });

  it('has its colours on the words alone', () => {
    const drawn = rows(table('N', [cell(['1'], 'winner'), '2.25']), 80, paintOf());
    expect(drawn).toEqual(['\x1b[1m\x1b[32m1\x1b[39m\x1b[22m', '2.25']);
  });

  it('stands to the right in Markdown', () => {
    expect(documentMarkdown(table('N', ['1']))).toContain('| --- | ---: |');
  });

  it('has all decimal points in one cell where there is room, whatever stands around them', () => {
    const number = fc
      .tuple(
        fc.constantFrom('', '$', '<', '~', '-', '₩', 'CN¥', '약 '),
        fc.nat(2_000_000),
        fc.constantFrom('', '.5', '.25', '.125'),
        fc.constantFrom('', '원', '%', ' to $9.99', ' *', 'K'),
      )
      .map(([sign, whole, part, unit]) => ({ head: sign + whole.toLocaleString('en'), tail: part + unit }));
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 30 }), fc.boolean(), (numbers, wide) => {
        setAmbiguous(wide);
        const drawn = rows(
          table(
            'N',
            numbers.map(({ head, tail }) => head + tail),
          ),
          120,
        );
        const places = numbers.map(({ head, tail }, at) => {
          expect(drawn[at]?.trim()).toBe((head + tail).trim());
          return textWidth(drawn[at] ?? '') - textWidth(tail.trimEnd());
        });
        expect(new Set(places).size).toBe(1);
      }),
    );
  });
});
