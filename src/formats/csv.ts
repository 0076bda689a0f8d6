import type { Format } from '../document/answer.ts';
import type { CsvValue } from '../document/table.ts';
import { safe } from '../words/safe.ts';
import { blocks } from './blocks.ts';

/** The main list as comma-separated values, for spreadsheets and programs. */
export const format: Format = {
  async write(answer, { bom }) {
    const { columns, rows } = await answer.table();
    const parts = function* (): Generator<string> {
      yield `${bom ? '\ufeff' : ''}${csvDocument([columns.map(({ id }) => id)])}`;
      for (const block of blocks(rows)) yield csvDocument(block.map(({ cells }) => cells));
    };
    return parts();
  },
};

/** Spreadsheets take a text for a formula when it begins like this, in full width too (OWASP, "CSV Injection"). */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
/** Quoted beyond RFC 4180 where a spreadsheet of another locale would split the cell (`;`) or trim it. */
const QUOTED = /[",;]|^\s|\s$/;

/**
 * One row of comma-separated values (RFC 4180) without its line end. Null is an empty cell, and so is a number that is
 * not finite. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers, negative
 * ones too. What is unseen is a visible escape, line breaks and tabs too, so that a row is a line.
 */
export function csvRow(values: readonly CsvValue[]): string {
  return values.map(csvCell).join(',');
}

/** Rows as a CSV document: each row ends in a line feed. */
export function csvDocument(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${csvRow(row)}\n`).join('');
}

function csvCell(value: CsvValue): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (typeof value !== 'string') return String(value);
  const shown = safe(value);
  const text = FORMULA.test(shown) ? `'${shown}` : shown;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
