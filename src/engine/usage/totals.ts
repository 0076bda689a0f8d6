import { withPercent } from '../../domain/money.ts';
import type { Conversion } from '../../domain/rates.ts';
import type { Release } from '../../domain/records.ts';
import type { Cell } from './cells.ts';
import type { CellCost } from './priced.ts';
import type { Quote } from './quote.ts';
import { map, NOTHING, plus, type Span } from './sums.ts';

/** A cell with what it cost. */
export interface Priced {
  cell: Cell;
  release: Release;
  provider: string;
  quote: Quote;
  cost: CellCost;
  conversion: Conversion;
}

/** What was converted by a rate taken the other way round has no last digit: what is not seen of it is left out. */
const DIGITS = 12;

/** What cells cost in the currency of totals, tax included. */
export const totalOf = (priced: readonly Priced[], vat: number): Span =>
  priced.reduce<Span>((whole, { cost, conversion }) => plus(whole, converted(cost.amount, conversion, vat)), NOTHING);

export const converted = (amount: Span, conversion: Conversion, vat: number): Span =>
  map(amount, (one) => {
    const taxed = conversion.convert(one).times(withPercent(vat));
    return conversion.used.base === conversion.used.quote ? taxed : taxed.round(DIGITS);
  });
