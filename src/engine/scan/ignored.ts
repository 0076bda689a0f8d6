/** Comments that say what is not to be told. */
export interface Ignoring {
  /** Why the whole file is ignored; null where it is not. */
  file: string | null;
  /** Why places in a line, counted from 0, are. */
  lines: ReadonlyMap<number, string>;
}

const SIGN = /lmm-ignore(-file|-next-line)?(?![\w-])[ \t]*[:,-]*[ \t]*([^\n\r]*)/g;
/** Before the sign nothing but what opens a comment: what it says is of the line below. */
const isAlone = (before: string): boolean => before.length < MOST && /^[\s#/*;%<!"'{,:-]*$/.test(before);

/** @param lines where each line begins */
export function ignoredIn(text: string, lines: readonly number[]): Ignoring {
  const found = new Map<number, string>();
  let file: string | null = null;
  if (!text.includes('lmm-ignore')) return { file, lines: found };
  let line = 0;
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(text); match; match = SIGN.exec(text)) {
    while ((lines[line + 1] ?? Number.POSITIVE_INFINITY) <= match.index) line++;
    const [, of, written] = match;
    const reason = reasonOf(written ?? '');
    if (of === '-file') file ??= reason;
    if (of === undefined) found.set(line, reason);
    if (
      of === '-next-line' ||
      (of === undefined && !isFollowed(written ?? '') && isAlone(text.slice(lines[line], match.index)))
    )
      found.set(line + 1, reason);
  }
  return { file, lines: found };
}
const MOST = 500;

/** What is said behind the sign, up to what closes the comment. */
const reasonOf = (written: string): string => written.slice(0, MOST).split(CLOSER)[0]?.trim() ?? '';
const CLOSER = /\s*(?:\*\/|-->|#\}|%>|\\n|["'])/;
/** Whether more stands behind the comment in its line. */
const isFollowed = (written: string): boolean => /(?:\*\/|-->)[^\n]*[\w]/.test(written.slice(0, MOST));
