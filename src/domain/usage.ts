/**
 * Usage as logs tell it, brought to one form: what includes what is settled by whoever reads a log, so that the kinds of
 * tokens here are disjoint and every one of them is paid once.
 */

/**
 * Kinds of tokens. `input` are those of a prompt that no cache had; `cache_write_any` were written to a cache for a time
 * that the log does not tell; of `undivided` it is only known that they went in. `output` holds all that came out as text,
 * thinking included.
 */
export const TOKEN_KINDS = [
  'input',
  'cache_read',
  'cache_write',
  'cache_write_1h',
  'cache_write_any',
  'input_audio',
  'undivided',
  'output',
  'output_audio',
  'output_image',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];
/** Those that go in: their sum is the size of a prompt. */
export const PROMPT_KINDS: readonly TokenKind[] = TOKEN_KINDS.slice(0, 7);

export type UsageTokens = Partial<Record<TokenKind, number>>;

/** A record of a log: one request, or the sum of several. */
export interface UsageRecord {
  /** The line that it begins on, where the log has one a line; the record's number, from 1. */
  line?: number;
  record: number;
  /** By which the same record is known again. */
  id?: string;
  /** The day (UTC) of the request, or the first of those that it sums up; `to` is then the last. */
  day?: string;
  to?: string;
  /** The minute (UTC) of that day, of one request whose log tells the moment with its zone. */
  minute?: number;
  /** As the log writes it. */
  model?: string;
  /** Who served it, as the log calls it; where it tells nobody, the id or the maker of the model does. */
  service?: string;
  /** `batch`, `flex`, `priority`, `fast`, or what else the log says; the standard is not told. */
  mode?: string;
  /** Where it was asked to be run, if that is paid otherwise than anywhere. */
  region?: string;
  /** Modes that some of what a sum holds may have been asked for in. */
  mayBe?: readonly string[];
  /** 1 is one request, more a sum; undefined a sum of nobody knows how many. */
  requests?: number;
  /** What a log that sums up tells of the size of each prompt: all lie above `over` and none above `most`. */
  prompt?: { over?: number; most?: number };
  tokens: UsageTokens;
  /** Of the output, what was thinking, where the log tells. */
  reasoning?: number;
  /** Requests to tools of the service, such as searches, which are paid beside the tokens. */
  tools?: number;
  /** What the log says that it cost. */
  cost?: { amount: string; currency: string };
}

/** Why a record of a log is not used; `no-usage` is none at all. */
export type UsageFault =
  | 'json'
  | 'negative'
  | 'fraction'
  | 'number'
  | 'thousand'
  | 'either'
  | 'large'
  | 'day'
  | 'cells'
  | 'parts';

/** A record that was left out. */
export interface UsageProblem {
  line?: number;
  record: number;
  code: UsageFault;
  field: string;
  /** What stands there, in short. */
  value: string;
}

/** Which columns of a table were taken for what, whether that was guessed, and which were not used. */
export interface UsageColumns {
  guessed: boolean;
  of: Record<string, string>;
  unused: string[];
  /** The line of a last row that sums the others up and is not counted. */
  total?: number;
}

/** What was read of a log. */
export interface UsageLog {
  /** As the file was named; `-` is standard input. */
  file: string;
  /** The names of the readers that found something. */
  formats: string[];
  records: UsageRecord[];
  /** Records with an id that another had: of each id the one with the most tokens is kept. */
  repeated: number;
  /** Records in which there is no usage, such as what a person wrote. */
  without: number;
  problems: UsageProblem[];
  /** Whether the log is a page of an answer, and says that more follow which are not in it. */
  more?: boolean;
  columns?: UsageColumns;
}

/** What a log is read by, beside what it holds. */
export interface UsageAsked {
  /** The name of a reader; without one they are told apart by shape. */
  format?: string | undefined;
  /** Which column of a table is what. */
  columns?: Readonly<Record<string, string>> | undefined;
  /** The day of records that tell none. */
  day?: string | undefined;
  /** The model of records that tell none. */
  model?: string | undefined;
}

/** What columns of a table can be named for. `input` is without what a cache had, `prompt` with it. */
export const USAGE_COLUMNS = [
  'model',
  'date',
  'input',
  'prompt',
  'output',
  'cache_read',
  'cache_write',
  'cache_write_1h',
  'reasoning',
  'requests',
  'cost',
  'service',
  'mode',
  'region',
  'id',
] as const;
export type UsageColumn = (typeof USAGE_COLUMNS)[number];

/** What priced usage is told by. */
export const USAGE_BY = ['release', 'model', 'day', 'month'] as const;
export type UsageBy = (typeof USAGE_BY)[number];

/** A log of which nothing can be used. */
export class UsageLogError extends Error {
  constructor(
    readonly code:
      | 'empty'
      | 'no-usage'
      | 'costs'
      | 'no-records'
      | 'json'
      | 'html'
      | 'columns'
      | 'no-column'
      | 'other-format',
    readonly values: Record<string, string | number | string[]> = {},
    readonly place: { line: number; column: number } = { line: 1, column: 1 },
  ) {
    super(code);
    this.name = 'UsageLogError';
  }
}

/** All tokens of a record. */
export const tokensIn = (tokens: UsageTokens): number =>
  TOKEN_KINDS.reduce((sum, kind) => sum + (tokens[kind] ?? 0), 0);
/** Those of its prompt. */
export const promptOf = (tokens: UsageTokens): number =>
  PROMPT_KINDS.reduce((sum, kind) => sum + (tokens[kind] ?? 0), 0);
