import type { SchemaElement } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { daysBetween } from '../../domain/dates.ts';
import { unscaled } from '../../domain/money.ts';
import { AMOUNT, type Column, type ColumnType, type Value } from '../../engine/relations/relation.ts';

/**
 * A table as a Parquet file: types that every reader has had for years, pages with dictionaries where they pay, Snappy.
 * The same rows give the same bytes.
 * @param about what the file is of, kept with it: version, digest, day
 */
export function parquetOf(
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
  about: Readonly<Record<string, string>>,
): Uint8Array {
  const schema: SchemaElement[] = [{ name: 'table', num_children: columns.length }];
  const columnData = columns.map(({ name, type }, at): ColumnSource => {
    schema.push(...ELEMENTS[type](name));
    const data = rows.map((row) => stored(type, row[at] ?? null));
    // Runs of booleans are younger than plain bits, and some readers do not have them.
    return { name, data, ...(type === 'boolean' ? { encoding: 'PLAIN' } : {}) };
  });
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key: `lmm.${key}`, value }));
  return new Uint8Array(
    parquetWriteBuffer({ columnData, schema, kvMetadata, createdBy: 'lmm', rowGroupSize: ROW_GROUP }),
  );
}

/** Rows of a group: what a reader holds at once. */
const ROW_GROUP = 100_000;
/** Bytes of the largest amount. */
const AMOUNT_BYTES = 11;

const optional = (name: string, rest: Omit<SchemaElement, 'name'>): SchemaElement => ({
  name,
  repetition_type: 'OPTIONAL',
  ...rest,
});
const required = (name: string, rest: Omit<SchemaElement, 'name'>): SchemaElement => ({
  name,
  repetition_type: 'REQUIRED',
  ...rest,
});
const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

/** How a column of each type is declared; lists and maps in the three levels that the format's specification demands. */
const ELEMENTS: Record<ColumnType, (name: string) => SchemaElement[]> = {
  text: (name) => [optional(name, TEXT)],
  integer: (name) => [optional(name, { type: 'INT64' })],
  number: (name) => [optional(name, { type: 'DOUBLE' })],
  amount: (name) => [
    optional(name, { type: 'FIXED_LEN_BYTE_ARRAY', type_length: AMOUNT_BYTES, converted_type: 'DECIMAL', ...AMOUNT }),
  ],
  boolean: (name) => [optional(name, { type: 'BOOLEAN' })],
  date: (name) => [optional(name, { type: 'INT32', converted_type: 'DATE' })],
  texts: (name) => [
    optional(name, { converted_type: 'LIST', num_children: 1 }),
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    required('element', TEXT),
  ],
  map: (name) => [
    optional(name, { converted_type: 'MAP', num_children: 1 }),
    { name: 'key_value', repetition_type: 'REPEATED', num_children: 2 },
    required('key', TEXT),
    optional('value', TEXT),
  ],
};

function stored(type: ColumnType, value: Value): unknown {
  if (value === null) return null;
  if (type === 'integer') return BigInt(value as number);
  if (type === 'amount') return unscaled(value as number, AMOUNT.scale);
  if (type === 'date') return daysBetween('1970-01-01', value as string);
  return value;
}
