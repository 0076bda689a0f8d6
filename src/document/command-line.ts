import { withoutCommands } from '../domain/build-commands.ts';
import { unseenIn } from '../domain/characters.ts';

/** A command line to type: what it names, then its options; where a name begins with a hyphen it can be no option. */
export function commandLine(command: string, names: readonly string[], options: readonly string[] = []): string {
  const typed = names.map(quoted);
  const words = names.some((name) => name.startsWith('-')) ? [...options, '--', ...typed] : [...typed, ...options];
  return ['lmm', command, ...words].join(' ');
}

/**
 * An argument as one types it in a shell. What cannot be seen, or makes a command to what runs a build, is an escape, as
 * bash, zsh and POSIX of 2024 read it.
 */
export function quoted(argument: string): string {
  const inert = withoutCommands(argument, codeOf);
  if (COMMON_WORD.test(argument) && inert === argument) return argument;
  if (unseenIn(argument) !== undefined || inert !== argument) {
    const bare = argument.replace(/['\\]/g, '\\$&');
    return `$'${withoutCommands(bare, codeOf).replace(/./gsu, escaped)}'`;
  }
  return isWord(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

/** What needs no quotes. A pattern with letters of every script takes a millisecond to make: it is asked last. */
const COMMON_WORD = /^(?!=)[\w가-힣=,.:/@%+-]+$/;
const isWord = (argument: string): boolean => /^(?!=)[\w\p{L}=,.:/@%+-]+$/u.test(argument);

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (character: string): string => (unseenIn(character) === undefined ? character : codeOf(character));

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (digits: number): string => code.toString(16).padStart(digits, '0');
  if (code > 0xffff) return `\\U${hex(8)}`;
  return NAMED[character] ?? (code > 0x7f ? `\\u${hex(4)}` : `\\x${hex(2)}`);
}

/** The same for words of a need: in the quotes that every shell takes, where the words allow. */
export const inQuotes = (text: string): string => {
  const typed = quoted(text);
  return typed !== text && !typed.startsWith('$') && /^[^"$`\\!]*$/.test(text) ? `"${text}"` : typed;
};
