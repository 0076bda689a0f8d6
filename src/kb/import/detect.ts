import {
  AMOUNTS,
  type Feed,
  type FeedEntry,
  FeedError,
  type FeedKind,
  type FeedWarning,
  type Read,
} from '../../domain/feeds.ts';
import { parseJson } from './json.ts';
import { isPlausible } from './numbers.ts';
import { FEEDS } from './registry.ts';

/** The names that `--format` takes. */
export const FEED_NAMES: readonly string[] = FEEDS.map(({ name }) => name);

/**
 * Reads a feed's text.
 * @param asked the kind's name, where it is not to be told from the content
 * @throws FeedError where it is no JSON, of no known or of another kind, or holds no model
 */
export function readFeed(text: string, asked?: string): Feed {
  const root = parseJson(text);
  const kinds: readonly FeedKind[] = FEEDS;
  for (const kind of kinds.filter(({ name }) => asked === undefined || name === asked)) {
    const read = kind.read(root);
    if (!read) continue;
    if (read.entries.length === 0) throw new FeedError('empty');
    return { kind, ...checked(read) };
  }
  throw new FeedError(asked ? 'other-format' : 'unknown-format');
}

/** Leaves out, with a warning, ids that no record can have and prices that cannot be meant. */
function checked(read: Read): Omit<Feed, 'kind'> {
  const warnings: FeedWarning[] = [];
  const entries = read.entries.filter((entry) => {
    if (/^[^\s,"'`\p{Cc}\p{Cf}\p{Cs}]+$/u.test(entry.id)) return true;
    warnings.push({ code: 'unusable-id', entry: entry.id });
    return false;
  });
  return { entries: entries.map((entry) => withPlausiblePrices(entry, warnings)), warnings, skipped: read.skipped };
}

function withPlausiblePrices(entry: FeedEntry, warnings: FeedWarning[]): FeedEntry {
  const prices = entry.prices.filter((price) => {
    const all = [price.amounts, ...price.tiers.map(({ amounts }) => amounts)];
    const odd = all.flatMap((amounts) =>
      AMOUNTS.flatMap((field) => {
        const value = amounts[field];
        return value === undefined || isPlausible(value) ? [] : [{ field, value }];
      }),
    );
    for (const { field, value } of odd)
      warnings.push({ code: 'implausible-price', entry: shownAs(entry), field: `cost.${field}`, value });
    return odd.length === 0;
  });
  return { ...entry, prices };
}

/** `openai/gpt-4o`: who serves it and what it is called there. */
const shownAs = ({ provider, id }: FeedEntry): string => (id.includes('/') ? id : `${provider}/${id}`);
