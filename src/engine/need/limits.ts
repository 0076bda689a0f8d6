import type { Modality } from '../../domain/vocabulary.ts';
import { capabilities } from './capabilities.ts';
import { dataConditions } from './data-conditions.ts';
import { dates } from './dates.ts';
import { deployments } from './deployment.ts';
import { directions, translations } from './directions.ts';
import { ends } from './ends.ts';
import { lawConditions } from './law-conditions.ts';
import { licences } from './licences.ts';
import { costs } from './loads.ts';
import type { Span } from './marks.ts';
import { HARDWARE, memories } from './memories.ts';
import { LANGUAGE_CODES } from './places.ts';
import { qualities } from './qualities.ts';
import { contexts } from './quantities.ts';
import { each, type Found, type Limit } from './reading.ts';
import { likenesses, setPhrases, setPhrasesOf, trainings } from './set-phrases.ts';
import { sizes } from './sizes.ts';
import { undertakings } from './undertakings.ts';
import { vendorConditions } from './vendor-conditions.ts';
import { waived } from './waivers.ts';

/** The limits that a need states in words: on price, context, input, licence, data. `small` is the need in lower case. */
export function conditionsIn(small: string): Found[] {
  const found: Found[] = [];
  for (const [worth, read] of READERS) {
    if (!worth.test(small)) continue;
    for (const one of read(small)) add(found, one);
  }
  return waived(
    small,
    found.sort((left, right) => left.start - right.start),
  );
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/**
 * Adds a condition to those read before it. Two may share their verb ("30일만 EU에 보관") or stand one within the words of
 * the other ("keep our data in Korea and delete it after 7 days"): each keeps its core, and they part between the two.
 */
function add(found: Found[], one: Found): void {
  const others = found.filter((other) => overlaps(one, other));
  const { core } = one;
  if (others.length === 0) found.push(one);
  else if (core && others.every((other) => !overlaps(core, other))) found.push({ ...one, ...core });
  else if (core && others.length === 1) {
    const [other] = others as [Found];
    const own = other.core;
    if (!own || overlaps(core, own)) return;
    const isFirst = core.start < own.start;
    const cut = isFirst ? core.end : core.start;
    const [first, second] = isFirst ? [one, other] : [other, one];
    const [start, end] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
    Object.assign(first, { start, end: cut });
    Object.assign(second, { start: cut, end });
    found.push(one);
  }
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

/** Something is to be put in: "사진을 넣을 수 있는", "upload audio files". What for is told by the same words. */
const PUT_IN = new RegExp(
  `${KINDS} ?(?:파일|자료)?(?:을|를|도|이|가)? ?(?:그대로 |직접 |바로 |같이 |함께 |통째로 )?(?:(?:넣|집어넣)[을고어으는][가-힣]{0,2}|(?:업로드|첨부)[가-힣]{0,2}|올릴(?= 수 ?있)|(?:받|읽)을(?= 수 ?있))(?: 수 ?있[가-힣]{0,3})?|(?<![a-z])(?:upload|attach|paste|feed it|accepts?)(?:ing)? (?:our |my |the |a |an )?${KINDS}(?: files?| clips?| recordings?)?(?![a-z])`,
  'g',
);

/** What is a picture by its nature, whatever field it is of. */
const SCANS =
  /(?<![a-z])(?:medical|clinical|diagnostic|radiology) (?:images?|imaging|scans?)(?![a-z])|(?<![a-z])(?:x-?ray|ct|mri|ultrasound)s? (?:images?|scans?|readings?)(?![a-z])|(?:의료|진단) ?영상(?!의학)|(?:엑스레이|x-?ray|ct|mri|초음파|흉부) ?(?:사진|영상|이미지)?(?:을|를)? ?(?:판독|읽)/g;

function* modalities(small: string): Generator<Found> {
  for (const found of each(small, SCANS, () => ({ constraint: 'modality', value: ['image'] })))
    yield { ...found, shared: true };
  const kinds = ({ 0: text }: RegExpExecArray): Limit => ({
    constraint: 'modality',
    value: MODALITY.filter(([word]) => word.test(text)).map(([, modality]) => modality),
  });
  yield* each(small, INPUT, kinds);
  for (const found of each(small, PUT_IN, kinds)) yield { ...found, shared: true };
}

const OPEN_WEIGHTS =
  /(?<![a-z])(?:open|public|downloadable|released|available)[ -]weights?(?![a-z])|(?<![a-z])weights? (?:are |is |must be |should be )?(?:publicly )?(?:available|downloadable|open|public|released)(?![a-z])|(?:오픈|공개) ?(?:웨이트|가중치)|공개된 (?:가중치|웨이트)|(?<![a-z])(?:publish|release|share|open) (?:the |our |my |its )?weights(?![a-z])|(?:가중치|웨이트)(?:가|를|이)? ?(?:공개|오픈|다운로드)[가-힣]{0,2}/g;
const CLOSED_WEIGHTS =
  /(?<![a-z])(?:only )?(?:closed|proprietary)[- ](?:weights?|source)(?: models?| ones?)?(?: only)?(?![a-z])|(?<![a-z])(?:only (?:closed|proprietary) (?:models?|ones?)|(?:closed|proprietary) (?:models?|ones?) only)(?![a-z])|(?:비공개|폐쇄형|상용) ?(?:가중치|모델)(?:만|이어야|여야)/g;
function* openWeights(small: string): Generator<Found> {
  yield* each(small, CLOSED_WEIGHTS, () => ({ constraint: 'open-weights', value: false }));
  yield* each(small, OPEN_WEIGHTS, () => ({ constraint: 'open-weights', value: true }));
}

const LANGUAGE = Object.keys(LANGUAGE_CODES).join('|');
const LANGUAGES = `(?:${LANGUAGE})(?:(?: ?[,/&·] ?(?:and |or )?| (?:and|or|및|또는) |(?:와|과|랑|이랑|하고|나|이나) ?)(?:${LANGUAGE})){0,8}`;
const ONE_LANGUAGE = new RegExp(LANGUAGE, 'g');
const SUPPORT = new RegExp(
  `(?<![a-z])support(?:s|ing|ed)? (?:for )?(?:both )?(?:the )?${LANGUAGES}(?![a-z])(?! (?:customer|user|client|compan|vendor|ticket))|(?<![a-z])(?:both )?${LANGUAGES}(?: languages?)? support(?:ed)?(?= ?(?:$|[,.;!?)]|required|needed|necessary|unnecessary|optional|not |no need|is |isn|are |aren|do |don|doesn|does |and |or ))|${LANGUAGES}(?:를|을|도|가|이|는|은)? ?지원(?! ?(?:챗|상담|센터|업무|팀|티켓|봇))[가-힣]{0,3}`,
  'g',
);

const support = (small: string) =>
  each(small, SUPPORT, ({ 0: text }) => {
    const codes = [...text.matchAll(ONE_LANGUAGE)].map(([name]) => LANGUAGE_CODES[name] as string);
    return { constraint: 'support', value: [...new Set(codes)] };
  });

/** What reads limits, first come first served, each with a word it cannot do without: long patterns are slow to compile. */
const READERS: [worth: RegExp, read: (small: string) => Iterable<Found>][] = [
  [/agent|에이전트|open[- ]?source|oss|오픈 ?소스/, undertakings],
  [
    /api|에이피아이|구독|요금|정액|종량|플랜|좌석|토큰|모델|버전|출처|subscri|plan|seat|licen|cit|refer|credit|bibl|lock|종속|락인|by /,
    setPhrasesOf,
  ],
  [
    /retir|deprecat|sunset|discontinu|shut|end|eol|phas|switch|turn|away|disappear|least|less|minimum|more|another|next|종료|중단|폐기|단종|은퇴|퇴역|이상|넘게|동안|간/,
    ends,
  ],
  [/\d|dollar|euro|pound|cent|buck|won|yen|yuan|원|달러|구독|요금제|플랜|멤버십|subscri|plan|member/, costs],
  [/\d|만/, contexts],
  [/to|in|2|from|out of|and|[면고] |[-=]>|→|⇒|을|를|에서|로/, directions],
  [/[-=<]>|→|⇒|>|[a-z]{2,3}[-/_~][a-z]{2}| to |into|번역|통역|[가-힣]로|^.{0,3}$|[,.;]/, translations],
  [/\d ?b/, sizes],
  [HARDWARE, memories],
  [
    /scan|imag|reading|영상|판독|읽|input|입력| in|넣|올릴|업로드|첨부|읽을|받을|upload|attach|paste|feed|accept/,
    modalities,
  ],
  [/weight|closed|proprietary|웨이트|가중치|비공개|폐쇄|상용/, openWeights],
  [
    /tool|function|도구|툴|함수|펑션|json|xml|스키마|제이슨|structured|구조화|정형|reasoning|thinking|추론|사고/,
    capabilities,
  ],
  [/./, dataConditions],
  [/./, vendorConditions],
  [
    /certif|compl|accredit|attest|hipaa|gdpr|soc ?-?\d|iso|isms|csap|pci|fedramp|c5|act|baa|인증|준수|적합|보호|규정|법|등급|audit/,
    lawConditions,
  ],
  [
    /host|prem|gap|internet|disconnect|connect|device|디바이스|네트워크|house|our|my |network|local|offline|deploy|외부|사외|반출|유출|밖|바깥|사내|내부|회사|클라우드|해외|온|망|서버|자체|셀프|직접|로컬|오프|인터넷|a100|a6000|h\d00|b\d00|l40|mi3|dgx/,
    deployments,
  ],
  // A demand that inputs be not learnt from has gone before.
  [/train|학습|훈련/, trainings],
  [/mit|apache|아파치|licen|라이[선센]스|permissive|commercial|상업|상용|gpl|bsd|mpl|copyleft|cc[ -]by/, licences],
  [/20\d\d|2\d년/, dates],
  [/support|지원/, support],
  // Last, so that a condition in the same words wins: "in a Korean data center".
  [
    /social|data|speed|sound|fast|search|video|news|security|legal|medical|agen|estate|code|python|food|dish|cuisine|recipe|restaurant|bbq|drama|movie|film|gift|소셜|데이터|데이트|속도|코드|우편|실종|수학|영상|화상|보험|교육청|이미지|음식|요리|식당|맛집|드라마|여행|추천/,
    setPhrases,
  ],
  [/ like |clone|처럼|같이|클론/, likenesses],
  [/cheap|expens|afford|cost|budget|econom|value|buck|싸|싼|저렴|가성비|효율|예산/, qualities],
];
