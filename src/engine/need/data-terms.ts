import { REGION_CODES } from './places.ts';
import { each, type Found } from './reading.ts';

/** What a need demands of the data put in: not learnt from, not kept, kept in a place. */

const NO_TRAINING =
  /(?<![a-z])(?:no|zero|without|not|never|don'?t|doesn'?t|won'?t|must not|cannot|can't)(?: be| is| are)?(?: used| use)?(?: for| to)? ?(?:be )?(?:train(?:s|ed|ing)?)(?: (?:on|with|from|using))? (?:on )?(?:our|my|your|the|user|users'|customers?'?|company|any|its|their|input|inputs|prompts?|data)(?: own)?(?: data| inputs?| prompts?| conversations?| content)?(?![a-z])|(?:our |my |user |customer )?(?:data|inputs?|prompts?|texts?|content|conversations?|chats?|documents?|files?|messages?|emails?|code|questions?) (?:is |are |must |should |will |may |can )?(?:never|not)(?: be)? used (?:for|to|in) (?:model )?train(?:ing)?(?: on)?(?![a-z])|(?:데이터|입력|내용|정보|대화|기록)?(?:가|이|를|을|는|은)? ?(?:모델 |ai )?(?:학습|훈련)(?:에|으로|용으로|데이터로)? ?(?:(?:쓰|사용|이용|활용)(?:이|되|하|돼)?지 ?(?:않|말|못|마)[가-힣]{0,3}|안 ?(?:쓰|사용|하|되|시키)[가-힣]{0,2}|하지 ?(?:않|말|못)[가-힣]{0,3}|금지|(?:쓰이|쓰|사용되|사용하|이용되|이용하|활용되|활용하|들어가|하|되|시키)면 ?(?:절대 ?)?안 ?(?:되|돼|된|됩|됨)[가-힣]{0,3})|(?:입력|데이터|내용|정보|대화|기록|글)(?:으로|로) ?(?:모델 ?)?(?:학습|훈련)(?:을|를)? ?(?:하|시키|되)(?:면 ?안 ?(?:되|돼|된|됩|됨)|지 ?(?:않|말|못|마))[가-힣]{0,3}|(?<![a-z])(?:not|never|n't|cannot) (?:ever )?train(?: (?:its|their|any|the) (?:models?|ais?))? on (?:what|whatever|anything|any of)(?![a-z])/g;
export const noTraining = (small: string) =>
  each(small, NO_TRAINING, () => ({ constraint: 'no-training', value: true }));

const KEPT = '(?:데이터|입력|대화|기록|내용|정보|로그)';
/** How long a vendor may keep inputs: not at all, or so many days. Customers are kept in another sense. */
const RETENTION = new RegExp(
  [
    '(?<![a-z])(?:(?:zero|no)[- ](?:data[- ])?retention|zdr)(?! of (?:customers?|users?|staff))(?![a-z])',
    "(?<![a-z])(?:(?:not|never|don'?t|doesn'?t|won'?t) (?:retain|store|keep|save)s?|(?:not|never)(?: be)? (?:retained|stored|kept|saved))(?: any| our| my| the)? ?(?:data|inputs?|prompts?|conversations?|chats?|logs?)(?![a-z])",
    '(?<![a-z])(?:data |inputs? |prompts? |logs? )?(?:retention|retained|kept|stored)(?: of| for| is| period)?(?: at most| under| below| max(?:imum)?| no more than| less than| up to)* (?<days>\\d{1,4}) days?(?![a-z])',
    `${KEPT}(?:을|를|이|가|는|은)? ?(?:서버에 ?)?(?:보관|보존|저장)(?:을|은|이|도)? ?(?:하지 ?(?:않|말|못)|안 ?(?:하|되|돼|함)|없|금지|되지 ?않)[가-힣]{0,3}`,
    `(?:${KEPT} ?)?(?:보관|보존)(?: ?기간)?(?:이|은|을|는)? ?(?:최대 ?)?(?<tage>\\d{1,4}) ?일(?: ?(?:이하|이내|미만|까지))?`,
  ].join('|'),
  'g',
);
export const retentions = (small: string) =>
  each(small, RETENTION, ({ groups = {} }) => ({
    constraint: 'max-retention',
    value: Number(groups.days ?? groups.tage ?? 0),
  }));

const REGION = Object.keys(REGION_CODES).join('|');
const REGIONS_EN = new RegExp(
  `(?<![a-z])(?:(?:hosted|stored|stays?|processed|resid(?:es?|ency)|located|kept|regions?) (?:only )?(?:in|within|inside) (?:the )?(?<a>${REGION})(?![a-z])|(?<b>${REGION})[ -](?:regions?|(?:data )?residency|data ?cent(?:er|re)s?|hosting|hosted)(?![a-z]))`,
  'g',
);
const REGIONS_KO = new RegExp(
  `(?<a>${REGION})(?:의|에 있는)? ?(?:리전|데이터 ?센터|서버|내 저장|에 저장|안에 저장)|${KEPT}(?:는|은|가|이|를|을)? ?(?:(?:반드시|꼭) )?(?<b>${REGION})(?: ?(?:안|내))?(?:에만|에서만|에서|에) ?(?:있어야|있을|두어야|둬야|둘|남아야|남을|머물|저장|보관|처리)[가-힣]{0,3}`,
  'g',
);

export function* regions(small: string): Generator<Found> {
  for (const pattern of [REGIONS_EN, REGIONS_KO]) {
    yield* each(small, pattern, ({ groups = {} }) => {
      const id = REGION_CODES[groups.a ?? groups.b ?? ''];
      return id === undefined ? undefined : { constraint: 'region', value: [id] };
    });
  }
}
