import { describe, expect, it } from 'vitest';
import { type FieldId, fieldOf } from '../../src/domain/fields.ts';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { type ListOptions, list, orderOf, strengths } from '../../src/engine/list.ts';
import { memoryResults } from '../../src/engine/memory.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { MEASURED } from '../support/measured.ts';

const constraint = (name: string, value: unknown, origin = 'option', more = {}) =>
  ({ origin, constraint: name, value, ...more }) as Constraint;

const KB = `sources:
  - {id: old, title: Old, date: 2024-01-01, checked: 2025-01-01, kind: vendor}
  - {id: new, title: New, date: 2024-01-01, checked: 2025-05-30, kind: vendor}
uses: [{id: u, name: U}, {id: v, name: V}, {id: w, name: W}]
models:
  - {id: a, name: A, developer: acme, current: [{release: r/a}], applications: [{use: u, fit: strong, source: old}, {use: v, fit: suitable, source: old}, {use: u, fit: strong, source: new}, {use: w, fit: specialised, source: new}]}
  - {id: b, name: B, developer: acme, features: [{text: x, source: old}]}
releases:
  - {id: r/a, name: A1, model: a, developer: acme, release_date: 2024-06-01, limit: {context: 100}, source: new}
  - {id: r/b, name: B1, developer: acme, release_date: 2025-01-01, limit: {context: 100}, source: old}
  - {id: r/c, name: C1, developer: acme, release_date: undisclosed, source: old, checked: 2025-05-29}
offers:
  - release: r/a
    provider: acme
    data: {regions: [kr], trains_on_input: false}
    cost:
      - {from: 2025, currency: CNY, input: 8, output: 8, when: {mode: peak, hours: 08:30-00:30 CST}, source: old}
      - {from: 2025, currency: CNY, input: 4, output: 4, when: {mode: off-peak, hours: 00:30-08:30 CST}, source: old}
  - {release: r/b, provider: acme, cost: [{from: 2025, currency: USD, input: 2, output: 2}]}
rates: [{id: x, base: USD, quote: CNY, rate: 8, date: 2025-01-01}]
`;
const snapshot = snapshotOf(KB);
const releases = (options: Partial<ListOptions>) =>
  list(snapshot, { releases: true, constraints: [], ...options }).releases ?? [];
const models = (options: Partial<ListOptions>) =>
  list(snapshot, { releases: false, constraints: [], ...options }).models ?? [];
const ids = (rows: readonly { id: string }[]): string => rows.map(({ id }) => id.replace('r/', '')).join('');

describe('what is listed as stale', () => {
  it.each([
    [3, 'b'],
    [2, 'cb'],
    [1, 'acb'],
    [151, ''],
    [150, 'b'],
  ])('was last checked more than %d days ago, by its own note or by its sources', (stale, expected) => {
    expect([...ids(releases({ stale }))].sort().join('')).toBe([...expected].sort().join(''));
  });

  it('is of lines their release, else what is said of them', () => {
    expect(ids(models({ stale: 100 }))).toBe('b');
    expect(ids(models({ stale: 1 }))).toBe('ab');
    expect(models({}).map(({ id, checked }) => `${id} ${checked}`)).toEqual(['a 2025-05-30', 'b 2025-01-01']);
  });
});

describe('an order', () => {
  const by = (id: FieldId, order?: 'asc' | 'desc') => ({ sort: { field: fieldOf(id), ...(order ? { order } : {}) } });
  it('of prices is in one currency', () => {
    // 8 yuan are a dollar.
    expect(ids(releases(by('cost.input')))).toBe('abc');
    expect(ids(releases(by('cost.input', 'desc')))).toBe('bac');
  });
  it('leaves equal ones as they stand', () => {
    expect(ids(releases(by('limit.context')))).toBe(ids(releases(by('limit.context', 'asc'))));
  });
  it.each([
    ['limit.context', 'desc'],
    ['cost.input', 'asc'],
    ['release_date', 'desc'],
    ['license', 'asc'],
  ] as const)('by %s is %s where nothing is said', (id, expected) => {
    expect(orderOf({ field: fieldOf(id) })).toBe(expected);
    expect(orderOf({ field: fieldOf(id), order: 'asc' })).toBe('asc');
  });
});

describe('a row', () => {
  it('tells a price with its currency, its hours and those beside it, and cites all that it rests on', () => {
    const [row] = releases({ fields: [fieldOf('cost.input'), fieldOf('limit.context')] });
    const one = releases({ fields: [fieldOf('cost.input')] }).find(({ id }) => id === 'r/a');
    expect(row).not.toHaveProperty('by');
    expect(one?.cost).toMatchObject({
      input: 8,
      currency: 'CNY',
      condition: 'peak',
      beside: { input: [{ value: 4 }] },
    });
    expect(one?.sources).toEqual(['old']);
    expect(one).toMatchObject({ id: 'r/a', name: 'A1', model: 'a', developer: 'acme', checked: '2025-05-30' });
    const plain = releases({ fields: [fieldOf('cost.input')] }).find(({ id }) => id === 'r/b');
    expect(plain?.cost).toEqual({ input: 2, currency: 'USD' });
    expect(plain?.model).toBeNull();
    expect(releases({ fields: [fieldOf('limit.context')] })[0]).not.toHaveProperty('cost');
  });

  it('of a line tells its release and what it stands out for, unless fields are all that was asked for', () => {
    const [a, b] = models({ fields: [fieldOf('limit.context'), fieldOf('developer')] });
    expect(a).toMatchObject({ id: 'a', release: 'r/a', release_name: 'A1', developer: 'acme', developer_name: 'Acme' });
    expect(a?.stands_out.map(({ use, fit }) => `${use} ${fit}`)).toEqual(['w specialised', 'u strong', 'v suitable']);
    expect(b).toMatchObject({ release: null, release_name: null, missing: { 'limit.context': 'unknown' } });
    const [bare] = models({ fields: [fieldOf('limit.context')], onlyFields: true });
    expect(bare?.stands_out).toEqual([]);
    expect(bare?.sources).toEqual(['new']);
    expect([...(a?.sources ?? [])].sort()).toEqual(['new', 'old']);
  });

  it('tells by which way a release keeps conditions on data, where there are any', () => {
    const onData = [constraint('region', ['kr'])];
    expect(releases({ constraints: onData }).map(({ id, by }) => [id, by?.provider])).toEqual([['r/a', 'acme']]);
    expect(models({ constraints: onData }).map(({ id, by }) => [id, by?.provider])).toEqual([['a', 'acme']]);
    expect(releases({ constraints: [constraint('min-context', 1)] })[0]).not.toHaveProperty('by');
  });
});

describe('what a line is best for', () => {
  it('is each use once, by the highest fit and all who give it', () => {
    expect(strengths(snapshot, 'a').map(({ use, fit, sources }) => [use, fit, ...sources])).toEqual([
      ['w', 'specialised', 'new'],
      ['u', 'strong', 'old', 'new'],
      ['v', 'suitable', 'old'],
    ]);
    expect(strengths(snapshot, 'b')).toEqual([]);
  });
});

describe('a list by a use', () => {
  const measured = snapshotOf(MEASURED);
  const rows = (options: Partial<ListOptions> = {}) => {
    const { models = [], releases = [] } = list(measured, {
      releases: false,
      constraints: [],
      use: 'coding',
      ...options,
    });
    return [...models, ...releases].map((row) => `${row.id} ${row.points} ${row.grade}`);
  };
  it('is by points, those that are praised behind those that are measured, nothing known last', () => {
    expect(rows()).toEqual(['beta 78.6 A', 'alpha 78.1 A', 'delta 63.8 C', 'gamma 45.7 A', 'epsilon 100 E', 'anchor null null', 'zeta null null']); // biome-ignore format: one row
  });
  it('keeps its order up to a limit, and conditions', () => {
    expect(rows({ limit: 2 })).toEqual(['beta 78.6 A', 'alpha 78.1 A']);
    expect(rows({ limit: 1, constraints: [constraint('min-context', 100_000)] })).toEqual(['beta 78.6 A']);
    expect(rows({ constraints: [constraint('max-price', 1)] })).toEqual(['beta 78.6 A']);
  });
  it('is in the order of a field where one is asked for', () => {
    const [first] = rows({ sort: { field: fieldOf('cost.blend'), order: 'desc' } });
    expect(first).toBe('alpha 78.1 A');
  });
  it('of releases has each by itself', () => {
    expect(rows({ releases: true, limit: 3 })).toEqual([
      'acme/beta 78.6 A',
      'acme/alpha 78.1 A',
      'acme/anchor-8 70.2 A',
    ]);
  });
  it('holds each against how long ago it was checked, and leaves out releases of no line', () => {
    // What no source was ever checked for is stale however long that may be.
    expect(rows({ stale: 10_000 })).toEqual(rows());
    const lone = snapshotOf(
      `${MEASURED.replace('releases:', 'releases:\n  - {id: acme/lone, name: Lone, developer: acme}')}`,
    );
    const all = list(lone, { releases: true, constraints: [], use: 'coding' }).releases ?? [];
    expect(all.some(({ id }) => id === 'acme/lone')).toBe(false);
  });
  it('tells where each ranks and what happens to it where that is asked for', () => {
    const { models = [] } = list(measured, { releases: false, constraints: [], standing: true });
    const beta = models.find(({ id }) => id === 'beta');
    expect(beta?.ranks).toBeDefined();
    const delta = list(measured, { releases: true, constraints: [], standing: true }).releases?.find(({ id }) => id === 'acme/delta'); // biome-ignore format: one row
    expect(delta?.upcoming?.map(({ code }) => code)).toEqual(['retired']);
    expect(list(measured, { releases: true, constraints: [] }).releases?.[0]).not.toHaveProperty('ranks');
  });
  it('tells no rank of a line that is measured alone', () => {
    const alone = MEASURED.replace(/ model: (?:beta|gamma|delta), series: \w+,/g, '');
    const { models = [] } = list(snapshotOf(alone), {
      releases: false,
      constraints: [],
      use: 'coding',
      standing: true,
    });
    expect(models.slice(0, 2).map(({ id, points, ranks }) => [id, points !== null, ranks])).toEqual([
      ['alpha', true, []],
      ['epsilon', true, []],
    ]);
  });
});

describe('what fits a memory', () => {
  const kb =
    snapshotOf(`models: [{id: s, name: S, developer: acme}, {id: l, name: L, developer: acme}, {id: m, name: M, developer: acme}]
releases:
  - {id: r/s, name: S1, model: s, developer: acme, open_weights: true, parameters: {total: 8000000000}, limit: {context: 10000}}
  - {id: r/l, name: L1, model: l, developer: acme, open_weights: true, parameters: {total: 70000000000, active: 7000000000}}
  - {id: r/m, name: M1, model: m, developer: acme, open_weights: true, parameters: {total: 90000000000}}
  - {id: r/n, name: N1, model: m, developer: acme, open_weights: true, parameters: {total: 90000000000}}
  - {id: r/x, name: X1, model: m, developer: acme, open_weights: true, parameters: {total: 70000000000}}
  - {id: r/lone, name: Lone, developer: acme, open_weights: true, parameters: {total: 1000000000}}
  - {id: r/none, name: None, model: m, developer: acme, open_weights: true}
`);
  const fits = (word: string, origin = 'option', others: Constraint[] = [], lines = ['s', 'l']) =>
    memoryResults(
      kb,
      [constraint('fits', [word], origin, { matched: ['my card'] }), ...others],
      [...lines.map((id) => ({ id, release: `r/${id}` })), { id: 'none', release: null }],
    );

  it('is told for each memory with what each line takes, and nobody near where one fits', () => {
    const [found, ...more] = fits('24GB');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ asked: '24GB', matched: [], usable: 24, quant: 'q4', buffers: 0.5 });
    expect(found?.estimates.map(({ id, parameters, active }) => [id, parameters, active])).toEqual([
      ['s', 8e9, null],
      ['l', 70e9, 7e9],
    ]);
    expect(found?.nearest).toEqual([]);
    expect(found?.sources.length).toBe(2);
  });

  it('has the words of the need that led to it, and those of no option', () => {
    expect(fits('24GB', 'need')[0]?.matched).toEqual(['my card']);
    expect(fits('24GB')[0]?.matched).toEqual([]);
  });

  it('has the three that come nearest where none fits, the smallest first, of equal ones by id', () => {
    const nearest = (others: Constraint[] = []) =>
      fits('4GB', 'option', others)[0]?.nearest.map(({ release }) => release);
    expect(nearest()).toEqual(['r/s', 'r/l', 'r/x']);
    expect(nearest([constraint('exclude', ['s'])])).toEqual(['r/l', 'r/x', 'r/m']);
    expect(nearest([constraint('exclude', ['s', 'l', 'r/x'])])).toEqual(['r/m', 'r/n']);
  });

  it('is asked by nothing else', () => {
    expect(memoryResults(kb, [constraint('min-context', 5)], [])).toEqual([]);
  });
});
