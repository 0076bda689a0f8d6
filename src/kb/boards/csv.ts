import { BoardError } from '../../domain/leaderboards.ts';
import { type CsvCell, csvLines } from '../read/csv.ts';
import type { RawTable } from './table.ts';

const FORM = { separator: ',', quotesInside: false };

/**
 * Reads CSV (RFC 4180) whose first line names the columns.
 * @throws BoardError for a quote that is not closed, or a line with more or fewer cells than the first
 */
export function csvTable(text: string): RawTable {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  const [head = [], ...lines] = csvLines(plain, FORM, (place) => new BoardError({ code: 'open-quote' }, place));
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

const placeOf = (cell: CsvCell | undefined) => ({ line: cell?.line ?? 1, column: cell?.column ?? 1 });
