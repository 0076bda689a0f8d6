import type { Messages } from '../i18n/index.ts';
import type { Problem } from '../knowledge/problems.ts';
import { safe } from './text/safe.ts';
import { textWidth } from './text/width.ts';

/** What is wrong and the mend, in one line. */
export const problemText = (problem: Problem, m: Messages): string => safe(m.problems[problem.code](problem.values));

/** Every problem as `file:line:column message`, with the line of the file and a mark below the place. */
export function describeProblems(problems: readonly Problem[], m: Messages): string {
  return problems.map((problem) => describe(problem, m)).join('\n');
}

/** A line longer than this is shown from near the place on. */
const LONGEST_LINE = 160;

function describe(problem: Problem, m: Messages): string {
  const head = `${safe(problem.file)}:${problem.line}:${problem.column} ${problemText(problem, m)}`;
  if (problem.source.trim() === '') return head;
  const start = problem.column > LONGEST_LINE ? problem.column - 40 : 0;
  const line = safe(problem.source.slice(start, start + LONGEST_LINE));
  const before = safe(problem.source.slice(start, problem.column - 1));
  return `${head}\n  ${line}\n  ${' '.repeat(textWidth(before))}^`;
}
