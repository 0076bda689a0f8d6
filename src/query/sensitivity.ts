import type { Candidate } from './candidates.ts';
import type { Recommendation, Sensitivity } from './results.ts';
import { turn, type Weighted } from './score.ts';
import { compare } from './view.ts';

/**
 * For each rival of the first: what was asked whose weight can turn the order, and of the uses not asked for the one
 * that turns it with the least weight.
 */
export function sensitivity(
  candidates: readonly Candidate[],
  ranked: readonly Recommendation[],
  weights: readonly Weighted[],
): Sensitivity[] {
  const [first] = ranked;
  if (!first) return [];
  const fits = new Map(candidates.map((candidate) => [candidate.model.id, candidate.fits]));
  const order = [...ranked.map(({ id }) => id), ...candidates.map(({ model }) => model.id)];
  const rivals = [...new Set(order)].filter((id) => id !== first.id);
  return rivals.flatMap((id) => {
    const turns = (use: string): Sensitivity => ({
      id,
      use,
      weight: weights.find((asked) => asked.use === use)?.weight ?? 0,
      ...turn(fits, first.id, id, weights, use),
    });
    const asked = weights.map(({ use }) => turns(use)).filter(({ tie_at }) => tie_at !== null);
    const others = [...(fits.get(id)?.keys() ?? [])]
      .filter((use) => !weights.some((entry) => entry.use === use))
      .map(turns)
      .filter(({ turns_at }) => turns_at !== null)
      .sort((a, b) => (a.turns_at ?? 0) - (b.turns_at ?? 0) || compare(a.use, b.use));
    return [...asked, ...others.slice(0, 1)];
  });
}
