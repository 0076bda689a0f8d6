import type { Problem, ProblemCode } from '../domain/problems.ts';
import type { Messages } from '../words/index.ts';
import type { Excerpt } from './document.ts';

/** What is wrong in a file and the mend, with the place. */
export const problemExcerpt = (problem: Problem, m: Messages): Excerpt => ({
  kind: 'excerpt',
  // Nothing has a place in a file that was not read.
  place:
    UNREAD.has(problem.code) && problem.source === ''
      ? `${problem.file}:`
      : `${problem.file}:${problem.line}:${problem.column}`,
  message: problemText(problem, m),
  source: problem.source,
  column: problem.column,
});

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
export const problemText = (problem: Problem, m: Messages): string => m.problems[problem.code](problem.values);
