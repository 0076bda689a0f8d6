import { withoutUnseen } from '../domain/characters.ts';

/**
 * Text from a file or an argument as one line that cannot control the terminal: what is unseen (`domain/characters.ts`)
 * becomes a visible escape (`\n`, `\x1b`, `\u202e`, `\u{e0041}`). Everything else stays as written.
 */
export const safe = (text: string): string => withoutUnseen(text, escaped);

/** The same for text of several lines, as a whole answer of ours is. */
export const safeLines = (text: string): string => withoutUnseen(text, escaped, true);

/** Lines that a terminal colours by sequences of ours. */
export const safeColored = (text: string): string =>
  text
    .split(STYLE)
    .map((part, index) => (index % 2 === 1 ? part : safeLines(part)))
    .join('');
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const STYLE = /(\x1b\[[\d;]*m)/;

/** What is unseen in a document of JSON as its escapes: it stands in texts alone. */
export const safeJson = (json: string): string =>
  withoutUnseen(
    json,
    (character) => character.replace(/[\s\S]/g, (unit) => `\\u${hexOf(unit.charCodeAt(0), 4)}`),
    true,
  );

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\u{${hexOf(code)}}`;
  return NAMED[character] ?? (code > 0xff ? `\\u${hexOf(code, 4)}` : `\\x${hexOf(code, 2)}`);
}

const hexOf = (code: number, digits = 1): string => code.toString(16).padStart(digits, '0');
