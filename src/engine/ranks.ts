import type { Subject } from '../domain/fields.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import { linePointsOf } from './line-points.ts';
import type { Rank } from './results.ts';

/**
 * Where a line, or a release in place of its line, ranks by figures among the lines that are measured for each use: each by
 * its best release, as `recommend` takes it. What it is best at comes first: the rank that leaves most of the others
 * behind, a long list counting more than a short one; of equal ones that of the release that the line stands by.
 */
export function ranksOf(snapshot: Snapshot, { model, release }: Subject): Rank[] {
  const points = linePointsOf(snapshot);
  const line = model?.id ?? release?.model;
  const ranks = points.uses.flatMap((use): Rank[] => {
    const own = model ? points.bestOf(model, use) : release && points.bestOfRelease(release, use);
    if (own === undefined) return [];
    const others = points.order(use).filter((other) => other.model.id !== line);
    // Nobody stands anywhere alone.
    if (others.length === 0) return [];
    const rank = 1 + others.filter(({ best }) => best.points > own.points).length;
    const { id, ...told } = own;
    return [{ use, name: snapshot.useName(use), rank, of: others.length + 1, release: id, ...told }];
  });
  const isOwn = (rank: Rank): number => Number(rank.release === release?.id);
  return ranks.sort((a, b) => behind(b) - behind(a) || isOwn(b) - isOwn(a) || compare(a.use, b.use));
}

/** The share of the others that it leaves behind, held back where these are few. */
const behind = ({ rank, of }: Rank): number => (of - rank + 1) / (of + 1);
