import type { Inline, Text, Tone } from '../../document/document.ts';
import { safeParts } from '../../words/safe.ts';
import type { Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/** A text that is safe to print, and the stretches of it that have a colour of their own. It is measured by its text. */
export interface Toned {
  text: string;
  stretches: readonly Stretch[];
}
interface Stretch {
  from: number;
  to: number;
  style: (text: string) => string;
}

/** A paragraph to be wrapped: nearly all have no colours in them. */
export type Line = string | Toned;

export const textOf = (line: Line): string => (typeof line === 'string' ? line : line.text);

/** The colour of a part; an interval is of what is measured. */
const toneOf = (part: Inline): Tone | undefined =>
  typeof part === 'string' ? undefined : 'tone' in part ? part.tone : 'span' in part ? 'measured' : undefined;

/** Whether a text has colours of its own. */
export const isToned = (text: Text): text is readonly Inline[] =>
  typeof text !== 'string' && text.some((part) => toneOf(part) !== undefined);

/** A text with its colours as paragraphs, one for each of its lines; `glyphs` draws a mark. */
export function tonedLines(
  text: readonly Inline[],
  glyphs: (mark: Inline) => string,
  screen: Pick<Screen, 'paint'>,
): Toned[] {
  const lines: [said: string, part: Inline][][] = [[]];
  for (const part of text) {
    for (const [index, piece] of glyphs(part).split(LINE_BREAK).entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push([piece.replaceAll('\t', ' '), part]);
    }
  }
  return lines.map((line) => tonedOf(line, screen));
}

/** The same as one paragraph: a line break in it is shown. */
export const tonedLine = (
  text: readonly Inline[],
  glyphs: (mark: Inline) => string,
  screen: Pick<Screen, 'paint'>,
): Toned =>
  tonedOf(
    text.map((part) => [glyphs(part), part]),
    screen,
  );

function tonedOf(line: readonly (readonly [said: string, part: Inline])[], { paint }: Pick<Screen, 'paint'>): Toned {
  const stretches: Stretch[] = [];
  let text = '';
  for (const [index, said] of safeParts(line.map(([piece]) => piece)).entries()) {
    const tone = toneOf(line[index]?.[1] ?? '');
    if (tone) stretches.push({ from: text.length, to: text.length + said.length, style: paint[tone] });
    text += said;
  }
  return { text, stretches };
}
const LINE_BREAK = /\r\n|[\n\r]/;

/** A paragraph with something in front, such as a bullet. */
export function prefixed(prefix: string, line: Line): Line {
  if (typeof line === 'string') return prefix + line;
  const by = prefix.length;
  const stretches = line.stretches.map(({ from, to, style }) => ({ from: from + by, to: to + by, style }));
  return { text: prefix + line.text, stretches };
}

/** A paragraph wrapped by its text, its colours on every line that they reach. */
export function wrapLine(line: Line, cells: number, hanging = 0): string[] {
  return typeof line === 'string' ? wrap(line, cells, hanging) : colored(wrap(line.text, cells, hanging), line);
}

/** Lines of a wrapped text with its colours. Wrapping adds and takes white space alone: all else comes in its order. */
export function colored(lines: readonly string[], { text, stretches }: Toned): string[] {
  let at = 0;
  return lines.map((line) => {
    let drawn = '';
    let under: Stretch | undefined;
    let piece = '';
    let spaces = '';
    const finish = (): void => {
      drawn += (under && piece !== '' ? under.style(piece) : piece) + spaces;
      piece = '';
      spaces = '';
    };
    for (const unit of line.split('')) {
      if (SPACE.test(unit)) {
        spaces += unit;
        continue;
      }
      while (at < text.length && text[at] !== unit) at++;
      const own = stretches.find(({ from, to }) => from <= at && at < to);
      at++;
      if (own !== under) finish();
      under = own;
      piece += spaces + unit;
      spaces = '';
    }
    finish();
    return drawn;
  });
}
const SPACE = /\s/;
