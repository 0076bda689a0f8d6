import { describe, expect, it } from 'vitest';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { evaluate, outcomeOf, satisfies } from '../../src/engine/evaluate.ts';
import { snapshotOf } from '../support/knowledge.ts';

type Limit = Pick<Constraint, 'constraint' | 'value'>;
const KB = `models: [{id: m, name: M, developer: acme, current: [{release: acme/full}]}]
sources:
  - {id: t, title: T, date: 2025-01-01, kind: feed}
developers:
  - {id: other, name: Other, country: US}
  - {id: hidden, name: Hidden, country: undisclosed}
  - {id: korean, name: Korean, country: KR}
releases:
  - id: acme/full
    name: Full
    model: m
    developer: korean
    release_date: 2025-02-10
    limit: {context: 128000}
    modalities: {input: [text, image]}
    open_weights: true
    license: Apache-2.0
    languages: [ko, en-US]
    reasoning: true
    tool_call: false
  - {id: acme/none, name: None, developer: acme}
  - {id: acme/unstated, name: Unstated, developer: hidden, limit: {context: not-applicable}, open_weights: undisclosed, license: undisclosed}
  - {id: acme/coarse, name: Coarse, developer: other, release_date: 2025-02, license: not-applicable, open_weights: false}
offers:
  - {release: acme/full, provider: korean, data: {trains_on_input: false, regions: [KR, us]}, cost: [{from: 2025, currency: USD, input: 1, output: 5}]}
  - {release: acme/coarse, provider: other, data: {trains_on_input: true, regions: [us]}, cost: [{from: 2025, currency: KRW, input: 1, output: 5}]}
`;
const snapshot = snapshotOf(KB);
const outcome = (id: string, limit: Limit): string => {
  const release = snapshot.anyRelease(id);
  return outcomeOf(snapshot, undefined, release, { origin: 'option', ...limit } as Constraint)?.outcome ?? 'passes';
};

describe('each constraint', () => {
  it.each([
    ['max-price', 2, 'acme/full', 'passes'],
    ['max-price', 1.99, 'acme/full', 'fails'],
    ['max-price', 2, 'acme/none', 'cannot-tell'],
    ['max-price', 1e9, 'acme/coarse', 'cannot-tell'],
    ['min-context', 128000, 'acme/full', 'passes'],
    ['min-context', 128001, 'acme/full', 'fails'],
    ['min-context', 1, 'acme/none', 'cannot-tell'],
    ['min-context', 0, 'acme/unstated', 'fails'],
    ['modality', ['image'], 'acme/full', 'passes'],
    ['modality', ['image', 'text'], 'acme/full', 'passes'],
    ['modality', ['image', 'audio'], 'acme/full', 'fails'],
    ['modality', ['text'], 'acme/none', 'cannot-tell'],
    ['open-weights', true, 'acme/full', 'passes'],
    ['open-weights', true, 'acme/coarse', 'fails'],
    ['open-weights', false, 'acme/coarse', 'passes'],
    ['open-weights', true, 'acme/unstated', 'cannot-tell'],
    ['open-weights', true, 'acme/none', 'cannot-tell'],
    ['license', ['MIT', 'apache 2.0'], 'acme/full', 'passes'],
    ['license', ['MIT'], 'acme/full', 'fails'],
    ['license', ['MIT'], 'acme/unstated', 'cannot-tell'],
    ['license', ['MIT'], 'acme/coarse', 'fails'],
    ['developer', ['acme', 'korean'], 'acme/full', 'passes'],
    ['developer', ['acme'], 'acme/full', 'fails'],
    ['exclude-developer', ['acme'], 'acme/full', 'passes'],
    ['exclude-developer', ['korean'], 'acme/full', 'fails'],
    ['country', ['KR'], 'acme/full', 'passes'],
    ['country', ['US', 'CN'], 'acme/full', 'fails'],
    ['country', ['KR'], 'acme/none', 'cannot-tell'],
    ['country', ['KR'], 'acme/unstated', 'cannot-tell'],
    ['exclude-country', ['CN'], 'acme/full', 'passes'],
    ['exclude-country', ['KR'], 'acme/full', 'fails'],
    ['exclude-country', ['CN'], 'acme/none', 'cannot-tell'],
    ['exclude', ['acme/full'], 'acme/full', 'fails'],
    ['exclude', ['acme/none'], 'acme/full', 'passes'],
    ['capability', ['reasoning'], 'acme/full', 'passes'],
    ['capability', ['reasoning', 'tool_call'], 'acme/full', 'fails'],
    ['capability', ['attachment', 'tool_call'], 'acme/full', 'fails'],
    ['capability', ['attachment', 'reasoning'], 'acme/full', 'cannot-tell'],
    ['support', ['ko'], 'acme/full', 'passes'],
    ['support', ['en', 'ko'], 'acme/full', 'passes'],
    ['support', ['e'], 'acme/full', 'fails'],
    ['support', ['ja'], 'acme/full', 'fails'],
    ['support', ['ko'], 'acme/none', 'cannot-tell'],
    ['no-training', true, 'acme/full', 'passes'],
    ['no-training', true, 'acme/coarse', 'fails'],
    ['no-training', true, 'acme/none', 'cannot-tell'],
    ['region', ['kr', 'eu'], 'acme/full', 'passes'],
    // Its weights can be had: who runs them decides where.
    ['region', ['eu'], 'acme/full', 'passes'],
    ['region', ['eu'], 'acme/coarse', 'fails'],
    ['region', ['eu'], 'acme/none', 'cannot-tell'],
    ['released-after', '2025-02-09', 'acme/full', 'passes'],
    ['released-after', '2025-02-10', 'acme/full', 'fails'],
    ['released-after', '2025-02', 'acme/full', 'fails'],
    ['released-after', '2025-01', 'acme/coarse', 'passes'],
    ['released-after', '2025-02-01', 'acme/none', 'cannot-tell'],
    ['released-before', '2025-02-11', 'acme/full', 'passes'],
    ['released-before', '2025-02-10', 'acme/full', 'fails'],
    ['released-before', '2025-02', 'acme/full', 'fails'],
    ['released-before', '2025-03', 'acme/coarse', 'passes'],
    ['released-before', '2025-02-28', 'acme/coarse', 'fails'],
    ['released-before', '2025-02-01', 'acme/none', 'cannot-tell'],
  ])('%s %j: %s %s', (constraint, value, id, expected) => {
    expect(outcome(id, { constraint, value } as Limit)).toBe(expected);
  });

  it('tells what was asked for, what there is, why not and by whose word', () => {
    const limit = (constraint: string, value: unknown) => ({ origin: 'option', constraint, value }) as Constraint;
    expect(outcomeOf(snapshot, undefined, snapshot.anyRelease('acme/full'), limit('min-context', 200_000))).toEqual({
      constraint: 'min-context',
      required: 200_000,
      actual: 128_000,
      outcome: 'fails',
      sources: ['s'],
    });
    expect(outcomeOf(snapshot, undefined, snapshot.anyRelease('acme/unstated'), limit('license', ['MIT']))).toEqual({
      constraint: 'license',
      required: ['MIT'],
      actual: null,
      missing: 'undisclosed',
      outcome: 'cannot-tell',
      sources: ['s'],
    });
    expect(outcomeOf(snapshot, undefined, snapshot.anyRelease('acme/none'), limit('license', ['MIT']))).toMatchObject({
      missing: 'unknown',
      sources: [],
    });
  });

  it('is kept by a release by itself only where it is known to be', () => {
    const price = [{ origin: 'need', constraint: 'max-price', value: 5 }] as Constraint[];
    expect(
      snapshot
        .releases()
        .filter((release) => satisfies(snapshot, release, price))
        .map(({ id }) => id),
    ).toEqual(['acme/full']);
    expect(snapshot.releases().every((release) => satisfies(snapshot, release, []))).toBe(true);
  });
});

describe('the release that a line is held with', () => {
  const kb = (current: string) => `models:
  - {id: m, name: M, developer: acme${current}}
releases:
  - {id: acme/old, name: Old, model: m, developer: acme, release_date: 2023-01-01, limit: {context: 1000000}}
  - {id: acme/cur, name: Cur, model: m, developer: acme, release_date: 2024-01-01, limit: {context: 8192}}
  - {id: acme/new, name: New, model: m, developer: acme, release_date: 2025-01-01, limit: {context: 200000}}
  - {id: acme/newest, name: Newest, model: m, developer: acme, release_date: 2025-02-01}
  - {id: acme/gone, name: Gone, model: m, developer: acme, release_date: 2025-03-01, retirement_date: 2025-05-01, limit: {context: 9000000}}
  - {id: acme/future, name: Future, model: m, developer: acme, release_date: 2026-01-01, limit: {context: 9000000}}
  - {id: acme/alien, name: Alien, developer: acme, release_date: 2025-04-01, limit: {context: 9000000}}
`;
  const held = (current: string, least: number | undefined, origin: 'option' | 'need' = 'option') => {
    const on = snapshotOf(kb(current), '2025-06-01');
    const constraints =
      least === undefined ? [] : ([{ origin, constraint: 'min-context', value: least }] as Constraint[]);
    const { release, failures, unknowns } = evaluate(on, on.models.get('m') as never, constraints);
    return [release?.id, failures.map((entry) => entry.outcome), unknowns.map((entry) => entry.outcome)];
  };
  const CURRENT = ', current: [{release: acme/cur}]';

  it.each([
    ['the current one, where it passes', CURRENT, 8192, ['acme/cur', [], []]],
    ['else the newest active one that passes', CURRENT, 8193, ['acme/new', [], []]],
    ['however old that is', CURRENT, 200_001, ['acme/old', [], []]],
    ['none that is retired or not yet out', CURRENT, 1_000_001, ['acme/cur', ['fails'], []]],
    ['the current one, where nothing is asked', CURRENT, undefined, ['acme/cur', [], []]],
    ['none, where none is current and nothing is asked', '', undefined, [undefined, [], []]],
    ['the newest that passes, where none is current', '', 8193, ['acme/new', [], []]],
    ['the newest, to say why not, where none is current', '', 1_000_001, ['acme/newest', ['cannot-tell'], []]],
  ])('is %s', (_, current, least, expected) => {
    expect(held(current, least)).toEqual(expected);
  });

  it('stays, with a doubt, where a condition of the need cannot be told', () => {
    const none = ', current: [{release: acme/newest}]';
    expect(held(none, 8193, 'need')).toEqual(['acme/newest', [], ['cannot-tell']]);
    expect(held(none, 8193, 'option')).toEqual(['acme/new', [], []]);
  });

  it('is exchanged, where a condition of the need fails', () => {
    expect(held(CURRENT, 8193, 'need')[0]).not.toBe('acme/cur');
  });

  it('does not matter to a line that is excluded by its name', () => {
    const on = snapshotOf(kb(CURRENT), '2025-06-01');
    const exclude = [{ origin: 'option', constraint: 'exclude', value: ['m'] }] as Constraint[];
    expect(evaluate(on, on.models.get('m') as never, exclude).failures).toMatchObject([
      { constraint: 'exclude', outcome: 'fails', actual: 'm' },
    ]);
    const release = [{ origin: 'option', constraint: 'exclude', value: ['acme/cur'] }] as Constraint[];
    expect(evaluate(on, on.models.get('m') as never, release)).toMatchObject({
      release: { id: 'acme/newest' },
      failures: [],
    });
  });
});

describe('a price and a limit in two currencies', () => {
  const rated = snapshotOf(`${KB}rates:
  - {id: usd, base: USD, quote: KRW, rate: 1400, date: 2025-05-01}
  - {id: eur, base: EUR, quote: USD, rate: 1.1, date: 2025-05-01}
`);
  const held = (id: string, value: number | string) =>
    outcomeOf(rated, undefined, rated.anyRelease(id), { origin: 'option', constraint: 'max-price', value });

  it.each([
    // 2 USD and 2 KRW.
    ['acme/full', '2800 KRW', null],
    ['acme/full', '2799.99 KRW', { actual: 2, outcome: 'fails', required: '2799.99 KRW' }],
    ['acme/full', '1.9 EUR', null],
    ['acme/full', '1.8 EUR', { outcome: 'fails' }],
    ['acme/full', '100 CHF', { outcome: 'cannot-tell' }],
    ['acme/coarse', 0.0015, null],
    ['acme/coarse', 0.0014, { actual: '2 KRW', outcome: 'fails' }],
  ])('%s at most %s', (id, value, expected) => {
    const outcome = held(id, value);
    if (expected === null) expect(outcome).toBeNull();
    else expect(outcome).toMatchObject(expected);
  });
});
