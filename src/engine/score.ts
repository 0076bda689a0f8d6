/**
 * Exact scoring. Weights are decimals of up to six places, points are whole tenths, 0 to 1000; all sums are whole numbers,
 * so that the same question has the same answer on every machine.
 */
const PLACES = 1_000_000;
/** The largest weight that is taken: beyond it one use is all that counts anyway. */
export const MOST_WEIGHT = 1_000_000;

export interface Weighted {
  use: string;
  weight: number;
}
/** Points in tenths by use or criterion; one that is absent counts 0. */
export type Fits = ReadonlyMap<string, number>;

const scaled = (weight: number): bigint => BigInt(Math.round(weight * PLACES));

/** Whether a weight can be kept exactly. */
export const isWeight = (weight: number): boolean =>
  Number.isFinite(weight) && weight > 0 && weight <= MOST_WEIGHT && scaled(weight) > 0n;

/** `sum(weight x points) / sum(weight)` in tenths of a point, halves rounded up. */
export function tenths(fits: Fits, uses: readonly Weighted[]): number {
  let sum = 0n;
  let total = 0n;
  for (const { use, weight } of uses) {
    sum += scaled(weight) * BigInt(fits.get(use) ?? 0);
    total += scaled(weight);
  }
  return rounded(sum, total);
}

const rounded = (sum: bigint, total: bigint): number => (total === 0n ? 0 : Number((sum * 2n + total) / (total * 2n)));

/** Points of each use in tenths; they add up to the score. What rounding leaves over goes to the largest remainders, of equal ones to the first. */
export function points(fits: Fits, uses: readonly Weighted[]): number[] {
  const total = uses.reduce((sum, { weight }) => sum + scaled(weight), 0n);
  if (total === 0n) return uses.map(() => 0);
  const exact = uses.map(({ use, weight }) => scaled(weight) * BigInt(fits.get(use) ?? 0));
  const shares = exact.map((value) => Number(value / total));
  const order = exact
    .map((value, index) => ({ index, rest: value % total }))
    .sort((a, b) => (a.rest > b.rest ? -1 : a.rest < b.rest ? 1 : 0));
  let left = tenths(fits, uses) - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    shares[index] = (shares[index] as number) + 1;
    left--;
  }
  return shares;
}

export interface BreakEven {
  tie_at: number | null;
  turns_at: number | null;
}

/** What counts for a line beside one use whose weight is open, and what that use counts. */
export interface Line {
  rest: bigint;
  fit: bigint;
}
export interface Contest {
  lines: ReadonlyMap<string, Line>;
  /** The sum of the other weights. */
  total: bigint;
  /** Whether the use is one of those asked for; a new one has weight 0. */
  asked: boolean;
}

/** @param rests what counts beside a use that is not asked for, which is the same for all of them, if it is known */
export function contestOf(
  candidates: ReadonlyMap<string, Fits>,
  uses: readonly Weighted[],
  use: string,
  rests?: ReadonlyMap<string, bigint>,
): Contest {
  const others = uses.filter((other) => other.use !== use);
  const asked = others.length < uses.length;
  const lines = new Map<string, Line>();
  candidates.forEach((fits, id) => {
    const known = asked ? undefined : rests?.get(id);
    lines.set(id, { rest: known ?? restOf(fits, others), fit: BigInt(fits.get(use) ?? 0) });
  });
  return { lines, total: others.reduce((sum, { weight }) => sum + scaled(weight), 0n), asked };
}

/** The sum of weight times points. */
export const restOf = (fits: Fits, uses: readonly Weighted[]): bigint =>
  uses.reduce((sum, { use, weight }) => sum + scaled(weight) * BigInt(fits.get(use) ?? 0), 0n);

const NOBODY = { rest: 0n, fit: 0n };
export const NEVER: BreakEven = { tie_at: null, turns_at: null };

/**
 * The weight of the open use, all others kept, at which `rival` ties with `leader`, and a short one at which it stands
 * alone first among all candidates.
 * @returns nulls where no positive weight does it
 */
export function breakEven({ lines, total, asked }: Contest, leader: string, rival: string): BreakEven {
  const own = lines.get(rival) ?? NOBODY;
  const first = lines.get(leader) ?? NOBODY;
  // Who is nowhere ahead of the leader does not catch up, whatever the weight.
  if (own.rest <= first.rest && own.fit <= first.fit) return NEVER;
  const gain = Number(own.fit - first.fit);
  if (gain === 0) return NEVER;
  const tie = -Number(own.rest - first.rest) / gain / PLACES;
  // At a negative weight, or with a rival ahead already at 0, no weight to come is a tie.
  if (tie < 0 || (tie === 0 && asked)) return NEVER;
  // Who is nowhere behind the rival is ahead of it or beside it at every weight.
  const others = [...lines.values()].filter((line) => line !== own);
  if (others.some((other) => other.rest >= own.rest && other.fit >= own.fit))
    return { tie_at: round(tie), turns_at: null };
  const alone = (weight: number): boolean => {
    if (!isWeight(weight)) return false;
    const more = scaled(weight);
    const scoreOf = (line: typeof own): number => rounded(line.rest + more * line.fit, total + more);
    const score = scoreOf(own);
    return others.every((other) => scoreOf(other) < score);
  };
  for (const weight of printable(tie, gain > 0 ? 1 : -1)) {
    if (alone(weight)) return { tie_at: round(tie), turns_at: weight };
  }
  return { tie_at: round(tie), turns_at: null };
}

const round = (value: number): number => Number(value.toFixed(6));

/** Short weights beyond a tie, the nearest first: to one decimal, then farther, then finer. */
function* printable(tie: number, direction: 1 | -1): Generator<number> {
  for (const [step, count] of [
    [0.1, 40],
    [1, 60],
    [10, 20],
    [0.01, 100],
    [0.001, 100],
  ] as const) {
    const places = Math.max(0, Math.round(-Math.log10(step)));
    const from = direction > 0 ? Math.floor(tie / step + 1e-9) + 1 : Math.ceil(tie / step - 1e-9) - 1;
    for (let index = 0; index < count; index++) yield Number(((from + direction * index) * step).toFixed(places));
  }
}
