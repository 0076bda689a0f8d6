import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakEven,
  contestOf,
  type Fits,
  isWeight,
  MOST_WEIGHT,
  points,
  tenths,
  type Weighted,
} from '../../src/engine/score.ts';

const USES = ['a', 'b', 'c', 'd'];
const fit = fc.constantFrom(0, 400, 700, 1000, 123, 999);
const weight = fc.oneof(
  fc.integer({ min: 1, max: 50 }).map((tenth) => tenth / 10),
  fc.integer({ min: 1, max: 1_000_000 }).map((micro) => micro / 1_000_000),
  fc.constantFrom(1, 1.1, 0.1, 1e-6, MOST_WEIGHT),
);
const fitsOf: fc.Arbitrary<Fits> = fc
  .tuple(fit, fit, fit, fit)
  .map((values) => new Map(USES.map((use, at) => [use, values[at] ?? 0] as const).filter(([, value]) => value > 0)));
const question = fc
  .tuple(fc.subarray(USES, { minLength: 1 }), fc.array(weight, { minLength: 4, maxLength: 4 }))
  .map(([uses, weights]) => uses.map((use, at): Weighted => ({ use, weight: weights[at] ?? 1 })));

/** The exact sum of weight x fit, in millionths of tenths. */
const raw = (fits: Fits, uses: readonly Weighted[]): bigint =>
  uses.reduce((sum, { use, weight: own }) => sum + BigInt(Math.round(own * 1e6)) * BigInt(fits.get(use) ?? 0), 0n);

describe('a score', () => {
  it.each([
    [{ a: 1000 }, { a: 1 }, 1000],
    [{ a: 400 }, { a: 7 }, 400],
    [{ a: 1000 }, { a: 1, b: 1.1 }, 476],
    [{ b: 1000 }, { a: 1, b: 1.1 }, 524],
    [{ a: 1000, b: 700 }, { a: 2, b: 1 }, 900],
    [{}, { a: 1 }, 0],
    [{ c: 1000 }, { a: 1 }, 0],
    // A half is rounded up: 100 x 1 / 8 is 12.5 tenths of a hundred, 0.05 points more.
    [{ a: 1000 }, { a: 1, b: 1999 }, 1],
    [{ a: 1000 }, { a: 1, b: 2000 }, 0],
  ])('of fits %j for %j is %i tenths', (fits, uses, expected) => {
    const weighted = Object.entries(uses).map(([use, own]) => ({ use, weight: own }));
    expect(tenths(new Map(Object.entries(fits)), weighted)).toBe(expected);
  });

  it('lies between 0 and 100 points, at its worst and best fit', () => {
    fc.assert(
      fc.property(fitsOf, question, (fits, uses) => {
        const values = uses.map(({ use }) => fits.get(use) ?? 0);
        const score = tenths(fits, uses);
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(Math.min(...values));
        expect(score).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('is the sum of its points, none of them negative or off by a tenth', () => {
    fc.assert(
      fc.property(fitsOf, question, (fits, uses) => {
        const shares = points(fits, uses);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(tenths(fits, uses));
        const total = uses.reduce((sum, { weight: own }) => sum + own, 0);
        shares.forEach((share, at) => {
          const exact = ((uses[at]?.weight ?? 0) * (fits.get(uses[at]?.use ?? '') ?? 0)) / total;
          expect(share).toBeGreaterThanOrEqual(Math.floor(exact - 1e-9));
          expect(share).toBeLessThanOrEqual(Math.floor(exact + 1e-9) + 1);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('gives what rounding leaves over to the largest remainders, of equal ones to the first', () => {
    const equal = ['a', 'b', 'c'].map((use) => ({ use, weight: 1 }));
    const all = (fit: number): Map<string, number> => new Map(equal.map(({ use }) => [use, fit]));
    expect(points(all(500), equal)).toEqual([167, 167, 166]);
    expect(points(all(400), equal)).toEqual([134, 133, 133]);
    expect(points(new Map([['a', 500], ['b', 501], ['c', 500]]), equal)).toEqual([167, 167, 166]); // biome-ignore format: one value
    expect(points(new Map([['a', 400], ['b', 401], ['c', 400]]), equal)).toEqual([133, 134, 133]); // biome-ignore format: one value
  });

  it('gives no points for what has no fit', () => {
    fc.assert(
      fc.property(fitsOf, question, (fits, uses) => {
        points(fits, uses).forEach((share, at) => {
          if (!fits.has(uses[at]?.use ?? '')) expect(share).toBe(0);
        });
      }),
    );
  });

  it('does not depend on the order of the uses, nor on the scale of the weights', () => {
    fc.assert(
      fc.property(fitsOf, question, fc.constantFrom(2, 10), (fits, uses, scale) => {
        expect(tenths(fits, [...uses].reverse())).toBe(tenths(fits, uses));
        expect(
          tenths(
            fits,
            uses.map(({ use, weight: own }) => ({ use, weight: own * scale })),
          ),
        ).toBe(tenths(fits, uses));
      }),
    );
  });

  it('never falls when a fit rises, nor when what fits best weighs more', () => {
    fc.assert(
      fc.property(fitsOf, question, fc.constantFrom(...USES), weight, (fits, uses, use, more) => {
        const better = new Map(fits).set(use, 1000);
        expect(tenths(better, uses)).toBeGreaterThanOrEqual(tenths(fits, uses));
        const heavier = uses.map((entry) => (entry.use === use ? { use, weight: entry.weight + more } : entry));
        expect(tenths(better, heavier)).toBeGreaterThanOrEqual(tenths(better, uses));
      }),
    );
  });
});

describe('a weight', () => {
  it.each([1, 0.1, 1e-6, 5e-7, MOST_WEIGHT])('can be %d', (value) => expect(isWeight(value)).toBe(true));
  it.each([0, -1, 4e-7, MOST_WEIGHT + 1, Number.NaN, Number.POSITIVE_INFINITY, -0])('cannot be %d', (value) => {
    expect(isWeight(value)).toBe(false);
  });
});

describe('the weight that turns the answer', () => {
  const table = (fits: Record<string, Record<string, number>>) =>
    new Map(Object.entries(fits).map(([id, own]) => [id, new Map(Object.entries(own))]));
  const FOUNDING = table({
    llama: { research: 100 },
    grok: { social: 100, news: 40 },
    chatgpt: { research: 40, code: 40 },
  });
  it.each([
    // research 1.1 : social 1
    ['llama', 'grok', { social: 1, research: 1.1 }, 'social', { tie_at: 1.1, turns_at: 1.2 }],
    ['llama', 'grok', { social: 1, research: 1.1 }, 'research', { tie_at: 1, turns_at: 0.9 }],
    ['llama', 'grok', { research: 1 }, 'social', { tie_at: 1, turns_at: 1.1 }],
    ['llama', 'grok', { research: 1 }, 'news', { tie_at: 2.5, turns_at: 2.6 }],
    ['llama', 'chatgpt', { research: 1 }, 'code', { tie_at: 1.5, turns_at: 1.6 }],
    // No weight of what both fit alike, or the leader fits better.
    ['llama', 'chatgpt', { research: 1 }, 'social', { tie_at: null, turns_at: null }],
    ['llama', 'chatgpt', { research: 1 }, 'research', { tie_at: null, turns_at: null }],
  ])('from %s to %s, asked for %j, is that of %s: %j', (leader, rival, uses, use, expected) => {
    const weighted = Object.entries(uses).map(([id, own]) => ({ use: id, weight: own }));
    expect(breakEven(contestOf(FOUNDING, weighted, use), leader, rival)).toEqual(expected);
  });

  it('of two that are level without a new use is 0, and none where the use counts already', () => {
    const level = table({ a: { x: 100 }, b: { x: 100, y: 50 } });
    const x = { use: 'x', weight: 1 };
    expect(breakEven(contestOf(level, [x], 'y'), 'a', 'b')).toEqual({ tie_at: 0, turns_at: 0.1 });
    expect(breakEven(contestOf(level, [x, { use: 'y', weight: 1 }], 'y'), 'a', 'b')).toEqual({
      tie_at: null,
      turns_at: null,
    });
    expect(breakEven(contestOf(level, [x], 'y'), 'b', 'a')).toEqual({ tie_at: null, turns_at: null });
  });

  it('puts the rival first alone, past all others', () => {
    const three = table({ a: { x: 100 }, b: { y: 40 }, c: { y: 100, x: 40 } });
    // b passes a at 2.5, but c is above it at every weight.
    expect(breakEven(contestOf(three, [{ use: 'x', weight: 1 }], 'y'), 'a', 'b')).toEqual({
      tie_at: 2.5,
      turns_at: null,
    });
    expect(breakEven(contestOf(three, [{ use: 'x', weight: 1 }], 'y'), 'a', 'c')).toEqual({
      tie_at: 0.6,
      turns_at: 0.7,
    });
  });

  it('is printable: at most three decimals', () => {
    const close = table({ a: { x: 100 }, b: { y: 100 }, c: { z: 100 } });
    const uses = [
      { use: 'x', weight: 1.0001 },
      { use: 'y', weight: 1 },
      { use: 'z', weight: 1.0001 },
    ];
    const { turns_at } = breakEven(contestOf(close, uses, 'y'), 'a', 'b');
    expect(turns_at).toBe(1.1);
  });

  const ids = ['p', 'q', 'r'];
  const candidates = fc.tuple(fitsOf, fitsOf, fitsOf).map((all) => new Map(ids.map((id, at) => [id, all[at] as Fits])));
  const short = fc
    .tuple(
      fc.subarray(USES, { minLength: 1 }),
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([uses, weights]) => uses.map((use, at): Weighted => ({ use, weight: (weights[at] ?? 1) / 10 })));
  const reweighed = (uses: readonly Weighted[], use: string, to: number): Weighted[] =>
    uses.some((entry) => entry.use === use)
      ? uses.map((entry) => (entry.use === use ? { use, weight: to } : entry))
      : [...uses, { use, weight: to }];
  const firstOf = (all: ReadonlyMap<string, Fits>, uses: readonly Weighted[]): string[] => {
    const best = Math.max(...[...all.values()].map((fits) => tenths(fits, uses)));
    return [...all].filter(([, fits]) => tenths(fits, uses) === best).map(([id]) => id);
  };

  it('ties raw scores at tie_at, and puts the rival alone first at turns_at, for any question', () => {
    fc.assert(
      fc.property(candidates, short, fc.constantFrom(...USES), (all, uses, use) => {
        const leader = firstOf(all, uses)[0] as string;
        for (const rival of ids.filter((id) => id !== leader)) {
          const { tie_at, turns_at } = breakEven(contestOf(all, uses, use), leader, rival);
          if (tie_at !== null) {
            expect(tie_at).toBeGreaterThanOrEqual(0);
            const at = reweighed(uses, use, tie_at);
            const gap = raw(all.get(rival) as Fits, at) - raw(all.get(leader) as Fits, at);
            // tie_at is rounded to a millionth, which is at most 1000 of these.
            expect(gap > -1000n && gap < 1000n).toBe(true);
          }
          if (turns_at !== null) {
            expect(isWeight(turns_at)).toBe(true);
            expect(firstOf(all, reweighed(uses, use, turns_at))).toEqual([rival]);
            expect(Math.abs(turns_at * 1000 - Math.round(turns_at * 1000))).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is found wherever some weight of one decimal does it', () => {
    fc.assert(
      fc.property(
        candidates,
        short,
        fc.constantFrom(...USES),
        fc.integer({ min: 1, max: 100 }),
        (all, uses, use, tenth) => {
          const [leader = '', ...tied] = firstOf(all, uses);
          fc.pre(tied.length === 0);
          const [rival, ...others] = firstOf(all, reweighed(uses, use, tenth / 10));
          fc.pre(rival !== undefined && rival !== leader && others.length === 0);
          expect(breakEven(contestOf(all, uses, use), leader, rival as string).turns_at).not.toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});
