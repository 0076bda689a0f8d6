import { decimal, digitsOf } from '../../domain/money.ts';

/** Prices above this, in USD per 1,000,000 tokens, are taken for a slip of the unit (BerriAI/litellm#23503). */
const HIGHEST = 10_000;
/** And below this: the cheapest that are sold stand above it, and a price per token or per 1,000 below. */
const LOWEST = 0.001;
/** How many times the input the output may cost, and the other way round; a unit mixed up is at least 250 times. */
const FARTHEST = 500;
const NEAREST = 0.01;
/** No exponent of a price is larger; what is would only make long strings. */
const LARGEST_EXPONENT = 30;
/** A double says at least so many digits as they were written. */
const SURE_DIGITS = 15;
/** To how many digits a number is rounded whose last ones are the noise of a calculation. */
const MEANT_DIGITS = 12;

const NUMBER = /^([+-]?)((?:\d+\.?\d*|\.\d+)(?:e([+-]?\d+))?)$/i;

/** A number as it was written, as decimal text with the point moved to the right; undefined for what is none. */
export function amountOf(written: string | undefined, places: number): string | undefined {
  const match = NUMBER.exec(written?.trim() ?? '');
  if (!match || Math.abs(Number(match[3] ?? 0)) > LARGEST_EXPONENT) return undefined;
  const amount = digitsOf(decimal(match[2] ?? '').times(`1e${places}`));
  return match[1] === '-' && amount !== '0' ? `-${amount}` : amount;
}

/**
 * What a number of a file was meant as: `0.30000000000000004`, a sum of doubles written with all its digits, as 0.3. What
 * differs from a short number by more than such noise stays as it is written.
 */
export function withoutNoise(written: string): string {
  if ((written.split(/e/i, 1)[0] ?? '').replace(/\D/g, '').replace(/^0+/, '').length <= SURE_DIGITS) return written;
  const exact = amountOf(written, 0);
  if (exact === undefined || exact.startsWith('-')) return written;
  const meant = decimal(exact).prec(MEANT_DIGITS);
  return decimal(exact).minus(meant).abs().lte(meant.times('9e-16')) ? digitsOf(meant) : written;
}

/** Whether a number of a record can hold it. */
export const isHeld = (amount: string): boolean => digitsOf(Number(amount)) === amount;

export const isPlausible = (amount: string): boolean =>
  Number(amount) === 0 || (Number(amount) <= HIGHEST && Number(amount) >= LOWEST);

/** Whether input and output can be of the same unit. */
export function areOfOneUnit(input: string, output: string): boolean {
  const ratio = Number(output) / Number(input);
  return !(ratio > 0) || !Number.isFinite(ratio) || (ratio >= NEAREST && ratio <= FARTHEST);
}

/** A count of tokens, from a number or its text; feeds write 0 where they do not know. */
export function countOf(written: string | undefined): number | undefined {
  const amount = amountOf(written, 0);
  const count = amount === undefined ? Number.NaN : Number(amount);
  return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}
