import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Snapshot } from '../../src/domain/snapshot.ts';
import type { UsageBy, UsageLog, UsageRecord } from '../../src/domain/usage.ts';
import type { UsageResult } from '../../src/engine/results.ts';
import { type UsageOptions, usageCost } from '../../src/engine/usage/usage.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';

const BASE = `
models: [{id: alpha, name: Alpha, developer: acme}]
providers:
  - {id: acme, name: Acme, developer: acme}
  - {id: nimbus, name: Nimbus Cloud, aliases: [nimbus ai foundry]}
releases:
  - {id: acme/one, name: One, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/two, name: Two, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/three, name: Three, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/four, name: Four, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/five, name: Five, model: alpha, developer: acme, release_date: 2025-01-01}
  - {id: acme/quick, name: Quick, model: alpha, developer: acme, release_date: 2025-01-01}
offers:
  - release: acme/quick
    provider: acme
    cost: [{from: 2025-01-01, currency: USD, input: 6, output: 30, when: {mode: fast}}]
  - release: acme/one
    provider: acme
    api_id: one-2025-01-01
    cost:
      - {from: 2025-01-01, until: 2025-03-01, currency: USD, input: 3, output: 15, cache_read: 0.3, cache_write: 3.75, cache_write_1h: 6}
      - from: 2025-03-01
        currency: USD
        input: 2
        output: 10
        cache_read: 0.2
        cache_write: 2.5
        cache_write_1h: 4
        tiers: [{over: 1000, applies: request, input: 4, output: 15, cache_read: 0.4, cache_write: 5, cache_write_1h: 8}]
      - {from: 2025-01-01, currency: USD, input: 1, output: 5, cache_read: 0.1, when: {mode: batch}}
  - release: acme/one
    provider: nimbus
    api_id: acme.one
    cost: [{from: 2025-01-01, currency: USD, input: 30, output: 150}]
  - release: acme/three
    provider: nimbus
    cost:
      - {from: 2025-01-01, currency: USD, input: 1, output: 2, when: {region: us}}
      - {from: 2025-03-01, currency: USD, input: 1.1, output: 2.2}
  - release: acme/two
    provider: acme
    cost: [{seen: 2025-04-01, currency: USD, input: 0.5, output: 1.5}]
  - release: acme/three
    provider: acme
    cost: [{from: 2025-01-01, currency: USD, input: 1, output: 2, reasoning: 4}]
  - release: acme/four
    provider: acme
    cost:
      - {from: 2025-01-01, currency: USD, input: 1, output: 1, when: {mode: off-peak}}
      - {from: 2025-01-01, currency: USD, input: 2, output: 2, when: {mode: peak, hours: '01:00-04:00, 22:00-00:30 UTC', days: [Mon, Fri]}}
  - release: acme/four
    provider: nimbus
    cost:
      - {from: 2025-01-01, currency: USD, input: 5, output: 5}
      - {from: 2025-02-10, currency: USD, input: 4, output: 4, when: {region: global}}
      - {from: 2025-01-01, currency: USD, input: 6, output: 6, when: {region: eu}}
  - release: acme/five
    provider: acme
    cost:
      - {from: 2025-01-01, currency: USD, input: 8, output: 8}
      - {from: 2025-02-01, until: 2025-02-10, currency: USD, input: 4, output: 4, when: {promotion: true}}
      - {seen: 2025-02-20, currency: USD, input: 6, output: 6, when: {promotion: true}}
  - release: acme/five
    provider: nimbus
    cost:
      - {from: 2025-01-01, currency: USD, input: 7, output: 7, when: {region: eu}}
      - {from: 2025-01-01, currency: USD, input: 9, output: 9, when: {region: us}}
plans:
  - {id: plus, name: Alpha Plus, model: alpha, audience: individual, price: [{from: 2025-01-01, currency: USD, amount: 20, per: month}]}
rates: [{id: r, base: USD, quote: KRW, rate: 1400, date: 2025-01-01}]
`;
const knowledge = knowledgeOf(based(BASE));
const snapshot = new Snapshot(knowledge, { asOf: '2025-06-01' });

type Used = Omit<UsageRecord, 'record'>;
const log = (records: readonly Used[]): UsageLog => ({
  file: 'log',
  formats: ['test'],
  records: records.map((record, at) => ({ ...record, record: at + 1 })),
  repeated: 0,
  without: 0,
  problems: [],
});
const used = (tokens: UsageRecord['tokens'], more: Partial<Used> = {}): Used => ({
  day: '2025-02-01',
  model: 'acme/one',
  requests: 1,
  tokens,
  ...more,
});
const cost = (records: readonly Used[], options?: UsageOptions): UsageResult =>
  usageCost(snapshot, log(records), options);
const total = (records: readonly Used[], options?: UsageOptions): string[] => {
  const { total: sum } = cost(records, options);
  if (sum === null) return ['unknown'];
  const ends = [sum.total_exact, ...(sum.total_high_exact === undefined ? [] : [sum.total_high_exact])];
  return sum.complete ? ends : [...ends, 'at least'];
};

describe('what usage cost', () => {
  it.each<[string, Used, string[]]>([
    ['input and output', used({ input: 1e6, output: 1e6 }), ['18']],
    ['a cache', used({ input: 1e6, cache_read: 1e6, cache_write: 1e6, cache_write_1h: 1e6 }), ['13.05']],
    ['what was written for a time that nobody tells', used({ cache_write_any: 1e6 }), ['3.75', '6']],
    ['the last day of a price', used({ input: 1e6 }, { day: '2025-02-28' }), ['3']],
    ['the first day of the next, of one long prompt', used({ input: 1e6 }, { day: '2025-03-01' }), ['4']],
    ['a prompt at the threshold', used({ input: 1000 }, { day: '2025-03-01' }), ['0.002']],
    ['a prompt beyond it', used({ input: 1001 }, { day: '2025-03-01' }), ['0.004004']],
    [
      'a prompt whose cache brings it beyond',
      used({ input: 1, cache_read: 1000 }, { day: '2025-03-01' }),
      ['0.000404'],
    ],
    ['output of a short prompt', used({ input: 10, output: 1e6 }, { day: '2025-03-01' }), ['10.00002']],
    ['output of a long prompt', used({ input: 2000, output: 1e6 }, { day: '2025-03-01' }), ['15.008']],
    ['a sum that holds no long prompt', used({ input: 1000 }, { day: '2025-03-01', requests: 7 }), ['0.002']],
    ['a sum that may', used({ input: 1e6 }, { day: '2025-03-01', requests: 7 }), ['2', '4']],
    ['a sum of nobody knows how many', { day: '2025-03-01', model: 'acme/one', tokens: { input: 1e6 } }, ['2', '4']],
    [
      'long prompts alone',
      { day: '2025-03-01', model: 'acme/one', prompt: { over: 1000 }, tokens: { input: 1e6 } },
      ['4'],
    ],
    [
      'short prompts alone',
      { day: '2025-03-01', model: 'acme/one', prompt: { most: 1000 }, tokens: { input: 1e6 } },
      ['2'],
    ],
    ['a batch', used({ input: 1e6, output: 1e6 }, { mode: 'batch' }), ['6']],
    ['what may hold batches', used({ input: 1e6 }, { mayBe: ['batch'] }), ['1', '3']],
    [
      'a month in which the price changed',
      used({ input: 500 }, { day: '2025-02-01', to: '2025-03-31' }),
      ['0.001', '0.0015'],
    ],
    ['a cloud by the log', used({ input: 1e6 }, { service: 'nimbus' }), ['30']],
    ['a cloud by a part of its name', used({ input: 1e6 }, { service: 'nimbus_ai' }), ['30']],
    ['a cloud by the way of the id', used({ input: 1e6 }, { model: 'nimbus/one' }), ['30']],
    ['a cloud by its own id', used({ input: 1e6 }, { model: 'us.acme.one' }), ['30']],
    ['its maker by the log', used({ input: 1e6 }, { service: 'acme', model: 'one-2025-01-01' }), ['3']],
    ['its maker by the way', used({ input: 1e6 }, { model: 'acme/one-2025-01-01' }), ['3']],
    ['thinking at a price of its own', used({ output: 1e6 }, { model: 'three', reasoning: 4e5 }), ['2.8']],
    ['thinking that is not told', used({ output: 1e6 }, { model: 'three' }), ['2', '4']],
    ['nothing', used({}), ['0']],
    ['more than a double counts', used({ input: 9007199254740991 }), ['27021597764.222973']],
  ])('of %s', (_, record, ends) => {
    expect(total([record])).toEqual(ends);
  });

  // 2025-02-03 is a Monday.
  it.each<[string, Partial<Used>, string[]]>([
    ['in the hours that a price names', { day: '2025-02-03', minute: 60 }, ['2']],
    ['a minute before them', { day: '2025-02-03', minute: 59 }, ['1']],
    ['at their end', { day: '2025-02-03', minute: 240 }, ['1']],
    ['in others of them', { day: '2025-02-07', minute: 1439 }, ['2']],
    ['past midnight, of the day on which they begin', { day: '2025-02-04', minute: 29 }, ['2']],
    ['past midnight of a day on which they do not', { day: '2025-02-03', minute: 29 }, ['1']],
    ['on another day of the week', { day: '2025-02-05', minute: 60 }, ['1']],
    ['at a moment that is not told', { day: '2025-02-03' }, ['1', '2']],
    ['at prices of another day, at the same minute', { day: '2025-02-04', minute: 60 }, ['1']],
  ])('%s is paid by the hour', (_, at, ends) => {
    expect(total([used({ input: 1e6 }, { model: 'four', ...at })])).toEqual(ends);
  });
  it('tells of how many records the hour decided, and prices each by its own', () => {
    const at = (minute: number) => used({ input: 1e6 }, { model: 'four', day: '2025-02-03', minute });
    const result = cost([at(60), at(61), at(300), used({ input: 1 }, { model: 'four', day: '2025-02-03' })]);
    expect(result).toMatchObject({ by_hour: 3, open: ['hours'] });
    expect(result.total).toMatchObject({ total_exact: '5.000001', total_high_exact: '5.000002' });
    expect(cost([at(60)], { pricesOf: '2025-02-04' }).total).toMatchObject({ total_exact: '1' });
  });

  it.each<[string, Partial<Used>, string[]]>([
    ['no region', { model: 'nimbus/four' }, ['5']],
    ['a region before the name', { model: 'nimbus/eu.acme.four' }, ['6']],
    ['a region in the way', { model: 'nimbus/EU/four' }, ['6']],
    ['a region that has no price of its own', { model: 'nimbus/us.acme.four' }, ['5']],
    ['anywhere, on a day with a price for it', { model: 'nimbus/global.acme.four', day: '2025-02-10' }, ['4']],
    ['anywhere, before', { model: 'nimbus/global.acme.four', day: '2025-02-09' }, ['unknown']],
    ['a region that the log names beside', { model: 'nimbus/four', region: 'eu' }, ['6']],
  ])('%s is paid by the region', (_, asked, ends) => {
    expect(total([used({ input: 1e6 }, asked)])).toEqual(ends);
  });
  it('says which regions there are where the price hangs on one that is not told', () => {
    const { unpriced } = cost([used({ input: 5 }, { model: 'nimbus/five' })]);
    expect(unpriced).toMatchObject([{ reason: 'no-region', detail: ['eu', 'us'], tokens: { input: 5 } }]);
  });
  it('says that a region without a price of its own may cost more', () => {
    const { unpriced, total: sum } = cost([used({ input: 1e6 }, { model: 'one', region: 'us' })]);
    expect([unpriced[0], sum]).toMatchObject([{ reason: 'region', detail: ['us'] }, { total_exact: '3' }]);
  });

  it.each([
    ['before it', '2025-01-31', ['8']],
    ['on its first day', '2025-02-01', ['4']],
    ['on its last', '2025-02-09', ['4']],
    ['after it', '2025-02-10', ['8']],
    ['where nobody tells when it ends', '2025-02-20', ['6', '8']],
  ])('is the price of a promotion on its days: %s', (_, day, ends) => {
    expect(total([used({ input: 1e6 }, { model: 'five', day })])).toEqual(ends);
  });

  it.each([
    ['a page of several', { ...log([used({ input: 1e6 })]), more: true }, { total_exact: '3', complete: false }],
    ['a page of which nothing is used', { ...log([]), more: true }, null],
    [
      'a log of which all was left out',
      { ...log([]), problems: [{ record: 1, code: 'json', field: '', value: 'x' }] },
      null,
    ],
    ['a log of nothing', log([]), { total_exact: '0', complete: true }],
  ] as [string, UsageLog, object | null][])('of %s is at least that', (_, page, sum) => {
    const { total: found } = usageCost(snapshot, page);
    expect(found).toEqual(sum && expect.objectContaining(sum));
  });

  it('of many requests is exact to the last digit', () => {
    const records = Array.from({ length: 1000 }, () => used({ input: 9007199254740991, output: 1 }));
    // 1000 × 9007199254740991 × 3 / 10^6 and 1000 × 15 / 10^6
    expect(total(records)).toEqual(['27021597764222.988']);
  });

  it.each<[string, Used, string, object]>([
    ['no model', used({ input: 5 }, { model: undefined as unknown as string }), 'no-model', {}],
    ['an unknown model', used({ input: 5 }, { model: 'mystery' }), 'unknown-model', {}],
    ['a line', used({ input: 5 }, { model: 'alpha' }), 'line', { detail: ['alpha'] }],
    ['what was trained further', used({ input: 5 }, { model: 'ft:one:me::1' }), 'tuned', {}],
    ['a free variant', used({ input: 5 }, { model: 'acme/one:free' }), 'variant', {}],
    [
      'a service that nobody knows',
      used({ input: 5 }, { service: 'garage' }),
      'unknown-service',
      { detail: ['garage'] },
    ],
    [
      'a cloud without an offer',
      used({ input: 5 }, { service: 'nimbus', model: 'two' }),
      'no-offer',
      { detail: ['nimbus'] },
    ],
    [
      'a day before the first price',
      used({ input: 5 }, { model: 'two' }),
      'no-price-on-day',
      { first_price: '2025-04-01' },
    ],
    [
      'a day on which there is but the price of one region',
      used({ input: 5 }, { service: 'nimbus', model: 'acme/three' }),
      'no-price-on-day',
      { first_price: '2025-03-01' },
    ],
    ['a day ahead', used({ input: 5 }, { day: '2025-06-02' }), 'day-ahead', {}],
    [
      'what is sold in another mode alone',
      used({ input: 5 }, { model: 'quick' }),
      'no-price-in-mode',
      { detail: ['standard'] },
    ],
    ['a mode without a price', used({ input: 5 }, { mode: 'flex' }), 'no-price-in-mode', { detail: ['flex'] }],
    ['what is not divided', used({ undivided: 5 }), 'undivided', { tokens: { undivided: 5 } }],
    ['audio', used({ input_audio: 5 }), 'no-input-audio', { tokens: { input_audio: 5 } }],
    ['a cache that its cloud has no price for', used({ cache_read: 5 }, { service: 'nimbus' }), 'no-cache-read', {}],
  ])('of %s is not known, and not nothing', (_, record, reason, more) => {
    const { day: _day, ...undated } = record;
    const result = cost([record.model === undefined ? undated : record]);
    expect(result.unpriced).toMatchObject([
      { reason: record.model === undefined ? 'no-model' : reason, records: 1, ...more },
    ]);
    expect(result.total).toBeNull();
  });

  it('has no day: the prices of one may be asked for', () => {
    const { day: _, ...undated } = used({ input: 1e6 });
    expect(cost([undated]).unpriced).toMatchObject([{ reason: 'no-day' }]);
    expect(total([undated], { pricesOf: '2025-02-01' })).toEqual(['3']);
    expect(total([used({ input: 500 }, { model: 'two' })], { pricesOf: '2025-05-01' })).toEqual(['0.00025']);
  });

  it('is at least what could be priced', () => {
    expect(total([used({ input: 1e6 }), used({ input: 7 }, { model: 'mystery' })])).toEqual(['3', 'at least']);
    expect(total([used({ input: 1e6, undivided: 5 })])).toEqual(['3', 'at least']);
    expect(total([used({ input: 1e6 }, { region: 'us' })])).toEqual(['3', 'at least']);
  });

  it('is told in another currency with tax, at one rate', () => {
    const result = cost([used({ input: 1e6 })], { currency: 'KRW', vat: 10 });
    expect(result).toMatchObject({
      currency: 'KRW',
      total: { total_exact: '4620' },
      lines: [{ rate: { rate: 1400, date: '2025-01-01' } }],
    });
  });
});

describe('the same whatever the order, and however it is parted', () => {
  const record = fc.record({
    day: fc.constantFrom('2025-02-01', '2025-03-05', '2025-04-09'),
    model: fc.constantFrom('acme/one', 'two', 'three', 'mystery', 'nimbus/one'),
    requests: fc.constantFrom(1, 1, 4),
    mode: fc.constantFrom(undefined, undefined, 'batch'),
    tokens: fc.record({ input: fc.nat(3000), cache_read: fc.nat(3000), output: fc.nat(3000) }),
  }) as fc.Arbitrary<Used>;
  const parts = (all: readonly Used[], by: UsageBy) => cost(all, { by });

  it('sums up', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (all) => {
        const whole = parts(all, 'release');
        expect({ ...parts([...all].reverse(), 'release') }).toEqual(whole);
        for (const by of ['model', 'day', 'month'] as const) expect(parts(all, by).total).toEqual(whole.total);
        const each = all.map((one) => parts([one], 'release').total?.total_exact ?? '0');
        expect(Number(whole.total?.total_exact ?? 0)).toBeCloseTo(
          each.reduce((sum, one) => sum + Number(one), 0),
          9,
        );
        const tokens = (result: UsageResult) => Object.values(result.tokens).reduce((sum, one) => sum + one, 0);
        expect(tokens(whole)).toBe(
          all.map((one) => tokens(parts([one], 'release'))).reduce((sum, one) => sum + one, 0),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('held against', () => {
  it('another model: a cache that it has no price for goes in anew', () => {
    const [release] = [knowledge.release('acme/two')];
    if (!release) throw new Error('two');
    const records = [
      used({ input: 1e6, cache_read: 1e6, output: 1e6 }),
      used({ input: 1e6 }, { day: '2025-04-05', requests: 1, prompt: { most: 5 } }),
      used({ input: 9 }, { model: 'mystery' }),
    ];
    const [one] = cost(records, { whatIf: [release] }).what_if;
    // 18.3 and 4; then 0.5 + 0.5 + 1.5 and 0.5
    expect(one).toMatchObject({
      records: 2,
      left_out: 1,
      actual: { total_exact: '22.3' },
      other: { total_exact: '3' },
      difference: { total_exact: '-19.3' },
      percent: -86.5,
      treated: ['cache_read:input'],
      priced_later: 1,
    });
  });

  it.each<[string, string, UsageRecord['tokens'], string[], string]>([
    ['the same', '3', { input: 1e6 }, [], '0'],
    ['batch prices', '1', { input: 1e6 }, ['batch'], '-2'],
    ['a cache priced as input', '6', { input: 1e6, cache_read: 1e6 }, ['no-cache'], '2.7'],
    ['a cache left out', '3', { input: 1e6, cache_read: 1e6 }, ['cache-uncounted'], '-0.3'],
    ['what cannot be told', '5', { input: 1e6 }, [], '2'],
    ['one end of a range', '6', { cache_write_any: 1e6 }, ['upper-end'], '2.25'],
    ['what lies within', '5', { cache_write_any: 1e6 }, ['within'], '1.25'],
  ])('what the log says: %s', (_, amount, tokens, why, difference) => {
    const { logged } = cost([used(tokens, { cost: { amount, currency: 'USD' } })]);
    expect(logged).toMatchObject({ logged_exact: amount, difference_exact: difference, why, records: 1, left_out: 0 });
  });

  it('a plan: from which usage on it costs less', () => {
    const [plan] = knowledge.plans;
    if (!plan) throw new Error('plan');
    // Two days at 3 each: 90 in thirty days.
    const records = [used({ input: 1e6 }), used({ input: 1e6 }, { day: '2025-02-02' })];
    const [even] = cost(records, { plans: [plan] }).plans;
    expect(even).toMatchObject({
      price_exact: '20',
      monthly: { total_exact: '90' },
      times: 0.222,
      requests: 7,
      cheaper: true,
    });
    expect(cost([used({ input: 1000 })], { plans: [plan] }).plans).toMatchObject([
      { cheaper: false, monthly: { total_exact: '0.09' } },
    ]);
    expect(cost([used({ input: 1e6, undivided: 1 }, { day: '2025-02-01' })], { plans: [plan] }).plans).toMatchObject([
      { cheaper: true },
    ]);
    expect(cost([used({ input: 1e3, undivided: 1 })], { plans: [plan] }).plans).toMatchObject([{ cheaper: null }]);
  });
});
