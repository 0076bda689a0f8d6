import { UsageLogError } from '../../domain/usage.ts';
import type { Mapping } from './values.ts';

/** A line of a table as a mapping of its columns, or that it has not as many cells as the head. */
export interface TableLine {
  line: number;
  cells: Mapping | undefined;
  found: number;
}

export interface TextTable {
  columns: string[];
  lines: TableLine[];
}

/** What may part cells: the one that the head has most of. */
const SEPARATORS = [',', ';', '\t'];

/**
 * Reads a table of text (CSV as in RFC 4180, or with semicolons or tabs) whose first line names the columns.
 * @throws UsageLogError for a quote that is not closed
 */
export function tableIn(text: string): TextTable {
  const [head = ''] = text.split('\n', 1);
  const counted = SEPARATORS.map((one) => head.split(one).length);
  const separator = SEPARATORS[counted.indexOf(Math.max(...counted))] ?? ',';
  const lines = linesOf(text, separator);
  const columns = (lines.shift()?.cells ?? []).map((cell) => cell.trim());
  return {
    columns,
    lines: lines.map(({ line, cells }) => ({
      line,
      found: cells.length,
      cells:
        cells.length === columns.length
          ? Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
          : undefined,
    })),
  };
}

interface Line {
  line: number;
  cells: string[];
}

/** The lines that are not empty. */
function linesOf(text: string, separator: string): Line[] {
  const bare = separator === '\t' ? '\\t' : separator;
  // A cell, in quotes (doubled inside) or bare, and what ends it.
  const pattern = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|([^"${bare}\\r\\n][^${bare}\\r\\n]*|))(${bare}|\\r?\\n|\\r|$)`,
    'y',
  );
  const found: Line[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  for (let at = 0; at < text.length || cells.length > 0; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) throw new UsageLogError('columns', { code: 'quote' }, { line: begun, column: 1 });
    const [whole, quoted, plain = '', end] = match;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    line += whole.split(/\r\n|\r|\n/).length - 1;
    if (end === separator) continue;
    if (cells.length > 1 || cells[0]?.trim() !== '') found.push({ line: begun, cells });
    cells = [];
    begun = line;
  }
  return found;
}
