import type { QueryFile, Watch } from '../domain/documents.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { rowOf } from './constraints/constraint.ts';
import { CONSTRAINTS } from './constraints/registry.ts';
import type { ConstraintRow } from './constraints/row.ts';
import type { ConstraintValue } from './constraints/values.ts';
import { findRecord, findSource, lookupIn, NameError, releasesAsked } from './names.ts';
import type { Policy } from './policy.ts';

/** A name in a file that means nothing here, or several things, and the keys that lead to it. */
export interface StrangeName {
  path: (string | number)[];
  error: NameError;
}

/** The names of a policy that mean nothing in a knowledge base; it may have other faults. */
export function strangeInPolicy(snapshot: Snapshot, policy: Policy): StrangeName[] {
  return (CONSTRAINTS as readonly ConstraintRow[]).flatMap((row) => {
    const path = row.policy?.split('.') ?? [];
    const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], policy);
    const isList = Array.isArray(value) && value.every((word) => typeof word === 'string');
    return path.length === 0 || !isList ? [] : strangeIn(snapshot, row, value as ConstraintValue, path);
  });
}

/** The same of a query: uses, sources, names in conditions. */
export function strangeInQuery(snapshot: Snapshot, { uses, constraints, sources }: QueryFile): StrangeName[] {
  return [
    ...(uses ?? []).flatMap(({ id }, index) =>
      tried(['uses', index, 'id'], () => findRecord(snapshot.namedUses, id, 'use')),
    ),
    ...(constraints ?? []).flatMap(({ constraint, value }, index) =>
      strangeIn(snapshot, rowOf(constraint), value, ['constraints', index, 'value']),
    ),
    ...(sources ?? []).flatMap((id, index) => tried(['sources', index], () => findSource(snapshot.knowledge, id))),
  ];
}

/** The same of what a watch names. */
export const strangeInWatch = (snapshot: Snapshot, { models }: Watch): StrangeName[] =>
  (models ?? []).flatMap((name, index) => tried(['models', index], () => releasesAsked(snapshot, [name])));

function strangeIn(
  snapshot: Snapshot,
  { value: { settle } }: ConstraintRow,
  value: ConstraintValue,
  path: readonly (string | number)[],
): StrangeName[] {
  if (!settle) return [];
  const names = lookupIn(snapshot);
  return Array.isArray(value)
    ? value.flatMap((word, index) => tried([...path, index], () => settle([word], names)))
    : tried(path, () => settle(value, names));
}

function tried(path: readonly (string | number)[], look: () => unknown): StrangeName[] {
  try {
    look();
    return [];
  } catch (error) {
    if (error instanceof NameError) return [{ path: [...path], error }];
    throw error;
  }
}
