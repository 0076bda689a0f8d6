/**
 * What two spellings of a name have in common: case, width, spaces, hyphens and Unicode composition do not count, dots
 * do. `GPT-4o`, `gpt 4o` and `ＧＰＴ４ｏ` have one key. Lower case comes first and last because ẞ has ß as its small letter,
 * and only ß has a capital that is written otherwise (SS).
 */
export const nameKey = (name: string): string =>
  PLAIN.test(name) ? name.toLowerCase().replace(/[\s-]/g, '') : fullKey(name);

/** ASCII and whole Hangul syllables have no other width or composition, and need no tables of Unicode. */
const PLAIN = /^[\0-\x7f가-힣]*$/;

const fullKey = (name: string): string =>
  folded(name)
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/[\t\n\r\p{Zs}\p{Pd}]/gu, '')
    .normalize('NFC');

/** A text composed, and in the width that its characters usually have; other forms of a letter stay what they are. */
export const folded = (text: string): string =>
  text.normalize('NFC').replace(OTHER_WIDTH, (run) => run.normalize('NFKC'));
const OTHER_WIDTH = /[\u3000\uff00-\uffef]+/g;

/** A text with a capital at its start. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** What a record can be asked for by. */
export interface Called {
  id: string;
  name?: string | { en: string | null; ko: string | null };
  short?: { en: string | null; ko: string | null } | undefined;
  aliases?: string[] | undefined;
}

/** Every spelling that finds a record. */
export function spellings({ id, name, aliases }: Called): string[] {
  const found = [id];
  const last = lastPart(id);
  if (last !== id) found.push(last);
  if (typeof name === 'string') found.push(name);
  else if (name) {
    if (name.en) found.push(name.en);
    if (name.ko) found.push(name.ko);
  }
  return aliases ? found.concat(aliases) : found;
}
