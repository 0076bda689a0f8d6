import { UsageLogError } from '../../domain/usage.ts';
import { csvLines } from '../read/csv.ts';
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
  // Spreadsheets say on a line of its own what parts cells.
  const [said = '', sign] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const [head = ''] = text.slice(said.length).split('\n', 1);
  const counted = SEPARATORS.map((one) => head.split(one).length);
  const separator =
    sign !== undefined && SEPARATORS.includes(sign) ? sign : (SEPARATORS[counted.indexOf(Math.max(...counted))] ?? ',');
  const open = (_: object, begun: number): Error =>
    new UsageLogError('columns', { code: 'quote' }, { line: begun, column: 1 });
  const rows = csvLines(text, { separator, quotesInside: true }, open);
  const [named = [], ...lines] = said === '' ? rows : rows.slice(1);
  const columns = named.map((cell) => cell.text.trim());
  return {
    columns,
    lines: lines.map((cells) => ({
      line: cells[0]?.line ?? 1,
      found: cells.length,
      cells:
        cells.length === columns.length
          ? Object.fromEntries(columns.map((column, at) => [column, cells[at]?.text ?? '']))
          : undefined,
    })),
  };
}
