import type { Excerpt } from '../../document/document.ts';
import { safe } from '../../words/safe.ts';
import { graphemes } from './graphemes.ts';
import { textWidth } from './width.ts';
import { cut, wrap } from './wrap.ts';

/** Cells of a file's line that are shown at most. */
const LONGEST_LINE = 160;
/** A line of the file is told from the message by its indentation. */
const INDENT = '  ';

/**
 * A message behind its place, with the line of the file and a mark below the place.
 * @param width columns of a terminal; without it the message is one line, as programs that read it expect
 */
export function excerptLines({ place, message, source, column }: Excerpt, width?: number): string[] {
  const said = `${safe(place)} ${safe(message)}`;
  const head = width === undefined ? [said] : wrap(said, width, INDENT.length);
  if (source.trim() === '') return head;
  return [
    ...head,
    ...lineAround(source, column, Math.min(LONGEST_LINE, (width ?? Number.POSITIVE_INFINITY) - INDENT.length)),
  ];
}

/** The part of the file's line around the place that has room, and the mark. */
function lineAround(source: string, column: number, room: number): string[] {
  const place = column - 1;
  let before = safe(source.slice(0, place));
  if (textWidth(before) >= room) before = ending(before, room / 2);
  const cells = textWidth(before);
  const after = cut(safe(source.slice(place)), room - cells, '');
  return [`${INDENT}${before}${after}`.trimEnd(), `${INDENT}${' '.repeat(cells)}^`];
}

/** The end of a text that has at most so many cells. */
function ending(text: string, cells: number): string {
  let kept = '';
  for (const grapheme of graphemes(text).reverse()) {
    if (textWidth(grapheme + kept) > cells) break;
    kept = grapheme + kept;
  }
  return kept;
}
