import type { Constraint } from '../constraints/constraint.ts';
import type { Understood } from '../results.ts';
import { stem } from './english.ts';
import { Interpreter } from './interpreter.ts';
import { type Lexicon, lexiconOf, type Words } from './lexicon.ts';
import { conditionsIn } from './limits.ts';
import { looksLikeModel } from './names.ts';
import { negate } from './negation.ts';
import { isHangul, lower, normalise } from './normalise.ts';
import { phrasesOf } from './phrases.ts';
import type { Found } from './reading.ts';
import { relatedIn } from './relations.ts';
import { type Token, tokensOf } from './tokens.ts';
import { absorb, sharedParts, unorderedMatches } from './unordered.ts';

/** The parts of a knowledge base that a need is read with. */
export type Known = Words;

/**
 * What a need in plain Korean or English asks for: uses with weight 1, limits, names, and what was not understood.
 * Any string is allowed; the same words give the same answer whatever their case, width or composition. Where nothing
 * is understood all lists but `not_understood` are empty: there is no fallback.
 */
export function understand(need: string, knowledge: Known): Understood<Constraint> {
  const lexicon = lexiconOf(knowledge);
  const text = normalise(need);
  const small = lower(text);
  const limits = conditionsIn(small);
  const cut = (): Token[] => {
    const tokens = tokensOf(text, lexicon.vocabulary);
    mendSpelling(tokens, small, lexicon);
    return tokens;
  };
  const tokens = cut();
  const related = relatedIn(small, tokens, lexicon, knowledge);
  const read = (found: readonly Found[], pieces: readonly Token[]) =>
    understoodOf({ text, small, tokens: pieces, limits: found, knowledge, lexicon });
  if (related === null) return read(limits, tokens);
  const others = limits.filter(({ start, end }) => related.found.every((one) => end <= one.start || start >= one.end));
  const result = read(
    [...others, ...related.found].sort((left, right) => left.start - right.start),
    tokens,
  );
  // A line beside a purpose is left out, or only spoken of.
  const isPurpose = result.uses.length + result.constraints.length > 0;
  return related.isSoft && isPurpose ? read(limits, cut()) : result;
}

interface Reading {
  text: string;
  small: string;
  tokens: readonly Token[];
  limits: readonly Found[];
  knowledge: Known;
  lexicon: Lexicon;
}

function understoodOf({ text, small, tokens, limits, knowledge, lexicon }: Reading): Understood<Constraint> {
  const found = limits.filter(({ shared }) => !shared);
  const phrases = phrasesOf(tokens, found, lexicon);
  negate(tokens, phrases);
  absorb(tokens, phrases, lexicon);

  const interpreter = new Interpreter(text, tokens, knowledge, lexicon);
  for (const phrase of phrases) interpreter.phrase(phrase);
  for (const match of unorderedMatches(tokens, interpreter.free(), lexicon)) interpreter.match(match);
  for (const limit of limits) if (limit.shared) interpreter.shared(limit, phrases);
  interpreter.settle();
  const shared = interpreter.isEmpty() ? sharedParts(tokens, interpreter.free(), lexicon) : null;
  if (shared) interpreter.match(shared);
  for (const index of interpreter.free()) {
    const token = tokens[index];
    const typed = token && small.slice(token.start, token.end);
    if (typed && (looksLikeModel(typed, tokens[index + 1]) || interpreter.isUnknownVersion(index)))
      interpreter.unknownName(index);
  }
  return interpreter.result();
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
  }
}
