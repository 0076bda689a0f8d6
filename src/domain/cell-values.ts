import type { Cell, Scalar, Value } from './cells.ts';
import { UNSTATED, type Unstated } from './vocabulary.ts';

/** The cell of what no source tells. */
export const UNKNOWN: Cell = { value: null, missing: 'unknown', sources: [] };

export const isUnstated = (value: unknown): value is Unstated => (UNSTATED as readonly unknown[]).includes(value);

/** The cell of what sources state: a value, or that it is kept back or has no meaning. */
export const stated = (value: Value, sources: string[]): Cell =>
  isUnstated(value) ? { value: null, missing: value, sources } : { value, sources };

/** Whether two values say the same; lists of words are sets. */
export function equal(a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b) && a.every((x) => typeof x === 'string')) {
    return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A value by which to order or compare: numbers and dates as they are; null where there is none. */
export const orderable = (cell: Cell): Scalar | null =>
  typeof cell.value === 'object' ? null : (cell.value as Scalar | null);
