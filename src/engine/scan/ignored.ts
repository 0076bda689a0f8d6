/** Comments that say what is not to be told. */
export interface Ignoring {
  /** Why the whole file is ignored; null where it is not. */
  file: string | null;
  /** Why places in a line, counted from 0, are. */
  lines: ReadonlyMap<number, string>;
}

const SIGN = /lmm-ignore(-file)?(?![\w-])[ \t]*[:,-]*[ \t]*([^\n\r]*)/g;
/** Before the sign nothing but what opens a comment: what it says is of the line below. */
const ALONE = /^[\s#/*;%<!"'{,:-]*$/;

/** @param lines where each line begins */
export function ignoredIn(text: string, lines: readonly number[]): Ignoring {
  const found = new Map<number, string>();
  let file: string | null = null;
  if (!text.includes('lmm-ignore')) return { file, lines: found };
  let line = 0;
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(text); match; match = SIGN.exec(text)) {
    while ((lines[line + 1] ?? Number.POSITIVE_INFINITY) <= match.index) line++;
    const reason = reasonOf(match[2] ?? '');
    if (match[1] !== undefined) file ??= reason;
    else if (ALONE.test(text.slice(lines[line], Math.min(match.index, (lines[line] ?? 0) + MOST))))
      found.set(line + 1, reason);
    found.set(line, match[1] === undefined ? reason : (found.get(line) ?? reason));
  }
  return { file, lines: found };
}
const MOST = 500;

/** What is said behind the sign, without what closes the comment. */
const reasonOf = (written: string): string =>
  written
    .slice(0, MOST)
    .replace(/\s*(?:\*\/|-->|\\n|["',}]|#\}|%>)+\s*$/, '')
    .trim();
