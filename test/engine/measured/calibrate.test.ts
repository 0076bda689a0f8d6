import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/domain/records.ts';
import { calibrate, extend } from '../../../src/engine/measured/calibrate.ts';
import { seriesOf } from '../../../src/engine/measured/series.ts';
import { editionsOn, speakingOf } from '../../../src/engine/measured/speaking.ts';
import { editionOf, speakingOfTable, tableOf } from './tables.ts';

const NO_SERIES = seriesOf([]);
const LOGITS = 400 / Math.log(10);
/** Twelve releases at 0, 0.25, … 2.75 logits. */
const ABILITY = Array.from({ length: 12 }, (_, n) => n / 4);
const name = (n: number): string => `r${String(n).padStart(2, '0')}`;
const ratings = (values: readonly number[]): Record<string, number> =>
  Object.fromEntries(values.map((value, n) => [name(n), value * LOGITS]));
const linears = (values: readonly number[], from = 0): Record<string, number> =>
  Object.fromEntries(values.map((value, n) => [name(n + from), value]));
/** Two more than any other table, which makes it the reference. */
const reference = speakingOfTable(
  tableOf('ref'),
  editionOf('ref', { ...ratings(ABILITY), worst: -LOGITS, best: 4 * LOGITS }),
);
const other = (values: Record<string, number>) =>
  speakingOfTable(tableOf('other', { scale: 'linear' }), editionOf('other', values));
const linked = (values: Record<string, number>) => {
  const found = calibrate('u', '2026-08-01', [reference, other(values)], { series: NO_SERIES });
  return { link: found?.links.find(({ table }) => table === 'other'), beside: found?.beside[0], found };
};

describe('a calibration', () => {
  it('takes the table with most releases for the scale', () => {
    const small = speakingOfTable(tableOf('a-small'), editionOf('a-small', ratings(ABILITY.slice(0, 9))));
    const found = calibrate('u', '2026-08-01', [small, reference], { series: NO_SERIES });
    expect(found?.reference).toBe('ref');
    expect(found?.links.find(({ table }) => table === 'ref')).toMatchObject({ offset: 1.375, slope: 1 });
    expect(found?.links.find(({ table }) => table === 'a-small')).toMatchObject({
      offset: 1.375,
      slope: 1,
      residual: 0.15,
    });
  });

  it('has its zero where the origin stands, else at the median of the reference', () => {
    expect(linked({}).found?.links[0]).toMatchObject({ offset: 1.375, slope: 1 });
    const found = calibrate('u', '2026-08-01', [reference], { origin: 'r04', series: NO_SERIES });
    expect(found).toMatchObject({ origin: 'r04', links: [{ offset: 1, slope: 1 }] });
  });

  it('has 90 points where the upper release stands: ln 9', () => {
    const marks = { origin: 'r04', upper: 'r08', series: NO_SERIES };
    const found = calibrate('u', '2026-08-01', [reference], marks);
    expect(found).toMatchObject({ origin: 'r04', upper: 'r08' });
    expect(found?.links[0]?.slope).toBeCloseTo(1 / Math.log(9), 4);
  });

  it('finds offset and slope of a table on a line', () => {
    const { link } = linked(linears(ABILITY.map((value) => 3 + 2 * value)));
    expect(link).toMatchObject({ offset: 5.75, slope: 2, residual: 0.15, anchors: 12, correlation: 1 });
  });

  it('has the slope of the reduced major axis: the ratio of the deviations', () => {
    // By hand: xs are 0 … 1.75 by 0.25, deviation 0.612372; ys 0, 1, 0, 1, 2, 3, 2, 3, deviation 1.195229; their
    // correlation 0.878310. slope = 1.951800, offset = 1.5 - slope x 0.875, at the zero 1.375 of the scale 2.4759.
    const { link } = linked(linears([0, 1, 0, 1, 2, 3, 2, 3]));
    expect(link?.slope).toBeCloseTo(1.9518, 4);
    expect(link?.offset).toBeCloseTo(2.4759, 4);
    expect(link?.correlation).toBeCloseTo(0.8783, 4);
    expect(link?.anchors).toBe(8);
  });

  it.each([
    ['seven anchors', linears(ABILITY.slice(0, 7)), 'few-anchors'],
    ['no anchor', linears([1, 2, 3], 50), 'few-anchors'],
    ['the other order', linears(ABILITY.map((value) => -value)), 'low-correlation'],
    ['no order', linears([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]), 'low-correlation'],
    ['one score for all', linears(ABILITY.map(() => 7)), 'loose'],
    ['a slope that eight anchors do not tell', linears([0, 3, 0, 1, 4, 1, 2, 3]), 'low-correlation'],
    ['a slope known to a third of itself', linears([0, 2, 0, 1, 3, 1, 2, 3]), 'loose'],
  ])('shows a table with %s beside', (_, values, why) => {
    expect(linked(values)).toMatchObject({ link: undefined, beside: { table: 'other', why } });
  });

  it('never counts a table that is only shown, nor one of nobody', () => {
    const shown = speakingOfTable(tableOf('shown', { counts: false }), editionOf('shown', ratings(ABILITY)));
    expect(calibrate('u', '2026-08-01', [shown], { series: NO_SERIES })).toBeUndefined();
    const found = calibrate('u', '2026-08-01', [reference, shown], { series: NO_SERIES });
    expect(found?.beside).toEqual([{ table: 'shown', edition: '2026-08-01', why: 'shown-only', anchors: 0 }]);
  });

  it('counts how far successors moved, from eight pairs on', () => {
    const releases = (count: number): Release[] =>
      Array.from(
        { length: count },
        (_, n) => ({ id: name(n), series: 's', release_date: `2026-01-${String(n + 1).padStart(2, '0')}` }) as Release,
      );
    const moves = (count: number) => {
      const found = calibrate('u', '2026-08-01', [reference], { series: seriesOf(releases(count)) });
      return [found?.falls, found?.rises, found?.pairs];
    };
    expect(moves(8)).toEqual([0.2, 0.4, 7]);
    expect(moves(12)).toEqual([0, 0.25, 11]);
  });
});

describe('a table that the calibration does not know', () => {
  const frozen = calibrate('u', '2026-08-01', [reference], { series: NO_SERIES });
  const extended = (values: Record<string, number>) =>
    extend(frozen, [reference, other(values)], { use: 'u', series: NO_SERIES });

  it('is linked by four anchors, believed less, and moves nothing else', () => {
    const found = extended(linears([0, 0.5, 1, 1.5]));
    expect(found?.links.map(({ table }) => table)).toEqual(['ref', 'other']);
    expect(found?.links[0]).toEqual(frozen?.links[0]);
    expect(found?.links[1]).toMatchObject({ slope: 2, residual: 0.3, anchors: 4 });
    expect(found).toMatchObject({ date: frozen?.date });
  });

  it('is shown beside with three', () => {
    const found = extended(linears([0, 0.5, 1]));
    expect(found?.links).toEqual(frozen?.links);
    expect(found?.beside).toEqual([{ table: 'other', edition: '2026-08-01', why: 'few-anchors', anchors: 3 }]);
  });

  it('makes a scale of its own where nobody measures the use', () => {
    const alone = extend(undefined, [other(linears([1, 2, 3, 4]))], { use: 'u', series: NO_SERIES });
    expect(alone).toMatchObject({ date: '2026-08-01', links: [{ table: 'other', residual: 0.3, anchors: 4 }] });
    expect(extend(undefined, [other(linears([1, 2, 3]))], { use: 'u', series: NO_SERIES })).toBeUndefined();
  });
});

describe('the tables of a use', () => {
  const tables = [
    tableOf('b'),
    tableOf('a', { uses: [{ use: 'u', as: 'related' }] }),
    tableOf('g', { uses: [], general: true }),
    tableOf('w', { uses: [{ use: 'w' }] }),
  ];
  const editions = tables.map(({ id }) => editionOf(id, {}));
  it('are those that name it and those of everything, by id', () => {
    const found = speakingOf('u', tables, editions).map(({ table, relation }) => `${table.id} ${relation}`);
    expect(found).toEqual(['a related', 'b about', 'g general']);
  });
  it('are none where only tables of everything speak', () => {
    expect(speakingOf('x', tables, editions)).toEqual([]);
    expect(speakingOf('u', tables, [])).toEqual([]);
  });
  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['2026-01-01']],
    ['2026-08-14', ['2026-01-01']],
    ['2026-08-15', ['2026-08-15']],
  ])('on %s stand in the editions %j', (day, expected) => {
    const two = ['2026-08-15', '2026-01-01'].map((date) => editionOf('a', {}, { date }));
    for (const order of [two, [...two].reverse()])
      expect(editionsOn(order, day).map(({ date }) => date)).toEqual(expected);
  });

  it("stand in a layer's edition before a newer one below it", () => {
    const below = { ...editionOf('a', {}, { date: '2026-08-15' }), source: ['s'] };
    const own = { ...editionOf('a', {}, { date: '2026-01-01' }), source: ['s#2'] };
    const newer = { ...own, date: '2026-02-01' };
    for (const order of [
      [below, own, newer],
      [newer, own, below],
    ])
      expect(editionsOn(order, '2026-09-01')).toEqual([newer]);
    expect(editionsOn([below, own], '2025-12-31')).toEqual([]);
  });
});

describe('tables of many kinds on one scale', () => {
  /** Scores of releases in logits of the table: its slope times what they can do, and its offset. */
  const scores = (abilities: Record<string, number>, slope: number, offset: number): Record<string, number> =>
    Object.fromEntries(Object.entries(abilities).map(([id, value]) => [id, slope * value + offset]));
  const able = (from: number, to: number): Record<string, number> =>
    Object.fromEntries(ABILITY.slice(from, to).map((value, n) => [name(n + from), value]));
  const spoken = (
    id: string,
    logits: Record<string, number>,
    more: Parameters<typeof tableOf>[1] = {},
    relation?: 'about' | 'related' | 'general',
  ) => {
    const unit = more.scale === 'linear' ? 1 : LOGITS;
    const values = Object.fromEntries(Object.entries(logits).map(([release, value]) => [release, value * unit]));
    return speakingOfTable(tableOf(id, more), editionOf(id, values), relation);
  };
  const all = { ...able(0, 12), worst: -1, best: 4 };
  const main = spoken('main', all, { measurer: 'M' });
  const wide = spoken('wide', scores(able(0, 12), 4, 3), { measurer: 'N' });
  const wider = spoken('wider', scores(able(0, 12), 16, -2), { measurer: 'N' });
  const unit = spoken('unit', scores(able(0, 12), 100, 50), { measurer: 'O', scale: 'linear' });
  const calibrated = (tables: Parameters<typeof calibrate>[2], more = {}) =>
    calibrate('u', '2026-08-01', tables, { origin: 'r04', series: NO_SERIES, ...more });
  const linkOf = (found: ReturnType<typeof calibrate>, id: string) => found?.links.find(({ table }) => table === id);

  it('has for its unit the logits of a typical table, each measurer once, a unit of its own never', () => {
    // By hand: the slopes are 1 of M, 4 and 16 of N, so 8 of N, and of both the root of 8. The zero is where r04 is, at 1.
    const found = calibrated([main, wide, wider, unit]);
    const typical = Math.sqrt(8);
    const slopes = [1, 4, 16, 100].map((slope) => Number((slope / typical).toFixed(4)));
    expect(found?.links.map(({ table, slope }) => [table, slope])).toEqual([
      ['main', slopes[0]],
      ['wide', slopes[1]],
      ['wider', slopes[2]],
      ['unit', slopes[3]],
    ]);
    for (const [id, offset] of [['main', 1], ['wide', 7], ['wider', 14], ['unit', 150]] as const)
      expect(linkOf(found, id)?.offset).toBeCloseTo(offset, 2);
  });

  it('of tables in units of their own is a standard deviation of the reference', () => {
    const found = calibrated([spoken('only', scores(all, 100, 50), { scale: 'linear' })]);
    // Twelve from 0 to 2.75 and -1 and 4: their deviation is 1.28495.
    expect(linkOf(found, 'only')).toMatchObject({ slope: 128.4951, offset: 150 });
  });

  it('is not moved by a table near the use, whose residual is in its unit', () => {
    const noisy = Object.fromEntries(Object.entries(able(0, 12)).map(([id, value], n) => [id, value + (n % 2) * 0.8]));
    const near = spoken('near', noisy, { measurer: 'Z' }, 'related');
    const found = calibrated([main, wide, wider, near]);
    const without = calibrated([main, wide, wider]);
    expect(found?.links.filter(({ table }) => table !== 'near')).toEqual(without?.links);
    // By hand: 0.3811 in logits of the reference, and those are 2.8284 of the scale.
    expect(linkOf(found, 'near')?.residual).toBeCloseTo(1.0779, 4);
    expect(linkOf(found, 'near')?.anchors).toBe(12);
  });

  it('reaches a table by way of others that share more with it', () => {
    const upper = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`x${n}`, 3 + n / 4]));
    const bridge = spoken('z-bridge', { ...able(0, 9), ...upper });
    const far = spoken('a-far', scores({ ...upper, ...able(0, 2) }, 2, 1));
    for (const tables of [[main, bridge, far], [far, bridge, main]]) {
      const found = calibrated(tables);
      expect(found?.reference).toBe('z-bridge');
      expect(linkOf(found, 'a-far')?.slope).toBeCloseTo(2 / Math.cbrt(2), 3);
      expect(found?.beside).toEqual([]);
    }
    // Those near the use are a way too, though they make no part of the scale.
    const near = speakingOfTable(bridge.table, bridge.edition, 'related');
    const found = calibrated([main, near, far]);
    expect(found?.reference).toBe('main');
    expect(linkOf(found, 'a-far')?.slope).toBeCloseTo(2 / Math.sqrt(2), 3);
    expect(calibrated([main, far])?.beside).toEqual([
      { table: 'a-far', edition: '2026-08-01', why: 'few-anchors', anchors: 2 },
    ]);
  });

  it('made of what is near the use alone leaves what is of everything out of it', () => {
    const related = [main, wide].map(({ table, edition }) => speakingOfTable(table, edition, 'related'));
    const general = speakingOfTable(wider.table, wider.edition, 'general');
    const found = calibrated([...related, general]);
    expect(found?.reference).toBe('main');
    // The typical slope of 1 and 4 is 2.
    expect(found?.links.map(({ slope }) => slope)).toEqual([0.5, 2, 8]);
    expect(calibrated([general])).toBeUndefined();
  });

  it('asks the upper mark to be well above the zero', () => {
    const marks = (origin: string | undefined, upper: string | undefined) => {
      const found = calibrated([main], { origin, upper });
      return [found?.origin, found?.upper, linkOf(found, 'main')?.slope, linkOf(found, 'main')?.offset.toFixed(2)];
    };
    const by = (rise: number) => Number((rise / Math.log(9)).toFixed(4));
    expect(marks('r04', 'r06')).toEqual(['r04', 'r06', by(0.5), '1.00']);
    expect(marks('r04', 'r05')).toEqual(['r04', undefined, 1, '1.00']);
    expect(marks('r04', 'r02')).toEqual(['r04', undefined, 1, '1.00']);
    expect(marks('r04', 'nobody')).toEqual(['r04', undefined, 1, '1.00']);
    expect(marks('nobody', 'r11')).toEqual([undefined, 'r11', by(1.375), '1.38']);
    expect(marks(undefined, undefined)).toEqual([undefined, undefined, 1, '1.38']);
  });

  it('counts falls and rises of successors each by themselves, and none before June 2025', () => {
    const days = (year: number) =>
      seriesOf(
        ABILITY.map((_, n) => ({ id: name(n), series: 's', release_date: `${year}-07-${String(n + 1).padStart(2, '0')}` })) as Release[],
      );
    // Up by 0.5 and down by 0.25, six and five times.
    const steps = Object.fromEntries(ABILITY.map((_, n) => [name(n), Math.ceil(n / 2) * 0.5 - Math.floor(n / 2) * 0.25]));
    const table = spoken('steps', steps);
    const moves = (year: number) => {
      const found = calibrated([table], { series: days(year) });
      return [found?.falls, found?.rises, found?.pairs];
    };
    expect(moves(2025)).toEqual([0.1685, 0.3693, 11]);
    expect(moves(2024)).toEqual([0.2, 0.4, 0]);
  });

  it('takes a newer edition of a table that it knows, and one that is only shown, beside the rest', () => {
    const frozen = calibrated([main, wide, spoken('few', able(0, 3))]);
    const newer = { ...wide, edition: { ...wide.edition, date: '2026-09-01' } };
    const shown = spoken('shown', able(0, 12), { counts: false });
    const few = { ...spoken('few', able(0, 5)), edition: { ...wide.edition, table: 'few', date: '2026-09-01' } };
    const found = extend(frozen, [main, newer, shown, few], { use: 'u', series: NO_SERIES });
    expect(found?.links.map(({ table, edition }) => `${table} ${edition}`)).toEqual([
      'main 2026-08-01',
      'wide 2026-09-01',
      'few 2026-09-01',
    ]);
    expect(found?.beside).toEqual([{ table: 'shown', edition: '2026-08-01', why: 'shown-only', anchors: 0 }]);
    expect(extend(frozen, [main, wide], { use: 'u', series: NO_SERIES })).toBe(frozen);
  });
}); // biome-ignore format: rows
