import { isUnstated } from './cell-values.ts';
import { firstDay } from './dates.ts';
import { closings } from './ends.ts';
import { evidenceLevelOf } from './evidence.ts';
import { grouped } from './groups.ts';
import { layerOf } from './layered.ts';
import { blend } from './money.ts';
import type { Cost, Offer, Release } from './records.ts';
import { compare, type Snapshot } from './snapshot.ts';
import type { PriceCondition, Unstated } from './vocabulary.ts';

/**
 * Where the price of a release is found: in its developer's own offers, by the chosen sources, on the snapshot's day. All
 * amounts are in the period's currency per 1,000,000 tokens.
 */

/** What a price can be for. */
export const AMOUNTS = [
  'input',
  'output',
  'cache_read',
  'cache_write',
  'cache_write_1h',
  'cache_storage',
  'reasoning',
  'input_audio',
  'output_audio',
  'input_image',
  'output_image',
] as const satisfies readonly (keyof Cost)[];
export type AmountKind = (typeof AMOUNTS)[number];
/** Those of text, of which a change or a disagreement is told. */
export const TEXT_AMOUNTS = ['input', 'output', 'cache_read', 'cache_write'] as const satisfies readonly AmountKind[];

/** A price with the days on which it begins and, exclusive, ends. */
export type Period = Cost & { begins: string; ends: string | undefined };
/** One with whose offer it is of. */
export type Priced = Period & { provider: string };

/** The offers of a release by its own developer; others are counted beside, never shown as its price. */
export const ownOffers = (snapshot: Snapshot, release: Release): readonly Offer[] =>
  snapshot.offersOf(release.id).filter(({ provider }) => snapshot.isOwn(provider, release.developer));

/** The same with those that have ended: a service that is over has no offer on the day. */
export const ownOffersEver = (snapshot: Snapshot, release: Release): readonly Offer[] =>
  snapshot.knowledge.offersOf(release.id).filter(({ provider }) => snapshot.isOwn(provider, release.developer));

/** The prices of an offer by the chosen sources, in the order of the files: each ends where the next of its series begins. */
export function periodsOf(snapshot: Snapshot, offer: Offer): Period[] {
  const costs = offer.cost.map((cost) => snapshot.by(cost)).filter((cost) => cost !== undefined);
  const begun = costs.map((cost) => ({
    cost,
    begins: firstDay(cost.from ?? cost.seen ?? '0001-01-01'),
    series: costs.length > 1 ? `${seriesOf(cost)} ${JSON.stringify(cost.source)}` : '',
  }));
  const next = nextDays(begun);
  return begun.map(({ cost, begins, series }) => {
    const following = next.get(series)?.get(begins);
    const until = cost.until === undefined ? undefined : firstDay(cost.until);
    const ends = until === undefined || (following !== undefined && following < until) ? following : until;
    return { ...cost, begins, ends };
  });
}

/** By series and the day on which a price of it begins, the day on which the next does. */
function nextDays(begun: readonly { begins: string; series: string }[]): Map<string, Map<string, string | undefined>> {
  return new Map(
    [...grouped(begun, ({ series }) => [series])].map(([series, all]) => {
      const days = [...new Set(all.map(({ begins }) => begins))].sort();
      return [series, new Map(days.map((day, index) => [day, days[index + 1]]))];
    }),
  );
}

/** Whether a price holds without any condition. */
export const isStandard = ({ when }: Pick<Cost, 'when'>): boolean =>
  when === undefined || (conditionOf({ when }) === null && !SPECIAL.has(when.mode ?? 'standard'));

/** The condition and currency of a price, by which its like are known. */
const seriesOf = (cost: Cost): string => `${cost.currency} ${JSON.stringify(isStandard(cost) ? null : cost.when)}`;

/** Whether a price is paid on a day. */
export const isPaidOn = ({ begins, ends }: Period, day: string): boolean =>
  begins <= day && (ends === undefined || day < ends);

/** Whether a price is known on a day: one announced for later is, an observation that lies ahead is not. */
export const isKnownOn = ({ from, begins }: Period, day: string): boolean => from !== undefined || begins <= day;

/**
 * The layer whose price list a price is: one that states neither input nor output is no list, and stands beside the others.
 */
export const layerOfList = ({ source, input, output }: Cost): number =>
  input === undefined && output === undefined ? 0 : layerOf(source);

/**
 * Orders prices: those of a higher layer first, whatever they rest on; then by their evidence, the vendor's first; then the
 * page that was read or written last, of a vendor's pages of one day the price that began last, and of several currencies
 * dollars, which most others are told in.
 */
export function byPreference(snapshot: Snapshot): (a: Cost, b: Cost) => number {
  const rank = (cost: Cost): number => (evidenceLevelOf(snapshot, cost.source) === 'vendor' ? 0 : 1);
  const read = (cost: Cost): string => cost.checked ?? snapshot.readOn(cost.source) ?? '';
  const began = (cost: Cost): string => (rank(cost) === 0 ? firstDay(cost.from ?? cost.seen ?? '0001') : '');
  return (a, b) =>
    layerOfList(b) - layerOfList(a) ||
    rank(a) - rank(b) ||
    compare(read(b), read(a)) ||
    compare(began(b), began(a)) ||
    Number(b.currency === 'USD') - Number(a.currency === 'USD') ||
    compare(a.currency, b.currency);
}

/** The prices of some offers that are paid on the day, under any condition, the one to show first. */
export const paidAt = (snapshot: Snapshot, offers: readonly Offer[]): Priced[] =>
  offers
    .flatMap((offer) => periodsOf(snapshot, offer).map((period) => ({ ...period, provider: offer.provider })))
    .filter((period) => isPaidOn(period, snapshot.day))
    .sort(byPreference(snapshot));

/** The prices that are paid at the developer's on the day, under any condition, the one to show first. */
export function pricesOf(snapshot: Snapshot, release: Release): readonly Priced[] {
  const last = lastPrices.get(snapshot);
  if (last?.release === release) return last.prices;
  const prices = paidAt(snapshot, ownOffers(snapshot, release));
  lastPrices.set(snapshot, { release, prices });
  return prices;
}
/** The fields of a release are asked for one after the other, and several are of its prices. */
const lastPrices = new WeakMap<Snapshot, { release: Release; prices: readonly Priced[] }>();

/** Null for a standard price, and for a mode of service that one asks for: batch, flex, priority, fast. */
export function conditionOf({ when }: Pick<Cost, 'when'>): PriceCondition | null {
  if (when === undefined || SPECIAL.has(when.mode ?? 'standard')) return null;
  if (when.promotion) return 'promotion';
  if (when.region !== undefined) return 'region';
  if (when.mode === 'peak' || when.mode === 'off-peak') return when.mode;
  return when.hours === undefined && when.days === undefined ? null : 'hours';
}
const SPECIAL: ReadonlySet<string> = new Set(['batch', 'flex', 'priority', 'fast']);
const TIMED: ReadonlySet<PriceCondition | null> = new Set(['peak', 'off-peak', 'hours']);

/**
 * Which of the prices that are paid on a day are *the* price, the one to show first: those without a condition. Where the
 * price depends on the hour alone it is that of the dearest hours: whoever works by day pays it, and nobody pays more. A
 * promotion's or a region's never is.
 * @param prices in order of preference
 */
export function regular<T extends Cost>(prices: readonly T[]): T[] {
  const standard = prices.filter(isStandard);
  if (standard.length > 0) return standard;
  const timed = prices.filter((cost) => TIMED.has(conditionOf(cost)));
  // Of prices for the same hours the preferred one tells how dear these are; currencies do not compare.
  const hours = new Map<string, T>();
  for (const cost of timed) {
    const key = hoursOf(cost);
    if (cost.currency === timed[0]?.currency && !hours.has(key)) hours.set(key, cost);
  }
  const [dearest] = [...hours.values()].sort((a, b) => sizeOf(b) - sizeOf(a));
  return dearest === undefined ? [] : timed.filter((cost) => hoursOf(cost) === hoursOf(dearest));
}

const hoursOf = (cost: Cost): string => {
  const condition = conditionOf(cost) ?? '';
  return condition === 'hours' ? JSON.stringify(cost.when) : condition;
};
const sizeOf = (cost: Cost): number => {
  const amount = amountOf(cost, 'blend');
  return typeof amount === 'number' ? amount : Number(cost.input ?? cost.output) || 0;
};

/** The price of a release on the day, the one to show first; `regular` tells which that is. */
export const standardPrices = (snapshot: Snapshot, release: Release): Priced[] => regular(pricesOf(snapshot, release));

/**
 * What was paid last at the developer's for a release that has no price on the day, the one to show first, with the day
 * on which it ended: its own last day, its offer's, or that of the whole service. Undefined where none was known before.
 */
export function endedPrices(snapshot: Snapshot, release: Release): { until: string; prices: Priced[] } | undefined {
  const closed = new Map(closings(snapshot, release).map(({ provider, date }) => [provider, firstDay(date)]));
  const over = ownOffersEver(snapshot, release).flatMap((offer) => {
    const ends = [closed.get(offer.provider), offer.until && firstDay(offer.until)];
    return periodsOf(snapshot, offer).flatMap((period) => {
      const [until] = [period.ends, ...ends].filter((day) => day !== undefined).sort();
      const isOver = until !== undefined && until <= snapshot.day && period.begins < until;
      return isOver ? [{ ...period, ends: until, provider: offer.provider }] : [];
    });
  });
  const days = [...new Set(over.map(({ ends }) => ends))].sort(descending);
  for (const until of days) {
    const prices = regular(over.filter(({ ends }) => ends === until).sort(byPreference(snapshot)));
    if (prices.length > 0) return { until, prices };
  }
  return undefined;
}
const descending = (a: string, b: string): number => compare(b, a);

/** What else is paid for the same on the day, by hour, promotion or region: one price each, in the provider's same currency. */
export const besidePrice = (snapshot: Snapshot, release: Release, price: Priced): Priced[] =>
  besideOf(pricesOf(snapshot, release), price);

export function besideOf(prices: readonly Priced[], price: Priced): Priced[] {
  const others = new Map<string, Priced>();
  for (const cost of prices) {
    const condition = conditionOf(cost);
    const isAlike = cost.provider === price.provider && cost.currency === price.currency;
    // Beside a layer's price stands nothing of a list below it.
    if (!isAlike || layerOfList(cost) < layerOfList(price) || condition === null || hoursOf(cost) === hoursOf(price))
      continue;
    const key = JSON.stringify([condition, cost.when?.region, condition === 'hours' && cost.when]);
    if (!others.has(key)) others.set(key, cost);
  }
  return [...others.values()];
}

/** What a price says of one kind of tokens, or of a blend of input and output; undefined where it says nothing. */
export function amountOf(cost: Cost, kind: AmountKind | 'blend'): number | Unstated | undefined {
  if (kind !== 'blend') return cost[kind];
  const { input, output } = cost;
  if (typeof input === 'number' && typeof output === 'number') return blend(input, output);
  return [input, output].find(isUnstated);
}

/** What is paid on a day, of periods in order of preference: a promotion while it holds, else the price. */
export function paidOn(periods: readonly Period[], day: string): Period | undefined {
  const now = periods.filter((period) => isPaidOn(period, day));
  // What a layer says of the price holds before a promotion below it.
  for (const layer of new Set(now.map(layerOfList))) {
    const own = now.filter((period) => layerOfList(period) === layer);
    const paid = own.find((period) => conditionOf(period) === 'promotion') ?? regular(own)[0];
    if (paid) return paid;
  }
  return undefined;
}

/**
 * The price that each of an offer followed: the last before it of its condition, by the same source or as good a vendor's.
 * A function, for all are looked through once.
 */
export function followedBy(snapshot: Snapshot, periods: readonly Period[]): (price: Period) => Period | undefined {
  const isVendor = (cost: Cost): boolean => evidenceLevelOf(snapshot, cost.source) === 'vendor';
  const inOrder = [...periods].sort((a, b) => compare(a.begins, b.begins));
  const series = grouped(inOrder, (period) => [seriesOf(period)]);
  const places = new Map([...series.values()].flatMap((all) => all.map((period, at) => [period, at] as const)));
  return (price) => {
    const all = series.get(seriesOf(price)) ?? [];
    for (let at = (places.get(price) ?? 0) - 1; at >= 0; at--) {
      const other = all[at] as Period;
      // A price of another witness is no move, unless both are the vendor's own word.
      if (other.source.some((id) => price.source.includes(id)) || (isVendor(other) && isVendor(price))) return other;
    }
    return undefined;
  };
}

/** Prices of one offer that are paid on the day, those of the same condition and currency together, the best first. */
export function bySeries(snapshot: Snapshot, offer: Offer): Period[][] {
  const now = periodsOf(snapshot, offer).filter((period) => isPaidOn(period, snapshot.day));
  return [...grouped(now.sort(byPreference(snapshot)), (period) => [seriesOf(period)]).values()];
}

/** The condition of a price in its own words; null for the standard price. */
export function modeOf({ when }: Cost): string | null {
  if (!when || isStandard({ when })) return null;
  return [when.mode, when.promotion ? 'promotion' : undefined, when.hours, when.region, ...(when.days ?? [])]
    .filter((part) => part !== undefined && part !== 'standard')
    .join(' ');
}
