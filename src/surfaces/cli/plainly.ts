import { safeLines } from '../../words/safe.ts';
import type { Stream } from './io.ts';

/** A stream of plain text, on which nothing is written that could control a terminal: `domain/characters.ts`. */
export const plainly = (stream: Stream): Stream => ({
  get isTTY() {
    return stream.isTTY;
  },
  get columns() {
    return stream.columns;
  },
  write: (text) => stream.write(typeof text === 'string' ? safeLines(text) : text),
});
