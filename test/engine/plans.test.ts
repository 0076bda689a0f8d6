import { describe, expect, it } from 'vitest';
import { plansNamed, plansWithin } from '../../src/engine/plans.ts';
import { snapshotOf } from '../support/knowledge.ts';

const plan = (id: string, price: string, more = ''): string =>
  `  - {id: ${id}, name: ${id.toUpperCase()}, model: ${id[0]}, provider: acme${more}, price: [${price}]}`;
const usd = (amount: number, per = 'month', more = ''): string =>
  `{from: 2025-01-01, currency: USD, amount: ${amount}, per: ${per}${more}}`;
const BASE = `rates: [{id: x, base: USD, quote: KRW, rate: 1000, date: 2025-01-01}]
models:
${['a', 'b', 'c'].map((id) => `  - {id: ${id}, name: ${id}, developer: acme}`).join('\n')}
releases: [{id: acme/a3, name: A3, model: a, developer: acme}]
plans:
`;
const snapshot = (...plans: string[]) => snapshotOf(`${BASE}${plans.join('\n')}\n`);
const told = (
  kb: ReturnType<typeof snapshot>,
  most: number | string | null = null,
  seats = 1,
  lines = ['a', 'b', 'c'],
) => plansWithin(kb, lines, { most, seats }).map(({ id, total_exact, currency }) => `${id} ${total_exact} ${currency}`);

describe('plans', () => {
  it('are those of the first lines first, the cheapest of each first, of equal ones by id', () => {
    const kb = snapshot(plan('b1', usd(5)), plan('a9', usd(20)), plan('a2', usd(20)), plan('a1', usd(30)));
    expect(told(kb)).toEqual(['a2 20 USD', 'a9 20 USD', 'a1 30 USD', 'b1 5 USD']);
    expect(told(kb, null, 1, ['b', 'a'])).toEqual(['b1 5 USD', 'a2 20 USD', 'a9 20 USD', 'a1 30 USD']);
  });

  it('cost no more than is asked, that much included, in whatever currency', () => {
    const kb = snapshot(plan('a1', usd(20)), plan('a2', usd(20.01)), plan('b1', usd(99)));
    expect(told(kb, 20)).toEqual(['a1 20 USD']);
    expect(told(kb, 19.99)).toEqual([]);
    expect(told(kb, '20000 KRW')).toEqual(['a1 20000 KRW']);
    expect(told(kb, '20010 KRW')).toEqual(['a1 20000 KRW', 'a2 20010 KRW']);
    // A rate nobody knows.
    expect(told(kb, '99999 JPY')).toEqual([]);
  });

  it('are those of eight lines at most', () => {
    const ids = [...'abcdefghij'];
    const kb = snapshotOf(`models:\n${ids.map((id) => `  - {id: ${id}, name: ${id}, developer: acme}`).join('\n')}
plans:\n${ids.map((id) => plan(`${id}1`, usd(1))).join('\n')}\n`);
    expect(told(kb, null, 1, ids)).toHaveLength(8);
    expect(told(kb, null, 1, [...ids, ...ids].slice(4, 8))).toHaveLength(4);
  });

  it.each([
    ['', 60],
    [', audience: individual', 60],
    [', audience: developer', 60],
    [', audience: team', 20],
    [', audience: enterprise', 20],
  ])('for one person are paid for each seat: {%s} for three costs %d', (audience, total) => {
    expect(told(snapshot(plan('a1', usd(20), audience)), null, 3)).toEqual([`a1 ${total} USD`]);
  });

  it('that name a seat are paid for each, whoever they are for', () => {
    expect(told(snapshot(plan('a1', usd(20, 'seat-month'), ', audience: team')), null, 3)).toEqual(['a1 60 USD']);
  });

  it('paid by the year cost a twelfth a month, and count where none is paid by the month', () => {
    expect(told(snapshot(plan('a1', usd(240, 'year'))))).toEqual(['a1 20 USD']);
    expect(told(snapshot(plan('a1', `${usd(120, 'year')}, ${usd(30)}`)))).toEqual(['a1 30 USD']);
    expect(told(snapshot(plan('a1', usd(240, 'seat-year'), ', audience: team')), null, 2)).toEqual(['a1 40 USD']);
  });

  it('have the price that holds on the day, from its first day to before its end', () => {
    const on = (from: string, until?: string) =>
      told(
        snapshot(
          plan('a1', `{from: ${from}, currency: USD, amount: 9, per: month${until ? `, until: ${until}` : ''}}`),
        ),
      );
    expect(on('2025-06-01')).toEqual(['a1 9 USD']);
    expect(on('2025-06-02')).toEqual([]);
    expect(on('2025-01-01', '2025-06-02')).toEqual(['a1 9 USD']);
    expect(on('2025-01-01', '2025-06-01')).toEqual([]);
    const two = `{from: 2025-01-01, until: 2025-03-01, currency: USD, amount: 9, per: month}, {from: 2025-03-01, currency: USD, amount: 11, per: month}`;
    expect(told(snapshot(plan('a1', two)))).toEqual(['a1 11 USD']);
  });

  it('have the latest of several prices, told or seen', () => {
    const seen =
      '{seen: 2025-02-01, currency: USD, amount: 7, per: month}, {seen: 2025-03-01, currency: USD, amount: 8, per: month}';
    expect(told(snapshot(plan('a1', seen)))).toEqual(['a1 8 USD']);
    expect(told(snapshot(plan('a1', seen.replace('2025-03-01', '2025-06-02'))))).toEqual(['a1 7 USD']);
  });

  it('are told in the currency asked for where that is a price of theirs, else by a rate', () => {
    const both = `${usd(20)}, {from: 2025-01-01, currency: KRW, amount: 29000, per: month}`;
    expect(told(snapshot(plan('a1', both)), '30000 KRW')).toEqual(['a1 29000 KRW']);
    expect(told(snapshot(plan('a1', both)))).toEqual(['a1 20 USD']);
    const won = '{from: 2025-01-01, currency: KRW, amount: 5000, per: month}';
    expect(told(snapshot(plan('a1', won)))).toEqual(['a1 5000 KRW']);
    expect(told(snapshot(plan('a1', won)), 6)).toEqual(['a1 5 USD']);
  });

  it('of credit, of schools, and of which nobody tells the price are none', () => {
    expect(told(snapshot(plan('a1', usd(20, 'prepaid')), plan('a2', usd(5), ', audience: education')))).toEqual([]);
    expect(told(snapshot(plan('a1', '{from: 2025-01-01, currency: USD, amount: undisclosed, per: month}')))).toEqual(
      [],
    );
  });

  it('tell all that there is to tell', () => {
    const [offer] = plansWithin(snapshot(plan('a1', usd(20), ', audience: team')), ['a'], {
      most: '99000 KRW',
      seats: 2,
    });
    expect(offer).toEqual({
      id: 'a1',
      name: 'A1',
      model: 'a',
      audience: 'team',
      seats: 2,
      total: 20_000,
      total_exact: '20000',
      currency: 'KRW',
      price: { amount: 20, currency: 'USD', per: 'month' },
      sources: ['s'],
    });
  });
});

describe('plans that a need names', () => {
  const kb = snapshot(plan('a3', usd(1)), plan('b1', usd(1)));
  const named = (need: string) => plansNamed(kb, need, ['a', 'b', 'c']).map(({ id }) => id);

  it.each([
    ['is B1 worth it?', ['b1']],
    ['b1', ['b1']],
    ['b1, or not', ['b1']],
    ['ab1 b12', []],
    // A release of that name is what is meant.
    ['A3 vs B1', ['b1']],
  ])('%s names %j', (need, ids) => {
    expect(named(need)).toEqual(ids);
  });
});
