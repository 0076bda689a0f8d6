import type { Candidate } from './candidates.ts';
import type { Recommendation, Sensitivity } from './results.ts';
import { type Contest, contestOf, turn, type Weighted } from './score.ts';
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
  const scored = new Set(ranked.map(({ id }) => id));
  // Whom the changed question would score: who is scored now, and by a new use who has evidence for it.
  const among = (use: string) =>
    new Map([...fits].filter(([id, own]) => scored.has(id) || (!use.includes(':') && (own.get(use) ?? 0) > 0)));
  const contests = new Map<string, Contest>();
  const contest = (use: string): Contest => {
    const known = contests.get(use) ?? contestOf(among(use), weights, use);
    contests.set(use, known);
    return known;
  };
  const order = [...ranked.map(({ id }) => id), ...candidates.map(({ model }) => model.id)];
  const rivals = [...new Set(order)].filter((id) => id !== first.id);
  return rivals.flatMap((id) => {
    const turns = (use: string): Sensitivity => ({
      id,
      use,
      weight: weights.find((asked) => asked.use === use)?.weight ?? 0,
      ...(contest(use).lines.has(id) ? turn(contest(use), first.id, id) : { tie_at: null, turns_at: null }),
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
