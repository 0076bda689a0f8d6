import type { Statement } from '../../domain/records.ts';
import { FIT_POINTS, type Fit } from '../../domain/vocabulary.ts';
import type { Criterion } from './criterion.ts';

/** Of what is said, for each use all that gives it the best fit. */
export function bestFits(said: readonly Statement[]): Map<string, Statement[]> {
  const best = new Map<string, Statement[]>();
  for (const one of said) {
    if (one.use === undefined || one.fit === undefined) continue;
    const known = best.get(one.use);
    const lead = FIT_POINTS[one.fit] - (known ? fitPoints(known) : -1);
    if (lead > 0) best.set(one.use, [one]);
    else if (lead === 0) known?.push(one);
  }
  return best;
}

/** What statements of one fit count. */
export const fitPoints = (said: readonly Statement[]): number => FIT_POINTS[said[0]?.fit as Fit];

/** How well sources say that a line suits a use. */
export const useCriterion = (id: string, name: Criterion['name']): Criterion => ({
  id,
  kind: 'use',
  name,
  points(snapshot, { model }) {
    const said = model && bestFits(snapshot.evidence(model.id)).get(id);
    if (!said) return null;
    const sources = [...new Set(said.flatMap(({ source }) => source))];
    return { points: fitPoints(said), value: id, field: `use:${id}`, sources };
  },
});
