import type { FieldId } from '../domain/fields.ts';
import type { Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import type { Comparison } from '../domain/vocabulary.ts';
import { measuredFor } from './measured/measured.ts';
import { cautious, tenthsOf } from './measured/points.ts';
import type { ConditionOutcome } from './results.ts';

/** The use whose figures are speeds. */
const SPEED = 'fast-response';

/** The fields that some are read from, with the side that is better. */
const FIELDS: Partial<Record<Comparison, [field: FieldId, better: 'more' | 'less']>> = {
  cheaper: ['cost.blend', 'less'],
  smaller: ['parameters.total', 'less'],
  newer: ['release_date', 'more'],
  longer: ['limit.context', 'more'],
};

interface Side {
  value: string | number | null;
  currency?: string | undefined;
  sources: string[];
}

/** A release with its points for what is asked. */
type Pointed = readonly [Release, points: number | null];

function sideOf(snapshot: Snapshot, comparison: Comparison, [release, points]: Pointed): Side {
  const [field] = FIELDS[comparison] ?? [];
  if (field !== undefined) return resolve(snapshot, { model: undefined, release }, field) as Side;
  if (comparison === 'better') return { value: points, sources: [] };
  const estimate = measuredFor(snapshot, SPEED)?.estimates.get(release.id);
  return { value: estimate ? tenthsOf(cautious(estimate)) / 10 : null, sources: [] };
}

/** A release's own values, by which others are compared with it. */
export const valuesOf = (
  snapshot: Snapshot,
  comparisons: readonly Comparison[],
  of: Pointed,
): Partial<Record<Comparison, string | number | null>> =>
  Object.fromEntries(comparisons.map((comparison) => [comparison, sideOf(snapshot, comparison, of).value]));

/**
 * How one release stands against another in some ways: what is known not to be better fails, and what is not known of
 * either cannot be told. Equal is not better.
 */
export const heldBeside = (
  snapshot: Snapshot,
  comparisons: readonly Comparison[],
  old: Pointed,
  other: Pointed,
): ConditionOutcome[] =>
  [...new Set(comparisons)].flatMap((comparison) => {
    const [was, is] = [sideOf(snapshot, comparison, old), sideOf(snapshot, comparison, other)];
    const isLess = FIELDS[comparison]?.[1] === 'less';
    const [before, after] = isLess ? [is.value, was.value] : [was.value, is.value];
    const known = before !== null && after !== null && was.currency === is.currency;
    if (known && after > before) return [];
    return {
      constraint: comparison,
      required: was.value,
      actual: is.value,
      outcome: known ? ('fails' as const) : ('cannot-tell' as const),
      sources: is.sources,
    };
  });
