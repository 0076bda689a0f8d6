import Table from 'cli-table3';
import { textWidth } from './width.ts';

/** A line of a cell: its text, and how to colour it once its place is settled. */
export interface Piece {
  text: string;
  style?: ((line: string) => string) | undefined;
}

/** Cells between two columns. */
export const GAP = 2;
/** cli-table3 compares every cell with every row; in blocks the time stays linear (DESIGN.md, measurements). */
const BLOCK = 50;

const BORDERLESS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [
    [side, ''],
    [`${side}-mid`, ''],
    [`${side}-left`, ''],
    [`${side}-right`, ''],
  ]),
);

/**
 * Lines of a table without borders: `lines[n][c]` goes to line n, column c, at most `widths[c]` cells wide. A column
 * begins at the same cell in every line; lines carry no spaces at their end.
 */
export function drawGrid(lines: Piece[][], widths: number[], aligns: Array<'left' | 'right'>): string[] {
  const drawn: string[] = [];
  for (let from = 0; from < lines.length; from += BLOCK) {
    drawn.push(...drawBlock(lines.slice(from, from + BLOCK), widths, aligns));
  }
  return drawn;
}

function drawBlock(lines: Piece[][], widths: number[], aligns: Array<'left' | 'right'>): string[] {
  const table = new Table({
    chars: { ...BORDERLESS, middle: ' '.repeat(GAP) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colWidths: [...widths],
    colAligns: [...aligns],
  });
  for (const pieces of lines) table.push(pieces.map(({ text }) => standIn(text)));
  const drawn = table.toString().split('\n');
  return lines.map((pieces, index) => fill(drawn[index] ?? '', pieces, widths));
}

/**
 * cli-table3 measures with a string-width of its own that counts decomposed Hangul twice, and cuts what it holds for too
 * wide. So it never sees the texts: it lays out ASCII of the same widths, which every version measures alike.
 */
function standIn(text: string): string {
  return 'x'.repeat(textWidth(text));
}

/** Puts the texts, coloured, where their stand-ins are. */
function fill(line: string, pieces: Piece[], widths: number[]): string {
  let start = 0;
  const cells = pieces.map(({ text, style = asIs }, column) => {
    const width = widths[column] ?? 0;
    const cell = line.slice(start, start + width);
    start += width + GAP;
    if (text === '') return cell;
    // A text of no width (a lone combining mark) has no stand-in, and is kept all the same.
    return cell.includes('x') ? cell.replace(/x+/, () => style(text)) : style(text) + cell;
  });
  return cells.join(' '.repeat(GAP)).replace(/ +$/, '');
}

function asIs(line: string): string {
  return line;
}
