import { firstDay } from '../../knowledge/dates.ts';
import type { Amount, Amounts, FeedPrice } from '../../knowledge/feeds/entry.ts';
import type { Cost, Offer } from '../../knowledge/records.ts';
import type { View } from '../view.ts';
import type { NewCost, PriceDifference } from './findings.ts';
import type { Origin } from './origin.ts';

type Period = ReturnType<View['prices']>[number];

/** The prices of an entry that hold on the day of the snapshot, one of each mode: the one that began last. */
export function pricesOn(prices: readonly FeedPrice[], seen: string): FeedPrice[] {
  const latest = new Map<string, FeedPrice>();
  for (const price of prices) {
    const begins = price.from === undefined ? '' : firstDay(price.from);
    const known = latest.get(price.mode ?? '');
    if (begins <= seen && (!known || firstDay(known.from ?? '0000') <= begins)) latest.set(price.mode ?? '', price);
  }
  return [...latest.values()];
}

/** The prices of an offer that an entry states otherwise, or all of them where there is no such offer. */
export function comparePrices(
  view: View,
  offer: Offer | undefined,
  prices: readonly FeedPrice[],
  origin: Origin,
): PriceDifference[] {
  const periods = offer ? view.prices(offer).filter((period) => holdsOn(period, origin.seen)) : [];
  return pricesOn(prices, origin.seen).flatMap((price) => {
    const cost = costOf(price, origin);
    if (!offer) return [{ verdict: 'new', reason: null, cost, was: {}, behind: [] }];
    const same = periods.filter((period) => isMode(period, price.mode));
    // Where only prices of certain hours or offers are known, the feed's plain price is one of them, or none.
    const known = same.length > 0 || price.mode !== undefined ? same : periods;
    const difference = differenceOf(known, cost, price, origin);
    return difference ? [difference] : [];
  });
}

const holdsOn = ({ begins, ends }: Period, day: string): boolean => begins <= day && (ends === undefined || day < ends);

const isMode = ({ when }: Period, mode: string | undefined): boolean =>
  when === undefined
    ? mode === undefined
    : Object.keys(when).length === 1 && (when.mode === mode || (mode === undefined && when.mode === 'standard'));

function differenceOf(
  known: readonly Period[],
  cost: NewCost,
  price: FeedPrice,
  origin: Origin,
): PriceDifference | undefined {
  const usd = known.filter(({ currency }) => currency === cost.currency);
  if (usd.some((period) => says(period, price))) return undefined;
  // The feed's own earlier price is the one that moved; else the best founded one is in conflict with it.
  const ranked = usd
    .map((period) => ({ period, reason: origin.judge(period.source) }))
    .sort((a, b) => RANK.indexOf(a.reason) - RANK.indexOf(b.reason));
  const [first] = ranked;
  if (!first) return { verdict: 'changed', reason: 'unknown-here', cost, was: {}, behind: [] };
  if (first.reason === undefined) return undefined;
  const { period } = first;
  const told = { cost, was: amountsIn(period, price), behind: origin.behind(period.source) };
  if (first.reason !== 'same-feed') return { verdict: 'conflict', reason: first.reason, ...told };
  const ends = firstDay(cost.from ?? cost.seen ?? origin.seen);
  if (period.begins >= ends) return { verdict: 'conflict', reason: 'same-day', ...told };
  const alone = period.source.length === 1 && period.source[0] === cost.source;
  return { verdict: 'changed', reason: 'same-feed', ...told, ...(alone ? {} : { closes: closing(period, ends) }) };
}
const RANK = ['same-feed', 'better', 'other', undefined] as const;

const closing = (
  { from, seen, currency, when, source }: Period,
  until: string,
): NonNullable<PriceDifference['closes']> => ({
  ...(from === undefined ? {} : { from }),
  ...(seen === undefined ? {} : { seen }),
  currency,
  ...(when === undefined ? {} : { when }),
  source,
  until,
});

/** A feed may have rounded to a millionth of a dollar. */
const same = (a: unknown, b: string): boolean => typeof a === 'number' && Math.abs(a - Number(b)) <= 1e-6;

/** Whether a period says all that the feed's price says. */
function says(period: Period, price: FeedPrice): boolean {
  const all = (known: Partial<Record<Amount, unknown>>, stated: Amounts): boolean =>
    (Object.entries(stated) as [Amount, string][]).every(([key, amount]) => same(known[key], amount));
  return (
    all(period, price.amounts) &&
    price.tiers.every(({ over, amounts }) => {
      // Some write the last size of the lower price, others the first of the higher one.
      const tier = period.tiers?.find((other) => Math.abs(other.over - over) <= 1);
      return tier !== undefined && all(tier, amounts);
    })
  );
}

const amountsIn = (period: Period, price: FeedPrice): PriceDifference['was'] =>
  Object.fromEntries((Object.keys(price.amounts) as Amount[]).map((key) => [key, period[key]]));

const numbers = (amounts: Amounts): Partial<Record<Amount, number>> =>
  Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, Number(amount)]));

function costOf(price: FeedPrice, origin: Origin): NewCost {
  const tiers = price.tiers.map(({ over, amounts }) => ({ over, applies: 'request' as const, ...numbers(amounts) }));
  return {
    ...(price.from === undefined ? { seen: origin.seen } : { from: price.from }),
    currency: 'USD',
    ...numbers(price.amounts),
    ...(tiers.length > 0 ? { tiers } : {}),
    ...(price.mode === undefined
      ? {}
      : { when: { mode: price.mode as NonNullable<NonNullable<Cost['when']>['mode']> } }),
    source: origin.source.id,
  };
}
