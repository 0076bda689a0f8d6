import fc from 'fast-check';
import stringWidth from 'string-width';
import { afterEach, describe, expect, test } from 'vitest';
import { commonWidth, graphemes } from '../../src/formats/text/graphemes.ts';
import { setAmbiguous, textWidth } from '../../src/formats/text/width.ts';
import { graphemesOf, texts } from './texts.ts';

afterEach(() => setAmbiguous(false));

describe.each([
  ['narrow', false],
  ['wide', true],
] as const)('with %s ambiguous characters', (_, wide) => {
  const reference = (text: string) => stringWidth(text, { ambiguousIsNarrow: !wide });

  test('every common character is measured as string-width does', () => {
    const common = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => commonWidth(unit, 1) > 0);
    const wrong = common.filter((unit) => commonWidth(unit, wide ? 2 : 1) !== reference(String.fromCharCode(unit)));
    expect(wrong).toEqual([]);
  });

  test('any text is measured as string-width does', () => {
    setAmbiguous(wide);
    fc.assert(
      fc.property(texts, (text) => textWidth(text) === reference(text)),
      { numRuns: 1000 },
    );
  });

  test('coloured text is as wide as it is without colour', () => {
    setAmbiguous(wide);
    const codes = fc.constantFrom(
      '\x1b[31m',
      '\x1b[0m',
      '\x1b[m',
      '\x1b[38;5;12m',
      '\x1b[38:2::1:2:3m',
      '\x1b[1',
      '\x1b[99999m',
    );
    const coloured = fc.array(fc.oneof(codes, texts), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(coloured, (text) => textWidth(text) === reference(text)),
      { numRuns: 1000 },
    );
  });
});

test('no common character joins its neighbour', () => {
  const common = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => commonWidth(unit, 1) > 0);
  const each = common.map((unit) => String.fromCharCode(unit));
  expect(graphemesOf(each.join(''))).toHaveLength(each.length);
  expect(graphemesOf(each.reverse().join(''))).toHaveLength(each.length);
});

test('graphemes are those of Unicode, for any text', () => {
  fc.assert(
    fc.property(texts, (text) => graphemes(text).join('\0') === graphemesOf(text).join('\0')),
    { numRuns: 1000 },
  );
});

test('the cases that older width functions got wrong', () => {
  const widths = ['↩\ufe0e back', '👨‍👩‍👧 fam', 'cafe\u0301 a\u200bb', '한국어'.normalize('NFD'), '한국어', '▮▮▯ 강함'];
  expect(widths.map(textWidth)).toEqual([6, 6, 7, 6, 6, 8]);
});

test('ambiguous characters take two cells only when asked', () => {
  expect(textWidth('─…·×→')).toBe(5);
  setAmbiguous(true);
  expect(textWidth('─…·×→')).toBe(10);
  expect(textWidth('▮▯- 한')).toBe(6);
});
