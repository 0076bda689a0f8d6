import { type Called, nameKey, spellings } from '../domain/names.ts';
import { compare } from '../domain/snapshot.ts';
import { distance, suggestions } from '../domain/suggestions.ts';

/** A record with the day from which it is known, where it has one: of those that are alike, the newest is meant. */
type Known = Called & { release_date?: string | undefined };

/** So many are named. */
const MOST = 3;
/** What is longer is not compared letter by letter. */
const LONGEST = 80;

/**
 * How near a known name is to one that nobody has, the nearest first. Numbers tell models apart, so a slip is one of letters;
 * what was asked may be a part of a name, or a name with more behind it.
 */
const TIERS = ['same', 'holds', 'slip', 'begins', 'begun', 'holds-slip', 'number'] as const;

interface Near {
  id: string;
  tier: number;
  /** How far within its tier, in the order in which it counts. */
  far: readonly number[];
  date: string;
}

/**
 * The records that were probably meant by a name that nobody has, by their ids, the likeliest first; then the line that it
 * begins with.
 * @param lines those whose names may stand for each other at the beginning of a name
 */
export function nearNames(records: readonly Known[], given: string, lines: readonly Called[] = []): string[] {
  // A version is parted by a point, and in many languages a number by a comma.
  const asked = given.slice(0, LONGEST).replace(/(?<=\d)[,，](?=\d)/g, '.');
  const ways = [asked, ...otherwise(asked, lines)].map(wordsOf).filter(({ key }) => key !== '');
  const found = new Map<string, Near>();
  for (const record of records)
    for (const spelling of spellings(record)) {
      const known = wordsKept(spelling);
      for (const way of ways) {
        const near = nearness(way, known);
        if (!near) continue;
        const one = { id: record.id, ...near, date: record.release_date ?? '' };
        const before = found.get(record.id);
        if (!before || order(one, before) < 0) found.set(record.id, one);
      }
    }
  const all = [...found.values()].sort(order);
  // Where a whole name is a slip away, nobody meant a part of another.
  const isNear = all[0] !== undefined && all[0].tier <= TIERS.indexOf('slip');
  const near = all.filter(({ tier }) => !(isNear && tier === TIERS.indexOf('holds-slip'))).map(({ id }) => id);
  const line = lines.find((one) => spellings(one).some((name) => begins(nameKey(asked), nameKey(name))))?.id;
  if (near.length === 0) return resembling(records, asked, line);
  // Who asks for a version that is none may be content with the line.
  if (line === undefined || near.slice(0, MOST).includes(line)) return near.slice(0, MOST);
  return [...near.slice(0, MOST - 1), line];
}

function order(a: Near, b: Near): number {
  if (a.tier !== b.tier) return a.tier - b.tier;
  for (const [index, far] of a.far.entries()) {
    const other = b.far[index] ?? 0;
    if (far !== other) return far - other;
  }
  return compare(b.date, a.date) || compare(a.id, b.id);
}

/** The name with the other names of the line that it begins with: `라마 4` is `llama 4`, `ChatGPT-5` is `gpt-5`. */
function otherwise(asked: string, lines: readonly Called[]): string[] {
  const key = nameKey(asked);
  return lines.flatMap((line) => {
    const names = spellings(line);
    const begun = names.map(nameKey).filter((name) => begins(key, name));
    // Where it begins with none of them, nothing is behind it.
    const longest = begun.sort((a, b) => b.length - a.length)[0] ?? key;
    const rest = key.slice(longest.length);
    return names.filter((name) => rest !== '' && nameKey(name) !== longest).map((name) => `${name} ${rest}`);
  });
}

/** A shorter beginning is chance. */
const LEAST_BEGINNING = 3;
const begins = (key: string, name: string): boolean => name.length >= LEAST_BEGINNING && key.startsWith(name);

interface Words {
  key: string;
  /** All its parts, in order; a version is one, and so is a number with its letter: 4o, which o4 is not. Sizes are numbers. */
  parts: readonly string[];
  words: readonly string[];
  numbers: readonly number[];
  /** Those that are no sizes: of 3.3-70b the first. */
  versions: readonly number[];
  /** Its digits, which no slip changes. */
  digits: string;
  /** Where letters that look like digits are those. */
  looks: string;
}

const kept = new Map<string, Words>();

function wordsKept(text: string): Words {
  const known = kept.get(text);
  if (known) return known;
  const made = wordsOf(text);
  kept.set(text, made);
  return made;
}

/** Billions and millions of parameters, thousands and millions of tokens. */
const OF_A_SIZE = new Set<string | undefined>([...'bkmt']);

function wordsOf(text: string): Words {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .slice(text.lastIndexOf('/') + 1);
  const parts =
    plain
      .replace(/(?<!\d)(\d)-(\d)(?!\d)/g, '$1.$2')
      .match(/\d+(?![bkmt])[a-z](?![a-z\d])|\d+(?:\.\d+)?|\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const key = plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '').normalize('NFD');
  const isNumber = (part: string): boolean => !Number.isNaN(Number(part));
  return {
    key,
    parts,
    words: parts.filter((part) => !isNumber(part)),
    numbers: parts.filter(isNumber).map(Number),
    versions: parts.filter((part, at) => isNumber(part) && !OF_A_SIZE.has(parts[at + 1])).map(Number),
    digits: key.replace(/\D/g, ''),
    looks: key.replaceAll('o', '0').replace(/[il]/g, '1'),
  };
}

function nearness(asked: Words, known: Words): Pick<Near, 'tier' | 'far'> | undefined {
  const near = (tier: (typeof TIERS)[number], ...far: number[]) => ({ tier: TIERS.indexOf(tier), far });
  if (asked.key === known.key || asked.looks === known.looks || sameParts(asked.parts, known.parts))
    return near('same');
  const more = moreThan(asked.words, known.words);
  const isPart = more !== undefined && asked.numbers.every((number) => known.numbers.includes(number));
  if (isPart && asked.parts.length > 0) return near('holds', more);
  if (isAllButOne(asked.parts, known.parts)) return near('holds', 0.5);
  const longer = Math.max(asked.key.length, known.key.length);
  const most = Math.max(1, Math.floor(longer / 6));
  if (longer >= 4 && asked.digits === known.digits && Math.abs(asked.key.length - known.key.length) <= most) {
    const far = distance(asked.key, known.key);
    if (far <= most) return near('slip', far);
  }
  if (asked.key.length >= LEAST_BEGINNING && (isBeginning(asked, known) || isVersionOf(asked.parts, known.parts)))
    return near('begins', known.words.length);
  if (known.digits !== '' && known.parts.every((part, index) => asked.parts[index] === part))
    return near('begun', -known.parts.length);
  const slips = slipsIn(asked, known);
  if (slips !== undefined) return near('holds-slip', slips, known.words.length);
  // A version is as near as another version, a size as another size.
  const [numbers, others] =
    asked.versions.length > 0 ? [asked.versions, known.versions] : [asked.numbers, known.numbers];
  if (more !== undefined && asked.words.length > 0 && numbers.length > 0 && others.length > 0)
    return near('number', ...apart(numbers, others), more);
  return undefined;
}

/** Whether a name goes on where another ends, and not within a number. */
const isBeginning = (asked: Words, known: Words): boolean =>
  known.key.startsWith(asked.key) && !(/\d$/.test(asked.key) && /^\d/.test(known.key.slice(asked.key.length)));

/** Whether a name ends in a version of which another has one more exactly: `gpt-3`, `gpt-3.5-turbo`. */
const isVersionOf = (asked: readonly string[], known: readonly string[]): boolean =>
  asked.every((part, index) =>
    index === asked.length - 1 ? (known[index] ?? '').startsWith(`${part}.`) : part === known[index],
  );

/** Whether a name of several parts goes on with one word more: nearer than one that has another word in its middle. */
const isAllButOne = (asked: readonly string[], known: readonly string[]): boolean =>
  known.length >= 3 &&
  asked.length === known.length + 1 &&
  /^\p{L}/u.test(asked.at(-1) ?? '') &&
  known.every((part, index) => part === asked[index]);

const sameParts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');

/** How many words more another name has, where it has all of one. */
function moreThan(words: readonly string[], others: readonly string[]): number | undefined {
  if (words.length > others.length) return undefined;
  return words.every((word) => others.includes(word)) ? others.length - words.length : undefined;
}

/** How many letters the words of a part of a name are off, `sonet 4.5` by one; a short word has none to spare. */
function slipsIn(asked: Words, known: Words): number | undefined {
  if (asked.words.length === 0 || asked.words.length > known.words.length) return undefined;
  if (!asked.numbers.every((number) => known.numbers.includes(number))) return undefined;
  let all = 0;
  for (const word of asked.words) {
    const most = Math.floor(word.length / LETTERS_A_SLIP);
    const offs = known.words.flatMap((other) =>
      Math.abs(other.length - word.length) > most ? [] : [distance(word, other)],
    );
    const least = Math.min(...offs);
    if (least > most) return undefined;
    all += least;
  }
  return all;
}
const LETTERS_A_SLIP = 4;

/** How far numbers are from each other, each from the one in its place. */
const apart = (numbers: readonly number[], others: readonly number[]): number[] =>
  [0, 1].map((place) => Math.abs((numbers[place] ?? 0) - (others[place] ?? 0)));

/** Names that look alike as a whole; where some begin with the same word, others are chance. */
function resembling(records: readonly Known[], asked: string, line: string | undefined): string[] {
  const owner = new Map<string, string>();
  for (const record of records)
    for (const spelling of spellings(record)) if (!owner.has(spelling)) owner.set(spelling, record.id);
  const all = [...(line === undefined ? [] : [line]), ...suggestions(asked, [...owner.keys()], 8)];
  const first = firstWord(asked);
  const alike = all.filter((spelling) => firstWord(spelling) === first);
  return [...new Set((alike.length > 0 ? alike : all).map((spelling) => owner.get(spelling) ?? spelling))].slice(
    0,
    MOST,
  );
}

const firstWord = (name: string): string | undefined =>
  /\p{L}+/u.exec(name.slice(name.lastIndexOf('/') + 1).toLowerCase())?.[0];
