import { describe, expect, it } from 'vitest';
import { equal, orderable } from '../../src/domain/cell-values.ts';
import { FIELD_IDS, type FieldId } from '../../src/domain/fields.ts';
import { blend } from '../../src/domain/money.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { resolve } from '../../src/domain/values.ts';
import { snapshotOf } from '../support/knowledge.ts';

const SOURCES = `sources:
  - {id: v, title: V, date: 2025-01-01, checked: 2025-01-01, kind: vendor}
  - {id: f, title: F, date: 2025-05-01, checked: 2025-05-01, kind: feed}
  - {id: g, title: G, date: 2025-04-01, checked: 2025-05-20, kind: feed}
  - {id: meas, title: Measured, date: 2025-01-01, kind: measurement}
  - {id: blog, title: Blog, date: 2025-01-01, kind: commentary}
`;
const release = (more: string) => `${SOURCES}models: [{id: m, name: M, developer: acme}]
releases:
  - {id: acme/r, name: R, model: m, developer: acme${more}}
`;
const of = (snapshot: Snapshot, field: FieldId, model = false) =>
  resolve(
    snapshot,
    { model: model ? snapshot.models.get('m') : undefined, release: snapshot.anyRelease('acme/r') },
    field,
  );

describe('not knowing', () => {
  it.each([
    ['', null, 'unknown'],
    [', limit: {context: undisclosed}', null, 'undisclosed'],
    [', limit: {context: not-applicable}', null, 'not-applicable'],
    [', limit: {context: 0}', 0, undefined],
    [', limit: {context: 8192}', 8192, undefined],
  ])('of %j gives %j, %j', (more, value, missing) => {
    const cell = of(snapshotOf(release(more)), 'limit.context');
    expect([cell.value, cell.missing]).toEqual([value, missing]);
  });

  it('cites who keeps a value back, and nobody for what is unknown', () => {
    expect(of(snapshotOf(release(', license: undisclosed')), 'license').sources).toEqual(['s']);
    expect(of(snapshotOf(release('')), 'license').sources).toEqual([]);
  });

  it('has an answer for every field, whether anything is known or not', () => {
    const snapshot = snapshotOf(release(''));
    for (const field of FIELD_IDS) {
      const cell = resolve(snapshot, { model: undefined, release: undefined }, field);
      expect({ field, ...cell }).toEqual({ field, value: null, missing: 'unknown', sources: [] });
    }
  });
});

describe('a specified field', () => {
  const conflicted = release(
    ', limit: {context: 100}, license: MIT, source: [v], sources: {license: blog}, also: [{field: limit.context, value: 120, source: f}, {field: limit.context, value: 100, source: g}, {field: status, value: beta, source: g}]',
  );
  it('names its release, who says so and by whose word', () => {
    expect(of(snapshotOf(conflicted), 'license')).toEqual({
      value: 'MIT',
      sources: ['blog'],
      standing: 'claim',
      from: 'acme/r',
    });
    expect(of(snapshotOf(conflicted), 'limit.context')).toMatchObject({
      value: 100,
      sources: ['v'],
      standing: 'vendor',
    });
  });
  it('keeps what other sources say, where that differs', () => {
    expect(of(snapshotOf(conflicted), 'limit.context').conflict).toEqual([{ value: 120, sources: ['f'] }]);
    expect(of(snapshotOf(conflicted), 'license').conflict).toBeUndefined();
  });
  it('is what another source says, where the record says nothing or may not speak', () => {
    expect(of(snapshotOf(conflicted), 'status')).toMatchObject({ value: 'beta', sources: ['g'] });
    expect(of(snapshotOf(conflicted, '2025-06-01', ['f']), 'limit.context')).toMatchObject({
      value: 120,
      sources: ['f'],
      standing: 'feed',
    });
    expect(of(snapshotOf(conflicted, '2025-06-01', ['f']), 'license')).toMatchObject({
      value: null,
      missing: 'unknown',
    });
  });
  it('is a conflict where one source keeps back what another tells', () => {
    const cell = of(
      snapshotOf(
        release(', parameters: {total: undisclosed}, also: [{field: parameters.total, value: 5, source: blog}]'),
      ),
      'parameters.total',
    );
    expect(cell).toMatchObject({ value: null, missing: 'undisclosed', conflict: [{ value: 5, sources: ['blog'] }] });
  });
});

describe('the price', () => {
  const priced = (cost: string, more = '') => `${release('')}providers:
  - {id: acme-cloud, name: Acme Cloud, developer: acme}
  - {id: host, name: Host}
offers:
  - {release: acme/r, provider: host, cost: [{from: 2025, currency: USD, input: 0.1, output: 0.1}]}
  - {release: acme/r, provider: acme${more}, cost: [${cost}]}
`;
  const cost = (text: string, field: FieldId, more = '', sources?: string[]) =>
    of(snapshotOf(priced(text, more), '2025-06-01', sources), field);

  it('is that of the developer, never of another provider', () => {
    expect(cost('{from: 2025, currency: USD, input: 1, output: 2}', 'cost.input')).toMatchObject({
      value: 1,
      provider: 'acme',
      currency: 'USD',
      since: '2025',
      standing: 'vendor',
      sources: ['s'],
      from: 'acme/r',
    });
    const other = `${release('')}providers: [{id: host, name: Host}]\noffers:\n  - {release: acme/r, provider: host, cost: [{from: 2025, currency: USD, input: 0.1}]}\n`;
    expect(of(snapshotOf(other), 'cost.input')).toMatchObject({ value: null, missing: 'unknown' });
  });

  it('may be asked at a service of the developer with another name', () => {
    const own = `${release('')}providers: [{id: acme-cloud, name: C, developer: acme}]\noffers:\n  - {release: acme/r, provider: acme-cloud, cost: [{from: 2025, currency: USD, input: 4}]}\n`;
    expect(of(snapshotOf(own), 'cost.input')).toMatchObject({ value: 4, provider: 'acme-cloud' });
  });

  it('is the standard one, of the lowest tier', () => {
    const text =
      '{from: 2025, currency: USD, input: 9, when: {mode: batch}}, {from: 2025, currency: USD, input: 8, when: {region: eu}}, {from: 2025, currency: USD, input: 2, tiers: [{over: 1000, input: 4}], when: {mode: standard}}';
    const cell = cost(text, 'cost.input');
    expect(cell.value).toBe(2);
    expect(cell.conflict).toBeUndefined();
  });

  it.each([
    [
      'the vendor before a feed that was checked later',
      '{seen: 2025-05, currency: USD, input: 3, source: f}, {from: 2025-01, currency: USD, input: 2, source: v}',
      2,
      [{ value: 3, sources: ['f'] }],
    ],
    [
      'of two feeds the one that was checked last',
      '{seen: 2025-05, currency: USD, input: 3, source: f}, {seen: 2025-05, currency: USD, input: 5, source: g}',
      5,
      [{ value: 3, sources: ['f'] }],
    ],
    [
      'of two feeds the one whose price was checked last',
      '{seen: 2025-05, currency: USD, input: 3, source: f, checked: 2025-05-30}, {seen: 2025-05, currency: USD, input: 5, source: g}',
      3,
      [{ value: 5, sources: ['g'] }],
    ],
    [
      'both, without a mark, where they agree',
      '{seen: 2025-05, currency: USD, input: 3, source: f}, {from: 2025-01, currency: USD, input: 3, source: v}',
      3,
      undefined,
    ],
    [
      'no other currency as a conflict',
      '{from: 2025, currency: USD, input: 3, source: v}, {from: 2025, currency: CNY, input: 20, source: f}',
      3,
      undefined,
    ],
  ])('shows %s', (_, text, value, conflict) => {
    const cell = cost(text, 'cost.input');
    expect([cell.value, cell.conflict]).toEqual([value, conflict]);
  });

  it.each([
    ['2.5, output: 10', 4.375],
    ['0, output: 0', 0],
    ['0.1, output: 0.2', 0.125],
    ['undisclosed, output: 1', 'undisclosed'],
    ['1, output: not-applicable', 'not-applicable'],
    ['1', 'unknown'],
  ])('blends 3 parts of input with 1 of output: input %s gives %s', (text, expected) => {
    const cell = cost(`{from: 2025, currency: USD, input: ${text}}`, 'cost.blend');
    expect(cell.value ?? cell.missing).toBe(expected);
  });

  it('of an offer that has ended is none', () => {
    expect(cost('{from: 2025-01-01, currency: USD, input: 1}', 'cost.input', ', until: 2025-05-01').value).toBeNull();
  });
});

describe('blend', () => {
  it.each([
    [1e-7, 1e-7, 1e-7],
    [0.07, 0.28, 0.1225],
    [2, 8, 3.5],
  ])('of %d and %d is %d, to the digit', (input, output, expected) => {
    expect(blend(input, output)).toBe(expected);
  });
});

describe('data terms', () => {
  const kb = `${release('')}providers: [{id: host, name: Host}]
offers:
  - {release: acme/r, provider: host, data: {regions: [kr]}}
  - release: acme/r
    provider: acme
    deployment: api
    data:
      - {trains_on_input: true, until: 2025-03-01}
      - {trains_on_input: false, retention_days: 30, from: 2025-03-01}
`;
  it.each([
    ['2025-02-28', true, null],
    ['2025-03-01', false, 30],
  ])('hold by their periods, from the developer alone: as of %s', (asOf, trains, days) => {
    const snapshot = snapshotOf(kb, asOf);
    expect(of(snapshot, 'data.trains_on_input').value).toBe(trains);
    expect(of(snapshot, 'data.retention_days').value).toBe(days);
    expect(of(snapshot, 'data.regions').value).toBeNull();
    expect(of(snapshot, 'data.deployment').value).toEqual(['api']);
    expect(of(snapshot, 'providers').value).toEqual(['host', 'acme']);
  });
});

it('shows a claim about a field as a claim, and never fills the field with it', () => {
  const kb = `${SOURCES}models: [{id: m, name: M, developer: acme}]
releases: [{id: acme/r, name: R, model: m, developer: acme}]
statements:
  - {models: m, field: open_weights, value: true, source: blog}
  - {models: m, field: open_source, value: true, source: blog}
  - {models: m, field: open_source, value: true, source: f}
  - {models: m, field: open_source, value: false, source: v}
`;
  const snapshot = snapshotOf(kb);
  expect(of(snapshot, 'open_weights', true).value).toBeNull();
  const said = { about: [], earlier: false, with: [] };
  expect(of(snapshot, 'open_source', true)).toEqual({
    value: true,
    sources: ['blog', 'f'],
    standing: 'claim',
    said: [
      { ...said, date: '2025-01-01' },
      { ...said, date: '2025-05-01' },
    ],
    conflict: [{ value: false, sources: ['v'] }],
  });
});

it('takes lists of words for sets, and nothing else', () => {
  expect(equal(['text', 'image'], ['image', 'text'])).toBe(true);
  expect(equal(['text'], ['text', 'image'])).toBe(false);
  expect(equal('1', 1)).toBe(false);
  expect(equal(0, false)).toBe(false);
});

it('orders by numbers, texts and dates, and by nothing that has no order', () => {
  expect(orderable({ value: 5, sources: [] })).toBe(5);
  expect(orderable({ value: '2024-10', sources: [] })).toBe('2024-10');
  expect(orderable({ value: null, missing: 'unknown', sources: [] })).toBeNull();
  expect(orderable({ value: ['a'], sources: [] })).toBeNull();
});
