import { ENGLISH_NOISE, stem } from './english.ts';
import { ENDINGS, KOREAN_NOISE, NEGATIONS, PARTICLES } from './korean.ts';
import { isHangul, lower } from './normalise.ts';

/**
 * A need as a row of tokens: words, words that only ask, and punctuation. Korean words lose their particles and endings
 * here, and words written together come apart where all parts are known.
 */
export interface Token {
  /** Where it stands in the normalised need, as typed. */
  start: number;
  end: number;
  /** What it is compared by. */
  key: string;
  kind: 'word' | 'noise' | 'negation' | 'mark' | 'number';
  /** Tied to the token before by a hyphen, a dot or an ampersand: `x-ray`, `r&d`. */
  tied: boolean;
  /** Particles and endings that follow. */
  particle: string;
  /** Whether the knowledge base has the word. */
  known: boolean;
  /** Whether it has it in another spelling. */
  mended?: true;
}

/** The key of the token at a place; none of what lies beyond the ends. */
export const keyAt = (tokens: readonly Token[], at: number): string => tokens[at]?.key ?? '';

/** Where some tokens in a row stand; `to` is exclusive. */
export const stretchAt = (tokens: readonly Token[], from: number, to: number): { start: number; end: number } => ({
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
});

const TOKEN =
  /(\p{Script=Hangul}+)|((?:(?!\p{Script=Hangul})[\p{L}\p{M}\p{N}])+(?:'[a-z]{1,2}(?![a-z]))?(?:\+\+|#)?)|(\S)/gu;
const ENGLISH_NEGATIONS = new Set([
  'not',
  'no',
  'except',
  'excluding',
  'without',
  'avoid',
  'avoiding',
  'dont',
  'doesnt',
  'neednt',
  'never',
  'non',
  'minus',
  'nothing',
  'isnt',
  'exclude',
  'skip',
  'forbid',
  'forbids',
  'ban',
  'bans',
  'prohibit',
  'prohibits',
  'neither',
  'nor',
]);

/** Cuts a normalised text into tokens. `vocabulary` holds the words of the knowledge base, Latin ones stemmed. */
export function tokensOf(text: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  const small = lower(text);
  let tie = false;
  let end = 0;
  for (const match of small.matchAll(TOKEN)) {
    const start = match.index;
    const beside = start === end && tokens.length > 0;
    end = start + match[0].length;
    if (match[3] !== undefined) {
      tie = beside && /[-.&_]/.test(match[3]) && /[\p{L}\p{N}]/u.test(small[end] ?? '');
      if (!tie) tokens.push(token(start, end, match[3], 'mark'));
      continue;
    }
    const first = tokens.length;
    if (match[1] !== undefined) tokens.push(...hangul(match[1], start, beside && !tie, vocabulary, tokens.at(-1)));
    else tokens.push(latin(match[0], start, vocabulary));
    const added = tokens[first];
    if (added !== undefined) added.tied = tie;
    tie = false;
  }
  return tokens;
}

const token = (start: number, end: number, key: string, kind: Token['kind'], known = false): Token => ({
  start,
  end,
  key,
  kind,
  tied: false,
  particle: '',
  known,
});

/** The words a vocabulary gives to a cut. */
export interface Vocabulary {
  has(word: string): boolean;
  /** The length of its longest word. */
  longest: number;
}

/** The key of a Latin word: without a possessive, stemmed. */
export const latinKey = (word: string): string => stem(word.replace(/'s$/, '').replace(/'/g, ''));

function latin(word: string, start: number, vocabulary: Vocabulary): Token {
  const bare = word.replace(/'s$/, '').replace(/'/g, '');
  const key = latinKey(word);
  if (ENGLISH_NEGATIONS.has(bare)) return token(start, start + word.length, bare, 'negation', true);
  const known = vocabulary.has(key);
  const kind = ENGLISH_NOISE.has(bare) ? 'noise' : /^\p{N}+$/u.test(bare) ? 'number' : 'word';
  return token(start, start + word.length, key, kind, known);
}

/** 만들다 loses its ㄹ before some endings: 만드는; its noun is the same deed. */
const verb = (text: string): string => (text === MAKE_SHORT || text === '만들기' ? '만들' : text);
export const MAKE_SHORT = '만드';

type State = 'start' | 'word' | 'noise' | 'tail' | 'rest' | 'resttail';
interface Step {
  cost: number;
  from: string;
  start: number;
  state: State;
}

/**
 * The cheapest reading of a run of Hangul as known words, askings, particles and rests. A rest is at least two
 * syllables unless it is the whole run, so that no word is found inside another (대화 in 현대화).
 */
function hangul(
  run: string,
  offset: number,
  beside: boolean,
  vocabulary: Vocabulary,
  before: Token | undefined,
): Token[] {
  const tokens: Token[] = [];
  for (const step of cut(run.slice(0, 400), beside, vocabulary)) {
    const text = run.slice(step.start, step.end);
    const last = tokens.at(-1) ?? (beside ? before : undefined);
    if (step.state === 'tail' || step.state === 'resttail') {
      if (last) last.particle += text;
      continue;
    }
    const kind = NEGATIONS.has(text) ? 'negation' : KOREAN_NOISE.has(text) ? 'noise' : 'word';
    tokens.push(token(offset + step.start, offset + step.end, verb(text), kind, vocabulary.has(text)));
  }
  return tokens;
}

function cut(run: string, beside: boolean, vocabulary: Vocabulary): { start: number; end: number; state: State }[] {
  const table: Map<string, Step>[] = Array.from({ length: run.length + 1 }, () => new Map());
  table[0]?.set('start', { cost: 0, from: '', start: 0, state: 'start' });
  for (let start = 0; start < run.length; start++) {
    for (const [name, step] of table[start] ?? []) {
      const state = name as State;
      for (const [length, next, price] of moves(run, start, state, beside, vocabulary)) {
        const cost = step.cost + price;
        const there = table[start + length];
        const known = there?.get(next);
        if (!known || cost < known.cost) there?.set(next, { cost, from: name, start, state: next });
      }
    }
  }
  const steps: { start: number; end: number; state: State }[] = [];
  let end = run.length;
  let name = cheapest(table[end]);
  while (end > 0) {
    const step = table[end]?.get(name);
    if (!step) return [{ start: 0, end: run.length, state: 'rest' }];
    steps.unshift({ start: step.start, end, state: step.state });
    end = step.start;
    name = step.from;
  }
  return steps;
}

const cheapest = (states: Map<string, Step> | undefined): string =>
  [...(states ?? [])].reduce(
    (best, next) => (next[1].cost < best[1].cost ? next : best),
    ['', { cost: Infinity } as Step],
  )[0];

const LONGEST_ENDING = 6;

function* moves(
  run: string,
  start: number,
  state: State,
  beside: boolean,
  vocabulary: Vocabulary,
): Generator<[length: number, next: State, cost: number]> {
  const left = run.length - start;
  for (let length = 1; length <= Math.min(left, Math.max(vocabulary.longest, LONGEST_ENDING)); length++) {
    const piece = run.slice(start, start + length);
    const whole = start === 0;
    if (vocabulary.has(piece) && (length > 1 || whole) && state !== 'resttail')
      yield [length, 'word', length > 1 ? 2 : 4];
    if ((KOREAN_NOISE.has(piece) || NEGATIONS.has(piece)) && (length > 1 || (whole && left === 1)))
      yield [length, 'noise', 2.2];
    if (KOREAN_NOISE.has(piece) && length === 1 && whole) yield [length, 'noise', 4];
    if (length <= LONGEST_ENDING) yield* tail(piece, length, start, state, beside);
  }
  if (state === 'rest' || state === 'tail' || state === 'resttail') return;
  for (let length = 1; length <= Math.min(left, 40); length++) {
    if (length === 1 && left !== 1) continue;
    if (length === 1 && start > 0) continue;
    yield [length, 'rest', 6 + 4 * length];
  }
}

function* tail(
  piece: string,
  length: number,
  start: number,
  state: State,
  beside: boolean,
): Generator<[length: number, next: State, cost: number]> {
  const ending = ENDINGS.has(piece);
  const particle = PARTICLES.has(piece);
  if (!ending && !particle) return;
  if (state === 'start' && beside && start === 0 && particle) yield [length, 'tail', 1];
  else if (state === 'word' || state === 'tail' || (state === 'noise' && particle))
    yield [length, 'tail', particle ? 1 : 1.2];
  else if ((state === 'rest' || state === 'resttail') && particle && start >= 2) yield [length, 'resttail', 1];
}

const PLAIN = /^[ -~가-힣]*$/;
const PLAIN_WORD = /[가-힣]+|[a-z0-9]+(?:'[a-z]{1,2}(?![a-z]))?(?:\+\+|#)?/g;

/** The words of a normalised text in lower case, without punctuation. */
export function plainWords(text: string): string[] {
  const small = lower(text);
  // Thousands of terms are read before the first answer: most need no Unicode classes.
  if (PLAIN.test(small)) return small.match(PLAIN_WORD) ?? [];
  return [...small.matchAll(TOKEN)].flatMap((match) => (match[3] === undefined ? [match[0]] : []));
}

/** What a word of a term is compared by. */
export const wordKey = (word: string): string => (isHangul(word) ? verb(word) : latinKey(word));

/** Whether a word of a term only asks. */
export const isNoise = (word: string): boolean => (isHangul(word) ? KOREAN_NOISE.has(word) : STEMMED_NOISE.has(word));

const STEMMED_NOISE: ReadonlySet<string> = new Set([...ENGLISH_NOISE].flatMap((word) => [word, stem(word)]));
