import type { Knowledge } from '../../domain/records.ts';
import { normalise } from './normalise.ts';
import { Spelling } from './spelling.ts';
import { isNoise, MAKE_SHORT, plainWords, type Vocabulary, wordKey } from './tokens.ts';

/** What a need may speak of: the uses, models, releases and developers of a knowledge base, by their words. */
export type LexiconEntry = { kind: 'use' | 'model' | 'release' | 'developer'; id: string };
export type Words = Pick<Knowledge, 'uses' | 'models' | 'releases' | 'developers'>;

/** A term of several words, which may also stand in another order: "digest of the news" for "news digest". */
export interface Unordered {
  words: string[];
  use: string;
}

export interface Lexicon {
  vocabulary: Vocabulary;
  /** Joined words of an id, alias, name or term → what they can mean. */
  phrases: ReadonlyMap<string, readonly LexiconEntry[]>;
  /** Terms of several words, under each of their words. */
  unordered: ReadonlyMap<string, readonly Unordered[]>;
  /** Word of a term → the uses it is part of. */
  parts: ReadonlyMap<string, ReadonlySet<string>>;
  spelling: Spelling;
}

const built = new WeakMap<object, { words: Words; lexicon: Lexicon }>();

/** The lexicon of a knowledge base, built once for as long as its lists are the same. */
export function lexiconOf(words: Words): Lexicon {
  const known = built.get(words.uses);
  const same =
    known !== undefined &&
    known.words.models === words.models &&
    known.words.releases === words.releases &&
    known.words.developers === words.developers;
  if (same) return known.lexicon;
  const lexicon = build(words);
  built.set(words.uses, { words: { ...words }, lexicon });
  return lexicon;
}

function build(knowledge: Words): Lexicon {
  const called: [text: string, subject: LexiconEntry][] = [];
  const call = (kind: LexiconEntry['kind'], id: string, texts: readonly (string | null | undefined)[]) => {
    for (const text of texts) if (text !== null && text !== undefined) called.push([text, { kind, id }]);
  };
  for (const { id, name, short, aliases, terms } of knowledge.uses) {
    const names = [name.en, name.ko, short?.en, short?.ko];
    call('use', id, [id, ...(aliases ?? []), ...names, ...(terms?.en ?? []), ...(terms?.ko ?? [])]);
  }
  for (const { id, name, names, aliases } of knowledge.models) {
    call('model', id, [id, name, ...(aliases ?? []), ...(names ?? []).map((past) => past.name)]);
  }
  for (const { id, name, names, aliases } of knowledge.releases) {
    const last = id.slice(id.lastIndexOf('/') + 1);
    call('release', id, [id, last, name, ...(aliases ?? []), ...(names ?? []).map((past) => past.name)]);
  }
  for (const { id, name, aliases } of knowledge.developers) call('developer', id, [id, name, ...(aliases ?? [])]);
  return new LexiconBuilder(called).lexicon();
}

const RANK = { use: 0, model: 1, release: 2, developer: 3 };

class LexiconBuilder {
  private readonly words = new Set<string>();
  private readonly spellable = new Set<string>();
  private readonly phrases = new Map<string, LexiconEntry[]>();
  private readonly unordered = new Map<string, Unordered[]>();
  /** Terms without the words that only ask: they never give a term of another use a second reading. */
  private readonly short: Unordered[] = [];
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
    for (const word of new Set(content)) {
      const list = this.unordered.get(word) ?? [];
      list.push({ words: content, use });
      this.unordered.set(word, list);
    }
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

  lexicon(): Lexicon {
    const { words, phrases, unordered, parts } = this;
    const exact = new Set(phrases.keys());
    for (const term of this.short) {
      if (!exact.has(term.words.join(''))) this.add(term.words, { kind: 'use', id: term.use });
    }
    let longest = 1;
    for (const word of words) longest = Math.max(longest, word.length);
    if (words.has('만들')) words.add(MAKE_SHORT);
    const vocabulary = { has: (word: string) => words.has(word), longest: Math.min(longest, 20) };
    return { vocabulary, phrases, unordered, parts, spelling: new Spelling(this.spellable) };
  }
}

/** A term's word without its particle, where the word is known without: 데이터를 is 데이터. */
function withoutParticle(word: string, written: ReadonlySet<string>): string {
  const bare = /^(\p{Script=Hangul}{2,}?)(?:를|을|에서|에|으로|로|의)$/u.exec(word)?.[1];
  return bare !== undefined && written.has(bare) ? bare : word;
}
