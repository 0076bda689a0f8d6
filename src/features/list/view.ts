import type { Pair, TableCell } from '../../document/document.ts';
import type { Field } from '../../domain/fields.ts';
import type { CitedSource } from '../../engine/results.ts';
import type { Listed } from './columns.ts';

export interface ListView {
  sources: Readonly<Record<string, CitedSource>>;
  wholeSources: boolean;
  day: string;
  fields: readonly Field[] | undefined;
  /** What it is sorted by, unless by the day of release or by points. */
  sort: { field: Field; order: 'asc' | 'desc' } | undefined;
  /** Whether it is of what was not checked for long. */
  stale: boolean;
  /** How many rows are shown; all without it. */
  most: number | undefined;
  /** By which ways they meet the conditions on data. */
  ways: Pair[];
  nameOf(release: string): string;
}

/** What is shown, and what the footer explains of it. */
export interface Shown {
  records: readonly Listed[];
  /** How many there are beside them. */
  more: number;
  cells: readonly TableCell[];
  /** Headers of columns in which nothing is known. */
  untold: readonly string[];
  /** The sign of amounts that have none of their own. */
  sign: string;
  openHeader: string;
}
