import type { Column } from '../../document/document.ts';
import { LAYER_SIGN } from '../../domain/layered.ts';
import { safe } from '../../words/safe.ts';
import { bulletWidth } from './block.ts';
import { linedUpWidth, spacesBehind } from './decimal.ts';
import { asIs, drawGrid, GAP, type Piece } from './grid.ts';
import { type ColumnNeed, columnWidths } from './layout.ts';
import { colored, type Line, textOf } from './toned.ts';
import { ASCII, textWidth, widestCharacter } from './width.ts';
import { cut, wrap } from './wrap.ts';

/**
 * A list of texts is a list of paragraphs. `style` colours each drawn line; it must not change its width. Where the
 * text is a list that may be `shortened`, it takes no more lines than its row has anyway, save for its first item.
 */
export type TableCell =
  | string
  | { text: Line | Line[]; style?: (line: string) => string; shortened?: { items: string[]; separator: string } };

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
  /** Nothing is shortened, as for a pipe. */
  whole: boolean;
  ascii: boolean;
}

/** A cell taken apart: paragraphs that hold no line break and cannot control the terminal. */
interface Content {
  paragraphs: Line[];
  style: ((line: string) => string) | undefined;
  shortened: { items: string[]; separator: string } | undefined;
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
  const all = [head, ...rows];
  const needs = columns.map((column, index) =>
    needOf(
      column,
      all.map((row) => row[index] as Content),
    ),
  );
  const room = Math.floor(screen.width) - GAP * (columns.length - 1);
  const allotted = columnWidths(liningUp(needs, columns, rows), room) ?? columnWidths(needs, room);
  if (!allotted) return null;

  const headPieces = fitted(head, columns, allotted, screen);
  const rowPieces = rows.map((row) => fitted(row, columns, allotted, screen));
  for (const [index, { align }] of columns.entries())
    if (align === 'decimal') lineUp(rowPieces, index, allotted[index]);
  const widths = usedWidths([headPieces, ...rowPieces], columns, allotted);

  const lines = rowPieces.flatMap((cells, index) => {
    const gap = table.gapAfter?.has(index) && index + 1 < rows.length;
    return gap ? [...linesOf(cells), columns.map(() => ({ text: '' }))] : linesOf(cells);
  });
  if (columns.some((column) => column.header !== '')) {
    const rule = widths.map((width) => ({ text: '-'.repeat(width), style: table.headerStyle }));
    lines.unshift(...linesOf(headPieces), rule);
  }
  const aligns = columns.map(({ align = 'left' }) => (align === 'decimal' ? 'right' : align));
  return drawGrid(lines, widths, aligns);
}

function styled(style: ((line: string) => string) | undefined) {
  return style ? { style } : {};
}

function contentOf(cell: TableCell): Content {
  // Nothing has to be taken out of what most cells of long tables hold.
  if (typeof cell === 'string' && ASCII.test(cell))
    return { paragraphs: [cell], style: undefined, shortened: undefined };
  const { text, style, shortened } = typeof cell === 'string' ? { text: cell } : cell;
  const paragraphs = [text].flat().flatMap((part): Line[] => (typeof part === 'string' ? safeLines(part) : [part]));
  return { paragraphs, style, shortened };
}

/** A text as paragraphs that cannot control the terminal, one for each of its lines. */
export const safeLines = (text: string): string[] =>
  text.split(/\r\n|[\n\r]/).map((paragraph) => safe(paragraph.replaceAll('\t', ' ')));

/** The same needs, where columns whose numbers line up have room for that. */
function liningUp(needs: ColumnNeed[], columns: Column[], rows: Content[][]): ColumnNeed[] {
  return needs.map((need, index) => {
    if (columns[index]?.align !== 'decimal') return need;
    const texts = rows.flatMap((row) => row[index]?.paragraphs ?? []).map(textOf);
    const width = Math.min(linedUpWidth(texts), need.max);
    return { ...need, natural: Math.max(need.natural, width), floor: Math.max(need.floor, width) };
  });
}

/** Moves the numbers of a column, so that they line up at the decimal point. */
function lineUp(rows: Piece[][][], column: number, cells = 1): void {
  const pieces = rows.flatMap((row) => row[column] ?? []);
  const spaces = spacesBehind(
    pieces.map(({ text }) => text),
    cells,
  );
  for (const [index, piece] of pieces.entries()) {
    const { text, style = asIs } = piece;
    const behind = ' '.repeat(spaces[index] ?? 0);
    if (behind === '' || text === '') continue;
    piece.text = text + behind;
    piece.style = () => style(text) + behind;
  }
}

function needOf(column: Column, contents: Content[]): ColumnNeed {
  const content = widestIn(contents, textWidth);
  const max = atLeast(column.max ?? Number.POSITIVE_INFINITY, 1);
  const grow = atLeast(column.grow ?? 0, 0);
  if (column.overflow === undefined && content <= max) return { natural: content, floor: content, grow, max };
  // No wrapping makes a column narrower than a character.
  const grain = widestIn(contents, column.overflow === 'words' ? widestWord : widestCharacter);
  const natural = Math.min(content, Math.max(max, grain));
  return { natural, floor: Math.min(natural, Math.max(atLeast(column.min ?? DEFAULT_MIN, 1), grain)), grow, max };
}

/** The most that any paragraph measures, and at least one cell: the narrowest column that cli-table3 draws. */
function widestIn(contents: Content[], measure: (paragraph: string) => number): number {
  let most = 1;
  for (const { paragraphs } of contents)
    for (const paragraph of paragraphs) most = Math.max(most, measure(textOf(paragraph)));
  return most;
}

const widestWord = (text: string): number => (text.includes(' ') ? widest(text.split(' ')) : textWidth(text));

/** Whole cells, not fewer than `least`; what is no number counts as `least`. */
function atLeast(cells: number, least: number): number {
  return cells > least ? Math.floor(cells) : least;
}

/** A row of cells as the lines of each. */
function fitted(row: Content[], columns: Column[], widths: number[], screen: Screen): Piece[][] {
  const lists = (content: Content): boolean => content.shortened !== undefined && !screen.whole;
  const lines = row.map((content, index) => {
    if (columns[index]?.overflow === 'cut') return [oneLine(content, widths[index], screen)];
    return lists(content) ? [] : linesIn(content, widths[index]);
  });
  const height = Math.max(1, ...lines.map(({ length }) => length));
  return row.map((content, index) =>
    lists(content) && columns[index]?.overflow !== 'cut'
      ? firstItems(content, widths[index], height, screen).map((text) => ({ text, style: content.style }))
      : (lines[index] ?? []),
  );
}

function linesIn({ paragraphs, style }: Content, width = 1): Piece[] {
  const [only = ''] = paragraphs;
  if (paragraphs.length === 1 && typeof only === 'string') {
    if (only.length <= width && ASCII.test(only) && !only.endsWith(' ')) return [{ text: only, style }];
  }
  return paragraphs.flatMap((paragraph) => {
    const text = textOf(paragraph);
    const lines = wrap(text, width, bulletWidth(text));
    if (typeof paragraph === 'string') return lines.map((line) => ({ text: line, style }));
    const drawn = colored(lines, paragraph);
    return lines.map((line, index) => ({ text: line, style: () => (style ?? asIs)(drawn[index] ?? line) }));
  });
}

/** What a line holds of a cell. The sign of a layer is told even where what it stands behind is cut. */
function oneLine({ paragraphs, style = asIs }: Content, width = 1, { ascii }: Screen): Piece {
  const [first = ''] = paragraphs;
  const whole = paragraphs.map(textOf).join(' ');
  const ellipsis = ascii ? '...' : '…';
  const kept = cut(whole, width, ellipsis);
  const isSignCut = whole.includes(LAYER_SIGN) && !kept.includes(LAYER_SIGN);
  const text = isSignCut ? cut(whole, width, ellipsis + LAYER_SIGN) : kept;
  if (typeof first === 'string' || paragraphs.length > 1) return { text, style };
  return { text, style: () => style(colored([text], first)[0] ?? text) };
}

/** As many whole items as so many lines hold, the first in any case; an ellipsis stands for the others. */
function firstItems({ shortened }: Content, width = 1, height: number, { ascii }: Screen): string[] {
  const { items = [], separator = '' } = shortened ?? {};
  const mark = ascii ? '...' : '…';
  const lines = (count: number, end: string): string[] =>
    wrap(safe(items.slice(0, count).join(separator) + end), width);
  const least = lines(1, mark);
  const fits = (all: string[]): boolean => all.length <= Math.max(height, least.length);
  for (let count = items.length; count > 0; count--) {
    // Without the separator where that saves a line.
    const ends = count === items.length ? [''] : [separator + mark, mark];
    const [found] = ends
      .map((end) => lines(count, end))
      .filter(fits)
      .sort((a, b) => a.length - b.length);
    if (found) return found;
  }
  return least;
}

/** Widths that the wrapped texts really take: words seldom fill a narrowed column to its edge. */
function usedWidths(rows: Piece[][][], columns: Column[], allotted: number[]): number[] {
  return allotted.map((width, index) => {
    if (columns[index]?.grow) return width;
    let most = 1;
    for (const cells of rows) for (const { text } of cells[index] ?? []) most = Math.max(most, textWidth(text));
    return most;
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
