import type { Candidate } from './candidates.ts';
import type { Recommendation, Sensitivity } from './results.ts';
import { type Contest, contestOf, type Fits, restOf, turn, type Weighted } from './score.ts';
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
  const among = (use: string): Map<string, Fits> => {
    const found = new Map<string, Fits>();
    fits.forEach((own, id) => {
      if (scored.has(id) || (!use.includes(':') && (own.get(use) ?? 0) > 0)) found.set(id, own);
    });
    return found;
  };
  const rests = new Map(candidates.map((candidate) => [candidate.model.id, restOf(candidate.fits, weights)]));
  const contests = new Map<string, Contest>();
  const contest = (use: string): Contest => {
    let known = contests.get(use);
    if (known === undefined) {
      known = contestOf(among(use), weights, use, rests);
      contests.set(use, known);
    }
    return known;
  };
  const order = [...ranked.map(({ id }) => id), ...candidates.map(({ model }) => model.id)];
  const rivals = [...new Set(order)].filter((id) => id !== first.id);
  return rivals.flatMap((id) => {
    const turns = (use: string): Sensitivity => {
      const { lines } = contest(use);
      const { tie_at, turns_at } = lines.has(id) ? turn(contest(use), first.id, id) : NEVER;
      return { id, use, weight: weights.find((asked) => asked.use === use)?.weight ?? 0, tie_at, turns_at };
    };
    const asked = weights.map(({ use }) => turns(use)).filter(({ tie_at }) => tie_at !== null);
    const others = [...(fits.get(id)?.keys() ?? [])]
      .filter((use) => !weights.some((entry) => entry.use === use))
      .map(turns)
      .filter(({ turns_at }) => turns_at !== null)
      .sort((a, b) => (a.turns_at ?? 0) - (b.turns_at ?? 0) || compare(a.use, b.use));
    return [...asked, ...others.slice(0, 1)];
  });
}

const NEVER = { tie_at: null, turns_at: null };
