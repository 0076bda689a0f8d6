import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costs } from '../../src/query/cost.ts';
import type { Amount, CostLine, Workload } from '../../src/query/results.ts';
import { viewOf } from '../support/knowledge.ts';

type Asked = Partial<Omit<Workload, 'input' | 'output'>> & { input?: number | Amount; output?: number | Amount };

const amount = (given: number | Amount | undefined): Amount | null =>
  typeof given === 'number' ? { count: given, unit: 'tokens', language: null } : (given ?? null);
const characters = (count: number, language: string): Amount => ({ count, unit: 'characters', language });
const workload = ({ input, output, ...more }: Asked): Workload => ({
  ...{ requests: null, each: false, cached: 0, batch: false, currency: null, rate: null, vat: 0, budget: null },
  ...more,
  input: amount(input),
  output: amount(output),
});

/** What a workload costs with the one release `acme/a`, whose offer has these prices. */
function reckoned(prices: string[], asked: Asked, more: { day?: string; release?: string; kb?: string } = {}) {
  const view = viewOf(
    `releases: [{id: acme/a, name: A, developer: acme${more.release ?? ''}}]
offers:
  - release: acme/a
    provider: acme
    cost:
${prices.map((price) => `      - {${price}}\n`).join('')}
${more.kb ?? ''}`,
    more.day,
  );
  return costs(view, view.releases(), workload(asked)).costs;
}
const only = (lines: readonly CostLine[]): CostLine => {
  expect(lines).toHaveLength(1);
  return lines[0] as CostLine;
};

const PLAIN = 'from: 2025, currency: USD, input: 2.5, output: 10, cache_read: 1.25';

describe('a total', () => {
  it.each<[Asked, string]>([
    [{ input: 10e6, output: 2e6 }, '45'],
    [{ input: 10e6 }, '25'],
    [{ output: 2e6 }, '20'],
    [{ input: 1 }, '0.0000025'],
    [{ input: 0, output: 0 }, '0'],
    [{ input: 10e6, output: 2e6, cached: 50 }, '38.75'],
    [{ input: 10e6, cached: 100 }, '12.5'],
    [{ input: 1e6, cached: 33.3 }, '2.08375'],
    [{ input: 10e6, output: 2e6, requests: 1000 }, '45'],
    [{ input: 3000, output: 500, requests: 1000, each: true }, '12.5'],
    [{ input: 10e6, output: 2e6, vat: 10 }, '49.5'],
    [{ input: 1e6, vat: 7.7 }, '2.6925'],
    [{ input: 10e6, output: 2e6, currency: 'USD' }, '45'],
    [{ input: 10e6, output: 2e6, currency: 'KRW', rate: 1400 }, '63000'],
    [{ input: 10e6, output: 2e6, currency: 'KRW', rate: 1399.9, vat: 10 }, '69295.05'],
  ])('of %j at $2.50 in and $10 out is %s', (asked, total) => {
    const line = only(reckoned([PLAIN], asked));
    expect(line.total_exact).toBe(total);
    expect(line.total).toBe(Number(total));
    expect(line.currency).toBe(asked.currency ?? 'USD');
    expect(line.reason).toBeNull();
  });

  it.each([
    ['0.1', '0.2', 1e6, 1e6, '0.3'],
    ['1.1', '0', 3e6, 0, '3.3'],
    ['0.07', '0.7', 100e6, 1e6, '7.7'],
    ['4.35', '0.01', 100e6, 1, '435.00000001'],
    ['0.000001', '0', 1, 0, '0.000000000001'],
    ['123456.789', '0.1', 9007199254740991, 0, '1112000004939255.665898999'],
  ])('of %s and %s per million has no trace of binary fractions', (input, output, tokensIn, tokensOut, total) => {
    const line = only(
      reckoned([`from: 2025, currency: USD, input: ${input}, output: ${output}`], {
        input: tokensIn,
        output: tokensOut,
      }),
    );
    expect(line.total_exact).toBe(total);
  });

  it('tells its parts, its price and its source', () => {
    const line = only(reckoned([PLAIN], { input: 10e6, output: 2e6, cached: 25 }));
    expect(line).toMatchObject({ provider: 'acme', mode: null, tier: null, price_currency: 'USD', sources: ['s'] });
    expect(line.parts).toEqual([
      { kind: 'input', tokens: 7.5e6, price: 2.5, amount: 18.75, amount_exact: '18.75' },
      { kind: 'cache_read', tokens: 2.5e6, price: 1.25, amount: 3.125, amount_exact: '3.125' },
      { kind: 'output', tokens: 2e6, price: 10, amount: 20, amount_exact: '20' },
    ]);
  });

  it.each([
    [500, true],
    [45, true],
    [44.99, false],
    [0, false],
  ])('of 45 is within a budget of %d: %s', (budget, within) => {
    expect(only(reckoned([PLAIN], { input: 10e6, output: 2e6, budget })).within_budget).toBe(within);
    expect(only(reckoned([PLAIN], { input: 10e6, output: 2e6 })).within_budget).toBeNull();
  });

  it('is held against the budget with tax, in the currency asked for', () => {
    const asked = { input: 10e6, output: 2e6, currency: 'KRW', rate: 1000, vat: 10 };
    expect(only(reckoned([PLAIN], { ...asked, budget: 49_500 })).within_budget).toBe(true);
    expect(only(reckoned([PLAIN], { ...asked, budget: 49_499 })).within_budget).toBe(false);
  });
});

describe('tiers', () => {
  const REQUEST = 'from: 2025, currency: USD, input: 1, output: 5, tiers: [{over: 200000, input: 2, output: 10}]';
  const THREE =
    'from: 2025, currency: USD, input: 1, output: 1, tiers: [{over: 1000, input: 2}, {over: 3000, input: 4}, {over: 2000, input: 3}]';
  const EXCESS =
    'from: 2025, currency: USD, input: 1, output: 5, cache_read: 0.1, tiers: [{over: 200000, applies: excess, input: 2, output: 99, cache_read: 0.2}]';

  it.each<[string, Asked, string, number | null]>([
    // A prompt of exactly the threshold is not over it.
    [REQUEST, { input: 200_000, output: 1e6, requests: 1 }, '5.2', null],
    [REQUEST, { input: 200_001, output: 1e6, requests: 1 }, '10.400002', 200_000],
    [REQUEST, { input: 400_000, requests: 2 }, '0.4', null],
    [REQUEST, { input: 400_001, requests: 2 }, '0.800002', 200_000],
    [REQUEST, { input: 200_001, requests: 2, each: true }, '0.800004', 200_000],
    [REQUEST, { input: 10e6 }, '10', null],
    [REQUEST, { output: 10e6, requests: 1 }, '50', null],
    [THREE, { input: 1000, requests: 1 }, '0.001', null],
    [THREE, { input: 1001, requests: 1 }, '0.002002', 1000],
    [THREE, { input: 2000, requests: 1 }, '0.004', 1000],
    [THREE, { input: 2001, requests: 1 }, '0.006003', 2000],
    [THREE, { input: 1e6, output: 1e6, requests: 1 }, '5', 3000],
    [EXCESS, { input: 200_000, requests: 1 }, '0.2', null],
    [EXCESS, { input: 200_001, requests: 1 }, '0.200002', 200_000],
    [EXCESS, { input: 300_000, output: 1e6, requests: 1 }, '5.4', 200_000],
    [EXCESS, { input: 300_000, requests: 3, each: true }, '1.2', 200_000],
    [EXCESS, { input: 300_000, requests: 1, cached: 50 }, '0.22', 200_000],
    // 3 prompts of 333,333 1/3 tokens each: 400,000 of the million lie over the threshold.
    [EXCESS, { input: 1e6, requests: 3 }, '1.4', 200_000],
    [EXCESS, { input: 10e6, requests: 7 }, '18.6', 200_000],
  ])('%s: %j is %s', (price, asked, total, tier) => {
    const line = only(reckoned([price], asked));
    expect(line.total_exact).toBe(total);
    expect(line.tier).toBe(tier);
  });

  it('price each part of a prompt by the tier that it lies in, where they apply to the excess', () => {
    const line = only(
      reckoned(
        [
          'from: 2025, currency: USD, input: 1, output: 1, tiers: [{over: 1000, applies: excess, input: 2}, {over: 3000, applies: excess, input: 4}]',
        ],
        { input: 4000, requests: 1 },
      ),
    );
    expect(line.total_exact).toBe('0.009');
  });

  it('show both parts of what lies on either side of a threshold', () => {
    const { parts } = only(reckoned([EXCESS], { input: 300_000, requests: 1 }));
    expect(parts.map(({ kind, tokens, price }) => [kind, tokens, price])).toEqual([
      ['input', 200_000, 1],
      ['input', 100_000, 2],
    ]);
  });
});

describe('the price that is taken', () => {
  const BATCH = 'from: 2025, currency: USD, input: 1.25, output: 5, when: {mode: batch}';
  const FLEX = 'from: 2025, currency: USD, input: 1, output: 1, when: {mode: flex}';
  const PEAK = 'from: 2025, currency: USD, input: 3, output: 3, when: {mode: peak, hours: 08:30-00:30 CST}';
  const OFF_PEAK = 'from: 2025, currency: USD, input: 1, output: 1, when: {mode: off-peak, hours: 00:30-08:30 CST}';
  const modes = (lines: readonly CostLine[]) => lines.map(({ mode, total }) => [mode, total]);

  it('is the batch price only with --batch, and nothing where none is told', () => {
    expect(modes(reckoned([PLAIN, BATCH, FLEX], { input: 1e6 }))).toEqual([[null, 2.5]]);
    expect(modes(reckoned([PLAIN, BATCH, FLEX], { input: 1e6, batch: true }))).toEqual([['batch', 1.25]]);
    expect(only(reckoned([PLAIN], { input: 1e6, batch: true }))).toMatchObject({
      total: null,
      reason: 'no-batch-price',
    });
    expect(only(reckoned([BATCH], { input: 1e6 }))).toMatchObject({ total: null, reason: 'no-price' });
  });

  it('is every price with hours where no price holds at any hour, and the plain one else', () => {
    expect(modes(reckoned([PEAK, OFF_PEAK], { input: 1e6 }))).toEqual([
      ['off-peak 00:30-08:30 CST', 1],
      ['peak 08:30-00:30 CST', 3],
    ]);
    expect(modes(reckoned([PEAK, PLAIN, OFF_PEAK], { input: 1e6 }))).toEqual([[null, 2.5]]);
    expect(modes(reckoned([OFF_PEAK.replace('mode: off-peak, ', ''), PLAIN], { input: 1e6 }))).toEqual([[null, 2.5]]);
  });

  it('has a promotion beside it as long as that holds', () => {
    const promotion =
      'from: 2025-05-01, until: 2025-07-01, currency: USD, input: 1, output: 1, when: {promotion: true}';
    const on = (day: string) => modes(reckoned([PLAIN, promotion], { input: 1e6 }, { day }));
    expect(on('2025-04-30')).toEqual([[null, 2.5]]);
    expect(on('2025-05-01')).toEqual([
      ['promotion', 1],
      [null, 2.5],
    ]);
    expect(on('2025-06-30')).toHaveLength(2);
    expect(on('2025-07-01')).toEqual([[null, 2.5]]);
  });

  it('counts a mode that is written as standard as no mode', () => {
    const line = only(
      reckoned(['from: 2025, currency: USD, input: 1, output: 1, when: {mode: standard}'], { input: 1e6 }),
    );
    expect(line).toMatchObject({ mode: null, total: 1 });
  });

  it.each([
    ['2024-12-31', null],
    ['2025-01-01', 1],
    ['2025-06-30', 1],
    ['2025-07-01', 2],
    ['2026-12-31', 2],
    ['2027-01-01', 3],
  ])('on %s is that of the period that the day lies in', (day, total) => {
    const prices = ['2025-01-01', '2025-07-01', '2027'].map(
      (from, index) => `from: ${from}, currency: USD, input: ${index + 1}, output: 1`,
    );
    expect(only(reckoned(prices, { input: 1e6 }, { day })).total).toBe(total);
  });

  const OTHERS = `sources:
  - {id: f, title: F, publisher: F, date: 2025-01-01, checked: 2025-05-30, kind: feed}
  - {id: g, title: G, publisher: G, date: 2025-01-01, checked: 2025-03-01, kind: feed}`;

  it("is the vendor's own, even where a feed has seen another later", () => {
    const feed = 'seen: 2025-05-30, currency: USD, input: 7, output: 7, source: f';
    expect(only(reckoned([feed, PLAIN], { input: 1e6 }, { kb: OTHERS }))).toMatchObject({ total: 2.5, sources: ['s'] });
  });

  it('is the one checked last where no vendor tells it, as in every other view', () => {
    const checked = 'seen: 2025-02-01, currency: USD, input: 3, output: 3, source: f';
    const newer = 'seen: 2025-03-01, currency: USD, input: 7, output: 7, source: g';
    expect(only(reckoned([newer, checked], { input: 1e6 }, { kb: OTHERS }))).toMatchObject({
      total: 3,
      sources: ['f'],
    });
  });

  it.each([
    [{ currency: 'KRW', rate: 1000 }, 1000],
    [{ currency: 'USD' }, 1],
    [{ currency: 'CNY' }, 8],
  ])('is the one that %j can be reckoned from, where a vendor asks in two currencies', (asked, total) => {
    const usd = 'from: 2025-01-01, currency: USD, input: 1, output: 1';
    const cny = 'from: 2025-03-01, currency: CNY, input: 8, output: 8';
    expect(only(reckoned([usd, cny], { input: 1e6, ...asked }))).toMatchObject({ total });
  });
});

describe('no total', () => {
  it.each<[string, Asked, string]>([
    ['output: 5', { input: 1e6, output: 1e6 }, 'no-input-price'],
    ['input: 5', { input: 1e6, output: 1e6 }, 'no-output-price'],
    ['input: undisclosed, output: 5', { input: 1e6 }, 'no-input-price'],
    ['input: not-applicable, output: 5', { input: 1e6 }, 'no-input-price'],
    ['input: 5, output: 5', { input: 1e6, cached: 50 }, 'no-cache-read-price'],
    ['input: 5, output: 5', { input: 1e6, currency: 'KRW' }, 'no-rate'],
    ['input: 5, output: 5', { input: characters(1000, 'ko') }, 'no-tokens-per-character'],
  ])('{%s}: %j is because of %3$s', (price, asked, reason) => {
    const line = only(reckoned([`from: 2025, currency: USD, ${price}`], asked));
    expect(line).toMatchObject({ total: null, total_exact: null, reason, parts: [], within_budget: null });
  });

  it('needs no price of what the workload has none of', () => {
    expect(only(reckoned(['from: 2025, currency: USD, output: 5'], { output: 1e6 })).total).toBe(5);
    expect(only(reckoned(['from: 2025, currency: USD, input: 5'], { input: 1e6, output: 0 })).total).toBe(5);
  });

  it('comes last, behind what is free, which comes first', () => {
    const view = viewOf(`releases:
${['unknown', 'dear', 'free', 'cheap', 'alike'].map((id) => `  - {id: acme/${id}, name: ${id}, developer: acme}`).join('\n')}
offers:
  - {release: acme/dear, provider: acme, cost: [{from: 2025, currency: USD, input: 9, output: 9}]}
  - {release: acme/free, provider: acme, cost: [{from: 2025, currency: USD, input: 0, output: 0}]}
  - {release: acme/cheap, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}
  - {release: acme/alike, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 9}]}
`);
    const { costs: lines } = costs(view, view.releases(), workload({ input: 1e6 }));
    expect(lines.map(({ id, total }) => [id, total])).toEqual([
      ['acme/free', 0],
      ['acme/alike', 1],
      ['acme/cheap', 1],
      ['acme/dear', 9],
      ['acme/unknown', null],
    ]);
  });

  it('stands between no two totals: amounts in different currencies are never put in one order', () => {
    const price = (id: string, currency: string, input: number): string =>
      `  - {release: acme/${id}, provider: acme, cost: [{from: 2025, currency: ${currency}, input: ${input}, output: 1}]}`;
    const ids = ['a', 'b', 'c', 'd'];
    const view = viewOf(`releases:
${ids.map((id) => `  - {id: acme/${id}, name: ${id}, developer: acme}`).join('\n')}
offers:
${[price('a', 'USD', 1), price('b', 'CNY', 2), price('c', 'USD', 3), price('d', 'CNY', 4)].join('\n')}
`);
    const order = costs(view, view.releases(), workload({ input: 1e6 })).costs.map(({ currency }) => currency);
    expect(order.filter((currency, index) => currency !== order[index - 1])).toHaveLength(2);
  });

  it("is told by another's offer alone: only a developer's own price counts", () => {
    const view = viewOf(`developers: [{id: reseller, name: R}]
releases: [{id: acme/a, name: A, developer: acme}]
offers: [{release: acme/a, provider: reseller, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}]
`);
    expect(only(costs(view, view.releases(), workload({ input: 1 })).costs).reason).toBe('no-price');
  });
});

describe('an exchange rate', () => {
  const RATES = `sources: [{id: bank, title: Bank, publisher: Bank, date: 2025-01-01, kind: measurement}]
rates:
  - {id: old, base: USD, quote: KRW, rate: 1300, date: 2025-01-15, source: bank}
  - {id: new, base: USD, quote: KRW, rate: 1380.5, date: 2025-05-15, source: bank}
  - {id: later, base: USD, quote: KRW, rate: 9999, date: 2025-06-02, source: bank}
  - {id: cny, base: CNY, quote: KRW, rate: 190, date: 2025-05-15, source: bank}
`;
  const USD = 'from: 2025, currency: USD, input: 2, output: 1';
  const CNY = 'from: 2025, currency: CNY, input: 2, output: 1';

  it('is the latest recorded by the day, cited with its date', () => {
    const line = only(reckoned([USD], { input: 1e6, currency: 'KRW' }, { kb: RATES }));
    expect(line).toMatchObject({ total_exact: '2761', currency: 'KRW', price_currency: 'USD', sources: ['s', 'bank'] });
    expect(line.rate).toEqual({ base: 'USD', quote: 'KRW', rate: 1380.5, date: '2025-05-15', sources: ['bank'] });
    const before = only(reckoned([USD], { input: 1e6, currency: 'KRW' }, { kb: RATES, day: '2025-05-14' }));
    expect(before.total).toBe(2600);
    expect(only(reckoned([USD], { input: 1e6, currency: 'KRW' }, { kb: RATES, day: '2025-01-14' })).reason).toBe(
      'no-rate',
    );
  });

  it("is the user's own where one is given, without a date or a source", () => {
    const line = only(reckoned([USD], { input: 1e6, currency: 'KRW', rate: 1400 }, { kb: RATES }));
    expect(line.total).toBe(2800);
    expect(line.rate).toEqual({ base: 'USD', quote: 'KRW', rate: 1400, date: null, sources: null });
  });

  it('is never invented: neither turned round nor chained', () => {
    expect(only(reckoned([CNY], { input: 1e6, currency: 'USD' }, { kb: RATES })).reason).toBe('no-rate');
    expect(only(reckoned([CNY], { input: 1e6, currency: 'JPY', rate: 150 }, { kb: RATES })).reason).toBe('no-rate');
  });

  it("of another currency is a recorded one: the user's is what 1 USD is worth", () => {
    expect(only(reckoned([CNY], { input: 1e6, currency: 'KRW' }, { kb: RATES })).total).toBe(380);
    expect(only(reckoned([CNY], { input: 1e6, currency: 'KRW', rate: 1400 }, { kb: RATES })).total).toBe(380);
  });

  it('is none where the price is in that currency already', () => {
    const line = only(reckoned([CNY], { input: 1e6, currency: 'CNY' }, { kb: RATES }));
    expect(line).toMatchObject({ total: 2, rate: null });
  });
});

describe('characters', () => {
  const figures =
    ', tokens_per_character: [{language: ko, value: 0.75, source: t}, {language: en, value: 0.25, source: t}]';
  const kb = 'sources: [{id: t, title: T, publisher: T, date: 2025-01-01, kind: measurement}]';

  it.each<[Asked, string]>([
    [{ input: characters(1500, 'ko'), each: true }, '0.0028125'],
    [{ input: characters(1500, 'ko'), each: true, requests: 1000 }, '2.8125'],
    [{ input: characters(1000, 'en'), output: characters(400, 'ko'), each: true }, '0.003625'],
  ])('%j count by the figure of their language', (asked, total) => {
    const line = only(reckoned([PLAIN], asked, { release: figures, kb }));
    expect(line.total_exact).toBe(total);
    expect(line.sources).toEqual(['s', 't']);
  });

  it('of a language without a figure count for nothing at all', () => {
    const line = only(reckoned([PLAIN], { input: characters(10, 'ja'), each: true }, { release: figures, kb }));
    expect(line).toMatchObject({ total: null, reason: 'no-tokens-per-character' });
  });
});

describe('whatever is asked', () => {
  const decimals = (most: number) => fc.integer({ min: 0, max: most * 1000 }).map((thousandths) => thousandths / 1000);
  const prices = fc.tuple(decimals(100), decimals(100), decimals(100));
  const asked = fc.record({
    input: fc.integer({ min: 0, max: 1e9 }),
    output: fc.integer({ min: 0, max: 1e9 }),
    cached: fc.integer({ min: 0, max: 100 }),
    vat: fc.integer({ min: 0, max: 100 }),
  });
  const priced = ([input, output, cache]: [number, number, number]): string[] => [
    `from: 2025, currency: USD, input: ${input}, output: ${output}, cache_read: ${cache}`,
  ];
  /** A decimal as a whole number of 10^-20. */
  const exact = (text: string): bigint => {
    const [whole = '', fraction = ''] = text.split('.');
    expect(fraction.length).toBeLessThanOrEqual(20);
    return BigInt(whole + fraction.padEnd(20, '0'));
  };

  it('the total is the sum of its parts, with tax and rate, to the last digit', () => {
    fc.assert(
      fc.property(prices, asked, fc.integer({ min: 1, max: 2000 }), (amounts, given, rate) => {
        const line = only(reckoned(priced(amounts), { ...given, currency: 'KRW', rate }));
        const sum = line.parts.reduce((total, part) => total + exact(part.amount_exact), 0n);
        expect(exact(line.total_exact ?? '') * 100n).toBe(sum * BigInt(rate) * BigInt(100 + given.vat));
        for (const { tokens, price, amount_exact } of line.parts)
          expect(Number(amount_exact)).toBeCloseTo((tokens * price) / 1e6, 6);
        expect(line.parts.reduce((all, { kind, tokens }) => all + (kind === 'output' ? 0 : tokens), 0)).toBeCloseTo(
          given.input,
          3,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('so many times the requests cost so many times as much', () => {
    const tiers = 'from: 2025, currency: USD, input: 1, output: 3, tiers: [{over: 1000, input: 2, output: 7}]';
    const work = fc.record({ input: fc.integer({ min: 0, max: 3000 }), output: fc.integer({ min: 0, max: 3000 }) });
    fc.assert(
      fc.property(work, fc.integer({ min: 1, max: 1000 }), (given, times) => {
        const one = only(reckoned([tiers], { ...given, requests: 1, each: true }));
        const many = only(reckoned([tiers], { ...given, requests: times, each: true }));
        const inAll = only(
          reckoned([tiers], { input: given.input * times, output: given.output * times, requests: times }),
        );
        expect(exact(many.total_exact ?? '')).toBe(exact(one.total_exact ?? '') * BigInt(times));
        expect(inAll.total_exact).toBe(many.total_exact);
      }),
      { numRuns: 40 },
    );
  });
});
