import type { Document } from '../document/document.ts';
import type { Table } from '../document/table.ts';
import type { Decision, QueryFile, Watch } from '../domain/documents.ts';
import type { Feed, FeedKind } from '../domain/feeds.ts';
import type { Field } from '../domain/fields.ts';
import type { Distrusted, Effect } from '../domain/layered.ts';
import type { EolFeed } from '../domain/model-eol.ts';
import type { Problem } from '../domain/problems.ts';
import type { Rates, UsedRate } from '../domain/rates.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Store } from '../domain/store.ts';
import type { UsageAsked, UsageLog } from '../domain/usage.ts';
import type { Kind, Language } from '../domain/vocabulary.ts';
import type { Policy } from '../engine/policy.ts';
import type { Relation, Value } from '../engine/relations/relation.ts';
import type { Notice, ScanSkipReason } from '../engine/results.ts';
import type { Messages } from '../words/index.ts';
import type { FeedLayer } from './feed/records.ts';
import type { MoneySettings } from './money.ts';
import type { ArgumentSpec, Given, OptionSpec } from './options.ts';
import type { SqlRequest, SqlResult } from './sql/query.ts';

/** What a command is to the command line. Each command's file exports one as `command`. */
export interface Command {
  name: string;
  args: readonly ArgumentSpec[];
  options: readonly OptionSpec[];
  /** What `--format` takes here beside the formats of every command, such as `sarif`; the answer's `formats` write them. */
  formats?: readonly string[];
  /** Command lines that show what it is for. */
  examples: readonly string[];
  /** The command line that is meant, where somebody gives more arguments than there are. */
  meant?(args: readonly string[]): string | undefined;
  run(context: Context, args: string[], options: Given): Promise<Answer>;
}

/** The common options that an answer depends on, checked. */
export interface Settings {
  lang: Language;
  asOf: string;
  sources: string[] | undefined;
  /** Whether sources are told with title and address, not by publisher and day alone. */
  wholeSources: boolean;
  /** The fields asked for, where any are. */
  fields: Field[] | undefined;
  /** The currency of all prices, and the user's own rates. */
  money: MoneySettings;
  /** Whether nothing is left out for a screen: what is piped or written to a file is whole. */
  whole: boolean;
  /** The format asked for: what only a person reads need not be worked out for another. */
  format: string;
}

export interface Context {
  /** The day it is. */
  today: string;
  settings: Settings;
  m: Messages;
  /** The knowledge base as it stands on the day asked for, by the word of the sources asked for. */
  snapshot(): Promise<Snapshot>;
  /**
   * Problems of the layers in force and of files on top of them, errors and collisions alike, and how many files that were.
   * @param checks whether also what the checks find in them
   */
  check(paths: readonly string[], checks: boolean): Promise<Checked>;
  read: Reader;
  /**
   * The feeds that are known, and those that are told by files and folders.
   * @throws KnowledgeError for a file that is no feed
   */
  feeds(paths: readonly string[]): Promise<GivenFeeds>;
  /** Finds where records stand in the files of the layers in force, as `file:line`; null where none has it. */
  places(): Promise<(kind: Kind, id: string) => string | null>;
  /** Reads feeds, and keeps layers that are made of them. */
  importing(): Promise<Importing>;
  /** Downloads what the user has named an address for. */
  updating(): Promise<Updating>;
  /** Tells a line on stderr at once. */
  tell(line: string): Promise<void>;
  /** The layers in force, what was not taken, and what is wrong with those that cannot be used. */
  layers(): Promise<{ layers: LayerReport[]; refused: LayerRefused[]; problems: Problem[] }>;
  /** Where the user's own knowledge base lies, whether it is there or not; undefined without a home. */
  userFolder(): Promise<string | undefined>;
  /**
   * Adds a file of records to a knowledge base, once it was checked over the layers in force. Who makes and who serves models
   * is left out where it stands in that knowledge base or in what ships.
   * @param at the file, or a folder for a file of this name; the user's own folder without it
   * @throws OutputError where there is such a file, KnowledgeError where the records cannot be
   */
  addRecords(records: Readonly<Record<string, unknown>>, name: string, at: string | undefined): Promise<AddedFile>;
  /**
   * Makes a folder of these files, by their names, whole or not at all. It may be there, with nothing in it but what is hidden.
   * @throws OutputError
   */
  createFolder(folder: string, files: readonly { name: string; text: string }[]): Promise<void>;
  /**
   * Texts of the files of a project.
   * @throws KnowledgeError for a path that is not there
   */
  project(asked: ProjectAsked): Promise<Project>;
  /**
   * The text of a file, or of standard input where that is `-`.
   * @throws KnowledgeError where it cannot be read
   */
  queryText(file: string): Promise<string>;
  /**
   * Runs a query on a database that holds tables.
   * @throws SqlError where it is none, or there is no database
   */
  sql(request: SqlRequest, tables: readonly { relation: Relation; rows(): Value[][] }[]): Promise<SqlResult>;
  /** Writes a document as a YAML file, whole or not at all; the path is the user's own. */
  save(file: string, document: object): Promise<void>;
  /**
   * Writes a new file.
   * @throws OutputError where there is one
   */
  create(file: string, text: string): Promise<void>;
}

/** What `import` needs of the outside. */
export interface Importing {
  kinds: readonly FeedKind[];
  names: readonly string[];
  /**
   * @param file `-` for standard input
   * @param asked the kind's name, where it is not to be told by the content
   * @throws FileFault for what is no feed
   */
  read(file: string, asked: string | undefined): Promise<Feed>;
  /** The file that the layer of a feed goes to. @param out the one that is named */
  target(kind: FeedKind, out: string | undefined): Target;
  /** The knowledge base that lies below that file, on a day. */
  below(target: Target, day: string): Promise<Snapshot>;
  /** A layer as a file, with comments above it. */
  text(kind: FeedKind, seen: string, layer: FeedLayer, comments: readonly string[]): string;
  /**
   * Writes a layer, unless the file says the same; whether it was written.
   * @throws OutputError for a file that no import has written; KnowledgeError for a layer that could not be read
   */
  keep(target: Target, text: string, below: Snapshot): Promise<boolean>;
}

/** What `update` needs of the outside. */
export interface Updating {
  /** The addresses of the user's own configuration, and its file. */
  configured(): Promise<{
    file: string | null;
    feeds: { feed: string; url: string }[];
    pack: { url: string; sha256?: string | undefined } | undefined;
  }>;
  /** Whether the environment names a proxy, which is not used. */
  proxy: string | undefined;
  /** The copy of a feed that was downloaded last. */
  kept(kind: FeedKind): KeptCopy | undefined;
  /**
   * Downloads a feed, or takes the kept copy where the server says that it is the newest.
   * @param isForced whether also one is taken that lists far fewer models than the kept copy
   * @throws FileFault
   */
  feed(kind: FeedKind, url: string, isForced: boolean): Promise<Updated>;
  /**
   * Puts the data of a pack in the place of those that ship.
   * @param sha256 the digest that its archive must have, where the user was told it
   * @throws FileFault, KnowledgeError for data that are not valid
   */
  pack(url: string, sha256: string | undefined): Promise<UpdatedPack>;
  /** The day of the pack in force, if there is one. */
  packDay(): string | undefined;
  /** Goes back to what ships; whether there was anything else. */
  reset(): Promise<boolean>;
}

export interface UpdatedPack {
  version: string;
  created: string;
  sha256: string;
  /** The last day on which one of its sources was looked at. */
  newest: string;
  /** Whether it was in force already. */
  isSame: boolean;
}

/** A copy of what was downloaded. */
export interface KeptCopy {
  url: string;
  /** The days on which it was downloaded, and on which it was last known to be the newest. */
  fetched: string;
  checked: string;
  entries: number;
}

export interface Updated {
  feed: Feed;
  /** The day of the copy. */
  fetched: string;
  /** Whether it was downloaded now. */
  isNew: boolean;
  /** Makes it the last good copy, once it proved to be one. */
  keep(): void;
}

/** A file, and how messages name it. */
export interface Target {
  path: string;
  shown: string;
}

/** How a layer came to be in force. `feed`: it was made of a feed, and lies below what the user writes. */
export type LayerFound = 'shipped' | 'pack' | 'feed' | 'user' | 'LMM_KB' | 'project' | '--kb';
/** A file that was added to a knowledge base. */
export interface AddedFile {
  path: string;
  /** Whether a layer in force holds it from now on. */
  inForce: boolean;
  text: string;
}

/** Which files of a project are wanted. */
export interface ProjectAsked {
  /** Files and folders; without any the working folder. */
  paths: readonly string[];
  /** A POSIX extended expression; files in which no line has what it finds may be left out. */
  pattern: string;
  /** The commit that files have to differ from. */
  changed: string | null;
}

export interface Project {
  by: 'git' | 'folder';
  /** Folders whose git files belong to somebody else, so that git does not read them: they are read without it. */
  foreign: readonly string[];
  /** The texts, one after the other, by path. */
  texts(): Iterable<{ file: string; text: string }>;
  /** How many files were looked through, and which were not: whole once the texts are. */
  counts(): { read: number; skipped: ReadonlyMap<ScanSkipReason, readonly string[]> };
}

/** A layer that lies there and is not taken, and why. */
export interface LayerRefused {
  path: string;
  shown: string;
  found: LayerFound;
  why: Distrusted;
  /** The file or folder that it is about. */
  at: string;
  /** The number of the owner, or what the system says. */
  detail: string;
}

/** A layer in force. */
export interface LayerReport {
  /** Its place, 1 the lowest. */
  layer: number;
  path: string;
  shown: string;
  found: LayerFound;
  /** The number of its owner, where the system has one; null where it is not known. */
  owner: number | null;
  /** Whether it belongs to whoever runs the program. */
  own: boolean | null;
  /** Of a pack of data what it is. */
  pack?: Pick<UpdatedPack, 'version' | 'created' | 'sha256'>;
  files: number;
  records: number;
  effects: LayerEffect[];
  /** Whether something is wrong with it, so that nothing can be used. */
  broken: boolean;
}

/** What a layer does to those below it. */
export type LayerEffect = Omit<Effect, 'layer'>;

/** Feeds that files hold, each with the latest day that it tells of. */
export interface GivenFeeds {
  kinds: readonly FeedKind[];
  files: { file: string; kind: FeedKind; newest: string | null }[];
}

/** What a check of files found. */
export interface Checked {
  problems: Problem[];
  files: number;
  /** What was loaded, where it could be. */
  knowledge?: Store;
  /** Of the files that were named those that are no knowledge base. */
  documents: { file: string; kind: 'policy' | 'decision' | 'query' | 'watch' | 'config' }[];
}

/** Reads files that are one record by themselves, by the path that the user gave; each throws with all problems of its file. */
export interface Reader {
  policy(file: string): Promise<Policy>;
  query(file: string): Promise<QueryFile>;
  decision(file: string): Promise<Decision>;
  /** Its paths lead on from where the file lies. */
  watch(file: string): Promise<Watch>;
  /**
   * A feed of the ends of models; `-` is standard input.
   * @throws FileFault for what is none, or cannot be read
   */
  ends(file: string): Promise<EolFeed>;
  /**
   * Reads a log of usage; `-` is standard input.
   * @throws KnowledgeError where nothing of it can be read
   */
  usage(file: string, asked: UsageAsked): Promise<UsageLog>;
}

/** A piece of an answer. */
export type Part = string | Uint8Array;

/** An answer in several files, which `--out` names the folder of. */
export interface AnswerFolder {
  /** Whether it is one even where the name does not lead to a folder. */
  always: boolean;
  files: readonly AnswerFile[];
  /** The text of a file beside them, by what was written. */
  manifest: { name: string; text(files: readonly WrittenFile[]): string };
  /** Whether a folder may be replaced, by the names in it: it is one that an earlier answer was written to. */
  isOurs(names: readonly string[]): boolean;
}
export interface AnswerFile extends Pick<Answer, 'table' | 'formats'> {
  name: string;
}
export interface WrittenFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** What a command answers, before a format is chosen. Nothing is made that is not asked for. */
export interface Answer {
  /** The body of the JSON document. */
  body: object;
  /** Whether nothing was found: `--fail-empty` makes that an exit code. */
  empty: boolean;
  /** The sources that the body names, in its order, where the command can tell without a search. */
  named?(): Iterable<string>;
  /** The main list, for ndjson and csv. */
  table(): Promise<Table> | Table;
  /** What a person reads; several where several things were asked for. */
  document(): Promise<Document | Document[]> | Document | Document[];
  /** Writes each of the formats that the command has of its own; text or bytes, in pieces where it may be long. */
  formats?: Readonly<Record<string, () => Promise<Iterable<Part>> | Iterable<Part>>>;
  /** The format, where the command takes another than the one of every answer. */
  format?: string;
  /** The files of an answer that is written to a folder. */
  folder?: AnswerFolder;
  notices?: Notice[];
  /** The rates that prices were converted by, if any were: the answer tells those that were used. */
  rates?: Rates;
  /** Of those the rates behind something that the document shows; without it all of them. */
  ratesShown?(used: UsedRate[]): UsedRate[];
  /** The day it is as of, where that is not the one of `--as-of`. */
  asOf?: string;
  /** Exit code of its own, where the answer is one. */
  exit?: number | undefined;
  /** The body alone is the JSON document: `validate` has a shape of its own. */
  bare?: boolean;
  /** Where `--out` names a file, it must be a new one. */
  creates?: boolean;
  /** The command wrote what `--out` names; the answer tells of it. */
  written?: boolean;
  /** Nobody reads it: it is JSON in every format but YAML. */
  forPrograms?: boolean;
}
