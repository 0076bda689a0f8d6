import type { Problem, ProblemCode } from '../domain/problems.ts';
import type { Messages } from '../words/index.ts';
import type { Excerpt } from './document.ts';

/** What is wrong in a file and the mend, with the place. */
export function problemExcerpt(problem: Problem, m: Messages): Excerpt {
  const { code, line, column, source } = problem;
  const file = bounded(problem.file);
  const start = Math.max(0, column - 1 - LONGEST_EXCERPT);
  return {
    kind: 'excerpt',
    // Nothing has a place in a file that was not read.
    place: UNREAD.has(code) && source === '' ? `${file}:` : `${file}:${line}:${column}`,
    message: problemText(problem, m),
    source: source.slice(start, column - 1 + LONGEST_EXCERPT),
    column: column - start,
  };
}

/**
 * The first of many problems for a person, and those that say where more of a file are not told.
 * @returns what is shown, and how many more there are
 */
export function firstOf(problems: readonly Problem[], most: number): { shown: Problem[]; more: number } {
  const shown = [
    ...problems.slice(0, most),
    ...problems.slice(most).filter(({ code }) => code === 'too-many-problems'),
  ];
  return { shown, more: problems.length - shown.length };
}

/** Letters of a line that are shown on either side of a place: a file may be one line of millions. */
const LONGEST_EXCERPT = 160;

/** Problems of a whole file or folder. */
const UNREAD: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'not-found',
  'unreadable',
  'not-a-file',
  'dangling-link',
  'no-files',
  'too-many-files',
  'too-large',
  'too-large-together',
  'too-many-values',
  'other-format',
]);

/** What is wrong and the mend, in one line. */
export const problemText = (problem: Problem, m: Messages): string => bounded(m.problems[problem.code](problem.values));

/** Letters of a message at most: it repeats keys, values and paths of a file, which may have no end. */
const LONGEST_TEXT = 4096;
const ENDING = 500;

const bounded = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - ENDING)} … ${text.slice(-ENDING)}` : text;
