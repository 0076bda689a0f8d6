import type { Model, Statement } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Constraint } from './constraints/constraint.ts';
import { criterionKey } from './criteria/criteria.ts';
import type { Criterion, Points } from './criteria/criterion.ts';
import { bestFits, fitPoints } from './criteria/use.ts';
import { countsFor, type Evaluation } from './evaluate.ts';
import type { Contribution, Reason } from './results.ts';
import type { Fits, Weighted } from './score.ts';

/** A line that the conditions let through, with all that can count for it. */
export interface Candidate {
  model: Model;
  /** The release that was evaluated, whose values count, and what is not known of it. */
  evaluation: Evaluation;
  /** Whether what is said about these releases counts for it. */
  counts: (about: readonly string[]) => boolean;
  /** For each use what counts of the best fit in force. */
  evidence: Map<string, Statement[]>;
  /** By `criterion:ID`. */
  measured: Map<string, Points>;
  /** Points in hundredths by use, and by `criterion:ID` for what is measured. */
  fits: Fits;
}

export function candidateOf(
  snapshot: Snapshot,
  model: Model,
  evaluation: Evaluation,
  constraints: readonly Constraint[],
  criteria: readonly Criterion[],
): Candidate {
  const counts = countsFor(snapshot, model, evaluation.id, constraints);
  const evidence = bestFits(snapshot.evidence(model.id).filter(({ about }) => counts(about)));
  const measured = new Map<string, Points>();
  for (const criterion of criteria) {
    const found = criterion.points(snapshot, { model, release: evaluation.release });
    if (found) measured.set(criterionKey(criterion.id), found);
  }
  const fits = new Map([
    ...[...evidence].map(([use, said]) => [use, fitPoints(said)] as const),
    ...[...measured].map(([key, { points }]) => [key, points] as const),
  ]);
  return { model, evaluation, counts, evidence, measured, fits };
}

/** What a candidate gets points for, in the order of what was asked, with the points of each in tenths. */
export function contributionsOf(
  snapshot: Snapshot,
  candidate: Candidate,
  weights: readonly Weighted[],
  shares: readonly number[],
): Contribution<Reason>[] {
  return weights.flatMap(({ use, weight }, index): Contribution<Reason>[] => {
    const points = (shares[index] ?? 0) / 10;
    const measured = candidate.measured.get(use);
    if (measured) {
      const id = use.slice('criterion:'.length);
      const { value, field, sources } = measured;
      const values = { value: Array.isArray(value) ? value.join(' ') : value, field, points: measured.points, weight };
      const reason = { code: 'measure', values };
      return [{ kind: 'criterion', id, name: { en: id, ko: id }, points, reason, said: [], about: [], sources }];
    }
    const said = candidate.evidence.get(use);
    if (!said) return [];
    return [
      {
        kind: 'use',
        id: use,
        name: snapshot.useName(use),
        points,
        reason: { code: 'fit', values: { fit: said[0]?.fit ?? null, weight } },
        said: said.map(({ text, at, said: on }) => ({ text, at, said: on })),
        about: [...new Set(said.flatMap((entry) => entry.about))],
        sources: [...new Set(said.flatMap((entry) => entry.source))],
      },
    ];
  });
}
