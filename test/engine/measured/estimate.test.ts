import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../src/domain/estimates.ts';
import type { Calibration, Release } from '../../../src/domain/records.ts';
import { estimates, joinedOf } from '../../../src/engine/measured/estimate.ts';
import { cautious, logistic, lower, pointsOf, tenthsOf, upper } from '../../../src/engine/measured/points.ts';
import { seriesOf } from '../../../src/engine/measured/series.ts';
import { editionOf, speakingOfTable, tableOf } from './tables.ts';

const DATE = '2026-08-01';
const link = (table: string, more: Partial<Calibration['links'][number]> = {}) => ({
  table,
  edition: DATE,
  offset: 0,
  slope: 1,
  residual: 0.15,
  anchors: 20,
  ...more,
});
const calibration = (links: Calibration['links'], more: Partial<Calibration> = {}): Calibration => ({
  use: 'u',
  date: DATE,
  reference: 't',
  links,
  beside: [],
  ...more,
});
const linear = (id: string, measurer: string) => tableOf(id, { scale: 'linear', measurer });
/** Scores on the scale itself, known exactly but for the table's residual. */
const exact = (table: string, values: Record<string, number>) =>
  editionOf(table, {}, { rows: Object.entries(values).map(([release, value]) => ({ release, value, votes: 1e9 })) });
const NO_SERIES = seriesOf([]);
const inSeries = (...ids: string[]) =>
  seriesOf(ids.map((id, n) => ({ id, series: 's', release_date: `2026-01-0${n + 1}` }) as Release));

describe('the worked example', () => {
  const arena = tableOf('arena-code', { measurer: 'Arena' });
  const index = tableOf('index', { measurer: 'Other', scale: 'percent' });
  const opus = (table: string, value: number) =>
    editionOf(table, {}, { rows: [{ release: 'opus', value, votes: 1e9 }] });
  const speaking = [speakingOfTable(arena, opus('arena-code', 1815)), speakingOfTable(index, opus('index', 66))];
  const known = calibration([
    link('arena-code', { offset: 5.491, slope: 3.599 }),
    link('index', { offset: -3.112, slope: 2.841 }),
  ]);
  /** Where the origin stands, which is 0 on a scale as it is frozen. */
  const ORIGIN = -1.132;

  it('brings each figure to the scale', () => {
    const [code, share] = speaking.map(({ readings }) => readings.get('opus')?.logit as number);
    expect(code).toBeCloseTo(10.448, 3);
    expect(((code as number) - 5.491) / 3.599).toBeCloseTo(1.377, 3);
    expect(share).toBeCloseTo(0.663, 3);
    expect(((share as number) + 3.112) / 2.841).toBeCloseTo(1.329, 3);
  });

  it('joins two voices, with their difference and a floor as doubt', () => {
    const found = estimates(known, speaking, NO_SERIES).get('opus');
    if (found === undefined) throw new Error('no estimate');
    expect(found.grade).toBe('A');
    expect(found.mean).toBeCloseTo(1.353, 3);
    expect(found.below).toBeCloseTo(0.135, 3);
    expect(found.above).toBeCloseTo(0.135, 3);
    expect(cautious(found)).toBeCloseTo(1.262, 3);
    expect(tenthsOf(cautious(found) - ORIGIN) / 10).toBe(91.6);
    expect(logistic(lower(found) - ORIGIN)).toBeCloseTo(90.6, 1);
    expect(logistic(upper(found) - ORIGIN)).toBeCloseTo(93.7, 1);
  });
});

describe('an estimate', () => {
  it('takes the tables of one measurer for one voice', () => {
    const speaking = ['a', 'b'].map((id) => speakingOfTable(linear(id, 'M'), exact(id, { r: id === 'a' ? 1 : 2 })));
    const found = estimates(calibration([link('a'), link('b')]), speaking, NO_SERIES).get('r');
    expect(found?.grade).toBe('B');
    expect(found?.mean).toBeCloseTo(1.5, 9);
    // (1 + 0.7) / (2 / 0.15²) and the floor.
    expect(found?.below).toBeCloseTo(Math.sqrt((1.7 * 0.15 ** 2) / 2 + 0.08 ** 2), 6);
  });

  it('gives no voice more than a half', () => {
    const speaking = [
      speakingOfTable(linear('a', 'M'), exact('a', { r: 0 })),
      speakingOfTable(linear('b', 'N'), exact('b', { r: 1 })),
      speakingOfTable(linear('c', 'O'), exact('c', { r: 1 })),
    ];
    const sure = [link('a'), link('b', { residual: 1.5 }), link('c', { residual: 1.5 })];
    expect(estimates(calibration(sure), speaking, NO_SERIES).get('r')?.mean).toBeCloseTo(0.5, 9);
  });

  it('doubts on the side where a voice disagrees, so that one far above lowers nothing', () => {
    const found = (high: number) => {
      const speaking = [
        speakingOfTable(linear('a', 'M'), exact('a', { r: 0 })),
        speakingOfTable(linear('b', 'N'), exact('b', { r: 0 })),
        speakingOfTable(linear('c', 'O'), exact('c', { r: high })),
      ];
      const links = [link('a'), link('b'), link('c', { residual: 0.6 })];
      return estimates(calibration(links), speaking, NO_SERIES).get('r') as Estimate;
    };
    expect(found(3).above).toBeGreaterThan(found(3).below);
    expect(found(-3).below).toBeGreaterThan(found(-3).above);
    for (const high of [0, 1, 2, 3]) expect(cautious(found(high + 1))).toBeGreaterThan(cautious(found(high)));
  });

  it('is D by tables near the use or of everything alone, which never move one that is measured', () => {
    const about = speakingOfTable(linear('a', 'M'), exact('a', { r: 1 }));
    const near = speakingOfTable(linear('b', 'N'), exact('b', { r: 5, s: 2 }), 'related');
    const found = estimates(calibration([link('a'), link('b')]), [about, near], NO_SERIES);
    expect(found.get('r')).toMatchObject({ grade: 'B', mean: 1 });
    expect(found.get('s')).toMatchObject({ grade: 'D', mean: 2 });
    expect(found.get('s')?.below).toBeCloseTo(Math.hypot(1.5 * 0.15, 0.08), 6);
  });

  it('does not count a table that is not linked, or is linked in another edition', () => {
    const speaking = [speakingOfTable(linear('a', 'M'), exact('a', { r: 1 }))];
    expect(estimates(calibration([]), speaking, NO_SERIES).size).toBe(0);
    expect(estimates(calibration([link('a', { edition: '2025-01-01' })]), speaking, NO_SERIES).size).toBe(0);
  });
});

describe('a release that nobody measured', () => {
  const speaking = [speakingOfTable(linear('a', 'M'), exact('a', { one: 1 }))];
  const moved = calibration([link('a')], { falls: 0.2, rises: 0.4 });
  const found = estimates(moved, speaking, inSeries('one', 'two', 'three', 'four'), [
    'one',
    'two',
    'three',
    'four',
    'x',
  ]);
  const own = found.get('one');

  it('inherits from its forerunner, no growth credited, with the doubt of how far successors move', () => {
    expect(found.get('two')).toMatchObject({ grade: 'C', mean: 1, inherited_from: 'one' });
    expect(found.get('two')?.below).toBeCloseTo(Math.hypot(own?.below ?? 0, 0.2), 5);
    expect(found.get('two')?.above).toBeCloseTo(Math.hypot(own?.above ?? 0, 0.4), 5);
  });

  it('inherits over two steps at most, a step of doubt for each, and never from another series', () => {
    expect(found.get('three')?.below).toBeCloseTo(Math.hypot(own?.below ?? 0, 0.2, 0.2), 5);
    expect(found.has('four')).toBe(false);
    expect(found.has('x')).toBe(false);
  });

  it('joins what tables of everything say of itself to what it inherits', () => {
    const general = speakingOfTable(linear('g', 'N'), exact('g', { two: 2 }), 'general');
    const both = estimates(
      { ...moved, links: [link('a'), link('g')] },
      [...speaking, general],
      inSeries('one', 'two'),
      ['two'],
    );
    expect(both.get('two')).toMatchObject({ grade: 'C', inherited_from: 'one' });
    expect(both.get('two')?.mean).toBeGreaterThan(1);
    expect(both.get('two')?.mean).toBeLessThan(2);
    expect(both.get('two')?.used.map(({ table }) => table)).toEqual(['a', 'g']);
  });
});

describe('what is told of an estimate', () => {
  it('is its cautious points and the ends of its interval, to a tenth', () => {
    expect(pointsOf({ mean: 0, below: 1, above: 2 })).toEqual({ points: 33.7, interval: [16.2, 96.4] });
  });

  it('is what each measurer says, by name, none with more than a half', () => {
    const figure = (measurer: string, at: number, sd: number) => ({ measurer, at, sd });
    const { mean, voices } = joinedOf([figure('N', 2, 1), figure('M', 1, 0.5), figure('N', 4, 1), figure('O', 0, 2)]);
    expect(voices.map(({ measurer, mean }) => [measurer, mean])).toEqual([['M', 1], ['N', 3], ['O', 0]]); // biome-ignore format: rows
    expect(voices.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
    expect(voices[0]).toMatchObject({ share: 0.5, sd: 0.5 });
    expect(voices.reduce((all, { mean, share }) => all + mean * share, 0)).toBeCloseTo(mean, 9);
  });

  it('is in how many steps it was inherited, and the setting that was measured', () => {
    const rows = [{ release: 'one', as: 'one-run', setting: 'high', value: 1, votes: 1e9 }];
    const speaking = [speakingOfTable(linear('a', 'M'), editionOf('a', {}, { rows }))];
    const found = estimates(calibration([link('a')], { falls: 0.2, rises: 0.4 }), speaking, inSeries('one', 'two', 'three'), ['two', 'three']);
    const used = [{ table: 'a', edition: DATE, value: 1, as: 'one-run', setting: 'high' }];
    expect(found.get('one')).toMatchObject({ grade: 'B', used });
    expect(found.get('two')).toMatchObject({ grade: 'C', inherited_from: 'one', steps: 1, used });
    expect(found.get('three')).toMatchObject({ grade: 'C', inherited_from: 'one', steps: 2, used });
  });
}); // biome-ignore format: rows
