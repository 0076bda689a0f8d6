/**
 * What two spellings of a name have in common: case, width, spaces, hyphens and Unicode composition do not count, dots
 * do. `GPT-4o`, `gpt 4o` and `ＧＰＴ４ｏ` have one key.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s\p{Pd}]/gu, '');
