import { bulletWidth } from './block.ts';
import { graphemes } from './graphemes.ts';
import { drawGrid, GAP, type Piece } from './grid.ts';
import { type ColumnNeed, columnWidths } from './layout.ts';
import { safe } from './safe.ts';
import { textWidth } from './width.ts';
import { cut, wrap } from './wrap.ts';

export interface Column {
  header: string;
  /** Numbers to the right. */
  align?: 'left' | 'right';
  /** Cells that the column keeps when the screen is narrow, if its content needs them; 6. */
  min?: number;
  /** Cells that it never exceeds. */
  max?: number;
  /** Share of the room that is left over. */
  grow?: number;
  /** What gives way in a narrow column: `wrap` takes more lines, `cut` ends in an ellipsis. Without it, it never narrows. */
  overflow?: 'wrap' | 'cut';
}

/** A list of texts is a list of paragraphs. `style` colours each drawn line; it must not change its width. */
export type TableCell = string | { text: string | string[]; style?: (line: string) => string };

export interface Table {
  columns: Column[];
  /** A row shorter than `columns` is filled with empty cells. */
  rows: TableCell[][];
  /** Indices of rows after which a blank line stands, to part groups. */
  gapAfter?: Set<number>;
  headerStyle?: (line: string) => string;
}

export interface Screen {
  /** Cells of a line. */
  width: number;
  /** Nothing is cut, as for a pipe: columns that cut wrap instead. */
  whole: boolean;
  ascii: boolean;
}

/** A cell taken apart: paragraphs that hold no line break and cannot control the terminal. */
interface Content {
  paragraphs: string[];
  style: ((line: string) => string) | undefined;
}

const DEFAULT_MIN = 6;

/**
 * The lines of a table without borders: headers, a rule, the rows; without headers only the rows. No line is wider than
 * the screen or ends in a space. Null where the columns cannot be made narrow enough.
 */
export function drawTable(table: Table, screen: Screen): string[] | null {
  const { columns } = table;
  if (columns.length === 0) return [];
  const head = columns.map((column) => contentOf({ text: column.header, ...styled(table.headerStyle) }));
  const rows = table.rows.map((row) => columns.map((_, index) => contentOf(row[index] ?? '')));
  const contents = (index: number) => [head, ...rows].flatMap((row) => row[index] ?? []);
  const needs = columns.map((column, index) => needOf(column, contents(index), screen));
  const allotted = columnWidths(needs, Math.floor(screen.width) - GAP * (columns.length - 1));
  if (!allotted) return null;

  const fitted = (row: Content[]) =>
    row.map((content, index) => linesIn(content, columns[index], allotted[index], screen));
  const headPieces = fitted(head);
  const rowPieces = rows.map(fitted);
  const widths = usedWidths([headPieces, ...rowPieces], columns, allotted);

  const lines = rowPieces.flatMap((cells, index) => {
    const gap = table.gapAfter?.has(index) && index + 1 < rows.length;
    return gap ? [...linesOf(cells), columns.map(() => ({ text: '' }))] : linesOf(cells);
  });
  if (columns.some((column) => column.header !== '')) {
    const rule = widths.map((width) => ({ text: '-'.repeat(width), style: table.headerStyle }));
    lines.unshift(...linesOf(headPieces), rule);
  }
  const aligns = columns.map((column) => column.align ?? 'left');
  return drawGrid(lines, widths, aligns);
}

function styled(style: ((line: string) => string) | undefined) {
  return style ? { style } : {};
}

function contentOf(cell: TableCell): Content {
  const { text, style } = typeof cell === 'string' ? { text: cell, style: undefined } : cell;
  const paragraphs = (typeof text === 'string' ? [text] : text).flatMap((part) => part.split(/\r\n|[\n\r]/));
  return { paragraphs: paragraphs.map((paragraph) => safe(paragraph.replaceAll('\t', ' '))), style };
}

function needOf(column: Column, contents: Content[], screen: Screen): ColumnNeed {
  const paragraphs = contents.flatMap((content) => content.paragraphs);
  const content = widest(paragraphs);
  const max = atLeast(column.max ?? Number.POSITIVE_INFINITY, 1);
  const grow = atLeast(column.grow ?? 0, 0);
  if (column.overflow === undefined && content <= max) return { natural: content, floor: content, grow, max };
  const grain = cuts(column, screen) ? 1 : widestCharacter(paragraphs);
  const natural = Math.min(content, Math.max(max, grain));
  return { natural, floor: Math.min(natural, Math.max(atLeast(column.min ?? DEFAULT_MIN, 1), grain)), grow, max };
}

/** Whole cells, not fewer than `least`; what is no number counts as `least`. */
function atLeast(cells: number, least: number): number {
  return cells > least ? Math.floor(cells) : least;
}

/** Cells of the widest grapheme: no wrapping makes a column narrower. */
function widestCharacter(paragraphs: string[]): number {
  const unusual = paragraphs.filter((paragraph) => !/^[ -~]*$/.test(paragraph));
  return unusual.reduce((most, paragraph) => Math.max(most, widest(graphemes(paragraph))), 1);
}

function cuts(column: Column | undefined, screen: Screen): boolean {
  return column?.overflow === 'cut' && !screen.whole;
}

function linesIn(content: Content, column: Column | undefined, width = 1, screen: Screen): Piece[] {
  const lines = content.paragraphs.flatMap((paragraph) =>
    cuts(column, screen)
      ? [cut(paragraph, width, screen.ascii ? '...' : '…')]
      : wrap(paragraph, width, bulletWidth(paragraph)),
  );
  return lines.map((text) => ({ text, style: content.style }));
}

/** Widths that the wrapped texts really take: words seldom fill a narrowed column to its edge. */
function usedWidths(rows: Piece[][][], columns: Column[], allotted: number[]): number[] {
  return allotted.map((width, index) => {
    if (columns[index]?.grow) return width;
    return widest(rows.flatMap((cells) => (cells[index] ?? []).map((piece) => piece.text)));
  });
}

/** A row of cells as lines: as many as its tallest cell has. */
function linesOf(cells: Piece[][]): Piece[][] {
  const height = Math.max(1, ...cells.map((pieces) => pieces.length));
  return Array.from({ length: height }, (_, line) => cells.map((pieces) => pieces[line] ?? { text: '' }));
}

/** Cells of the widest text; at least one, which is the narrowest that cli-table3 draws. */
function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 1);
}
