import { decimal, digitsOf } from '../../domain/money.ts';
import { AMOUNTS, type Amount, type Amounts } from './entry.ts';

/** Prices above this, in USD per 1,000,000 tokens, are taken for a slip of the unit (BerriAI/litellm#23503). */
const HIGHEST = 10_000;
/** No exponent of a price is larger; what is would only make long strings. */
const LARGEST_EXPONENT = 30;

/** A price per token as decimal text per 1,000,000 tokens: `5.7e-7` is `0.57`. Negative, empty or no number is undefined. */
export const perMillion = (value: unknown): string | undefined => shifted(value, 6);

/** A price that is per 1,000,000 tokens already, as decimal text. */
export const asPrice = (value: unknown): string | undefined => shifted(value, 0);

/**
 * A number as decimal text, its point moved to the right. Text is exact; a binary number is first rounded to the 12
 * digits that its writer can have meant.
 */
function shifted(value: unknown, places: number): string | undefined {
  const written = typeof value === 'number' ? String(Number(value.toPrecision(12))) : value;
  const match = typeof written === 'string' ? /^\+?((?:\d+\.?\d*|\.\d+)(?:e([+-]?\d+))?)$/i.exec(written.trim()) : null;
  if (!match || Math.abs(Number(match[2] ?? 0)) > LARGEST_EXPONENT) return undefined;
  return digitsOf(decimal(match[1] ?? '').times(`1e${places}`));
}

/** The amounts that are known among raw ones. */
export function amountsOf(
  raw: Partial<Record<Amount, unknown>>,
  convert: (value: unknown) => string | undefined,
): Amounts {
  const amounts: Amounts = {};
  for (const key of AMOUNTS) {
    const amount = convert(raw[key]);
    if (amount !== undefined) amounts[key] = amount;
  }
  return amounts;
}

export const isPlausible = (amount: string): boolean => Number(amount) <= HIGHEST;

/** A count of tokens; feeds write 0 where they do not know. */
export const tokens = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
