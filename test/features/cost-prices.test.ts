import { describe, expect, it } from 'vitest';
import { costs } from '../../src/engine/cost.ts';
import type { CostLine } from '../../src/engine/results.ts';
import { type Asked, characters, only, PLAIN, reckoned, workload } from '../engine/priced.ts';
import { snapshotOf } from '../support/knowledge.ts';

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
    expect(only(reckoned([BATCH], { input: 1e6 }))).toMatchObject({ total: null, reason: 'conditional-price' });
  });

  it('is that of the dearest hours where no price holds at any hour, the others beside it, and the plain one else', () => {
    const [line] = reckoned([OFF_PEAK, PEAK], { input: 1e6 });
    expect(line).toMatchObject({ mode: 'peak 08:30-00:30 CST', condition: 'peak', total: 3 });
    expect(line?.beside).toEqual([
      { condition: 'off-peak', mode: 'off-peak 00:30-08:30 CST', until: null, total: 1, total_exact: '1' },
    ]);
    expect(modes(reckoned([PEAK, PLAIN, OFF_PEAK], { input: 1e6 }))).toEqual([[null, 2.5]]);
    expect(modes(reckoned([OFF_PEAK.replace('mode: off-peak, ', ''), PLAIN], { input: 1e6 }))).toEqual([[null, 2.5]]);
  });

  it('has a promotion beside it as long as that holds', () => {
    const promotion =
      'from: 2025-05-01, until: 2025-07-01, currency: USD, input: 1, output: 1, when: {promotion: true}';
    const on = (day: string) => only(reckoned([PLAIN, promotion], { input: 1e6 }, { day }));
    const told = { condition: 'promotion', mode: 'promotion', until: '2025-07-01', total: 1, total_exact: '1' };
    expect(on('2025-04-30')).toMatchObject({ total: 2.5, beside: [] });
    expect(on('2025-05-01')).toMatchObject({ mode: null, total: 2.5, beside: [told] });
    expect(on('2025-06-30').beside).toHaveLength(1);
    expect(on('2025-07-01').beside).toEqual([]);
  });

  it('counts a mode that is written as standard as no mode', () => {
    const line = only(
      reckoned(['from: 2025, currency: USD, input: 1, output: 1, when: {mode: standard}'], { input: 1e6 }),
    );
    expect(line).toMatchObject({ mode: null, total: 1 });
  });

  it.each([
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

  it('is the one checked last where no vendor tells it, as in every other command', () => {
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

describe('the price of batches', () => {
  const STANDARD = 'from: 2025, currency: USD, input: 4, output: 4, tiers: [{over: 200000, input: 8, output: 8}]';
  const batch = (more: string): string => `from: 2025, currency: USD, input: 2, output: 2, ${more}`;

  it('is one without another condition', () => {
    const regional = 'from: 2025, currency: USD, input: 1, output: 1, when: {mode: batch, region: eu}';
    const line = only(reckoned([regional, batch('when: {mode: batch}')], { input: 1e6, batch: true }));
    expect(line).toMatchObject({ total: 2, mode: 'batch' });
  });

  it.each<[string, number, boolean, number | undefined]>([
    ['when: {mode: batch}', 300_000, true, 200_000],
    ['when: {mode: batch}', 200_000, true, undefined],
    ['when: {mode: batch}, tiers: [{over: 200000, input: 3, output: 3}]', 300_000, true, undefined],
    ['when: {mode: batch}', 300_000, false, undefined],
  ])('{%s} says by itself what long prompts cost: %d tokens, batch %s', (price, input, isBatch, told) => {
    const line = only(reckoned([STANDARD, batch(price)], { input, requests: 1, batch: isBatch }));
    expect(line.untold_tier).toBe(told);
  });
});

describe('no total', () => {
  it.each<[string, Asked, string]>([
    ['output: 5', { input: 1e6, output: 1e6 }, 'no-input-price'],
    ['input: 5', { input: 1e6, output: 1e6 }, 'no-output-price'],
    ['input: undisclosed, output: 5', { input: 1e6 }, 'undisclosed-input-price'],
    ['input: not-applicable, output: 5', { input: 1e6 }, 'no-input-price'],
    ['input: 5, output: 5', { input: 1e6, cached: 50 }, 'no-cache-read-price'],
    ['input: 5, output: 5', { input: 1e6, currency: 'KRW' }, 'no-rate'],
    ['input: 5, output: 5', { input: characters(1000, 'ko') }, 'no-tokens-per-character'],
  ])('{%s}: %j has none: %s', (price, asked, reason) => {
    const line = only(reckoned([`from: 2025, currency: USD, ${price}`], asked));
    expect(line).toMatchObject({ total: null, total_exact: null, reason, parts: [], within_budget: null });
  });

  it.each<[string[], Asked, object]>([
    [['from: 2025, when: {promotion: true}'], {}, { reason: 'conditional-price', conditions: ['promotion'] }],
    [
      ['from: 2025, when: {region: eu}', 'from: 2025, when: {mode: fast}'],
      {},
      { reason: 'conditional-price', conditions: ['eu', 'fast'] },
    ],
    [['from: 2025, when: {mode: batch}'], {}, { reason: 'conditional-price', conditions: ['batch'] }],
    [
      ['from: 2025, when: {mode: batch, region: eu}'],
      { batch: true },
      { reason: 'conditional-price', conditions: ['batch eu'] },
    ],
    [['from: 2024, until: 2025-02-01'], {}, { reason: 'no-price-on-day' }],
    [['from: 2026'], {}, { reason: 'no-price-on-day' }],
    // What nobody has seen yet is not known.
    [['seen: 2026-01-01'], {}, { reason: 'no-price' }],
    [['from: 2024, until: 2025-02-01, when: {mode: batch}'], {}, { reason: 'no-price' }],
    [['from: 2025'], { batch: true }, { reason: 'no-batch-price' }],
  ])('%j, asked %j: %j', (prices, asked, expected) => {
    const line = only(
      reckoned(
        prices.map((price) => `${price}, currency: USD, input: 1, output: 1`),
        { input: 1e6, ...asked },
      ),
    );
    expect(line).toMatchObject({ total: null, ...expected });
    expect('conditions' in line).toBe('conditions' in expected);
  });

  it('needs no price of what the workload has none of', () => {
    expect(only(reckoned(['from: 2025, currency: USD, output: 5'], { output: 1e6 })).total).toBe(5);
    expect(only(reckoned(['from: 2025, currency: USD, input: 5'], { input: 1e6, output: 0 })).total).toBe(5);
  });

  it('comes last, behind what is free, which comes first', () => {
    const snapshot = snapshotOf(`releases:
${['unknown', 'dear', 'free', 'cheap', 'alike'].map((id) => `  - {id: acme/${id}, name: ${id}, developer: acme}`).join('\n')}
offers:
  - {release: acme/dear, provider: acme, cost: [{from: 2025, currency: USD, input: 9, output: 9}]}
  - {release: acme/free, provider: acme, cost: [{from: 2025, currency: USD, input: 0, output: 0}]}
  - {release: acme/cheap, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}
  - {release: acme/alike, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 9}]}
`);
    const { costs: lines } = costs(snapshot, snapshot.releases(), workload({ input: 1e6 }));
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
    const snapshot = snapshotOf(`releases:
${ids.map((id) => `  - {id: acme/${id}, name: ${id}, developer: acme}`).join('\n')}
offers:
${[price('a', 'USD', 1), price('b', 'CNY', 2), price('c', 'USD', 3), price('d', 'CNY', 4)].join('\n')}
`);
    const order = costs(snapshot, snapshot.releases(), workload({ input: 1e6 })).costs.map(({ currency }) => currency);
    expect(order.filter((currency, index) => currency !== order[index - 1])).toHaveLength(2);
  });

  it("is told by another's offer alone: only a developer's own price counts", () => {
    const snapshot = snapshotOf(`developers: [{id: reseller, name: R}]
releases: [{id: acme/a, name: A, developer: acme}]
offers: [{release: acme/a, provider: reseller, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}]
`);
    expect(only(costs(snapshot, snapshot.releases(), workload({ input: 1 })).costs).reason).toBe('no-price');
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

  it('is worked out from others where nobody states it, and tells them', () => {
    const line = only(reckoned([CNY], { input: 1e6, currency: 'USD' }, { kb: RATES }));
    expect(line.total).toBeCloseTo((2 * 190) / 1380.5, 12);
    expect(line.rate).toMatchObject({ base: 'CNY', quote: 'USD', date: '2025-05-15', sources: ['bank'] });
    expect(line.rate?.via?.map(({ base, quote, rate }) => `${base}/${quote} ${rate}`)).toEqual([
      'CNY/KRW 190',
      'USD/KRW 1380.5',
    ]);
  });

  it('is never invented', () => {
    expect(only(reckoned([CNY], { input: 1e6, currency: 'JPY' }, { kb: RATES })).reason).toBe('no-rate');
  });

  it("goes by way of the user's own, of whatever currency a price is", () => {
    expect(only(reckoned([CNY], { input: 1e6, currency: 'KRW' }, { kb: RATES })).total).toBe(380);
    const line = only(reckoned([CNY], { input: 1e6, currency: 'KRW', rate: 1000 }, { kb: RATES }));
    expect(line.total).toBeCloseTo((2 * 190 * 1000) / 1380.5, 9);
    expect(line.rate?.via?.at(-1)).toEqual({ base: 'USD', quote: 'KRW', rate: 1000, date: null, sources: null });
  });

  it('is none where the price is in that currency already', () => {
    const line = only(reckoned([CNY], { input: 1e6, currency: 'CNY' }, { kb: RATES }));
    expect(line).toMatchObject({ total: 2, rate: null });
  });
});
