import type { Document } from '../document/document.ts';
import type { Table } from '../document/table.ts';
import type { Decision, QueryFile } from '../domain/documents.ts';
import type { FeedKind } from '../domain/feeds.ts';
import type { Field } from '../domain/fields.ts';
import type { Distrusted, Effect } from '../domain/layered.ts';
import type { Problem } from '../domain/problems.ts';
import type { Rates, UsedRate } from '../domain/rates.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Store } from '../domain/store.ts';
import type { UsageAsked, UsageLog } from '../domain/usage.ts';
import type { Kind, Language } from '../domain/vocabulary.ts';
import type { Policy } from '../engine/policy.ts';
import type { Notice } from '../engine/results.ts';
import type { Messages } from '../words/index.ts';
import type { MoneySettings } from './money.ts';
import type { ArgumentSpec, Given, OptionSpec } from './options.ts';

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
  /** The layers in force and what was not taken. */
  layers(): Promise<{ layers: LayerReport[]; refused: LayerRefused[] }>;
  /** Writes a document as a YAML file, whole or not at all; the path is the user's own. */
  save(file: string, document: object): Promise<void>;
  /**
   * Writes a new file.
   * @throws OutputError where there is one
   */
  create(file: string, text: string): Promise<void>;
}

/** How a layer came to be in force. */
export type LayerFound = 'shipped' | 'user' | 'LMM_KB' | 'project' | '--kb';

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
  files: number;
  records: number;
  effects: LayerEffect[];
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
  documents: { file: string; kind: 'policy' | 'decision' | 'query' | 'config' }[];
}

/** Reads files that are one record by themselves, by the path that the user gave; each throws with all problems of its file. */
export interface Reader {
  policy(file: string): Promise<Policy>;
  query(file: string): Promise<QueryFile>;
  decision(file: string): Promise<Decision>;
  /**
   * Reads a log of usage; `-` is standard input.
   * @throws KnowledgeError where nothing of it can be read
   */
  usage(file: string, asked: UsageAsked): Promise<UsageLog>;
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
  /** Writes each of the formats that the command has of its own; the text, in pieces where it may be long. */
  formats?: Readonly<Record<string, () => Promise<Iterable<string>> | Iterable<string>>>;
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
  /** Nobody reads it: it is JSON in every format but YAML. */
  forPrograms?: boolean;
}
