import type { LexiconData, LexiconEntry, Store, UnorderedTerm } from '../../domain/store.ts';
import { lower, normalise } from './normalise.ts';
import { Spelling } from './spelling.ts';
import { isNoise, MAKE_SHORT, plainWords, type Vocabulary, wordKey } from './tokens.ts';

type Named = 'uses' | 'models' | 'releases' | 'developers';
/** What a need may speak of: the uses, models, releases and developers of a knowledge base, by their words. */
export type Words = Pick<Store, Named | 'release' | 'lexicon'>;

/** What words lead to. */
interface Lookup<T> {
  get(words: string): T | undefined;
}

export interface Lexicon {
  vocabulary: Vocabulary;
  /** Joined words of an id, alias, name or term → what they can mean. */
  phrases: Lookup<readonly LexiconEntry[]>;
  /** Terms of several words, under each of their words. */
  unordered: Lookup<readonly UnorderedTerm[]>;
  /** Word of a term → the uses it is part of. */
  parts: Lookup<ReadonlySet<string>>;
  /** Words of a use that also name other things; and those that do so before another noun. */
  homonyms: ReadonlySet<string>;
  modifiers: ReadonlySet<string>;
  spelling: Spelling;
}

const known = new WeakMap<Words, Lexicon>();

/** The lexicon of a knowledge base: the one that was built with it, else built once. */
export function lexiconOf(words: Words): Lexicon {
  let lexicon = known.get(words);
  if (!lexicon) {
    lexicon = fromData(words.lexicon?.() ?? buildLexicon(words));
    known.set(words, lexicon);
  }
  return lexicon;
}

function fromData(data: LexiconData): Lexicon {
  const words = new Set(data.words);
  const parts = new Map(data.parts);
  return {
    vocabulary: { has: (word) => words.has(word), longest: data.longest },
    phrases: lookup(data.phrases, data.entries),
    unordered: lookup(data.unordered, data.terms),
    parts: {
      get: (word) => {
        const uses = parts.get(word);
        return uses && new Set(uses);
      },
    },
    homonyms: new Set(data.homonyms),
    modifiers: new Set(data.modifiers),
    spelling: new Spelling(data.spellable),
  };
}

/** A need asks for a few words of thousands: what their places stand for is gathered then. */
function lookup<T>(places: readonly [string, number[]][], items: readonly T[]): Lookup<T[]> {
  const known = new Map(places);
  return { get: (key) => known.get(key)?.map((at) => items[at] as T) };
}

/** Whether a knowledge base has a use: a user's own need not have it. */
export const hasUse = (lexicon: Lexicon, use: string): boolean =>
  lexicon.phrases
    .get(plainWords(normalise(use)).map(wordKey).join(''))
    ?.some(({ kind, id }) => kind === 'use' && id === use) ?? false;

/** All names and terms, by their words. */
export function buildLexicon(knowledge: Pick<Store, Named>): LexiconData {
  const called: [text: string, subject: LexiconEntry][] = [];
  const call = (kind: LexiconEntry['kind'], id: string, texts: readonly (string | null | undefined)[]) => {
    for (const text of texts) if (text !== null && text !== undefined) called.push([text, { kind, id }]);
  };
  for (const { id, name, short, aliases, terms } of knowledge.uses) {
    const names = [name.en, name.ko, short?.en, short?.ko];
    call('use', id, [id, ...(aliases ?? []), ...names, ...(terms?.en ?? []), ...(terms?.ko ?? [])]);
  }
  for (const { id, name, names, aliases, families } of knowledge.models) {
    call('model', id, [id, name, ...(aliases ?? []), ...(names ?? []).map((past) => past.name)]);
    for (const family of families ?? []) call('series', family.series, [family.name, ...(family.aliases ?? [])]);
  }
  for (const [id, texts] of versionsOf(knowledge)) call('release', id, texts);
  for (const { id, name, names, aliases } of knowledge.releases) {
    const last = id.slice(id.lastIndexOf('/') + 1);
    call('release', id, [id, last, name, ...(aliases ?? []), ...(names ?? []).map((past) => past.name)]);
  }
  for (const { id, name, aliases } of knowledge.developers) call('developer', id, [id, name, ...(aliases ?? [])]);
  const typed = (words: { en?: string[] | undefined; ko?: string[] | undefined } | undefined): string[] =>
    [...(words?.en ?? []), ...(words?.ko ?? [])].map((word) => lower(normalise(word)));
  const homonyms = knowledge.uses.flatMap((use) => typed(use.homonyms));
  const modifiers = knowledge.uses.flatMap((use) => typed(use.modifiers));
  return new LexiconBuilder(called).data(homonyms, modifiers);
}

/** Releases by the family's own name and their number: "Sonnet 5", "5 Sonnet"; where several lines have the name, by none. */
function versionsOf({ models, releases }: Pick<Store, 'models' | 'releases'>): [id: string, texts: string[]][] {
  const families = models.flatMap((model) => model.families ?? []);
  const owners = (alias: string): number => families.filter(({ aliases }) => aliases?.includes(alias)).length;
  const own = new Map(
    families.map(({ series, aliases = [] }) => [series, aliases.filter((alias) => owners(alias) === 1)]),
  );
  return releases.flatMap(({ id, name, series = '' }): [string, string[]][] => {
    const version = /\d+(?:\.\d+)*/.exec(name)?.[0];
    const aliases = own.get(series) ?? [];
    if (version === undefined) return [];
    return [[id, aliases.flatMap((alias) => [`${alias} ${version}`, `${version} ${alias}`])]];
  });
}

const RANK = { use: 0, model: 1, series: 2, release: 2, developer: 3 };

class LexiconBuilder {
  private readonly words = new Set<string>();
  private readonly spellable = new Set<string>();
  private readonly phrases = new Map<string, LexiconEntry[]>();
  private readonly terms: UnorderedTerm[] = [];
  private readonly unordered = new Map<string, number[]>();
  /** Terms without the words that only ask: they never give a term of another use a second reading. */
  private readonly short: UnorderedTerm[] = [];
  private readonly parts = new Map<string, Set<string>>();

  constructor(called: readonly (readonly [text: string, subject: LexiconEntry])[]) {
    const split = called.map(([text, subject]) => {
      const plain = plainWords(normalise(text));
      return { subject, plain, words: plain.map(wordKey) };
    });
    const written = new Set(split.flatMap(({ words }) => words));
    for (const { subject, words, plain } of split) {
      const bare = words.map((word) => withoutParticle(word, written));
      for (const word of plain) if (!isNoise(word)) this.spellable.add(withoutParticle(word, written));
      this.add(bare, subject);
      if (subject.kind === 'use') this.term(bare, subject.id);
    }
  }

  private term(words: string[], use: string): void {
    const content = words.filter((word) => !isNoise(word));
    for (const word of content) this.parts.set(word, (this.parts.get(word) ?? new Set()).add(use));
    if (content.length < 2) return;
    if (content.length < words.length) this.short.push({ words: content, use });
    const place = this.terms.push({ words: content, use }) - 1;
    for (const word of new Set(content)) this.unordered.set(word, [...(this.unordered.get(word) ?? []), place]);
  }

  private add(words: string[], subject: LexiconEntry): void {
    const key = words.join('');
    if (key === '') return;
    for (const word of words) this.words.add(word);
    const list = this.phrases.get(key) ?? [];
    // What stands higher takes the word: a model before its own release or a developer of the same name.
    if (list.some((other) => other.kind !== 'use' && subject.kind !== 'use' && RANK[other.kind] < RANK[subject.kind]))
      return;
    if (!list.some((other) => other.kind === subject.kind && other.id === subject.id)) list.push(subject);
    this.phrases.set(key, list);
  }

  data(homonyms: readonly string[], modifiers: readonly string[]): LexiconData {
    const { words, phrases, terms, unordered, parts, spellable } = this;
    const exact = new Set(phrases.keys());
    for (const term of this.short) {
      if (!exact.has(term.words.join(''))) this.add(term.words, { kind: 'use', id: term.use });
    }
    let longest = 1;
    for (const word of words) longest = Math.max(longest, word.length);
    if (words.has('만들')) words.add(MAKE_SHORT);
    const places = new Map<string, number>();
    const entries: LexiconEntry[] = [];
    const placeOf = (entry: LexiconEntry): number => {
      const key = `${entry.kind} ${entry.id}`;
      const place = places.get(key) ?? entries.push(entry) - 1;
      places.set(key, place);
      return place;
    };
    return {
      words: [...words],
      longest: Math.min(longest, 20),
      phrases: [...phrases].map(([key, found]) => [key, found.map(placeOf)]),
      entries,
      terms,
      unordered: [...unordered],
      parts: [...parts].map(([word, uses]) => [word, [...uses]]),
      homonyms: [...new Set(homonyms)],
      modifiers: [...new Set(modifiers)],
      spellable: [...spellable],
    };
  }
}

/** A term's word without its particle, where the word is known without: 데이터를 is 데이터. */
function withoutParticle(word: string, written: ReadonlySet<string>): string {
  const bare = /^(\p{Script=Hangul}{2,}?)(?:를|을|에서|에|으로|로|의|와|과|랑|이랑)$/u.exec(word)?.[1];
  return bare !== undefined && written.has(bare) ? bare : word;
}
