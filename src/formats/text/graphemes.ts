/**
 * Text as the characters that people see, and the cells of the common ones.
 *
 * `Intl.Segmenter` and the emoji patterns cost a start of `lmm` tens of milliseconds, so a table of our own answers for
 * the characters that nearly all our texts consist of. Each of them is a grapheme by itself: none joins a neighbour.
 */

const NARROW = 1;
const WIDE = 2;
/** One cell in most terminals, two in some CJK set-ups (East Asian Width "A"). */
const AMBIGUOUS = 3;

/** Inclusive ranges of code units; the tests hold each one against string-width. */
const RANGES: ReadonlyArray<readonly [kind: number, from: number, to: number]> = [
  [NARROW, 0x20, 0x7e],
  [NARROW, 0xa0, 0xac], // Latin-1 but for the soft hyphen, its ambiguous letters and signs below
  [NARROW, 0xae, 0xff],
  [AMBIGUOUS, 0x3b1, 0x3c1], // Greek, as names of benchmarks have it: τ
  [AMBIGUOUS, 0x3c3, 0x3c9],
  [NARROW, 0x20a9, 0x20a9], // ₩
  [AMBIGUOUS, 0x20ac, 0x20ac], // €
  [AMBIGUOUS, 0x2013, 0x2014], // – —
  [AMBIGUOUS, 0x2018, 0x2019], // ‘ ’
  [AMBIGUOUS, 0x201c, 0x201d], // “ ”
  [AMBIGUOUS, 0x2020, 0x2022], // † ‡ •
  [AMBIGUOUS, 0x2026, 0x2026], // …
  [AMBIGUOUS, 0x203b, 0x203b], // ※
  [AMBIGUOUS, 0x2190, 0x2193], // ← ↑ → ↓
  [AMBIGUOUS, 0x2264, 0x2265], // ≤ ≥
  [AMBIGUOUS, 0x2500, 0x254b], // box drawing
  [NARROW, 0x254c, 0x254f],
  [AMBIGUOUS, 0x2550, 0x2573],
  [NARROW, 0x2574, 0x257f],
  [AMBIGUOUS, 0x2580, 0x258f], // blocks
  [NARROW, 0x25ae, 0x25af], // ▮ ▯
  [NARROW, 0x2713, 0x2713], // ✓
  [NARROW, 0x2717, 0x2717], // ✗
  [WIDE, 0x3000, 0x3029], // CJK punctuation, before the tone marks
  [WIDE, 0x3041, 0x3096], // hiragana, without the combining marks
  [WIDE, 0x309b, 0x30ff], // katakana
  [WIDE, 0x3131, 0x3163], // compatibility jamo
  [WIDE, 0x3400, 0x4dbf], // ideographs
  [WIDE, 0x4e00, 0x9fff],
  [WIDE, 0xac00, 0xd7a3], // Hangul syllables
  [WIDE, 0xff01, 0xff60], // full-width forms
];
const AMBIGUOUS_LATIN = '¡¤§¨ª®°±²³´¶·¸¹º¼½¾¿ÆÐ×ØÞßàáæèéêìíðòó÷øùúüþ';

let kinds: Uint8Array | undefined;
/** The kind of every code unit, 0 where there is none. */
function kindsOf(): Uint8Array {
  if (!kinds) {
    kinds = new Uint8Array(0x1_0000);
    for (const [kind, from, to] of RANGES) kinds.fill(kind, from, to + 1);
    for (const letter of AMBIGUOUS_LATIN) kinds[letter.charCodeAt(0)] = AMBIGUOUS;
  }
  return kinds;
}

/** Cells of a common character given by its UTF-16 code unit, or 0 where only string-width knows. */
export function commonWidth(unit: number, ambiguousCells: 1 | 2): number {
  const kind = kindsOf()[unit] ?? 0;
  return kind === AMBIGUOUS ? ambiguousCells : kind;
}

/** The ranges of some kinds as a pattern's class has them. */
const classOf = (...of: readonly number[]): string =>
  RANGES.filter(([kind]) => of.includes(kind))
    .map((range) => range.slice(1).map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`))
    .map((ends) => ends.join('-'))
    .join('');

interface Patterns {
  common: RegExp;
  notWide: RegExp;
  notAmbiguous: RegExp;
}
let made: Patterns | undefined;
/** Patterns go through a text many times faster than a loop that runs for the first time. JSON needs none of them. */
function patterns(): Patterns {
  made ??= {
    common: new RegExp(`^[${classOf(NARROW, WIDE, AMBIGUOUS)}]*$`),
    notWide: new RegExp(`[^${classOf(WIDE)}]+`, 'g'),
    notAmbiguous: new RegExp(`[^${classOf(AMBIGUOUS)}${AMBIGUOUS_LATIN}]+`, 'g'),
  };
  return made;
}

/** Whether all characters of a text are common ones. */
export const isCommon = (text: string): boolean => patterns().common.test(text);

/** Whether any character of a text of common ones takes two cells. */
export const hasWide = (text: string, ambiguousCells: 1 | 2): boolean =>
  commonCells(text, ambiguousCells) > text.length;

/** Cells of a text of common characters. */
export function commonCells(text: string, ambiguousCells: 1 | 2): number {
  const { notWide, notAmbiguous } = patterns();
  const cells = text.length + text.replace(notWide, '').length;
  return ambiguousCells === 1 ? cells : cells + text.replace(notAmbiguous, '').length;
}

let segmenter: Intl.Segmenter | undefined;

/** The user-perceived characters of a text, in order; joined they give the text. Lone surrogates stand alone. */
export function graphemes(text: string): string[] {
  if (isCommon(text)) return text.split('');
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
