/**
 * Every way a value can be wrong, as a code: words come from i18n. `rule` reads the code back from a valibot issue.
 * The text of valibot itself is never shown.
 */
export type Fault =
  | 'text'
  | 'empty'
  | 'character'
  | 'lookalike'
  | 'address'
  | 'number'
  | 'inexact'
  | 'whole-number'
  | 'negative'
  | 'weight'
  | 'boolean'
  | 'date'
  | 'list'
  | 'mapping'
  | 'one-of'
  | 'id'
  | 'memory'
  | 'country'
  | 'currency'
  | 'sum'
  | 'language'
  | 'localized';

/** Where something stands in a file; lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What can be wrong with a file's YAML, in our words; anything else is `other`, told in the library's. */
export const SYNTAX_FAULTS = [
  'tab',
  'strange-character',
  'merge-conflict',
  'marked-lines',
  'comment-sign',
  'directive',
  'tag',
  'duplicate-key',
  'key-shape',
  'no-key',
  'open-bracket',
  'open-quote',
  'indent',
  'colon-in-value',
  'no-colon',
  'no-dash',
  'dash-behind-key',
  'dash-space',
  'reserved-start',
  'escape',
  'no-comma',
  'empty-item',
  'stray-bracket',
  'behind-value',
  'comment-space',
  'several-documents',
  'anchor-name',
  'two-anchors',
  'block-header',
  'block-text',
  'block-in-brackets',
  'behind-end',
  'no-braces',
  'list-sign',
  'mark-place',
  'no-start',
  'behind-start',
  'comma-at-end',
  'comment-in-brackets',
  'long-key',
  'too-deep',
  'not-json',
  'other',
] as const;
export type SyntaxFault = (typeof SYNTAX_FAULTS)[number];

export type ProblemCode =
  | Fault
  | 'unreadable'
  | 'not-a-file'
  | 'dangling-link'
  | 'no-files'
  | 'too-many-files'
  | 'too-large'
  | 'too-large-together'
  | 'too-many-values'
  | 'too-many-problems'
  | 'binary'
  | 'encoding'
  | 'other-format'
  | 'not-found'
  | 'not-a-folder'
  | 'dangling'
  | 'outside'
  | 'no-knowledge-name'
  | 'other-owner'
  | 'writable'
  | 'unreachable'
  | 'empty-file'
  | 'not-a-feed'
  | 'usage-log'
  | 'syntax'
  | 'foreign-format'
  | 'anchor'
  | 'too-many-aliases'
  | 'endless-alias'
  | 'unknown-key'
  | 'no-known-key'
  | 'missing'
  | 'unknown-name'
  | 'ambiguous-name'
  | 'reference'
  | 'unknown-field'
  | 'duplicate'
  | 'collision'
  | 'overlap'
  | 'twice'
  | 'order'
  | 'out-of-range'
  | 'outside-interval'
  | 'few-anchors'
  | 'statement'
  | FindingCode;

/** What the checks of `validate` find in records that can be read and used: what cannot be so, and what hardly can. */
export type FindingCode =
  | 'no-target'
  | 'removes-nothing'
  | 'cutoff-after-release'
  | 'retired-without-status'
  | 'retired-without-end'
  | 'offer-after-end'
  | 'status-of-feed'
  | 'converted-price'
  | 'prepaid-by-time'
  | 'only-conditional'
  | 'price-not-used'
  | 'price-out-of-range'
  | 'rows-hidden'
  | 'unsaid-condition'
  | 'amount-lacking'
  | 'tiers-lacking'
  | 'replaced-by-itself'
  | 'replaced-by-retired'
  | 'replaced-by-later'
  | 'replaced-by-other'
  | 'ends-disagree'
  | 'end-is-earliest'
  | 'done-ahead'
  | 'announced-past'
  | 'two-spellings'
  | 'looks-like'
  | 'mixed-scripts'
  | 'checked-before-date'
  | 'date-ahead'
  | 'proxy-address'
  | 'foreign-host'
  | 'archive-alone'
  | 'same-address';

/**
 * How bad it is: a `problem` is wrong as it stands; a `doubt` is worth a look and may be right; what is `due` was right when
 * it was written, and time has passed since.
 */
export const LEVELS = ['problem', 'doubt', 'due'] as const;
export type Level = (typeof LEVELS)[number];

/** What is wrong with the knowledge base, as a code and values; words come late, in the reader's language. */
export interface Problem extends Place {
  code: ProblemCode;
  values: Record<string, string | number | string[]>;
  /** The line of the file, to show with the problem. */
  source: string;
  /** Without one it is a `problem`. */
  level?: Level;
}

export const levelOf = ({ level }: Problem): Level => level ?? 'problem';

/** Aliases that collide leave the knowledge base usable: a notice for a command, a failure for `validate`. */
export const isNotice = (problem: Problem): boolean => problem.code === 'collision';

export const byPlace = (a: Problem, b: Problem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

/** Thrown with every problem found in every file, in the order of the files. */
export class KnowledgeError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map((problem) => `${problem.file}:${problem.line}:${problem.column} ${problem.code}`).join('\n'));
    this.name = 'KnowledgeError';
    this.problems = [...problems].sort(byPlace);
  }
}
