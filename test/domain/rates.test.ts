import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/domain/money.ts';
import { type OwnRate, Rates } from '../../src/domain/rates.ts';

const DATED = { date: '2026-05-08', sources: ['bank'] };
const EURO = [
  { base: 'EUR', quote: 'USD', rate: 1.25, ...DATED },
  { base: 'EUR', quote: 'KRW', rate: 1750, ...DATED },
  { base: 'EUR', quote: 'CNY', rate: 8, ...DATED, date: '2026-05-07' },
];
const rates = (...own: OwnRate[]) => new Rates(own, () => EURO);
const turned = (known: Rates, amount: number, base: string, quote: string) =>
  known.conversion(base, quote)?.convert(decimal(amount)).toString();

describe('an exchange rate', () => {
  it.each([
    ['EUR', 'KRW', '1750', []],
    ['KRW', 'EUR', '0.00057142857142857143', ['EUR/KRW']],
    ['USD', 'KRW', '1400', ['EUR/USD', 'EUR/KRW']],
    ['CNY', 'USD', '0.15625', ['EUR/CNY', 'EUR/USD']],
    ['USD', 'USD', '1', []],
  ])(
    'of %s in %s is stated, turned round or worked out by way of another, and tells from what',
    (base, quote, worth, via) => {
      const known = rates();
      expect(turned(known, 1, base, quote)).toBe(worth);
      const used = known.conversion(base, quote)?.used;
      expect(used?.via?.map((leg) => `${leg.base}/${leg.quote}`) ?? []).toEqual(via);
    },
  );

  it('is never invented', () => expect(rates().conversion('USD', 'JPY')).toBeNull());

  it('is as old as the oldest that it rests on', () => {
    expect(rates().conversion('CNY', 'KRW')?.used.date).toBe('2026-05-07');
  });

  it("is the user's own before all others, also by way of USD", () => {
    const known = rates({ base: 'USD', quote: 'KRW', rate: 1000 });
    expect(turned(known, 1, 'USD', 'KRW')).toBe('1000');
    expect(turned(known, 1000, 'KRW', 'USD')).toBe('1');
    expect(turned(known, 8, 'CNY', 'KRW')).toBe('1250');
    expect(known.conversion('CNY', 'KRW')?.used.via?.at(-1)).toEqual({
      ...{ base: 'USD', quote: 'KRW', rate: 1000 },
      ...{ date: null, sources: null },
    });
    // What is said of another pair moves none but that.
    expect(turned(rates({ base: 'CNY', quote: 'KRW', rate: 100 }), 1, 'USD', 'KRW')).toBe('1400');
  });

  it('is told once something was converted by it', () => {
    const known = rates();
    known.conversion('USD', 'KRW');
    expect(known.used()).toEqual([]);
    turned(known, 1, 'USD', 'KRW');
    turned(known, 2, 'USD', 'KRW');
    turned(known, 2, 'USD', 'USD');
    expect(known.used().map(({ base, quote }) => base + quote)).toEqual(['USDKRW']);
  });

  it('brings an amount back to itself, to the 15th digit', () => {
    const known = rates();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom('USD', 'KRW', 'CNY', 'EUR'), (amount, other) => {
        const there = known.conversion('USD', other)?.convert(decimal(amount));
        const back = there && known.conversion(other, 'USD')?.convert(there);
        expect(Number(back) / amount).toBeCloseTo(1, 12);
      }),
    );
  });
});
