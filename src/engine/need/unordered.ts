import type { Lexicon } from './lexicon.ts';
import { isHangul } from './normalise.ts';
import type { Phrase } from './phrases.ts';
import { keyAt, type Token } from './tokens.ts';

/** What words mean that form no phrase as they stand. */
export interface Match {
  /** Places of its words. */
  tokens: number[];
  uses: string[];
}

const REACH = 9;

/** Terms of several words whose words stand apart or in another order, the most words first. */
export function unorderedMatches(tokens: readonly Token[], free: ReadonlySet<number>, lexicon: Lexicon): Match[] {
  const left = new Set(free);
  const matches: Match[] = [];
  for (const match of unorderedCandidates(tokens, free, lexicon)) {
    if (match.tokens.some((index) => !left.has(index))) continue;
    for (const index of match.tokens) left.delete(index);
    matches.push(match);
  }
  return matches;
}

function unorderedCandidates(tokens: readonly Token[], free: ReadonlySet<number>, lexicon: Lexicon): Match[] {
  const places = new Map<string, number[]>();
  for (const index of free) {
    const key = keyAt(tokens, index);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  const found = new Map<string, Match>();
  for (const at of free) {
    for (const term of lexicon.unordered.get(keyAt(tokens, at)) ?? []) {
      const spots = term.words.map((word) => near(places.get(word) ?? [], at));
      if (spots.includes(-1) || new Set(spots).size < spots.length) continue;
      const sorted = spots.sort((one, other) => one - other);
      const key = sorted.join(' ');
      const known = found.get(key) ?? { tokens: sorted, uses: [] };
      if (!known.uses.includes(term.use)) known.uses.push(term.use);
      found.set(key, known);
    }
  }
  return [...found.values()].sort(
    (one, other) => other.tokens.length - one.tokens.length || (one.tokens[0] as number) - (other.tokens[0] as number),
  );
}

/** The place nearest to another, within reach; -1 where there is none. */
function near(places: readonly number[], at: number): number {
  let best = -1;
  for (const place of places) {
    if (Math.abs(place - at) <= REACH && (best < 0 || Math.abs(place - at) < Math.abs(best - at))) best = place;
  }
  return best;
}

/** Uses that at least two of the words left belong to, and no other use more of them. */
export function sharedParts(tokens: readonly Token[], free: ReadonlySet<number>, lexicon: Lexicon): Match | null {
  const byUse = new Map<string, Map<string, number>>();
  for (const index of free) {
    const key = keyAt(tokens, index);
    const uses = lexicon.parts.get(key);
    if (!uses || uses.size > RARE) continue;
    for (const use of uses) byUse.set(use, (byUse.get(use) ?? new Map()).set(key, index));
  }
  const ranked = [...byUse].sort((one, other) => other[1].size - one[1].size);
  const [first, second] = ranked;
  if (!first || first[1].size < 2 || (second && second[1].size === first[1].size)) return null;
  return { tokens: [...first[1].values()].sort((one, other) => one - other), uses: [first[0]] };
}

/** A word of more uses than this tells nothing about any of them. */
const RARE = 3;

/**
 * Gives a word its part in a longer term: in "the daily news as a digest", where "daily news" is found already, "digest"
 * belongs to "news digest" and asks for no summary of documents beside it; so does a word that led nowhere by itself. Of a
 * word with several readings it decides which.
 */
export function absorb(tokens: readonly Token[], phrases: Phrase[], lexicon: Lexicon): void {
  const said = new Map<string, Set<string>>();
  for (const phrase of phrases) {
    const [only] = phrase.subjects;
    if (phrase.negated || phrase.subjects.length !== 1 || only?.kind !== 'use') continue;
    const keys = said.get(only.id) ?? new Set();
    for (const token of tokens.slice(phrase.from, phrase.to)) keys.add(token.key);
    said.set(only.id, keys);
  }
  const inPhrase = new Set(
    phrases.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  );
  const free = new Set(
    tokens.flatMap((token, index) => (token.kind === 'word' && !inPhrase.has(index) ? [token.key] : [])),
  );
  for (const phrase of phrases) {
    const keys = tokens.slice(phrase.from, phrase.to).map(({ key }) => key);
    const readings = phrase.subjects.map(({ id }) => id);
    if (phrase.subjects[0]?.kind !== 'use') continue;
    const longer = (lexicon.unordered.get(keys[0] ?? '') ?? []).find(
      ({ use, words }) =>
        words.length > keys.length &&
        (readings.length > 1 ? readings.includes(use) : use !== readings[0]) &&
        keys.every((key) => words.includes(key)) &&
        words.every((word) => keys.includes(word) || said.get(use)?.has(word) || free.has(word)),
    );
    if (longer) phrase.subjects = [{ kind: 'use', id: longer.use }];
  }
}

/** Deeds that say nothing of what comes out. */
const MAKING = new Set([
  'writ',
  'mak',
  'build',
  'creat',
  'generat',
  'produc',
  'develop',
  '작성',
  '쓰',
  '쓰기',
  '짜',
  '만들',
  '생성',
  '제작',
  '개발',
]);
const OBJECT = new Set(['a', 'an', 'the', 'some', 'my', 'our', 'any', 'good', 'clean']);

/**
 * A deed takes the use of what it is done to, where the terms of that use have the same deed: "writing" asks for texts,
 * but in "writing python" for a program, as "write a script" is one of its terms.
 */
export function deeds(tokens: readonly Token[], phrases: Phrase[], lexicon: Lexicon): void {
  for (const [at, phrase] of phrases.entries()) {
    const [use] = phrase.subjects;
    const deed = tokens[phrase.from];
    if (use?.kind !== 'use' || phrase.negated || phrase.to - phrase.from !== 1 || !deed || !MAKING.has(deed.key))
      continue;
    const object = isHangul(deed.key) ? phrases[at - 1] : phrases[at + 1];
    const [meant] = object?.subjects ?? [];
    if (!object || object.negated || meant?.kind !== 'use' || object.subjects.length !== 1 || meant.id === use.id)
      continue;
    const between = isHangul(deed.key) ? tokens.slice(object.to, phrase.from) : tokens.slice(phrase.to, object.from);
    if (between.some((token) => !OBJECT.has(token.key)) || !lexicon.parts.get(deed.key)?.has(meant.id)) continue;
    phrase.subjects = [meant];
  }
}
