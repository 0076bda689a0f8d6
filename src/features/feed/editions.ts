import { firstDay } from '../../domain/dates.ts';
import type { Board, Score } from '../../domain/leaderboards.ts';
import type { RecordLists } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { type Meaning, MeasuredNames } from './measured-names.ts';

type Table = RecordLists['tables'][number];
type Edition = RecordLists['editions'][number];
export type Row = Edition['rows'][number] & { as: string };

/** A board as the next edition of its table. */
export interface EditionFinding {
  table: string;
  date: string;
  source: string;
  rows: Row[];
  /** How many rows have a release. */
  matched: number;
  /** Names that stand in more than one row. */
  twice: string[];
  /** Rows that say what cannot be, with it: an interval without its value or from high to low, votes that are no count. */
  odd: string[];
  /** What changed against the edition before, by the measurer's names, the best first; there may be none. */
  since: { date: string; fresh: string[]; gone: string[]; moved: { as: string; was: number; now: number }[] } | null;
}

export interface EditionFindings {
  sources: { id: string; date: string; state: 'missing' | 'older' }[];
  editions: EditionFinding[];
  /** Tables whose edition of that day is here already, row for row. */
  held: string[];
  /** Boards without a table here. */
  skipped: { arena: string; categories: string[] }[];
  /** Names that no earlier edition has, with what was read in them. */
  read: ({ as: string } & Meaning)[];
  /** Names that nothing here is called by, with the table where they stand highest. */
  unmatched: { as: string; place: number; table: string }[];
}

/**
 * What a measurer's boards would be as editions, and what is to be looked at.
 * @param first the first part of the ids of the measurer's tables
 * @param origin the id of its source, without the month
 */
export function compareBoards(
  snapshot: Snapshot,
  boards: readonly Board[],
  first: string,
  origin: string,
): EditionFindings {
  const { tables, editions } = snapshot.knowledge;
  const names = new MeasuredNames(snapshot);
  const found: EditionFindings = { sources: [], editions: [], held: [], skipped: [], read: [], unmatched: [] };
  const told = new Map<string, EditionFindings['unmatched'][number]>();
  const read = new Map<string, Meaning>();
  const taken = new Set<string>();
  const inOrder = [...boards].sort((a, b) => compare(a.arena, b.arena) || compare(a.category, b.category));
  for (const { arena, category, date, scores } of inOrder) {
    const table = tableOf(tables, first, arena, category);
    if (!table || taken.has(table.id)) {
      const skipped = found.skipped.find((other) => other.arena === arena);
      if (skipped) skipped.categories.push(category);
      else found.skipped.push({ arena, categories: [category] });
      continue;
    }
    taken.add(table.id);
    const ranked = [...scores].sort((a, b) => order(table, a, b));
    const rows = ranked.map((score) => rowOf(score, names.meaningOf(score.as), table));
    const before = editions
      .filter((edition) => edition.table === table.id && firstDay(edition.date) <= date)
      .sort((a, b) => compare(b.date, a.date))[0];
    if (before?.date === date && isSame(before, rows)) {
      found.held.push(table.id);
      continue;
    }
    const source = `${origin}-${date.slice(0, 7)}`;
    const since = before ? changes(before, rows) : null;
    const matched = rows.filter(({ release }) => release !== undefined).length;
    const odd = ranked.flatMap(oddIn);
    found.editions.push({ table: table.id, date, source, rows, matched, twice: twice(rows), odd, since });
    for (const [index, { as, release }] of rows.entries()) {
      const meaning = names.meaningOf(as);
      if (meaning?.read) read.set(as, meaning);
      const place = index + 1;
      if (release === undefined && place < (told.get(as)?.place ?? Number.POSITIVE_INFINITY))
        told.set(as, { as, place, table: table.id });
    }
  }
  found.sources = sourcesOf(snapshot, found.editions);
  found.read = [...read].map(([as, meaning]) => ({ as, ...meaning })).sort((a, b) => compare(a.as, b.as));
  found.unmatched = [...told.values()].sort((a, b) => a.place - b.place || compare(a.as, b.as));
  return found;
}

const order = ({ better }: Table, a: Score, b: Score): number =>
  (better === 'lower' ? a.value - b.value : b.value - a.value) ||
  compare(a.as, b.as) ||
  compare(JSON.stringify(a), JSON.stringify(b));

/** The table of a board: `arena-text-coding` of text and coding, `arena-webdev` of webdev and overall. */
function tableOf(tables: readonly Table[], first: string, arena: string, category: string): Table | undefined {
  const words = wordsOf(category);
  const wanted = [`${first}-${arena}-${words.join('-')}`, ...(category === 'overall' ? [`${first}-${arena}`] : [])];
  const exact = tables.find(({ id }) => wanted.includes(id));
  if (exact || !words.includes('and')) return exact;
  // Industries are named by enumerations, "legal and government", which an id may shorten.
  const start = `${first}-${arena}-`;
  const short = tables.filter(
    ({ id }) => id.startsWith(start) && wordsOf(id.slice(start.length)).every((word) => words.includes(word)),
  );
  return short.length === 1 ? short[0] : undefined;
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^a-z0-9]+/);

/** The arena that a file's path names, where tables are of it: `leaderboard-text.json`, `webdev/latest.parquet`. */
export function arenaIn(snapshot: Snapshot, first: string, candidates: readonly string[]): string | undefined {
  const { tables } = snapshot.knowledge;
  return candidates.find((arena) =>
    tables.some(({ id }) => id === `${first}-${arena}` || id.startsWith(`${first}-${arena}-`)),
  );
}

const isReversed = ({ low, high }: Score): boolean => low !== undefined && high !== undefined && low > high;
const isCount = (votes: number | undefined): votes is number =>
  votes !== undefined && Number.isSafeInteger(votes) && votes >= 0;

/** What of a row cannot be: `name 1200 [1300, 1100]`. */
function oddIn(score: Score): string[] {
  const { as, value, low = value, high = value, votes } = score;
  const isOutside = value < low || value > high;
  return [
    ...(isOutside || isReversed(score) ? [`${as} ${value} [${low}, ${high}]`] : []),
    ...(votes === undefined || isCount(votes) ? [] : [`${as}: ${votes}`]),
  ];
}

/** Ratings to one decimal, other scores to four: what is finer is noise. */
function rowOf(score: Score, meaning: Meaning | undefined, { scale }: Table): Row {
  const { as, value, votes } = score;
  // An interval from high to low is none.
  const { low, high } = isReversed(score) ? {} : score;
  const rounded = (number: number): number => Number(number.toFixed(scale === 'rating' ? 1 : 4));
  return {
    as,
    ...(meaning && { release: meaning.release }),
    value: rounded(value),
    ...(low === undefined ? {} : { low: rounded(low) }),
    ...(high === undefined ? {} : { high: rounded(high) }),
    ...(isCount(votes) ? { votes } : {}),
    ...(meaning?.setting === undefined ? {} : { setting: meaning.setting }),
  };
}

const nameOf = ({ as, release }: Edition['rows'][number]): string => as ?? release ?? '';

function isSame(before: Edition, rows: readonly Row[]): boolean {
  const lines = (of: readonly Edition['rows'][number][]) =>
    of.map((row) => `${nameOf(row)} ${row.value} ${row.low} ${row.high}`).sort();
  return lines(before.rows).join('\n') === lines(rows).join('\n');
}

function twice(rows: Edition['rows']): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const name of rows.map(nameOf)) (seen.has(name) ? again : seen).add(name);
  return [...again];
}

function changes(before: Edition, rows: Row[]): EditionFinding['since'] {
  const was = new Map(before.rows.map((row) => [nameOf(row), row]));
  const now = new Set(rows.map(({ as }) => as));
  const unclear = new Set([...twice(before.rows), ...twice(rows)]);
  return {
    date: before.date,
    fresh: rows.filter(({ as }) => !was.has(as)).map(({ as }) => as),
    gone: before.rows.map(nameOf).filter((name) => !now.has(name)),
    moved: rows.flatMap((row) => {
      const old = was.get(row.as);
      return old && !unclear.has(row.as) && isApart(old, row) ? [{ as: row.as, was: old.value, now: row.value }] : [];
    }),
  };
}

/** Whether two values differ by more than their intervals say; a value without one is exact. */
const isApart = (a: Edition['rows'][number], b: Edition['rows'][number]): boolean =>
  (a.low ?? a.value) > (b.high ?? b.value) || (a.high ?? a.value) < (b.low ?? b.value);

/** The sources that the editions name and that are missing here or of an earlier day. */
function sourcesOf(snapshot: Snapshot, editions: readonly EditionFinding[]): EditionFindings['sources'] {
  const days = new Map<string, string>();
  for (const { source, date } of editions) if (date > (days.get(source) ?? '')) days.set(source, date);
  return [...days].sort().flatMap(([id, date]) => {
    const known = snapshot.source(id);
    if (known && firstDay(known.date) >= date) return [];
    return [{ id, date, state: known ? ('older' as const) : ('missing' as const) }];
  });
}
