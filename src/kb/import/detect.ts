import {
  AMOUNTS,
  FEED_FORMATS,
  type Feed,
  type FeedEntry,
  FeedError,
  type FeedFormat,
  type FeedWarning,
  type Read,
} from '../../domain/feeds.ts';
import { readGenaiPrices } from './genai-prices.ts';
import { parseJson } from './json.ts';
import { readLiteLlm } from './litellm.ts';
import { readModelsDev } from './models-dev.ts';
import { isPlausible } from './numbers.ts';
import { readOpenRouter } from './openrouter.ts';

/** Reads one format, or answers undefined where the content has not its shape. */
const READERS: Record<FeedFormat, (root: unknown) => Read | undefined> = {
  'models.dev': readModelsDev,
  openrouter: readOpenRouter,
  litellm: readLiteLlm,
  'genai-prices': readGenaiPrices,
};

/**
 * Reads a feed's text.
 * @param asked the format, where it is not to be told from the content
 * @throws FeedError where it is no JSON, of no known or of another format, or holds no model
 */
export function readFeed(text: string, asked?: FeedFormat): Feed {
  const root = parseJson(text);
  for (const format of asked ? [asked] : FEED_FORMATS) {
    const read = READERS[format](root);
    if (!read) continue;
    if (read.entries.length === 0) throw new FeedError('empty');
    return { format, ...checked(read) };
  }
  throw new FeedError(asked ? 'other-format' : 'unknown-format');
}

/** Leaves out, with a warning, ids that no record can have and prices that cannot be meant. */
function checked(read: Read): Omit<Feed, 'format'> {
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
