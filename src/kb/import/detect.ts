import * as v from 'valibot';
import { type Feed, type FeedEntry, FeedError, type FeedWarning } from '../../domain/feeds.ts';
import { id as ID } from '../../domain/schema-values.ts';
import { finished } from './finish.ts';
import { shown } from './item.ts';
import { parseJson } from './json.ts';
import { among, type FeedReader, type Read } from './reader.ts';
import { FEEDS } from './registry.ts';

/** Values of a feed: the largest there is has a quarter of it, and each takes some hundred bytes while it is read. */
const MOST_VALUES = 1_000_000;
/** Models of a feed, five times those of the largest there is: a layer of more would be none that can be read. */
const MOST_ENTRIES = 40_000;

/** The names that `--format` takes. */
export const FEED_NAMES: readonly string[] = FEEDS.map(({ name }) => name);

/**
 * Reads a feed's text. Entries come in the same order whatever order the file has, so that nothing hangs on it.
 * @param asked the kind's name, where it is not to be told from the content
 * @throws FeedError where it is no JSON, of no known or of another kind, or holds no model or too many
 */
export function readFeed(text: string, asked?: string): Feed {
  const root = parseJson(text, MOST_VALUES);
  const readers: readonly FeedReader[] = FEEDS;
  for (const reader of readers.filter(({ name }) => asked === undefined || name === asked)) {
    const read = reader.read(root);
    if (!read) continue;
    if (read.entries.length === 0) throw new FeedError('empty');
    if (read.entries.length > MOST_ENTRIES) throw new FeedError('too-many-entries', undefined, MOST_ENTRIES);
    const { name, file, source, oneService } = reader;
    const kind = { name, file, source, ...(oneService === undefined ? {} : { oneService }) };
    return { kind, ...finishedFeed(reader, read) };
  }
  throw new FeedError(asked ? 'other-format' : 'unknown-format');
}

/** By service, id and key; entries that share all of them by all that they say. */
function byName(a: FeedEntry, b: FeedEntry): number {
  const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return (
    order(a.provider, b.provider) ||
    order(a.id, b.id) ||
    order(a.key, b.key) ||
    order(JSON.stringify(a), JSON.stringify(b))
  );
}

function finishedFeed(reader: FeedReader, read: Read): Omit<Feed, 'kind'> {
  const isIgnored = among(reader.ignored);
  const warnings: FeedWarning[] = read.noEntries.map((entry) => ({ code: 'no-entry', entry }));
  const all: FeedEntry[] = [];
  for (const raw of read.entries) {
    if (![raw.id, raw.provider, raw.developer].every((id) => v.is(ID, id)))
      warnings.push({ code: 'unusable-id', entry: raw.key });
    else all.push(finished(raw, reader.places, isIgnored));
  }
  const entries: FeedEntry[] = [];
  for (const entry of all.sort(byName)) {
    // The same words twice, key and all, say it once.
    const before = entries.at(-1);
    if (before && byName(before, entry) === 0) warnings.push({ code: 'repeated', entry: entry.key });
    else entries.push(entry);
  }
  for (const { path, item } of read.beside) {
    if (!item.isTaken) warnings.push({ code: 'beside-entries', entry: path, value: shown(item) });
  }
  const order = ({ code, entry }: FeedWarning): string => `${code} ${entry}`;
  warnings.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  return { entries, warnings, skipped: read.skipped };
}
