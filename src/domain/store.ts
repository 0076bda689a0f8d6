import type { Estimated, InShort, Since } from './estimates.ts';
import { spellings } from './names.ts';
import type {
  Edition,
  Knowledge,
  NamedUse,
  Offer,
  Placed,
  Plan,
  Release,
  Source,
  Statement,
  StatementKind,
  Table,
} from './records.ts';

/**
 * A knowledge base with what finds records in it, so that one of many need not read them all: each list may be read when
 * it is first asked for. Everything comes in the order of the files.
 */
export interface Store extends Readonly<Knowledge>, Partial<Derived> {
  source(id: string): Source | undefined;
  release(id: string): Release | undefined;
  /** The releases that a name means, by its key (names.ts). */
  releasesCalled(key: string): readonly Release[];
  /** All that ids in code are held against (engine/ids). */
  written(): readonly Written[];
  releasesOf(model: string): readonly Release[];
  /** The same, and one release, without what they are: what finds them is small, and they are many. */
  placesOf(model: string): readonly Placed[];
  place(id: string): Placed | undefined;
  offersOf(release: string): readonly Offer[];
  plansOf(model: string): readonly Plan[];
  /** What is said of a model, alone or with others; of one kind, where that is named. */
  statementsOf(model: string, kind?: StatementKind): readonly Statement[];
  /** Editions without their rows, of which a base has tens of thousands. */
  editionsInShort(): readonly EditionInShort[];
  /** The uses without the words that needs are read by, which are many. */
  namedUses(): readonly NamedUse[];
}

/**
 * What takes too long to work out at every start: the build does so for what ships, the first start with a set of layers for
 * the set, by all sources. A use is asked for only where it is measured.
 */
export interface Derived {
  /** Since when a use is measured, null where nobody measures it. */
  measured(use: string): Since | null;
  /** What the newest tables tell of a use. */
  estimated(use: string): Estimated;
  /** The same in short, by release. */
  overview(use: string): Record<string, InShort>;
  /** The same of the best releases of a line, by use, without what speaks of others. */
  estimatedOf(model: string): Record<string, Estimated>;
  /** All names and terms for reading needs. */
  lexicon(): LexiconData;
}

/** A spelling of a release: an id, name or alias, or what the API of a provider takes, while the offer holds. */
export interface Written {
  release: string;
  text: string;
  provider?: string;
  from?: string;
  until?: string;
}

/** Those of a knowledge base. */
export const writtenIn = ({ releases, offers }: Pick<Knowledge, 'releases' | 'offers'>): Written[] => [
  ...releases.flatMap((release) => spellings(release).map((text) => ({ release: release.id, text }))),
  ...offers.flatMap(({ release, provider, api_id: text, from, until }) =>
    text === undefined ? [] : [{ release, text, provider, ...(from ? { from } : {}), ...(until ? { until } : {}) }],
  ),
];

/** An edition by what tells it from others, with the name of its table. */
export interface EditionInShort extends Pick<Edition, 'table' | 'date' | 'source'> {
  name: Table['name'];
  measurer: Table['measurer'];
  /** How many rows it has. */
  size: number;
}

/** Those of a knowledge base; what belongs to no table is none. */
export function inShort({ tables, editions }: Pick<Knowledge, 'tables' | 'editions'>): EditionInShort[] {
  const byTable = new Map(tables.map((table) => [table.id, table]));
  return editions.flatMap(({ table, date, source, rows }) => {
    const of = byTable.get(table);
    return of ? [{ table, date, source, name: of.name, measurer: of.measurer, size: rows.length }] : [];
  });
}

/** What words may mean. */
export interface LexiconEntry {
  kind: 'use' | 'model' | 'series' | 'release' | 'developer';
  id: string;
}

/** A term of several words, which may also stand in another order: "digest of the news" for "news digest". */
export interface UnorderedTerm {
  words: string[];
  use: string;
}

/** The words of a knowledge base as plain data (engine/need/lexicon.ts); numbers are places in lists. */
export interface LexiconData {
  words: string[];
  /** The length of the longest word. */
  longest: number;
  entries: LexiconEntry[];
  /** Joined words of an id, alias, name or term, with the entries that they can mean. */
  phrases: [words: string, entries: number[]][];
  terms: UnorderedTerm[];
  /** Words with the terms that they stand in. */
  unordered: [word: string, terms: number[]][];
  /** Words with the uses whose terms they stand in. */
  parts: [word: string, uses: string[]][];
  /** Words that also name other things; and those that do so before another noun. */
  homonyms: string[];
  modifiers: string[];
  /** What misspelt words are held against. */
  spellable: string[];
}
