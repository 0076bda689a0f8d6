import type { FeedKind, FeedWarning, Untaken } from '../../../domain/feeds.ts';
import type { BoardFault, Place } from '../../../domain/leaderboards.ts';
import type { FeedFindings } from '../findings.ts';

/** A line for each feed of the help. */
export const feedLines = (feeds: readonly FeedKind[]): string =>
  feeds.map(({ name, file }) => `  ${name.padEnd(18)} ${file}\n`).join('');

/** A line for each file that a leaderboard is read from. */
export const boardLines = ({ name, files }: { name: string; files: readonly string[] }): string =>
  files.map((file) => `  ${name.padEnd(18)} ${file}\n`).join('');

/** What `npm run feed` says: its help, its errors, and the comments of the YAML it prints. Values come ready to show. */
export const en = {
  help: (
    feeds: readonly FeedKind[],
    board: { name: string; files: readonly string[] },
  ) => `Usage: npm run feed -- FILE [options]

Compares the knowledge base with a feed and prints what is new, changed, in conflict or gone, as YAML to review.
Of a leaderboard it prints the next editions of its tables. It writes no file.

Options:
  --format NAME      what the file is, by a name below; else the content tells
  --developer IDS    only these developers (separated by commas); one that only the feed has is allowed
  --seen DATE        the day the feed was read; else today
  --date DATE        of a leaderboard: only this day, or the day of a file that names none
  --arena NAME       of a leaderboard: only this arena (text, webdev, vision…), or that of a file that names none; else
                     its name or folder tells
  --kb PATH          compare with this folder or file alone; can be repeated
  --lang LANG        ko or en; else LMM_LANG and the locale decide
  --verbose          name each value that is not used, not only each kind
  --help             show help

Feeds, and where they are downloaded:
${feedLines(feeds)}
Leaderboards:
${boardLines(board)}`,
  errors: {
    oneFile: 'Name one feed file.',
    seeHelp: 'npm run feed -- --help lists the options.',
    wholeDay: (option: string, value: string) => `${option} takes a whole day, such as 2026-11-25; given: ${value}`,
    boardsOnly: (option: string) => `${option} is for leaderboards; this file is a feed of models.`,
    feedsOnly: (option: string) => `${option} is for feeds of models; this file is a leaderboard.`,
  },
  /** Of the whole feed. */
  warnings: {
    'unusable-id': 'no valid id, the entry is left out',
    'no-entry': 'no entry of a model, left out',
    repeated: 'stands twice word for word',
    'beside-entries': 'stands beside the entries and is not used',
  } satisfies Record<FeedWarning['code'], string> as Record<FeedWarning['code'], string>,
  /** What an entry says and no record has. */
  untaken: {
    unread: 'not used',
    varies: 'the feed says that the price varies',
    'no-number': 'no price can be read',
    implausible: 'cannot be meant, its price is left out',
    'unlike-others': 'out by a factor beside what others say of the model, its prices are left out',
    'dear-alone': 'a price this high is not taken from one source alone, its prices are left out',
    beside: 'left out with what stands beside it',
    'not-free': '0 is not taken for free, since something else is charged or not stated',
    condition: 'left out, since it may say when or in what a price holds',
    contradicts: 'contradict each other',
    twice: 'stands twice with different values, none is used',
    inexact: 'has more digits than a record can hold and is rounded',
    remark: 'the feed remarks on its prices',
    variant: 'the feed lists this variant alone, not the plain model',
    'other-time': 'a price of another day or of no hour',
    'other-entry': 'another entry of the same model says otherwise',
    copy: 'of a dated copy or a setting of what is known here, and not taken for it',
    several: 'may be any of several releases here, it is left out',
    ended: 'of an offer that has ended here',
  } satisfies Record<Untaken['why'], string> as Record<Untaken['why'], string>,
  perMillion: (amount: string) => `${amount} USD per 1M tokens`,
  /** One note of a kind, or several, on stderr. */
  note: (entry: string, what: string, why: string) => `${entry}: ${what}: ${why}`,
  notes: (count: number, field: string, example: string, entry: string, why: string) =>
    `${count} entries: ${field === '' ? `such as ${entry}` : `${field}, such as ${example} (${entry})`}: ${why}`,
  moreNotes: (kinds: number) => `${kinds} more kinds of values that are not used.`,
  seeVerbose: '--verbose names each.',
  more: (shown: string, count: number) => `${shown} and ${count} more`,
  head: {
    title: (format: string, seen: string) => `${format} of ${seen}, compared with the knowledge base.`,
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
  /** Of leaderboards. */
  boards: {
    title: (name: string) => `${name}: the next editions, compared with the knowledge base.`,
    counts: (n: Record<'editions' | 'held' | 'rows' | 'matched' | 'left', number>) =>
      `Editions to add: ${n.editions}; here already: ${n.held}. Rows: ${n.rows}, ${n.matched} matched, ${n.left} not. Nothing was written: review, then move records to data/.`,
    sourceMissing: 'the leaderboard as a source: check its address and licence',
    sourceOlder: 'a later day of the same source',
    rows: (rows: number, matched: number, left: number) => `rows ${rows}, ${matched} matched, ${left} not`,
    first: 'no earlier edition here',
    since: (date: string) => `against ${date}:`,
    unmoved: (date: string) => `against ${date}: nothing new, gone or moved beyond its interval`,
    fresh: (count: number, names: string) => `${count} new: ${names}`,
    gone: (count: number, names: string) => `${count} gone: ${names}`,
    moved: (count: number, names: string) => `${count} moved beyond both intervals: ${names}`,
    twice: (names: string) => `stands twice, keep the right one: ${names}`,
    odd: (rows: string) => `cannot be, an interval from high to low and votes that are no count are left out: ${rows}`,
    unused: (columns: readonly string[]) => `columns that are not used: ${columns.join(', ')}`,
    more: (shown: string, count: number) => `${shown} and ${count} more`,
    read: 'Read from the name, for no earlier edition has it. Check each:',
    unmatched: 'Matches no release here, with the highest place:',
    placed: (as: string, place: number, table: string) => `${as}: ${place} of ${table}`,
    skipped: (arena: string, categories: readonly string[]) =>
      `${arena}: no table here, left out: ${categories.join(', ')}`,
    at: (file: string, place: Place | undefined) => {
      if (!place) return file;
      if ('keys' in place) return `${file} ${place.keys.join(' › ')}:`;
      return 'row' in place ? `${file} row ${place.row}:` : `${file}:${place.line}:${place.column}`;
    },
    faults: {
      'not-parquet': () => 'This is not whole Parquet, or it is compressed with something other than Snappy.',
      'not-a-leaderboard': () => 'The content is of no known leaderboard.',
      'open-quote': () => 'A quotation mark is not closed or stands inside a cell.',
      cells: (v) => `This line has ${v.found} cells, the first line ${v.wanted}.`,
      'no-column': (v) => `There is no column ${v.column}.`,
      'column-twice': (v) => `Two columns are called ${v.column}.`,
      'no-text': (v) => `${v.column} holds no name.`,
      'no-number': (v) => `${v.column} is no number: ${v.value || 'empty'}`,
      'no-day': (v) => `${v.column} is no day: ${v.value}`,
      'two-days': (v) => `${v.board} has several days: ${v.days.join(', ')}. Name one with --date.`,
      'other-day': (v) => `Nothing is of ${v.asked}. Days there are: ${v.days.join(', ')}`,
      undated: () => 'The file names no day. Name it with --date.',
      'no-arena': () => 'The file does not tell which arena it is of. Name it with --arena, as tables here do.',
      'no-rows': () => 'There is no row.',
    } as { [C in BoardFault['code']]: (fault: Extract<BoardFault, { code: C }>) => string },
  },
};
