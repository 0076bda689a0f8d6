import type { DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api';
import { MOST_CHARACTERS, MOST_ROWS, MOST_VALUES, SqlError, type SqlValue } from '../../features/sql/query.ts';
import { plainValue } from './sql-values.ts';

/**
 * The rows of a result, piece by piece: what DuckDB holds in its memory takes many times that here, and while it is taken
 * over nothing else runs.
 * @throws SqlError where they are more than an answer holds
 */
export async function rowsOf(result: DuckDBResult, limit: number | undefined): Promise<SqlValue[][]> {
  const rows: SqlValue[][] = [];
  let values = 0;
  let characters = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const wanted = Math.min(chunk.rowCount, (limit ?? Number.POSITIVE_INFINITY) - rows.length);
    if (limit === undefined && rows.length + wanted > MOST_ROWS) throw new SqlError('rows');
    if (wanted > 0) values += valuesIn(chunk);
    if (values > MOST_VALUES) throw new SqlError('size');
    for (let at = 0; at < wanted; at++) {
      const row = chunk.getRowValues(at);
      for (const value of row) if (typeof value === 'string') characters += value.length;
      if (characters > MOST_CHARACTERS) throw new SqlError('size');
      rows.push(row.map(plainValue));
    }
    if (rows.length === limit) break;
  }
  return rows;
}

function valuesIn(chunk: DuckDBDataChunk): number {
  let values = 0;
  for (let column = 0; column < chunk.columnCount; column++) values += itemsOf(chunk.getColumnVector(column));
  return values;
}

/** The values in a vector and in those that it is made of: its classes are those of whatever version is installed. */
function itemsOf(vector: object): number {
  const { itemCount = 0 } = vector as { itemCount?: number };
  const inner = Object.entries(vector).flatMap(([name, value]) => (name === 'parentList' ? [] : [value].flat()));
  return inner.filter(isVector).reduce((sum, one) => sum + itemsOf(one), itemCount);
}

const isVector = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && typeof (value as { itemCount?: unknown }).itemCount === 'number';
