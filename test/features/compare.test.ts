import { describe, expect, it } from 'vitest';
import { findField } from '../../src/domain/fields.ts';
import { findNamed } from '../../src/engine/names.ts';
import type { Row } from '../../src/engine/results.ts';
import { plansCell } from '../../src/features/compare/brief-plans.ts';
import { compareAll } from '../../src/features/compare/query.ts';
import { messagesOf } from '../../src/words/index.ts';
import { snapshotOf } from '../support/knowledge.ts';

const USES = `uses:
  - {id: u, name: U}
  - {id: w, name: W}
criteria:
  - {id: c, name: C}
`;
function compared(kb: string, names: string[], options: { onlyDifferences?: boolean; fields?: string[] } = {}) {
  const snapshot = snapshotOf(kb);
  const named = names.map((name) => findNamed(snapshot, name));
  const fields = options.fields?.map((name) => findField(name) as never);
  return compareAll(snapshot, named, { fields, onlyDifferences: options.onlyDifferences === true });
}
const releases = (...more: string[]): string =>
  `releases:\n${more.map((text, at) => `  - {id: r${at}, name: R${at}, developer: acme${text}}\n`).join('')}`;
const offers = (...costs: (string | null)[]): string =>
  `offers:\n${costs.map((cost, at) => (cost === null ? '' : `  - {release: r${at}, provider: acme, cost: [{from: 2025, ${cost}}]}\n`)).join('')}`;
const sides = (count: number): string[] => Array.from({ length: count }, (_, at) => `r${at}`);
const rowOf = (rows: readonly Row[], field: string): Row => {
  const found = rows.find((row) => row.field === field);
  if (!found) throw new Error(`no row ${field}`);
  return found;
};

describe('a row of values', () => {
  it.each([
    ['100', '200', true, [1]],
    ['200', '100', true, [0]],
    ['100', '100', false, []],
    ['100', undefined, null, []],
    ['100', 'undisclosed', null, []],
    ['undisclosed', 'undisclosed', null, []],
    ['not-applicable', '0', null, []],
    ['0', '0', false, []],
    ['0', '1', true, [1]],
  ])('of lengths %s and %s: differs %s, best %j', (a, b, differs, best) => {
    const kb = releases(...[a, b].map((value) => (value === undefined ? '' : `, limit: {context: ${value}}`)));
    expect(rowOf(compared(kb, sides(2)).rows, 'limit.context')).toMatchObject({ differs, best });
  });

  it.each([
    [['100', '200', '200'], true, [1, 2]],
    [['100', undefined, '200'], true, [2]],
    [['100', undefined, '100'], null, []],
    [['100', '100', '100'], false, []],
    [[undefined, undefined, '100'], null, []],
  ] as [(string | undefined)[], boolean | null, number[]][])(
    'of three lengths %j: differs %s, best %j',
    (values, differs, best) => {
      const kb = releases(...values.map((value) => (value === undefined ? '' : `, limit: {context: ${value}}`)));
      expect(rowOf(compared(kb, sides(3)).rows, 'limit.context')).toMatchObject({ differs, best });
    },
  );

  it.each([
    ['currency: USD, input: 1', 'currency: USD, input: 2', true, [0]],
    ['currency: USD, input: 1', 'currency: CNY, input: 2', true, []],
    ['currency: USD, input: 1', 'currency: CNY, input: 1', true, []],
    ['currency: USD, input: 0', 'currency: USD, input: 1', true, [0]],
    ['currency: USD, input: undisclosed', 'currency: USD, input: 1', null, []],
    ['currency: USD, input: 1', null, null, []],
  ])('of prices %s and %s: differs %s, best %j', (a, b, differs, best) => {
    const row = rowOf(compared(releases('', '') + offers(a, b), sides(2)).rows, 'cost.input');
    expect(row).toMatchObject({ differs, best, better: 'lower', unit: 'per-mtok' });
  });

  it('compares prices of one currency with no third of another', () => {
    const kb =
      releases('', '', '') + offers('currency: USD, input: 1', 'currency: USD, input: 2', 'currency: CNY, input: 1');
    expect(rowOf(compared(kb, sides(3)).rows, 'cost.input').best).toEqual([]);
  });

  it.each([
    ['modalities: {input: [text, image]}', 'modalities: {input: [image, text]}', 'modalities.input', false],
    ['modalities: {input: [text]}', 'modalities: {input: [image, text]}', 'modalities.input', true],
    ['open_weights: true', 'open_weights: false', 'open_weights', true],
    ['license: MIT', 'license: MIT', 'license', false],
    ['parameters: {total: 5}', 'parameters: {total: 6}', 'parameters.total', true],
  ])('that no one can call better has no best: %s, %s', (a, b, field, differs) => {
    expect(rowOf(compared(releases(`, ${a}`, `, ${b}`), sides(2)).rows, field)).toMatchObject({
      differs,
      best: [],
      better: null,
    });
  });

  it('keeps a conflict beside the value that compares', () => {
    const kb = releases(
      ', limit: {context: 100}, also: [{field: limit.context, value: 900}]',
      ', limit: {context: 200}',
    );
    const row = rowOf(compared(kb, sides(2)).rows, 'limit.context');
    expect(row.best).toEqual([1]);
    expect(row.cells[0]?.conflict).toEqual([{ value: 900, sources: ['s'] }]);
  });
});

describe('which rows there are', () => {
  const kb = releases(
    ', limit: {context: 100}, license: MIT',
    ', limit: {context: 200}, license: MIT, status: beta',
    '',
  );
  it('none of which nobody knows anything; those are counted', () => {
    const { rows, unknown } = compared(kb, sides(2));
    expect(rows.map(({ field }) => field)).toEqual(['developer', 'status', 'limit.context', 'license']);
    expect(unknown.map(({ field }) => field)).toContain('tool_call');
    expect(unknown.every(({ field }) => !rows.some((row) => row.field === field))).toBe(true);
  });
  it('with --only-differences those in which two known values differ', () => {
    expect(compared(kb, sides(2), { onlyDifferences: true }).rows.map(({ field }) => field)).toEqual(['limit.context']);
    expect(compared(kb, ['r0', 'r2'], { onlyDifferences: true }).rows).toEqual([]);
  });
  it('with --fields those that are named, known or not', () => {
    const { rows } = compared(kb, sides(2), { fields: ['tool_call', 'context'] });
    expect(rows.map(({ field, differs }) => [field, differs])).toEqual([
      ['tool_call', null],
      ['limit.context', true],
    ]);
  });
  it('with a value that is kept back the row stays', () => {
    const undisclosed = compared(releases(', license: undisclosed', ''), sides(2));
    expect(rowOf(undisclosed.rows, 'license').cells.map(({ missing }) => missing)).toEqual(['undisclosed', 'unknown']);
  });
});

describe('lines', () => {
  const kb = `${USES}models:
  - id: a
    name: A
    developer: acme
    current: [{release: r0}]
    features: [{text: Fast}]
    applications: [{use: u, fit: strong}, {use: u, fit: suitable}, {use: w, fit: suitable}]
    assessments: [{criterion: c, text: Good}]
  - id: b
    name: B
    developer: acme
    applications: [{use: u, fit: specialised}]
  - {id: d, name: D, developer: acme, applications: [{use: w, fit: suitable}]}
${releases(', model: a, limit: {context: 100}', ', model: b')}statements:
  - {models: a, text: About another, about: r1}
`;
  it('stand with their current release, and with none where none is known', () => {
    expect(compared(kb, ['a', 'b', 'r1']).models).toEqual([
      { kind: 'model', id: 'a', name: 'A', release: 'r0', release_name: 'R0' },
      { kind: 'model', id: 'b', name: 'B', release: null, release_name: null },
      { kind: 'release', id: 'r1', name: 'R1', release: 'r1', release_name: 'R1' },
    ]);
  });
  it('have a row for each use, the highest fit in force, as a reading', () => {
    const row = rowOf(compared(kb, ['a', 'b']).rows, 'use:u');
    expect(row).toMatchObject({ group: 'uses', differs: true, best: [1] });
    expect(row.cells.map(({ value, standing }) => [value, standing])).toEqual([
      ['strong', 'reading'],
      ['specialised', 'reading'],
    ]);
    expect(rowOf(compared(kb, ['a', 'd']).rows, 'use:w')).toMatchObject({ differs: false, best: [] });
  });
  it('have what is said of them as claims', () => {
    const { rows } = compared(kb, ['a', 'b']);
    expect(rowOf(rows, 'features').cells).toMatchObject([
      {
        value: [
          { en: 'Fast', ko: 'Fast' },
          { en: 'About another', ko: 'About another' },
        ],
        sources: ['s'],
        standing: 'claim',
      },
      { value: null, missing: 'unknown', sources: [] },
    ]);
    expect(rowOf(rows, 'criterion:c').cells[0]?.value).toEqual([{ en: 'Good', ko: 'Good' }]);
  });
  it('are answered first: what is equal, and what speaks for each', () => {
    expect(compared(kb, ['a', 'b']).verdict.when).toEqual([
      { id: 'a', rows: ['use:w'] },
      { id: 'b', rows: ['use:u'] },
    ]);
    expect(compared(kb, ['a', 'd']).verdict.when).toEqual([
      { id: 'a', rows: ['use:u'] },
      { id: 'd', rows: [] },
    ]);
    expect(compared(kb, ['a', 'd']).verdict.equal).toContain('use:w');
  });
  it('answer the same for each side, whichever is named first', () => {
    const flipped = compared(kb, ['b', 'a']).verdict;
    expect([...flipped.when].reverse()).toEqual(compared(kb, ['a', 'b']).verdict.when);
  });
});

describe('benchmarks', () => {
  const bench = (text: string) => `, benchmarks: [${text}]`;
  it.each([
    [
      'of one name, harness, variant, dataset and version compare',
      '{name: K, score: 50}',
      '{name: K, score: 60}',
      [[50, 60]],
      [[1]],
    ],
    [
      'of another harness do not',
      '{name: K, score: 50, harness: x}',
      '{name: K, score: 60, harness: y}',
      [
        [50, null],
        [null, 60],
      ],
      [[], []],
    ],
    [
      'of another variant do not',
      '{name: K, score: 50, variant: 5-shot}',
      '{name: K, score: 60}',
      [
        [50, null],
        [null, 60],
      ],
      [[], []],
    ],
    [
      'of another version do not',
      '{name: K, score: 50, version: "1"}',
      '{name: K, score: 60, version: "2"}',
      [
        [50, null],
        [null, 60],
      ],
      [[], []],
    ],
    ['of the future are not there', '{name: K, score: 50, date: 2030}', '{name: K, score: 60}', [[null, 60]], [[]]],
  ])('%s', (_, a, b, values, best) => {
    const rows = compared(releases(bench(a), bench(b)), sides(2)).rows.filter(({ group }) => group === 'benchmarks');
    expect(rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual(values);
    expect(rows.map((row) => row.best)).toEqual(best);
  });
});

it.each([
  [['Zed Free', 'Zed Pro'], 'Free $1, Pro $1'],
  [['Zed Free', 'Freeest'], 'Free $1, Freeest $1'],
  [['Zed', 'Zed Pro'], 'Zed $1, Zed Pro $1'],
  [['Zed ', 'Zed Pro'], 'Zed $1, Pro $1'],
  [['Zed'], 'Zed $1'],
])('plans called %j are told without the words that they begin with', (names, told) => {
  const price = [{ amount: 1, currency: 'USD', per: 'month', sources: [] }];
  const plans = names.map((name) => ({ name, audience: null, price })) as never;
  expect(plansCell(plans, 'Zed', messagesOf('en'))?.text[0]).toContain(told);
});
