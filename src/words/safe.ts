import { withoutCommands } from '../domain/build-commands.ts';
import { withoutUnseen } from '../domain/characters.ts';

/**
 * Text from a file or an argument as one line that cannot control the terminal, nor what runs a build: what is unseen
 * (`domain/characters.ts`) becomes a visible escape (`\n`, `\x1b`, `\u202e`, `\u{e0041}`), and so does the sign that makes a
 * command (`domain/build-commands.ts`). Everything else stays as written.
 */
export const safe = (text: string): string => withoutCommands(withoutUnseen(text, escaped), escaped);

/** The same for text of several lines, as a whole answer of ours is. */
export const safeLines = (text: string): string => withoutCommands(withoutUnseen(text, escaped, true), escaped);

/**
 * The same in parts that stand beside each other: what belongs to its neighbours belongs to those of another part too.
 * @param lines whether line feeds are kept
 */
export function safeParts(parts: readonly string[], lines = false): string[] {
  const seen = partsWithout(parts, (whole, instead) => withoutUnseen(whole, instead, lines));
  return partsWithout(seen, withoutCommands);
}

/** Parts without some of their characters. @param without replaces those in the whole by what it is given */
function partsWithout(
  parts: readonly string[],
  without: (whole: string, instead: (character: string, at: number) => string) => string,
): string[] {
  const longer: [at: number, by: number][] = [];
  const said = without(parts.join(''), (character, at) => {
    const instead = escaped(character);
    longer.push([at, instead.length - character.length]);
    return instead;
  });
  if (longer.length === 0) return [...parts];
  let [end, from, by] = [0, 0, 0];
  return parts.map((part) => {
    end += part.length;
    while (longer[0] && longer[0][0] < end) by += longer.shift()?.[1] ?? 0;
    const piece = said.slice(from, end + by);
    from = end + by;
    return piece;
  });
}

/** Lines that a terminal colours by sequences of ours. */
export function safeColored(text: string): string {
  const parts = text.split(STYLE);
  const said = safeParts(
    parts.filter((_, index) => index % 2 === 0),
    true,
  );
  return parts.map((part, index) => (index % 2 === 1 ? part : said[index / 2])).join('');
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const STYLE = /(\x1b\[[\d;]*m)/;

/** What is unseen in a document of JSON, or makes a command, as its escapes: it stands in texts alone. */
export const safeJson = (json: string): string => withoutCommands(withoutUnseen(json, jsonEscaped, true), jsonEscaped);

const jsonEscaped = (character: string): string =>
  character.replace(/[\s\S]/g, (unit) => `\\u${hexOf(unit.charCodeAt(0), 4)}`);

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\u{${hexOf(code)}}`;
  return NAMED[character] ?? (code > 0xff ? `\\u${hexOf(code, 4)}` : `\\x${hexOf(code, 2)}`);
}

const hexOf = (code: number, digits = 1): string => code.toString(16).padStart(digits, '0');
