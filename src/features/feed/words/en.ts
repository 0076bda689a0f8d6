import type { FeedKind, FeedWarning } from '../../../domain/feeds.ts';
import type { FeedFindings } from '../findings.ts';

/** A line for each feed of the help. */
export const feedLines = (feeds: readonly FeedKind[]): string =>
  feeds.map(({ name, file }) => `  ${name.padEnd(18)} ${file}\n`).join('');

/** What `npm run feed` says: its help, its errors, and the comments of the YAML it prints. Values come ready to show. */
export const en = {
  help: (feeds: readonly FeedKind[]) => `Usage: npm run feed -- FILE [options]

Compares the knowledge base with a feed and prints what is new, changed, in conflict or gone, as YAML to review.
It writes no file.

Options:
  --format NAME      what the file is, by a name below; else the content tells
  --developer IDS    only these developers (separated by commas); one that only the feed has is allowed
  --seen DATE        the day the feed was read; else today
  --kb PATH          compare with this folder or file alone; can be repeated
  --lang LANG        ko or en; else LMM_LANG and the locale decide
  --help             show help

Feeds, and where they are downloaded:
${feedLines(feeds)}`,
  errors: {
    oneFile: 'Name one feed file.',
    seeHelp: 'npm run feed -- --help tells what there is.',
    wholeDay: (value: string) => `--seen takes a whole day, such as 2026-11-25; given: ${value}`,
    // Of a feed that cannot be used.
    json: 'This is not valid JSON from here on.',
    'unknown-format': 'The content is of no known feed. Name its format with --format.',
    'other-format': 'The content is not of the format that --format names.',
    empty: 'The feed lists no model.',
  },
  warnings: {
    'implausible-price': (v) =>
      `${v.entry}: ${v.field} is ${v.value} USD per 1M tokens, which cannot be meant; its price is left out.`,
    'unusable-id': (v) => `${v.entry}: this cannot be an id; the entry is left out.`,
  } as { [C in FeedWarning['code']]: (warning: Extract<FeedWarning, { code: C }>) => string },
  head: {
    title: (format: string, seen: string) => `${format} of ${seen}, held against the knowledge base.`,
    counts: (n: Record<'fresh' | 'filled' | 'changed' | 'conflict' | 'gone', number>) =>
      `${n.fresh} new records, ${n.filled} values unknown until now, ${n.changed} changed, ${n.conflict} in conflict, ${n.gone} gone. Nothing was written: review, then move records to data/.`,
    compared: (n: FeedFindings['counts']) =>
      `Compared: ${n.compared} entries. Left out: ${n.unknownMakers} of ${n.makers} makers not known here, ${n.resold} offers of others than the maker, ${n.aliases} aliases, variants and other kinds of models.`,
    nothing: 'No difference.',
  },
  sourceMissing: 'the feed as a source: check its address and licence',
  sourceOlder: 'the feed was read anew',
  recordMissing: 'not in the knowledge base: check the name, add country and source',
  fresh: 'new: not in the knowledge base',
  freshOffer: 'new: an offer that the knowledge base lacks',
  guessedModel: (family: string) => `model: read from the family ${family}; check it`,
  noModel: 'model: name the line it belongs to',
  varies: 'the feed says that its price varies',
  verdicts: { changed: 'changed', conflict: 'conflict', new: 'new', gone: 'gone' },
  was: (field: string, value: string, sources: string) => `${field} was ${value} (${sources})`,
  wasUnknown: (fields: string[]) => `unknown here until now: ${fields.join(', ')}`,
  reasons: {
    better: (field: string, value: string, sources: string) => `${field} is ${value} by a better source (${sources})`,
    other: (field: string, value: string, sources: string) => `${field} is ${value} by another source (${sources})`,
    'same-time': (field: string, value: string, sources: string) =>
      `${field} is ${value} at the same time (${sources})`,
  },
  price: 'price',
  mode: (mode: string) => `price, ${mode}`,
  tiers: 'tiers differ',
  gone: (release: string, sources: string) =>
    `${release}: active here by ${sources}, not in this feed. Look for the day it was retired.`,
};
