import { APART, NUMBER, numberIn } from '../../domain/amounts.ts';
import type { Amount } from '../results/cost.ts';
import { COUNTED_EN, COUNTED_KO, PURE_EN, PURE_KO } from './counted.ts';
import { groupsOf, stretchOf } from './matches.ts';
import { PEOPLE_EN, PERIOD_KO, PLAN, periodOf, sums } from './money.ts';
import type { Found } from './reading.ts';

/**
 * What a need says of money and of how much work there is: sums, how many requests in a period, how long each of them and
 * its answer is. Lengths are those of a workload only beside a sum or a volume, or where both in and out are told: alone
 * they say how long a text has to fit in.
 */
export function* costs(small: string): Generator<Found> {
  // The patterns are long: each is compiled for needs that have a word it cannot do without.
  const hasNumber = /\d/.test(small);
  const counted = hasNumber ? [...volumes(small)] : [];
  const money = [
    ...sums(
      small,
      counted.filter(({ load }) => load?.requests),
    ),
  ];
  const isMoney = (one: Found): boolean => money.some(({ start, end }) => one.start < end && start < one.end);
  const loads = counted.filter((one) => !isMoney(one));
  const named = hasNumber && LENGTH.test(small) ? [...sizes(small)] : [];
  const lengths = named.length === 0 && loads.length > 0 && LENGTH.test(small) ? [...pair(small)] : named;
  const isWork = money.length + loads.length > 0 || (hasWay(lengths, 'input') && hasWay(lengths, 'output'));
  yield* money;
  const isPlan = money.some(({ budget }) => budget?.plan);
  if (isPlan || PLANNED.test(small)) yield* subscriptions(small, isPlan);
  yield* loads;
  const isEach = lengths.some(({ start, end }) => EACH.test(small.slice(Math.max(0, start - EACH_REACH), end)));
  yield* lengths.filter(({ load }) => isWork || isEach || (load?.input ?? load?.output)?.unit === 'characters');
}

/**
 * That plans are wanted, where words choose among them: "which AI subscription", "구독할 AI", "팀 5명 구독". What else is said
 * of subscriptions is work: "구독 해지 문의", "subscription churn".
 */
function* subscriptions(small: string, isSaid: boolean): Generator<Found> {
  let isWanted = isSaid;
  for (const match of small.matchAll(WANTED())) {
    isWanted = true;
    yield { ...stretchOf(match), limit: null, subscription: {} };
  }
  for (const match of small.matchAll(SEATS())) {
    const { n = '', team, plan } = groupsOf(match);
    const seats = Number(team ?? numberIn(n));
    if (!Number.isSafeInteger(seats) || seats < 1 || !(isWanted || plan !== undefined)) continue;
    yield { ...stretchOf(match), limit: null, subscription: { seats } };
  }
}

const hasWay = (found: readonly Found[], way: 'input' | 'output'): boolean =>
  found.some(({ load }) => load?.[way] !== undefined);

const once = (source: () => string): (() => RegExp) => {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source(), 'dg');
    return pattern;
  };
};

const AI =
  '(?:ai|llm|chatbot|assistant|인공지능|에이아이|챗봇|어시스턴트|gpt|챗gpt|chatgpt|claude|클로드|gemini|제미나이)';
const WANTED = once(() =>
  [
    `(?<![a-z])(?:which|what|best|cheapest|good) (?:${AI} )?(?:subscriptions?|membership|paid plan)(?![a-z])(?! (?:model|business|box|churn|service))`,
    `(?<![a-z])${AI} (?:subscriptions?|membership|(?:paid )?plan)s?(?![a-z])(?! (?:churn|model|business))`,
    `(?<![가-힣a-z])(?:유료 ?)?${AI} ?(?:유료 ?)?(?:구독|요금제|플랜|멤버십)(?![자권])(?! ?(?:해지|취소|이탈|서비스|문의|상담))(?:할|하려|으로|을)?`,
    '(?<![가-힣])구독(?:할|해서 쓸|하려|으로 쓸|하고 싶)(?: 만한)?',
    `(?<![a-z])(?:an? |the )?(?:monthly|yearly|annual|flat[- ]rate|paid) (?:subscription|plan|membership)(?![a-z])(?! (?:churn|model|business|box|service|cancel|emails?|renewal))`,
    '(?<![가-힣])(?:(?:월|연|매월|매달|개인|팀|정액) ?)?(?:구독 ?)?(?:요금제|구독제|정액제|구독)(?:로|으로|면|이면|(?:를)? ?(?:결제|가입))(?! ?(?:해지|취소|문의))(?: ?(?:쓸|쓰|좋))?',
  ].join('|'),
);
const SEATS = once(
  () =>
    `(?<![a-z])team of (?<team>\\d{1,4})(?![\\d.,]\\d)|(?:(?:팀(?:원)?|직원|우리) ?)?${APART}(?<n>${NUMBER}) ?(?:(?:명|인|석|좌석)(?!당|마다)|${PEOPLE_EN}(?![a-z]))(?:이|용|의|짜리)?(?<plan> ?(?:이 ?쓸 ?|쓸 ?)?${PLAN}(?! ?(?:해지|취소|이탈|문의|상담|자)))?`,
);

const PERIOD = '(?:month|mo|day|week|year|yr)';
const HEAD_EN =
  '(?:users?|people|persons?|employees?|customers?|clients?|members?|agents?|students?|developers?|patients?)';
/** Work told for each of some people: "20 messages a day each", 1인당 하루 20건, "100명이 하루 5번씩". */
const PER_HEAD = once(
  () =>
    `(?<![a-z])(?:(?:per|for each|by each|each|every|an?) ${HEAD_EN}|(?<=(?:month|day|week|year|daily|monthly),? )(?:each|apiece)|each(?= [a-z]+(?:ing|s) \\d))(?![a-z])|(?:1 ?|한 ?)?(?:인|명|사람|직원|사용자|고객|학생|회원)(?:당|마다)|(?<=\\d ?(?:건|회|번|통|개|장))씩`,
);
const HEADS = once(
  () => `${APART}(?<n>${NUMBER}) ?(?:(?:active |daily |monthly |support )?${HEAD_EN}(?![a-z])|(?:명|인)(?!당|마다))`,
);

/** How many people work is told for each of, and the words that say so; null of a number where nobody told it. */
function heads(small: string): { count: number | null; spans: Span[] } | undefined {
  const [each] = small.matchAll(PER_HEAD());
  const all = [...small.matchAll(HEADS())];
  // "하루 20건씩" by itself is 20 a day.
  if (!each || (each[0] === '씩' && all.length === 0)) return undefined;
  const [one] = all;
  const count = one && all.length === 1 ? Number(numberIn(groupsOf(one).n as string)) : Number.NaN;
  const spans = [each, ...(one ? [one] : [])].map(({ 0: text, index: at }): Span => [at, at + text.length]);
  return { count: Number.isSafeInteger(count) && count > 0 ? count : null, spans };
}

const VOLUME = once(() =>
  [
    `${APART}(?<n>${NUMBER})(?<mid>(?:[ -](?!per |an? |each |every )[a-z]+){0,3})(?: (?:per|an?|each|for each|by each) ${HEAD_EN})? ?(?<per>(?:per|an?|each|every|/) ?(?<p>${PERIOD})(?![a-z])|(?<p2>monthly|daily|weekly)(?![a-z]))`,
    `(?<![a-z])(?<per3>(?<p3>monthly|daily|weekly|yearly)(?: (?:volume|load|traffic))?(?: of|:| is| about)?) ?(?<n3>${NUMBER})(?<mid3> (?:${COUNTED_EN})(?![a-z]))?`,
  ].join('|'),
);
const VOLUME_KO = once(() =>
  [
    `(?<![가-힣\\d])(?<per>(?<p>${PERIOD_KO})(?:에|마다|간)?)(?<mid> ?(?:(?:평균|약|대략|최대|총) ?)?(?:[가-힣a-z]+(?:이|가|은|는|을|를)? ){0,2})(?<n>${NUMBER}) ?(?<counter>${COUNTED_KO})(?!당|에 |마다)(?<tail>씩|정도|의|을|를|이|쯤)?`,
    `${APART}(?<n2>${NUMBER}) ?(?<counter2>${COUNTED_KO})(?:을|를|씩|의)? ?(?<per2>/ ?(?<p2>월|일|달|주|년)|(?<p3>매일|매달|매월|매주))(?![가-힣])`,
  ].join('|'),
);
/** No requests, whatever their number. */
const UNCOUNTED =
  /(?:hours?|minutes?|seconds?|days?|weeks?|months?|times|years?|tokens?|words?|people|users?|percent|%)$/;
/** From so many on, whatever is counted by the day is worked through one by one. */
const MANY = 1000;

type Span = [start: number, end: number];
/** Where each of the named groups of a pattern stands that tells places (`d`); undefined for those that took no part. */
const spansOf = ({ indices }: RegExpExecArray): Readonly<Record<string, Span | undefined>> =>
  (indices as RegExpIndicesArray).groups as Record<string, Span | undefined>;

function* volumes(small: string): Generator<Found> {
  const people = heads(small);
  for (const [worth, pattern] of [
    [/month|\bmo\b|day|daily|week|year|yr/, VOLUME],
    [/[월일달주년]|하루/, VOLUME_KO],
  ] as const) {
    for (const match of worth.test(small) ? small.matchAll(pattern()) : []) {
      const groups = groupsOf(match);
      const spans = spansOf(match);
      const at = (...names: string[]): Span | undefined =>
        names.map((name) => spans[name]).find((span) => span !== undefined);
      const number = Number(numberIn((groups.n ?? groups.n2 ?? groups.n3) as string));
      const period = periodOf((groups.p ?? groups.p2 ?? groups.p3) as string);
      const counter = (groups.counter ?? groups.counter2 ?? '').trim();
      const mid = counter === '' ? (groups.mid ?? groups.mid3 ?? '').trim() : counter;
      const isCounted = counter !== '' || new RegExp(`(?<![a-z])(?:${COUNTED_EN})(?![a-z])`).test(mid);
      if (!Number.isSafeInteger(number) || number < 1 || UNCOUNTED.test(mid) || !(isCounted || number >= MANY))
        continue;
      const count = at('n', 'n2', 'n3') as Span;
      const per = at('per', 'per2', 'per3') as Span;
      // What is counted may say what the model is for: "5M support tickets a month".
      const isPure = counter === '' ? PURE_EN.test(mid) : PURE_KO.test(counter);
      const counted = at('counter', 'counter2', 'mid', 'mid3');
      const end = isPure && counted ? Math.max(count[1], counted[1]) : count[1];
      const times = people ? people.count : 1;
      const load = times === null ? {} : { requests: { count: number * times, per: period } };
      yield { start: count[0], end, limit: null, load, ...(counted ? { counted } : {}) };
      yield { start: per[0], end: per[1], limit: null, load: {} };
      for (const [from, to] of people?.spans ?? [])
        if (to <= count[0] || from >= end)
          yield times === null
            ? {
                start: from,
                end: to,
                limit: null,
                unread: { kind: 'price', options: ['--requests 100k --input 1k --output 200'] },
              }
            : { start: from, end: to, limit: null, load: {} };
    }
  }
}

/** A length of each of several is that of a request: "2000 tokens per request", 건당 2000토큰. */
const EACH =
  /(?<![a-z])(?:each|every|per)(?![a-z])|(?:[건회통콜번개명]|요청|질문|문의|메일|문서|티켓|리뷰|상담)(?:당|마다)|(?:하나|[한1] ?[건개번통])에/;
const EACH_REACH = 14;
const LENGTH = /tok|토큰|char|글자|\d ?자| in(?![a-z])| out(?![a-z])|입력|출력/;
const PLANNED = /구독|요금제|정액제|플랜|멤버십|subscri|plan|member|인당|seat|좌석/;

const UNIT = '(?<unit>tokens?|tok|characters?|chars?|토큰|글자|자(?=[ ,./)]|짜리|정도|씩|의|를|을|이|내외|분량|$))';
const OUT =
  '(?:out(?:puts?)?|completions?|answers?|repl(?:y|ies)|responses?|summar(?:y|ies)|출력|답변?|응답|요약|회신|결과)';
const IN = `(?:in(?:puts?)?|${COUNTED_EN}|입력|문의|질문|이?메일|프롬프트|요청|본문|지문|문서|리뷰|티켓|상담|댓글|기사|계약서|보고서)`;
const AVERAGE = '(?:(?:about|around|roughly|of|is|are|at|평균|약|대략|최대|각각?) ?)*';
const SIZE = once(() =>
  [
    `(?<![a-z가-힣])(?:(?<out>${OUT})|(?<in>${IN}|(?:한 ?|1 ?)?(?:건|회|통|콜|번)(?=당|마다|에 )))(?: ?(?:하나|한 ?(?:건|개|번|통|명)|1 ?(?:건|개|번|통|명))(?:당|에|마다)|은|는|이|가|을|를|당|마다|에|:)? ?${AVERAGE}(?<n>${NUMBER}) ?${UNIT}(?:씩|정도|쯤|내외)?(?![a-z])(?! (?:context|in|out))`,
    `${APART}(?<n2>${NUMBER})[ -]?${UNIT.replace('<unit>', '<unit2>')}(?:짜리|의|씩)?(?: ?(?:정도|내외|분량)의?)?(?: of)?[ -]?(?:(?<out2>${OUT})|(?<in2>${IN}))(?![a-z])(?!\\w| (?:the|a|one|each|our) )`,
    `${APART}(?<n4>${NUMBER})[ -]?${UNIT.replace('<unit>', '<unit4>')} (?<in4>each|per (?:${COUNTED_EN}))(?![a-z])`,
    `${APART}(?<n3>${NUMBER}) ?(?:(?<out3>out(?:put)?|출력)|(?<in3>in(?:put)?|입력))(?= ?(?:[,;./)]|$)| and| each| per)`,
  ].join('|'),
);

const PAIR = once(
  () =>
    `${APART}(?<n>${NUMBER})[ -]?${UNIT} ?[ ,/+]? ?(?<n2>${NUMBER})[ -]?${UNIT.replace('<unit>', '<unit2>')}(?![a-z])`,
);

/** Two lengths in a row beside a volume, of which nothing more is said: a request and its answer, "월 3만건 1500자 500자". */
function* pair(small: string): Generator<Found> {
  const [match, more] = small.matchAll(PAIR());
  if (match === undefined || more !== undefined) return;
  const groups = groupsOf(match);
  const spans = spansOf(match);
  for (const [way, number, unit] of [
    ['input', 'n', 'unit'],
    ['output', 'n2', 'unit2'],
  ] as const) {
    const amount = amountOf(groups[number] as string, groups[unit] as string);
    const [start] = spans[number] as Span;
    const [, end] = spans[unit] as Span;
    if (amount !== null) yield { start, end, limit: null, load: { [way]: amount } };
  }
}

/** A length as it is written; null for none of a whole number. */
function amountOf(written: string, unit: string): Amount | null {
  const count = Number(numberIn(written));
  if (!Number.isSafeInteger(count) || count < 1) return null;
  const isCharacters = /^(?:char|글자|자)/.test(unit);
  return {
    count,
    unit: isCharacters ? 'characters' : 'tokens',
    language: isCharacters ? (/^c/.test(unit) ? 'en' : 'ko') : null,
  };
}

function* sizes(small: string): Generator<Found> {
  for (const match of small.matchAll(SIZE())) {
    const groups = groupsOf(match);
    const spans = spansOf(match);
    const which = ['', '2', '3', '4'].find((suffix) => groups[`n${suffix}`] !== undefined) as string;
    const at = (name: string): Span | undefined => spans[name + which];
    const amount = amountOf(groups[`n${which}`] as string, groups[`unit${which}`] ?? 'token');
    if (amount === null) continue;
    const way = at('out') ? 'output' : 'input';
    const noun = at('out') ?? at('in');
    const number = at('n') as Span;
    const last = at('unit') ?? number;
    // The thing itself may say what the model is for: "1500자 문의".
    const isBare =
      noun && /^(?:in|out|each|per |입력|출력|(?:한 ?|1 ?)?(?:건|회|통|콜|번)$)/.test(small.slice(...noun));
    const start = isBare ? Math.min(number[0], noun[0]) : noun && noun[1] <= number[0] ? noun[1] : number[0];
    const end = isBare ? Math.max(last[1], noun[1]) : last[1];
    yield { start, end, limit: null, load: { [way]: amount } };
  }
}
