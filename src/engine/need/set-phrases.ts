import { each, type Found } from './reading.ts';

/**
 * What a need asks that is about models and no purpose of one: what they cost, how to cite them, how many sell them. It is
 * read as a whole, so that its words ("API", "paper") lead to no use, and told as not understood.
 */
export const setPhrasesOf = (small: string): Iterable<Found> =>
  asNothing(small, [COST_KO, COST_EN, CITE_KO, CITE_EN, LOCK_IN]);

/** All places where one of these patterns stands, each told as not understood. */
function* asNothing(small: string, patterns: readonly RegExp[]): Generator<Found> {
  for (const pattern of patterns) yield* each(small, pattern, () => null);
}

const PRICED_KO = '(?:api|에이피아이|구독|요금제|정액제|종량제|플랜|좌석|토큰|모델)';
/** "구독이 싸요 API가 싸요?", "API 요금이 얼마예요": the thing paid for, and a word of money beside it. */
const COST_KO = new RegExp(
  `${PRICED_KO}(?:이|가|은|는|료|의|를|을|랑|이랑)? ?(?:사용 ?|호출 ?|이용 ?)?(?:싸|싼|쌀|비싸|비싼|저렴|요금|가격|비용|단가|견적|얼마)[가-힣]{0,4}(?: ?(?:얼마|싸|싼|비싸|저렴)[가-힣]{0,4})?`,
  'g',
);
const PRICED_EN = '(?:api|subscription|plan|seat|licen[sc]e|token)s?';
const COST_EN = new RegExp(
  [
    `(?<![a-z])${PRICED_EN} (?:access |usage |call )?(?:pric(?:e|es|ing)|costs?|fees?|bills?|is cheaper|are cheaper|cheaper|or (?:the |an? )?${PRICED_EN}(?=.{0,20}cheap))(?: than (?:the |an? |our )?${PRICED_EN})?(?![a-z])`,
    `(?<![a-z])(?:how much (?:is|are|does|do|will|would)|what (?:is|does|do|will|would)|pric(?:e|es|ing) (?:of|for)|costs? (?:of|for)|cheaper than|pay for|paying for) (?:the |an? |our |your )?${PRICED_EN}(?: costs?| cheaper)?(?![a-z])`,
  ].join('|'),
  'g',
);
/** "논문에 모델 버전을 뭐라고 적어야 하죠". */
const CITE_KO =
  /(?:(?:논문|보고서|참고 ?문헌|각주|레퍼런스)(?:에|에는|에서)? ?)?(?:모델|버전|출처|스냅샷)(?: ?(?:버전|이름|명|번호))?(?:을|를|은|는)? ?(?:논문에 |참고 ?문헌에 )?(?:뭐라고|어떻게|어찌|무엇으로|뭘로) ?(?:적|쓰|써|표기|인용|밝히|기재)[가-힣]{0,4}|(?:모델|버전)(?:을|를)? ?인용 ?(?:방법|표기|형식|법)[가-힣]{0,2}/g;
const CITE_EN =
  /(?<![a-z])(?:(?:cite|citing|citation (?:of|for)|reference|referencing|credit) (?:the |a |this |which |an ai |my )?(?:model|llm|version|snapshot)s?(?: version| name| id)?|what (?:do|should) (?:i|we) (?:write|put|state) (?:in|under) (?:the |my |our )?(?:references?|bibliography|citation)s?(?: for (?:the |a )?(?:model|llm)s?)?)(?: in (?:a|the|my|our) (?:paper|thesis|article|report))?(?![a-z])/g;
const LOCK_IN =
  /(?<![a-z])(?:(?:no|avoid|avoiding|without|against|prevent) )?(?:vendor |provider )?lock[- ]?in(?![a-z])|(?:벤더|업체|공급사|공급업체)(?:에|에게)? ?(?:종속|락인)[가-힣]{0,3}|(?:served|offered|sold|hosted) by (?:at least )?(?:\d+|two|three|four|five|several|multiple|many)(?: or more)? (?:providers|vendors|companies|clouds)/g;

/** "does it train on my data", "내 데이터를 학습에 쓰나": a question about a vendor, and no data to be analysed. */
const TRAINING =
  /(?<![a-z])train(?:s|ed|ing)? (?:on|with) (?:(?:my|our|your|the|user|users'|customers?'?|company) )?(?:own )?(?:data|inputs?|prompts?|chats?|conversations?)(?![a-z])|(?:데이터|입력|내용|정보|대화|기록)(?:가|이|를|을|는|은|로|도)? ?(?:모델 |ai )?(?:학습|훈련)(?:에|용으로|용)? ?(?:쓰|사용|이용|활용|하|되|돼|시키|시켜)?[가-힣]{0,4}/g;
export const trainings = (small: string): Iterable<Found> => asNothing(small, [TRAINING]);

/**
 * Set phrases whose words mean no use, told as not understood: what a "social worker" or a "dress code" needs is neither
 * tweets nor a program.
 */
export const setPhrases = (small: string): Iterable<Found> => asNothing(small, [SET_EN, SET_KO]);

/** Words that make of a word of a use another thing, each with what it stands beside. */
const beside = (pairs: Record<string, string>): string =>
  Object.entries(pairs)
    .map(([word, others]) => `${word} (?:${others})`)
    .join('|');
const SET_EN = new RegExp(
  `(?<![a-z])(?:${beside({
    social: 'log[- ]?ins?|sign[- ]?(?:in|on|up)s?|work(?:ers?)?|security|insurance|distancing|skills',
    data: 'plan|roaming|cable',
    speed: 'limits?|dating|bumps?|camera|skating',
    fast: 'food|lane|fashion',
    search: 'and rescue|warrants?|party',
    video: 'game consoles?|games?|calls?|conferenc(?:e|es|ing)|doorbells?',
    news: 'anchors?|stands?|agents?',
    security: 'guards?|cameras?|deposits?|check|blanket',
    legal: 'parking|age|holidays?|tender',
    medical: 'school|leave|insurance',
    '(?:real estate|estate|travel|insurance|secret|free|cleaning|ticket)': 'agents?|agency|agencies',
    '(?:postal|area|promo|coupon|discount|door|pin|morse|country|building|tax|color|colour)': 'codes?',
    '(?:asian|chinese|korean|japanese|thai|vietnamese|indian|french|italian)':
      'food|dish(?:es)?|cuisine|recipes?|restaurants?|bbq|barbecue|dramas?|war|cars?|gardens?',
    '(?:movie|film|restaurant|recipe|gift|book)': 'recommendations?|suggestions?|tips?',
    '(?:ball|burmese|pet)': 'pythons?',
    python: 'snakes?|skin',
    'codes? of': 'conduct|ethics|hono(?:u)?r',
  })}|(?:native|natural|human|good)[- ]sounding|sounds? (?:native|natural|human|fluent|good|right|polite)|(?:dress|zip|qr|bar) ?codes?|real estate)(?![a-z])`,
  'g',
);
const PLACES_KO = '(?:중국|일본|한국|아시아|태국|베트남|인도|프랑스|이탈리아)';
const SET_KO = new RegExp(
  [
    '소셜 ?(?:로그인|워커|벤처|댄스)',
    '데이터 ?(?:로밍|요금제)',
    '(?<![가-힣])데이트(?: ?코스)?',
    '(?:제한|과속) ?속도|속도 ?(?:제한|위반)',
    '(?:드레스|할인|쿠폰|전원|기타|색상|국가|큐알|qr) ?코드|코드 ?정리함|바코드|우편 ?번호',
    '실종자 ?수색|수학 ?여행|영상 ?\\d+ ?도(?:씨)?|영상 ?통화|화상 ?(?:회의|통화)|의료 ?보험|교육청|이미지 ?(?:세탁|관리)',
    `${PLACES_KO} ?(?:음식|요리|식당|맛집|드라마|여행)`,
    '(?:영화|드라마|책|맛집|여행지|선물|노래) ?추천[가-힣]{0,4}',
  ].join('|'),
  'g',
);

/** Comparisons: an app "that looks like Twitter" reads no tweets. */
export const likenesses = (small: string): Iterable<Found> => asNothing(small, [LIKE_EN, LIKE_KO]);

const LIKE_EN =
  /(?<![a-z])(?:(?:that |which )?(?:look|work|feel|behave|act)(?:s|ing)? (?:just |a bit |exactly |much )?like (?:an? )?[a-z0-9.]+|(?<![a-z0-9.])(?!voice)[a-z0-9.]+[- ]clones?|clones? of [a-z0-9.]+)(?![a-z])/g;
const LIKE_KO =
  /(?<![가-힣a-z0-9])[가-힣a-z0-9]+(?:처럼|같이) (?:생긴|보이는|움직이는|작동하는|돌아가는)|(?<![가-힣a-z0-9])[가-힣a-z0-9]+ 클론(?![가-힣])/g;
