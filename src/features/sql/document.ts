import type { Column, Document, TableCell } from '../../document/document.ts';
import { listing } from '../../document/listing.ts';
import type { CsvValue, Table } from '../../document/table.ts';
import type { Messages } from '../../words/index.ts';
import type { SqlResult, SqlValue } from './query.ts';
import { wordsOf } from './words/index.ts';

const WHOLE_NUMBER = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;
const NUMBER = /^(?:DOUBLE|FLOAT|DECIMAL)/;

/** What a person reads of a result: values as they can be typed again, and what is not known as everywhere. */
export function sqlDocument({ columns, rows }: SqlResult, most: number | undefined, m: Messages): Document {
  const words = wordsOf(m.lang);
  const headers = columns.map(({ name, type }): Column => {
    if (NUMBER.test(type)) return { header: name, align: 'decimal' };
    return WHOLE_NUMBER.test(type) ? { header: name, align: 'right' } : { header: name, overflow: 'wrap', min: 8 };
  });
  const shown = rows.slice(0, most);
  const foot = shown.length < rows.length ? words.first(shown.length, rows.length) : words.rows(rows.length);
  return listing(
    headers,
    shown.map((row) => row.map((value): TableCell => (value === null ? unknown(m) : textOf(value)))),
    [foot],
  );
}

const unknown = (m: Messages): TableCell => [{ tone: 'unknown', text: m.fields.missing.unknown }];
const textOf = (value: SqlValue): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** A result for programs. */
export const sqlRows = ({ columns, rows }: SqlResult, record: (row: SqlValue[]) => object): Table => ({
  columns: columns.map(({ name }) => ({ id: name, label: name })),
  rows: rows.map((row) => ({
    get record() {
      return record(row);
    },
    get cells() {
      return row.map(
        (value): CsvValue => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value),
      );
    },
  })),
});
