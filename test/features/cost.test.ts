import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, characters, only, PLAIN, reckoned } from '../engine/priced.ts';

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
  ])('of %j is %s, by hand', (asked, total) => {
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
    ['123456.789', '0.1', 9007199254740991, 0, '1111999897873515.775537899'],
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
    'from: 2025, currency: USD, input: 1, output: 1, tiers: [{over: 1000, input: 2, output: 1}, {over: 3000, input: 4, output: 1}, {over: 2000, input: 3, output: 1}]';
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

  it('count by the range of its line where the release has no figure, else by those of other releases', () => {
    const line =
      'models: [{id: m, name: M, developer: acme, tokens_per_character: [{language: ko, low: 0.5, high: 1}]}]';
    const asked = { input: characters(1000, 'ko'), each: true, vat: 10 };
    const ranged = only(reckoned([PLAIN], asked, { release: ', model: m', kb: line }));
    expect(ranged).toMatchObject({ total_exact: '0.00275', total_low_exact: '0.001375' });
    expect(ranged.characters).toEqual([{ language: 'ko', low: 0.5, high: 1, of: 'line', sources: ['s'] }]);
    const others = `models: [{id: m, name: M, developer: acme}]
`;
    const other = `, model: m}, {id: acme/b, name: B, developer: acme, model: m, tokens_per_character: [{language: ko, value: 0.5}]`;
    const assumed = reckoned([PLAIN], asked, { release: other, kb: others }).find(({ id }) => id === 'acme/a');
    expect(assumed).toMatchObject({ total_exact: '0.001375', characters: [{ of: 'other-releases' }] });
    expect(assumed).not.toHaveProperty('total_low');
  });

  it('is within a budget that holds the upper end, over one below the lower, and neither between', () => {
    const kb = 'models: [{id: m, name: M, developer: acme, tokens_per_character: [{language: ko, low: 0.5, high: 1}]}]';
    const within = (budget: number) =>
      only(reckoned([PLAIN], { input: characters(1e6, 'ko'), each: true, budget }, { release: ', model: m', kb }))
        .within_budget;
    expect([2.5, 2, 1.2].map(within)).toEqual([true, null, false]);
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
