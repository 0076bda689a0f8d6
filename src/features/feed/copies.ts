import { firstDay } from '../../domain/dates.ts';
import type { FeedEntry, FeedPrice, Untaken } from '../../domain/feeds.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { type IdRead, readId } from '../../engine/ids/find.ts';
import type { Step } from '../../engine/ids/grammar.ts';
import { amountsText, shownFact } from './entries.ts';
import { compareFacts } from './facts.ts';
import type { Listed } from './listed.ts';
import type { Origin } from './origin.ts';

/**
 * What an id says that makes it a copy of a release: facts and prices that stand with it need not be those of the release,
 * nor of another copy.
 */
const OF_COPIES: ReadonlySet<Step['code']> = new Set([
  ...(['date', 'revision', 'latest', 'undated', 'setting', 'effort', 'format', 'mode', 'tuned'] as const),
]);
/** Behind the ways to know a release that say all of its name. */
const RANK = 10;

/** The releases that an entry's id means as code writes it, where it is called like none. */
export function readEntry(developer: string, { id }: FeedEntry, snapshot: Snapshot): IdRead[] {
  // A service that names no maker is the one it asks for.
  return readId(snapshot.knowledge, id.includes('/') ? id : `${developer}/${id}`, snapshot.day);
}

/** With what a maker sells on other terms as an offer of its own, by what an API call names. */
export function bySeller(listed: Listed, snapshot: Snapshot): Listed {
  const { entry, release, own: isOwn } = listed;
  if (!release || !isOwn) return listed;
  const provider = snapshot
    .offersOf(release.id)
    .find(
      (one) => one.api_id === (entry.apiId ?? entry.id) && snapshot.isOwn(one.provider, release.developer),
    )?.provider;
  if (provider === undefined || provider === listed.provider) return listed;
  return { ...listed, provider, entry: { ...entry, provider } };
}

/** An entry whose id means a release, as an offer of that. */
export function offeredAs(release: Release, { steps }: IdRead, listed: Listed, origin: Origin): Listed {
  const { entry } = listed;
  const mode = steps.find(({ code }) => code === 'mode')?.text.toLowerCase();
  const isCopy = steps.some(({ code }) => OF_COPIES.has(code));
  const told = isCopy ? compareFacts(release, entry, origin) : [];
  // What somebody else serves tells nothing of the release.
  const isSold = release.developer !== listed.developer;
  const { retirement_date: ends } = entry.facts;
  const isOver = isCopy && typeof ends === 'string' && firstDay(ends) <= origin.seen;
  return {
    ...listed,
    developer: release.developer,
    release,
    rank: RANK + steps.length,
    ...(isSold ? { own: false, sold: true as const } : {}),
    ...(isCopy && mode === undefined ? { copy: true as const } : {}),
    ...(isOver ? { over: true as const } : {}),
    entry: {
      ...entry,
      ...(isCopy || isSold ? { facts: {} } : {}),
      prices: mode === undefined ? entry.prices : entry.prices.map((price) => ({ mode, ...price })),
      untaken: [
        ...entry.untaken,
        ...told.map(
          ({ field, value }): Untaken => ({
            ...{ why: 'copy', field, value: shownFact(value), detail: release.id },
            entry: entry.key,
          }),
        ),
      ],
    },
  };
}

/** A price that is told and not taken. */
export const priceOf = (price: FeedPrice, why: Untaken['why'], entry: string, release: string): Untaken => ({
  ...{ why, field: price.mode === undefined ? 'cost' : `cost, ${price.mode}`, value: amountsText(price) },
  ...{ detail: release, entry },
});
