import type { Place } from '../../domain/leaderboards.ts';

/** A leaderboard's file as cells, whatever its format. */
export interface RawTable {
  /** Which publication of the measurer's it is. */
  from: 'dataset' | 'catalogue';
  columns: readonly string[];
  rows: readonly RawRow[];
}

export interface RawRow {
  /** What stands in a column: text, number, bigint, Date, or nothing. */
  cell(column: string): unknown;
  place(column: string): Place;
}
