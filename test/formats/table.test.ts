import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Column } from '../../src/document/document.ts';
import { drawTable, type Table, type TableCell } from '../../src/formats/text/table.ts';
import { setAmbiguous, textWidth } from '../../src/formats/text/width.ts';
import { safe } from '../../src/words/safe.ts';
import { graphemesOf, LONE_SURROGATE, texts, withoutSpaces } from './texts.ts';

afterEach(() => setAmbiguous(false));

const listCell = (items: string[], separator: string): TableCell => ({
  text: items.join(separator),
  shortened: { items, separator },
});

const screen = { width: 80, whole: false, ascii: false };

function drawn(table: Table, width = 80): string {
  return `\n${drawTable(table, { ...screen, width })?.join('\n')}\n`;
}

const MODELS: Table = {
  columns: [
    { header: '모델' },
    { header: '개발사' },
    { header: '두드러진 점', overflow: 'wrap' },
    { header: '점수', align: 'right' },
  ],
  rows: [
    ['ChatGPT', 'OpenAI', '두루 쓰임, API와 플러그인', '100.0'],
    ['DeepSeek R1', 'DeepSeek', '중국어 등 아시아 언어'.normalize('NFD'), '?'],
    ['Grok', 'xAI', '실시간 소셜 미디어 👨‍👩‍👧', '7.5'],
  ],
};

describe('a table', () => {
  test('has headers, a rule per column and two cells between columns', () => {
    expect(drawn(MODELS).normalize('NFC')).toMatchInlineSnapshot(`
      "
      모델         개발사    두드러진 점                 점수
      -----------  --------  -------------------------  -----
      ChatGPT      OpenAI    두루 쓰임, API와 플러그인  100.0
      DeepSeek R1  DeepSeek  중국어 등 아시아 언어          ?
      Grok         xAI       실시간 소셜 미디어 👨‍👩‍👧        7.5
      "
    `);
  });

  test('wraps what it may when the screen is narrow', () => {
    expect(drawn(MODELS, 46).normalize('NFC')).toMatchInlineSnapshot(`
      "
      모델         개발사    두드러진 점        점수
      -----------  --------  ----------------  -----
      ChatGPT      OpenAI    두루 쓰임, API와  100.0
                             플러그인
      DeepSeek R1  DeepSeek  중국어 등 아시아      ?
                             언어
      Grok         xAI       실시간 소셜         7.5
                             미디어 👨‍👩‍👧
      "
    `);
  });

  describe('with a list', () => {
    const table: Table = {
      columns: [
        { header: 'ID', overflow: 'wrap', min: 4 },
        { header: 'WHY', overflow: 'wrap', min: 12 },
      ],
      rows: [
        ['a', listCell(['한국어', '긴 문서', '에이전트'], ', ')],
        ['b of two', listCell(['한국어', '긴 문서', '에이전트'], ', ')],
        ['c', listCell(['실시간 소셜 미디어', '번역'], ', ')],
        ['d', listCell(['문서 요약하기', '번역과 통역', '번역'], ', ')],
        ['e', listCell(['번역'], ', ')],
        ['f of two', listCell(['통역과 번역하기', '번역'], ', ')],
      ],
    };

    test('shows its first items whole, in as many lines as its row has anyway', () => {
      expect(drawTable(table, { ...screen, width: 18 })).toEqual([
        'ID    WHY',
        '----  ------------',
        'a     한국어, …',
        'b of  한국어, 긴',
        'two   문서, …',
        'c     실시간 소셜',
        '      미디어, 번역',
        'd     문서',
        '      요약하기, …',
        'e     번역',
        'f of  통역과',
        'two   번역하기, …',
      ]);
    });

    test('shows them all where there is room, and in a pipe', () => {
      expect(drawTable(table, { ...screen, width: 40 })?.[2]).toBe('a         한국어, 긴 문서, 에이전트');
      expect(drawTable(table, { width: 18, whole: true, ascii: false })?.slice(2, 5)).toEqual([
        'a     한국어, 긴',
        '      문서,',
        '      에이전트',
      ]);
    });

    test('marks what is left out in ASCII where asked', () => {
      expect(drawTable(table, { width: 18, whole: false, ascii: true })?.[2]).toBe('a     한국어, ...');
    });
  });

  test('breaks between words alone where asked, and else where it must', () => {
    const columns = (overflow: 'wrap' | 'words'): Column[] => [{ header: 'IN $/1M', align: 'right', overflow, min: 2 }];
    expect(drawTable({ columns: columns('words'), rows: [['0.0375']] }, { ...screen, width: 6 })).toEqual([
      '    IN',
      '  $/1M',
      '------',
      '0.0375',
    ]);
    expect(drawTable({ columns: columns('words'), rows: [['0.0375']] }, { ...screen, width: 5 })).toBeNull();
    expect(drawTable({ columns: columns('wrap'), rows: [['0.0375']] }, { ...screen, width: 5 })).not.toBeNull();
  });

  test('sets paragraphs below each other, and the lines of a bullet below its text', () => {
    const table: Table = {
      columns: [{ header: '' }, { header: 'Gemini', overflow: 'wrap' }],
      rows: [
        ['특징', { text: ['- 글, 이미지, 오디오를 함께 다룬다', '- 찾고 분석하는 일이 빠르다'] }],
        ['범용성', '높음'],
      ],
      gapAfter: new Set([0, 1]),
    };
    expect(drawn(table, 32)).toMatchInlineSnapshot(`
      "
              Gemini
      ------  ----------------------
      특징    - 글, 이미지, 오디오를
                함께 다룬다
              - 찾고 분석하는 일이
                빠르다

      범용성  높음
      "
    `);
  });

  test('colours lines without moving them', () => {
    const red = (line: string) => `\x1b[31m${line}\x1b[39m`;
    const table: Table = {
      columns: [
        { header: 'N', align: 'right' },
        { header: 'T', overflow: 'wrap', min: 3 },
      ],
      rows: [
        [
          { text: '한', style: red },
          { text: 'one two', style: red },
        ],
      ],
    };
    expect(drawTable(table, { ...screen, width: 7 })).toEqual([
      ' N  T',
      '--  ---',
      `${red('한')}  ${red('one')}`,
      `    ${red('two')}`,
    ]);
  });

  test('without headers is its rows, without columns nothing', () => {
    expect(drawTable({ columns: [{ header: '' }, { header: '' }], rows: [['a', 'b'], ['ccc']] }, screen)).toEqual([
      'a    b',
      'ccc',
    ]);
    expect(drawTable({ columns: [], rows: [[]] }, screen)).toEqual([]);
    expect(drawTable({ columns: [{ header: 'A' }], rows: [] }, screen)).toEqual(['A', '-']);
  });

  test('gives the room that is left to the columns that grow', () => {
    const columns: Column[] = [
      { header: 'A' },
      { header: 'B', grow: 1 },
      { header: 'C', grow: 1, max: 5 },
      { header: 'D' },
    ];
    expect(drawTable({ columns, rows: [] }, { ...screen, width: 30 })).toEqual([
      'A  B                  C      D',
      '-  -----------------  -----  -',
    ]);
  });

  test('is null where the columns cannot fit, whatever the width', () => {
    for (const width of [0, 1, -5, Number.NaN, 8.9, undefined as unknown as number]) {
      expect(drawTable(MODELS, { ...screen, width })).toBeNull();
    }
    expect(drawTable(MODELS, { ...screen, width: Number.POSITIVE_INFINITY })).toHaveLength(5);
    expect(drawTable(MODELS, { ...screen, width: 40.9 })).toEqual(drawTable(MODELS, { ...screen, width: 40 }));
  });

  test('cannot be broken by a cell: line breaks are paragraphs, controls are shown', () => {
    const lines = drawTable({ columns: [{ header: 'A' }], rows: [['x\ny\tz'], ['\x1b[2J']] }, screen);
    expect(lines).toEqual(['A', '-------', 'x', 'y z', '\\x1b[2J']);
  });

  test('draws thousands of rows', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`model-${index}`, '긴 설명이 있는 모델 '.repeat(4)]);
    const lines = drawTable({ columns: [{ header: 'ID' }, { header: 'T', overflow: 'wrap' }], rows }, screen);
    expect(lines).toHaveLength(2 + 5000 * 2);
    expect(lines?.filter((line) => line.startsWith('model-'))).toHaveLength(5000);
  });
});

describe('any table', () => {
  const column = fc.record<Column>(
    {
      header: texts,
      align: fc.constantFrom('left', 'right'),
      min: fc.integer({ min: 0, max: 20 }),
      max: fc.integer({ min: 1, max: 60 }),
      grow: fc.integer({ min: 0, max: 3 }),
      overflow: fc.constantFrom('wrap', 'words'),
    },
    { requiredKeys: ['header'] },
  );
  const cell = fc.oneof(
    texts,
    fc.array(texts, { minLength: 1, maxLength: 3 }).map((text) => ({ text })),
  );
  const tables = fc.record({
    columns: fc.array(column, { minLength: 1, maxLength: 5 }),
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
  });
  const screens = fc.record({ width: fc.integer({ min: 1, max: 200 }), whole: fc.boolean(), ascii: fc.boolean() });

  test('fits the screen, with valid text and no space at the end of a line', () => {
    fc.assert(
      fc.property(tables, screens, fc.boolean(), (table, where, wide) => {
        setAmbiguous(wide);
        // One expectation a table: one for each line takes longer than all the drawing.
        const bad = (drawTable(table, where) ?? []).filter(
          (line) => textWidth(line) > where.width || line.endsWith(' ') || LONE_SURROGATE.test(line),
        );
        expect(bad).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('begins each column at the same cell in every line', () => {
    fc.assert(
      fc.property(tables, screens, (table, where) => {
        const lines = drawTable(table, where);
        const rule = lines?.find((line) => /^-+( {2}-+)*$/.test(line));
        if (!lines || !rule) return;
        // The cells between two columns are blank in every line.
        const gaps = [...rule.matchAll(/ {2}/g)].map((match) => match.index);
        const bad = lines.filter(
          (line) =>
            gaps.some((gap) => cellsAt(line, gap, 2) !== '') &&
            // A mark that joins a space belongs to the gap and to the cell.
            !graphemesOf(line).some((part) => part !== ' ' && part.includes(' ')),
        );
        expect(bad).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('loses nothing where nothing may be cut', () => {
    fc.assert(
      fc.property(tables, screens, (table, where) => {
        const lines = drawTable({ ...table, columns: table.columns.slice(0, 1) }, { ...where, whole: true });
        if (!lines) return;
        const { header } = table.columns[0] as Column;
        const cells = table.rows.map(([first = '']) => (typeof first === 'string' ? [first] : first.text));
        const kept = [header, ...cells.flat()].map((text) => safe(text.replace(/[\r\n\t]/g, ' '))).join('');
        const shown =
          header === ''
            ? lines
            : lines.toSpliced(
                lines.findIndex((line) => /^-+$/.test(line)),
                1,
              );
        expect(withoutSpaces(shown.join('')).replaceAll('-', '')).toBe(withoutSpaces(kept).replaceAll('-', ''));
      }),
      { numRuns: 400 },
    );
  });
});

/** What stands in `count` cells from cell `start` on, without spaces. */
function cellsAt(line: string, start: number, count: number): string {
  let at = 0;
  let found = '';
  for (const grapheme of graphemesOf(line)) {
    const width = textWidth(grapheme);
    if (at + width > start && at < start + count) found += grapheme;
    at += width;
  }
  return found.trim();
}
