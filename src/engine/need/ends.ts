import { ALARM } from '../upcoming.ts';
import { daysOf } from './durations.ts';
import { groupsOf } from './matches.ts';
import { each, type Found, type Limit } from './reading.ts';

/**
 * How long a model is to go on: "not retired within six months", "supported for at least a year", 1년 이상 서비스되는, "곧 종료되는
 * 모델 말고". What is deprecated without a day is told by nothing that could be asked for, and stays unread with what comes near.
 */
export function* ends(small: string): Generator<Found> {
  for (const pattern of LASTS)
    yield* each(small, pattern, (match): Limit | undefined => {
      const { n = '', unit = '' } = groupsOf(match);
      const days = Math.ceil(daysOf(COUNTS[n] ?? Number(n), unit));
      return Number.isSafeInteger(days) ? { constraint: 'min-days-left', value: days } : undefined;
    });
  yield* each(small, SOON, () => ({ constraint: 'min-days-left', value: ALARM.retirement }));
  for (const found of each(small, DEPRECATED, () => null))
    yield { ...found, unread: { kind: 'other', options: [`--min-days-left ${ALARM.retirement}`] } };
}

const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, six: 6, twelve: 12, 'half a': 0.5 },
  ...{ 한: 1, 두: 2, 세: 3, 석: 3, 네: 4, 반: 0.5 },
};
const SPAN_EN = `(?<n>\\d{1,4}|${Object.keys(COUNTS)
  .filter((word) => /[a-z]/.test(word))
  .join('|')}) ?-?(?<unit>days?|weeks?|months?|years?)(?![a-z])`;
const SPAN_KO = '(?<n>\\d{1,4}|한|두|세|석|네|반) ?(?<unit>일|주일?|개월|달|년)';

/** What a model does that ends: of its own, or by its maker. */
const END_EN =
  '(?:retir(?:e[sd]?|ing|ement)|deprecat(?:e[sd]?|ing|ion)|sunset(?:s|ting)?|discontinu(?:e[sd]?|ing|ation)|shut(?:ting)? down|shutdown|end(?:s|ed|ing)?(?: of life)?|eol|phas(?:ed?|ing) out|switch(?:ed|ing) off|turn(?:ed|ing) off|go(?:es|ing)? away|disappear(?:s|ed|ing)?)';
const END_KO = '(?:(?:서비스|지원|제공|api|모델)(?:이|가)? ?)?(?:종료|중단|폐기|단종|은퇴|퇴역)';
const NOT_EN =
  "(?:not|no|never|nothing|none|without|won'?t|will not|isn'?t|aren'?t|doesn'?t|don'?t|shouldn'?t|must ?n[o']t)";
const WITHIN_EN = '(?:with ?in|for|in|over|during|before|inside)(?: at least)?(?: the)?(?: next| coming| first)?';
const GOES_ON =
  '(?:supported|available|served|maintained|kept (?:up|alive|running|available)|running|around|offered|usable|live|last(?:s|ing)?|stay(?:s|ing)?|guaranteed)';
const GOES_ON_KO =
  '(?:(?:(?:api|모델) ?)?(?:지원|서비스|제공|유지|운영|사용|이용)(?:이|가)? ?(?:되는|될|되어야|돼야|가능|보장)[가-힣]{0,3}|쓸 수 ?있[가-힣]{0,2}|남은|남아[가-힣]{0,2})';

const LASTS = [
  `(?<![a-z'])${NOT_EN} (?:(?:models?|ones?|that|which|to|be|is|are|being|get|gets|getting|going|announced|planned|scheduled|an?|any|api) ){0,5}${END_EN}(?: (?:date|announced|planned|scheduled|being|models?)){0,2} ${WITHIN_EN} ${SPAN_EN}`,
  `(?:(?<=^ ?|[,;.!?] ?)|(?<![a-z])(?:models?|llms?|versions?|releases?|ones?|it|something|anything) )(?:(?:that|which|will|to|must|should|be|is|are) ){0,4}${GOES_ON} (?:available |supported |around )?(?:for )?(?:at least|no less than|a minimum of|minimum|more than|another|the next) ${SPAN_EN}`,
  `(?<![a-z])(?:at least|no less than|a minimum of|minimum|more than) ${SPAN_EN} (?:of (?:support|life|availability|service|runway)|(?:until|before|to|left (?:until|before)) (?:it |its |the |their )?(?:is |are |gets )?${END_EN}|left)(?![a-z])`,
  `(?:앞으로 |최소 |적어도 |향후 )*${SPAN_KO} ?(?:안에|안에는|이내에?|내에?|내로|동안|동안은|간|간은)(?:는)? ?${END_KO}(?:이|가)? ?(?:되지|하지|될 일이?|예정이?)? ?(?:않[가-힣]{0,3}|없[가-힣]{0,2}|아닌)(?: ?(?:모델|것|거|걸))?(?:로|만)?`,
  `(?:앞으로 |최소 |적어도 |향후 )*${SPAN_KO} ?(?:이상|넘게|동안|간)(?:은)? ?(?:더 )?(?:계속 )?${GOES_ON_KO}(?: ?(?:모델|것|거|걸))?(?:로|만)?`,
].map((source) => new RegExp(source, 'g'));

const SOON = new RegExp(
  [
    `(?<![a-z'])${NOT_EN} (?:(?:models?|ones?|that|which|to|be|is|are|being|get|gets|getting|going|about|anything) ){0,6}${END_EN}(?: models?)?(?: (?:any ?time )?soon| shortly| in the near future)`,
    `(?:곧|조만간|머지않아) ?${END_KO}(?:되지|하지|될 일) ?(?:않|없)[가-힣]{0,3}(?: ?(?:모델|것|거|걸))?(?:로|만)?`,
    `(?:곧 |조만간 )?${END_KO}(?: ?(?:예정|임박)(?:인|된|한|이)?| ?(?:되는|될|하는|할))(?: ?(?:모델|것|거|걸|게))?(?:은|는|을|를)? ?(?:말고|제외[가-힣]{0,3}|빼고|아닌|없[가-힣]{0,2}|싫[가-힣]{0,2}|안 ?됨|안 ?돼[가-힣]{0,2})(?: ?(?:모델|것|거|걸))?`,
  ].join('|'),
  'g',
);

const DEPRECATED =
  /(?<![a-z'])(?:not?|never|without|non-?) ?(?:any )?(?:deprecated|retired|discontinued)(?: (?:models?|ones?))?(?![a-z])(?! (?:with|for|in|by|soon))/g;
