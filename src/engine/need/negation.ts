import type { Phrase } from './phrases.ts';
import { keyAt, type Token } from './tokens.ts';

/** Marks the phrases that a need takes back: "but not from DeepSeek", "코딩 말고 번역". */
export function negate(tokens: readonly Token[], phrases: Phrase[]): void {
  const inside = new Set<number>();
  const starting = new Map<number, Phrase>();
  const ending = new Map<number, Phrase>();
  for (const phrase of phrases) {
    for (let index = phrase.from; index < phrase.to; index++) inside.add(index);
    starting.set(phrase.from, phrase);
    ending.set(phrase.to, phrase);
  }
  for (let index = 0; index < tokens.length; index++) {
    if (inside.has(index)) continue;
    const leading = negatorAt(tokens, index);
    if (leading) forward(tokens, index, leading, starting, inside);
    const trailing = trailingAt(tokens, index);
    if (trailing) backward(tokens, index, trailing, ending, inside);
  }
}

const PAIRS: [string, string, boolean][] = [
  ['other', 'than', false],
  ['anyth', 'but', false],
  ['everyth', 'but', false],
  ['all', 'but', false],
  ['apart', 'from', false],
  ['instead', 'of', true],
  ['rather', 'than', true],
  ['alternativ', 'to', true],
  ['alternative', 'to', true],
];
/** After these, "not" says something about the speaker: "not sure which…", "I don't know". */
const SPEAKER = new Set([
  'sur',
  'certain',
  'know',
  'only',
  'just',
  'mind',
  'matt',
  'matter',
  'car',
  'idea',
  'clu',
  'necessarily',
  'longer',
]);

/** Words that take others back: how many, and whether only names of models and makers. */
interface Negator {
  length: number;
  names: boolean;
}

/** An English word or pair that takes back what follows. */
function negatorAt(tokens: readonly Token[], at: number): Negator | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return null;
  for (const [first, second, names] of PAIRS) {
    if (token.key === first && next?.key === second) return { length: 2, names };
  }
  if (token.kind !== 'negation' || !/^[a-z]/.test(token.key)) return null;
  if (next && (SPEAKER.has(next.key) || next.kind === 'mark' || isNeeded(next))) return null;
  return { length: 1, names: false };
}

/** Stems of words that say what is needed, with their length where it was that: "not needed" is another thing than "not need". */
const NEEDED = new Map([
  ['need', 'needed'.length],
  ['requir', 'required'.length],
  ['want', 'wanted'.length],
]);
/** Whether what is "not needed" stands before: "translation is not needed". */
const isNeeded = ({ key, start, end }: Token): boolean => /^necessar/.test(key) || NEEDED.get(key) === end - start;

/** A word that takes back what stands before it. */
function trailingAt(tokens: readonly Token[], at: number): Negator | null {
  const token = tokens[at];
  if (!token) return null;
  const next = tokens[at + 1];
  if (/^(?:not|isnt)$/.test(token.key) && next && isNeeded(next)) return { length: 2, names: false };
  if (token.key === '안' && token.particle === '')
    return /^(?:되|돼|됨|된|될|됩|하|해|한(?!국)|할|함|합|써|쓰|씀|좋)/.test(next?.key ?? '')
      ? { length: 2, names: false }
      : null;
  // "번역은 하지 않음", "번역하지 않습니다".
  if (token.key === '하지' && /^(?:않|말|마)/.test(next?.key ?? '')) return { length: 2, names: false };
  if (/^않/.test(token.key) && /지$/.test(tokens[at - 1]?.particle ?? '')) return { length: 1, names: false };
  if (token.key === '필요' && /^없/.test(next?.key ?? '')) return { length: 2, names: false };
  if (token.kind !== 'negation' || /^[a-z]/.test(token.key)) return null;
  return { length: 1, names: /^대/.test(token.key) };
}

const isName = (phrase: Phrase): boolean => phrase.subjects.some((subject) => subject.kind !== 'use');
const REACH = 6;

function forward(
  tokens: readonly Token[],
  negator: number,
  { length, names }: Negator,
  starting: ReadonlyMap<number, Phrase>,
  inside: ReadonlySet<number>,
): void {
  const start = negator + length;
  let at = start;
  while (at < start + REACH && !inside.has(at) && tokens[at]?.kind === 'noise') at++;
  let phrase = starting.get(at);
  if (phrase && (!names || isName(phrase))) phrase.negator = negator;
  while (phrase && (!names || isName(phrase))) {
    phrase.negated = true;
    const next = followed(tokens, phrase, starting);
    phrase =
      next && isName(next) === isName(phrase) && Boolean(next.found) === Boolean(phrase.found) ? next : undefined;
  }
}

/** The phrase joined to one by "and", "or", between names a comma, or by a comma where the list ends in "or" or "nor". */
function followed(tokens: readonly Token[], phrase: Phrase, starting: ReadonlyMap<number, Phrase>): Phrase | undefined {
  let at = phrase.to;
  const comma = /^[,/]$/.test(keyAt(tokens, at)) && (isName(phrase) || endsInOr(tokens, at, starting));
  if (comma) at++;
  const joined = /^(?:and|or|nor)$/.test(keyAt(tokens, at));
  if (joined) at++;
  if (!comma && !joined) return undefined;
  return starting.get(at) ?? (tokens[at]?.kind === 'noise' ? starting.get(at + 1) : undefined);
}

/** Whether what stands behind a comma is a list whose last has "or" before it: "no translation, summaries or code". */
function endsInOr(tokens: readonly Token[], comma: number, starting: ReadonlyMap<number, Phrase>): boolean {
  for (let at = comma; /^[,/]$/.test(keyAt(tokens, at)); ) {
    at++;
    if (/^n?or$/.test(keyAt(tokens, at))) return true;
    const next: Phrase | undefined =
      starting.get(at) ?? (tokens[at]?.kind === 'noise' ? starting.get(at + 1) : undefined);
    if (!next) return false;
    at = next.to;
    if (/^n?or$/.test(keyAt(tokens, at))) return true;
  }
  return false;
}

function backward(
  tokens: readonly Token[],
  end: number,
  { length, names }: Negator,
  ending: ReadonlyMap<number, Phrase>,
  inside: ReadonlySet<number>,
): void {
  let at = end;
  while (at > end - REACH && at > 0 && !inside.has(at - 1) && tokens[at - 1]?.kind === 'noise') at--;
  let phrase = ending.get(at) ?? topicBefore(tokens, at, ending);
  if (phrase && (!names || isName(phrase))) phrase.negator = end + length - 1;
  let isList = false;
  while (phrase && (!names || isName(phrase))) {
    phrase.negated = true;
    const before = preceding(tokens, phrase, ending, isList);
    // "번역, 요약 및 코딩": what joins the last two makes one list of all.
    isList ||= before !== undefined;
    phrase =
      before && isName(before) === isName(phrase) && Boolean(before.found) === Boolean(phrase.found)
        ? before
        : undefined;
  }
}

/** A name that is what the clause is about, with words between: "클로드는 회사에서 막아서 빼고", "메타에서 만든 건 빼고". */
function topicBefore(tokens: readonly Token[], end: number, ending: ReadonlyMap<number, Phrase>): Phrase | undefined {
  for (let at = end - 1; at > 0 && at > end - REACH; at--) {
    const token = tokens[at];
    if (!token || token.kind === 'mark' || token.kind === 'negation') return undefined;
    const phrase = ending.get(at);
    if (!phrase) continue;
    const particle = tokens[at - 1]?.particle ?? '';
    const made = /^(?:에서|가|이|의)?$/.test(particle) && /^(?:만든|만들|개발|내놓|나온)/.test(token.key);
    return isName(phrase) && (/^[은는]$/.test(particle) || made) ? phrase : undefined;
  }
  return undefined;
}

/** The phrase joined to the next one by 와, 이나, 또는 or, between names and in a list that ends so, a comma. */
function preceding(
  tokens: readonly Token[],
  phrase: Phrase,
  ending: ReadonlyMap<number, Phrase>,
  isList: boolean,
): Phrase | undefined {
  const before = tokens[phrase.from - 1];
  if (before && /^(?:및|또는|혹은|그리고|또|하고)$/.test(before.key)) return ending.get(phrase.from - 1);
  if (before && /^[,/·]$/.test(before.key)) return isName(phrase) || isList ? ending.get(phrase.from - 1) : undefined;
  const joins = /^(?:와|과|랑|이랑|하고|나|이나)$/.test(before?.particle ?? '');
  // "번역도 요약도 아닌": each of them.
  const each = before?.particle === '도' && tokens[phrase.to - 1]?.particle === '도';
  return joins || each ? ending.get(phrase.from) : undefined;
}
