/** What stands around a word in a line of code, and what that says of it. */

/** Words by which code calls what is a model. */
const MODEL_WORD = /model|engine|deployment|llm|ollama|모델|(?:^|[._])lm$/i;
const LAST_WORD = /([\p{L}_][\p{L}\p{N}_.-]{0,60})([^\p{L}_]{0,12})$/u;

/** Whether what a value stands for is called a model: by its key, its option, its variable or the function that takes it. */
export function isCalledModel(before: string, isMaker: (word: string) => boolean): boolean {
  let left = before;
  for (let words = 0; words < MOST_WORDS; words++) {
    const found = LAST_WORD.exec(left);
    if (found === null) return false;
    const [all, word = '', behind = ''] = found;
    if (MODEL_WORD.test(word)) return true;
    if (/^\s*\(/.test(behind) && isMaker(word.slice(word.lastIndexOf('.') + 1))) return true;
    left = left.slice(0, -all.length);
    // Another key ends the search, but for a type: `MODEL: string = "…"`, `model: Optional[str] = "…"`.
    if (/[:=]/.test(behind) && !/:\s*(?:\w+(?:\[| \| ))?$/.test(left)) return false;
  }
  return false;
}
/** Among so many words before a value its key is looked for. */
const MOST_WORDS = 6;

/** A call that looks for a part of an id, or an address of a style. */
export const isPartial = (before: string): boolean => PART_OF_ID.test(before) || OTHER_NAME.test(before);
const PART_OF_ID =
  /(?:(?:starts?|ends?)_?with|prefix|suffix|includes?|contains?|index_?of|match|matches|search|replace|\bre\.\w+|split|glob)\??\s*\([rbu]?["'`]$/i;
const OTHER_NAME = /\b(?:class|className|href|src|import|from|require)\s*[=(]?\s*\{?["'`]$/;

/** How a word is set off from what is around it. */
export type Setting = 'whole' | 'bare' | 'pieced';

/**
 * @param before the line up to the word
 * @param after the line from behind it
 */
export function settingOf(before: string, after: string): Setting {
  const left = before.slice(-1);
  const right = after.slice(0, 1);
  if (left === '}' || PUT_IN_BEHIND.test(after)) return 'pieced';
  if (QUOTE.test(left)) {
    if (right === left) return JOINED.test(after) ? 'pieced' : 'whole';
    // `\"gpt-4\"` within another string.
    if (after.startsWith(`\\${left}`)) return 'whole';
  }
  // What a shell puts for a variable that is not set, what it goes through, and what it tells apart.
  if (/\$\{\w+:-$/.test(before) && right === '}') return 'whole';
  if (/\bfor \w+ in [\w./:@ -]*$/.test(before) && /^[\w./:@ -]*(?:;|$)/.test(after)) return 'whole';
  if (/(?:^|;;|\bin)\s*(?:[\w.*/:-]+ ?\| ?)*$/.test(before) && /^ ?(?:\|[\w.*/:| -]*)?\)/.test(after)) return 'whole';
  if (!OPENS.test(left) || !CLOSES.test(right)) return 'bare';
  // A list in one string, an element of a markup.
  if (PARTS.test(left) && PARTS.test(right)) return 'whole';
  if (left === '>' && right === '<') return 'whole';
  // The value of an option, of a key, an item of a list; what ends where the line or its value does.
  if (/(?:^|\s)-[\w-]+[ =]$/.test(before)) return 'whole';
  if (/[=:]\s*$/.test(before) && VALUE_END.test(after)) return 'whole';
  if (/^\s*-[\s-]*$/.test(before) && ITEM_END.test(after)) return 'whole';
  return 'bare';
}
const QUOTE = /["'`]/;
/** What code puts in behind a word: `{size}`, `${size}`, `%s`, `<size>`, `\(size)`. */
const PUT_IN_BEHIND = /^(?:\$?\{|%[sd(]|\*|<[a-z_]+>|\\\()/;
/** A text that is joined with another one. */
const JOINED = /^.\s*(?:\+|\.\.|\.\s*(?:format|concat))/;
/** What may stand before and behind a word that is a value, or nothing. */
const OPENS = /^[\s=:,|(>[{"'`]?$/;
const CLOSES = /^[\s,;|)\]}<"'`\\#]?$/;
const PARTS = /["'`,|]/;
const VALUE_END = /^\s*(?:$|[,;\]})#]|\/\/|\\$|\s-)/;
const ITEM_END = /^\s*(?:$|[,;\]}#])/;

/** The name that a block of Terraform is given: `resource "kind" "name" {`, `module "name" {`. */
export const isBlockName = (before: string, after: string): boolean =>
  /^\w+ (?:"[^"]*" )?"$/.test(before.trimStart()) && /^" ?\{/.test(after);

/** Whether a word stands in a sentence: between words, and nothing calls it a model, or two words go on behind it. */
export const isInSentence = (before: string, after: string, isCalled: () => boolean): boolean =>
  /^[.,;:!?)]* \p{L}+[,;]? \p{L}/u.test(after) ||
  ((/\p{L}[,;:]? $/u.test(before) || /^[.,;:!?)]* \p{L}/u.test(after)) && !isCalled());

/** Whether a word in running text stands by itself. */
export const isSetOff = (before: string, after: string): boolean =>
  /^[\s([{"'`*,|>=:]?$/.test(before.slice(-1)) && /^(?:[\s.,;:!?)\]}"'`*|<]|$)/.test(after);

/** Whether a line is an item of a list or a block that is called so: by the line with less room before it. */
export function isListOfModels(text: string, lines: readonly number[], line: number): boolean {
  const lineAt = (at: number): string =>
    text
      .slice(lines[at], lines[at + 1])
      .slice(0, AROUND)
      .trimEnd();
  const room = (shown: string): number => shown.search(/\S/);
  const own = lineAt(line);
  if (!/^\s*(?:-\s|["'`]|(?:default|value|id|name)\b)/.test(own)) return false;
  for (let at = line - 1; at >= Math.max(0, line - ABOVE); at--) {
    const shown = lineAt(at);
    if (shown === '' || room(shown) > room(own)) continue;
    if (/[:[({=](?:\s+(?:#|\/\/).*)?$/.test(shown)) return /model|engine|deployment|llm|모델/i.test(shown);
    if (room(shown) < room(own)) return false;
  }
  return false;
}
/** What is looked at before and behind a word. */
export const AROUND = 240;
/** So many lines above an item its list may begin. */
const ABOVE = 40;
