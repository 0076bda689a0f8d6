/**
 * Characters that look like one of the signs that a file is made of and are none, told by what Unicode says of them: a no-break
 * space, a full-width colon, a smart quote, a dash. Editors, chats and word processors put them in unasked.
 */

const SPACE = /^[\p{Zs}\u0085\u180e\u200b\u2028\u2029\u2060\ufeff\v\f]$/u;
const DASH = /^[\p{Pd}\u2212\u2022\u2023\u25e6\u25aa\u25cf\u00b7]$/u;
const QUOTE = /^[\p{Pi}\p{Pf}\u201a\u201e\u300c-\u300f\u301d-\u301f]$/u;
const SIGNS = new Set(`:,[]{}#&*!|>'"%@?=`);

/** The ASCII character that another stands for: ` `, `-`, `"` or a sign of YAML; undefined for one that is itself. */
export function standsFor(character: string): string | undefined {
  if (character < '\x7f' && character !== '\v' && character !== '\f') return undefined;
  if (SPACE.test(character)) return ' ';
  const folded = character.normalize('NFKC');
  if (SIGNS.has(folded) || folded === '-') return folded;
  if (DASH.test(character)) return '-';
  if (QUOTE.test(character)) return '"';
  return character === '\u3001' ? ',' : undefined;
}

/** Whether a text may hold one at all. */
export const MAY_STAND_FOR = /[\v\f\u0080-\uffff]/;

/** The first character in a text that stands for one of some, and where. */
export function signIn(text: string, of?: string): { index: number; character: string; ascii: string } | undefined {
  if (!MAY_STAND_FOR.test(text)) return undefined;
  let index = 0;
  for (const character of text) {
    const ascii = standsFor(character);
    if (ascii !== undefined && (of === undefined || of.includes(ascii))) return { index, character, ascii };
    index += character.length;
  }
  return undefined;
}
