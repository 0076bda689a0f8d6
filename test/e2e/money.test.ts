import { describe, expect, it } from 'vitest';
import { moneyGiven } from '../../src/features/money.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

const KB = `sources: [{id: bank, title: Rates, publisher: The Bank, url: 'https://bank.example/rates', date: 2025-05-08, kind: measurement}]
rates:
  - {id: usd, base: EUR, quote: USD, rate: 1.25, date: 2025-05-08, source: bank}
  - {id: krw, base: EUR, quote: KRW, rate: 1750, date: 2025-05-08, source: bank}
  - {id: cny, base: EUR, quote: CNY, rate: 8, date: 2025-05-08, source: bank}
developers: [{id: other, name: Other, country: KR}]
uses: [{id: talk, name: {en: Talk, ko: 대화}}]
models:
  - {id: m, name: Em, developer: acme, current: [{release: acme/a}], applications: [{use: talk, fit: strong, text: {en: t, ko: t}, said: 2025-01-01}]}
  - {id: n, name: En, developer: other, current: [{release: other/b}], applications: [{use: talk, fit: strong, text: {en: t, ko: t}, said: 2025-01-01}]}
releases:
  - {id: acme/a, name: A, developer: acme, model: m}
  - {id: other/b, name: B, developer: other, model: n}
offers:
  - {release: acme/a, provider: acme, cost: [{from: 2025, currency: USD, input: 2.5, output: 10}]}
  - {release: other/b, provider: other, cost: [{from: 2025, currency: CNY, input: 8, output: 8}]}
`;
const kb = standing(KB);
const lmm = (...args: string[]) =>
  twin([...args, ...kb, '--as-of', '2025-06-01', ...(args.includes('--lang') ? [] : ['--lang', 'en'])]);
/** Line breaks of running text are spaces. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const RATE =
  'Exchange rate: 1 USD = 1,400 KRW from 1 EUR = 1.25 USD, 1 EUR = 1,750 KRW (The Bank, 2025-05-08) https://bank.example/rates';
/** Of two currencies, one line. */
const RATES = 'Exchange rates: 1 USD = 1,400 KRW, 1 CNY = 218.75 KRW (The Bank, 2025-05-08)';

describe('--currency', () => {
  it('needs no rate for what is sold in it, and one for what is not', async () => {
    const won = standing(`developers: [{id: other, name: Other, country: KR}]
releases: [{id: acme/w, name: W, developer: acme}, {id: other/d, name: D, developer: other}]
offers:
  - {release: acme/w, provider: acme, cost: [{from: 2025, currency: KRW, input: 1400, output: 2800}]}
  - {release: other/d, provider: other, cost: [{from: 2025, currency: USD, input: 1, output: 2}]}
`);
    const ask = (currency: string) =>
      twin([
        ...['cost', 'w', 'd', '--input', '1M', '--output', '1M'],
        ...won,
        ...['--lang', 'en', '--currency', currency],
      ]);
    const { code, out } = await ask('KRW');
    expect(code).toBe(0);
    expect(flat(out)).toMatch(/acme\/w +₩4,200 .*no exchange rate.* other\/d/);
    expect(await ask('JPY')).toMatchObject({ code: 2, err: expect.stringContaining('--rate USD/JPY') });
  });

  it.each([
    [['list', '--releases'], /IN ₩ +OUT ₩.*acme\/a.* 3,500 14,000.*other\/b.* 1,750 1,750/],
    [['list', '--fields', 'price'], /₩6,125/],
    [['compare', 'm', 'n', '--fields', 'price'], /₩6,125.*₩1,750/],
    [['show', 'acme/a'], /₩3,500.*₩14,000/],
    [['recommend', '--use', 'talk'], /./],
    [['cost', 'acme/a', '--input', '1M', '--output', '1M'], /₩17,500 +₩3,500 +₩14,000/],
  ])('%j shows all prices in one currency, and tells by which rates', async (args, expected) => {
    const { out, code } = await lmm(...args, '--currency', 'KRW');
    expect(code).toBe(0);
    expect(flat(out)).toMatch(expected);
    expect(flat(out)).not.toMatch(/\$\d/);
    if (!args.includes('recommend'))
      expect(
        [RATE, RATES].some((told) => flat(out).includes(told)),
        flat(out),
      ).toBe(true);
  });

  it('speaks Korean', async () => {
    const { out } = await lmm('show', 'acme/a', '--currency', '원', '--lang', 'ko');
    expect(flat(out)).toContain('3,500원');
    expect(flat(out)).toContain('환율: 1 USD = 1,400 KRW');
  });

  it('stands in JSON with what is stated and the rates that were used', async () => {
    const { out } = await lmm('compare', 'm', 'n', '--fields', 'price', '--currency', 'KRW', '--json');
    const { rates, sources, rows } = JSON.parse(out);
    expect(rows[0].cells[0]).toMatchObject({ value: 6125, currency: 'KRW', stated: { value: 4.375, currency: 'USD' } });
    expect(rates.map(({ base, quote }: { base: string; quote: string }) => `${base}/${quote}`)).toEqual([
      'USD/KRW',
      'CNY/KRW',
    ]);
    expect(rates[0]).toMatchObject({ rate: 1400, date: '2025-05-08', sources: ['bank'] });
    expect(sources).toHaveProperty('bank');
  });

  it('changes no order and no limit', async () => {
    const ids = async (...args: string[]) =>
      JSON.parse((await lmm('list', '--releases', '--sort', 'price', ...args, '--json')).out).releases.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('--currency', 'KRW')).toEqual(['other/b', 'acme/a']);
    for (const currency of [[], ['--currency', 'KRW'], ['--currency', 'EUR']]) {
      expect(await ids('--max-price', '4.375', ...currency)).toEqual(['other/b', 'acme/a']);
      expect(await ids('--max-price', '4.374', ...currency)).toEqual(['other/b']);
      expect(await ids('--max-price', '6125원', ...currency)).toHaveLength(2);
      expect(await ids('--max-price', '0.99 EUR', ...currency)).toEqual([]);
    }
  });

  it('is kept with a decision, and in the query', async () => {
    const { out } = await lmm('recommend', '--use', 'talk', '--currency', 'KRW', '--rate', '1300', '--query');
    expect(JSON.parse(out)).toMatchObject({ currency: 'KRW', rates: [{ base: 'USD', quote: 'KRW', rate: 1300 }] });
  });
});

describe('a price in another currency', () => {
  it('is held against a limit by the recorded rate, and the answer tells it', async () => {
    const { out } = await lmm('list', '--releases', '--max-price', '2');
    expect(out).toContain('other/b');
    expect(flat(out)).toContain('1 CNY = 0.15625 USD');
  });

  it('is not mentioned where nothing was converted', async () => {
    const { out } = await lmm('list', '--releases');
    expect(out).not.toContain('Exchange rate');
  });
});

describe('--rate', () => {
  it.each([
    ['1400', 'KRW', 'USD/KRW 1400'],
    ['1,400', 'KRW', 'USD/KRW 1400'],
    ['1400원', undefined, 'USD/KRW 1400'],
    ['EUR/KRW=1700', undefined, 'EUR/KRW 1700'],
    ['eurkrw=1700', undefined, 'EUR/KRW 1700'],
    ['1 CNY = 195 KRW', undefined, 'CNY/KRW 195'],
    ['100엔=950원', undefined, 'JPY/KRW 9.5'],
    ['1달러=1400원', undefined, 'USD/KRW 1400'],
    ['유로=1,700원', undefined, 'EUR/KRW 1700'],
  ])('%s (%s) is %s', (rate, currency, expected) => {
    const [read] = moneyGiven({ rate: [rate], currency }).rates;
    expect(`${read?.base}/${read?.quote} ${read?.rate}`).toBe(expected);
  });

  it.each(['0', '-1', 'x', 'EUR/EUR=1', 'EUR/KRW=', '=5', 'EUR=KRW=1', '1,5000'])(
    '%s is refused with the way out',
    async (rate) => {
      const { code, err } = await lmm('list', '--currency', 'KRW', `--rate=${rate}`);
      expect(code).toBe(2);
      expect(err).toContain('EUR/KRW=1700');
    },
  );

  it('holds before what is recorded, and the answer says whose it is', async () => {
    const { out } = await lmm('show', 'acme/a', '--currency', 'KRW', '--rate', '1000');
    expect(flat(out)).toContain('₩2,500');
    expect(flat(out)).toContain('1 USD = 1,000 KRW (your rate)');
  });
});
