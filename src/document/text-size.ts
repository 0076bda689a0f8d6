import type { Inline, Text } from './document.ts';

/** A fit is drawn as three blocks. */
const FIT = '###';
/** Hangul and what stands beyond it: kana, ideographs, full width. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Of a line, what breaking at words leaves filled. */
const FILLED = 0.92;

const plainOf = (part: Inline): string =>
  typeof part === 'string' ? part : 'text' in part ? part.text : 'fit' in part ? FIT : '';

/** Cells that a text takes in a terminal, near enough to tell what fits a screen; a format measures for itself. */
export const cellsOf = (text: Text): number =>
  [...(typeof text === 'string' ? text : text.map(plainOf).join(''))].reduce(
    (cells, character) => cells + (WIDE.test(character) ? 2 : 1),
    0,
  );

/** About how many lines of so many cells a text takes, with some cells more behind it. */
export function linesIn(text: Text, width: number, more = 0): number {
  const taken = cellsOf(text) + more;
  return taken <= width ? 1 : Math.ceil(taken / (width * FILLED));
}

/** A text that is cut to a line at a space, or where it has none at a character. */
export function cutTo(text: string, room: number): string {
  if (cellsOf(text) <= room) return text;
  const words = text.split(' ');
  while (words.length > 1 && cellsOf(words.join(' ')) > room - 4) words.pop();
  const characters = [...words.join(' ')];
  while (characters.length > 1 && cellsOf(characters.join('')) > room - 4) characters.pop();
  return `${characters.join('')} ...`;
}
