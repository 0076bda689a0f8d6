import type { InShort } from '../domain/estimates.ts';
import { isOut } from '../domain/lifecycle.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import { type BestOf, LinePoints } from './line-points.ts';
import { overviewOf } from './measured/measured.ts';
import type { Rank } from './results.ts';

/** The ranks of one subject, as each use is looked at. */
type Ranks = ReadonlyMap<string, Rank[]>;

/** Where lines rank among lines by figures, use by use: each by its best release, as `recommend` takes it. */
export function lineRanks(snapshot: Snapshot): Ranks {
  const points = new LinePoints(snapshot);
  return ranked(snapshot, points.uses, (use) => points.order(use).map(({ model, best }) => ({ of: model.id, best })));
}

/** Where releases rank among all that were out by the day, each by itself. */
export function releaseRanks(snapshot: Snapshot): Ranks {
  const overview = overviewOf(snapshot);
  const out = (id: string): boolean => {
    const place = snapshot.knowledge.place(id);
    return place !== undefined && isOut(snapshot, place);
  };
  const uses = snapshot.namedUses.flatMap(({ id }) => (overview[id] ? [id] : []));
  return ranked(snapshot, uses, (use) =>
    Object.entries(overview[use] as Record<string, InShort>)
      .filter(([id]) => out(id))
      .map(([id, short]) => ({ of: id, best: { id, ...short } }))
      .sort((a, b) => b.best.points - a.best.points || compare(a.of, b.of)),
  );
}

function ranked(
  snapshot: Snapshot,
  uses: readonly string[],
  orderOf: (use: string) => { of: string; best: BestOf }[],
): Ranks {
  const ranks = new Map<string, Rank[]>();
  for (const use of uses) {
    const order = orderOf(use);
    const name = snapshot.useName(use);
    let rank = 0;
    for (const [index, { of, best }] of order.entries()) {
      // Equal points are one place.
      if (best.points !== order[index - 1]?.best.points) rank = index + 1;
      const { id: release, points, interval, grade, sources } = best;
      const entry = { use, name, rank, of: order.length, release, points, interval, grade, sources };
      ranks.set(of, [...(ranks.get(of) ?? []), entry]);
    }
  }
  return ranks;
}

/**
 * The highest places first, by the share of those measured that stand above; of equal ones those that the release which
 * is told of has itself.
 */
export const highest = (ranks: readonly Rank[], release: string | undefined): Rank[] =>
  [...ranks].sort(
    (a, b) =>
      (a.rank - 1) * b.of - (b.rank - 1) * a.of ||
      Number(b.release === release) - Number(a.release === release) ||
      b.of - a.of ||
      b.points - a.points,
  );
