import type { Understood } from '../results.ts';
import { stem } from './english.ts';
import { fold, isHangul, lower } from './normalise.ts';
import { Gathering } from './interpreter.ts';
import { type Lexicon, lexiconOf, type Words } from './lexicon.ts';
import { limitsOf } from './limits.ts';
import { absorb, looseMatches, sharedParts } from './unordered.ts';
import { looksLikeModel } from './names.ts';
import { negate } from './negation.ts';
import { phrasesOf } from './phrases.ts';
import { type Unit, unitsOf } from './tokens.ts';

/** The parts of a knowledge base that a need is read with. */
export type Known = Words;

/**
 * What a need in plain Korean or English asks for: uses with weight 1, limits, names, and what was not understood.
 * Any string is allowed; the same words give the same answer whatever their case, width or composition. Where nothing
 * is understood all lists but `not_understood` are empty: there is no fallback.
 */
export function understand(need: string, knowledge: Known): Understood {
  const lexicon = lexiconOf(knowledge);
  const text = fold(need);
  const small = lower(text);
  const limits = limitsOf(small);
  const found = limits.filter(({ shared }) => !shared);
  const units = unitsOf(text, lexicon.vocabulary);
  mendSpelling(units, small, lexicon);
  const phrases = phrasesOf(units, found, lexicon);
  negate(units, phrases);
  absorb(units, phrases, lexicon);

  const gathering = new Gathering(text, units, knowledge, lexicon);
  for (const phrase of phrases) gathering.phrase(phrase);
  for (const match of looseMatches(units, gathering.free(), lexicon)) gathering.match(match);
  for (const limit of limits) if (limit.shared) gathering.shared(limit, phrases);
  gathering.settle();
  const shared = gathering.isEmpty() ? sharedParts(units, gathering.free(), lexicon) : null;
  if (shared) gathering.match(shared);
  for (const index of gathering.free()) {
    const unit = units[index];
    if (unit && looksLikeModel(small.slice(unit.start, unit.end), units[index + 1])) gathering.unknownName(index);
  }
  return gathering.result();
}

/** At most so many words of a need are held against the spelling of known ones. */
const MENDED = 60;

function mendSpelling(units: Unit[], small: string, lexicon: Lexicon): void {
  let tried = 0;
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== 'word' || unit.known) continue;
    const typed = small.slice(unit.start, unit.end);
    if (looksLikeModel(typed, units[index + 1]) || tried++ > MENDED) continue;
    const meant =
      lexicon.spelling.nearest(typed) ?? (isHangul(typed) ? lexicon.spelling.nearest(typed + unit.particle) : null);
    if (meant === null) continue;
    unit.key = isHangul(meant) ? meant : stem(meant);
    unit.known = true;
  }
}
