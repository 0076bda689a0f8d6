import { describe, expect, it } from 'vitest';
import type { Priced } from '../../src/domain/pricing.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import type { UsageTokens } from '../../src/domain/usage.ts';
import { type Cell, Cells } from '../../src/engine/usage/cells.ts';
import { costOfCell, countedBy, opennessOf, rateFor } from '../../src/engine/usage/priced.ts';
import { isBySize, type Quote, quote, rateOf, type Sizes, thresholdsOf } from '../../src/engine/usage/quote.ts';
import { UnpricedGroups } from '../../src/engine/usage/unpriced.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';

/** What a kind of tokens costs by a quote, and why that is open. */

const priced = (amounts: Partial<Priced> = {}): Priced => ({
  ...{ provider: 'acme', currency: 'USD', begins: '2025-01-01', ends: undefined, source: ['s'] },
  ...{ input: 2, output: 10 },
  ...amounts,
});
const quoted = (price: Partial<Priced> = {}, ...instead: Partial<Priced>[]): Quote => ({
  ...{ price: priced(price), instead: instead.map(priced), hours: [], byHour: false },
});
const one = (size: number): Sizes => ({ low: size, high: size });
const tier = (over: number, input: number, applies: 'request' | 'excess' = 'request') => ({ over, applies, input });

describe('the rate of a kind', () => {
  it.each<[string, Quote, Parameters<typeof rateOf>[1], Sizes, unknown]>([
    ['plain', quoted(), 'input', one(5), [2, 2]],
    ['without a price', quoted(), 'input_audio', one(5), 'no-input-audio'],
    ['that nobody parts', quoted(), 'undivided', one(5), 'undivided'],
    ['not told', quoted({ output: 'undisclosed' as never }), 'output', one(5), 'no-output'],
    ['written for any time', quoted({ cache_write: 3, cache_write_1h: 4 }), 'cache_write_any', one(5), [3, 4]],
    ['written for any time, of one', quoted({ cache_write: 3 }), 'cache_write_any', one(5), [3, 3]],
    ['written for any time, of none', quoted({ cache_write_1h: 4 }), 'cache_write_any', one(5), 'no-cache-write'],
    ['of which another may be paid', quoted({}, { input: 7 }), 'input', one(5), [2, 7]],
    ['of which less may be paid', quoted({}, { input: 1 }, { input: 9 }), 'input', one(5), [1, 9]],
    // What may be paid instead is left out where it says nothing of the kind.
    ['that another says nothing of', quoted({ cache_read: 1 }, {}), 'cache_read', one(5), [1, 1]],
    ['that only another tells', quoted({}, { cache_read: 1 }), 'cache_read', one(5), 'no-cache-read'],
    ['at a threshold', quoted({ tiers: [tier(5, 4)] }), 'input', one(5), [2, 2]],
    ['beyond a threshold', quoted({ tiers: [tier(5, 4)] }), 'input', one(6), [4, 4]],
    ['beyond several, in any order', quoted({ tiers: [tier(9, 8), tier(5, 4)] }), 'input', one(10), [8, 8]],
    ['between two', quoted({ tiers: [tier(9, 8), tier(5, 4)] }), 'input', one(9), [4, 4]],
    ['up to a threshold', quoted({ tiers: [tier(5, 4)] }), 'input', { low: 0, high: 5 }, [2, 2]],
    ['on both sides of one', quoted({ tiers: [tier(5, 4)] }), 'input', { low: 5, high: 6 }, [2, 4]],
    ['on both sides of two', quoted({ tiers: [tier(5, 4), tier(9, 1)] }), 'input', { low: 5, high: 10 }, [1, 4]],
    ['of what lies beyond', quoted({ tiers: [tier(5, 4, 'excess')] }), 'input', one(10), [3, 3]],
    ['of what lies below', quoted({ tiers: [tier(5, 4, 'excess')] }), 'input', one(5), [2, 2]],
    ['of no prompt', quoted({ tiers: [tier(5, 4, 'excess')] }), 'input', one(0), [2, 2]],
    ['of what may lie beyond', quoted({ tiers: [tier(5, 4, 'excess')] }), 'input', { low: 0, high: 10 }, [2, 3]],
  ])('%s', (_, by, kind, sizes, rate) => {
    const found = rateOf(by, kind, sizes, 'told');
    expect(typeof found === 'string' ? found : [found.low, found.high]).toEqual(rate);
  });

  it('of the output is up to that of thinking, where nobody tells how much of it was', () => {
    const by = quoted({ reasoning: 40 });
    expect(rateOf(by, 'output', one(5), 'untold')).toEqual({ low: 10, high: 40 });
    expect(rateOf(by, 'input', one(5), 'untold')).toEqual({ low: 2, high: 2 });
    expect(rateOf(quoted({ reasoning: 'undisclosed' as never }), 'output', one(5), 'untold')).toEqual({
      ...{ low: 10, high: 10 },
    });
    expect(rateFor(by, 'output', one(5), true)).toEqual({ low: 10, high: 10 });
    expect(rateFor(by, 'output', one(5), false)).toEqual({ low: 10, high: 40 });
    expect(rateFor(by, 'reasoning', one(5), true)).toEqual({ low: 40, high: 40 });
    expect(rateFor(quoted(), 'reasoning', one(5), true)).toBe('no-output');
  });

  it('changes at the sizes of all that may be paid', () => {
    const by = quoted({ tiers: [tier(9, 4)] }, { tiers: [tier(5, 4, 'excess')] }, {});
    expect(thresholdsOf(by)).toEqual([9, 5]);
    expect([isBySize(by), isBySize(quoted({ tiers: [tier(9, 4)] })), isBySize(quoted())]).toEqual([true, false, false]);
  });
});

const cellOf = (tokens: Record<string, number>, more: Partial<Cell> = {}): Cell => ({
  ...{ key: 'k', of: { model: 'm' } as Cell['of'], sizes: one(5), records: 1, requests: 1, tools: 0, costs: null },
  tokens: Object.fromEntries(Object.entries(tokens).map(([kind, count]) => [kind, BigInt(count)])),
  reasoning: null,
  ...more,
});

it.each<[number | null, Partial<Priced>, [string, number][]]>([
  [null, { reasoning: 40 }, [['output', 9]]],
  [4, {}, [['output', 9]]],
  [4, { reasoning: 'undisclosed' as never }, [['output', 9]]],
  [0, { reasoning: 40 }, [['output', 9]]],
  [4, { reasoning: 40 }, [['output', 5], ['reasoning', 4]]], // biome-ignore format: one value
  [9, { reasoning: 40 }, [['reasoning', 9]]],
  [10, { reasoning: 40 }, [['reasoning', 9]]],
])('thinking of %j is counted apart by %j: %j', (thought, price, counts) => {
  const reasoning = thought === null ? null : BigInt(thought);
  const counted = countedBy(quoted(price), cellOf({ input: 0, cache_read: 2, output: 9 }, { reasoning }));
  expect(counted.map(([kind, count]) => [kind, Number(count)])).toEqual([['cache_read', 2], ...counts].sort(inOrder));
});
const KINDS = ['cache_read', 'output', 'reasoning'];
const inOrder = ([a]: (string | number)[], [b]: (string | number)[]): number =>
  KINDS.indexOf(String(a)) - KINDS.indexOf(String(b));

it('costs by kind, and tells what has no price', () => {
  const { parts, without, amount } = costOfCell(
    cellOf({ input: 500, cache_read: 7, output: 1000 }, { reasoning: 400n }),
    quoted({ reasoning: 40 }, { input: 4 }),
  );
  expect(parts.map(({ kind, low, high, amount: { low: a, high: b } }) => [kind, low, high, a.toFixed(), b.toFixed()])) // biome-ignore format: one value
    .toEqual([
      ['input', 2, 4, '0.001', '0.002'],
      ['output', 10, 10, '0.006', '0.006'],
      ['reasoning', 40, 40, '0.016', '0.016'],
    ]);
  expect(without).toEqual([{ kind: 'cache_read', tokens: 7n, reason: 'no-cache-read' }]);
  expect([amount.low.toFixed(), amount.high.toFixed()]).toEqual(['0.023', '0.024']);
  const thinking = costOfCell(cellOf({ output: 4 }, { reasoning: 4n }), quoted({ reasoning: 40 }), () => 'why');
  expect(thinking.without).toEqual([{ kind: 'output', tokens: 4n, reason: 'why' }]);
});

describe('what is open', () => {
  const times = { cache_write: 3, cache_write_1h: 4 };
  it.each<[Partial<Cell>, Quote, string[]]>([
    [{ reasoning: 0n }, quoted({ reasoning: 40, ...times }), []],
    [{}, quoted(), []],
    [{ sizes: { low: 1, high: 2 } }, quoted(), ['tier']],
    [{ tokens: { cache_write_any: 1n } }, quoted(times), ['cache-time']],
    [{ tokens: { cache_write_any: 1n } }, quoted({ cache_write: 3 }), []],
    [{ tokens: { cache_write: 1n } }, quoted(times), []],
    [{}, quoted({ reasoning: 40 }), ['thinking']],
    [{}, quoted({}, { when: { promotion: true } }), ['promotion']],
    [{}, quoted({}, { when: { mode: 'peak' } }, { when: { mode: 'off-peak' } }), ['hours']],
    [{}, quoted({}, { when: { mode: 'fast' } }), ['mode']],
    [{}, quoted({}, {}), ['days']],
  ])('%#', (cell, by, why) => expect(opennessOf(cellOf({}, cell), by)).toEqual(why));
});

describe('groups of what has no price', () => {
  const of = (model: string | undefined, records = 1, tools = 0): Cell =>
    cellOf({}, { of: { model } as Cell['of'], records, tools });
  it('are one for what lacks alike, of all its models', () => {
    const groups = new UnpricedGroups();
    groups.add('no-price', [], of('b', 2), { input: 5, output: 1 }, '2025-03-01');
    groups.add('no-price', [], of('a', 3), { input: 7 }, '2025-02-01');
    groups.add('no-price', [], of('b'), { input: 0 }, '2025-04-01');
    groups.add('no-price', [], of(undefined), {});
    groups.add('no-rate', ['EUR'], of('a'), { input: 1 });
    groups.add('no-rate', ['EUR'], of('b'), { input: 1 });
    groups.add('no-rate', ['KRW'], of('b'), { input: 1 });
    groups.add('region', ['us'], of('a'), {});
    groups.add('region', ['us'], of('b'), {});
    groups.add('tools', [], of('a', 1, 5), {});
    expect(groups.all).toEqual([
      ...[{ reason: 'no-price', detail: [], models: ['b', 'a'], records: 7, tokens: { input: 12, output: 1 }, first_price: '2025-02-01' }], // biome-ignore format: one value
      { reason: 'no-rate', detail: ['EUR'], models: ['a', 'b'], records: 2, tokens: { input: 2 } },
      { reason: 'no-rate', detail: ['KRW'], models: ['b'], records: 1, tokens: { input: 1 } },
      { reason: 'region', detail: ['us'], models: ['a'], records: 1, tokens: {} },
      { reason: 'region', detail: ['us'], models: ['b'], records: 1, tokens: {} },
      { reason: 'tools', detail: [], models: ['a'], records: 5, tokens: {} },
    ]);
    expect(groups.tokens).toBe(16);
  });
});

describe('what may be paid on a day', () => {
  const snapshot = new Snapshot(
    knowledgeOf(
      based(`
providers: [{id: acme, name: Acme, developer: acme}, {id: sky, name: Sky}]
releases:
  - {id: acme/bare, name: Bare, developer: acme, release_date: 2025-01-01}
  - {id: acme/two, name: Two, developer: acme, release_date: 2025-01-01}
  - {id: acme/modes, name: Modes, developer: acme, release_date: 2025-01-01}
  - {id: acme/past, name: Past, developer: acme, release_date: 2025-01-01}
offers:
  - release: acme/two
    provider: acme
    cost:
      - {from: 2025-01-01, currency: KRW, input: 1000, output: 1, checked: 2025-05-01}
      - {from: 2025-01-01, currency: USD, input: 2, output: 1}
      - {from: 2025-01-01, currency: EUR, input: 3, output: 1}
      - {from: 2025-01-01, currency: KRW, input: 500, output: 1, when: {mode: batch}}
      - {from: 2025-01-01, currency: USD, input: 1, output: 1, when: {mode: batch}}
      - {from: 2025-01-01, currency: EUR, input: 9, output: 1, when: {mode: flex}}
  - release: acme/two
    provider: sky
    cost:
      - {from: 2025-01-01, currency: USD, input: 6, output: 1, when: {region: us}}
      - {from: 2025-01-01, currency: USD, input: 5, output: 1, when: {region: eu}}
      - {from: 2025-09-01, currency: USD, input: 4, output: 1, when: {region: ap}}
      - {from: 2025-01-01, currency: USD, input: 3, output: 1, when: {region: eu, mode: batch}}
  - {release: acme/modes, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 1, output: 1, when: {mode: fast}}]}
  - release: acme/past
    provider: acme
    cost:
      - {from: 2025-01-01, until: 2025-02-01, currency: USD, input: 1, output: 1}
      - {from: 2025-09-01, currency: USD, input: 2, output: 1}
      - {from: 2025-08-01, currency: USD, input: 3, output: 1, when: {promotion: true}}
      - {from: 2025-07-01, currency: USD, input: 3, output: 1, when: {mode: fast}}
      - {from: 2025-01-01, currency: USD, input: 3, output: 1, when: {mode: batch}}
  - {release: acme/past, provider: sky, cost: [{from: 2025-01-01, until: 2025-02-01, currency: USD, input: 1, output: 1, when: {promotion: true}}]}
`),
    ),
    { asOf: '2025-06-01' },
  );
  const tell = (id: string, way: Partial<Parameters<typeof quote>[2]>): unknown => {
    const release = snapshot.anyRelease(id);
    const found = release && quote(snapshot, release, { provider: null, ...way });
    if (!found || !('price' in found)) return found;
    const { price, instead, ...rest } = found;
    return { price: price.input, instead: instead.map(({ input }) => input), ...rest };
  };
  const PLAIN = { instead: [], hours: [], byHour: false };
  it.each<[string, Parameters<typeof tell>[1], unknown]>([
    ['acme/bare', {}, { reason: 'no-price' }],
    ['acme/bare', { provider: 'sky' }, { reason: 'no-offer', detail: ['sky'] }],
    // Of several currencies dollars, and beside them only what is in dollars.
    ['acme/two', {}, { price: 2, ...PLAIN }],
    ['acme/two', { mayBe: ['batch'] }, { price: 2, ...PLAIN, instead: [1] }],
    ['acme/two', { mayBe: ['flex', 'priority'] }, { price: 2, ...PLAIN }],
    ['acme/two', { mode: 'flex' }, { price: 9, ...PLAIN }],
    ['acme/two', { mode: 'priority' }, { reason: 'no-price-in-mode', detail: ['priority'] }],
    ['acme/two', { provider: 'sky' }, { reason: 'no-region', detail: ['ap', 'eu', 'us'] }],
    ['acme/two', { provider: 'sky', places: ['x', 'eu'] }, { price: 5, ...PLAIN, place: 'eu' }],
    ['acme/two', { provider: 'sky', places: ['eu'], mode: 'batch' }, { price: 3, ...PLAIN, place: 'eu' }],
    ['acme/two', { provider: 'sky', places: ['ap'] }, { reason: 'no-price-on-day', first: '2025-09-01' }],
    ['acme/modes', {}, { reason: 'no-price-in-mode', detail: ['standard'] }],
    ['acme/past', {}, { reason: 'no-price-on-day', first: '2025-08-01' }],
    ['acme/past', { provider: 'sky' }, { reason: 'no-price-on-day' }],
  ])('%s %j', (id, way, told) => expect(tell(id, way)).toEqual(told));
});

describe('records that are priced alike are one cell', () => {
  const snapshot = new Snapshot(
    knowledgeOf(
      based(`
providers: [{id: acme, name: Acme, developer: acme}]
releases:
  - {id: acme/one, name: One, developer: acme, release_date: 2025-01-01}
  - {id: acme/late, name: Late, developer: acme, release_date: 2023-01-01}
  - {id: acme/peak, name: Peak, developer: acme, release_date: 2025-01-01}
  - {id: acme/new, name: New, developer: acme, release_date: 2025-01-01}
  - {id: acme/slope, name: Slope, developer: acme, release_date: 2025-01-01}
  - {id: acme/bare, name: Bare, developer: acme, release_date: 2025-01-01}
offers:
  - {release: acme/one, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 1, output: 1, tiers: [{over: 90, applies: request, input: 2}, {over: 50, applies: request, input: 3}]}]}
  - release: acme/late
    provider: acme
    cost:
      - {from: 2023-01-01, currency: USD, input: 1, output: 1}
      - {from: 2025-05-01, currency: USD, input: 2, output: 1}
      - {from: 2025-07-01, currency: USD, input: 3, output: 1}
  - release: acme/peak
    provider: acme
    cost:
      - {from: 2025-01-01, currency: USD, input: 1, output: 1, when: {mode: off-peak}}
      - {from: 2025-01-01, currency: USD, input: 2, output: 1, when: {mode: peak, hours: '01:00-04:00 UTC', days: [Mon]}}
  - {release: acme/new, provider: acme, cost: [{from: 2025-05-01, currency: USD, input: 5, output: 1}, {from: 2025-06-01, currency: USD, input: 4, output: 1, when: {mode: fast}}]}
  - {release: acme/slope, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 1, output: 1, tiers: [{over: 70, applies: excess, input: 2}]}]}
`),
    ),
    { asOf: '2025-06-01' },
  );
  type Given = { tokens: UsageTokens; [key: string]: unknown };
  const cells = (...records: Given[]) => cellsBy([], null, records);
  const cellsBy = (others: string[], pricesOf: string | null, records: Given[]) => {
    const releases = others.flatMap((id) => snapshot.anyRelease(id) ?? []);
    const all = new Cells(snapshot, releases, pricesOf);
    records.forEach((record, at) => {
      all.add({ model: 'acme/one', day: '2025-02-01', requests: 1, record: at + 1, ...record });
    });
    return [...all.all.values()];
  };
  it.each<[string, Record<string, unknown>, Record<string, unknown>, number]>([
    ['below a threshold', { tokens: { input: 1 } }, { tokens: { input: 50 } }, 1],
    ['beyond it', { tokens: { input: 50 } }, { tokens: { input: 51 } }, 2],
    ['between two', { tokens: { input: 51 } }, { tokens: { input: 90 } }, 1],
    ['beyond both', { tokens: { input: 90 } }, { tokens: { input: 91 } }, 2],
    ['with other kinds', { tokens: { input: 1 } }, { tokens: { output: 1 } }, 2],
    ['of which one has none of a kind', { tokens: { input: 1 } }, { tokens: { input: 1, output: 0 } }, 1],
    ['of which one tells its thinking', { tokens: { output: 1 } }, { tokens: { output: 1 }, reasoning: 0 }, 2],
    ['of which one tells its cost', { tokens: { input: 1 } }, { tokens: { input: 1 }, cost: { amount: '1' } }, 2],
    ['of which one tells no requests', { tokens: { input: 1 } }, { tokens: { input: 1 }, requests: undefined }, 2],
    ['of which one has tools', { tokens: { input: 1 } }, { tokens: { input: 1 }, tools: 1 }, 2],
    ['of which one tells of no tools', { tokens: { input: 1 } }, { tokens: { input: 1 }, tools: 0 }, 1],
    ['of two days', { tokens: { input: 1 } }, { tokens: { input: 1 }, day: '2025-02-02' }, 2],
  ])('%s', (_, a, b, count) => {
    expect(cells(a as Given, b as Given)).toHaveLength(count);
    expect(cells(b as Given, a as Given)).toHaveLength(count);
  });
  it('sums them up', () => {
    const told = { tokens: { input: 1, output: 2 }, reasoning: 1, tools: 2, cost: { amount: '3' } };
    const more = { tokens: { input: 5, output: 3 }, reasoning: 2, tools: 1, cost: { amount: '3' } };
    expect(cells(told, more)).toMatchObject([
      { records: 2, requests: 2, tokens: { input: 6n, output: 5n }, reasoning: 3n, tools: 3, costs: ['3', '3'] },
    ]);
    expect(cells({ tokens: { input: 1 } })).toMatchObject([{ reasoning: null, tools: 0, costs: null }]);
  });
  it.each<[string, Record<string, unknown>, Sizes]>([
    ['one request', { requests: 1 }, { low: 91, high: 91 }],
    ['several', { requests: 2 }, { low: 0, high: 91 }],
    ['nobody knows how many', { requests: undefined }, { low: 0, high: 91 }],
    ['several, none of them long', { requests: 2, prompt: { most: 50 } }, { low: 0, high: 0 }],
    ['several, all of them long', { requests: 2, prompt: { over: 50 } }, { low: 51, high: 91 }],
    ['several, all of a size', { requests: 2, prompt: { over: 50, most: 90 } }, { low: 51, high: 51 }],
    ['several, longer than they can be', { requests: 2, prompt: { over: 200 } }, { low: 91, high: 91 }],
  ])('the sizes of %s', (_, more, sizes) => {
    expect(cells({ tokens: { input: 100, output: 900 }, ...more }).map((one) => one.sizes)).toEqual([sizes]);
  });
  it.each<[Record<string, unknown>, object]>([
    [{ day: undefined }, { reason: 'no-day' }],
    [{ day: '2025-06-02' }, { reason: 'day-ahead', detail: ['2025-06-02'] }],
    [
      { day: '2025-06-02', to: '2025-06-03' },
      { reason: 'day-ahead', detail: ['2025-06-02'] },
    ],
    [{ day: '2025-06-01' }, { price: { input: 1 } }],
    [
      { day: '2025-06-01', to: '2025-06-03' },
      { price: { input: 1 }, instead: [] },
    ],
    [
      { day: '2025-01-01', to: '2025-03-01' },
      { price: { input: 1 }, instead: [] },
    ],
    [
      { day: '2024-12-31', to: '2025-03-01' },
      { reason: 'no-price-on-day', first: '2025-01-01' },
    ],
    [{ model: 'mystery' }, { reason: 'no-price' }],
  ])('the price of %j', (more, told) => {
    expect(cells({ tokens: { input: 1 }, ...more }).map((one) => one.of.quote)).toMatchObject([told]);
  });
  it.each<[string, string | undefined, [number, number[]]]>([
    ['2025-06-01', '2025-08-01', [2, []]],
    ['2025-04-29', '2025-04-30', [1, []]],
    ['2025-04-30', '2025-05-01', [1, [2]]],
    ['2025-04-30', undefined, [1, []]],
    // Of no sum is more than 400 days looked at.
    ['2024-03-27', '2025-05-31', [1, [2]]],
    ['2024-03-26', '2025-05-31', [1, []]],
  ])('the prices from %s to %s', (day, to, [price, instead]) => {
    const [cell] = cells({ tokens: { input: 1 }, model: 'acme/late', day, ...(to === undefined ? {} : { to }) });
    expect(cell?.of.quote).toMatchObject({ price: { input: price }, instead: instead.map((input) => ({ input })) });
  });

  const at = (day: string | undefined, minute: number | undefined) => ({
    ...{ tokens: { input: 1 }, model: 'acme/peak', day, minute },
  });
  const prices = (all: ReturnType<typeof cells>) =>
    all.map(({ of, records }) => ('price' in of.quote ? [of.quote.price.input, of.quote.byHour, records] : []));
  it('of the same hours, whatever the minute', () => {
    // Monday, and Tuesday.
    const monday = [10, 20, 60, 239, 240, 1439].map((minute) => at('2025-02-03', minute));
    expect(prices(cells(...monday))).toEqual([
      [1, true, 4],
      [2, true, 2],
    ]);
    expect(prices(cells(at('2025-02-04', 60), at('2025-02-04', 10)))).toEqual([[1, true, 2]]);
    expect(prices(cells(at('2025-02-03', undefined), at('2025-02-03', 60)))).toEqual([
      [2, false, 1],
      [2, true, 1],
    ]);
    expect(cells(at(undefined, 60), at(undefined, 10))).toHaveLength(1);
  });
  it('at the prices of one day, which tells the hours too', () => {
    expect(prices(cellsBy([], '2025-02-03', [at('2025-02-04', 60), at(undefined, 60), at('2026-01-01', 10)]))).toEqual([
      [2, true, 1],
      [2, true, 1],
      [1, true, 1],
    ]);
  });
  it.each<[string, Record<string, unknown>, unknown]>([
    ['acme/late', {}, [1, false, null]],
    ['acme/new', {}, [5, true, null]],
    ['acme/new', { day: '2025-05-01' }, [5, false, null]],
    // In a mode of a later day before none on the same one; in none where there is no such mode at all.
    ['acme/new', { mode: 'fast' }, [4, true, null]],
    ['acme/new', { mode: 'fast', day: '2025-05-01' }, [5, false, 'fast']],
    ['acme/late', { mode: 'fast' }, [1, false, 'fast']],
    ['acme/bare', {}, [undefined, false, null]],
    ['acme/bare', { mode: 'fast' }, [undefined, false, null]],
    ['acme/late', { day: undefined }, [2, true, null]],
  ])('what %s costs for %j', (id, more, told) => {
    const [cell] = cellsBy([id], null, [{ tokens: { input: 1 }, ...more }]);
    const [other] = cell?.of.others ?? [];
    expect([other?.quote?.price.input, other?.later, other?.instead]).toEqual(told);
  });
  it('of one size alone, where another model costs more with each token', () => {
    expect(cellsBy(['acme/slope'], null, [{ tokens: { input: 100 } }])).toMatchObject([{ sizes: one(100) }]);
    expect(cellsBy(['acme/late'], null, [{ tokens: { input: 100 } }])).toMatchObject([{ sizes: one(91) }]);
  });
});
