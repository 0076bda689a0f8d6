/** What is a model by its name has a version beside it in Terraform, Bicep, Helm and clouds' own files: the id is the pair. */

/** The key of a name, at the end of what stands before it in its line. */
const NAME = /(?:^|[\s{,("'-])(?:model[_-]?)?(?:name|model|id)["']?\s*[:=]\s*["']?$/i;
/** A version behind its key, in what stands between braces, and in a line of its own. */
const BEHIND_KEY = /(?:model[_-]?)?version["']?\s*[:=]\s*["']?([\w.-]+)["']?\s*(?=$|[,;})\]]|#|\/\/)/.source;
const VERSION = new RegExp(`(?:^|[\\s{,("'-])${BEHIND_KEY}`, 'i');
const OWN_LINE = new RegExp(`^\\s*(?:-\\s+)?["']?${BEHIND_KEY}`, 'i');
/** How versions of models are written; those of a chart or a module are not. */
const OF_MODEL = /^(?:[a-z]+-)?(?:20\d\d-?[01]\d-?[0-3]\d|[01]\d[0-3]\d(?:-preview)?|00\d)$/i;
/** So many lines around a name its version is looked for, and so far in a line. */
const AROUND = 8;
const LONGEST = 400;

/**
 * The version that stands beside a name, in its line or its block; undefined where none does, or the key is of something else.
 * @param lines where each line of the text begins
 * @param line the line of the name
 * @param start where in the text the name begins, `end` behind it
 */
export function versionBeside(
  text: string,
  lines: readonly number[],
  line: number,
  { start, end }: { start: number; end: number },
): string | undefined {
  const from = lines[line] ?? 0;
  const before = text.slice(Math.max(from, start - LONGEST), start);
  if (!NAME.test(before)) return undefined;
  const until = (lines[line + 1] ?? text.length + 1) - 1;
  const after = text.slice(end, Math.min(until, end + LONGEST));
  // What is in the same braces: `{ name: 'gpt-4o', version: '2024-08-06' }`.
  const inLine = VERSION.exec(after.split(/[{}]/, 1)[0] ?? '') ?? VERSION.exec(before.split(/[{}]/).at(-1) ?? '');
  if (inLine) return inLine[1];
  const own = depthOf(before);
  for (const step of isItem(before) ? [1] : [1, -1]) {
    for (let at = line + step; Math.abs(at - line) <= AROUND; at += step) {
      const begins = lines[at];
      if (begins === undefined) break;
      const shown = text.slice(begins, Math.min((lines[at + 1] ?? text.length + 1) - 1, begins + LONGEST));
      if (shown.trim() === '') continue;
      const depth = depthOf(shown);
      // Another item of the list, the end of the block.
      if (depth < own || (step === 1 && isItem(shown))) break;
      const found = depth === own ? OWN_LINE.exec(shown)?.[1] : undefined;
      if (found !== undefined) return found;
      if (step === -1 && isItem(shown)) break;
    }
  }
  return undefined;
}

const isItem = (line: string): boolean => /^\s*-\s/.test(line);
/** How far in its first key is: that of an item stands behind its hyphen. */
const depthOf = (line: string): number => line.search(/[^\s-]|$/);

/** Whether a version may be one of a model, whether or not anybody knows it. */
export const isOfModel = (version: string): boolean => OF_MODEL.test(version);
