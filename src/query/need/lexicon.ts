import type { Knowledge } from '../../knowledge/records.ts';
import { fold } from './fold.ts';
import { Spelling } from './spelling.ts';
import { isNoise, plainWords, termWords, type Vocabulary } from './units.ts';

/** What a need may speak of: the uses, models, releases and developers of a knowledge base, by their words. */
export type Subject = { kind: 'use' | 'model' | 'release' | 'developer'; id: string };
export type Words = Pick<Knowledge, 'uses' | 'models' | 'releases' | 'developers'>;

/** A term of several words, which may also stand in another order: "digest of the news" for "news digest". */
export interface Loose {
  words: string[];
  use: string;
}

export interface Lexicon {
  vocabulary: Vocabulary;
  /** Joined words of an id, alias, name or term → what they can mean. */
  phrases: ReadonlyMap<string, readonly Subject[]>;
  /** Terms of several words, under each of their words. */
  loose: ReadonlyMap<string, readonly Loose[]>;
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
  const maker = new Maker();
  for (const use of knowledge.uses) {
    const names = [use.name, use.short].flatMap((name) => [name?.en, name?.ko]);
    const terms = [...(use.terms?.en ?? []), ...(use.terms?.ko ?? [])];
    for (const term of [use.id, ...(use.aliases ?? []), ...names, ...terms]) {
      if (term !== null && term !== undefined) maker.term(term, use.id);
    }
  }
  for (const { id, name, names, aliases } of knowledge.models) {
    const all = [id, name, ...(aliases ?? []), ...(names ?? []).map((past) => past.name)];
    for (const called of all) maker.name(called, { kind: 'model', id });
  }
  for (const { id, name, names, aliases } of knowledge.releases) {
    const all = [id, id.slice(id.lastIndexOf('/') + 1), name, ...(aliases ?? []), ...(names ?? []).map((past) => past.name)];
    for (const called of all) maker.name(called, { kind: 'release', id });
  }
  for (const { id, name, aliases } of knowledge.developers) {
    for (const called of [id, name, ...(aliases ?? [])]) maker.name(called, { kind: 'developer', id });
  }
  return maker.lexicon();
}

const RANK = { use: 0, model: 1, release: 2, developer: 3 };

class Maker {
  private readonly words = new Set<string>();
  private readonly spellable = new Set<string>();
  private readonly phrases = new Map<string, Subject[]>();
  private readonly loose = new Map<string, Loose[]>();
  private readonly parts = new Map<string, Set<string>>();

  term(term: string, use: string): void {
    const words = termWords(fold(term));
    this.spell(term);
    const content = words.filter((word) => !isNoise(word));
    this.add(words, { kind: 'use', id: use });
    if (content.length > 1 && content.length < words.length) this.add(content, { kind: 'use', id: use });
    if (content.length > 1) {
      for (const word of new Set(content)) {
        const list = this.loose.get(word) ?? [];
        list.push({ words: content, use });
        this.loose.set(word, list);
      }
    }
    for (const word of content) this.parts.set(word, (this.parts.get(word) ?? new Set()).add(use));
  }

  name(name: string, subject: Subject): void {
    this.spell(name);
    this.add(termWords(fold(name)), subject);
  }

  private spell(text: string): void {
    for (const word of plainWords(fold(text))) if (!isNoise(word)) this.spellable.add(word);
  }

  private add(words: string[], subject: Subject): void {
    const key = words.join('');
    if (key === '') return;
    for (const word of words) this.words.add(word);
    const list = this.phrases.get(key) ?? [];
    // What stands higher takes the word: a model before its own release or a developer of the same name.
    if (list.some((other) => other.kind !== 'use' && subject.kind !== 'use' && RANK[other.kind] < RANK[subject.kind])) return;
    if (!list.some((other) => other.kind === subject.kind && other.id === subject.id)) list.push(subject);
    this.phrases.set(key, list);
  }

  lexicon(): Lexicon {
    const { words, phrases, loose, parts } = this;
    let longest = 1;
    for (const word of words) longest = Math.max(longest, word.length);
    const vocabulary = { has: (word: string) => words.has(word), longest: Math.min(longest, 20) };
    return { vocabulary, phrases, loose, parts, spelling: new Spelling(this.spellable) };
  }
}
