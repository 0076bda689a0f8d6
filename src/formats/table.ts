import type { Format } from '../document/answer.ts';
import { safeColored, safeLines } from '../words/safe.ts';
import { inAscii } from './text/ascii.ts';
import { documentText } from './text/document.ts';
import { PLAIN } from './text/plain.ts';
import { textWidth } from './text/width.ts';
import { wrap } from './text/wrap.ts';

/** Text for a person, within the width of a terminal. */
export const format: Format = {
  async write(answer, { width, whole, ascii, color }) {
    const narrow = width < NARROW;
    const paint = color && !narrow ? (await import('./text/paint.ts')).paintOf() : PLAIN;
    const made = [await answer.document()].flat();
    const documents = ascii ? made.map(inAscii) : made;
    const text = documents.map((document) => documentText(document, { width, whole, ascii, paint })).join('\n');
    // Every text is made safe where it is measured; this holds for what a view forgets.
    return [paint === PLAIN ? safeLines(narrow ? folded(text, width) : text) : safeColored(text)];
  },
};

/** On a screen narrower than this, indents alone can pass its edge. */
const NARROW = 20;

/** Every line within the width, whatever its indent. Such text has no colour: what is cut must be all text. */
const folded = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => (textWidth(line) > width ? wrap(line.trim(), width) : [line]))
    .join('\n');
