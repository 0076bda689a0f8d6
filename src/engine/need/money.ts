import { MONEY, type Money, moneyIn, numberIn, type Sum } from '../../domain/amounts.ts';
import { decimal } from '../../domain/money.ts';
import { COUNTED_EN, COUNTED_KO } from './counted.ts';
import type { Groups } from './matches.ts';
import type { Found, Limit } from './reading.ts';

/**
 * Sums of money in a need. A sum is a condition of the model where it has what only a price or a budget has: a measure of
 * tokens or requests, a word that makes it the most ("under", 이하), or a period and nothing that goes on from it. Any other
 * is part of the work: "pays $500 invoices", "100달러 환불 문의".
 */
export function* sums(small: string, work: readonly Place[] = []): Generator<Found> {
  if (!WORTH.test(small)) return;
  for (const { 0: text, index } of small.matchAll(money())) {
    const sum = moneyIn(text);
    const place = { start: index, end: index + text.length };
    const hasWork = work.some(({ start, end }) => end <= place.start || start >= place.end);
    const read = sum && readSum(small, place, sum, hasWork);
    if (read) yield read;
  }
}

/** Signs and words of currencies, as far as one of them stands in any sum. */
const WORTH =
  /[$€£¥₩￦￥₹₫]|dollar|buck|euro|pound|quid|cent|won|yen|yuan|rmb|renminbi|franc|rupee|baht|[원불円元엔¢]|달러|유로|센트|위안|파운드|프랑|루피|바트|pence|(?<![a-z])(?:usd|eur|krw|jpy|cny|gbp|aud|brl|cad|chf|czk|dkk|hkd|huf|idr|ils|inr|mxn|myr|nok|nzd|php|pln|sek|sgd|thb|try|twd|vnd|zar)(?![a-z])/;

const money = (): RegExp => {
  pattern ??= new RegExp(MONEY, 'g');
  return pattern;
};
let pattern: RegExp | undefined;

/** What a sum is for. */
type Measure =
  | { for: 'tokens'; scale: number; direction?: string | undefined }
  | { for: 'requests'; scale: number }
  | { for: 'period'; period: string }
  | { for: 'each' }
  | { for: 'seat' };

interface Place {
  start: number;
  end: number;
}

/** What stands around a sum, as far as it belongs to it. */
interface Around extends Place {
  measures: Measure[];
  /** Whether a word makes the sum the most that may be paid. */
  capped: boolean;
  /** Whether it is called a budget. */
  budget: boolean;
  /** Whether it is called a subscription or a plan. */
  plan: boolean;
  direction: string | undefined;
}

function readSum(small: string, place: Place, sum: Money, hasWork: boolean): Found | undefined {
  const around = aroundOf(small, place);
  const { start, end, measures, capped, plan, direction } = around;
  const budget = around.budget || isApart(small, place);
  const limit = (constraint: 'max-price' | 'max-input-price' | 'max-output-price', value: Sum): Found => ({
    start,
    end,
    limit: { constraint, value } as Limit,
  });
  const tokens = measures.find((one) => one.for === 'tokens');
  const way = tokens?.direction ?? direction;
  const priced =
    way === undefined ? 'max-price' : /^(?:in|prompt|입력|인풋)/.test(way) ? 'max-input-price' : 'max-output-price';
  if (tokens) return limit(priced, times(sum, 1e6 / tokens.scale));
  const period = measures.find((one) => one.for === 'period')?.period;
  // "12 people, $20 each a month": no request has a month, and people are no requests.
  const isEach = measures.some((one) => one.for === 'each');
  const isOfPeople = isEach && (period !== undefined || (!hasWork && PEOPLE.test(small)));
  const requests =
    measures.find((one) => one.for === 'requests') ??
    (isEach && !isOfPeople ? ({ for: 'requests', scale: 1 } as const) : undefined);
  const seat = isOfPeople || measures.some((one) => one.for === 'seat');
  // "Monthly subscription, $30 at most": said elsewhere in the need.
  const isPlan = plan || (tokens === undefined && PLANNED.test(small) && requests === undefined);
  const isMoney = capped || budget || plan;
  if (!isMoney && !(measures.length > 0 && standsAlone(small, around))) return undefined;
  if (requests) {
    const most = times(sum, 1 / requests.scale);
    return { start, end, limit: null, budget: { most, per: 'request' } };
  }
  if (isPlan || seat)
    return { start, end, limit: null, budget: { most: asSum(sum), per: period ?? 'month', plan: true, seat } };
  if (period !== undefined) return { start, end, limit: null, budget: { most: asSum(sum), per: period } };
  // "under $3": of what is not said; what costs so little is a price of tokens.
  if (way !== undefined || (!budget && !hasWork && sum.currency === 'USD' && Number(sum.amount) <= PLAUSIBLE))
    return limit(priced, asSum(sum));
  return { start, end, limit: null, budget: { most: asSum(sum), per: null } };
}

export const PLAN = '(?:subscriptions?|plans?|memberships?|구독(?:료|제|권)?|요금제|정액제|멤버십|플랜)';
/** A subscription is wanted, and not what the work is about. */
const PLANNED = new RegExp(`${PLAN}(?! ?(?:해지|취소|문의|환불|churn|cancel|emails?|service|business|model))`);

/** In USD per 1,000,000 tokens. */
const PLAUSIBLE = 100;

const times = ({ amount, currency }: Money, factor: number): Sum =>
  asSum({ amount: decimal(amount).times(decimal(factor)).toFixed(), currency });
const asSum = ({ amount, currency }: Money): Sum => (currency === 'USD' ? Number(amount) : `${amount} ${currency}`);

/** Takes in, step by step, what stands behind the sum and before it. */
function aroundOf(small: string, { start, end }: Place): Around {
  const around: Around = { start, end, measures: [], capped: false, budget: false, plan: false, direction: undefined };
  const step = (pattern: RegExp, behind: boolean): Groups | undefined => {
    const text = behind
      ? small.slice(around.end, around.end + REACH)
      : small.slice(Math.max(0, around.start - REACH), around.start);
    const match = pattern.exec(text);
    if (!match || match[0].trim() === '') return undefined;
    if (behind) around.end += match[0].length;
    else around.start -= match[0].length;
    return match.groups ?? {};
  };
  let first = start;
  for (const behind of [true, false]) {
    const steps = behind ? BEHIND : BEFORE;
    for (let left = MOST; left > 0; left--) {
      const taken = steps().find(([kind, pattern]) => {
        const groups = step(pattern, behind);
        if (groups) take(around, kind, groups);
        if (groups && !behind && kind !== 'filler') first = around.start;
        return groups !== undefined;
      });
      if (!taken) break;
    }
  }
  // Words that lead up to nothing are no part of it.
  around.start = first + small.slice(first).search(/\S|$/);
  return around;
}
const REACH = 48;
const MOST = 6;

type Kind = 'tokens' | 'requests' | 'period' | 'each' | 'seat' | 'cap' | 'budget' | 'plan' | 'direction' | 'filler';

function take(around: Around, kind: Kind, groups: Record<string, string | undefined>): void {
  switch (kind) {
    case 'tokens': {
      const direction = groups.direction ?? groups.direction2 ?? groups.direction0;
      around.measures.push({
        for: 'tokens',
        scale: scaleOf(groups.scale ?? groups.scale2),
        direction: direction?.trim(),
      });
      break;
    }
    case 'requests':
      around.measures.push({ for: 'requests', scale: scaleOf(groups.scale ?? groups.scale2) });
      break;
    case 'period':
      around.measures.push({ for: 'period', period: periodOf(groups.period ?? groups.period2 ?? '') });
      break;
    case 'each':
    case 'seat':
      around.measures.push({ for: kind });
      break;
    case 'cap':
      around.capped = true;
      break;
    case 'budget':
      around.budget = true;
      break;
    case 'plan':
      around.plan = true;
      break;
    case 'direction':
      around.direction ??= groups.direction;
      break;
    case 'filler':
  }
}

const SCALES: [RegExp, number][] = [
  [/^(?:1 ?|one )?m/, 1e6],
  [/^(?:1 ?|one )?(?:k|thousand)/, 1e3],
];
const scaleOf = (text = ''): number =>
  Number(numberIn(text) ?? 0) || (SCALES.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? 1);

const PERIODS: [RegExp, string][] = [
  [/^(?:mo|월|매월|매달|달|한 ?달)/, 'month'],
  [/^(?:da|하루|일일|매일|일(?!주|년))/, 'day'],
  [/^(?:we|주|매주|일주)/, 'week'],
  [/^(?:y|annual|연|매년|년|1년|일년)/, 'year'],
];
/** `month`, `day`, `week` or `year`. */
export const periodOf = (text: string): string =>
  PERIODS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? 'month';

const PER = '(?:per|/|an?|each|every|for each|for every)';
const MILLION = '(?:(?:1 ?|one )?(?:m|mil|million|mtok)|1,000,000|1000000)';
const THOUSAND = '(?:(?:1 ?|one )?(?:k|thousand)|1,?000)';
const PERIOD_EN = '(?:month|mo|day|week|year|yr)';
export const PERIOD_KO = '(?:매월|매달|월간|월|한 ?달|달|하루|매일|일일|일|연간|매년|연|1년|일년|년|매주|일주일|주)';
/** Those for whom seats are paid, behind their number. */
export const PEOPLE_EN =
  '(?:seats?|users?|people|persons?|heads?|licen[sc]es?|developers?|employees?|members?|teammates?|colleagues?|staff|of us)';
/** Some people are counted. */
const PEOPLE = new RegExp(`\\d ?(?:${PEOPLE_EN}(?![a-z])|[명인](?!당|마다))|(?<![a-z])team of \\d`);
const SEAT = '(?:seat|user|person|head|employee|member|developer|licen[sc]e)s?';
const WAY_EN = '(?:in(?:put)?|out(?:put)?|prompt|completion)';
const PRICE_KO = '(?:(?:가격|비용|요금|단가|값)(?:이|은|는|도)? ?)?';
const ABOUT_KO = '(?:최대|약|총|평균|대략|한) ?';

const steps = (all: [Kind, string][]): (() => [Kind, RegExp][]) => {
  let made: [Kind, RegExp][] | undefined;
  return () => {
    made ??= all.map(([kind, source]) => [kind, new RegExp(source)]);
    return made;
  };
};

/** What may stand behind a sum, each from where the one before ended. */
const BEHIND = steps([
  [
    'tokens',
    `^ ?(?:usd )?(?:${PER}|for) ?(?:(?<scale>${MILLION})[ -]?(?<direction>(?:${WAY_EN}) ?)?(?:tok(?:en)?s?)?|(?<scale2>${THOUSAND})?[ -]?(?<direction2>(?:${WAY_EN}) ?)?tok(?:en)?s?)(?![a-z]| ?(?:${COUNTED_EN}))`,
  ],
  ['tokens', '^ ?/ ?(?<scale>100만|백만|천)? ?토큰'],
  [
    'requests',
    `^ ?(?:${PER} ?(?<scale>${MILLION}|${THOUSAND})?|for (?<scale2>${MILLION}|${THOUSAND})) ?(?:[a-z]+ )?(?:${COUNTED_EN})(?![a-z])`,
  ],
  ['requests', `^ ?/ ?(?:${COUNTED_KO})(?![가-힣])`],
  ['each', '^ ?(?:each|apiece)(?![a-z])|^ for each of (?:(?:the|our|my|us) )?(?=\\d)|^씩'],
  [
    'period',
    `^ ?${PER} ?(?:calendar )?(?<period>${PERIOD_EN})(?![a-z])|^ (?<period2>monthly|daily|weekly|yearly|annually|a ?month)(?![a-z])`,
  ],
  ['period', `^ ?/ ?(?<period>${PERIOD_KO})(?![가-힣])`],
  ['seat', `^ ?${PER} ?${SEAT}(?![a-z])|^ ?/ ?(?:인|명|석)(?![가-힣])`],
  ['cap', '^ ?(?:or (?:less|under|below|lower|cheaper)|max(?:imum)?|at (?:the )?most|tops|cap|limit|ceiling)(?![a-z])'],
  [
    'cap',
    '^(?:이|을|를)? ?(?:이하|미만|이내|안쪽|아래|밑|내(?:로|에서)|안(?:에서|으로)|한도|까지|보다 ?(?:싼|저렴|싸)|(?:을|를)? ?(?:안 ?넘|못 ?넘|넘지 ?(?:않|말|못)|초과하지|(?:넘으면|넘어가면|넘기면|초과하면|초과) ?(?:절대 ?)?(?:안|못|곤란|금지|불가)(?: ?[되돼됨됩]|)))(?:[가-힣]{1,3})?',
  ],
  ['budget', '^ ?(?:of )?budget(?![a-z])|^ ?예산(?:으로|에서|이|은)?'],
  ['plan', `^(?:짜리|대)?(?:의)? ?(?:ai )?${PLAN}`],
  [
    'direction',
    `^ ?(?:for |on |of )?(?:the )?(?<direction>input|output|입력|출력)(?: (?:prices?|costs?|tokens?|토큰|가격))?(?![a-z])`,
  ],
]);

/** What may stand before a sum, each up to where the one after it began. */
const BEFORE = steps([
  [
    'tokens',
    `(?<direction0>(?<!입)(?:입력|출력|인풋|아웃풋))? ?(?:(?<![\\d.,])(?<scale>\\d[\\d,.]* ?[백천만억mk]{0,2}|[백천]?만|천만|억|천) ?(?:개 ?)?)?(?<direction>(?:입력|출력|인풋|아웃풋) ?)?토큰 ?(?:개)?(?:당|에|마다|(?:\\d[\\d,.]* ?[mk만]? ?)?기준) ?${PRICE_KO}(?:${ABOUT_KO})?$`,
  ],
  [
    'tokens',
    `(?<direction>(?:입력|출력|인풋|아웃풋) ?)?토큰 ?(?<scale>\\d[\\d,.]* ?[백천만억mk]{0,2}|[백천]?만|천만|억|천) ?개?(?:당|에|마다) ?${PRICE_KO}(?:${ABOUT_KO})?$`,
  ],
  [
    'requests',
    `(?<![\\d.,])(?<scale>\\d[\\d,.]* ?[백천만]?|[백천]?만|천|백) ?(?:${COUNTED_KO})(?:당|에|마다) ?${PRICE_KO}$`,
  ],
  [
    'requests',
    `(?:(?:1|한) ?)?(?<![가-힣])(?:${COUNTED_KO}) ?(?:하나|한 ?(?:건|번|개)|1 ?건)?(?:당|에|마다) ?${PRICE_KO}$`,
  ],
  ['seat', `(?<![가-힣])(?:1인|인|1명|명|한 사람|한 명|좌석|사용자|직원)(?:당|에|마다) ?${PRICE_KO}$`],
  ['each', '(?<![가-힣])(?:각자|각각|각)(?:이|가)? ?$'],
  ['period', `(?<![가-힣\\d])(?<period>${PERIOD_KO})(?:에|당|마다)? ?(?:예산|비용|요금)?(?:이|은|는|을)? ?$`],
  ['period', `(?<![a-z])(?<period>monthly|daily|weekly|yearly|annual)(?: (?:of|at|for))?:? ?$`],
  [
    'cap',
    '(?<![a-z])(?:under|below|less than|at most|max(?:imum)?(?: of)?|up to|(?:no|not) more than|cheaper than|no [a-z]+er than|no more [a-z]+ than|within|not (?:over|above)|capped at|cap of|limit of|ceiling of|(?:to |not )?exceed(?:ing)?) ?(?:a |the )?$|(?:<=?|≤) ?$|(?<![가-힣])최대 ?$',
  ],
  [
    'budget',
    '(?<![a-z])(?:(?:i|we)(?: ?have|.?ve) (?:got )?|(?:can |could |to )(?:pay|spend|afford) )$|(?<![a-z])(?:budget|spend(?:ing)?|bills?|costs?|fees?)(?: (?:is|of|at|limit|cap|around|about))*:? ?$|예산(?:이|은|을|:)? ?$',
  ],
  ['plan', `${PLAN}(?: ?(?:for|at|of|is|비용|가격|료))?(?:이|은|는|을|:)? ?$`],
  [
    'direction',
    `(?<![a-z가-힣]|\\d |tokens? |tok |토큰 )(?<direction>input|output|입력|출력)(?: ?(?:prices?|costs?|tokens?|토큰|가격|비용|단가|요금))?(?:이|은|는|가|도| is| at| must be| should be)? ?$`,
  ],
  [
    'filler',
    '(?<![a-z])(?:about|around|roughly|approximately|only|just|for|of|at) $|~ ?$|(?<![가-힣])(?:약|대략|총) ?$',
  ],
]);

/** Whether nothing but a sum stands between two stops. */
const isApart = (small: string, { start, end }: Place): boolean =>
  /(?:^|[,;.!?\n])\s*$/.test(small.slice(Math.max(0, start - 4), start)) &&
  /^\s*(?:$|[,;!?\n]|\.(?!\d))/.test(small.slice(end, end + 4));

/**
 * Whether nothing goes on from a sum that has a measure: "$500 a month for coding" is a budget, "$30 a month gym fees" and
 * "월 500만원 버는 직장인" are not.
 */
const standsAlone = (small: string, { end }: Place): boolean =>
  /^(?: ?(?:정도|선|쯤|가량|한도))?(?:(?:으로|로|에|에서|이고|인데|이면|이요|요|을|까지)(?![가-힣])| ?(?:[^a-z가-힣 ]|$)| (?:for|to|and|or|with|in|on|is|but|per|that|which|we|i|each|every|from)(?![a-z])| ?(?:예산|쓸|쓰[는려]|가능|기준|준비))/.test(
    small.slice(end, end + 24),
  );
