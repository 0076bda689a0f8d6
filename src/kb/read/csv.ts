/** A cell with its place, from 1. */
export interface CsvCell {
  text: string;
  line: number;
  column: number;
}

/** How a table is written. */
export interface CsvForm {
  /** What parts cells: one sign. */
  separator: string;
  /** Whether quotes may stand inside of a cell that begins with none. */
  quotesInside: boolean;
}

/**
 * Reads the lines of CSV (RFC 4180) that are not empty, as cells. Quotes inside quotes are doubled.
 * @param open what to throw for a quote that is not closed, by its place and the line that its row begins on
 */
export function csvLines(
  text: string,
  { separator, quotesInside }: CsvForm,
  open: (place: Omit<CsvCell, 'text'>, begun: number) => Error,
): CsvCell[][] {
  const end = separator === '\t' ? '\\t' : separator;
  const bare = quotesInside ? `[^"${end}\\r\\n][^${end}\\r\\n]*|` : `[^"${end}\\r\\n]*`;
  // A cell, in quotes or bare, and what ends it.
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|(${bare}))(${end}|\\r?\\n|\\r|$)`, 'y');
  const lines: CsvCell[][] = [];
  let cells: CsvCell[] = [];
  let line = 1;
  let start = 0;
  for (let at = 0; at < text.length || cells.length > 0; ) {
    cell.lastIndex = at;
    const place = { line, column: at - start + 1 };
    const match = cell.exec(text);
    if (!match) throw open(place, cells[0]?.line ?? line);
    const [whole, quoted, plain = '', ended] = match;
    cells.push({ text: quoted === undefined ? plain : quoted.replaceAll('""', '"'), ...place });
    at += whole.length;
    const breaks = whole.split(/\r\n|\r|\n/);
    if (breaks.length > 1) {
      line += breaks.length - 1;
      start = at - (breaks.at(-1) ?? '').length;
    }
    if (ended === separator) continue;
    if (cells.length > 1 || cells[0]?.text.trim() !== '') lines.push(cells);
    cells = [];
  }
  return lines;
}
