import { daysBetween } from '../../domain/dates.ts';
import { decimal, withPercent } from '../../domain/money.ts';
import type { Plan } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { offerOf } from '../plans.ts';
import type { PlanEven } from '../results.ts';
import type { Cell } from './cells.ts';
import { sumOf, times } from './sums.ts';
import { type Priced, totalOf } from './totals.ts';

/** Days of a month whose cost is told from that of a log. */
const DAYS = 30;

/**
 * From which usage on a plan for one costs less than paying by the token: of the models that it gives access to, at the
 * mixture and the pace of the log. What a plan limits cannot be compared: limits are told in messages and hours, or not at all.
 * @returns undefined where nobody tells the price of the plan on the day
 */
export function planEven(
  snapshot: Snapshot,
  plan: Plan,
  priced: readonly Priced[],
  asked: readonly Cell[],
  currency: string,
  vat: number,
): PlanEven | undefined {
  const offer = offerOf(snapshot, plan.model ?? '', plan, 1, currency);
  if (offer === undefined) return undefined;
  const isInside = ({ release }: Pick<Priced, 'release'>): boolean =>
    plan.releases === undefined ? release.model === plan.model : plan.releases.includes(release.id);
  const inside = priced.filter((one) => isInside(one) && one.cell.of.day !== null);
  const outside = asked.flatMap(({ of: { read } }) => ('release' in read && !isInside(read) ? [read.release.id] : []));
  const days = inside.flatMap(({ cell: { of } }) => [of.day ?? '', of.to ?? of.day ?? '']).sort(compare);
  const [first, last] = [days[0], days.at(-1)];
  // Prices of plans are told without tax, as those of tokens are.
  const price = decimal(offer.total_exact).times(withPercent(vat));
  const base = {
    id: plan.id,
    name: plan.name,
    model: offer.model,
    audience: offer.audience,
    price: Number(price),
    price_exact: price.toFixed(),
    currency: offer.currency,
    per: offer.price.per,
    outside: [...new Set(outside)].sort(compare),
    sources: offer.sources,
  };
  if (first === undefined || last === undefined)
    return { ...base, monthly: sumOf(totalOf([], vat)), times: null, requests: null, tokens: null, cheaper: null };
  const month = decimal(DAYS).div(daysBetween(first, last) + 1);
  const monthly = times(totalOf(inside, vat), month);
  const isWhole = inside.every(({ cost }) => cost.without.length === 0);
  const often = monthly.low.gt(0) && monthly.low.eq(monthly.high) ? price.div(monthly.low) : null;
  const count = (of: (one: Priced) => number | null): number | null => {
    const all = inside.map(of);
    if (often === null || all.some((one) => one === null)) return null;
    const total = all.reduce<number>((whole, one) => whole + (one ?? 0), 0);
    return Math.ceil(Number(decimal(total).times(month).times(often)));
  };
  return {
    ...base,
    monthly: sumOf({ low: monthly.low.round(DIGITS), high: monthly.high.round(DIGITS) }),
    times: often === null ? null : Number(often.prec(3)),
    requests: count(({ cell }) => cell.requests),
    tokens: count(({ cost }) => cost.parts.reduce((all, { tokens }) => all + Number(tokens), 0)),
    cheaper: price.lt(monthly.low) ? true : isWhole && price.gte(monthly.high) ? false : null,
  };
}
const DIGITS = 12;
