import type { Evidence, Model } from '../domain/records.ts';
import { FIT_POINTS, type Fit } from '../domain/vocabulary.ts';
import { countsFor, type Held } from './constraints.ts';
import { type Measured, type MeasureId, measure } from './metrics.ts';
import type { Constraint, Contribution } from './results.ts';
import type { Fits, Weighted } from './score.ts';
import type { View } from '../domain/snapshot.ts';

/** A line that the conditions let through, with all that can count for it. */
export interface Candidate {
  model: Model;
  /** The release held against the conditions, whose measures count, and what is in doubt about it. */
  held: Held;
  /** Whether what is said about these releases counts for it. */
  counts: (about: readonly string[]) => boolean;
  /** For each use what counts of the best fit in force. */
  evidence: Map<string, Evidence[]>;
  measured: Map<string, Measured>;
  /** Points in hundredths by use, and by `criterion:ID` for what is measured. */
  fits: Fits;
}

/** How a measured criterion is called where uses and criteria stand side by side. */
export const criterionKey = (id: MeasureId): string => `criterion:${id}`;

export function candidateOf(
  view: View,
  model: Model,
  held: Held,
  constraints: readonly Constraint[],
  measures: readonly MeasureId[],
): Candidate {
  const evidence = new Map<string, Evidence[]>();
  const counts = countsFor(view, model, held.id, constraints);
  for (const said of view.evidence(model.id)) {
    if (said.use === undefined || said.fit === undefined || !counts(said.about)) continue;
    const known = evidence.get(said.use);
    const points = FIT_POINTS[said.fit];
    const best = known?.[0]?.fit === undefined ? -1 : FIT_POINTS[known[0].fit];
    if (points > best) evidence.set(said.use, [said]);
    else if (points === best) known?.push(said);
  }
  const measured = new Map<string, Measured>();
  for (const id of measures) {
    const found = measure(view, { model, release: held.release }, id);
    if (found) measured.set(criterionKey(id), found);
  }
  const fits = new Map([
    ...[...evidence].map(([use, said]) => [use, FIT_POINTS[said[0]?.fit as Fit]] as const),
    ...[...measured].map(([key, { points }]) => [key, points] as const),
  ]);
  return { model, held, counts, evidence, measured, fits };
}

/** What a candidate gets points for, in the order of what was asked, with the points of each in tenths. */
export function contributionsOf(
  view: View,
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
        name: view.useName(use),
        points,
        reason: { code: 'fit', values: { fit: said[0]?.fit ?? null, weight }, text: '' },
        said: view
          .statementsFor(candidate.model.id, use)
          .filter(({ fit, about }) => fit === said[0]?.fit && candidate.counts(about))
          .map(({ text, at, said: on }) => ({ text, at, said: on })),
        about: [...new Set(said.flatMap((entry) => entry.about))],
        sources: [...new Set(said.flatMap((entry) => entry.source))],
      },
    ];
  });
}
