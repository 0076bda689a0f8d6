import Big from 'big.js';

/**
 * All arithmetic of money, in decimals: prices are in a currency per 1,000,000 tokens (`PER`), amounts and totals in that
 * currency. A number stands for the decimal that it prints as, which is what its file or option wrote; a text is exact.
 * Sums, differences and products are exact; a quotient is rounded, half away from zero, at its 20th decimal place.
 */
export type Decimal = Big;

/** @throws Error for what is no finite number */
export const decimal = (value: number | string | Decimal): Decimal =>
  new Big(typeof value === 'number' ? String(value) : value);

/** So many digits survive in every number of ordinary size. */
const SAFE_DIGITS = 15;
/** More digits than a number of any size needs, and fewer than would take long to compare. */
const MOST_DIGITS = 400;

/** Whether a number of JavaScript prints as the decimal that was written. @param source digits, with point and exponent */
export function isExact(source: string): boolean {
  if (source.length <= SAFE_DIGITS && !/e/i.test(source)) return true;
  const value = Number(source);
  if (!Number.isFinite(value) || source.length > MOST_DIGITS) return false;
  return decimal(source).eq(decimal(value));
}

/** All digits of a number or an amount, without an exponent. */
export const digitsOf = (value: number | string | Decimal): string => decimal(value).toFixed();

/**
 * A number as a whole count of its last decimal place: 2.5 at a scale of 3 is 2500.
 * @throws RangeError where the scale does not hold all its digits
 */
export function unscaled(value: number, scale: number): bigint {
  const whole = decimal(value).times(decimal(10).pow(scale));
  if (!whole.round(0).eq(whole)) throw new RangeError(`${digitsOf(value)} has more than ${scale} decimal places`);
  return BigInt(whole.toFixed());
}

/** Currencies whose hundredths nobody counts in. */
const WHOLE = new Set(['KRW', 'JPY', 'VND', 'IDR', 'HUF', 'ISK']);

/** How many digits after the point a currency is written with. */
export const placesOf = (currency: string): number => (WHOLE.has(currency) ? 0 : 2);

/** An amount for the eye: to the cent, or the won; to three digits where it is less than one, or a hundred won. */
export const rounded = (amount: string | Decimal, currency = 'USD'): string => {
  const exact = decimal(amount);
  const isWhole = WHOLE.has(currency);
  return (exact.abs().lt(isWhole ? 100 : 1) ? exact.prec(3) : exact.round(isWhole ? 0 : 2)).toFixed();
};

/** Prices are per so many tokens. */
export const PER = 1_000_000;

/** The blended price of 3 parts of input to 1 of output, to the nearest number. */
export const blend = (input: number, output: number): number =>
  Number(decimal(input).times(3).plus(decimal(output)).times('0.25'));

/** What so many tokens cost at a price. */
export const costOf = (tokens: Decimal, price: number): Decimal => tokens.times(decimal(price)).div(PER);

export const sum = (amounts: readonly (number | string | Decimal)[]): Decimal =>
  amounts.reduce<Decimal>((total, amount) => total.plus(decimal(amount)), decimal(0));

/** An amount in another currency. @param rate what one unit of the amount's currency is worth in the other */
export const convert = (amount: Decimal, rate: number): Decimal => amount.times(decimal(rate));

/** What an amount is multiplied by to add so many per cent: 10 gives 1.1. */
export const withPercent = (percent: number): Decimal => decimal(percent).div(100).plus(1);

/** A part of so many per cent. */
export const percentOf = (amount: Decimal, percent: number): Decimal => amount.times(decimal(percent)).div(100);

/** The change from one price to another in per cent of the first, to a tenth; null from a price of nothing. */
export const percentChange = (before: number, after: number): number | null =>
  before === 0 ? null : Number(decimal(after).minus(decimal(before)).times(100).div(decimal(before)).round(1)) || 0;

/** Whether two prices differ by no more than a millionth, to which feeds may have rounded. */
export const isNear = (a: number | string, b: number | string): boolean =>
  decimal(a).minus(decimal(b)).abs().lte('0.000001');
