import type { Document } from '../document/document.ts';
import type { Table } from '../document/table.ts';
import type { Field } from '../domain/fields.ts';
import type { Problem } from '../domain/problems.ts';
import type { Rates, UsedRate } from '../domain/rates.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Kind, Language } from '../domain/vocabulary.ts';
import type { Relation, Value } from '../engine/relations/relation.ts';
import type { Notice } from '../engine/results.ts';
import type { Messages } from '../words/index.ts';
import type { MoneySettings } from './money.ts';
import type { ArgumentSpec, Given, OptionSpec } from './options.ts';
import type {
  AddedFile,
  Checked,
  GivenFeeds,
  Importing,
  LayerRefused,
  LayerReport,
  Project,
  ProjectAsked,
  Reader,
  Updating,
} from './outside.ts';
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
