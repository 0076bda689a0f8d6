import type { LexiconEntry } from '../../domain/store.ts';
import type { Lexicon } from './lexicon.ts';
import type { Found } from './reading.ts';
import { standsAsName } from './slots.ts';
import { keyAt, type Token } from './tokens.ts';

/** A stretch of tokens that means something: words of the knowledge base, or a limit. `to` is exclusive. */
export interface Phrase {
  from: number;
  to: number;
  subjects: readonly LexiconEntry[];
  found: Found | null;
  negated: boolean;
  /** The token that takes it back, where one does. */
  negator: number | null;
}

const LONGEST = 8;

interface Candidate extends Phrase {
  size: number;
}

/** The phrases of a need, the longest first, none overlapping; limits (`found`) come before all words. */
export function phrasesOf(tokens: readonly Token[], found: readonly Found[], lexicon: Lexicon): Phrase[] {
  const taken = new Array<boolean>(tokens.length).fill(false);
  const phrases: Phrase[] = [];
  let from = 0;
  for (const one of found) {
    while (from < tokens.length && (tokens[from]?.end ?? 0) <= one.start) from++;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < one.end) taken[to++] = true;
    if (to > from) phrases.push({ from, to, subjects: [], found: one, negated: false, negator: null });
    from = to;
  }
  const candidates = tokens.flatMap((_, index) => candidatesAt(tokens, index, taken, lexicon));
  candidates.sort((left, right) => right.size - left.size || left.from - right.from);
  for (const { size: _, ...phrase } of candidates) {
    if (taken.slice(phrase.from, phrase.to).some(Boolean)) continue;
    taken.fill(true, phrase.from, phrase.to);
    phrases.push(phrase);
  }
  return phrases.sort((left, right) => left.from - right.from);
}

/** Every phrase that begins at a token: of all words in a row, or of those that do more than ask. */
function candidatesAt(
  tokens: readonly Token[],
  from: number,
  taken: readonly boolean[],
  lexicon: Lexicon,
): Candidate[] {
  const result: Candidate[] = [];
  let all = '';
  let content = '';
  let words = 0;
  for (let to = from; to < Math.min(tokens.length, from + LONGEST); to++) {
    const token = tokens[to];
    if (!token || token.kind === 'mark' || taken[to]) break;
    // What takes the word before it back joins it to none behind: "이미지는 안 되고 텍스트만".
    if (/^[안못]$/.test(token.key)) content += ' ';
    all += token.key;
    if (token.kind !== 'noise') {
      content += token.key;
      words++;
    }
    const exact = lexicon.phrases.get(all);
    const spaced =
      words > 1 && token.kind !== 'noise' && tokens[from]?.kind !== 'noise' ? lexicon.phrases.get(content) : undefined;
    const subjects = (exact ?? spaced)?.filter((subject) => stands(tokens, from, to, subject, lexicon));
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
function stands(
  tokens: readonly Token[],
  from: number,
  to: number,
  subject: LexiconEntry,
  { phrases, parts }: Lexicon,
): boolean {
  const first = tokens[from];
  const next = tokens[to + 1];
  const within = (first?.tied && !asks(tokens[from - 1])) || (next?.tied && !asks(next));
  // Written apart, the words of a term may be those of a name written together: "open AI models".
  const isName = (key: string): boolean =>
    phrases.get(key)?.every(({ kind }) => kind !== 'use' && kind !== 'series') ?? false;
  const isForeign = (key: string): boolean => isName(key) && !parts.get(key)?.has(subject.id);
  if (subject.kind === 'use' && from < to && tokens.slice(from, to + 1).some(({ key }) => isForeign(key))) return false;
  const short = from === to && (first?.key.length ?? 0) <= 2 && /^[a-z]/.test(first?.key ?? '');
  if (within && (subject.kind !== 'use' || short)) return false;
  if (subject.kind === 'series' && !standsAsSeries(tokens, from, to + 1, phrases)) return false;
  return !(short && first?.key.length === 1) || standsAlone(tokens, from);
}

/** A series by its own name is one where a name can stand, or beside its line. A number that follows is of no release here. */
function standsAsSeries(tokens: readonly Token[], from: number, to: number, phrases: Lexicon['phrases']): boolean {
  const named = (at: number, ...kinds: LexiconEntry['kind'][]): boolean =>
    phrases.get(keyAt(tokens, at))?.some(({ kind }) => kinds.includes(kind)) ?? false;
  if (tokens[to]?.kind === 'number') return false;
  if (named(from - 1, 'model') || to - from > 1) return true;
  return standsAsName(tokens, from, to, (at) => named(at, 'model', 'series', 'release'));
}

const asks = (token: Token | undefined): boolean => token?.kind === 'noise' || token?.kind === 'negation';

const PLACES = new Set(['on', 'from', 'in', 'via', 'across', 'over', 'to', 'at', 'of', 'and', 'or', 'monitor']);

/** A single letter is a name only where a name can stand: "on X", "X에서", not "iPhone X" or "X ray". */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (tokens[at]?.particle !== '') return /^(?:에서|에|의|와|나|랑|를)/.test(tokens[at]?.particle ?? '');
  const led = !before || before.kind === 'mark' || before.known || PLACES.has(before.key);
  const followed = after?.kind !== 'word' || after.known;
  return led && followed && after?.kind !== 'number';
}
