import { stated, UNKNOWN } from '../cell-values.ts';
import type { Cell, Value } from '../cells.ts';
import { layerOf } from '../layered.ts';
import { decimal, rounded } from '../money.ts';
import {
  amountOf,
  besidePrice,
  conditionOf,
  endedPrices,
  layerOfList,
  ownOffers,
  type Priced,
  paidAt,
  regular,
  standardPrices,
} from '../pricing.ts';
import type { Offer, Release } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Unstated } from '../vocabulary.ts';
import type { Subject } from './field.ts';

/** What the developer's own offers say of a release; those of others are shown with their provider only. */

/** An amount of the price, by what it is for, or a blend; with other sources' amounts, and those at other hours or places. */
export function price(snapshot: Snapshot, { release }: Subject, kind: Parameters<typeof amountOf>[1]): Cell {
  return release ? amountIn(snapshot, release, standardPrices(snapshot, release), kind) : UNKNOWN;
}

/** The amount that was paid last of a release that has no price on the day, and the day on which it ended. */
export function lastPrice(
  snapshot: Snapshot,
  release: Release,
  kind: Parameters<typeof amountOf>[1],
): { cell: Cell; until: string } | undefined {
  const last = endedPrices(snapshot, release);
  return last && { cell: amountIn(snapshot, release, last.prices, kind), until: last.until };
}

/** @param prices the one to show first, and what others say instead */
function amountIn(
  snapshot: Snapshot,
  release: Release,
  prices: readonly Priced[],
  kind: Parameters<typeof amountOf>[1],
): Cell {
  // What a layer's price list does not state is not known of it: the lists below it are others.
  const list = prices[0] ? layerOfList(prices[0]) : 0;
  const told = prices
    .map((cost) => ({ cost, value: amountOf(cost, kind) }))
    .filter((amount): amount is { cost: Priced; value: number | Unstated } => amount.value !== undefined);
  const [first, ...others] = told;
  if (!first || layerOfList(first.cost) < list) return UNKNOWN;
  const { cost, value } = first;
  const conflict = others
    .filter((other) => other.cost.currency === cost.currency && other.value !== value)
    .map((other) => ({ value: other.value, sources: other.cost.source }));
  // Set one by one: copies with `...` take a fifth of a list of thousands of releases.
  const cell = stated(value, cost.source);
  cell.from = release.id;
  cell.provider = cost.provider;
  cell.currency = cost.currency;
  cell.since = cost.from ?? cost.seen ?? '';
  const condition = conditionOf(cost);
  if (condition !== null) cell.condition = condition;
  const beside = besidePrice(snapshot, release, cost).flatMap((other) => {
    const amount = amountOf(other, kind);
    if (typeof amount !== 'number' || amount === value) return [];
    return [
      { condition: conditionOf(other), value: amount, until: other.ends ?? null, region: other.when?.region ?? null },
    ];
  });
  if (beside.length > 0) cell.beside = beside as NonNullable<Cell['beside']>;
  if (conflict.length > 0) cell.conflict = conflict;
  if (snapshot.currency !== null) inCurrency(snapshot, snapshot.currency, cell);
  return cell;
}

/** The least that anybody else asks for a release in USD, under no condition; null where nobody's price is known. */
export function leastElsewhere(
  snapshot: Snapshot,
  { release }: Subject,
  kind: Parameters<typeof amountOf>[1],
): number | null {
  if (!release) return null;
  const amounts = snapshot.offersOf(release.id).flatMap((offer) => {
    const [cost] = regular(paidAt(snapshot, [offer]));
    if (!cost) return [];
    const value = amountOf(cost, kind);
    if (typeof value !== 'number') return [];
    return inUsd(snapshot, { ...stated(value, []), currency: cost.currency }) ?? [];
  });
  return amounts.length === 0 ? null : Math.min(...amounts);
}

/** Turns a price into another currency, where a rate is known: what others say instead as well. */
function inCurrency({ rates }: Snapshot, target: string, cell: Cell): void {
  const { value, currency } = cell;
  if (typeof value !== 'number' || currency === undefined || currency === target) return;
  const rate = rates.conversion(currency, target);
  if (rate === null) return;
  const turned = (amount: number): number => Number(rounded(rate.convert(decimal(amount)), target));
  cell.value = turned(value);
  cell.currency = target;
  cell.stated = { value, currency };
  for (const other of cell.beside ?? []) other.value = turned(other.value);
  for (const other of cell.conflict ?? []) if (typeof other.value === 'number') other.value = turned(other.value);
}

/** The amount of a price in USD, whatever it is shown in; null where it has none, or no rate is known. */
export function inUsd({ rates }: Snapshot, { value, currency = 'USD', stated: said }: Cell): number | null {
  const amount = said?.value ?? value;
  if (typeof amount !== 'number') return null;
  const from = said?.currency ?? currency;
  if (from === 'USD') return amount;
  const rate = rates.conversion(from, 'USD');
  return rate && Number(rate.convert(decimal(amount)));
}

/** What the first own offer that tells it says of how it can be had. */
export function term(snapshot: Snapshot, { release }: Subject, key: 'api_id' | 'deployment'): Cell {
  for (const offer of release ? ownOffers(snapshot, release) : []) {
    const value = offer[key];
    const sources = snapshot.speaking(offer.source);
    if (value !== undefined && (sources.length > 0 || !snapshot.narrowed)) return fromOffer(offer, value, sources);
  }
  return UNKNOWN;
}

/** What the terms of data say that hold on the day, of the first own offer that tells it. */
export function dataTerm(snapshot: Snapshot, { release }: Subject, key: DataTerm): Cell {
  for (const offer of release ? ownOffers(snapshot, release) : []) {
    const cell = offerTerm(snapshot, offer, key);
    if (cell !== UNKNOWN) return cell;
  }
  return UNKNOWN;
}

/** What terms of data tell: fields by their ids without `data.`. */
export type DataTerm = 'trains_on_input' | 'retention_days' | 'zero_retention' | 'regions' | 'certifications';

/** What an offer says on the day: lists of several terms are one, of anything else the first holds. */
export function offerTerm(snapshot: Snapshot, offer: Offer, key: DataTerm | 'deployment'): Cell {
  if (key === 'deployment') {
    const sources = snapshot.speaking(offer.source);
    const isTold = offer.deployment !== undefined && (sources.length > 0 || !snapshot.narrowed);
    return isTold ? fromOffer(offer, offer.deployment as string[], sources) : UNKNOWN;
  }
  const all = snapshot.terms(offer).filter((data) => data[key] !== undefined);
  const [first] = all;
  if (!first) return UNKNOWN;
  // What a layer says stands in place of what those below it say.
  const told = all.filter(({ source }) => layerOf(source) === layerOf(first.source));
  const lists = told.filter((data) => Array.isArray(data[key]));
  if (lists.length < 2) return fromOffer(offer, (lists[0] ?? first)[key] as Value, (lists[0] ?? first).source);
  const values = lists.flatMap((data) => data[key] as string[]);
  return fromOffer(offer, [...new Set(values)], [...new Set(lists.flatMap(({ source }) => source))]);
}

const fromOffer = ({ release, provider }: Offer, value: Value, sources: string[]): Cell => ({
  ...stated(value, sources),
  from: release,
  provider,
});
