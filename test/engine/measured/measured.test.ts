import { describe, expect, it } from 'vitest';
import type { Calibration, Release } from '../../../src/domain/records.ts';
import { Snapshot } from '../../../src/domain/snapshot.ts';
import { calibrate } from '../../../src/engine/measured/calibrate.ts';
import {
  estimatedOn,
  figuresOf,
  isAnythingMeasured,
  isMeasured,
  measuredFor,
  overviewOf,
} from '../../../src/engine/measured/measured.ts';
import { seriesOf } from '../../../src/engine/measured/series.ts';
import { based, knowledgeOf } from '../../support/knowledge.ts';
import { MEASURED } from '../../support/measured.ts';
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

describe('an estimate of a use', () => {
  const editions = ['a', 'b'].map((id) => editionOf(id, SCORES));
  const tables = [tableOf('a'), tableOf('b'), tableOf('c')];
  const releases = Object.keys(SCORES).map((id) => ({ id }));
  const uses = [
    { id: 'v', origin: 'r2' },
    { id: 'u', origin: 'r5' },
  ];
  const told = (calibrations: Calibration[]) =>
    estimatedOn({ tables, editions, calibrations, releases, uses } as never, 'u', '2026-09-01');
  const frozen = calibrate('u', '2026-08-01', [speakingOfTable(tableOf('a'), editionOf('a', SCORES))], {
    series: NO_SERIES,
  }) as Calibration;

  it('names the tables that its scale does not know', () => {
    expect(told([frozen])?.own).toEqual(['b']);
    expect(told([frozen])?.tables.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(told([{ ...frozen, links: [], beside: frozen.links as never }])?.own).toEqual(['b']);
  });

  it('makes a scale with the zero of the use where none is in force', () => {
    for (const calibrations of [[], [{ ...frozen, use: 'v' }], [{ ...frozen, date: '2026-09-02' }]])
      expect(told(calibrations)).toMatchObject({ own: [], calibration: { use: 'u', origin: 'r5' } });
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
    { id: 'h-late', series: 'h', release_date: '2025-03' },
    { id: 'h-early', series: 'h', release_date: '2024' },
    { id: 'h-middle', series: 'h', release_date: '2024-06-01' },
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
    // A year is its first day, a month too.
    ['h-late', ['h-middle', 'h-early']],
    ['h-middle', ['h-early']],
    ['h-early', []],
  ])('has before %s: %j', (id, before) => {
    expect(series.before(id)).toEqual(before);
  });

  it.each([
    ['a-last', '2025-05-01'],
    ['f-other', '2024-01-01'],
    ['h-late', '2025-03-01'],
    ['d-untold', '9999'],
    ['e-none', '9999'],
    ['nobody', '9999'],
  ])('has %s on %s', (id, day) => {
    expect(series.dateOf(id)).toBe(day);
  });

  it('is worked out once for the same releases', () => {
    const releases = [{ id: 'a', series: 's' }] as never;
    expect(seriesOf(releases)).toBe(seriesOf(releases));
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

describe('what is measured of a small field', () => {
  const store = knowledgeOf(based(MEASURED));
  const on = (asOf: string, sources?: string[]) => new Snapshot(store, { asOf, sources });
  const released = (snapshot: Snapshot, id: string) => snapshot.anyRelease(id) as Release;

  it('is told in short by use and release, with who says so', () => {
    const { coding, ...others } = overviewOf(on('2025-06-01'));
    expect(others).toEqual({});
    expect(Object.keys(coding ?? {})).toEqual(expect.arrayContaining(['acme/alpha', 'acme/beta', 'acme/delta']));
    expect(coding?.['acme/alpha']).toMatchObject({ grade: 'A', sources: ['m'] });
    // It follows one that is measured, by one table.
    expect(coding?.['acme/delta-2']).toMatchObject({ grade: 'C', sources: ['m'] });
    expect(coding?.['acme/delta']).toMatchObject({ grade: 'B' });
    expect(coding).not.toHaveProperty('acme/epsilon');
  });

  it('leaves out what rests on tables near the use alone', () => {
    const near = knowledgeOf(based(MEASURED.replaceAll('uses: [{use: coding}]', 'uses: [{use: coding, as: related}]')));
    const snapshot = new Snapshot(near, { asOf: '2025-06-01' });
    const grades = [...(measuredFor(snapshot, 'coding')?.estimates.values() ?? [])].map(({ grade }) => grade);
    expect(new Set(grades)).toEqual(new Set(['D']));
    expect(overviewOf(snapshot)).toEqual({ coding: {} });
  });

  it.each<[day: string, sources: string[] | undefined, uses: string[]]>([
    ['2025-06-01', undefined, ['coding']],
    ['2025-06-01', ['m'], ['coding']],
    ['2025-06-01', ['s'], []],
    ['2024-12-20', undefined, ['coding']],
    ['2024-12-19', undefined, []],
  ])('on %s by %j is so for %j', (asOf, sources, uses) => {
    const snapshot = on(asOf, sources);
    expect(Object.keys(overviewOf(snapshot))).toEqual(uses);
    for (const use of ['coding', 'talking', 'nothing']) {
      expect(isMeasured(snapshot, use)).toBe(uses.includes(use));
      expect(measuredFor(snapshot, use) !== undefined).toBe(uses.includes(use));
      expect(measuredFor(snapshot, use)).toBe(measuredFor(snapshot, use));
    }
  });

  /** A base of which something was derived before; `told` names what was asked of it. */
  const derived = (newest: string | null) => {
    const told: string[] = [];
    const estimate = { mean: 0, below: 1, above: 1, grade: 'B', used: [] };
    const all = { calibration: {}, tables: [], editions: [], own: [], estimates: [['acme/alpha', estimate]] };
    const tell = <T>(what: string, answer: T): T => {
      told.push(what);
      return answer;
    };
    const base = {
      ...store,
      measured: (use: string) => (use === 'coding' && newest ? { first: '2025-05-01', newest } : null),
      estimated: (use: string) => tell(`all ${use}`, all),
      overview: (use: string) => tell(`short ${use}`, { 'acme/alpha': { points: 1 } }),
      estimatedOf: (model: string) => tell(`of ${model}`, { coding: all }),
    };
    return { told, on: (asOf: string, sources?: string[]) => new Snapshot(base as never, { asOf, sources }) };
  };

  it.each<[what: string, newest: string | null, day: string, sources: string[] | undefined, asked: string[], count: number]>([
    ['as it was derived', '2025-05-01', '2025-06-01', undefined, ['short coding', 'all coding'], 1],
    ['as it was derived, from its day on', '2025-06-01', '2025-06-01', undefined, ['short coding', 'all coding'], 1],
    ['anew on a day before', '2025-06-02', '2025-06-01', undefined, [], 13],
    ['anew by chosen sources', '2025-05-01', '2025-06-01', ['m'], [], 13],
    ['not at all where nobody measures it', null, '2025-06-01', undefined, [], 0],
  ])('is taken %s', (_, newest, asOf, sources, asked, count) => {
    const { told, on } = derived(newest);
    const snapshot = on(asOf, sources);
    overviewOf(snapshot);
    expect(measuredFor(snapshot, 'coding')?.estimates.size ?? 0).toBe(count);
    expect(measuredFor(snapshot, 'talking')).toBeUndefined();
    expect(told).toEqual(asked);
  });

  it.each<[what: string, id: string, model: string | undefined, newest: string, asked: string[]]>([
    ['of the best of its line, as it was derived', 'acme/alpha', 'alpha', '2025-05-01', ['of alpha']],
    ['of another of the line, with all', 'acme/beta', 'beta', '2025-05-01', ['of beta', 'all coding']],
    ['of one without a line, with all', 'acme/alpha', undefined, '2025-05-01', ['all coding']],
    ['on a day before, anew', 'acme/alpha', 'alpha', '2025-06-02', []],
  ])('is told %s', (_, id, model, newest, asked) => {
    const { told, on } = derived(newest);
    const snapshot = on('2025-06-01');
    const found = figuresOf(snapshot, { ...released(snapshot, id), model }, 'coding');
    expect(found?.estimates.has('acme/alpha')).toBe(true);
    expect(told).toEqual(asked);
  });
}); // biome-ignore format: rows
