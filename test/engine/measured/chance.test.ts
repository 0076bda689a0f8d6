import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chances } from '../../../src/engine/measured/chance.ts';

const even = (mean: number, sd = 1) => ({ mean, below: sd, above: sd });

describe('the chance of being first', () => {
  it.each([
    [[even(0)], [100]],
    [
      [even(0, 0), even(0, 0)],
      [50, 50],
    ],
    [
      [even(1, 0), even(0, 0)],
      [100, 0],
    ],
    // Two apart by one standard deviation of the difference: the normal distribution at 1.
    [
      [even(Math.SQRT2), even(0)],
      [84, 16],
    ],
    // A doubt above alone lets the lower one win half of the time that it rises.
    [
      [even(0, 0), { mean: 0, below: 0, above: 5 }],
      [25, 75],
    ],
  ])('of %j is %j', (values, expected) => {
    const found = chances(values);
    for (const [i, percent] of found.entries()) expect(Math.abs(percent - (expected[i] ?? 0))).toBeLessThanOrEqual(1);
  });

  it.each([
    [
      [even(0), even(0), even(0), even(0), even(0)],
      [20, 20, 20, 20, 20],
    ],
    [
      [even(1), even(0.5, 2), { mean: 0, below: 1, above: 3 }, { mean: -1, below: 1, above: 4 }],
      [28, 25, 25, 22],
    ],
    [
      [even(3, 0.1), even(3.05, 0.1), { mean: 2.9, below: 0.1, above: 0.2 }],
      [29, 52, 19],
    ],
  ])('of %j is the same everywhere: %j', (values, expected) => {
    expect(chances(values)).toEqual(expected);
  });

  it('is even for two that are alike', () => {
    const [a = 0, b = 0] = chances([even(3), even(3)]);
    expect(Math.abs(a - 50)).toBeLessThanOrEqual(1);
    expect(a + b).toBe(100);
  });

  const split = fc.record({
    mean: fc.integer({ min: -300, max: 300 }).map((n) => n / 100),
    below: fc.integer({ min: 1, max: 200 }).map((n) => n / 100),
    above: fc.integer({ min: 1, max: 200 }).map((n) => n / 100),
  });
  it('adds up to 100 but for what rounding takes, and is the same each time', () => {
    fc.assert(
      fc.property(fc.array(split, { minLength: 1, maxLength: 8 }), (values) => {
        const found = chances(values);
        expect(found).toEqual(chances(values));
        expect(Math.abs(found.reduce((sum, percent) => sum + percent, 0) - 100)).toBeLessThanOrEqual(values.length / 2);
      }),
      { numRuns: 30 },
    );
  });

  it('never falls when the mean rises', () => {
    fc.assert(
      fc.property(fc.array(split, { minLength: 2, maxLength: 6 }), ([first, ...others]) => {
        const before = chances([first as (typeof others)[number], ...others])[0] as number;
        const raised = { ...(first as (typeof others)[number]), mean: (first?.mean ?? 0) + 0.3 };
        expect(chances([raised, ...others])[0]).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});
