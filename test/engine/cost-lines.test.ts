import { describe, expect, it } from 'vitest';
import { costs, loadCost } from '../../src/engine/cost.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { characters, only, PLAIN, reckoned, workload } from './priced.ts';

const price = (id: string, currency: string, input: number): string =>
  `  - {release: acme/${id}, provider: acme, cost: [{from: 2025, currency: ${currency}, input: ${input}, output: 1}]}`;
const named = (ids: readonly string[]): string =>
  `releases:\n${ids.map((id) => `  - {id: acme/${id}, name: ${id}, developer: acme}`).join('\n')}\n`;

describe('the order of what several releases cost', () => {
  it('is dollars, then other currencies by their code, then those whose cost nobody can tell, each by its id', () => {
    const snapshot = snapshotOf(`${named(['a', 'b', 'c', 'd', 'e', 'f', 'g'])}offers:
${[price('b', 'KRW', 1), price('c', 'CNY', 9), price('e', 'USD', 5), price('f', 'CNY', 2), price('g', 'USD', 4)].join('\n')}
`);
    const lines = costs(snapshot, [...snapshot.releases()].reverse(), workload({ input: 1e6 })).costs;
    expect(lines.map(({ id, currency, total }) => [id, currency, total])).toEqual([
      ['acme/g', 'USD', 4],
      ['acme/e', 'USD', 5],
      ['acme/f', 'CNY', 2],
      ['acme/c', 'CNY', 9],
      ['acme/b', 'KRW', 1],
      ['acme/a', null, null],
      ['acme/d', null, null],
    ]);
  });

  it('needs no rate of the workload where others are given', () => {
    const snapshot = snapshotOf(`${named(['a'])}offers:\n${price('a', 'USD', 1)}\n`);
    const won = snapshot.inMoney('KRW', [{ base: 'USD', quote: 'KRW', rate: 1000 }]);
    expect(costs(won, won.releases(), workload({ input: 1e6 })).costs.map(({ total }) => total)).toEqual([1]);
  });

  it('of two that cost the same is by id, and no workload is lost on the way', () => {
    const snapshot = snapshotOf(`${named(['b', 'a'])}offers:\n${price('a', 'USD', 1)}\n${price('b', 'USD', 1)}\n`);
    const asked = workload({ input: 1e6 });
    const result = costs(snapshot, snapshot.releases(), asked);
    expect(result.workload).toBe(asked);
    expect(result.costs.map(({ id }) => id)).toEqual(['acme/a', 'acme/b']);
  });
});

describe('a total', () => {
  const RATES = `sources: [{id: bank, title: Bank, publisher: Bank, date: 2025-01-01, kind: measurement}]
rates: [{id: cny, base: USD, quote: CNY, rate: 8, date: 2025-05-15, source: bank}]
`;
  const CNY = 'from: 2025, currency: CNY, input: 16, output: 8';

  it('is in dollars where no currency is asked for and a rate is known, and in that of the price where none is', () => {
    expect(only(reckoned([CNY], { input: 1e6 }, { kb: RATES }))).toMatchObject({ total: 2, currency: 'USD' });
    expect(only(reckoned([CNY], { input: 1e6 }))).toMatchObject({ total: 16, currency: 'CNY', rate: null });
  });

  it('names the line of its release, and no characters where tokens were counted', () => {
    const line = only(
      reckoned([PLAIN], { input: 1 }, { release: ', model: m', kb: 'models: [{id: m, name: M, developer: acme}]' }),
    );
    expect(line).toMatchObject({ id: 'acme/a', name: 'A', model: 'm' });
    expect(line).not.toHaveProperty('characters');
    expect(line).not.toHaveProperty('total_low');
    expect(only(reckoned([PLAIN], { input: 1 })).model).toBeNull();
  });

  it('takes a rate that is that of all prices anyway as it is', () => {
    const snapshot = snapshotOf(`releases: [{id: acme/a, name: A, developer: acme}]
offers: [{release: acme/a, provider: acme, cost: [{${PLAIN}}]}]
`).inMoney(null, [{ base: 'USD', quote: 'KRW', rate: 1000 }]);
    const total = (rate: number) =>
      costs(snapshot, snapshot.releases(), workload({ input: 1e6, currency: 'KRW', rate })).costs[0]?.total;
    expect([total(1000), total(2000)]).toEqual([2500, 5000]);
  });

  it.each([
    ['45 USD', true],
    ['44.99 USD', false],
    ['360 CNY', true],
    ['359 CNY', false],
    ['1000000 JPY', null],
  ])('of 45 dollars is within %s: %s', (budget, within) => {
    const asked = { input: 10e6, output: 2e6, budget };
    expect(only(reckoned([PLAIN], asked, { kb: RATES })).within_budget).toBe(within);
  });

  it('has beside it only prices whose whole cost can be told', () => {
    const peak = 'from: 2025, currency: USD, input: 3, output: 3, when: {mode: peak, hours: 08:30-00:30 CST}';
    const night = 'from: 2025, currency: USD, input: 1, when: {mode: off-peak, hours: 00:30-08:30 CST}';
    const beside = (output: number) => only(reckoned([peak, night], { input: 1e6, output })).beside;
    expect(beside(0).map(({ condition }) => condition)).toEqual(['off-peak']);
    expect(beside(1e6)).toEqual([]);
  });
});

describe('characters', () => {
  const kb = `sources:
  - {id: t, title: T, publisher: T, date: 2025-01-01, kind: measurement}
  - {id: x, title: X, publisher: X, date: 2025-01-01, kind: measurement}
`;
  const LINE = (figures: string): string => `${kb}models: [{id: m, name: M, developer: acme${figures}}]`;

  it('of a line with several figures lie between the least and the most of them', () => {
    const others = [0.5, 0.9, 0.7].map(
      (value, at) =>
        `{id: acme/b${at}, name: B, developer: acme, model: m, tokens_per_character: [{language: ko, value: ${value}, source: ${'ttx'[at]}}, {language: en, value: 9, source: t}]`,
    );
    const release = `, model: m}, ${others.join('}, ')}`;
    const line = reckoned([PLAIN], { input: characters(1000, 'ko') }, { release, kb: LINE('') });
    expect(line.find(({ id }) => id === 'acme/a')?.characters).toEqual([
      { language: 'ko', low: 0.5, high: 0.9, of: 'other-releases', sources: ['t', 'x'] },
    ]);
  });

  it('have a lower end as soon as one of two languages has', () => {
    const release = ', model: m, tokens_per_character: [{language: en, value: 0.25, source: t}]';
    const asked = { input: characters(1e6, 'ko'), output: characters(1e6, 'en') };
    const line = only(
      reckoned([PLAIN], asked, {
        release,
        kb: LINE(', tokens_per_character: [{language: ko, low: 0.5, high: 1, source: t}]'),
      }),
    );
    expect(line).toMatchObject({ total: 5, total_low: 3.75 });
    expect(line.characters?.map(({ language, of }) => [language, of])).toEqual([
      ['ko', 'line'],
      ['en', 'release'],
    ]);
  });

  it('count by a figure of the release itself before that of its line, and only by sources that were chosen', () => {
    const release =
      ', model: m, tokens_per_character: [{language: ko, value: 2, source: x}, {language: en, value: 7, source: t}]';
    const text = `${LINE(', tokens_per_character: [{language: ko, low: 1, high: 1, source: t}]')}
releases: [{id: acme/a, name: A, developer: acme${release}}]
offers: [{release: acme/a, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1, source: t}]}]
`;
    const inputOf = (sources?: readonly string[]): unknown => {
      const snapshot = snapshotOf(text, '2025-06-01', sources);
      const [line] = costs(snapshot, snapshot.releases(), workload({ input: characters(1e6, 'ko') })).costs;
      return [line?.total, line?.characters?.[0]?.of];
    };
    expect(inputOf()).toEqual([2, 'release']);
    expect(inputOf(['t', 's'])).toEqual([1, 'line']);
  });
});

describe('the work of a recommendation', () => {
  it('is each request so many times, at the first price whose cost can be told', () => {
    const snapshot = snapshotOf(`releases: [{id: acme/a, name: A, developer: acme}]
offers: [{release: acme/a, provider: acme, cost: [{${PLAIN}}]}]
`);
    const [release] = snapshot.releases();
    const load = { input: workload({ input: 1e6 }).input, output: null, requests: 3, period: 'month' } as never;
    expect(release && loadCost(snapshot, release, load, null)).toMatchObject({ total: 7.5, currency: 'USD' });
    expect(release && loadCost(snapshot, release, load, 'KRW')).toMatchObject({ total: null, reason: 'no-rate' });
  });
});
