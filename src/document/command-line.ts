/** An argument as one types it in a shell. */
export const quoted = (argument: string): string =>
  COMMON_WORD.test(argument) || isWord(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;

/** What needs no quotes. A pattern with letters of every script takes a millisecond to make: it is asked last. */
const COMMON_WORD = /^[\w가-힣=,.:/@%+-]+$/;
const isWord = (argument: string): boolean => /^[\w\p{L}=,.:/@%+-]+$/u.test(argument);

/** The same for words of a need: in the quotes that every shell takes, where the words allow. */
export const inQuotes = (text: string): string =>
  /^[^"$`\\!]*$/.test(text) && quoted(text) !== text ? `"${text}"` : quoted(text);
