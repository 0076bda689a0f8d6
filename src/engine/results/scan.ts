import type { ConditionOutcome, End, EndState, PaidText, Reason, WordedReason } from './common.ts';
import type { Replacement } from './replace.ts';

/**
 * What `lmm scan` finds: `findings` has every place at which an id of a model is written, by file and place; `subjects` what
 * there is to tell of each model by the way it is reached, once, however many places name it. A finding leads to its subject
 * by `subject`. The outcome is a fault where something known stands against the id (it has ended on its way, it ends soon,
 * a condition fails), it cannot be told where something decides and is not known (which release it is, whether a condition
 * is kept, when what is deprecated ends), and fine otherwise; an id that nobody knows is never called retired. Ignored
 * places stay in the list, marked; comments, tests and documentation too. `summary` counts places that count; `failed_on`
 * says what of `--fail-on` holds, with where.
 */
export interface ScanResult<R extends Reason = WordedReason> {
  /** The whole day that everything is told of. */
  day: string;
  /** As they were named; `.` without any. */
  paths: string[];
  /** The commit that files are changed since, where only those are looked at. */
  changed: string | null;
  files: {
    /** How many were looked through, whichever way they were chosen. */
    read: number;
    /** Of those how many name an id. */
    naming: number;
    /** What says which files belong to it: git, or ignore files alone. */
    by: 'git' | 'folder';
    /** Kinds of files that were left out, how many, and some of them. */
    skipped: ScanSkipped[];
  };
  /** Feeds of ends by others that were held against what is known here. */
  told_by: ScanToldBy[];
  /** Whether all places are told: beyond 100,000 nobody reads them, and the scan ends there. */
  complete: boolean;
  /** By file, line and column. */
  findings: ScanFinding[];
  /** The worst first. */
  subjects: ScanSubject<R>[];
  summary: ScanSummary;
  /** What `--fail-on` asked for; without it empty. */
  fail_on: ScanFailure['on'][];
  /**
   * What of it holds; where any does, the exit code is 4. Where places were not looked at, `unknown` holds, without a subject
   * if need be; what else was asked for and is not here cannot be told then, and the exit code is 1.
   */
  failed_on: ScanFailure[];
}

/**
 * Why a file was not looked through: it is no text, a lock file, somebody else's, made by a machine, too large, in an
 * encoding that is not UTF-8, a link, it went away, it cannot be read, a file that says `lmm-ignore-file`.
 */
export type ScanSkipReason =
  | 'binary'
  | 'lock'
  | 'vendored'
  | 'minified'
  | 'too-large'
  | 'encoding'
  | 'link'
  | 'submodule'
  | 'gone'
  | 'unreadable';

export interface ScanSkipped {
  why: ScanSkipReason;
  count: number;
  /** Some of them, as paths; what cannot be read is named in full. */
  files: string[];
}

export type ScanOutcome = 'fault' | 'fine' | 'cannot-tell';

/** In what an id stands. A comment is one wherever it is; of the rest the kind of file says it. */
export type ScanWhere = 'code' | 'config' | 'comment' | 'test' | 'docs';

/** A place at which an id is written. */
export interface ScanFinding {
  /** The path from the working folder, with `/`. */
  file: string;
  /** In the file, from 1. */
  line: number;
  /** From 1, in UTF-16 code units, as editors and SARIF count; `end_column` is the first behind the id. */
  column: number;
  end_column: number;
  /** In a notebook: the cell, and the line in it, both from 1. */
  cell: { number: number; line: number } | null;
  /** The id as it is written there. */
  text: string;
  where: ScanWhere;
  /** Whether it makes the scan fail and is counted: what is ignored does not, nor comments, tests and documentation unless asked for. */
  counts: boolean;
  /** What a comment says that it is ignored for; empty where it gives no reason; null where it is not ignored. */
  ignored: string | null;
  /** The release that it means; null where none or several are found. */
  release: string | null;
  /** The key of its subject. */
  subject: string;
  outcome: ScanOutcome;
}

/** An end of a release on one way of having it. */
export interface ScanEnd extends End {
  state: EndState;
  /** From the day to the end; below 0 where it lies behind. */
  days: number;
  /** Whether it is the end of the way that the id takes: others are told beside it. */
  decides: boolean;
}

/** A price of text that becomes another, per 1,000,000 tokens. */
export interface ScanPriceChange {
  date: string;
  days: number;
  before: PaidText;
  after: PaidText;
  /** Whether any of it rises; null where that cannot be told. */
  dearer: boolean | null;
  sources: string[];
}

/** A model as it is reached by an id: what there is to tell of it. */
export interface ScanSubject<R extends Reason = WordedReason> {
  /** `openai/gpt-4o`, with the way where the id names one `openai/gpt-4o via azure`; of what is no release the id as written. */
  key: string;
  /** The id as it is written first, and all ways in which it is written. */
  text: string;
  written: string[];
  release: string | null;
  name: string | null;
  developer: string | null;
  /** The releases that it may mean, where it is several, or near misses, where it is none. */
  candidates: string[];
  /**
   * How it was read, as in the notice `id-read`: `route:azure`, `date:2024-08-06`; before that `constant:GPT_4O` where a
   * constant of that name stands for it, and `version:2024-08-06` where its version stands beside it.
   */
  left_out: string[];
  /** Whose service the id names, `bedrock`; `weights` where it names a copy of the weights; null where it names none. */
  via: string | null;
  ends: ScanEnd[];
  price_changes: ScanPriceChange[];
  /** Conditions that fail or cannot be told. */
  breaches: ConditionOutcome[];
  /** Who takes its place, where it has to be given up or ends; null where nobody is known, or there is no need. */
  replacement: ScanReplacement | null;
  outcome: ScanOutcome;
  /** Why; empty where it is fine. */
  reasons: ScanReason<R>[];
  /** How many places name it, and how many of them count. */
  places: number;
  counted: number;
  sources: string[];
  /** The layer that says some of it otherwise than those below, where there is one. */
  layer?: string;
}

export type ScanReplacement = Pick<
  Replacement,
  | 'id'
  | 'name'
  | 'why'
  | 'by_vendor'
  | 'kept'
  | 'lost'
  | 'gained'
  | 'cannot_tell'
  | 'limits'
  | 'price'
  | 'points'
  | 'grade'
  | 'lives_until'
  | 'sources'
> & {
  /** What an API that its maker serves takes for it, where that is known. */
  api_id: string | null;
};

/** A feed of others, and of how many of its models the knowledge base knows the release. */
export interface ScanToldBy {
  file: string;
  publisher: string;
  generated: string;
  models: number;
  known: number;
}

/**
 * What is to be said of an id: `retired` (it has ended on its way), `ends`, `any-day`, `deprecated`, `elsewhere` (its maker
 * has ended it, or will; of the way that the id takes nobody tells), `not-out`, `policy`, `policy-unknown`, `price`,
 * `unknown-id`, `ambiguous-id`, `pieced-id` (code puts it together). A price that changes ahead is told and is no fault.
 * By the word of a feed of others, whose publisher is in `feed`, also `retired` and `ends`, where no end is known here; and
 * `told-other` (another day than is known here), `told-none` (none is scheduled), `told-earliest`, `told-end`.
 */
export type ScanReason<R extends Reason = WordedReason> = R & { outcome: ScanOutcome };

export interface ScanSummary {
  /** Places that count, by outcome. */
  fault: number;
  cannot_tell: number;
  fine: number;
  /** Places that do not: ignored ones, and those in comments, tests and documentation. */
  ignored: number;
  comment: number;
  test: number;
  docs: number;
}

/** Something of `--fail-on` that holds. */
export interface ScanFailure {
  /** `unknown` is whatever cannot be told. */
  on: 'retired' | 'ends' | 'policy' | 'price' | 'unknown';
  /** Of `ends` and `price`: the last day that is looked at. */
  until: string | null;
  /** Keys of the subjects by which it holds. */
  subjects: string[];
  /** How many places that count name them. */
  places: number;
}
