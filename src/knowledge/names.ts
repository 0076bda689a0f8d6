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
  name
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .normalize('NFC');

const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** What a record can be asked for by. */
export interface Called {
  id: string;
  name?: string | { en: string | null; ko: string | null };
  short?: { en: string | null; ko: string | null } | undefined;
  aliases?: string[] | undefined;
}

/** Every spelling that finds a record. */
export function* spellings(record: Called): Generator<string> {
  yield record.id;
  const last = lastPart(record.id);
  if (last !== record.id) yield last;
  if (typeof record.name === 'string') yield record.name;
  else if (record.name) {
    if (record.name.en) yield record.name.en;
    if (record.name.ko) yield record.name.ko;
  }
  yield* record.aliases ?? [];
}
