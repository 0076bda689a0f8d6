import { isHangul } from './normalise.ts';
import { keyAt, type Token } from './tokens.ts';

/**
 * Where words that mean other things too can only be names: "flash" and "opus" of models, "Google" and 네이버 of who made
 * one. Between the words that ask ("is … or … good for") they are; beside a noun ("flash cards", 구글 광고) they are not.
 */

const isNoun = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'number';

/** Words that only ask, after which a noun of common use stands: "a haiku", "on Google", "my pro". */
const LEADS_NOUN = new Set(
  'a an my our your his her their its this that these those some any each every in on at of for to from into onto about by per no'.split(
    ' ',
  ),
);
/** Words that only ask, and make of the word before a part of their own: "pro plan", "mini project". */
const TAKES_NOUN = new Set(
  'app application tool project task job work product servic service system platform softwar software bot assistant company team user person people plan question answer text word type kind'.split(
    ' ',
  ),
);
/** Particles of what is made or where it happens, not of who does it. */
const OBJECT = /^(?:[을를]|에|에는|에서|에서는|에서의|의)$/;

/** What is written is no model: 하이쿠 써줘. */
const WRITES = /^(?:써|쓰기|지어|짓)/;

/** Whether what stands before leaves a name its place. */
function isOpenBefore(tokens: readonly Token[], from: number, isName: (at: number) => boolean): boolean {
  const before = tokens[from - 1];
  if (before === undefined || before.kind === 'mark' || before.kind === 'negation' || isName(from - 1)) return true;
  if (isNoun(before)) return isHangul(before.key) && before.particle !== '';
  return !LEADS_NOUN.has(before.key);
}

/**
 * Whether a stretch of tokens stands where a model is asked for by name.
 * @param to exclusive
 * @param isName whether a name of a model or maker stands at a token
 */
export function standsAsName(
  tokens: readonly Token[],
  from: number,
  to: number,
  isName: (at: number) => boolean,
): boolean {
  const last = tokens[to - 1];
  const after = tokens[to];
  if (!last || !isOpenBefore(tokens, from, isName) || OBJECT.test(last.particle)) return false;
  if (last.particle !== '' || after === undefined || after.kind === 'mark' || after.kind === 'negation') return true;
  if (WRITES.test(after.key)) return false;
  if (isName(to)) return true;
  // "소넷 코딩": Korean leaves particles out.
  if (after.kind === 'word') return isHangul(after.key) && after.known;
  return after.kind === 'noise' && !TAKES_NOUN.has(after.key);
}

const MODEL_WORD =
  /^(?:model|llm|lmm|ai|lineup|release|모델|언어모델|엘엘엠|인공지능|에이아이|거|것|건|걸|꺼|게|놈|애|애들|계열|시리즈)$/;
/** Goods too, where nothing is said of them: "Google products", not "Google product reviews". */
const GOODS = /^(?:product|offer|stuff|제품|서비스)$/;
const MADE_EN = new Set(['mak', 'made', 'build', 'develop', 'creat', 'releas', 'train', 'publish', 'own']);
const MADE_KO = /^(?:만들|만든|개발|내놓|나온|출시)/;

/** Whether a token tells of a maker that a model is its own: "made", 만든. */
export const isMade = (token: Token | undefined): boolean =>
  token !== undefined && (MADE_EN.has(token.key) || MADE_KO.test(token.key));

/**
 * Whether a maker's name asks for what it makes: as the source ("from Meta", "by Mistral", 구글에서 만든), before a word for
 * models ("Google's model", 네이버 모델, 구글 거), or where a model is asked for by name. It is a topic anywhere else.
 */
export function standsAsMaker(
  tokens: readonly Token[],
  from: number,
  to: number,
  isName: (at: number) => boolean,
  small: string,
): boolean {
  if (isSource(tokens, from, to, small)) return true;
  // "구글 번역" is a thing of its own.
  if (isNoun(tokens[to]) && tokens[to - 1]?.particle === '') return isName(to);
  return standsAsName(tokens, from, to, isName);
}

/** The first two of these: also said of a line that is called as its maker, "by Mistral". */
export function isSource(tokens: readonly Token[], from: number, to: number, small: string): boolean {
  const last = tokens[to - 1];
  if (!last) return false;
  let next = to;
  const possessive = small.startsWith("'s", last.end - 2) || small.startsWith("'s", last.end);
  while (possessive && tokens[next]?.kind === 'noise' && !MODEL_WORD.test(keyAt(tokens, next))) next++;
  const after = tokens[next];
  if (after !== undefined && MODEL_WORD.test(after.key) && !/^(?:에|[를을와과나]|이?랑)/.test(last.particle))
    return true;
  if (after !== undefined && GOODS.test(after.key) && !isNoun(tokens[next + 1])) return true;
  if (after === undefined && possessive) return true;
  if (/^(?:에서|가|이|의)?$/.test(last.particle) && after !== undefined && MADE_KO.test(after.key)) return true;
  const before = tokens[from - 1];
  if (before?.key === 'from' || before?.key === 'by') {
    const source = tokens[from - 2];
    return (
      !isNoun(tokens[to]) && (isMade(source) || !isNoun(source) || (before.key === 'by' && source?.known === true))
    );
  }
  return false;
}
