import type { Messages } from '../../words/index.ts';
import { briefWordsOf } from './words/index.ts';

/** Cells that a text takes beside its label on a screen of 80. */
export const ROOM = 62;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Cells of a text, near enough to tell what fits a line: Hangul, kana and ideographs take two. */
export const cellsOf = (text: string): number =>
  [...text].reduce((cells, character) => cells + (WIDE.test(character) ? 2 : 1), 0);

/** So many of the first as fit a line, and how many more there are; the first stands in any case. */
export function oneLine(items: readonly string[], m: Messages, room = ROOM): string {
  const { separator } = m.views;
  const whole = items.join(separator);
  if (cellsOf(whole) <= room) return whole;
  for (let count = items.length - 1; count > 1; count--) {
    const told = briefWordsOf(m.lang).andMore(items.slice(0, count).join(separator), items.length - count);
    if (cellsOf(told) <= room) return told;
  }
  return items.length > 1 ? briefWordsOf(m.lang).andMore(items[0] ?? '', items.length - 1) : whole;
}

/** A text that is cut to a line at a space, or where it has none at a character. */
export function cutTo(text: string, room = ROOM): string {
  if (cellsOf(text) <= room) return text;
  const words = text.split(' ');
  while (words.length > 1 && cellsOf(words.join(' ')) > room - 4) words.pop();
  const characters = [...words.join(' ')];
  while (characters.length > 1 && cellsOf(characters.join('')) > room - 4) characters.pop();
  return `${characters.join('')} ...`;
}
