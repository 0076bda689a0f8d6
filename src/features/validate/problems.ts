import { graphemes } from '../../formats/text/graphemes.ts';
import { safe } from '../../formats/text/safe.ts';
import { textWidth } from '../../formats/text/width.ts';
import { cut, wrap } from '../../formats/text/wrap.ts';
import type { Problem } from '../../kb/problems.ts';
import type { Messages } from '../../words/index.ts';

/** What is wrong and the mend, in one line. */
export const problemText = (problem: Problem, m: Messages): string => safe(m.problems[problem.code](problem.values));

/**
 * Every problem as `file:line:column message`, with the line of the file and a mark below the place.
 * @param width columns of a terminal; without it the message is one line, as programs that read it expect
 */
export function describeProblems(problems: readonly Problem[], m: Messages, width?: number): string {
  return problems.flatMap((problem) => describe(problem, m, width)).join('\n');
}

/** Cells of a file's line that are shown at most. */
const LONGEST_LINE = 160;
/** A line of the file is told from the message by its indentation. */
const INDENT = '  ';

function describe(problem: Problem, m: Messages, width: number | undefined): string[] {
  const message = `${safe(problem.file)}:${problem.line}:${problem.column} ${problemText(problem, m)}`;
  const head = width === undefined ? [message] : wrap(message, width, INDENT.length);
  if (problem.source.trim() === '') return head;
  return [...head, ...excerpt(problem, Math.min(LONGEST_LINE, (width ?? Number.POSITIVE_INFINITY) - INDENT.length))];
}

/** The part of the file's line around the place that has room, and the mark. */
function excerpt({ source, column }: Problem, room: number): string[] {
  const place = column - 1;
  const near = Math.max(0, place - LONGEST_LINE);
  let before = safe(source.slice(near, place));
  if (near > 0 || textWidth(before) >= room) before = ending(before, room / 2);
  const cells = textWidth(before);
  const after = cut(safe(source.slice(place, place + LONGEST_LINE)), room - cells, '');
  return [`${INDENT}${before}${after}`.trimEnd(), `${INDENT}${' '.repeat(cells)}^`];
}

/** The end of a text that has at most so many cells. */
function ending(text: string, cells: number): string {
  let kept = '';
  for (const grapheme of graphemes(text).reverse()) {
    if (textWidth(grapheme + kept) > cells) break;
    kept = grapheme + kept;
  }
  return kept;
}
