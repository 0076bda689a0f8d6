import { type Cell, stated, UNKNOWN, type Value } from '../cells.ts';
import { amountOf, ownOffers, standardPrices } from '../pricing.ts';
import type { Data, Offer } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Subject } from './field.ts';

/** What the developer's own offers say of a release; those of others are shown with their provider only. */

/** An amount of the standard price, by what it is for, or a blend; other sources' amounts in its currency beside it. */
export function price(snapshot: Snapshot, { release }: Subject, kind: Parameters<typeof amountOf>[1]): Cell {
  const prices = release ? standardPrices(snapshot, release) : [];
  const [first, ...others] = prices.filter((cost) => amountOf(cost, kind) !== undefined);
  if (!release || !first) return UNKNOWN;
  const amount = amountOf(first, kind) as Value;
  const conflict = others
    .filter(({ currency }) => currency === first.currency)
    .map((cost) => ({ value: amountOf(cost, kind) as Value, sources: cost.source }))
    .filter(({ value }) => value !== amount);
  return {
    ...stated(amount, first.source),
    from: release.id,
    provider: first.provider,
    currency: first.currency,
    since: first.from ?? first.seen ?? '',
    ...(first.when?.mode === 'off-peak' ? { condition: 'off-peak' } : {}),
    ...(conflict.length > 0 ? { conflict } : {}),
  };
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

/** What the terms of data that hold on the day say. */
export function dataTerm(snapshot: Snapshot, { release }: Subject, key: keyof Data): Cell {
  for (const offer of release ? ownOffers(snapshot, release) : []) {
    for (const data of snapshot.terms(offer)) {
      const value = data[key] as Value | undefined;
      if (value !== undefined) return fromOffer(offer, value, data.source);
    }
  }
  return UNKNOWN;
}

const fromOffer = ({ release, provider }: Offer, value: Value, sources: string[]): Cell => ({
  ...stated(value, sources),
  from: release,
  provider,
});
