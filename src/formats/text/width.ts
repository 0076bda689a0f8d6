import type measureText from 'string-width';
import { ambiguousCells } from './ambiguous.ts';
import { commonCells, commonWidth, graphemes, hasWide, isCommon } from './graphemes.ts';

export { setAmbiguous } from './ambiguous.ts';

let measure: typeof measureText | undefined;

/** Printable, and one cell each. */
export const ASCII = /^[ -~]*$/;

/**
 * Width of a text in terminal cells, as string-width 8 measures it: an emoji sequence or a Hangul syllable is 2,
 * composed or not; combining marks, controls and ANSI sequences are 0. Lines are not told apart: a line feed is 0 too.
 */
export function textWidth(text: string): number {
  if (text.length === 1) {
    const unit = text.charCodeAt(0);
    if (unit >= 0x20 && unit <= 0x7e) return 1;
    if (unit >= 0xac00 && unit <= 0xd7a3) return 2;
  }
  if (ASCII.test(text)) return text.length;
  if (isCommon(text)) return commonCells(text, ambiguousCells());
  let cells = 0;
  for (let index = 0; index < text.length; index++) {
    const width = commonWidth(text.charCodeAt(index), ambiguousCells());
    if (width > 0) {
      cells += width;
      continue;
    }
    const style = styleLength(text, index);
    if (style === 0) return measured(text);
    index += style - 1;
  }
  return cells;
}

/** Cells of the widest character of a text, at least one. */
export function widestCharacter(text: string): number {
  if (ASCII.test(text)) return 1;
  if (isCommon(text)) return hasWide(text, ambiguousCells()) ? 2 : 1;
  return graphemes(text).reduce((most, grapheme) => Math.max(most, textWidth(grapheme)), 1);
}

/** What measures the parts of a text of common characters. */
export function measureIn(text: string): (part: string) => number {
  return ASCII.test(text) ? lengthOf : (part) => commonCells(part, ambiguousCells());
}
const lengthOf = (text: string): number => text.length;

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const STYLE = /\x1b\[(?:\d{1,4}(?:[;:]\d{0,4})*)?m/y;

/** Length of the colour or style sequence (SGR) that begins at `index`, or 0. Coloured Hangul stays on the fast path. */
function styleLength(text: string, index: number): number {
  if (text.charCodeAt(index) !== 0x1b) return 0;
  STYLE.lastIndex = index;
  return STYLE.test(text) ? STYLE.lastIndex - index : 0;
}

function measured(text: string): number {
  // `require`, not `import`: string-width builds an Intl.Segmenter when it loads, which most runs never need. The bundler
  // turns this into a lazy module, and vitest gives modules a `require`.
  measure ??= (require('string-width') as { default: typeof measureText }).default;
  return measure(text, { ambiguousIsNarrow: ambiguousCells() === 1 });
}

/** string-width's own signature, for what is bundled with this module in its place (cli-table3). */
export default function stringWidth(text: string): number {
  return textWidth(text);
}
