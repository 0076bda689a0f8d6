import type { FeedEntry } from '../../../src/domain/feeds.ts';
import { readFeed } from '../../../src/kb/import/detect.ts';

/** The only entry of a feed. */
export function onlyEntry(feed: unknown): FeedEntry {
  const { entries } = readFeed(typeof feed === 'string' ? feed : JSON.stringify(feed));
  if (entries.length !== 1) throw new Error(`${entries.length} entries`);
  return entries[0] as FeedEntry;
}

/** What of an entry is told, in short: `why field value`, with what the reason needs in brackets. */
export const toldOf = ({ untaken }: FeedEntry): string[] =>
  untaken.map(
    ({ why, field, value, detail }) => `${why} ${field} ${value}${detail === undefined ? '' : ` (${detail})`}`,
  );

/** Prices in short: `MODE from DATE START-END {amounts} >SIZE {amounts}`, what is not there left out. */
export const pricesOf = ({ prices }: FeedEntry): string[] =>
  prices.map(({ mode, from, window, amounts, tiers }) =>
    [
      mode,
      from && `from ${from}`,
      window && `${window.start}-${window.end}`,
      shortly(amounts),
      ...tiers.map((tier) => `>${tier.over} ${shortly(tier.amounts)}`),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );

const shortly = (amounts: object): string =>
  Object.entries(amounts)
    .map(([name, amount]) => `${name}:${amount}`)
    .join(',');
