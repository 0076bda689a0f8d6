import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { columned, hang, indent, wrapItems } from '../../src/formats/text/block.ts';
import { setAmbiguous, textWidth } from '../../src/formats/text/width.ts';
import { cut, pad, wrap } from '../../src/formats/text/wrap.ts';
import { graphemesOf, LONE_SURROGATE, texts, withoutSpaces } from './texts.ts';

afterEach(() => setAmbiguous(false));

const widths = fc.integer({ min: 1, max: 40 });

describe('wrap', () => {
  test('keeps every character, within the width, for any text', () => {
    fc.assert(
      fc.property(texts, widths, fc.integer({ min: 0, max: 6 }), fc.boolean(), (text, cells, hanging, wide) => {
        setAmbiguous(wide);
        const lines = wrap(text, cells, hanging);
        expect(withoutSpaces(lines.join(''))).toBe(withoutSpaces(text));
        for (const line of lines) {
          if (textWidth(line) > cells) expect(graphemesOf(line)).toHaveLength(1);
          expect(graphemesOf(line).at(-1) ?? '').not.toMatch(/^[ \n\r\t]+$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('never parts a grapheme', () => {
    const visible = (text: string) => graphemesOf(text).map(withoutSpaces).filter(Boolean);
    fc.assert(
      fc.property(texts, widths, (text, cells) => {
        const flat = text.replace(/[\s\u0085]/g, ' ');
        expect(wrap(flat, cells).flatMap(visible)).toEqual(visible(flat));
      }),
      { numRuns: 700 },
    );
  });

  test('breaks Korean at spaces', () => {
    expect(wrap('구조가 가벼운 편이라 답이 빠르다', 14)).toEqual(['구조가 가벼운', '편이라 답이', '빠르다']);
  });

  test('breaks inside a word only when the word alone is too wide, and loses nothing', () => {
    const lines = wrap('한국어모델설명이아주길어서줄바꿈이필요합니다', 10);
    expect(lines).toEqual(['한국어모델', '설명이아주', '길어서줄바', '꿈이필요합', '니다']);
    expect(wrap('see meta-llama/llama-3.1-405b-instruct', 20)).toEqual([
      'see meta-llama/',
      'llama-3.1-405b-',
      'instruct',
    ]);
  });

  test('breaks a long id behind a joint, even one that stands early', () => {
    expect(wrap('mistral/ministral-3b-2410', 17)).toEqual(['mistral/', 'ministral-3b-2410']);
    expect(wrap('lg-ai-research', 12)).toEqual(['lg-ai-', 'research']);
  });

  test('breaks no number where another place is near', () => {
    expect(wrap('1,048,576토큰이며', 12)).toEqual(['1,048,576', '토큰이며']);
    expect(wrap('command-r7b-arabic-02-2025', 23)).toEqual(['command-r7b-arabic-', '02-2025']);
    expect(wrap('12,345,678,901', 9).join('')).toBe('12,345,678,901');
  });

  test('no line begins with a bar that belongs to a word', () => {
    expect(wrap('search ▮▮▯, finance', 9)).toEqual(['search', '▮▮▯,', 'finance']);
    expect(wrap('in a search ▮▮▯, finance', 12)).toEqual(['in a', 'search ▮▮▯,', 'finance']);
  });

  test('no line begins with a citation or closing punctuation where that can be helped', () => {
    expect(wrap('fits research and work [1]', 24)).toEqual(['fits research and', 'work [1]']);
    expect(wrap('fits research and work [1][2].', 24)).toEqual(['fits research and', 'work [1][2].']);
    expect(wrap('abcdefgh [1]', 8)).toEqual(['abcdefgh', '[1]']);
    expect(wrap('中文没有空格。下一句', 12)).toEqual(['中文没有空', '格。下一句']);
  });

  test('keeps the indentation, the spaces inside a line and the line breaks of the text', () => {
    expect(wrap('  - one  two three', 12, 4)).toEqual(['  - one  two', '    three']);
    expect(wrap('a\n\nb\r\nc', 5)).toEqual(['a', '', 'b', 'c']);
    expect(wrap('', 5)).toEqual(['']);
    expect(wrap('    abcdefgh', 8)).toEqual(['abcdefgh']);
  });

  test('any number is a width', () => {
    for (const cells of [Number.NaN, 0, -3, 0.5]) expect(wrap('ab c', cells)).toEqual(['a', 'b', 'c']);
    expect(wrap('ab c', Number.POSITIVE_INFINITY)).toEqual(['ab c']);
    expect(wrap('ab c', 3.9)).toEqual(['ab', 'c']);
  });
});

describe('cut', () => {
  test('is valid text within the width that ends in the ellipsis, for any text', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 30 }), fc.boolean(), (text, cells, wide) => {
        setAmbiguous(wide);
        const flat = text.replace(/[\t-\r\x85\u2028\u2029]/g, ' ');
        const short = cut(text, cells);
        expect(textWidth(short)).toBeLessThanOrEqual(cells);
        if (!LONE_SURROGATE.test(text)) expect(short).not.toMatch(LONE_SURROGATE);
        if (textWidth(flat) > cells && cells >= 2) expect(short.endsWith('…')).toBe(true);
        if (textWidth(flat) <= cells && cells > 0) expect(withoutSpaces(short)).toBe(withoutSpaces(text));
      }),
      { numRuns: 700 },
    );
  });

  test('shortens to whole characters, without a space before the ellipsis', () => {
    expect(cut('한국어 모델', 8)).toBe('한국어…');
    expect(cut('한국어 모델', 7)).toBe('한국어…');
    expect(cut('한국어 모델', 11)).toBe('한국어 모델');
    expect(cut('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
    expect(cut('abcdef', 5, '...')).toBe('ab...');
    expect(cut('abcdef', 2, '...')).toBe('..');
    expect([0, -1, Number.NaN].map((cells) => cut('abc', cells))).toEqual(['', '', '']);
  });
});

test('pad fills up to the width and never shortens', () => {
  expect(pad('한', 4)).toBe('한  ');
  expect(pad('한'.normalize('NFD'), 4, 'right')).toBe(`  ${'한'.normalize('NFD')}`);
  expect(pad('abc', 2)).toBe('abc');
  expect(pad('abc', Number.NaN)).toBe('abc');
});

test('indent leaves empty lines empty', () => {
  expect(indent(['a', '', 'b'], 2)).toEqual(['  a', '', '  b']);
});

test('parts that stand apart are kept whole, running text is wrapped', () => {
  expect(wrapItems('Next:  lmm list   lmm show grok', 40)).toEqual(['Next:  lmm list   lmm show grok']);
  expect(wrapItems('Next:  lmm list   lmm show grok', 20)).toEqual(['Next:  lmm list', 'lmm show grok']);
  expect(wrapItems('Next:  lmm list   lmm show grok', 10)).toEqual(['Next:', 'lmm list', 'lmm show', '  grok']);
  expect(wrapItems('쓰임은 id, 이름으로 고를 수 있음.', 20)).toEqual(['쓰임은 id, 이름으로', '고를 수 있음.']);
});

test('labels stand in a column, wrapped where they are long, and above their texts where there is no room', () => {
  const pairs = [
    { label: '개발사', text: ['xAI'] },
    { label: 'Context length', text: ['128,000 [1]', 'but [2] says 64,000'] },
  ];
  expect(columned(pairs, 40)).toEqual([
    '개발사          xAI',
    'Context length  128,000 [1]',
    '                but [2] says 64,000',
  ]);
  expect(columned(pairs, 30)).toEqual([
    '개발사      xAI',
    'Context     128,000 [1]',
    'length      but [2] says',
    '            64,000',
  ]);
  expect(columned(pairs, 16)).toEqual([
    '개발사',
    '  xAI',
    'Context length',
    '  128,000 [1]',
    '  but [2] says',
    '  64,000',
  ]);
});

describe('hang', () => {
  test('sets the text beside its label', () => {
    expect(hang('개발사', 'xAI, 일론 머스크가 이끎 [1]', 27, 10)).toEqual([
      '개발사    xAI, 일론',
      '          머스크가 이끎 [1]',
    ]);
    expect(hang('Next', ['lmm show grok', '- a bullet that is long'], 24)).toEqual([
      'Next  lmm show grok',
      '      - a bullet that is',
      '        long',
    ]);
  });

  test('sets the text below a label that leaves it no room', () => {
    expect(hang('a long label', 'some text', 20, 10)).toEqual(['a long label', '  some text']);
    expect(hang('label', 'text', 8)).toEqual(['label', 'text']);
  });

  test('no line is wider than asked, for any label and text', () => {
    fc.assert(
      fc.property(texts, texts, widths, widths, (label, text, cells, labelCells) => {
        for (const line of hang(label, text, cells, labelCells)) {
          if (textWidth(line) > cells) expect(graphemesOf(line.trim())).toHaveLength(1);
        }
      }),
    );
  });
});
