import { compare } from '../domain/snapshot.ts';
import type { Asked, Candidate } from './candidates.ts';
import type { Recommendation, Sensitivity } from './results.ts';
import { type BreakEven, breakEven, type Contest, contestOf, type Fits, NEVER, restOf } from './score.ts';

/**
 * For each rival of the first: what was asked whose weight can turn the order, and of the uses not asked for the one
 * that turns it with the least weight. Where figures decide, no word of any line is told as what could turn them: only
 * those contend that stand on figures of the same kind, and only by what was asked.
 */
export function sensitivity(
  all: readonly Candidate[],
  ranking: readonly Pick<Recommendation, 'id'>[],
  { weights, measured }: Pick<Asked, 'weights' | 'measured'>,
  isMeasured: (use: string) => boolean,
): Sensitivity[] {
  const [first] = ranking;
  const leader = all.find(({ model }) => model.id === first?.id);
  if (!first || !leader) return [];
  const isDecided = measured.size > 0;
  const candidates = all.filter(
    ({ tier, unknowns }) =>
      (unknowns.length === 0) === (leader.unknowns.length === 0) && (!isDecided || tier === leader.tier),
  );
  const ranked = ranking.filter(({ id }) => candidates.some(({ model }) => model.id === id));
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
  const asked = new Set(weights.map(({ use }) => use));
  return rivals.flatMap((id) => {
    const turnOf = (use: string): BreakEven =>
      contest(use).lines.has(id) ? breakEven(contest(use), first.id, id) : NEVER;
    const found: Sensitivity[] = [];
    for (const { use, weight } of weights) {
      const { tie_at, turns_at } = turnOf(use);
      if (tie_at !== null) found.push({ id, use, weight, tie_at, turns_at });
    }
    let least: (Sensitivity & { turns_at: number }) | undefined;
    for (const use of isDecided ? [] : (fits.get(id)?.keys() ?? [])) {
      // Of a use that is measured figures would decide, not these words.
      if (asked.has(use) || isMeasured(use)) continue;
      const { tie_at, turns_at } = turnOf(use);
      if (turns_at === null) continue;
      const nearer = least === undefined ? -1 : turns_at - least.turns_at || compare(use, least.use);
      if (nearer < 0) least = { id, use, weight: 0, tie_at, turns_at };
    }
    return least === undefined ? found : [...found, least];
  });
}
