import type { Lexicon } from './lexicon.ts';
import { isHangul } from './normalise.ts';
import type { Phrase } from './phrases.ts';
import { isOfCosts } from './reading.ts';
import { keyAt, stretchAt, type Token } from './tokens.ts';

/**
 * Words of a use that are part of another thing: 코드네임, the code of a washing machine, the 10k of 10k PDFs. A word that
 * also names other things counts alone, as the object of work, or beside other words of its use; with a noun that nobody
 * here knows it makes a compound, which is a thing of its own and is told as not understood.
 */
export function compounds(
  small: string,
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  lexicon: Lexicon,
): Phrase[] {
  const inside = new Set(
    // What was read as nothing is as good as unknown.
    phrases
      .filter(({ found }) => {
        if (!found || found.limit !== null || isOfCosts(found)) return true;
        return found.unread || found.criterion || found.instead || found.but;
      })
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)),
  );
  // A word that is like a known one may be itself: a cheat is no chat.
  const isUnknown = (at: number): boolean =>
    tokens[at]?.kind === 'word' && (!inside.has(at) || tokens[at]?.mended === true);
  const hasUnknownTail = (at: number): boolean => {
    const token = tokens[at];
    if (!token || token.start !== tokens[at - 1]?.end || tokens[at - 1]?.particle !== '') return false;
    return (isUnknown(at) && !isWork(token)) || hasUnknownTail(at + 1);
  };
  /** Compounds that came to nothing, with their uses: other words of those uses in them mean no more. */
  const gone: { from: number; to: number; uses: string[] }[] = [];
  const read = phrases.map((phrase) => {
    if (phrase.found || phrase.negated || phrase.subjects[0]?.kind !== 'use') return phrase;
    const typed = tokens.slice(phrase.from, phrase.to);
    if (typed.every(({ key }) => /^\d+[a-z]?$/.test(key))) return asNothing(phrase, tokens);
    const words = typed.filter(({ kind }) => kind === 'word');
    const [only] = words;
    if (!only || words.length !== 1) return phrase;
    // What a word written together is, its last part says: 코드네임 is a name.
    const isPart = isHangul(only.key) && hasUnknownTail(phrase.to);
    const word = small.slice(only.start, only.end);
    const isHomonym = lexicon.homonyms.has(word);
    if (!isPart && ((!isHomonym && !lexicon.modifiers.has(word)) || isWork(only))) return phrase;
    const row = chainOf(small, tokens, phrase);
    // A dashcam video is a video, a video card none.
    const chain = isHomonym || isPart ? row : { ...row, from: phrase.from };
    const uses = phrase.subjects.map(({ id }) => id);
    const isKnown = (at: number): boolean => uses.some((use) => lexicon.parts.get(keyAt(tokens, at))?.has(use));
    // "소셜 반응 로그": with the next word it makes one of its use.
    if (!isPart && chain.to > phrase.to && isKnown(phrase.to)) return phrase;
    const isOther = (at: number): boolean => isUnknown(at) && !isKnown(at);
    const places = Array.from({ length: chain.to - chain.from }, (_, step) => chain.from + step);
    if (!isPart && (!places.some(isOther) || isSupported(phrase, phrases, chain) || hasWork(tokens, phrase)))
      return phrase;
    gone.push({ ...chain, uses });
    // Words that mean something themselves keep it.
    const own = places.filter((at) => isUnknown(at) || (at >= phrase.from && at < phrase.to));
    return asNothing({ ...phrase, from: Math.min(...own), to: Math.max(...own) + 1 }, tokens);
  });
  return read.map((phrase) => {
    const isGone = gone.some(
      ({ from, to, uses }) =>
        from <= phrase.from && phrase.to <= to && phrase.subjects.some(({ id }) => uses.includes(id)),
    );
    return isGone && !phrase.found ? asNothing(phrase, tokens) : phrase;
  });
}

/** Read as a whole, and as nothing. */
function asNothing(phrase: Phrase, tokens: readonly Token[]): Phrase {
  return { ...phrase, subjects: [], found: { ...stretchAt(tokens, phrase.from, phrase.to), limit: null } };
}

/** The nouns in a row, nothing between, that a phrase stands among. */
function chainOf(small: string, tokens: readonly Token[], { from, to }: Phrase): { from: number; to: number } {
  let [first, end] = [from, to];
  while (isBeside(small, tokens[first - 1], tokens[first])) first--;
  while (isBeside(small, tokens[end - 1], tokens[end])) end++;
  return { from: first, to: end };
}

/** Two nouns in a row, nothing between, of one script. */
const isBeside = (small: string, before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  before.kind === 'word' &&
  after.kind === 'word' &&
  after.start - before.end <= 1 &&
  !small.slice(before.start, before.end).endsWith("'s") &&
  before.particle === '' &&
  isHangul(before.key) === isHangul(after.key) &&
  !(isHangul(after.key) && after.end - after.start < 2);

/** Whether words of the need outside the compound speak of the same use. */
const isSupported = (phrase: Phrase, all: readonly Phrase[], compound: Pick<Phrase, 'from' | 'to'>): boolean =>
  all.some(
    (other) =>
      (other.from < compound.from || other.to > compound.to) &&
      !other.negated &&
      other.subjects.some(({ kind, id }) => kind === 'use' && phrase.subjects.some((own) => own.id === id)),
  );

const CLAUSE = /^[,;.!?]$/;
/** Whether a word of work stands in the same clause. */
function hasWork(tokens: readonly Token[], { from, to }: Phrase): boolean {
  for (let at = from - 1; at >= 0 && !CLAUSE.test(keyAt(tokens, at)); at--) if (isWork(tokens[at])) return true;
  for (let at = to; at < tokens.length && !CLAUSE.test(keyAt(tokens, at)); at++) if (isWork(tokens[at])) return true;
  return false;
}

/** Deeds by their endings, and the verbs of work that have none. */
const ENDING = /(?:tion|sion|ment|ance|sis|izer|iser|ator)$/;
export const isWork = (token: Pick<Token, 'key'> | undefined): boolean =>
  token !== undefined &&
  (WORK.has(token.key) || (/^[a-z]/.test(token.key) && token.key.length > 7 && ENDING.test(token.key)));
const WORK: ReadonlySet<string> = new Set(
  `writ mak build creat generat draft translat summariz summary analyz analysis review check fix debug test refactor read
   extract classif sort label tag draw design edit proofread rewrit convert transcrib reply respond search find compar
   teach describ detect monitor track moderat organiz automat assist pars clean migrat optimiz implement predict
   forecast calculat solv evaluat grad rank match fill
   작성 쓰기 쓸 써 쓰 짜 만들 개발 생성 번역 요약 분석 정리 검토 리뷰 찾 조사 고치 고쳐 수정 교정 다듬 편집 변환 옮기 옮겨 바꾸 바꿔 분류 추출
   뽑 뽑아 답변 답장 응대 상담 대응 해석 판독 읽 그리 그려 디자인 제작 구현 디버깅 테스트 최적화 자동화 모니터링 감지 예측 계산 풀이 풀 채점 평가 기획
   초안 받아쓰기 녹취 전사 낭독 통역 질의응답 처리 도우미 어시스턴트 비서`.split(/\s+/),
);
