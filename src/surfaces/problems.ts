import { problemExcerpt } from '../document/problems.ts';
import type { Problem } from '../domain/problems.ts';
import { excerptLines } from '../formats/text/excerpt.ts';
import type { Messages } from '../words/index.ts';

/**
 * Every problem as `file:line:column message`, with the line of the file and a mark below the place.
 * @param width columns of a terminal; without it a message is one line, as programs that read it expect
 */
export const describeProblems = (problems: readonly Problem[], m: Messages, width?: number): string =>
  problems.flatMap((problem) => excerptLines(problemExcerpt(problem, m), width)).join('\n');
