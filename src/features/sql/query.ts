import { FIELDS } from '../../domain/fields.ts';
import { RELATIONS } from '../../engine/relations/registry.ts';
import { columnName, type Relation } from '../../engine/relations/relation.ts';

/** A query in SQL, with what it may use. */
export interface SqlRequest {
  query: string;
  /** Values of `$name` in the query. */
  parameters: Readonly<Record<string, string>>;
  /** Rows that are read at most. */
  limit: number | undefined;
  seconds: number;
  /** Memory as DuckDB takes it: `2GB`. */
  memory: string;
  /** Files and folders of the user's that may be read. */
  allowed: readonly string[];
}

/** A value as JSON has it. A number that a double does not hold to the digit is a text; dates and times are texts. */
export type SqlValue = null | boolean | number | string | SqlValue[] | { [key: string]: SqlValue };

export interface SqlColumn {
  /** Unlike the names of all others. */
  name: string;
  /** In SQL's words: `DECIMAL(24,12)`. */
  type: string;
}

export interface SqlResult {
  columns: SqlColumn[];
  rows: SqlValue[][];
}

/** Rows that are kept: who wants more writes files with `lmm export`. */
export const MOST_ROWS = 1_000_000;
/** Values that are kept, those in lists counted, and characters of texts. */
export const MOST_VALUES = 5_000_000;
export const MOST_CHARACTERS = 50_000_000;

/** The tables whose rows a query may ask for: those that its text names, by whatever way. All where it names tables by calculation. */
export function tablesIn(query: string): Relation[] {
  const words = new Set(query.toLowerCase().match(/[a-z_]+/g));
  if (words.has('query_table')) return [...RELATIONS];
  return RELATIONS.filter(({ name }) => words.has(name));
}

/** The fields that a query names with their points, by the columns that hold them. */
export const fieldsAsColumns = (query: string): [field: string, column: string][] =>
  FIELDS.filter(({ id }) => id.includes('.') && new RegExp(`(?<![\\w.])${id.replace('.', '\\.')}\\b`).test(query)).map(
    ({ id }) => [id, columnName(id)],
  );

/** Why DuckDB did not answer; its own words are in English. */
export class SqlError extends Error {
  constructor(
    readonly code:
      | 'missing'
      | 'unloadable'
      | 'empty'
      | 'several'
      | 'writes'
      | 'call'
      | 'extension'
      | 'timeout'
      | 'memory'
      | 'rows'
      | 'size'
      | 'refused',
    readonly detail = '',
  ) {
    super(`${code}: ${detail}`);
    this.name = 'SqlError';
  }
}
