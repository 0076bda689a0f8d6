import type { Problem } from '../domain/problems.ts';
import type { Messages } from '../words/index.ts';
import type { Excerpt } from './document.ts';

/** What is wrong in a file and the mend, with the place. */
export const problemExcerpt = (problem: Problem, m: Messages): Excerpt => ({
  kind: 'excerpt',
  // Nothing has a place in a file that is not there.
  place:
    problem.code === 'not-found' && problem.source === ''
      ? `${problem.file}:`
      : `${problem.file}:${problem.line}:${problem.column}`,
  message: problemText(problem, m),
  source: problem.source,
  column: problem.column,
});

/** What is wrong and the mend, in one line. */
export const problemText = (problem: Problem, m: Messages): string => m.problems[problem.code](problem.values);
