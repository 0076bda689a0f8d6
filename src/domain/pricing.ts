import { isUnstated } from './cell-values.ts';
import { firstDay } from './dates.ts';
import { evidenceLevelOf } from './evidence.ts';
import { blend, type Decimal, decimal } from './money.ts';
import type { Cost, Offer, Release, Tier } from './records.ts';
import { compare, type Snapshot } from './snapshot.ts';
import type { Unstated } from './vocabulary.ts';

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

/** The prices of an offer by the chosen sources, in the order of the files: each ends where the next of its series begins. */
export function periodsOf(snapshot: Snapshot, offer: Offer): Period[] {
  const costs = offer.cost.map((cost) => snapshot.by(cost)).filter((cost) => cost !== undefined);
  const begun = costs.map((cost) => ({ cost, begins: firstDay(cost.from ?? cost.seen ?? '0001-01-01') }));
  return begun.map(({ cost, begins }) => {
    const next = begun.filter((other) => other.begins > begins && isSameSeries(other.cost, cost));
    const ends = next.map((other) => other.begins);
    if (cost.until !== undefined) ends.push(firstDay(cost.until));
    return { ...cost, begins, ends: ends.sort()[0] };
  });
}

/** Whether a price holds without any condition. */
export const isStandard = ({ when }: Pick<Cost, 'when'>): boolean =>
  !when || (Object.keys(when).length === 1 && when.mode === 'standard');

/** The condition and currency of a price, by which its like are known. */
const seriesOf = (cost: Cost): string => `${cost.currency} ${JSON.stringify(isStandard(cost) ? null : cost.when)}`;

const isSameSeries = (a: Cost, b: Cost): boolean =>
  seriesOf(a) === seriesOf(b) && JSON.stringify(a.source) === JSON.stringify(b.source);

/** Whether a price is paid on a day. */
export const isPaidOn = ({ begins, ends }: Period, day: string): boolean =>
  begins <= day && (ends === undefined || day < ends);

/** Whether a price is known on a day: one announced for later is, an observation that lies ahead is not. */
export const isKnownOn = ({ from, begins }: Period, day: string): boolean => from !== undefined || begins <= day;

/** Orders prices by their evidence: the vendor's first, then the latest checked. */
export function byPreference(snapshot: Snapshot): (a: Cost, b: Cost) => number {
  const rank = (cost: Cost): number => (evidenceLevelOf(snapshot, cost.source) === 'vendor' ? 0 : 1);
  const checked = (cost: Cost): string => cost.checked ?? snapshot.checked(cost.source) ?? '';
  return (a, b) => rank(a) - rank(b) || compare(checked(b), checked(a));
}

/** The prices that are paid at the developer's on the day, under any condition, the one to show first. */
function pricesOf(snapshot: Snapshot, release: Release): readonly Priced[] {
  const last = lastPrices.get(snapshot);
  if (last?.release === release) return last.prices;
  const prices = ownOffers(snapshot, release)
    .flatMap((offer) => periodsOf(snapshot, offer).map((period) => ({ ...period, provider: offer.provider })))
    .filter((period) => isPaidOn(period, snapshot.day))
    .sort(byPreference(snapshot));
  lastPrices.set(snapshot, { release, prices });
  return prices;
}
/** The fields of a release are asked for one after the other, and several are of its prices. */
const lastPrices = new WeakMap<Snapshot, { release: Release; prices: readonly Priced[] }>();

/**
 * A release's standard prices on the day, the one to show first. Where the price depends on the hour alone there is no
 * standard one: the lowest of the day stands for it, and says so.
 */
export function standardPrices(snapshot: Snapshot, release: Release): Priced[] {
  const now = pricesOf(snapshot, release);
  const standard = now.filter(isStandard);
  return standard.length > 0 ? standard : now.filter(({ when }) => when?.mode === 'off-peak' && !when.promotion);
}

/** What a price says of one kind of tokens, or of a blend of input and output; undefined where it says nothing. */
export function amountOf(cost: Cost, kind: AmountKind | 'blend'): number | Unstated | undefined {
  if (kind !== 'blend') return cost[kind];
  const { input, output } = cost;
  if (typeof input === 'number' && typeof output === 'number') return blend(input, output);
  return [input, output].find(isUnstated);
}

/** The price that is paid on a day, of periods in order of preference: a promotion's while it holds, else the first. */
export function paidOn(periods: readonly Period[], day: string): Period | undefined {
  const now = periods.filter((period) => isPaidOn(period, day));
  return now.find(({ when }) => when?.promotion === true) ?? now[0];
}

/** The price that one followed: the last before it of its offer and condition, by the same source or as good a vendor's. */
export function priceBefore(snapshot: Snapshot, periods: readonly Period[], price: Period): Period | undefined {
  const isVendor = (cost: Cost): boolean => evidenceLevelOf(snapshot, cost.source) === 'vendor';
  // A price of another witness is no move, unless both are the vendor's own word.
  const isAsGood = (other: Cost): boolean =>
    other.source.some((id) => price.source.includes(id)) || (isVendor(other) && isVendor(price));
  const inOrder = [...periods].sort((a, b) => compare(a.begins, b.begins));
  return inOrder
    .slice(0, inOrder.indexOf(price))
    .filter((other) => seriesOf(other) === seriesOf(price) && isAsGood(other))
    .at(-1);
}

/** Prices of one offer that are paid on the day, those of the same condition and currency together, the best first. */
export function bySeries(snapshot: Snapshot, offer: Offer): Period[][] {
  const series = new Map<string, Period[]>();
  const now = periodsOf(snapshot, offer).filter((period) => isPaidOn(period, snapshot.day));
  for (const period of now.sort(byPreference(snapshot))) {
    const key = seriesOf(period);
    series.set(key, [...(series.get(key) ?? []), period]);
  }
  return [...series.values()];
}

/** What decides which prices a workload is reckoned with. */
export interface Reckoning {
  /** At the price of batches. */
  batch: boolean;
  /** The currency to reckon in; null is that of the price. */
  currency: string | null;
}

/**
 * The price periods to reckon a workload with: one for each condition that holds on the day, by the same preference as
 * everywhere. Of prices in several currencies it is one that the total can be told from.
 */
export function pricesFor(snapshot: Snapshot, release: Release, { batch, currency }: Reckoning): Priced[] {
  const distance = (cost: Priced): number => {
    if (currency === null) return cost.currency === 'USD' ? 0 : 1;
    return cost.currency === currency ? 0 : snapshot.rates.conversion(cost.currency, currency) ? 1 : 2;
  };
  const wanted = pricesOf(snapshot, release)
    .filter(({ when }) => (batch ? when?.mode === 'batch' : !SPECIAL.has(when?.mode ?? 'standard')))
    .sort((a, b) => distance(a) - distance(b));
  const byCondition = new Map<string, Priced>();
  for (const cost of wanted) {
    const key = `${cost.provider} ${JSON.stringify(isStandard(cost) ? null : cost.when)}`;
    if (!byCondition.has(key)) byCondition.set(key, cost);
  }
  const all = [...byCondition.values()];
  // Hours matter only where there is no price that holds at any hour.
  const plain = all.filter(({ when }) => when?.hours === undefined && !TIMED.has(when?.mode ?? 'standard'));
  return plain.length > 0 ? plain : all;
}

const SPECIAL = new Set(['batch', 'flex', 'priority', 'fast']);
const TIMED = new Set(['peak', 'off-peak']);

/** The condition of a price in its own words; null for the standard price. */
export function modeOf({ when }: Cost): string | null {
  if (!when || isStandard({ when })) return null;
  return [when.mode, when.promotion ? 'promotion' : undefined, when.hours, when.region, ...(when.days ?? [])]
    .filter((part) => part !== undefined && part !== 'standard')
    .join(' ');
}

/** The highest tier that a request's prompt exceeds; the lowest price where the size of a request is not known. */
export function tierOf(cost: Cost, prompt: Decimal | null): Tier | undefined {
  if (prompt === null) return undefined;
  return [...(cost.tiers ?? [])].sort((a, b) => b.over - a.over).find(({ over }) => prompt.gt(over));
}

/** How a part of a prompt is priced. */
export interface Slice {
  /** How many of its tokens are priced so; null is all of them. */
  span: Decimal | null;
  amounts: Pick<Tier, AmountKind>;
}

/**
 * How the tokens of a prompt, or of what comes out, are priced. A tier by the request prices all of it; tiers that
 * `apply: excess` price each the part of the prompt that lies beyond their threshold, up to the next. Output has no
 * place in the prompt: its price is the base's.
 */
export function slicesOf(kind: AmountKind, cost: Cost, prompt: Decimal | null): Slice[] {
  const tier = tierOf(cost, prompt);
  if (!tier || prompt === null) return [{ span: null, amounts: cost }];
  if (tier.applies !== 'excess') return [{ span: null, amounts: tier }];
  if (kind === 'output') return [{ span: null, amounts: cost }];
  const reached = [...(cost.tiers ?? [])].filter(({ over }) => prompt.gt(over)).sort((a, b) => a.over - b.over);
  const steps = [{ over: 0, amounts: cost }, ...reached.map((step) => ({ over: step.over, amounts: step }))];
  return steps.map(({ over, amounts }, index) => {
    const next = steps[index + 1]?.over;
    return { span: (next === undefined ? prompt : decimal(next)).minus(over), amounts };
  });
}
