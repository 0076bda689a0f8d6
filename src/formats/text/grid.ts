import type Table from 'cli-table3';
import { textWidth } from './width.ts';
import { pad } from './wrap.ts';

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

/** A style that changes nothing. */
export const asIs = (line: string): string => line;

/**
 * Lines of a table without borders: `lines[n][c]` goes to line n, column c, at most `widths[c]` cells wide. A column
 * begins at the same cell in every line; lines carry no spaces at their end. Plain lines are drawn directly, which is the
 * same and many times faster; cli-table3 draws what has styles.
 */
export function drawGrid(lines: Piece[][], widths: number[], aligns: Array<'left' | 'right'>): string[] {
  const drawn: string[] = [];
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK);
    const draw = block.every(isPlain) ? drawPlain : drawBlock;
    for (const line of draw(block, widths, aligns)) drawn.push(line);
  }
  return drawn;
}

const isPlain = (pieces: Piece[]): boolean => pieces.every(({ style = asIs }) => style === asIs);

function drawPlain(lines: Piece[][], widths: number[], aligns: Array<'left' | 'right'>): string[] {
  const between = ' '.repeat(GAP);
  return lines.map((pieces) =>
    pieces
      .map(({ text }, column) => pad(text, widths[column] ?? 0, aligns[column]))
      .join(between)
      .replace(/ +$/, ''),
  );
}

function drawBlock(lines: Piece[][], widths: number[], aligns: Array<'left' | 'right'>): string[] {
  // `require`, not `import`: most output is plain and never needs it.
  const Drawn = require('cli-table3') as typeof Table;
  const table = new Drawn({
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
