import { describe, expect, it } from 'vitest';
import { mayStand, rather } from '../../src/engine/candidates.ts';
import { snapshotOf } from '../support/knowledge.ts';

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

describe('the releases that may stand for a line', () => {
  const standing = (current = '') => {
    const snapshot = snapshotOf(`models: [{id: m, name: M, developer: acme${current}}]
releases:
  - {id: r/new, name: New, developer: acme, model: m, release_date: 2025-05-02}
  - {id: r/mid, name: Mid, developer: acme, model: m, release_date: 2023-05-03}
  - {id: r/old, name: Old, developer: acme, model: m, release_date: 2023-05-02}
  - {id: r/weights, name: Weights, developer: acme, model: m, release_date: 2020, open_weights: true, retirement_date: 2024-01-01}
  - {id: r/over, name: Over, developer: acme, model: m, release_date: 2024-01-01, retirement_date: 2025-01-01}
  - {id: r/ahead, name: Ahead, developer: acme, model: m, release_date: 2025-06-02}
  - {id: r/untold, name: Untold, developer: acme, model: m}
`);
    const model = snapshot.models.get('m');
    return model && mayStand(snapshot, model).map(({ place, aged, gone }) => `${place?.id}${aged ? ' aged' : ''}${gone ? ' gone' : ''}`); // biome-ignore format: one value
  };
  it('are those that can be had, two years behind the newest of them as aged, weights that nobody serves as gone', () => {
    expect(standing()).toEqual(['r/new', 'r/mid', 'r/old aged', 'r/weights aged gone', 'r/untold']);
  });
  it('are led by the current one, which is among them also where it cannot be had', () => {
    const rest = ['r/new', 'r/mid', 'r/old aged', 'r/weights aged gone', 'r/untold'];
    expect(standing(', current: [{release: r/mid}]')).toEqual(['r/mid', ...rest.filter((one) => one !== 'r/mid')]);
    expect(standing(', current: [{release: r/over}]')).toEqual(['r/over gone', ...rest]);
  });
});
