import type { Constraint } from '../constraints/constraint.ts';
import { LONGEST_NEED, LongNeedError } from '../need-error.ts';
import type { Load, Understood } from '../results.ts';
import { stem } from './english.ts';
import { Interpreter } from './interpreter.ts';
import { type Lexicon, lexiconOf, type Words } from './lexicon.ts';
import { conditionsIn } from './limits.ts';
import { looksLikeModel } from './names.ts';
import { negate } from './negation.ts';
import { isHangul, lower, normalise } from './normalise.ts';
import { phrasesOf } from './phrases.ts';
import { type Found, isOfCosts } from './reading.ts';
import { relatedIn } from './relations.ts';
import { unreadIn } from './requirements.ts';
import { type Token, tokensOf } from './tokens.ts';
import { absorb, deeds, sharedParts, unorderedMatches } from './unordered.ts';
import { compounds } from './work.ts';

/** The parts of a knowledge base that a need is read with. */
export type Known = Words;

/**
 * What a need in plain Korean or English asks for: uses with weight 1, limits, names, and what was not understood.
 * Any string is allowed; the same words give the same answer whatever their case, width or composition. Where nothing
 * is understood all lists but `not_understood` are empty: there is no fallback.
 * @throws LongNeedError
 */
export function understand(need: string, knowledge: Known, given: Load | null = null): Understood<Constraint> {
  if (need.length > LONGEST_NEED) throw new LongNeedError(need.length);
  const text = normalise(need);
  const small = lower(text);
  const lexicon = lexiconOf(knowledge);
  const asked: Asked = { text, small, tokens: cut(text, small, lexicon), knowledge, lexicon, given };
  const limits = conditionsIn(small);
  const related = relatedIn(small, asked.tokens, lexicon, knowledge);
  if (related === null) return readWith(asked, limits);
  const others = limits.flatMap((limit) => beside(limit, related.found));
  const result = readWith(asked, inOrder([...others, ...related.found]));
  // A line beside a purpose is left out, or only spoken of.
  const isPurpose = result.uses.length + result.constraints.length > 0;
  return related.isSoft && isPurpose ? readWith(asked, limits) : result;
}

/** A need with all that its readings share. */
interface Asked {
  text: string;
  /** The text in lower case. */
  small: string;
  tokens: readonly Token[];
  knowledge: Known;
  lexicon: Lexicon;
  /** What options say of the work that a budget is for. */
  given: Load | null;
}

/** What of a condition other words leave: all, its parts before and behind them, or nothing where both are about the same. */
function beside(limit: Found, others: readonly Found[]): Found[] {
  const other = others.find(({ start, end }) => start < limit.end && limit.start < end);
  if (!other) return [limit];
  const before = other.start > limit.start ? beside({ ...limit, end: other.start }, others) : [];
  const behind = limit.end > other.end ? beside({ ...limit, start: other.end }, others) : [];
  // Of costs each part would count by itself.
  return isOfCosts(limit) ? [...before, ...behind].slice(0, 1) : [...before, ...behind];
}

function readWith(asked: Asked, limits: readonly Found[]): Understood<Constraint> {
  const strict = limits.map((limit) => (limit.shared === 'alone' ? { ...limit, shared: false } : limit));
  const first = interpret(asked, strict);
  const isAlone = first.isEmpty() && limits.some(({ shared }) => shared === 'alone');
  const found = isAlone ? limits : strict;
  const read = isAlone ? interpret(asked, limits) : first;
  // What was demanded and not understood asks for no work either: the rest is read again without it.
  const unread = unreadIn(asked.small, read.words.freeWords(), read.words.spentWords(), limits);
  return (unread.length === 0 ? read : interpret(asked, joined(found, unread))).result();
}

/** Conditions in their order; those not understood give way to none that was. */
const joined = (found: readonly Found[], unread: readonly Found[]): Found[] =>
  inOrder([
    ...found.filter(
      (one) => one.limit !== null || !unread.some((other) => one.start < other.end && other.start < one.end),
    ),
    ...unread,
  ]);
const inOrder = (found: Found[]): Found[] => found.sort((one, other) => one.start - other.start);

function interpret({ text, small, tokens, knowledge, lexicon, given }: Asked, limits: readonly Found[]): Interpreter {
  const found = limits.filter(({ shared }) => !shared);
  const phrases = phrasesOf(tokens, found, lexicon);
  negate(tokens, phrases);
  absorb(tokens, phrases, lexicon);
  deeds(tokens, phrases, lexicon);

  const interpreter = new Interpreter(text, tokens, knowledge, lexicon, given);
  for (const phrase of compounds(small, tokens, phrases, lexicon)) interpreter.phrase(phrase);
  for (const match of unorderedMatches(tokens, interpreter.words.free(), lexicon)) interpreter.match(match);
  for (const limit of limits) if (limit.shared) interpreter.shared(limit, phrases);
  interpreter.settle();
  const shared = interpreter.isEmpty() ? sharedParts(tokens, interpreter.words.free(), lexicon) : null;
  if (shared) interpreter.match(shared);
  for (const index of interpreter.words.free()) {
    const token = interpreter.words.isFree(index) ? tokens[index] : undefined;
    const typed = token && small.slice(token.start, token.end);
    if (typed && (looksLikeModel(typed, tokens[index + 1]) || interpreter.isUnknownVersion(index)))
      interpreter.unknownName(index);
  }
  return interpreter;
}

/** A need as tokens, whose misspelt words are mended. */
function cut(text: string, small: string, lexicon: Lexicon): Token[] {
  const tokens = tokensOf(text, lexicon.vocabulary);
  mendSpelling(tokens, small, lexicon);
  return tokens;
}

/** At most so many words of a need are compared with the spelling of known ones. */
const MENDED = 60;

function mendSpelling(tokens: Token[], small: string, lexicon: Lexicon): void {
  let tried = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.known) continue;
    const typed = small.slice(token.start, token.end);
    if (looksLikeModel(typed, tokens[index + 1]) || tried++ > MENDED) continue;
    const meant =
      lexicon.spelling.nearest(typed) ?? (isHangul(typed) ? lexicon.spelling.nearest(typed + token.particle) : null);
    if (meant === null) continue;
    token.key = isHangul(meant) ? meant : stem(meant);
    token.known = true;
    token.mended = true;
  }
}
