import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOf, findField } from '../../src/domain/fields.ts';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { type ListOptions, list, strengths } from '../../src/engine/list.ts';
import { snapshotOf } from '../support/knowledge.ts';

const RELEASES = `models: [{id: m, name: M, developer: acme}]
releases:
  - {id: acme/a, name: A, model: m, developer: acme, limit: {context: 100}, release_date: 2025-01, license: MIT}
  - {id: acme/b, name: B, developer: acme}
  - {id: acme/c, name: C, developer: acme, limit: {context: 300}, release_date: 2024-06-01, license: Apache-2.0}
  - {id: acme/d, name: D, developer: acme, limit: {context: undisclosed}, release_date: 2025-01-01}
  - {id: acme/e, name: E, developer: acme, limit: {context: 0}, license: not-applicable}
offers:
  - {release: acme/a, provider: acme, cost: [{from: 2025, currency: USD, input: 3, output: 3}]}
  - {release: acme/b, provider: acme, cost: [{from: 2025, currency: USD, input: 0, output: 0}]}
`;
const ids = (options: Partial<ListOptions>, asOf = '2025-06-01') =>
  list(snapshotOf(RELEASES, asOf), { releases: true, constraints: [], ...options })
    .releases?.map(({ id }) => id.slice(5))
    .join('');
const by = (name: string, order?: 'asc' | 'desc') => ({ field: findField(name) as never, ...(order ? { order } : {}) });

describe('sorting', () => {
  it.each([
    ['a length, the longest first', 'context', undefined, 'caebd'],
    ['a length upwards', 'context', 'asc', 'eacbd'],
    ['a length downwards', 'context', 'desc', 'caebd'],
    ['a price, the lowest first', 'price', undefined, 'bacde'],
    ['a price downwards', 'price', 'desc', 'abcde'],
    ['a date, the newest first', 'release_date', undefined, 'dacbe'],
    ['a date upwards', 'release_date', 'asc', 'cadbe'],
    ['a text', 'license', undefined, 'cabde'],
    ['a text downwards', 'license', 'desc', 'acbde'],
    ['what has no order leaves the order as it is', 'modalities.input', undefined, 'abcde'],
  ] as const)('by %s', (_, field, order, expected) => {
    expect(ids({ sort: by(field, order) })).toBe(expected);
  });

  it('is by date, the newest first, where nothing is asked', () => {
    expect(ids({})).toBe('adcbe');
  });

  it('puts the unknown last in both directions, and changes nothing else', () => {
    const values = fc.array(fc.option(fc.nat(5)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.constantFrom('asc' as const, 'desc' as const), (lengths, order) => {
        const kb = lengths.map(
          (length, at) =>
            `  - {id: r${at}, name: R, developer: acme${length === null ? '' : `, limit: {context: ${length}}`}}\n`,
        );
        const snapshot = snapshotOf(`releases:\n${kb.join('')}`);
        const { releases = [] } = list(snapshot, {
          releases: true,
          constraints: [],
          sort: by('context', order),
          fields: [fieldOf('limit.context')],
        });
        const sorted = releases.map((release) => (release.limit as { context: number | null }).context);
        const known = lengths.filter((length) => length !== null).sort((a, b) => (order === 'asc' ? a - b : b - a));
        expect(sorted).toEqual([...known, ...Array(lengths.length - known.length).fill(null)]);
        // Equal ones keep their order.
        const at = releases.map(({ id }) => Number(id.slice(1)));
        expect(
          at.every(
            (index, place) => place === 0 || sorted[place] !== sorted[place - 1] || index > (at[place - 1] ?? -1),
          ),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('filters', () => {
  const limit = (constraint: string, value: unknown) => [{ origin: 'option', constraint, value }] as Constraint[];
  it.each([
    ['min-context', 100, 'ac'],
    ['min-context', 0, 'ace'],
    ['max-price', 3, 'ab'],
    ['max-price', 0, 'b'],
    ['license', ['mit'], 'a'],
    ['released-after', '2024-12', 'ad'],
    ['developer', ['nobody'], ''],
  ])('%s %j keep %s', (constraint, value, expected) => {
    expect([...(ids({ constraints: limit(constraint, value) }) ?? '')].sort().join('')).toBe(expected);
  });

  it('stand together', () => {
    expect(ids({ constraints: [...limit('max-price', 5), ...limit('min-context', 1)] })).toBe('a');
  });

  it.each([
    [0, ''],
    [2, 'ad'],
    [99, 'adcbe'],
  ])('and a limit of %i keep %j', (limit, expected) => {
    expect(ids({ limit })).toBe(expected);
  });

  it('leave what was out by the day', () => {
    expect(ids({}, '2024-05-31')).toBe('');
    expect(ids({}, '2024-12-31')).toBe('c');
    // Without a date of their own, releases are out when their source speaks of them.
    expect(ids({}, '2025-01-01')).toBe('adcbe');
  });
});

describe('a listed record', () => {
  it('nests its fields by their ids and says why a null is one', () => {
    const { releases = [] } = list(snapshotOf(RELEASES), {
      releases: true,
      constraints: [],
      fields: [fieldOf('limit.context'), fieldOf('license'), fieldOf('cost.input')],
    });
    const one = (id: string) => releases.find((release) => release.id === id);
    expect(one('acme/a')).toMatchObject({
      id: 'acme/a',
      name: 'A',
      model: 'm',
      developer: 'acme',
      limit: { context: 100 },
      license: 'MIT',
      cost: { input: 3, currency: 'USD' },
      missing: {},
      sources: ['s'],
    });
    expect(one('acme/d')?.missing).toEqual({
      'limit.context': 'undisclosed',
      license: 'unknown',
      'cost.input': 'unknown',
    });
    expect(one('acme/e')?.missing).toEqual({ license: 'not-applicable', 'cost.input': 'unknown' });
    expect(one('acme/e')?.limit).toEqual({ context: 0 });
    expect(one('acme/b')?.model).toBeNull();
  });

  it('of a line has the fields of its current release, and of the one that keeps the conditions', () => {
    const kb = `models: [{id: m, name: M, developer: acme, current: [{release: acme/a}]}]
releases:
  - {id: acme/a, name: A, model: m, developer: acme, limit: {context: 100}}
  - {id: acme/b, name: B, model: m, developer: acme, limit: {context: 900}}
`;
    const listed = (least: number) => {
      const constraints = [{ origin: 'option', constraint: 'min-context', value: least }] as Constraint[];
      const { models = [] } = list(snapshotOf(kb), { releases: false, constraints });
      return models.map(({ id, release, release_name, limit }) => [
        id,
        release,
        release_name,
        (limit as { context: number }).context,
      ]);
    };
    expect(listed(1)).toEqual([['m', 'acme/a', 'A', 100]]);
    expect(listed(500)).toEqual([['m', 'acme/b', 'B', 900]]);
    expect(listed(901)).toEqual([]);
  });
});

it('says what a line stands out for: the best fit of each use, with all who say it, the best first', () => {
  const kb = `sources:
  - {id: t, title: T, date: 2025-01-01, kind: press}
uses:
  - {id: u1, name: One}
  - {id: u2, name: {en: Two, ko: 둘}, short: 2nd}
  - {id: u3, name: Three}
models:
  - id: m
    name: M
    developer: acme
    applications:
      - {use: u1, fit: suitable}
      - {use: u2, fit: suitable}
      - {use: u2, fit: strong, source: t}
      - {use: u3, fit: specialised}
      - {use: u2, fit: strong, at: page 2}
      - {use: u2, fit: specialised, said: 2026-01-01}
`;
  expect(strengths(snapshotOf(kb), 'm').map(({ use, name, fit, sources }) => [use, name.en, fit, sources])).toEqual([
    ['u3', 'Three', 'specialised', ['s']],
    ['u2', '2nd', 'strong', ['t', 's']],
    ['u1', 'One', 'suitable', ['s']],
  ]);
});

describe('a field', () => {
  it.each([
    ['context', 'limit.context'],
    ['CONTEXT_LENGTH', 'limit.context'],
    ['context-length', 'limit.context'],
    [' price ', 'cost.blend'],
    ['limit.context', 'limit.context'],
    ['open-weights', 'open_weights'],
    ['prize', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('called %j is %s', (name, id) => {
    expect(findField(name)?.id).toBe(id);
  });
});
