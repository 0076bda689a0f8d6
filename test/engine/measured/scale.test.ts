import { describe, expect, it } from 'vitest';
import { deviation, errorOn, logit, median, readingsOf } from '../../../src/engine/measured/scale.ts';
import { tableOf } from './tables.ts';

describe('a score in logits', () => {
  it.each([
    ['rating', 'higher', 1815, 10.448],
    ['rating', 'higher', 800, 4.605],
    ['rating', 'lower', 800, -4.605],
    ['percent', 'higher', 66, 0.663],
    ['percent', 'lower', 66, -0.663],
    ['percent', 'higher', 50, 0],
    ['share', 'higher', 0.66, 0.663],
    ['share', 'lower', 0.02, 3.892],
    // Held inside 0.5 % and 99.5 %.
    ['percent', 'higher', 100, 5.293],
    ['percent', 'higher', 0, -5.293],
    ['share', 'higher', 1, 5.293],
    ['share', 'lower', 0, 5.293],
    ['linear', 'higher', 12.5, 12.5],
    ['linear', 'lower', 12.5, -12.5],
  ] as const)('of a %s where %s is better, %f, is %f', (scale, better, value, expected) => {
    expect(logit({ scale, better }, value)).toBeCloseTo(expected, 3);
  });
});

describe('the error of a score', () => {
  it.each([
    // A half interval of 19.6 points is a standard error of ten: 10 x ln 10 / 400.
    [{ scale: 'rating' }, { value: 1500, low: 1480.4, high: 1519.6 }, 0.0576],
    [{ scale: 'rating' }, { value: 1500, votes: 400 }, 0.1],
    [{ scale: 'rating' }, { value: 1500 }, 0.2],
    [{ scale: 'percent' }, { value: 50 }, 0.2],
    [{ scale: 'percent', items: 400 }, { value: 50 }, 0.1],
    [{ scale: 'percent', items: 400 }, { value: 50, votes: 100 }, 0.2],
    [{ scale: 'share' }, { value: 0.8 }, 0.25],
    // A test that everybody or nobody passes: 99.5 and 0.5 %.
    [{ scale: 'percent' }, { value: 100 }, 1.4178],
    [{ scale: 'share' }, { value: 0 }, 1.4178],
    // What is no interval tells nothing.
    [{ scale: 'rating' }, { value: 1500, low: 1500, high: 1500 }, 0.2],
    [{ scale: 'rating' }, { value: 1500, low: 1520, high: 1480 }, 0.2],
    [{ scale: 'rating' }, { value: 1500, low: 1480 }, 0.2],
    [{ scale: 'rating' }, { value: 1500, high: 1520 }, 0.2],
  ] as const)('in %j, of %j, is %f, and half of it where the slope is two', (table, row, expected) => {
    expect(errorOn(tableOf('t', table), row, 1)).toBeCloseTo(expected, 4);
    expect(errorOn(tableOf('t', table), row, 2)).toBeCloseTo(expected / 2, 4);
  });
  it('in a unit of its own is that of an even contest on the scale, whatever the unit', () => {
    const table = tableOf('t', { scale: 'linear' });
    for (const slope of [1, 50]) expect(errorOn(table, { value: 70 }, slope)).toBeCloseTo(0.2, 4);
    expect(errorOn(table, { value: 70, low: 50.4, high: 89.6 }, 50)).toBeCloseTo(0.2, 4);
  });
});

describe('a release in several settings', () => {
  const rows = [
    { release: 'a', value: 70, setting: 'low' },
    { release: 'a', value: 90, setting: 'max' },
    { release: 'a', value: 90, setting: 'high' },
    { as: 'nobody we know', value: 99 },
  ];
  const settingIn = (better: 'higher' | 'lower', order: typeof rows) =>
    readingsOf(tableOf('t', { scale: 'percent', better }), {
      table: 't',
      date: '2026-01-01',
      rows: order,
      source: [],
    }).get('a')?.row.setting;
  it('stands by its best one, of equal ones by the first in name, whatever the order of rows', () => {
    for (const order of [rows, [...rows].reverse()]) {
      expect(settingIn('higher', order)).toBe('high');
      expect(settingIn('lower', order)).toBe('low');
    }
  });
  it('and no setting by the first in how it is called there', () => {
    const rows = ['b', 'a', undefined, 'c'].map((as) => ({ release: 'r', value: 5, ...(as ? { as } : {}) }));
    for (const [order, first] of [[rows, undefined], [[...rows].reverse(), undefined], [rows.slice(0, 2), 'a'], [[...rows.slice(0, 2)].reverse(), 'a']] as const)
      expect(readingsOf(tableOf('t'), { table: 't', date: '2026-01-01', rows: [...order], source: [] }).get('r')?.row.as).toBe(first); // biome-ignore format: one value
  });
  it('stands in the order of ids, whatever the order of rows', () => {
    const rows = ['b', 'c', 'a'].map((release) => ({ release, value: 5 }));
    const found = readingsOf(tableOf('t'), { table: 't', date: '2026-01-01', rows, source: [] });
    expect([...found.keys()]).toEqual(['a', 'b', 'c']);
  });
  it('leaves out rows that mean no release', () => {
    expect(readingsOf(tableOf('t'), { table: 't', date: '2026-01-01', rows, source: [] }).size).toBe(1);
  });
});

describe('statistics', () => {
  it.each([
    [[], 0],
    [[3], 0],
    [[1, 3], Math.SQRT2],
    [[1, 2, 3, 4], 1.29099],
  ])('deviation of %j is %f', (values, expected) => expect(deviation(values)).toBeCloseTo(expected, 4));
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('median of %j is %f', (values, expected) => expect(median(values)).toBe(expected));
});
