import { nameKey, spellings } from '../../domain/names.ts';
import type { LexiconEntry } from '../../domain/store.ts';
import { type Constraint, rowOf } from '../constraints/constraint.ts';
import type { CriterionId } from '../criteria/criteria.ts';
import type { Load, Understood, Unread } from '../results.ts';
import { Account } from './account.ts';
import { askedFields, askedTopics } from './facts.ts';
import { hasUse, type Lexicon, type Words } from './lexicon.ts';
import { lineOf, type NamedAt, namesAsked, narrowed } from './named.ts';
import { lower } from './normalise.ts';
import type { Phrase } from './phrases.ts';
import { LANGUAGE_CODES } from './places.ts';
import { type Found, isOfCosts, type Limit } from './reading.ts';
import { isMade, isSource, standsAsMaker } from './slots.ts';
import { superlativesIn } from './superlatives.ts';
import { keyAt, plainWords, type Token, wordKey } from './tokens.ts';
import type { Match } from './unordered.ts';
import { type Costs, costsOf } from './workload.ts';

/** The use of who asks for the best without saying for what. */
const GENERAL = 'general-purpose';

/** Brings what was found in a need together. */
export class Interpreter {
  /** What became of each word. */
  readonly words: Account;
  private readonly uses = new Map<string, string[]>();
  /** The readings of a word share one weight. */
  private readonly shares = new Map<string, number>();
  private readonly criteria = new Map<CriterionId, string[]>();
  private readonly constraints: Constraint[] = [];
  private readonly unread: Unread[] = [];
  private readonly open: { word: string; uses: string[] }[] = [];
  private readonly ambiguous: { word: string; uses: string[] }[] = [];
  private readonly mentioned = new Set<string>();
  private readonly releases = new Map<string, string>();
  private readonly leftOut = new Map<string, string[]>();
  private readonly waived: string[] = [];
  private readonly unknown: string[] = [];
  private readonly named: NamedAt[] = [];
  private readonly makers: NamedAt[] = [];
  private instead: string | null = null;
  private readonly but: NonNullable<Understood['but']> = [];
  private readonly costs: Found[] = [];
  private readonly languages: { start: number; end: number; phrase: Phrase }[] = [];

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly knowledge: Words,
    private readonly lexicon: Lexicon,
    /** What options say of the work that a budget is for. */
    private readonly given: Load | null,
  ) {
    this.words = new Account(text, tokens);
  }

  isEmpty(): boolean {
    return this.uses.size === 0 && this.open.length === 0;
  }

  phrase(phrase: Phrase): void {
    const words = this.words.typed(phrase.from, phrase.to, phrase);
    this.words.spendPhrase(phrase);
    if (phrase.found?.waived) {
      this.waived.push(words);
      return;
    }
    if (phrase.found) {
      const { limit, criterion, instead, but } = phrase.found;
      if (isOfCosts(phrase.found)) {
        this.costs.push(phrase.found);
        return;
      }
      if (instead !== undefined) this.instead = instead;
      if (but !== undefined) this.but.push({ comparison: but, matched: [words] });
      if (instead !== undefined || but !== undefined) return;
      if (criterion !== undefined && !phrase.negated) {
        feed(this.criteria, criterion, words);
        return;
      }
      const { uses } = phrase.found;
      for (const use of uses ?? []) {
        if (phrase.negated) feed(this.leftOut, use, words);
        else if (hasUse(this.lexicon, use)) this.feed(use, words);
      }
      if (uses && (limit === null || phrase.negated)) return;
      const { unread, also } = phrase.found;
      // What two limits say together no one limit takes back.
      const takenBack = limit === null || also ? null : opposite(limit);
      const read = phrase.negated ? takenBack : limit;
      if (read === null && unread) this.unread.push({ ...unread, text: words });
      if (read === null) this.words.fail(phrase.from, words);
      else this.limit(read, words);
      if (also && !phrase.negated) this.limit(also, words);
      if (limit?.constraint === 'support' && !phrase.negated)
        this.languages.push({ start: phrase.from, end: phrase.to, phrase });
      return;
    }
    const uses = phrase.subjects.filter((subject) => subject.kind === 'use').map((subject) => subject.id);
    if (uses.length === 0) this.name(phrase, words);
    else if (!phrase.negated) this.addCandidate(uses, words);
    else if (uses.includes('open-source')) this.limit({ constraint: 'open-weights', value: false }, words);
    else for (const use of uses) feed(this.leftOut, use, words);
  }

  /** A limit whose words led to uses as well; taken back together with them. */
  shared({ start, end, limit, unread, waived }: Found, phrases: readonly Phrase[]): void {
    const covered = this.words.covered(start, end);
    if (waived) {
      this.words.spend(covered);
      this.waived.push(this.text.slice(start, end).trim());
      return;
    }
    const taken = phrases.some((one) => one.negated && covered.some((index) => index >= one.from && index < one.to));
    if (taken) return;
    const words = this.text.slice(start, end).trim();
    if (limit === null && unread) this.unread.push({ ...unread, text: words });
    if (limit === null) return;
    this.words.spend(covered);
    this.limit(limit, words);
  }

  match(match: Match): void {
    const words = match.tokens.map((index) => this.words.typed(index, index + 1));
    this.words.spend(match.tokens);
    if (match.uses.length === 1) for (const word of words) this.addCandidate(match.uses, word);
    else this.addCandidate(match.uses, words.join(' '));
  }

  /** Gives words with several readings the one that other words of the need have, and uses up words that only repeat. */
  settle(): void {
    this.spendCounted();
    for (const { word, uses } of this.open) {
      const said = uses.filter((use) => this.uses.has(use));
      if (said.length === 0) this.ambiguous.push({ word, uses });
      else for (const use of said) this.feed(use, word);
    }
    for (const { word, uses } of this.ambiguous) {
      for (const use of uses) {
        if (!this.uses.has(use)) this.shares.set(use, Math.floor(100 / uses.length) / 100);
        this.feed(use, word);
      }
    }
    this.open.length = 0;
    for (const index of this.words.free()) {
      const parts = this.lexicon.parts.get(keyAt(this.tokens, index));
      const use = [...this.uses.keys()].find((id) => parts?.has(id));
      if (use === undefined) continue;
      this.words.spend([index]);
      this.feed(use, this.words.typed(index, index + 1));
    }
    if (this.uses.size === 0) this.languageAsTopic();
  }

  /** Whether a known name stands there with a number that no release of it has: "Mythos 5.1". */
  isUnknownVersion = (index: number): boolean => this.nameAt(index) && this.tokens[index + 1]?.kind === 'number';

  unknownName(index: number): void {
    let to = index + 1;
    while (this.tokens[to]?.tied || (this.tokens[to]?.kind === 'number' && to === index + 1)) to++;
    this.words.spend(Array.from({ length: to - index }, (_, step) => index + step));
    const name = this.words.typed(index, to);
    // A known release with the day of its version.
    const undated = name.replace(/-(?:20\d\d-\d\d-\d\d|20\d{6})$/, '');
    const key = plainWords(undated).map(wordKey).join('');
    const subjects = undated === name ? [] : (this.lexicon.phrases.get(key) ?? []);
    const releases = subjects.filter(({ kind }) => kind === 'release');
    if (releases.length > 0) {
      this.mention({ from: index, to, subjects: releases, words: name });
      return;
    }
    if (!this.unknown.includes(name)) this.unknown.push(name);
  }

  result(): Understood<Constraint> {
    const { load, subscription } = this.settleCosts();
    const small = lower(this.text);
    const assumed = this.settleSuperlatives(small);
    this.settleNames();
    return {
      uses: [...this.uses].map(([id, matched]) => ({ id, weight: this.shares.get(id) ?? 1, matched })),
      measures: [...this.criteria].map(([id, matched]) => ({ id, weight: 1, matched })),
      constraints: this.constraints,
      not_understood: this.words.notUnderstood(),
      unread: this.unread,
      load,
      subscription,
      ambiguous: this.ambiguous,
      unknown_names: this.unknown,
      ...(assumed ? { assumed: [GENERAL] } : {}),
      ...(this.instead === null ? {} : { instead_of: this.instead, but: this.but }),
      left_out: [...this.leftOut].map(([id, matched]) => ({ id, matched })),
      ...(this.waived.length === 0 ? {} : { waived: this.waived }),
      mentioned: [...this.mentioned],
      mentioned_releases: [...this.releases].map(([id, model]) => ({ id, model })),
      asked_fields: askedFields(small),
      asked_topics: askedTopics(small),
    };
  }

  /** What is counted is understood, though it may lead to no use: "5M tickets a month". */
  private spendCounted(): void {
    for (const { counted } of this.costs) {
      const [from, to] = counted ?? [0, 0];
      this.words.spend(
        this.tokens.flatMap(({ start, end }, index) => (counted && start >= from && end <= to ? [index] : [])),
      );
    }
  }

  /** Budgets and the work that they are for; a budget of work that was not told stays unread. */
  private settleCosts(): Costs {
    const typed = ({ start, end }: Found): string => this.text.slice(start, end).trim();
    const costs = costsOf(this.costs, typed, this.given);
    if (costs.budget) this.limit({ constraint: 'budget', value: costs.budget.value }, costs.budget.matched[0] ?? '');
    for (const { found, options } of costs.open) {
      this.unread.push({ kind: 'price', text: typed(found), options, lacks: 'work' });
    }
    return costs;
  }

  /** A need that asks for nothing but a language asks for models good at it. */
  private languageAsTopic(): void {
    for (const { start, end } of this.languages) {
      for (let index = start; index < end; index++) {
        const token = this.tokens[index];
        // "Supports" is no purpose there.
        if (!token || !Object.hasOwn(LANGUAGE_CODES, lower(this.text).slice(token.start, token.end))) continue;
        const subjects = this.lexicon.phrases.get(token.key) ?? [];
        for (const { kind, id } of subjects) if (kind === 'use') this.feed(id, this.words.typed(index, index + 1));
      }
    }
  }

  private addCandidate(uses: string[], words: string): void {
    const [only] = uses;
    if (uses.length === 1 && only !== undefined) this.feed(only, words);
    else this.open.push({ word: words, uses });
  }

  private feed(use: string, words: string): void {
    feed(this.uses, use, words);
  }

  private name(phrase: Phrase, words: string): void {
    const subjects = narrowed(phrase, this.named.at(-1), this.knowledge);
    const models = subjects.filter(({ kind }) => kind !== 'developer').map((subject) => this.modelOf(subject));
    const developers = subjects.filter(({ kind }) => kind === 'developer').map(({ id }) => id);
    const at: NamedAt = { from: phrase.from, to: phrase.to, subjects, words };
    const maker = phrase.negated ? null : this.makerOf(phrase, subjects);
    if (maker !== null) this.makers.push({ ...at, subjects: [maker] });
    else if (models.length > 0 && phrase.negated) this.limit({ constraint: 'exclude', value: models }, words);
    else if (models.length > 0) this.mention(at);
    else if (phrase.negated) this.limit({ constraint: 'exclude-developer', value: developers }, words);
    else this.words.fail(phrase.from, words);
  }

  /** "from OpenAI", "OpenAI 모델": a maker that is asked for, not only spoken of; also by the name of a line ("by Mistral"). */
  private makerOf({ from, to }: Phrase, subjects: readonly LexiconEntry[]): LexiconEntry | null {
    const small = lower(this.text);
    const [subject] = subjects;
    if (subject?.kind === 'model' && isSource(this.tokens, from, to, small)) {
      const developer = this.knowledge.models.find(({ id }) => id === subject.id)?.developer;
      const typed = nameKey(this.words.typed(from, to));
      const called = this.knowledge.developers.find(({ id }) => id === developer);
      return called && spellings(called).some((name) => nameKey(name) === typed)
        ? { kind: 'developer', id: called.id }
        : null;
    }
    if (subject?.kind !== 'developer' || !standsAsMaker(this.tokens, from, to, this.nameAt, small)) return null;
    this.words.spend([from - 2, to].filter((beside) => isMade(this.tokens[beside])));
    return subject;
  }

  /** A mentioned release, or series, speaks of its model. */
  private mention(at: NamedAt): void {
    this.named.push(at);
    for (const subject of at.subjects) {
      const model = lineOf(subject, this.knowledge) ?? subject.id;
      this.mentioned.add(model);
      if (subject.kind === 'release') this.releases.set(subject.id, model);
    }
  }

  /** "Latest" is a wish; the best without a purpose is so in general. Whether that was taken is returned. */
  private settleSuperlatives(small: string): boolean {
    const best: string[] = [];
    for (const { start, end, wish } of superlativesIn(small)) {
      const at = this.words.covered(start, end);
      // "latest news" is a purpose.
      if (wish === 'latest' && at.some((index) => this.words.isInPhrase(index))) continue;
      this.words.spend(at);
      const words = this.text.slice(start, end).trim();
      if (wish === 'latest') feed(this.criteria, 'recency', words);
      else best.push(words);
    }
    const isAll = this.uses.size === 0 && this.unknown.length === 0 && this.words.isSettled();
    const isKnown = this.lexicon.phrases
      .get(GENERAL.split('-').map(wordKey).join(''))
      ?.some(({ id }) => id === GENERAL);
    if (best.length === 0 || !isAll || !isKnown) return false;
    for (const words of best) this.feed(GENERAL, words);
    return true;
  }

  /** Rivals become the candidates; makers that are asked for a condition. */
  private settleNames(): void {
    const hasPurpose = this.uses.size + this.criteria.size > 0;
    const { only, developers } = namesAsked(this.named, this.makers, this.knowledge, hasPurpose);
    for (const word of only?.words ?? []) this.limit({ constraint: 'only', value: only?.ids ?? [] }, word);
    for (const word of developers?.words ?? [])
      this.limit({ constraint: 'developer', value: developers?.ids ?? [] }, word);
  }

  /** A release that is, or was, what its model stands for is the model; any other is itself. */
  private modelOf({ kind, id }: LexiconEntry): string {
    if (kind === 'model') return id;
    const release = this.knowledge.release(id);
    const model = this.knowledge.models.find((one) => one.id === release?.model);
    return model?.current.some((one) => one.release === id) ? model.id : id;
  }

  /** Whether a model or a maker is named by a token alone. */
  private readonly nameAt = (at: number): boolean =>
    this.lexicon.phrases.get(keyAt(this.tokens, at))?.some(({ kind }) => kind !== 'use') ?? false;

  private limit(limit: Limit, words: string): void {
    const again = this.constraints.find((one) => one.constraint === limit.constraint && one.value === limit.value);
    if (again) {
      again.matched?.push(words);
      return;
    }
    const same = this.constraints.find((one) => one.constraint === limit.constraint && Array.isArray(one.value));
    if (same && Array.isArray(same.value) && Array.isArray(limit.value)) {
      const values = new Set<string>([...same.value, ...limit.value]);
      same.value.splice(0, same.value.length, ...([...values] as never[]));
      if (!same.matched?.includes(words)) same.matched?.push(words);
      return;
    }
    const value = Array.isArray(limit.value) ? [...limit.value] : limit.value;
    this.constraints.push({ ...limit, value, origin: 'need', matched: [words] } as Constraint);
  }
}

function feed(all: Map<string, string[]>, use: string, words: string): void {
  const matched = all.get(use) ?? [];
  if (!matched.includes(words)) matched.push(words);
  all.set(use, matched);
}

/** What a limit turns into when it is taken back; null where that cannot be said. */
const opposite = ({ constraint, value }: Limit): Limit | null =>
  (rowOf(constraint).negate?.(value) ?? null) as Limit | null;
