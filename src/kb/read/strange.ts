import { Lexer } from 'yaml';
import type { Problem } from '../../domain/problems.ts';
import { MAY_STAND_FOR, signIn, standsFor } from '../../domain/signs.ts';

/** A character that cannot stand where it stands. */
export interface Strange {
  at: number;
  values: Problem['values'];
}

/** What to tell of a character: itself, which it is, and what to put in its place; nothing of one that cannot stand at all. */
export const strangeValues = (character: string, ascii = ''): Problem['values'] => ({
  what: character,
  // What takes no room stands for nothing.
  put: /[\u180e\u200b\u2060\ufeff]/.test(character) ? '' : ascii,
});

/** The first of some characters in a text, to be told where the text is refused; undefined where none is at fault. */
export function strangeValuesIn(text: string, of?: string): (Problem['values'] & { index: number }) | undefined {
  const found = signIn(text, of);
  return found && { ...strangeValues(found.character, found.ascii), index: found.index };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for what YAML forbids
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|^\ufeff/g;

/**
 * Characters that cannot stand in YAML, and, where the form is broken, those that look like one of its own and stand where
 * such a one belongs. Only words without quotes are looked at: a quoted text, a block and a comment hold what they like.
 */
export function strangeIn(text: string, isBroken: boolean): Strange[] {
  const forbidden = [...text.matchAll(FORBIDDEN)].map(({ 0: character, index }) => ({
    at: index,
    values: strangeValues(character),
  }));
  if (!isBroken || !MAY_STAND_FOR.test(text)) return forbidden;
  const found = [...words(text)].flatMap(({ at, ...word }) =>
    lookalikesOfForm(word).map(({ index, character }) => ({
      at: at + index,
      values: strangeValues(character, standsFor(character)),
    })),
  );
  return [...forbidden, ...found];
}

/** A word without quotes: whether a key stands before it on its line, and whether it ends as a key itself. */
interface Word {
  word: string;
  isValue: boolean;
  isKey: boolean;
}

function* words(text: string): Generator<Word & { at: number }> {
  let at = 0;
  let isValue = false;
  let isWord = false;
  let isBlock = false;
  let word: { at: number; word: string; isValue: boolean } | undefined;
  for (const lexeme of new Lexer().lex(text)) {
    if (isWord) {
      if (!isBlock) word = { at, word: lexeme, isValue };
      isWord = false;
      isBlock = false;
    } else if (lexeme === '\x1f') {
      // On a line of its own, and before the next word.
      if (word && /^\p{Zs}+$/u.test(word.word)) yield { ...word, isKey: false };
      word = undefined;
      isWord = true;
      continue;
    } else if (lexeme === '\x02' || lexeme === '\x18') continue;
    else if (/^[|>]/.test(lexeme)) isBlock = true;
    else if (word && !/^\s/.test(lexeme)) {
      yield { ...word, isKey: lexeme === ':' };
      word = undefined;
    }
    if (!/^[ \t]/.test(lexeme)) isValue = lexeme === ':';
    at += lexeme.length;
  }
  if (word) yield { ...word, isKey: false };
}

interface Lookalike {
  index: number;
  character: string;
}

/** The lookalikes of a word at places where the form of a file stands: where a line begins, behind a key, before the next. */
function lookalikesOfForm({ word, isValue, isKey }: Word): Lookalike[] {
  if (!MAY_STAND_FOR.test(word)) return [];
  let start = 0;
  const lines = word.split('\n');
  return lines.flatMap((line, index) => {
    const offset = start;
    start += line.length + 1;
    const found = inLine(line, isValue && index === 0, isKey && index === lines.length - 1);
    return found === undefined ? [] : [{ ...found, index: offset + found.index }];
  });
}

function inLine(line: string, isValue: boolean, isKey: boolean): Lookalike | undefined {
  // What other programs take for the end of a line.
  const end = line.search(/[\u0085\u2028\u2029]/);
  if (end >= 0 && isKey) return { index: end, character: line[end] as string };
  const at = (index: number, of: string): Lookalike | undefined => {
    const character = String.fromCodePoint(line.codePointAt(index) ?? 0);
    const ascii = standsFor(character);
    return ascii !== undefined && of.includes(ascii) ? { index, character } : undefined;
  };
  const first = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const begins = at(first, isValue ? ' [{' : ` "'[{#&*`);
  if (begins) return begins;
  const dash = at(first, '-');
  if (dash && (at(first + 1, ' ') || /\s/.test(line[first + 1] ?? ' '))) return dash;
  if (line[first] === '-' && at(first + 1, ' ')) return at(first + 1, ' ');
  const key = isValue ? undefined : /^[ \t]*(?:- +)*[\w.-]+/.exec(line)?.[0].length;
  if (key !== undefined) {
    const space = at(key, ' ');
    if (space && isKey && key + 1 === line.length) return space;
    if (line[key] === ':' && at(key + 1, ' ')) return at(key + 1, ' ');
    const colon = key + (/^ */.exec(line.slice(key))?.[0].length ?? 0);
    const stands = at(colon, ':=');
    if (stands) return stands;
  }
  const last = line.trimEnd().length - 1;
  return (isKey ? at(beforeLastWord(line), ',') : undefined) ?? (last >= 0 ? at(last, ']}') : undefined);
}

/** The place of the sign before the last word of a line; -1 where there is none. */
function beforeLastWord(line: string): number {
  let start = line.length;
  while (start > 0 && /[\w.-]/.test(line[start - 1] as string)) start -= 1;
  return start === line.length ? -1 : line.slice(0, start).trimEnd().length - 1;
}
