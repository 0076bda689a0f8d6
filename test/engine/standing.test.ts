import { describe, expect, it } from 'vitest';
import type { Estimate, Used } from '../../src/domain/estimates.ts';
import type { Calibration, Table } from '../../src/domain/records.ts';
import type { Grade } from '../../src/domain/vocabulary.ts';
import type { Asked, Candidate, Part } from '../../src/engine/candidates.ts';
import { leadersOf } from '../../src/engine/leaders.ts';
import type { Measured } from '../../src/engine/measured/measured.ts';
import type { ConditionOutcome } from '../../src/engine/results.ts';
import { type Standing, standings } from '../../src/engine/standing.ts';
import { snapshotOf } from '../support/knowledge.ts';

/** Lines a to e with a release each: `a` costs 1, `b` and `c` 2, `d` the same in yuan, `e` nobody knows; `c` is open, `d` retired. */
const SNAPSHOT = snapshotOf(`rates: [{id: x, base: USD, quote: CNY, rate: 8, date: 2025-01-01}]
models:
${['a', 'b', 'c', 'd', 'e'].map((id) => `  - {id: ${id}, name: ${id}, developer: acme}`).join('\n')}
releases:
  - {id: r/a, name: A, model: a, developer: acme, release_date: 2025-02-01, series: a, open_weights: false}
  - {id: r/a-2, name: A2, model: a, developer: acme, release_date: 2025-04-01, series: a}
  - {id: r/b, name: B, model: b, developer: acme, release_date: 2025-02-01}
  - {id: r/c, name: C, model: c, developer: acme, release_date: 2025-02-01, open_weights: true}
  - {id: r/d, name: D, model: d, developer: acme, release_date: 2025-02-01, retirement_date: 2025-05-01}
  - {id: r/e, name: E, model: e, developer: acme, release_date: 2025-02-01}
offers:
  - {release: r/a, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}
  - {release: r/b, provider: acme, cost: [{from: 2025, currency: USD, input: 2, output: 2}]}
  - {release: r/c, provider: acme, cost: [{from: 2025, currency: USD, input: 2, output: 2}]}
  - {release: r/d, provider: acme, cost: [{from: 2025, currency: CNY, input: 4, output: 4}]}
`);

interface Given {
  total?: number;
  tier?: number;
  aged?: boolean;
  doubts?: number;
  /** Points of words in tenths, by use. */
  words?: Record<string, number>;
  /** Scores of tables, in logits, with the grade and the ends of the interval in tenths. */
  tables?: Record<string, number>;
  grade?: Grade;
  ends?: [low: number, high: number];
  mean?: number;
  inherited?: string;
}

function candidate(id: string, given: Given): Candidate {
  const { total = 500, tier = 0, aged = false, doubts = 0, words = {}, tables, grade = 'A' } = given;
  const [low, high] = given.ends ?? [total, total];
  const parts = new Map<string, Part>();
  const used = Object.entries(tables ?? {}).map(([table, logit]) => ({ table, logit, value: logit })) as Used[];
  const mean = given.mean ?? Math.log(total / (1000 - total));
  const spread = { mean, below: 0.1, above: 0.1 };
  if (tables)
    parts.set('u', {
      points: total,
      low,
      high,
      estimate: {
        ...spread,
        grade,
        used,
        ...(given.inherited ? { inherited_from: given.inherited } : {}),
      } as Estimate,
    });
  for (const [use, points] of Object.entries(words)) {
    const part = parts.get(use) ?? { points, low: points, high: points };
    parts.set(use, { ...part, words: { said: [], points, halved: false } });
  }
  const unknowns = Array.from({ length: doubts }, () => ({ outcome: 'cannot-tell' })) as unknown as ConditionOutcome[];
  return {
    model: SNAPSHOT.models.get(id),
    id: `r/${id}`,
    place: SNAPSHOT.knowledge.place(`r/${id}`),
    release: SNAPSHOT.anyRelease(`r/${id}`),
    ...{ failures: [], unknowns, by: null, parts, tier, aged, total },
    fits: new Map([...parts].map(([use, { points }]) => [use, points])),
  } as unknown as Candidate;
}

const TABLES = ['t1', 't2', 't3'].map((id) => ({
  id,
  name: { en: id, ko: id },
  measurer: id,
  uses: id === 't3' ? [] : [{ use: 'u' }],
  general: id === 't3',
})) as unknown as Table[];
const measured = (estimates: Record<string, Partial<Estimate>> = {}) =>
  new Map([
    [
      'u',
      {
        calibration: { links: [], beside: [] } as unknown as Calibration,
        tables: TABLES,
        editions: TABLES.map(({ id }) => ({ table: id, date: '2025-04', source: ['s'] })),
        estimates: new Map(Object.entries(estimates)) as Measured['estimates'],
        own: [],
      },
    ],
  ]);
const WORDS_ONLY: Asked = { weights: [{ use: 'u', weight: 1 }], criteria: [], constraints: [], measured: new Map() };
const FIGURES: Asked = { ...WORDS_ONLY, measured: measured() };

const standing = (lines: Record<string, Given>, asked = FIGURES): Standing[] =>
  standings(
    SNAPSHOT,
    Object.entries(lines).map(([id, given]) => candidate(id, given)),
    asked,
  );
const order = (lines: Record<string, Given>, asked = FIGURES) =>
  standing(lines, asked).map(({ candidate: { model }, rank }) => `${rank} ${model.id}`);

describe('the order', () => {
  it('is by what is known of conditions, then by age, then by kind of evidence, then by points', () => {
    const lines = {
      e: { total: 900, doubts: 1 },
      d: { total: 800, aged: true, tier: 0 },
      c: { total: 700, tier: 2 },
      b: { total: 600, tier: 1 },
      a: { total: 500, tier: 0 },
    };
    expect(order(lines)).toEqual(['1 a', '2 b', '3 c', '4 d', '5 e']);
    expect(order({ a: { total: 400 }, b: { total: 600 } })).toEqual(['1 b', '2 a']);
    // One doubt weighs as much as two, and doubt more than age.
    expect(order({ a: { total: 400, doubts: 1 }, b: { total: 600, doubts: 2 } })).toEqual(['1 b', '2 a']);
    expect(order({ a: { doubts: 1 }, b: { aged: true } })).toEqual(['1 b', '2 a']);
    expect(order({ a: { aged: true, tier: 0 }, b: { tier: 2 } })).toEqual(['1 b', '2 a']);
  });

  it('of equal points is by words, then by price in one currency, then by id, and they share a rank', () => {
    expect(order({ a: {}, b: { words: { u: 100 } } })).toEqual(['1 b', '1 a']);
    expect(order({ a: { words: { u: 300 } }, b: { words: { u: 100 } } })).toEqual(['1 a', '1 b']);
    // Words for what was not asked say nothing here.
    expect(order({ a: {}, b: { words: { other: 900 } } })).toEqual(['1 a', '1 b']);
    expect(order({ e: {}, c: {}, b: {}, a: {}, d: {} })).toEqual(['1 d', '1 a', '1 b', '1 c', '1 e']);
  });

  it('weighs words by the weight of the use', () => {
    const asked = { ...WORDS_ONLY, weights: [{ use: 'u', weight: 3 }, { use: 'v', weight: 1 }] }; // biome-ignore format: one row
    const lines = { a: { words: { v: 400 } }, b: { words: { u: 200 } } };
    expect(order(lines, asked)).toEqual(['1 b', '1 a']);
  });

  it('gives no common rank where points agree and the kind of evidence or a doubt does not', () => {
    expect(order({ a: {}, b: { tier: 1 }, c: { doubts: 1 } })).toEqual(['1 a', '2 b', '3 c']);
    expect(order({ a: {}, b: {}, c: { total: 400 } })).toEqual(['1 a', '1 b', '3 c']);
  });
});

describe('who cannot be told apart from the first', () => {
  const tied = (lines: Record<string, Given>, asked = FIGURES) =>
    standing(lines, asked).filter((one) => one.tied).map(({ candidate: { model } }) => model.id); // biome-ignore format: one row

  it('is whose interval reaches its points', () => {
    const of = (high: number) =>
      tied({
        a: { total: 800, tables: { t1: 1 }, ends: [750, 850] },
        b: { total: 700, tables: { t1: 0 }, ends: [650, high] },
      });
    expect(of(800)).toEqual(['a', 'b']);
    expect(of(799)).toEqual(['a']);
  });

  it('is nobody on another kind of evidence, nor one of whom a condition cannot be told', () => {
    const wide = { tables: { t1: 0 }, ends: [600, 990] as [number, number], total: 700 };
    const first = { a: { total: 800, tables: { t1: 1 }, ends: [750, 850] as [number, number] } };
    expect(tied({ ...first, b: { ...wide, tier: 1 } })).toEqual(['a']);
    expect(tied({ ...first, b: { ...wide, doubts: 1 } })).toEqual(['a']);
    expect(tied({ a: { ...wide, doubts: 1 }, b: { ...wide, doubts: 1 } })).toEqual([]);
  });

  it('by words alone is who has the same points, without an interval or a chance', () => {
    const lines = { a: { words: { u: 700 }, total: 700 }, b: { words: { u: 700 }, total: 700 }, c: { total: 699 } };
    expect(tied(lines, WORDS_ONLY)).toEqual(['a', 'b']);
    for (const { interval, first_percent } of standing(lines, WORDS_ONLY)) expect([interval, first_percent]).toEqual([null, null]); // biome-ignore format: one row
  });

  it('has chances that tell how often each would be first, none for those who do not contend', () => {
    const [a, b, c] = standing({
      a: { total: 800, tables: { t1: 1 }, ends: [700, 900] },
      b: { total: 800, tables: { t1: 1 }, ends: [700, 900] },
      c: { total: 900, tier: 1, tables: { t3: 1 }, grade: 'D' },
    });
    expect((a?.first_percent ?? 0) + (b?.first_percent ?? 0)).toBe(100);
    expect(Math.abs((a?.first_percent ?? 0) - 50)).toBeLessThan(5);
    expect(c?.first_percent).toBeNull();
  });

  it('is first in no draw where its interval ends below that of the first', () => {
    const [, b] = standing({
      a: { total: 800, tables: { t1: 1 }, ends: [750, 850] },
      b: { total: 700, mean: 3, tables: { t1: 1 }, ends: [600, 749] },
    });
    expect(b?.first_percent).toBe(0);
  });
});

describe('the interval over several uses', () => {
  it('adds the doubts as squares, by their share of the weight, within 0 and 100', () => {
    const asked: Asked = { ...FIGURES, weights: [{ use: 'u', weight: 3 }, { use: 'v', weight: 1 }] }; // biome-ignore format: one row
    const one = candidate('a', { total: 500, tables: { t1: 0 }, ends: [400, 700] });
    const parts = new Map([...one.parts, ['v', { points: 500, low: 100, high: 900 }]]);
    const [first] = standings(SNAPSHOT, [{ ...one, parts }], asked);
    const half = (u: number, v: number): number => Math.hypot(u * 0.75, v * 0.25);
    expect(first?.interval?.[0]).toBeCloseTo((500 - half(100, 400)) / 10, 9);
    expect(first?.interval?.[1]).toBeCloseTo((500 + half(200, 400)) / 10, 9);
    const [edge] = standing({ a: { total: 990, tables: { t1: 1 }, ends: [-10, 1010] } });
    expect(edge?.interval).toEqual([0, 100]);
  });
});

describe('one that another beats in every table that both stand in', () => {
  const A = { total: 800, ends: [780, 820] as [number, number] };
  const B = { total: 700, ends: [680, 720] as [number, number] };
  const shown = (lines: Record<string, Given>, asked = FIGURES) =>
    standing(lines, asked).map(({ candidate: { model }, rank, beaten_by }) => [rank, model.id, beaten_by]);
  const PLAIN = [
    [1, 'a', null],
    [2, 'b', null],
  ];
  const TURNED = [
    [1, 'b', null],
    [2, 'a', 'b'],
  ];

  it('stands right below, whatever its points', () => {
    expect(shown({ a: { ...A, tables: { t1: 1, t2: 1 } }, b: { ...B, tables: { t1: 2, t2: 2 } } })).toEqual(TURNED);
    const behind = { ...B, total: 600, tables: { t1: 0, t2: 0 } };
    expect(shown({ a: { ...A, tables: { t1: 1, t2: 1 } }, b: { ...B, tables: { t1: 2, t2: 2 } }, c: behind })).toEqual([
      ...TURNED,
      [3, 'c', null],
    ]);
  });

  it.each<[string, Given, Given]>([
    ['one table is too few', { tables: { t1: 1 } }, { tables: { t1: 2 } }],
    ['it has to be better in both', { tables: { t1: 1, t2: 2 } }, { tables: { t1: 2, t2: 2 } }],
    ['tables for everything do not count', { tables: { t1: 1, t3: 1 } }, { tables: { t1: 2, t3: 2 } }],
    ['nor the figures of a forerunner', { tables: { t1: 1, t2: 1 }, inherited: 'r/x' }, { tables: { t1: 2, t2: 2 } }],
    [
      'nor those of a forerunner of the other',
      { tables: { t1: 1, t2: 1 } },
      { tables: { t1: 2, t2: 2 }, inherited: 'r/x' },
    ],
    ['nor one of whom more cannot be told', { tables: { t1: 1, t2: 1 } }, { tables: { t1: 2, t2: 2 }, doubts: 1 }],
  ])('is not turned where %s', (_, a, b) => {
    expect(shown({ a: { ...A, ...a }, b: { ...B, ...b } })).toEqual(PLAIN);
  });

  it('is not turned where several uses are asked for, or nothing is measured', () => {
    const lines = { a: { ...A, tables: { t1: 1, t2: 1 } }, b: { ...B, tables: { t1: 2, t2: 2 } } };
    const two = { ...FIGURES, weights: [{ use: 'u', weight: 1 }, { use: 'v', weight: 1 }] }; // biome-ignore format: one row
    expect(shown(lines, two)).toEqual(PLAIN);
    expect(shown(lines, WORDS_ONLY)).toEqual(PLAIN);
  });

  it('waits until all who beat it stand, and says who does', () => {
    const lines = {
      a: { ...A, tables: { t1: 1, t2: 1 } },
      b: { ...B, tables: { t1: 2, t2: 2 } },
      c: { ...B, total: 600, tables: { t1: 3, t2: 3 } },
    };
    expect(shown(lines)).toEqual([
      [1, 'c', null],
      [2, 'b', 'c'],
      [3, 'a', 'b'],
    ]);
  });

  it('has no common rank with the one before it', () => {
    const lines = { a: { ...A, tables: { t1: 1, t2: 1 } }, b: { ...A, tables: { t1: 2, t2: 2 } } };
    expect(shown(lines)).toEqual(TURNED);
  });
});

describe('the leaders', () => {
  const told = (lines: Record<string, Given>, asked = FIGURES) => leadersOf(SNAPSHOT, standing(lines, asked), asked);
  const clear = (id: string, total: number, more: Given = {}): Record<string, Given> => ({
    [id]: { total, tables: { t1: total / 100 }, ends: [total - 10, total + 10], ...more },
  });
  const wide = (id: string, total: number, more: Given = {}): Record<string, Given> => ({
    [id]: { total, tables: { t1: total / 100 }, ends: [total - 300, Math.min(999, total + 300)], ...more },
  });

  it('are those who cannot be told apart from the first, where figures decide', () => {
    expect(told({ ...wide('a', 800), ...wide('b', 700), ...clear('c', 300) }).tied_first).toEqual(['a', 'b']);
    expect(told({ a: { words: { u: 700 } }, b: { words: { u: 700 } } }, WORDS_ONLY).tied_first).toEqual([]);
  });

  it('have one with the best evidence, one that is the cheapest of those still served, and one with open weights', () => {
    const lines = { ...wide('b', 800, { grade: 'B' }), ...wide('a', 790), ...wide('c', 700), ...wide('d', 780) };
    expect(told(lines).picks).toEqual({ evidenced: 'a', cheapest_of_leaders: 'a', open_weights: 'c' });
    expect(told({ ...wide('d', 800), ...wide('b', 790) }).picks).toMatchObject({ cheapest_of_leaders: 'b' });
    expect(told({ ...wide('e', 800), ...clear('a', 100) }).picks).toEqual({
      evidenced: 'e',
      cheapest_of_leaders: null,
      open_weights: null,
    });
    expect(told({ ...clear('a', 800), ...clear('c', 700, { doubts: 1 }) }).picks.open_weights).toBeNull();
  });

  it('by words are those with rank 1, and nobody has the best evidence', () => {
    const lines = { b: { words: { u: 700 } }, a: { words: { u: 700 } }, c: { words: { u: 400 }, total: 400 } };
    const { picks } = told(lines, WORDS_ONLY);
    expect(picks).toEqual({ evidenced: null, cheapest_of_leaders: 'a', open_weights: 'c' });
  });

  it.each<[Record<string, Given>, string | null]>([
    [{ a: {}, b: { words: { u: 100 } } }, 'words'],
    [{ a: {}, b: {} }, 'price'],
    [{ b: {}, c: {} }, 'id'],
    [{ a: { total: 600 }, b: {} }, null],
    [{ a: {} }, null],
    [{}, null],
  ])('of %j stand in their order by %s', (lines, by) => {
    expect(told(lines, WORDS_ONLY).tie_broken_by).toBe(by);
  });

  it('name the tables in which another line is first, of those in which two who lead stand', () => {
    const lines = {
      ...clear('a', 800, { tables: { t1: 1, t2: 9, t3: 1 } }),
      ...clear('b', 700, { tables: { t1: 3, t3: 5 } }),
      ...clear('c', 600, { tables: { t1: 2 } }),
    };
    expect(told(lines).disagree).toEqual([
      { use: 'u', table: 't1', name: { en: 't1', ko: 't1' }, edition: '2025-04', first: 'b', value: 3, sources: ['s'] },
    ]);
    expect(told({ a: { words: { u: 700 }, total: 700, tier: 2 } }).disagree).toEqual([]);
  });

  it('are not contradicted by a table in which only one of the first three stands, nor by figures of a forerunner', () => {
    const far = (id: string, total: number) => clear(id, total, { tables: { t1: 9 } });
    const some = { ...clear('a', 800, { tables: { t2: 1 } }), ...clear('b', 700, { tables: { t2: 0 } }) };
    expect(told({ ...some, ...clear('c', 600, { tables: { t1: 1 } }), ...far('d', 500) }).disagree).toEqual([]);
    expect(told({ ...some, ...clear('c', 600, { tables: { t1: 1, t2: 2 }, inherited: 'r/x' }) }).disagree).toEqual([]);
    const more = { ...clear('b', 700, { tables: { t1: 2 } }), ...clear('c', 600, { tables: { t1: 1 } }) };
    expect(told({ ...clear('a', 800, { tables: { t2: 1 } }), ...more, ...far('d', 500) }).disagree).toMatchObject([
      { table: 't1', first: 'd', value: 9 },
    ]);
  });

  it('are told beside who is praised and not measured', () => {
    const lines = {
      ...clear('a', 800, { words: { u: 400 } }),
      c: { words: { u: 900 }, total: 900, tier: 2 },
      d: { words: { v: 900 }, total: 100, tier: 3 },
    };
    expect(told(lines).said_only).toEqual(['c']);
  });

  it('may be overtaken by a newer release of a line that nobody has measured yet', () => {
    const at = (points: number): number => Math.log(points / (1000 - points));
    const open = (mean: number, more: Partial<Estimate> = { inherited_from: 'r/a' }, asked: Partial<Asked> = {}) => {
      const estimate = { mean, below: 0.1, above: 0, grade: 'C', used: [], ...more } as unknown as Estimate;
      const found = { ...FIGURES, measured: measured({ 'r/a-2': estimate }), ...asked };
      return told({ ...clear('b', 800), ...clear('a', 500) }, found).open_figures;
    };
    expect(open(at(800))).toEqual([{ id: 'a', release: 'r/a-2', use: 'u' }]);
    expect(open(at(799))).toEqual([]);
    expect(open(at(900), {})).toEqual([]);
    expect(open(at(900), { inherited_from: 'r/a' }, { weights: [{ use: 'u', weight: 1 }, { use: 'v', weight: 1 }] })).toEqual([]); // biome-ignore format: one row
    const constraint = (value: boolean) =>
      [{ origin: 'need', constraint: 'open-weights', value }] as Asked['constraints'];
    // What cannot be told of it does not put it first either.
    expect(open(at(900), { inherited_from: 'r/a' }, { constraints: constraint(true) })).toEqual([]);
  });
});
