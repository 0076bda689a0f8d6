import type { CsvValue, Table } from '../../document/table.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Column, Relation, Value } from '../../engine/relations/relation.ts';

/** A table with its rows: for NDJSON a record a line, whose values have types; for CSV cells. */
export function rowsOf({ columns }: Pick<Relation, 'columns'>, rows: readonly (readonly Value[])[]): Table {
  return {
    columns: columns.map(({ name }) => ({ id: name, label: name })),
    rows: rows.map((row) => ({
      get record() {
        return Object.fromEntries(columns.map(({ name }, at) => [name, row[at]]));
      },
      get cells() {
        return row.map(cellOf);
      },
    })),
  };
}

/** What is more than a value, a list or a map, is JSON in its cell. */
const cellOf = (value: Value): CsvValue =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : value;

/** What a file of a table is of: equal digests and days give equal rows. */
export const aboutOf = ({ name }: Relation, { day, knowledge }: Snapshot): Record<string, string> => ({
  table: name,
  as_of: day,
  version: knowledge.version,
  digest: knowledge.digest,
});

/** The columns of a table in SQL's words. */
export const SQL_TYPES: Record<Column['type'], string> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  amount: 'DECIMAL(24,12)',
  boolean: 'BOOLEAN',
  date: 'DATE',
  texts: 'VARCHAR[]',
  map: 'MAP(VARCHAR, VARCHAR)',
};
