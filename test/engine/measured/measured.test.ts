import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../src/domain/records.ts';
import { Snapshot } from '../../../src/domain/snapshot.ts';
import { calibrate } from '../../../src/engine/measured/calibrate.ts';
import { estimatedOn, isAnythingMeasured, isMeasured } from '../../../src/engine/measured/measured.ts';
import { seriesOf } from '../../../src/engine/measured/series.ts';
import { based, knowledgeOf } from '../../support/knowledge.ts';
import { editionOf, speakingOfTable, tableOf } from './tables.ts';

const NO_SERIES = seriesOf([]);
const SCORES = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`r${n}`, 1000 + 40 * n]));

describe('the scale of a day', () => {
  const first = editionOf('a', SCORES, { date: '2026-01-01' });
  const second = editionOf('a', SCORES, { date: '2026-03-01' });
  const beside = editionOf('b', SCORES, { date: '2026-03-01' });
  const tables = [tableOf('a'), tableOf('b')];
  const releases = Object.keys(SCORES).map((id) => ({ id }));
  const frozen = (date: string, editions: (typeof first)[]): Calibration =>
    calibrate(
      'u',
      date,
      editions.map((edition) => speakingOfTable(tables.find(({ id }) => id === edition.table) as never, edition)),
      { series: NO_SERIES },
    ) as Calibration;
  const calibrations = [frozen('2026-01-05', [first]), frozen('2026-03-05', [second, beside])];
  const taken = (editions: (typeof first)[], day: string) =>
    estimatedOn({ tables, editions, calibrations, releases, uses: [] } as never, 'u', day)?.calibration.date;

  it('is the newest that knows what was measured by then', () => {
    expect(taken([first, second, beside], '2026-02-01')).toBe('2026-01-05');
    expect(taken([first, second, beside], '2026-03-05')).toBe('2026-03-05');
    expect(taken([second, beside], '2026-04-01')).toBe('2026-03-05');
  });

  it('is that of then for a source that spoke then alone', () => {
    expect(taken([first], '2026-04-01')).toBe('2026-01-05');
  });

  it('is the newer of two that know the same', () => {
    const both = [frozen('2026-01-05', [first]), frozen('2026-01-09', [first])];
    for (const calibrations of [both, [...both].reverse()])
      expect(
        estimatedOn({ tables, editions: [first], calibrations, releases, uses: [] } as never, 'u', '2026-02-01')
          ?.calibration.date,
      ).toBe('2026-01-09');
  });
});

describe('the table that the others are held against', () => {
  const of = (...all: [id: string, date: string, votes: number][]) =>
    calibrate(
      'u',
      '2026-08-01',
      all.map(([id, date, votes]) => {
        const edition = editionOf(id, SCORES, { date });
        return speakingOfTable(tableOf(id), { ...edition, rows: edition.rows.map((row) => ({ ...row, votes })) });
      }),
      { series: NO_SERIES },
    )?.reference;

  it.each<[string, [id: string, date: string, votes: number][]]>([
    ['b', [['a', '2026-02-01', 10], ['b', '2026-01-01', 20]]],
    ['b', [['a', '2026-01-01', 10], ['b', '2026-02-01', 10]]],
    ['b', [['c', '2026-02-01', 10], ['b', '2026-02-01', 10]]],
  ])('of as many releases is %s, by votes, then by day, then by id: %j', (expected, all) => {
    expect(of(...all)).toBe(expected);
    expect(of(...[...all].reverse())).toBe(expected);
  }); // biome-ignore format: rows
});

describe('the order of a series', () => {
  const series = seriesOf([
    { id: 'a-last', series: 's', release_date: '2025-05-01' },
    { id: 'b-first', series: 's', release_date: '2025-01-01' },
    { id: 'c-same', series: 's', release_date: '2025-05-01' },
    { id: 'd-untold', series: 's', release_date: 'undisclosed' },
    { id: 'e-none', series: 's' },
    { id: 'f-other', series: 't', release_date: '2024' },
    { id: 'g-alone', release_date: '2024' },
  ] as never);
  it.each([
    ['b-first', []],
    ['a-last', ['b-first']],
    ['c-same', ['a-last', 'b-first']],
    // Of which nobody tells the day, it may be the newest.
    ['d-untold', ['c-same', 'a-last', 'b-first']],
    ['e-none', ['d-untold', 'c-same', 'a-last', 'b-first']],
    ['f-other', []],
    ['g-alone', []],
    ['nobody', []],
  ])('has before %s: %j', (id, before) => {
    expect(series.before(id)).toEqual(before);
  });
});

describe('what the build knows to be measured', () => {
  const store = knowledgeOf(based('uses: [{id: u, name: U}, {id: v, name: V}]\n'));
  const told = (from: string | null, asOf = '2025-06-01', sources?: string[]) =>
    new Snapshot(
      { ...store, measured: (use: string) => (use === 'u' && from ? { first: from, newest: from } : null) } as never,
      { asOf, sources },
    );
  it.each<[string | null, boolean]>([
    [null, false],
    ['2025-06-01', true],
    ['2025-06-02', false],
    ['2025-01-01', true],
  ])('from %s on holds on 2025-06-01: %s', (from, expected) => {
    expect(isMeasured(told(from), 'u')).toBe(expected);
    expect(isMeasured(told(from), 'v')).toBe(false);
    expect(isAnythingMeasured(told(from))).toBe(expected);
  });
  it('is not asked of chosen sources', () => {
    expect(isAnythingMeasured(told('2025-01-01', '2025-06-01', ['s']))).toBe(false);
    expect(isAnythingMeasured(new Snapshot(store, { asOf: '2025-06-01' }))).toBe(false);
  });
});
