/**
 * What can move the cursor, colour, reorder or break a line: controls (C0, DEL, C1), bidirectional controls, line and
 * paragraph separators, deprecated and interlinear format characters, a byte-order mark, and halves of surrogate pairs.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
const UNSAFE = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/u;
const ALL_UNSAFE = new RegExp(UNSAFE, 'gu');
const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Text from a file or an argument as one line that cannot control the terminal: each unsafe character becomes a visible
 * escape (`\n`, `\x1b`, `\u202e`). Everything else stays as written.
 */
export function safe(text: string): string {
  return UNSAFE.test(text) ? text.replace(ALL_UNSAFE, escaped) : text;
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16);
  return NAMED[character] ?? (code > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`);
}
