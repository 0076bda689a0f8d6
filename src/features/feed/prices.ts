import { firstDay } from '../../domain/dates.ts';
import type { Amount, Amounts, FeedPrice } from '../../domain/feeds.ts';
import { isNear } from '../../domain/money.ts';
import { isPaidOn, type Period, periodsOf } from '../../domain/pricing.ts';
import type { Cost, Offer } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { NewCost, PriceDifference } from './findings.ts';
import { hoursText, intersection, isWholeDay, type Span, spansOf, WHOLE_DAY, without } from './hours.ts';
import type { Origin } from './origin.ts';

/** A price as it holds on a day, with the hours that are left to it. */
export type HeldPrice = FeedPrice & { hours?: string };

/**
 * The prices of an entry that hold on the day of the snapshot, and those that do not. Of prices of the same mode and hour
 * the last one is paid, as feeds have it: what stands before it holds in the hours that are left, or not at all.
 */
export function pricesOn(prices: readonly FeedPrice[], seen: string): { held: HeldPrice[]; others: FeedPrice[] } {
  const left = new Map<string, Span[]>();
  const held: HeldPrice[] = [];
  const others: FeedPrice[] = [];
  for (const price of [...prices].reverse()) {
    const mode = price.mode ?? '';
    const free = left.get(mode) ?? WHOLE_DAY;
    const begins = price.from === undefined ? '' : firstDay(price.from);
    const own = begins > seen ? [] : intersection(free, price.window ? spansOf(price.window) : WHOLE_DAY);
    if (own.length === 0) others.unshift(price);
    else {
      left.set(mode, without(free, own));
      held.unshift(isWholeDay(own) ? price : { ...price, hours: hoursText(own) });
    }
  }
  return { held, others };
}

/** The prices of an offer that an entry states otherwise, or all of them where there is no such offer. */
export function comparePrices(
  snapshot: Snapshot,
  offer: Offer | undefined,
  prices: readonly FeedPrice[],
  origin: Origin,
): PriceDifference[] {
  const periods = offer ? periodsOf(snapshot, offer).filter((period) => isPaidOn(period, origin.seen)) : [];
  return pricesOn(prices, origin.seen).held.flatMap((price) => {
    const cost = costOf(price, origin);
    if (!offer) return [{ verdict: 'new', reason: 'unknown-here', cost, was: {}, behind: [] }];
    const same = periods.filter((period) => isOf(period, price));
    // Where only prices of certain hours or offers are known, the feed's plain price is one of them, or none; and where
    // only a plain one is known, those of hours take its place.
    const near = price.hours === undefined ? periods : periods.filter((period) => isOf(period, {}));
    const known = same.length > 0 || price.mode !== undefined ? same : near;
    const difference = differenceOf(known, cost, price, origin);
    return difference ? [difference] : [];
  });
}

/** Whether a period is of the mode, or of the hours, that a price is of. */
function isOf({ when }: Period, { mode, hours }: Pick<HeldPrice, 'mode' | 'hours'>): boolean {
  if (hours !== undefined) return when?.hours?.replaceAll(' ', '') === hours.replaceAll(' ', '') && !when.days;
  if (when === undefined) return mode === undefined;
  return Object.keys(when).length === 1 && (when.mode === mode || (mode === undefined && when.mode === 'standard'));
}

function differenceOf(
  known: readonly Period[],
  cost: NewCost,
  price: HeldPrice,
  origin: Origin,
): PriceDifference | undefined {
  const usd = known.filter(({ currency }) => currency === cost.currency);
  if (usd.some((period) => says(period, price))) return undefined;
  // The feed's own earlier price is the one that moved; else the best founded one is in conflict with it.
  const ranked = usd
    .map((period) => ({ period, reason: origin.judge(period.source), agrees: says(period, price, true) }))
    .sort((a, b) => Number(b.agrees) - Number(a.agrees) || RANK.indexOf(a.reason) - RANK.indexOf(b.reason));
  const [first] = ranked;
  if (!first) return { verdict: 'new', reason: 'unknown-here', cost, was: {}, behind: [] };
  if (first.reason === undefined) return undefined;
  const { period, reason, agrees } = first;
  const told = { was: amountsIn(period, price), behind: origin.behind(period.source) };
  // Amounts that are unknown here beside ones that agree: the price itself stands as long as it did.
  const verdict = agrees ? 'new' : reason === 'same-feed' ? 'changed' : 'conflict';
  const until = agrees && period.until !== undefined ? { until: period.until } : {};
  const dated = { ...cost, ...until };
  if (reason !== 'same-feed') return { verdict, reason: agrees ? 'unknown-here' : reason, cost: dated, ...told };
  const alone = period.source.length === 1 && period.source[0] === cost.source;
  const ends = firstDay(cost.from ?? cost.seen ?? origin.seen);
  const why = agrees ? 'unknown-here' : reason;
  if (period.begins < ends) {
    const ended = alone && period.until === undefined;
    return { verdict, reason: why, cost: dated, ...told, ...(ended ? {} : { closes: closing(period, ends) }) };
  }
  // The same snapshot read again: its period is corrected, not followed by another one.
  if (alone) return { verdict, reason: why, cost: { ...begun(period), ...undated(dated) }, ...told };
  return { verdict: agrees ? 'new' : 'conflict', reason: agrees ? why : 'same-time', cost: dated, ...told };
}
const RANK = ['same-feed', 'better', 'other', undefined] as const;

const undated = ({ from: _from, seen: _seen, ...rest }: NewCost): NewCost => rest;

/** How a period's beginning is written. */
const begun = ({ from, seen }: Period): Pick<Cost, 'from' | 'seen'> => ({
  ...(from === undefined ? {} : { from }),
  ...(seen === undefined ? {} : { seen }),
});

const closing = (period: Period, until: string): NonNullable<PriceDifference['closes']> => ({
  ...begun(period),
  currency: period.currency,
  ...(period.when === undefined ? {} : { when: period.when }),
  source: period.source,
  until,
});

/** Whether a period says all that the feed's price says; `loosely`, whether it says nothing else. */
function says(period: Period, price: FeedPrice, loosely = false): boolean {
  const all = (known: Partial<Record<Amount, unknown>>, stated: Amounts): boolean =>
    (Object.entries(stated) as [Amount, string][]).every(([key, amount]) => {
      const own = known[key];
      return typeof own === 'number' ? isNear(own, amount) : loosely && own === undefined;
    });
  return (
    all(period, price.amounts) &&
    price.tiers.every(({ over, amounts }) => {
      // Some write the last size of the lower price, others the first of the higher one.
      const tier = period.tiers?.find((other) => Math.abs(other.over - over) <= 1);
      return tier ? all(tier, amounts) : loosely && period.tiers === undefined;
    })
  );
}

const amountsIn = (period: Period, price: FeedPrice): PriceDifference['was'] =>
  Object.fromEntries((Object.keys(price.amounts) as Amount[]).map((key) => [key, period[key]]));

const numbers = (amounts: Amounts): Partial<Record<Amount, number>> =>
  Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, Number(amount)]));

function costOf(price: HeldPrice, origin: Origin): NewCost {
  const tiers = price.tiers.map(({ over, amounts }) => ({ over, applies: 'request' as const, ...numbers(amounts) }));
  return {
    ...(price.from === undefined ? { seen: origin.seen } : { from: price.from }),
    currency: 'USD',
    ...numbers(price.amounts),
    ...(tiers.length > 0 ? { tiers } : {}),
    ...whenOf(price),
    source: origin.source.id,
  };
}

function whenOf({ mode, hours }: HeldPrice): Pick<Cost, 'when'> {
  if (mode === undefined && hours === undefined) return {};
  return {
    when: {
      ...(mode === undefined ? {} : { mode: mode as NonNullable<NonNullable<Cost['when']>['mode']> }),
      ...(hours === undefined ? {} : { hours }),
    },
  };
}
