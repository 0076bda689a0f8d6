import { type Decimal, decimal } from '../../domain/money.ts';
import type { UsageSum } from '../results.ts';

/** From the least to the most that something may have cost. */
export interface Span {
  low: Decimal;
  high: Decimal;
}

export const NOTHING: Span = { low: decimal(0), high: decimal(0) };

export const plus = (a: Span, b: Span): Span => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) });
export const times = ({ low, high }: Span, factor: Decimal): Span => ({
  low: low.times(factor),
  high: high.times(factor),
});
export const map = ({ low, high }: Span, change: (amount: Decimal) => Decimal): Span => ({
  low: change(low),
  high: change(high),
});

/** A span as a result has it: without its upper end where it has but one. */
export const sumOf = ({ low, high }: Span): UsageSum => ({
  total: Number(low),
  total_exact: low.toFixed(),
  ...(high.eq(low) ? {} : { total_high: Number(high), total_high_exact: high.toFixed() }),
});
