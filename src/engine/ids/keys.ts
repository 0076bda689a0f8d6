import { folded } from '../../domain/names.ts';

/**
 * What two spellings of an id have in common: case, width, and what stands between words and numbers do not count, but
 * for a dot that is none of a version, and a plus sign.
 * `llama3.1-70B`, `Llama-3.1-70b` and `llama_3_1_70b` have one key; `gpt-41` has another than `gpt-4.1`.
 */
export const idKey = (text: string): string => wordsOf(text).join('-');

/** The same where a version is written without its dot: `gpt-35-turbo`. */
export const dotlessKey = (text: string): string => idKey(text.replace(/(?<!\d)(\d)\.(\d)(?!\d)/g, '$1$2'));

/** The same where a version says or leaves out that it is the first: `gemini-3.0-pro`. */
export const wholeKey = (text: string): string => idKey(text.replace(/(?<!\d)(\d)\.0(?![\d.])/g, '$1'));

/** The same where the parameters in use are not told: `qwen3-235b`. */
export const totalKey = (text: string): string => idKey(text.replace(/(\db)-a\d+(?:\.\d+)?b(?![a-z])/i, '$1'));

/**
 * The same whatever the order of the words, numbers in theirs: `claude-4.5-sonnet`, `claude-sonnet-4-5`. A letter behind its
 * number stays there: `4o-mini` is not `o4-mini`.
 */
export function unorderedKey(text: string): string {
  const words = partsOf(text, true);
  return [...words.filter((word) => !isNumber(word)).sort(), '/', ...words.filter(isNumber)].join('-');
}

const wordsOf = (text: string): string[] => partsOf(text, false);

const partsOf = (text: string, areLettersKept: boolean): string[] =>
  (ASCII.test(text)
    ? text
        .toLowerCase()
        .match(
          areLettersKept
            ? /\d+[a-z](?![a-z\d])|[a-z]+|\d+|\+|(?<!\d)\.|\.(?!\d)/g
            : /[a-z]+|\d+|\+|(?<!\d)\.|\.(?!\d)/g,
        )
    : folded(text)
        .toLowerCase()
        .match(/\p{L}+|\p{N}+|\+|(?<!\p{N})\.|\.(?!\p{N})/gu)) ?? [];
/** Most ids need no tables of Unicode. */
const ASCII = /^[\0-\x7f]*$/;
const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);
