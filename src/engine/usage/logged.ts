import { type Decimal, decimal, sum } from '../../domain/money.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Logged } from '../results.ts';
import type { Cell } from './cells.ts';
import { costOfCell, rateFor } from './priced.ts';
import { type Quote, quote } from './quote.ts';
import { NOTHING, plus, type Span, sumOf } from './sums.ts';
import { converted, type Priced } from './totals.ts';

/** What a log's costs and ours may differ by where they are rounded. */
const ROUNDED = '0.0005';

/**
 * What a log says that its records cost, beside what we make of those that we could price whole, and what would make the
 * difference: each way of reckoning that comes to the log's sum is told.
 */
export function loggedCost(
  snapshot: Snapshot,
  asked: readonly Cell[],
  priced: readonly Priced[],
  currency: string,
): Logged | null {
  const told = asked.filter(({ costs }) => costs !== null);
  if (told.length === 0) return null;
  const rate = snapshot.rates.conversion('USD', currency);
  const whole = priced.filter(({ cell, cost }) => cell.costs !== null && cost.without.length === 0);
  const records = whole.reduce((count, { cell }) => count + cell.records, 0);
  if (rate === null || records === 0) return null;
  const logged = rate.convert(sum(whole.flatMap(({ cell }) => cell.costs ?? [])));
  const ours = spanBy(whole, (one) => one.cost.amount);
  const isEqual = ours.low.eq(ours.high);
  const difference = logged.minus(ours.low);
  return {
    records,
    currency,
    logged: Number(logged),
    logged_exact: logged.toFixed(),
    ours: sumOf(ours),
    difference: Number(difference),
    difference_exact: difference.toFixed(),
    why: isEqual && isNear(logged, ours.low) ? [] : whyOf(snapshot, whole, ours, logged),
    left_out: told.reduce((count, cell) => count + cell.records, 0) - records,
  };
}

const isNear = (a: Decimal, b: Decimal): boolean =>
  a
    .minus(b)
    .abs()
    .lte(a.abs().times(decimal(ROUNDED)));

const spanBy = (whole: readonly Priced[], amount: (one: Priced) => Span | undefined): Span =>
  whole.reduce<Span>((all, one) => plus(all, converted(amount(one) ?? NOTHING, one.conversion, 0)), NOTHING);

/** Ways in which a log may have reckoned otherwise, each as what a cell then costs; undefined where that cannot be told. */
const WAYS: Record<string, (snapshot: Snapshot, one: Priced) => Span | undefined> = {
  batch: (snapshot, one) => inQuote(one, inMode(snapshot, one, 'batch')),
  standard: (snapshot, one) =>
    one.cell.of.mode === undefined ? undefined : inQuote(one, inMode(snapshot, one, undefined)),
  'no-cache': (_, { cell, quote: quoted }) =>
    costOfCell(cell, quoted, (by, kind, ...rest) => rateFor(by, kind.startsWith('cache_') ? 'input' : kind, ...rest))
      .amount,
  'cache-uncounted': (_, { cell, quote: quoted }) =>
    costOfCell(cell, quoted, (by, kind, ...rest) =>
      kind.startsWith('cache_') ? { low: 0, high: 0 } : rateFor(by, kind, ...rest),
    ).amount,
  'other-day': (snapshot, one) => inQuote(one, quoteOf(snapshot, one, one.cell.of.mode)),
  'lower-end': (_, { cost }) => ({ low: cost.amount.low, high: cost.amount.low }),
  'upper-end': (_, { cost }) => ({ low: cost.amount.high, high: cost.amount.high }),
};

const inQuote = ({ cell }: Priced, quoted: Quote | undefined): Span | undefined =>
  quoted && costOfCell(cell, quoted).amount;

function quoteOf(snapshot: Snapshot, { release, cell, provider }: Priced, mode: string | undefined): Quote | undefined {
  const found = quote(snapshot, release, { ...cell.of.way, provider, mode, mayBe: [] });
  return 'price' in found ? found : undefined;
}

const inMode = (snapshot: Snapshot, one: Priced, mode: string | undefined): Quote | undefined =>
  quoteOf(snapshot.on(one.cell.of.day ?? snapshot.day), one, mode);

function whyOf(snapshot: Snapshot, whole: readonly Priced[], ours: Span, logged: Decimal): string[] {
  const found = Object.entries(WAYS).flatMap(([code, way]) => {
    const amounts = whole.map((one) => way(snapshot, one));
    if (amounts.some((amount) => amount === undefined)) return [];
    const total = whole.reduce<Span>(
      (all, one, at) => plus(all, converted(amounts[at] as Span, one.conversion, 0)),
      NOTHING,
    );
    // What changes nothing explains nothing.
    const isOther = !total.low.eq(ours.low) || ours.low.lt(ours.high);
    return isOther && total.low.eq(total.high) && isNear(logged, total.low) ? [code] : [];
  });
  if (found.length > 0) return found;
  if (ours.low.lte(logged) && logged.lte(ours.high) && ours.low.lt(ours.high)) return ['within'];
  return whole.some(({ cell }) => cell.tools > 0) ? ['tools'] : [];
}
