import { withoutUnseen } from '../domain/characters.ts';

/**
 * Text from a file or an argument as one line that cannot control the terminal: what is unseen (`domain/characters.ts`)
 * becomes a visible escape (`\n`, `\x1b`, `\u202e`, `\u{e0041}`). Everything else stays as written.
 */
export const safe = (text: string): string => withoutUnseen(text, escaped);

/** The same for text of several lines, as a whole file of ours is. */
export const safeLines = (text: string): string => withoutUnseen(text, escaped, true);

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code > 0xffff) return `\\u{${hex}}`;
  return NAMED[character] ?? (code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`);
}
