import { isDate } from '../../knowledge/dates.ts';
import type { Modality } from '../../knowledge/vocabulary.ts';
import { asides, likenesses, setPhrases, trainings } from './asides.ts';
import { deployments } from './deployment.ts';
import { COUNTRIES, LANGUAGES, MONTHS, REGIONS } from './places.ts';
import { qualities } from './qualities.ts';
import { contexts, prices } from './quantities.ts';
import { each, type Found } from './reading.ts';

/** The limits that a need states in words: on price, context, input, licence, data. `small` is the need in lower case. */
export function limitsOf(small: string): Found[] {
  const found: Found[] = [];
  const free = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  for (const [worth, read] of READERS) {
    if (!worth.test(small)) continue;
    for (const one of read(small)) if (free(one.start, one.end)) found.push(one);
  }
  return found.sort((left, right) => left.start - right.start);
}

const MODALITY: [RegExp, Modality][] = [
  [/images?|pictures?|photos?|visual|이미지|사진|그림/, 'image'],
  [/audio|sound|speech|voice|오디오|음성|소리/, 'audio'],
  [/videos?|영상|비디오|동영상/, 'video'],
  [/pdfs?|피디에프/, 'pdf'],
  [/text|텍스트|글/, 'text'],
];
const KIND =
  '(?:images?|pictures?|photos?|visual|audio|sound|speech|voice|videos?|pdfs?|text|이미지|사진|그림|오디오|음성|소리|동영상|영상|비디오|피디에프|텍스트)';
const KINDS = `${KIND}(?:을|를|도|이|가)?(?:(?: ?[,/+&·] ?| ?(?:and|or|및) | ?(?:와|과|랑|이랑|하고|나|이나) ?)${KIND}(?:을|를|도|이|가)?){0,4}`;
const INPUT = new RegExp(
  `(?<![a-z])${KINDS} ?(?:as )?-?(?:inputs?(?![a-z])|입력)(?:을|를|이|가)?(?: ?(?:받|되|가능|지원)[가-힣]{0,3})?|inputs? (?:of )?${KINDS}(?![a-z])|(?<![a-z])${KIND} in(?= ?[,/;]| and out|$)`,
  'g',
);

const modalities = (small: string) =>
  each(small, INPUT, ([text]) => {
    const value = MODALITY.filter(([word]) => word.test(text)).map(([, modality]) => modality);
    return value.length === 0 ? undefined : { constraint: 'modality', value };
  });

const OPEN_WEIGHTS =
  /(?<![a-z])(?:open|public|downloadable|released|available)[ -]weights?(?![a-z])|(?<![a-z])weights? (?:are |is |must be |should be )?(?:publicly )?(?:available|downloadable|open|public|released)(?![a-z])|(?:오픈|공개) ?(?:웨이트|가중치)|공개된 (?:가중치|웨이트)|(?:가중치|웨이트)(?:가|를|이)? ?(?:공개|오픈|다운로드)[가-힣]{0,2}/g;
const openWeights = (small: string) => each(small, OPEN_WEIGHTS, () => ({ constraint: 'open-weights', value: true }));

const CAPABILITIES: [RegExp, string][] = [
  [
    /(?<![a-z])(?:tool|function)[ -](?:call(?:s|ing)?|use)(?![a-z])|(?:도구|툴|함수|펑션) ?(?:호출|콜링?|사용 기능)/g,
    'tool_call',
  ],
  [
    /(?<![a-z])(?:json|structured)[ -](?:outputs?|out|mode|responses?)(?![a-z])|(?:reliable|valid|strict) json(?![a-z])|(?:구조화(?:된)?|json|제이슨|정형) ?(?:출력|응답|형식|모드)/g,
    'structured_output',
  ],
  [/(?<![a-z])(?:reasoning|thinking) models?(?![a-z])|(?:추론|사고)(?:형| 특화)? ?모델/g, 'reasoning'],
];
function* capabilities(small: string): Generator<Found> {
  for (const [pattern, id] of CAPABILITIES)
    yield* each(small, pattern, () => ({ constraint: 'capability', value: [id] }));
}

const NO_TRAINING =
  /(?<![a-z])(?:no|zero|without|not|never|don'?t|doesn'?t|won'?t|must not|cannot|can't)(?: be| is| are)?(?: used| use)?(?: for| to)? ?(?:be )?(?:train(?:s|ed|ing)?)(?: (?:on|with|from|using))? (?:on )?(?:our|my|your|the|user|users'|customers?'?|company|any|its|their|input|inputs|prompts?|data)(?: own)?(?: data| inputs?| prompts?| conversations?| content)?(?![a-z])|(?:our |my |user |customer )?(?:data|inputs?|prompts?) (?:is |are |must |should |will )?(?:never|not)(?: be)? used (?:for|to|in) (?:model )?train(?:ing)?(?: on)?(?![a-z])|(?:데이터|입력|내용|정보|대화|기록)?(?:가|이|를|을|는|은)? ?(?:모델 |ai )?(?:학습|훈련)(?:에|으로|용으로|데이터로)? ?(?:(?:쓰|사용|이용|활용)(?:이|되|하|돼)?지 ?(?:않|말|못|마)[가-힣]{0,3}|안 ?(?:쓰|사용|하|되|시키)[가-힣]{0,2}|하지 ?(?:않|말|못)[가-힣]{0,3}|금지)/g;
const noTraining = (small: string) => each(small, NO_TRAINING, () => ({ constraint: 'no-training', value: true }));

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
const retentions = (small: string) =>
  each(small, RETENTION, ({ groups = {} }) => ({
    constraint: 'max-retention',
    value: Number(groups.days ?? groups.tage ?? 0),
  }));

const LICENSES: [RegExp, string][] = [
  [
    /(?<![a-z])mit[ -]?(?:licen[sc]ed?|라이[선센]스)|(?:licen[sc]e|라이[선센]스)(?:가|는|은)?:? ?(?:is )?mit(?![a-z])/g,
    'MIT',
  ],
  [
    /(?<![a-z])apache[ -]?(?:v?2(?:\.0)?)?(?:[ -]?(?:licen[sc]ed?|라이[선센]스))?(?![a-z\d])(?! (?:spark|kafka|airflow|hadoop|arrow|http|web|flink|server|tomcat))|아파치 ?(?:2(?:\.0)? ?)?라이[선센]스/g,
    'Apache-2.0',
  ],
];

function* licenses(small: string): Generator<Found> {
  for (const [pattern, id] of LICENSES) yield* each(small, pattern, () => ({ constraint: 'license', value: [id] }));
}

const MONTH = Object.keys(MONTHS).join('|');
const DAY = `(?:(?<month>${MONTH})[a-z]{0,6} )?(?<year>20\\d\\d)(?:-(?<m>\\d\\d?)(?:-(?<d>\\d\\d?))?|년(?: ?(?<km>\\d\\d?)월(?: ?(?<kd>\\d\\d?)일)?)?)?`;
const RELEASED = new RegExp(
  `(?<![a-z])(?:(?:released|launched|published|came out|come out|out|new) (?:after|since|from)|newer than|(?:more )?recent than|later than) ${DAY}(?![\\d])`,
  'g',
);
const RELEASED_KO = new RegExp(
  `${DAY} ?(?:이후|부터|뒤|후)(?:에|로)? ?(?:출시|나온|공개|발표|릴리[스즈]|등장)[가-힣]{0,2}`,
  'g',
);

function* dates(small: string): Generator<Found> {
  for (const pattern of [RELEASED, RELEASED_KO]) {
    yield* each(small, pattern, ({ groups = {} }) => {
      const two = (part: string | undefined) => (part === undefined ? '' : `-${part.padStart(2, '0')}`);
      const month = groups.m ?? groups.km ?? MONTHS[groups.month ?? ''];
      const value = `${groups.year}${two(month)}${two(month === undefined ? undefined : (groups.d ?? groups.kd))}`;
      return isDate(value) ? { constraint: 'released-after', value } : undefined;
    });
  }
}

const REGION = Object.keys(REGIONS).join('|');
const REGIONS_EN = new RegExp(
  `(?<![a-z])(?:(?:hosted|stored|stays?|processed|resid(?:es?|ency)|located|kept|regions?) (?:only )?(?:in|within|inside) (?:the )?(?<a>${REGION})(?![a-z])|(?<b>${REGION})[ -](?:regions?|(?:data )?residency|data ?cent(?:er|re)s?|hosting|hosted)(?![a-z]))`,
  'g',
);
const REGIONS_KO = new RegExp(
  `(?<a>${REGION})(?:의|에 있는)? ?(?:리전|데이터 ?센터|서버|내 저장|에 저장|안에 저장)`,
  'g',
);

function* regions(small: string): Generator<Found> {
  for (const pattern of [REGIONS_EN, REGIONS_KO]) {
    yield* each(small, pattern, ({ groups = {} }) => {
      const id = REGIONS[groups.a ?? groups.b ?? ''];
      return id === undefined ? undefined : { constraint: 'region', value: [id] };
    });
  }
}

const LANGUAGE = Object.keys(LANGUAGES).join('|');
const SUPPORT = new RegExp(
  `(?<![a-z])support(?:s|ing|ed)? (?:for )?(?:the )?(?<a>${LANGUAGE})(?![a-z])(?! (?:customer|user|client|compan|vendor|ticket))|(?<![a-z])(?<b>${LANGUAGE})(?: language)? (?:support(?:ed)?)(?= ?(?:$|[,.;!?)]|required|needed|is |and ))|(?<c>${LANGUAGE})(?:를|을|도|가|이)? ?지원(?! ?(?:챗|상담|센터|업무|팀|티켓|봇))[가-힣]{0,3}`,
  'g',
);

const support = (small: string) =>
  each(small, SUPPORT, ({ groups = {} }) => {
    const id = LANGUAGES[groups.a ?? groups.b ?? groups.c ?? ''];
    return id === undefined ? undefined : { constraint: 'support', value: [id] };
  });

const COUNTRY = Object.keys(COUNTRIES)
  .sort((left, right) => right.length - left.length)
  .join('|');
const MAKERS_EN = '(?:compan(?:y|ies)|vendors?|providers?|makers?|developers?|firms?|labs?|owned|made|built)';
const MAKERS_KO =
  '(?:업체|회사|기업|벤더|제조사|개발사|업계|쪽 회사|모델|제품|에서 만든|에서 개발한|에서 나온|(?:거|것|꺼|산|계|ai)(?=[은는을를도만로이가]?(?:[^가-힣]|$)|말고|빼고|제외))';
const MAKER = new RegExp(
  `(?<![a-z])(?<!for (?:an? |our |my |the )?|(?:at|in|are|am|im|i'm|we're) an? |our |my )(?<a>${COUNTRY})[ -](?:ai |tech |owned |based )?${MAKERS_EN}(?![a-z])|(?:made|developed|built|based) (?:in|by) (?:the )?(?<b>${COUNTRY})(?![a-z])|(?<c>${COUNTRY})(?:의|에 있는)? ?${MAKERS_KO}(?![어])|(?<k>국산|국내산|토종)|(?<k2>국내) ?(?:업체|회사|기업|모델|개발사)`,
  'g',
);

const UNWANTED = new RegExp(
  `(?<![a-z])(?:no|not|non|without|except|avoid|excluding|exclude)[ -](?:an? |any |the |from )?(?<a>${COUNTRY}) (?:ai |language )?(?:models?|llms?|ais?)(?![a-z])`,
  'g',
);

function* countries(small: string): Generator<Found> {
  yield* each(small, UNWANTED, ({ groups = {} }) => {
    const id = COUNTRIES[groups.a ?? ''];
    return id === undefined ? undefined : { constraint: 'exclude-country', value: [id] };
  });
  yield* makers(small);
}

const makers = (small: string) =>
  each(small, MAKER, ({ groups = {} }) => {
    const { a, b, c, k, k2 } = groups;
    const id = k !== undefined || k2 !== undefined ? 'KR' : COUNTRIES[a ?? b ?? c ?? ''];
    return id === undefined ? undefined : { constraint: 'country', value: [id] };
  });

/** What reads limits, first come first served, each with a word it cannot do without: long patterns are slow to compile. */
const READERS: [worth: RegExp, read: (small: string) => Iterable<Found>][] = [
  [
    /api|에이피아이|구독|요금|정액|종량|플랜|좌석|토큰|모델|버전|출처|subscri|plan|seat|licen|cit|refer|credit|bibl|lock|종속|락인|by /,
    asides,
  ],
  [/\d/, prices],
  [/\d/, contexts],
  [/input|입력| in/, modalities],
  [/weight|웨이트|가중치/, openWeights],
  [/tool|function|도구|툴|함수|펑션|json|제이슨|structured|구조화|정형|reasoning|thinking|추론|사고/, capabilities],
  [
    /leav|exit|outside|stay|remain|ke[ep]|send|sent|shar|upload|expos|host|prem|gap|house|our|my |network|local|offline|deploy|외부|사외|반출|유출|밖|바깥|사내|내부|회사|클라우드|해외|온|망|서버|자체|셀프|직접|로컬|오프|인터넷/,
    deployments,
  ],
  [/train|학습|훈련/, noTraining],
  [/reten|retain|stor|kept|ke[ep]|save|zdr|보관|보존|저장/, retentions],
  // A demand that inputs be not learnt from has gone before.
  [/train|학습|훈련/, trainings],
  [/mit|apache|아파치/, licenses],
  [/20\d\d/, dates],
  [/region|resid|host|stor|stay|process|locat|kept|cent|리전|센터|서버|저장/, regions],
  [/support|지원/, support],
  [
    /chin|kore|u\.?s|amer|unit|japan|fran|french|canad|german|brit|uk|israel|russia|india|taiwan|국|한민|일본|프랑스|캐나다|독일|이스라엘|러시아|인도|대만|중공|토종/,
    countries,
  ],
  // Last, so that a condition in the same words wins: "in a Korean data center".
  [
    /social|data|speed|fast|search|video|news|security|legal|medical|agen|estate|code|python|food|dish|cuisine|recipe|restaurant|bbq|drama|movie|film|gift|소셜|데이터|데이트|속도|코드|우편|실종|수학|영상|화상|보험|교육청|이미지|음식|요리|식당|맛집|드라마|여행|추천/,
    setPhrases,
  ],
  [/ like |clone|처럼|같이|클론/, likenesses],
  [/cheap|expens|afford|cost|budget|econom|value|buck|싸|싼|저렴|가성비|효율/, qualities],
];
