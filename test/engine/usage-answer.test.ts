import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/domain/records.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import type { UsageRecord } from '../../src/domain/usage.ts';
import { type UsageOptions, usageCost } from '../../src/engine/usage/usage.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';

const knowledge = knowledgeOf(
  based(`
sources:
  - {id: list, title: List, kind: vendor, url: 'https://acme.example/list', publisher: Acme, date: 2025-01-01}
  - {id: bank, title: Bank, kind: press, url: 'https://bank.example', publisher: Bank, date: 2025-01-01}
models: [{id: alpha, name: Alpha, developer: acme}]
providers:
  - {id: acme, name: Acme, developer: acme}
  - {id: acme-cloud, name: Acme Cloud}
  - {id: nimbus, name: Nimbus Cloud, aliases: [nimbus ai foundry]}
releases:
  - {id: acme/one, name: One, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/six, name: Six, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/won, name: Won, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/flat, name: Flat, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/deal, name: Deal, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/odd, name: Odd, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/half, name: Half, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/twin-a, name: Twin A, aliases: [twin], model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/twin-b, name: Twin B, aliases: [twin], model: alpha, developer: acme, release_date: 2025-01-01}
offers:
  - release: acme/one
    provider: acme
    cost:
      - {from: 2025-01-01, currency: USD, input: 3, output: 15, cache_read: 0.3, cache_write: 4, source: list}
      - {from: 2025-03-01, currency: USD, input: 2, output: 10, cache_read: 0.2, cache_write: 3, source: list}
  - {release: acme/one, provider: nimbus, cost: [{from: 2025-01-01, currency: USD, input: 30, output: 150}]}
  - {release: acme/one, provider: acme-cloud, cost: [{from: 2025-01-01, currency: USD, input: 40, output: 160}]}
  - release: acme/six
    provider: acme
    cost:
      - from: 2025-01-01
        currency: USD
        input: 2
        output: 10
        cache_read: 0.5
        cache_write: 3
        cache_write_1h: 4
        input_audio: 20
        output_audio: 40
        output_image: 60
        reasoning: 12
        tiers: [{over: 1000, applies: excess, input: 4, output: 99, cache_read: 1, cache_write: 5}]
      - {from: 2025-01-01, currency: USD, input: 9, output: 9, when: {mode: fast}}
  - {release: acme/won, provider: acme, cost: [{from: 2025-01-01, currency: KRW, input: 1400, output: 2800, source: list}]}
  - release: acme/flat
    provider: acme
    cost: [{from: 2025-01-01, currency: USD, input: 1, output: 1}, {from: 2025-01-01, currency: USD, input: 0.5, output: 0.5, when: {mode: fast}}]
  - {release: acme/deal, provider: acme, cost: [{from: 2025-01-01, until: 2025-03-01, currency: USD, input: 1, output: 1, when: {promotion: true}}]}
  - {release: acme/odd, provider: acme, cost: [{from: 2025-01-01, currency: EUR, input: 1, output: 1}]}
  - {release: acme/half, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 1, output: undisclosed}]}
plans:
  - {id: plus, name: Alpha Plus, model: alpha, audience: individual, price: [{from: 2025-01-01, currency: USD, amount: 20, per: month}]}
  - {id: some, name: Alpha Some, model: alpha, releases: [acme/flat], audience: individual, price: [{from: 2025-01-01, currency: USD, amount: 20, per: month}]}
  - {id: later, name: Alpha Later, model: alpha, audience: individual, price: [{from: 2025-09-01, currency: USD, amount: 20, per: month}]}
rates: [{id: r, base: USD, quote: KRW, rate: 1400, date: 2025-01-01, source: bank}]
`),
);
const snapshot = new Snapshot(knowledge, { asOf: '2025-06-01' });
type Used = Omit<UsageRecord, 'record'>;
const used = (tokens: UsageRecord['tokens'], more: Partial<Used> = {}): Used => ({
  ...{ day: '2025-02-01', model: 'acme/one', requests: 1, tokens },
  ...more,
});
const cost = (records: readonly Used[], options?: UsageOptions) =>
  usageCost(
    snapshot,
    {
      ...{ file: 'log', formats: ['test'], repeated: 0, without: 0, problems: [] },
      records: records.map((record, at) => ({ ...record, record: at + 1 })),
    },
    options,
  );
const exact = (tokens: UsageRecord['tokens'], more: Partial<Used> = {}): (string | undefined)[] => {
  const { total } = cost([used(tokens, { model: 'six', ...more })]);
  return [total?.total_exact, total?.total_high_exact];
};

describe('a kind of tokens has its own price', () => {
  it.each<[UsageRecord['tokens'], Partial<Used>, string]>([
    [{ input_audio: 500 }, {}, '0.01'],
    [{ output_audio: 500 }, {}, '0.02'],
    [{ output_image: 500 }, {}, '0.03'],
    [{ cache_write_1h: 500 }, {}, '0.002'],
    [{ output: 500 }, { reasoning: 500 }, '0.006'],
    [{ output: 500 }, { reasoning: 0 }, '0.005'],
    // More thinking than came out is all that came out.
    [{ output: 500 }, { reasoning: 900 }, '0.006'],
    [{ input: 500 }, { mode: 'fast' }, '0.0045'],
  ])('%j %j', (tokens, more, total) => expect(exact(tokens, more)).toEqual([total, undefined]));
});

describe('where only what lies beyond a size costs more', () => {
  it.each<[UsageRecord['tokens'], Partial<Used>, (string | undefined)[]]>([
    [{ input: 1000 }, {}, ['0.002', undefined]],
    // 1000 × 2 + 2000 × 4
    [{ input: 3000 }, {}, ['0.01', undefined]],
    // Of a prompt of 3000 a third lies below: 1500 at 10/3 and 1500 at 2.5/3.
    [{ input: 1500, cache_read: 1500 }, {}, ['0.00625', undefined]],
    // What came out costs the same.
    [{ input: 3000, output: 1000 }, { reasoning: 0 }, ['0.02', undefined]],
    // All of it in one long prompt, or in many short ones.
    [{ input: 4000 }, { requests: 9 }, ['0.008', '0.014']],
  ])('%j %j', (tokens, more, ends) => expect(exact(tokens, more)).toEqual(ends));
  it('what beyond has no price has none there', () => {
    expect(cost([used({ cache_write_1h: 2000 }, { model: 'six' })]).unpriced).toMatchObject([
      { reason: 'no-cache-write-1h', tokens: { cache_write_1h: 2000 } },
    ]);
  });
});

describe('whose price it is', () => {
  it.each<[string, Partial<Used>, string]>([
    ['the maker by its own name', { service: 'acme' }, '3'],
    ['a cloud called like the maker', { service: 'Acme Cloud' }, '40'],
    ['a cloud by all its name and more', { service: 'nimbus cloud converse' }, '30'],
    ['a cloud by the first words of its name', { service: 'Nimbus-AI' }, '30'],
    ['a maker in the way of a cloud', { model: 'nimbus/acme/one' }, '30'],
  ])('%s', (_, more, total) => {
    expect(cost([used({ input: 1e6 }, more)]).total?.total_exact).toBe(total);
  });
  it.each(['nim', 'garage', 'cloud', '_'])('%s is nobody’s name', (service) => {
    expect(cost([used({ input: 5 }, { service })]).unpriced).toMatchObject([
      { reason: 'unknown-service', detail: [service] },
    ]);
  });
});

describe('the answer', () => {
  const records = [
    used({ input: 1e6, cache_read: 10 }, { requests: 2, reasoning: 0 }),
    used({ input: 2e6, output: 1000 }, { day: '2025-02-03', reasoning: 400 }),
    used({ input: 1e6 }, { day: '2025-03-04' }),
    used({ input: 7 }, { model: 'nimbus/one' }),
    used({ input: 3, output: 2 }, { model: 'mystery', day: '2025-03-31', requests: 4 }),
  ];
  it('has a part for each price, with its tokens, days and sources', () => {
    const [line, ...others] = cost(records).lines;
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      ...{ id: 'acme/one', name: 'One', records: 4, requests: 5, complete: true, unpriced_tokens: 0, currency: 'USD' },
      ...{ tokens: { input: 4000007, cache_read: 10, output: 1000 }, releases: ['acme/one'], rate: null },
      total_exact: '11.015213',
      sources: ['list', 's'],
    });
    const part = { release: 'acme/one', provider: 'acme', mode: null, price_currency: 'USD', sources: ['list'] };
    const first = { since: '2025-01-01', from: '2025-02-01', to: '2025-02-03' };
    expect(line?.parts).toEqual(
      expect.arrayContaining([
        { ...part, ...first, kind: 'input', tokens: 3000000, price: 3, amount: 9, amount_exact: '9' },
        {
          ...{ ...part, kind: 'cache_read', tokens: 10, price: 0.3, amount: 0.000003, amount_exact: '0.000003' },
          ...{ since: '2025-01-01', from: '2025-02-01', to: '2025-02-01' },
        },
        {
          ...{ ...part, kind: 'output', tokens: 1000, price: 15, amount: 0.015, amount_exact: '0.015' },
          ...{ since: '2025-01-01', from: '2025-02-03', to: '2025-02-03' },
        },
        {
          ...{ ...part, kind: 'input', tokens: 1000000, price: 2, amount: 2, amount_exact: '2' },
          ...{ since: '2025-03-01', from: '2025-03-04', to: '2025-03-04' },
        },
        {
          ...{ ...part, provider: 'nimbus', kind: 'input', tokens: 7, price: 30, sources: ['s'] },
          ...{ amount: 0.00021, amount_exact: '0.00021', since: '2025-01-01', from: '2025-02-01', to: '2025-02-01' },
        },
      ]),
    );
    expect(line?.parts).toHaveLength(5);
  });
  it('sums the log up, and tells what of it has no price', () => {
    expect(cost(records)).toMatchObject({
      ...{
        file: 'log',
        formats: ['test'],
        by: 'release',
        records: 5,
        requests: 9,
        from: '2025-02-01',
        to: '2025-03-31',
      },
      ...{ tokens: { input: 4000010, cache_read: 10, output: 1002 }, reasoning: 400, currency: 'USD', vat: 0 },
      total: { total: 11.015213, total_exact: '11.015213', complete: false, unpriced_tokens: 5 },
      unpriced: [{ reason: 'unknown-model', models: ['mystery'], records: 1, tokens: { input: 3, output: 2 } }],
      ...{ logged: null, what_if: [], plans: [], not_asked: 0, prices_of: null, open: [], by_hour: 0, more: false },
      models: [
        { written: 'acme/one', release: 'acme/one', provider: null, records: 3 },
        { written: 'mystery', release: null, provider: null, left_out: [], records: 1 },
        { written: 'nimbus/one', release: 'acme/one', provider: 'nimbus', records: 1 },
      ],
    });
  });
  it('has its rows by what is asked for: the dearest first, days in order', () => {
    const rows = (by: UsageOptions['by']) =>
      cost(records, { by: by ?? 'day' }).lines.map(({ id, total_exact: sum }) => [id, sum]);
    expect(rows('model')).toEqual([
      ['acme/one', '11.015003'],
      ['nimbus/one', '0.00021'],
      ['mystery', null],
    ]);
    expect(rows('day')).toEqual([
      ['2025-02-01', '3.000213'],
      ['2025-02-03', '6.015'],
      ['2025-03-04', '2'],
      ['2025-03-31', null],
    ]);
    expect(rows('month')).toEqual([
      ['2025-02', '9.015213'],
      ['2025-03', '2'],
    ]);
  });
  it('tells a row of which a part has no price as the least', () => {
    const [, march] = cost(records, { by: 'month' }).lines;
    expect(march).toMatchObject({ records: 2, requests: 5, complete: false, unpriced_tokens: 5 });
  });
  it('has stretches of days as they are, in the month that holds them', () => {
    const within = used({ input: 1 }, { day: '2025-02-01', to: '2025-02-07' });
    const across = used({ input: 1 }, { day: '2025-02-25', to: '2025-03-03' });
    const ids = (by: UsageOptions['by']) => cost([within, across], { by: by ?? 'day' }).lines.map(({ id }) => id);
    expect(ids('day')).toEqual(['2025-02-01..2025-02-07', '2025-02-25..2025-03-03']);
    expect(ids('month')).toEqual(['2025-02', '2025-02-25..2025-03-03']);
    expect(cost([across])).toMatchObject({ from: '2025-02-25', to: '2025-03-03', open: ['days'] });
  });
  it('is of those alone that were asked for', () => {
    const result = cost(records, { only: new Set(['acme/six']) });
    expect(result).toMatchObject({ records: 0, not_asked: 5, lines: [], total: { total_exact: '0' } });
  });
  it('does not know requests where one record does not tell them, nor thinking where none does', () => {
    const { requests: _, ...sum } = used({ input: 1 });
    expect(cost([used({ input: 1 }), sum])).toMatchObject({ requests: null, reasoning: null });
    expect(cost([used({ output: 5 }, { reasoning: 2 }), used({ output: 5 })]).reasoning).toBe(2);
  });
  it('counts requests to tools apart, which have no price here', () => {
    const { unpriced, total } = cost([used({ input: 1e6 }, { tools: 2 }), used({ input: 1e6 }, { tools: 3 })]);
    expect(unpriced).toEqual([{ reason: 'tools', detail: [], models: ['acme/one'], records: 5, tokens: {} }]);
    expect(total).toMatchObject({ total_exact: '6', complete: false });
  });
  it('is in what is paid where dollars cannot be told, else in dollars', () => {
    const won = [used({ input: 1e6 }, { model: 'won' })];
    expect(cost(won)).toMatchObject({ currency: 'USD', total: { total_exact: '1' } });
    expect(cost(won).lines[0]).toMatchObject({ rate: { base: 'KRW', quote: 'USD' }, sources: ['list', 'bank'] });
    expect(cost(won, { currency: 'KRW' })).toMatchObject({ total: { total_exact: '1400' }, lines: [{ rate: null }] });
    expect(cost(won, { currency: 'EUR' })).toMatchObject({
      total: null,
      unpriced: [{ reason: 'no-rate', detail: ['KRW'], tokens: { input: 1e6 } }],
    });
  });
  it('tells of a kind without a price how many records have it, and counts the others whole', () => {
    const { unpriced, what_if: others } = cost(
      [used({ input: 1e6 }), used({ input: 5, undivided: 5 }), used({ input: 1e6 })],
      {
        whatIf: [knowledge.release('acme/won') as Release],
      },
    );
    expect(unpriced).toMatchObject([{ reason: 'undivided', records: 1, tokens: { undivided: 5 } }]);
    expect(others).toMatchObject([
      { records: 2, left_out: 1, actual: { total_exact: '6' }, other: { total_exact: '2' } },
    ]);
  });
  it('holds what the log says against what was priced whole alone', () => {
    const told = (amount: string) => ({ cost: { amount, currency: 'USD' } });
    const { logged } = cost([
      used({ input: 1e6 }, told('3')),
      used({ input: 1e6 }, told('3.001')),
      used({ undivided: 5 }, told('9')),
      used({ input: 1e6 }),
    ]);
    expect(logged).toMatchObject({
      ...{ records: 2, left_out: 1, logged_exact: '6.001', ours: { total_exact: '6' }, difference_exact: '0.001' },
      why: [],
    });
    expect(cost([used({ undivided: 5 }, told('9'))]).logged).toBeNull();
    expect(cost([used({ input: 1e6 }, { tools: 1, ...told('4') })]).logged?.why).toEqual(['tools']);
    // The prices of the day of the answer, which are others.
    expect(cost([used({ input: 1e6 }, told('2'))]).logged?.why).toEqual(['other-day']);
    expect(cost([used({ input: 1e6 }, { model: 'six', mode: 'fast', ...told('4') })]).logged?.why).toEqual([]);
    expect(cost([used({ input: 500 }, { model: 'six', mode: 'fast', ...told('0.001') })]).logged?.why).toEqual([
      'standard',
    ]);
  });
});

describe('what if it were another model', () => {
  const instead = (records: readonly Used[], id: string) =>
    cost(records, { whatIf: [knowledge.release(id) as Release] }).what_if[0];
  it('in a mode that it does not have: in the standard one', () => {
    expect(instead([used({ input: 1e6 }, { model: 'six', mode: 'fast' })], 'acme/one')).toMatchObject({
      ...{ records: 1, treated: ['fast:standard'], actual: { total_exact: '9' }, other: { total_exact: '3' } },
    });
    expect(instead([used({ input: 1e6 }, { model: 'six', mode: 'fast' })], 'acme/flat')).toMatchObject({
      ...{ records: 1, treated: [], other: { total_exact: '0.5' }, percent: -94.4 },
    });
  });
  it('is not known where it has no price at all, no rate, or none for a kind', () => {
    const records = [used({ input: 1e6, output: 1e6 })];
    for (const id of ['acme/twin-a', 'acme/odd', 'acme/half'])
      expect(instead(records, id)).toMatchObject({ records: 0, left_out: 1, percent: null });
  });
  it('leaves out what lies ahead, and has no percent of nothing', () => {
    expect(instead([used({ input: 5 }, { day: '2025-07-01' })], 'acme/one')).toMatchObject({ records: 0, left_out: 1 });
    expect(instead([used({ input: 1 }, { model: 'acme/one' }), used({})], 'acme/won')).toMatchObject({
      percent: -66.7,
    });
  });
  it('writes to a cache for an hour at what it has: its own price for less, else as input', () => {
    const small = [used({ cache_write_1h: 500 }, { model: 'six' })];
    expect(instead(small, 'acme/one')).toMatchObject({
      treated: ['cache_write_1h:cache_write'],
      other: { total_exact: '0.002' },
    });
    expect(instead(small, 'acme/flat')).toMatchObject({
      treated: ['cache_write_1h:input'],
      other: { total_exact: '0.0005' },
    });
  });
});

describe('a plan', () => {
  const plan = (id: string, records: readonly Used[]) =>
    cost(records, { plans: knowledge.plans.filter((one) => one.id === id) }).plans;
  it('has no usage of its models: nothing to compare', () => {
    const told = { outside: ['acme/one'], times: null, requests: null, tokens: null, cheaper: null };
    expect(plan('some', [used({ input: 1e6 })])).toMatchObject([{ ...told, monthly: { total_exact: '0' } }]);
  });
  it('is of its own releases alone', () => {
    const records = [
      used({ input: 1e6 }, { model: 'flat' }),
      used({ input: 1e6 }),
      used({ input: 1 }, { model: 'mystery' }),
    ];
    expect(plan('some', records)).toMatchObject([
      {
        outside: ['acme/one'],
        monthly: { total_exact: '30' },
        times: 0.667,
        requests: 20,
        tokens: 20000000,
        cheaper: true,
      },
    ]);
  });
  it('does not tell from which usage on where the cost is a range or the requests are not told', () => {
    const range = used({ input: 1e6 }, { day: '2025-02-25', to: '2025-03-03' });
    expect(plan('plus', [range])).toMatchObject([{ times: null, requests: null, tokens: null, cheaper: false }]);
    const { requests: _, ...sum } = used({ input: 1e6 });
    expect(plan('plus', [sum])).toMatchObject([{ times: 0.222, requests: null, tokens: 6666667 }]);
  });
  it('whose price nobody tells on the day is none', () => expect(plan('later', [used({ input: 1 })])).toEqual([]));
});

describe('without a price', () => {
  it.each<[string, Partial<Used>, object]>([
    ['a name of several', { model: 'twin' }, { reason: 'ambiguous-model', detail: ['acme/twin-a', 'acme/twin-b'] }],
    ['a promotion that is over', { model: 'deal', day: '2025-03-01' }, { reason: 'no-price-on-day' }],
    ['a currency without a rate', { model: 'odd' }, { reason: 'no-rate', detail: ['EUR'] }],
  ])('%s', (_, more, told) => {
    const { unpriced } = cost([used({ input: 5 }, more)], { currency: 'USD' });
    expect(unpriced).toMatchObject([{ ...told, records: 1, tokens: { input: 5 } }]);
    expect(unpriced[0]).not.toHaveProperty('first_price');
  });
  it('is told with the most tokens first, then by why and of what', () => {
    const { unpriced } = cost([
      used({ input: 5 }, { model: 'b' }),
      used({ input: 5 }, { model: 'a' }),
      used({ input: 9 }, { model: 'twin' }),
      used({ input: 9 }, { service: 'garage' }),
    ]);
    expect(unpriced.map(({ reason, models }) => [reason, models])).toEqual([
      ['unknown-model', ['a', 'b']],
      ['ambiguous-model', ['twin']],
      ['unknown-service', ['acme/one']],
    ]);
  });
  it('is told by model where it says what of it may be meant', () => {
    const { unpriced } = cost([
      used({ input: 5 }, { model: 'one', region: 'us' }),
      used({ input: 5 }, { model: 'flat', region: 'us' }),
    ]);
    expect(unpriced.map(({ reason, models }) => [reason, models])).toEqual([
      ['region', ['flat']],
      ['region', ['one']],
    ]);
  });
  it('is no row by day where no day is told, and none by model where none is', () => {
    const { day: _, ...undated } = used({ input: 5 });
    expect(cost([undated], { by: 'day' })).toMatchObject({ lines: [], from: null, to: null, total: null });
    const { model: __, ...unnamed } = used({ input: 5 });
    expect(cost([unnamed], { by: 'model' })).toMatchObject({ lines: [], models: [{ written: null }] });
    expect(cost([unnamed, used({ input: 5 }, { service: 'acme' }), used({ input: 5 })]).models).toMatchObject([
      { written: null, service: null },
      { written: 'acme/one', service: null },
      { written: 'acme/one', service: 'acme' },
    ]);
  });
});

describe('with a price', () => {
  it('of a promotion alone while it holds, and in the mode that the id asks for', () => {
    expect(cost([used({ input: 1e6 }, { model: 'deal' })]).total?.total_exact).toBe('1');
    expect(cost([used({ input: 1e6 }, { model: 'acme/flat:fast' })]).total?.total_exact).toBe('0.5');
  });
  it('of which another may hold: what nobody prices adds nothing', () => {
    expect(cost([used({ input: 1e6 }, { model: 'flat', mayBe: ['fast', 'flex'] })])).toMatchObject({
      total: { total_exact: '0.5', total_high_exact: '1' },
      open: ['mode'],
    });
  });
  it('of which another may hold: each part is a range, and rows are in the order of the most that they may be', () => {
    const range = used({ input: 1e6 }, { model: 'flat', mayBe: ['fast'] });
    const { lines } = cost([used({ input: 8e5 }, { model: 'won' }), range, used({ input: 1e5 })]);
    expect(lines.map(({ id, total_exact: low, total_high_exact: high }) => [id, low, high])).toEqual([
      ['acme/flat', '0.5', '1'],
      ['acme/won', '0.8', undefined],
      ['acme/one', '0.3', undefined],
    ]);
    expect(lines[0]?.parts).toMatchObject([
      { price: 0.5, price_high: 1, amount: 0.5, amount_exact: '0.5', amount_high: 1, amount_high_exact: '1' },
    ]);
    expect(lines[1]?.parts[0]).not.toHaveProperty('amount_high');
  });
  it('is open where nobody prices the mode that it may have been in', () => {
    const untold = cost([used({ input: 1e6 }, { model: 'flat', mayBe: ['flex'] })]);
    expect(untold).toMatchObject({ total: { total_exact: '1' }, open: ['mode'] });
    expect(untold.total).not.toHaveProperty('total_high');
    expect(cost([used({ input: 1e6 }, { model: 'flat', mayBe: [] })]).open).toEqual([]);
  });
  it('in its own currency where that alone can be told', () => {
    expect(cost([used({ input: 1e6 }, { model: 'odd' })])).toMatchObject({
      currency: 'EUR',
      total: { total_exact: '1' },
    });
  });
});
