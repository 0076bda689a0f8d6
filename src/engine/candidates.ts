import type { Model, Statement } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { FIT_POINTS, type Fit } from '../domain/vocabulary.ts';
import { countsFor, type Evaluation } from './constraints.ts';
import { type Metric, type MetricId, metricOf } from './metrics.ts';
import type { Constraint, Contribution } from './results.ts';
import type { Fits, Weighted } from './score.ts';

/** A line that the conditions let through, with all that can count for it. */
export interface Candidate {
  model: Model;
  /** The release held against the conditions, whose measures count, and what is in doubt about it. */
  evaluation: Evaluation;
  /** Whether what is said about these releases counts for it. */
  counts: (about: readonly string[]) => boolean;
  /** For each use what counts of the best fit in force. */
  evidence: Map<string, Statement[]>;
  measured: Map<string, Metric>;
  /** Points in hundredths by use, and by `criterion:ID` for what is measured. */
  fits: Fits;
}

/** How a measured criterion is called where uses and criteria stand side by side. */
export const criterionKey = (id: MetricId): string => `criterion:${id}`;

export function candidateOf(
  snapshot: Snapshot,
  model: Model,
  evaluation: Evaluation,
  constraints: readonly Constraint[],
  measures: readonly MetricId[],
): Candidate {
  const evidence = new Map<string, Statement[]>();
  const counts = countsFor(snapshot, model, evaluation.id, constraints);
  for (const said of snapshot.evidence(model.id)) {
    if (said.use === undefined || said.fit === undefined || !counts(said.about)) continue;
    const known = evidence.get(said.use);
    const points = FIT_POINTS[said.fit];
    const best = known?.[0]?.fit === undefined ? -1 : FIT_POINTS[known[0].fit];
    if (points > best) evidence.set(said.use, [said]);
    else if (points === best) known?.push(said);
  }
  const measured = new Map<string, Metric>();
  for (const id of measures) {
    const found = metricOf(snapshot, { model, release: evaluation.release }, id);
    if (found) measured.set(criterionKey(id), found);
  }
  const fits = new Map([
    ...[...evidence].map(([use, said]) => [use, FIT_POINTS[said[0]?.fit as Fit]] as const),
    ...[...measured].map(([key, { points }]) => [key, points] as const),
  ]);
  return { model, evaluation: evaluation, counts, evidence, measured, fits };
}

/** What a candidate gets points for, in the order of what was asked, with the points of each in tenths. */
export function contributionsOf(
  snapshot: Snapshot,
  candidate: Candidate,
  weights: readonly Weighted[],
  shares: readonly number[],
): Contribution[] {
  return weights.flatMap(({ use, weight }, index): Contribution[] => {
    const points = (shares[index] ?? 0) / 10;
    const measured = candidate.measured.get(use);
    if (measured) {
      const id = use.slice('criterion:'.length);
      const { value, field, sources } = measured;
      const values = { value: Array.isArray(value) ? value.join(' ') : value, field, points: measured.points, weight };
      const reason = { code: 'measure', values, text: '' };
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
        reason: { code: 'fit', values: { fit: said[0]?.fit ?? null, weight }, text: '' },
        said: said.map(({ text, at, said: on }) => ({ text, at, said: on })),
        about: [...new Set(said.flatMap((entry) => entry.about))],
        sources: [...new Set(said.flatMap((entry) => entry.source))],
      },
    ];
  });
}
