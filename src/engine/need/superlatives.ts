/**
 * Words that ask for the best or the newest model as such. They hold no purpose: beside one "best" says nothing and
 * "latest" is a wish; where none is named, they are what is asked.
 */
export interface Superlative {
  start: number;
  end: number;
  wish: 'best' | 'latest';
}

const ENDS =
  '(?= ?(?:$|[,.;!?]|for |in |at |to |that |which |with |under |below |and |or |but |from |among |now|overall|today|please|pls))';
const MODEL =
  '(?: (?:and greatest|overall|ever|available|current|open|free|cheap|affordable|ai|language|frontier|multimodal))*(?: (?:models?|llms?|ais?|ones?|releases?|versions?|picks?|options?|choices?))?';
const BEST = new RegExp(
  [
    `(?<![a-z])(?:the )?(?:(?:very )?best|top|smartest|strongest|most (?:capable|powerful|intelligent|advanced)|leading|hottest|greatest|number one|no\\. ?1|sota|state[- ]of[- ]the[- ]art)(?: (?:all[- ]?(?:round(?:er)?|purpose)|general[- ]purpose|in general))?${MODEL}(?: overall)?(?![a-z])`,
    '(?:요즘 |현재 |지금 |올해 )?(?:제일|가장|젤|최고로) (?:핫한|좋은|똑똑한|뛰어난|잘하는|강력한|잘나가는|나은|쎈|센|인기 ?(?:있는|많은))',
    '최고(?:의|인)?(?= ?(?:거|것|모델|ai|llm|걸|게|$))|최강|끝판왕|대세(?:인|는)?|(?<!\\d)1등|성능(?:이)? (?:제일|가장) 좋은',
  ].join('|'),
  'g',
);
const LATEST = new RegExp(
  [
    `(?<![a-z])(?:the )?(?:(?:very )?latest|newest|most recent|just released)${MODEL}${ENDS}`,
    '(?:(?:제일|가장) )?(?:최신|최근에 나온|새로 나온|방금 나온|최신형)(?:인)?(?= ?(?:거|것|모델|ai|llm|버전|걸|게|으로|로|$|[,.?!]))',
  ].join('|'),
  'g',
);

/** Without one of these there is none: the patterns are not compiled then. */
const WORTH =
  /best|top|smartest|strongest|most |leading|hottest|greatest|number one|no\. ?1|sota|state|latest|newest|just rel|제일|가장|젤|최고|최강|끝판|대세|1등|최신|최근|새로|방금/;

export const superlativesIn = (small: string): Superlative[] =>
  WORTH.test(small)
    ? (
        [
          ['best', BEST],
          ['latest', LATEST],
        ] as const
      ).flatMap(([wish, pattern]) =>
        [...small.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length, wish })),
      )
    : [];
