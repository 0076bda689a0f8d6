import type { Lexicon, Subject } from './lexicon.ts';
import type { Found } from './reading.ts';
import type { Unit } from './tokens.ts';

/** A stretch of units that means something: words of the knowledge base, or a limit. `to` is exclusive. */
export interface Phrase {
  from: number;
  to: number;
  subjects: readonly Subject[];
  found: Found | null;
  negated: boolean;
  /** The unit that takes it back, where one does. */
  negator: number | null;
}

const LONGEST = 8;

interface Candidate extends Phrase {
  size: number;
}

/** The phrases of a need, the longest first, none overlapping; limits (`found`) come before all words. */
export function phrasesOf(units: readonly Unit[], found: readonly Found[], lexicon: Lexicon): Phrase[] {
  const taken = new Array<boolean>(units.length).fill(false);
  const phrases: Phrase[] = [];
  let from = 0;
  for (const one of found) {
    while (from < units.length && (units[from]?.end ?? 0) <= one.start) from++;
    let to = from;
    while (to < units.length && (units[to]?.start ?? 0) < one.end) taken[to++] = true;
    if (to > from) phrases.push({ from, to, subjects: [], found: one, negated: false, negator: null });
    from = to;
  }
  const candidates = units.flatMap((_, index) => candidatesAt(units, index, taken, lexicon));
  candidates.sort((left, right) => right.size - left.size || left.from - right.from);
  for (const { size: _, ...phrase } of candidates) {
    if (taken.slice(phrase.from, phrase.to).some(Boolean)) continue;
    taken.fill(true, phrase.from, phrase.to);
    phrases.push(phrase);
  }
  return phrases.sort((left, right) => left.from - right.from);
}

/** Every phrase that begins at a unit: of all words in a row, or of those that do more than ask. */
function candidatesAt(units: readonly Unit[], from: number, taken: readonly boolean[], lexicon: Lexicon): Candidate[] {
  const result: Candidate[] = [];
  let all = '';
  let content = '';
  let words = 0;
  for (let to = from; to < Math.min(units.length, from + LONGEST); to++) {
    const unit = units[to];
    if (!unit || unit.kind === 'mark' || taken[to]) break;
    all += unit.key;
    if (unit.kind !== 'noise') {
      content += unit.key;
      words++;
    }
    const exact = lexicon.phrases.get(all);
    const spaced =
      words > 1 && unit.kind !== 'noise' && units[from]?.kind !== 'noise' ? lexicon.phrases.get(content) : undefined;
    const subjects = (exact ?? spaced)?.filter((subject) => stands(units, from, to, subject));
    if (!subjects || subjects.length === 0) continue;
    const uses = subjects.filter((subject) => subject.kind === 'use');
    const size = (exact ? all : content).length;
    result.push({
      from,
      to: to + 1,
      subjects: uses.length > 0 ? uses : subjects,
      found: null,
      negated: false,
      negator: null,
      size,
    });
  }
  return result;
}

/** Whether a phrase stands as a word of its own: `x` is no word of `x-ray`, `gpt-4o` none of `gpt-4o-mini`. */
function stands(units: readonly Unit[], from: number, to: number, subject: Subject): boolean {
  const first = units[from];
  const next = units[to + 1];
  const within = (first?.tied && !asks(units[from - 1])) || (next?.tied && !asks(next));
  const short = from === to && (first?.key.length ?? 0) <= 2 && /^[a-z]/.test(first?.key ?? '');
  if (within && (subject.kind !== 'use' || short)) return false;
  return !(short && first?.key.length === 1) || standsAlone(units, from);
}

const asks = (unit: Unit | undefined): boolean => unit?.kind === 'noise' || unit?.kind === 'negation';

const PLACES = new Set(['on', 'from', 'in', 'via', 'across', 'over', 'to', 'at', 'of', 'and', 'or', 'monitor']);

/** A single letter is a name only where a name can stand: "on X", "X에서", not "iPhone X" or "X ray". */
function standsAlone(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  const after = units[at + 1];
  if (units[at]?.particle !== '') return /^(?:에서|에|의|와|나|랑|를)/.test(units[at]?.particle ?? '');
  const led = !before || before.kind === 'mark' || before.known || PLACES.has(before.key);
  const followed = after?.kind !== 'word' || after.known;
  return led && followed && after?.kind !== 'number';
}
