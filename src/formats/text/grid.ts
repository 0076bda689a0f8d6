import CliTable from 'cli-table3';
import { withoutEnd } from '../../domain/trim.ts';
import { pad } from './wrap.ts';

/** A line of a cell: its text, and how to colour it. */
export interface Piece {
  text: string;
  style?: ((line: string) => string) | undefined;
}

/** Cells between two columns. */
export const GAP = 2;
/**
 * A screen. cli-table3 compares every cell with every row and measures each several times, a quarter of the time of a
 * list in Korean: a table of more lines is put together directly, which is the same.
 */
const LONG = 24;

const BORDERLESS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [
    [side, ''],
    [`${side}-mid`, ''],
    [`${side}-left`, ''],
    [`${side}-right`, ''],
  ]),
);

/** A style that changes nothing. */
export const asIs = (line: string): string => line;

/**
 * Lines of a table without borders: `lines[n][c]` goes to line n, column c, at most `widths[c]` cells wide. A column
 * begins at the same cell in every line; lines carry no spaces at their end.
 */
export function drawGrid(lines: Piece[][], widths: number[], aligns: Array<'left' | 'right'>): string[] {
  const drawn = lines.length > LONG ? drawLong(lines, widths, aligns) : drawShort(lines, widths, aligns);
  return drawn.map((line) => withoutEnd(line, ' '));
}

/** cli-table3 gets texts that are wrapped already, and measures them with our width function (build/cli-table3.mjs). */
function drawShort(lines: Piece[][], widths: number[], aligns: Array<'left' | 'right'>): string[] {
  const table = new CliTable({
    chars: { ...BORDERLESS, middle: ' '.repeat(GAP) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: [...widths],
    colAligns: [...aligns],
  });
  for (const pieces of lines) table.push(widths.map((_, column) => painted(pieces[column])));
  return table.toString().split('\n');
}

const drawLong = (lines: Piece[][], widths: number[], aligns: Array<'left' | 'right'>): string[] =>
  lines.map((pieces) =>
    widths.map((width, column) => pad(painted(pieces[column]), width, aligns[column])).join(' '.repeat(GAP)),
  );

const painted = ({ text, style = asIs }: Piece = { text: '' }): string => (text === '' ? '' : style(text));
