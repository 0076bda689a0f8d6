/** What stands around a word in a line of code, and what that says of it. */

/** Words by which code calls what is a model. */
const MODEL_WORD = /model|engine|deployment|llm|ollama|모델|(?:^|[._])lm$/i;

/** Whether what a value stands for is called a model: by its key, its option, its variable or the function that takes it. */
export function isCalledModel(before: string, isMaker: (word: string) => boolean): boolean {
  const text = before.slice(-REACH);
  let end = text.length;
  for (let words = 0; words < 6 && end > 0; words++) {
    const [all = '', word = '', behind = ''] =
      /([\p{L}_][\p{L}\p{N}_.-]{0,60})([^\p{L}\p{N}_]{0,12})$/u.exec(text.slice(0, end)) ?? [];
    if (all === '') return false;
    if (MODEL_WORD.test(word)) return true;
    if (/^\s*\(/.test(behind) && isMaker(word.slice(word.lastIndexOf('.') + 1))) return true;
    end -= all.length;
    // Another key ends the search, but for a type: `MODEL: string = "…"`.
    if (/^["'`\])]*\s*[:=]/.test(behind) && !/:\s*$/.test(text.slice(0, end))) return false;
  }
  return false;
}
/** How far back in a line a key is looked for. */
const REACH = 200;

/** A call that looks for a part of an id, or an address of a style. */
export const isPartial = (before: string): boolean =>
  /(?:starts?_?with|ends?_?with|prefix|suffix|includes?|contains?|index_?of|match(?:es)?|search|replace|re\.\w+|split|glob)\s*\(\s*[rbu]?["'`]$/i.test(
    before.slice(-60),
  ) || /(?<!\w)(?:class|className|href|src|import|from|require)\s*[=(]?\s*\{?["'`]$/.test(before.slice(-40));

/** How a word is set off from what is around it. */
export type Setting = 'whole' | 'bare' | 'pieced';

/**
 * @param before the line up to the word
 * @param after the line from behind it
 */
export function settingOf(before: string, after: string): Setting {
  const left = before.at(-1) ?? '';
  const right = after.at(0) ?? '';
  if (/^(?:\$?\{|%[sd(]|\*|<[a-z_]+>|\\\()/.test(after) || (/[}]$/.test(before) && !/[{,]\s*\}$/.test(before)))
    return 'pieced';
  if (QUOTE.test(left) && right === left)
    return /^.\s*(?:\+|\.\.)(?!\+)|^.\s*\.\s*(?:format|concat)/.test(after) ? 'pieced' : 'whole';
  // `\"gpt-4\"` within another string.
  if (/\\["']$/.test(before) && /^\\["']/.test(after)) return 'whole';
  if (/\$\{[\w.-]+:-?$/.test(before) && right === '}') return 'whole';
  // What a shell goes through, and what it tells apart.
  if (/\bfor\s+\w+\s+in(?:\s+[\w./:@-]+)*\s+$/.test(before) && /^(?:\s+[\w./:@-]+)*\s*(?:;\s*do\b|$)/.test(after))
    return 'whole';
  if (/(?:^|;;|\bin)\s*\(?(?:[\w.*/:-]+\s*\|\s*)*$/.test(before) && /^\s*(?:\|[\w.*/:|\s-]*)?\)/.test(after))
    return 'whole';
  const isOpened = left === '' || /[\s=:,|(>[{"'`]/.test(left);
  const isClosed = right === '' || /[\s,;|)\]}<"'`\\#]/.test(right);
  if (!isOpened || !isClosed) return 'bare';
  // A list in one string, an element of a markup.
  if (/["'`,|]/.test(left) && /["'`,|]/.test(right)) return 'whole';
  if (left === '>' && right === '<') return 'whole';
  // The value of a key, an option, an item of a list; what ends where the line or its value does.
  const isEnd = /^\s*(?:$|[,;\]})]|#|\/\/|\\$|\s-)/.test(after);
  const isShort = /^\s*\S{0,40}\s*(?:$|[,;}\]#])/.test(after);
  if (/(?:^|\s)-{1,2}[\w-]+[ =]\s*$/.test(before)) return 'whole';
  if (/[=:]\s*$/.test(before) && isEnd) return 'whole';
  if (/^\s*(?:-\s+)+$/.test(before) && isEnd && isShort) return 'whole';
  return 'bare';
}
const QUOTE = /["'`]/;

/** The name that a block of Terraform is given: `resource "kind" "name" {`, `module "name" {`. */
export const isBlockName = (before: string, after: string): boolean =>
  /^\s*[a-z]\w*\s+"[^"]*"\s+"$/.test(before) || (/^\s*[a-z]\w*\s+"$/.test(before) && /^"\s*\{\s*$/.test(after));

/** Whether a word stands in a sentence: between words, and nothing calls it a model, or two words go on behind it. */
export const isInSentence = (before: string, after: string, isCalled: () => boolean): boolean =>
  /^[.,;:!?)]*\s+\p{L}+[,;]?\s+\p{L}+/u.test(after) ||
  ((/\p{L}[,;:]?\s+$/u.test(before) || /^[.,;:!?)]*\s+\p{L}+/u.test(after)) && !isCalled());

/** Whether a word in running text stands by itself. */
export const isSetOff = (before: string, after: string): boolean =>
  /(?:^|[\s([{"'`*,|>=:])$/.test(before) && /^(?:[\s.,;:!?)\]}"'`*|<]|$)/.test(after);

/** Whether a line is an item of a list or a block that is called so: by the line with less room before it. */
export function isListOfModels(text: string, lines: readonly number[], line: number): boolean {
  const lineAt = (at: number): string =>
    text.slice(lines[at], Math.min((lines[at + 1] ?? text.length + 1) - 1, (lines[at] ?? 0) + AROUND));
  const room = (shown: string): number => shown.search(/\S|$/);
  const own = lineAt(line);
  if (!/^\s*(?:-\s|["'`]|default\b|value\b|id\b|name\b|["'](?:default|value|id|name)["'])/.test(own)) return false;
  for (let at = line - 1; at >= Math.max(0, line - ABOVE); at--) {
    const shown = lineAt(at);
    if (shown.trim() === '' || room(shown) > room(own)) continue;
    if (/[:[({=]\s*(?:#.*|\/\/.*)?$/.test(shown)) return /model|engine|deployment|llm|모델/i.test(shown);
    if (room(shown) < room(own)) return false;
  }
  return false;
}
/** What is looked at before and behind a word. */
export const AROUND = 240;
/** So many lines above an item its list may begin. */
const ABOVE = 40;
