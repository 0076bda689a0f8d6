import { inUsd } from '../domain/fields/offered.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import { type Asked, type Candidate, doubt, inFullOrder } from './candidates.ts';
import { gradeOf } from './contributions.ts';
import { chances } from './measured/chance.ts';
import { CAUTIOUS, cautious, logistic } from './measured/points.ts';
import { relationTo } from './measured/speaking.ts';
import type { BlendedPrice } from './results.ts';

/** Where a candidate stands among all. */
export interface Standing {
  candidate: Candidate;
  rank: number;
  /** Ends of the 90 % interval in points; null where only words count. */
  interval: [low: number, high: number] | null;
  /** In percent; null for those that do not contend: another kind of evidence, a condition that cannot be told. */
  first_percent: number | null;
  /** Whether the first cannot be told apart from it. */
  tied: boolean;
  /** The line that beats it in every table that both stand in, where it would stand above that by its points. */
  beaten_by: string | null;
  price: BlendedPrice | null;
  /** The same in USD, whatever it is shown in. */
  usd: number | null;
}

/** The order of some candidates, with all that tells how sure it is. */
export function standings(snapshot: Snapshot, candidates: readonly Candidate[], asked: Asked): Standing[] {
  const prices = new Map(candidates.map((one) => [one, priceOf(snapshot, one)]));
  const usd = (one: Candidate): number | null => prices.get(one)?.usd ?? null;
  const sorted = [...candidates].sort(inFullOrder(asked, usd));
  const { ordered, beaten } = withoutBeaten(sorted, asked);
  const [first] = ordered;
  const contenders = ordered.filter(
    (one) => first && one.tier === first.tier && one.unknowns.length === 0 && first.unknowns.length === 0,
  );
  const isMeasured = isDecided(first, asked);
  const percent = isMeasured ? chancesOf(contenders, asked) : new Map<Candidate, number>();
  let rank = 0;
  return ordered.map((candidate, index): Standing => {
    const before = ordered[index - 1];
    if (before === undefined || !isEqual(before, candidate) || beaten.has(candidate)) rank = index + 1;
    const interval = isMeasured ? intervalOf(candidate, asked) : null;
    return {
      candidate,
      rank,
      interval,
      first_percent: percent.get(candidate) ?? null,
      tied:
        contenders.includes(candidate) &&
        first !== undefined &&
        (interval?.[1] ?? candidate.total / 10) >= first.total / 10,
      beaten_by: beaten.get(candidate) ?? null,
      price: prices.get(candidate)?.price ?? null,
      usd: usd(candidate),
    };
  });
}

/** Whether figures put it first: no words hold half of what was asked, or more. */
export const isDecided = (first: Candidate | undefined, asked: Asked): boolean =>
  asked.measured.size > 0 && first !== undefined && first.tier < 2 && gradeOf(first, asked) !== 'E';

const isEqual = (a: Candidate, b: Candidate): boolean =>
  a.total === b.total && a.tier === b.tier && doubt(a) === doubt(b);

function priceOf(snapshot: Snapshot, { model, release }: Candidate): Pick<Standing, 'price' | 'usd'> {
  const cell = resolve(snapshot, { model, release }, 'cost.blend');
  const { value, currency, sources, condition, beside } = cell;
  if (typeof value !== 'number' || currency === undefined) return { price: null, usd: null };
  const hours = { ...(condition ? { condition } : {}), ...(beside ? { beside } : {}) };
  return { price: { value, currency, sources, ...hours }, usd: inUsd(snapshot, cell) };
}

/** Of several uses the doubts add up as squares, each by its share of the weight. */
function intervalOf({ parts, total }: Candidate, { weights }: Asked): [low: number, high: number] {
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  const half = (side: 'low' | 'high'): number =>
    Math.sqrt(
      weights.reduce((sum, { use, weight }) => {
        const part = parts.get(use);
        return part ? sum + ((weight / all) * (part[side] - part.points)) ** 2 : sum;
      }, 0),
    );
  return [Math.max(0, total - half('low')) / 10, Math.min(1000, total + half('high')) / 10];
}

/** How often each would be first, by its estimates; what is no estimate is certain. Whose interval ends below the first's never is. */
function chancesOf(all: readonly Candidate[], asked: Asked): Map<Candidate, number> {
  const { weights } = asked;
  const [first] = all;
  const least = first ? intervalOf(first, asked)[0] : 0;
  const candidates = all.filter((one) => intervalOf(one, asked)[1] >= least);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const values = candidates.map(({ parts }) => {
    let [mean, below, above] = [0, 0, 0];
    for (const { use, weight } of weights) {
      const part = parts.get(use);
      if (part === undefined) continue;
      const share = weight / total;
      const { estimate } = part;
      const centre = estimate ? logistic(estimate.mean) : part.points / 10;
      mean += share * centre;
      if (!estimate) continue;
      // What separates the mean from the cautious value, and the same above, in points.
      below += (share * (centre - logistic(cautious(estimate)))) ** 2;
      above += (share * (logistic(estimate.mean + CAUTIOUS * estimate.above) - centre)) ** 2;
    }
    return { mean, below: Math.sqrt(below) / CAUTIOUS, above: Math.sqrt(above) / CAUTIOUS };
  });
  const percents = chances(values);
  return new Map(all.map((candidate) => [candidate, percents[candidates.indexOf(candidate)] ?? 0]));
}

/** The logits of a candidate's own figures, by table. */
type Figures = ReadonlyMap<string, number>;

/**
 * No line stands above one that beats it in every table that both stand in, where those are two or more. Whoever would is
 * put right below; points alone can put it above by a table in which only one of them stands.
 */
function withoutBeaten(sorted: readonly Candidate[], { measured, weights }: Asked) {
  const [only] = [...measured.keys()];
  const beaten = new Map<Candidate, string>();
  if (only === undefined || weights.length !== 1) return { ordered: [...sorted], beaten };
  const about = new Set(
    measured
      .get(only)
      ?.tables.filter((table) => relationTo(table, only) === 'about')
      .map(({ id }) => id),
  );
  const figures = new Map(
    sorted.map((one) => {
      const estimate = one.parts.get(only)?.estimate;
      const own = estimate?.inherited_from === undefined ? (estimate?.used ?? []) : [];
      return [one, new Map(own.filter(({ table }) => about.has(table)).map(({ table, logit }) => [table, logit]))];
    }),
  );
  const beats = (a: Candidate, b: Candidate): boolean => {
    const [own, others] = [a, b].map((one) => figures.get(one) as Figures) as [Figures, Figures];
    const shared = [...own.keys()].filter((table) => others.has(table));
    return shared.length > 1 && shared.every((table) => (own.get(table) as number) > (others.get(table) as number));
  };
  const ordered: Candidate[] = [];
  const waiting = [...sorted];
  while (waiting.length > 0) {
    // Whoever is beaten by somebody who still waits waits too; where they beat each other in a ring, points decide.
    const at = waiting.findIndex(
      (one) => !waiting.some((other) => other.unknowns.length <= one.unknowns.length && beats(other, one)),
    );
    const [next] = waiting.splice(Math.max(0, at), 1) as [Candidate];
    for (const passed of waiting.slice(0, Math.max(0, at)))
      if (!beaten.has(passed)) {
        const by = waiting.find((other) => beats(other, passed)) ?? next;
        beaten.set(passed, by.model.id);
      }
    ordered.push(next);
  }
  return { ordered, beaten };
}
