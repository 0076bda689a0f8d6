import { wrap } from '../render/text/wrap.ts';
import type { Stream } from './io.ts';

/**
 * Lines for a person on standard error, each ended, and wrapped where that is a terminal: a pipe gets them whole.
 * Lines that follow the first of a message stand two cells in, and so does what was wrapped.
 */
export function fitted(text: string, { isTTY, columns }: Stream): string {
  const lines = text.split('\n');
  const width = isTTY && columns ? columns : undefined;
  return `${lines.flatMap((line) => (width === undefined || width < 20 ? [line] : wrap(line, width, 2))).join('\n')}\n`;
}
