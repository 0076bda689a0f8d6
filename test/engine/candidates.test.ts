import { describe, expect, it } from 'vitest';
import { rather } from '../../src/engine/candidates.ts';

const CLAIM = { doubt: 0, aged: false, tier: 0, gone: 0, points: 900, inherited: false };

describe('which release stands for its line', () => {
  it.each([
    ['a condition that cannot be told', { doubt: 1 }],
    ['years that are gone', { aged: true }],
    ['worse evidence', { tier: 1 }],
    ['an end that has come', { gone: 1 }],
    ['fewer points', { points: 899 }],
    ['figures of a forerunner', { inherited: true }],
  ])('%s gives way', (_, worse) => {
    expect(rather(CLAIM, { ...CLAIM, ...worse })).toBeLessThan(0);
    expect(rather({ ...CLAIM, ...worse }, CLAIM)).toBeGreaterThan(0);
  });

  it('has the more points, inherited or not', () => {
    expect(rather({ ...CLAIM, points: 901, inherited: true }, CLAIM)).toBeLessThan(0);
  });
});
