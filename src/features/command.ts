import type { Tabular } from '../document/tabular.ts';
import type { Decision, QueryFile } from '../domain/documents.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Policy } from '../engine/policy.ts';
import type { Notice } from '../engine/results.ts';
import type { Screen } from '../formats/text/screen.ts';
import type { Io } from '../surfaces/cli/io.ts';
import type { Messages } from '../words/index.ts';
import type { CommandName } from './names.ts';
import type { Given, OptionSpec } from './options.ts';
import type { Settings } from './settings.ts';

/** What a command is to the command line. Each command's file exports one as `command`. */
export interface Command {
  name: CommandName;
  /** Positional arguments in commander's notation, with the message that describes them. */
  args: readonly { name: string; key: keyof Messages['cli']['args'] }[];
  options: readonly OptionSpec[];
  /** Command lines that show what it is for. */
  examples: readonly string[];
  /** The command line that is meant, where somebody gives more arguments than there are. */
  meant?(args: readonly string[]): string | undefined;
  run(context: Context, args: string[], options: Given): Promise<Outcome>;
}

export interface Context {
  io: Io;
  settings: Settings;
  m: Messages;
  /** The knowledge base as it stands on the day asked for, by the word of the sources asked for. */
  snapshot(): Promise<Snapshot>;
  read: Reader;
  /** Writes a document as a YAML file, whole or not at all; the path is the user's own. */
  save(file: string, document: object): Promise<void>;
}

/** Reads files that are one record by themselves, by the path that the user gave; each throws with all problems of its file. */
export interface Reader {
  policy(file: string): Promise<Policy>;
  query(file: string): Promise<QueryFile>;
  decision(file: string): Promise<Decision>;
}

/** What a command answers, before a format is chosen. Nothing is drawn that is not asked for. */
export interface Outcome {
  /** The body of the JSON document. */
  document: object;
  /** Whether nothing was found: `--fail-empty` makes that an exit code. */
  empty: boolean;
  /** The sources that the document names, in its order, where the command can tell without a search. */
  named?(): Iterable<string>;
  /** The main list, for ndjson, csv and markdown. */
  rows(): Promise<Tabular>;
  /** The text for a person. */
  text(screen: Screen): Promise<string>;
  /** A document of its own in Markdown, where the main list is not the answer. */
  markdown?(): Promise<string>;
  notices?: Notice[];
  /** The day it is as of, where that is not the one of `--as-of`. */
  asOf?: string;
  /** Exit code of its own, where the answer is one. */
  exit?: number;
  /** Printed in place of the document: `validate` has a shape of its own. */
  bare?: boolean;
}
