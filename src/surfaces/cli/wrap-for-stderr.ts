import type { Stream } from './io.ts';

/** Columns of the terminal that a stream is; undefined for a pipe, which gets lines whole. */
export const columnsOf = ({ isTTY, columns }: Stream): number | undefined =>
  isTTY && columns !== undefined && columns >= 20 ? columns : undefined;

/**
 * Lines for a person on standard error, each ended, and wrapped where that is a terminal.
 * Lines that follow the first of a message stand two cells in, and so does what was wrapped.
 */
export async function wrapForStderr(text: string, stream: Stream): Promise<string> {
  const width = columnsOf(stream);
  if (width === undefined) return `${text}\n`;
  const { wrap } = await import('../../formats/text/wrap.ts');
  const lines = text.split('\n');
  return `${lines.flatMap((line) => wrap(line, width, 2)).join('\n')}\n`;
}
