import { capitalised, nameKey, spellings } from '../../domain/names.ts';
import type { Store } from '../../domain/store.ts';
import { withoutDate } from '../ids/grammar.ts';

/**
 * How ids of models begin, as the knowledge base writes them, and who may stand before them. Nothing here names a family:
 * what is known tells what an unknown one looks like.
 */
export interface IdForms {
  /** Finds where in a text an id may stand, in the case in which ids are written; global, linear. */
  readonly shape: RegExp;
  /** The same as a POSIX extended expression, for tools that choose files by it. */
  readonly posix: string;
  /** Whether letters begin an id: `gpt`, `claude`. */
  isStem(word: string): boolean;
  /** Whether two words begin one: `gpt 4`, `command r`. */
  isBeginning(first: string, second: string): boolean;
  /** Whether a word or a number may be a part of an id. */
  isPart(word: string): boolean;
  /** Whether a word is what a developer, a provider or a line is called. */
  isMaker(word: string): boolean;
  /** Whether a word is what one who makes models is called. */
  isDeveloper(word: string): boolean;
  /** The provider that is called so. */
  provider(word: string): string | undefined;
  /** The providers whose API takes exactly this. */
  takenBy(text: string): readonly string[];
}

const known = new WeakMap<Store, IdForms>();

export function formsOf(knowledge: Store): IdForms {
  const before = known.get(knowledge);
  if (before) return before;
  const made = make(knowledge);
  known.set(knowledge, made);
  return made;
}

/** The words and numbers of an id, in small letters. */
export const wordsOf = (id: string): string[] => id.toLowerCase().match(/[a-z]+|\d+/g) ?? [];

/** The key of a name in code, where an underscore stands for the space in it. */
const keyOf = (name: string): string => nameKey(name.replaceAll('_', ''));

/** As Bedrock writes ids: acme.ant-4 */
const MAKER_AND_DOT = /^([a-z]+)\.(?=[a-z])/i;

/** What stands in code: no spaces, one alphabet. */
const IS_ID = /^[a-z][\x21-\x7e]+$/i;

function make(knowledge: Store): IdForms {
  const { developers, providers, models } = knowledge;
  const providerKeys = new Map(providers.flatMap((one) => spellings(one).map((name) => [keyOf(name), one.id])));
  const ofDevelopers = new Set(developers.flatMap((one) => spellings(one).map(keyOf)));
  const ofModels = models.flatMap((one) => spellings(one).map(keyOf));
  const makers = new Set([...ofDevelopers, ...ofModels, ...providerKeys.keys()]);
  const isMaker = (word: string): boolean => makers.has(keyOf(word));
  const beginnings = new Beginnings();
  const taken = new Map<string, string[]>();
  for (const { text, provider } of knowledge.written()) {
    if (provider !== undefined)
      // Who takes an id with its date takes it without: the last of those that bear one.
      for (const key of new Set([text, withoutDate(text) ?? text].map((one) => one.toLowerCase())))
        taken.set(key, [...(taken.get(key) ?? []), provider]);
    const core = text.slice(text.lastIndexOf('/') + 1);
    beginnings.add(core.replace(MAKER_AND_DOT, (head, maker: string) => (isMaker(maker) ? '' : head)));
  }
  const posix = beginnings.pattern();
  return {
    posix,
    shape: beginnings.shape(),
    isStem: (word) => beginnings.stems.has(word),
    isBeginning: (first, second) => beginnings.pairs.has(`${first} ${second}`),
    isPart: (word) => /^\d/.test(word) || beginnings.parts.has(word),
    isMaker,
    isDeveloper: (word) => ofDevelopers.has(keyOf(word)),
    provider: (word) => providerKeys.get(keyOf(word)),
    takenBy: (text) => taken.get(text.toLowerCase()) ?? [],
  };
}

/** What stands before a constant whose name alone tells too little, as a member of something: ChatModel.O1, openai.O1Mini. */
const OWNED = '[A-Za-z](\\.|::)';

/** The first words of what is written of releases. */
class Beginnings {
  readonly stems = new Set<string>();
  readonly pairs = new Set<string>();
  /** All words of ids. */
  readonly parts = new Set<string>();
  /** First words as they are written, with the words behind them. */
  private readonly cased = new Map<string, Set<string>>();
  /** First words of names, which ids may write the same: Llama 3. */
  private readonly named = new Set<string>();
  /** What has a letter alone before its first sign: o1, a.x-k2. */
  private readonly short = new Set<string>();

  add(text: string): void {
    const [first, second = '', third = ''] = text.match(/[a-z]+|\d+/gi) ?? [];
    if (first === undefined) return;
    if (!IS_ID.test(text)) {
      this.named.add(first);
      return;
    }
    const low = first.toLowerCase();
    for (const word of wordsOf(text)) this.parts.add(word);
    this.stems.add(low);
    this.pairs.add(`${low} ${second.toLowerCase()}`);
    if (low.length === 1) {
      if (text === text.toLowerCase())
        this.short.add([first, second, ...(/\d/.test(second) ? [] : [third])].join('[-_.]?'));
      return;
    }
    for (const [a, b] of [
      [first, second],
      [low, second.toLowerCase()],
    ] as const)
      this.cased.set(a, (this.cased.get(a) ?? new Set()).add(b));
  }

  /** Whether a word stands here is for whoever reads; a tool that only chooses files needs no more than this. */
  pattern(): string {
    const { short } = this;
    const alone = [...short].join('|');
    return `(${this.long()}${short.size > 0 ? `|(^|[^A-Za-z0-9_.])(${alone})|${OWNED}(${alone.toUpperCase()})` : ''})`;
  }

  /** What has a letter alone as its first word stands behind a sign, as in no middle of a word; all else behind no letter. */
  shape(): RegExp {
    const { short } = this;
    const shorts = [...short].join('|');
    const alone = short.size > 0 ? `|(?<![A-Za-z0-9_.])(?:${shorts})|(?<=${OWNED})(?:${shorts.toUpperCase()})` : '';
    return new RegExp(`(?:(?<![A-Za-z])|(?<=Model)(?=[A-Z]))(?:${this.long()})${alone}`, 'g');
  }

  /** A known beginning, or a first word with a number near: `gpt-9`, `claude-zeta-9`. */
  private long(): string {
    const named = [...this.named].filter((word) => this.stems.has(word.toLowerCase()) && word.length > 1);
    // As constants are written, too: CLAUDE_OPUS_4, Gpt4o.
    const firsts = [
      ...new Set([...this.cased.keys(), ...named].flatMap((first) => [first, first.toUpperCase(), capitalised(first)])),
    ];
    const parts = [...this.cased].flatMap(([first, seconds]) => {
      const words = [...seconds].filter((word) => /[a-z]/i.test(word));
      return [...(seconds.has('') ? [first] : []), ...(words.length > 0 ? [`${first}[-_.](${words.join('|')})`] : [])];
    });
    return [`(${firsts.join('|')})[-_.:]?[A-Za-z]{0,12}[-_.]?[0-9]`, ...parts].join('|');
  }
}
