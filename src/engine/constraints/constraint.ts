import type { Load } from '../results/cost.ts';
import { CONSTRAINTS } from './registry.ts';
import type { ConstraintRow } from './row.ts';

type Row = (typeof CONSTRAINTS)[number];
export type ConstraintId = Row['id'];

/** A constraint and what it asks for, whoever sets it. */
export type BareConstraint = {
  [R in Row as R['id']]: R extends ConstraintRow<infer Id, infer V> ? { constraint: Id; value: V } : never;
}[ConstraintId];

/** Who asked for something. Options and policies are hard: what cannot be told excludes; a need's words exclude only what fails. */
export const ORIGINS = ['option', 'policy', 'need'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A limit on what may be listed or recommended. */
export type Constraint = BareConstraint & {
  origin: Origin | 'use';
  /** The words of the need that led here. */
  matched?: string[];
  /** Of a budget: the work that it is for. */
  load?: Load | null;
};

/** Constraints with the work that a budget among them is for. */
export const withLoad = (constraints: readonly Constraint[], load: Load | null): Constraint[] =>
  constraints.map((one) => (one.constraint === 'budget' ? { ...one, load } : one));

const BY_ID: ReadonlyMap<string, ConstraintRow> = new Map(CONSTRAINTS.map((row) => [row.id, row as ConstraintRow]));

/** All that is to be known of a constraint. */
export function rowOf(id: string): ConstraintRow {
  const row = BY_ID.get(id);
  if (!row) throw new TypeError(`there is no constraint ${id}`);
  return row;
}
