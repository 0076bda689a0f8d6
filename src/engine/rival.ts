import { compare, type Snapshot } from '../domain/snapshot.ts';
import { FIT_POINTS } from '../domain/vocabulary.ts';
import { strengths } from './list.ts';
import { listed } from './listed.ts';
import type { Named } from './names.ts';

/** The line of which sources say most of what they say of this one, so that the two are worth comparing. */
export function rivalOf(snapshot: Snapshot, named: Named): string | undefined {
  const own = named.kind === 'model' ? named.model.id : named.release.model;
  if (own === undefined) return undefined;
  const fits = new Map(strengths(snapshot, own).map(({ use, fit }) => [use, FIT_POINTS[fit]]));
  return listed(snapshot)
    .filter(({ id }) => id !== own)
    .map(({ id }) => {
      const shared = strengths(snapshot, id).map(({ use, fit }) => Math.min(FIT_POINTS[fit], fits.get(use) ?? 0));
      return { id, shared: shared.reduce((sum, points) => sum + points, 0) };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || compare(a.id, b.id))[0]?.id;
}
