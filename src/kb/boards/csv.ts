import { BoardError } from '../../domain/leaderboards.ts';
import type { RawTable } from './table.ts';

interface Cell {
  text: string;
  line: number;
  column: number;
}

/** A cell, in quotes or bare, and what ends it. Quotes inside quotes are doubled. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y;

/**
 * Reads CSV (RFC 4180) whose first line names the columns.
 * @throws BoardError for a quote that is not closed, or a line with more or fewer cells than the first
 */
export function csvTable(text: string): RawTable {
  const [head = [], ...lines] = linesOf(text.startsWith('\ufeff') ? text.slice(1) : text);
  const columns = head.map((cell) => cell.text.trim());
  for (const line of lines) {
    const [first] = line;
    if (first && line.length !== columns.length)
      throw new BoardError({ code: 'cells', found: line.length, wanted: columns.length }, placeOf(first));
  }
  return {
    from: 'dataset',
    columns,
    rows: lines.map((line) => ({
      cell: (column) => line[columns.indexOf(column)]?.text,
      place: (column) => placeOf(line[columns.indexOf(column)] ?? line[0]),
    })),
  };
}

const placeOf = (cell: Cell | undefined) => ({ line: cell?.line ?? 1, column: cell?.column ?? 1 });

/** The lines that are not empty, as cells. */
function linesOf(text: string): Cell[][] {
  const lines: Cell[][] = [];
  let cells: Cell[] = [];
  let line = 1;
  let start = 0;
  for (let at = 0; at < text.length || cells.length > 0; ) {
    CELL.lastIndex = at;
    const place = { line, column: at - start + 1 };
    const match = CELL.exec(text);
    if (!match) throw new BoardError({ code: 'open-quote' }, place);
    const [whole, quoted, bare = '', end] = match;
    cells.push({ text: quoted === undefined ? bare : quoted.replaceAll('""', '"'), ...place });
    at += whole.length;
    const breaks = whole.split(/\r\n|\r|\n/);
    if (breaks.length > 1) {
      line += breaks.length - 1;
      start = at - (breaks.at(-1) ?? '').length;
    }
    if (end === ',') continue;
    if (cells.length > 1 || cells[0]?.text.trim() !== '') lines.push(cells);
    cells = [];
  }
  return lines;
}
