import { decimal, percentOf } from '../../domain/money.ts';
import { each, type Found } from './reading.ts';

/** Limits with numbers: USD per 1,000,000 tokens, and tokens of context. Other sums of money are never misread as one. */

const NUMBER = '\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,6})?';
const MONEY = `(?:\\$ ?(?<a>${NUMBER})|(?<b>${NUMBER}) ?(?:usd|us dollars?|dollars?|bucks|달러|불))`;
const MILLION =
  '(?:per|/|a|for|each|every) ?(?:1 |one |1,000,000 )?(?:m(?:illion|tok|tokens?)?|mil|1m|1000000)(?:[ -]?(?:input |output )?tok(?:en)?s?)?';
const THOUSAND = '(?:per|/|a|for) ?(?:1 |one |1,000 )?(?:k|thousand|1k|1000)[ -]?tok(?:en)?s?';
const PER_KO = '(?:1?(?:백만|100 ?만)|1m|1,000,000) ?(?:개 ?)?(?:입력 |출력 )?토큰 ?(?:당|에|마다)';
const BELOW =
  '(?:under|below|less than|at most|max(?:imum)?(?: of)?|up to|no more than|cheaper than|within|not more than|<=?|≤)';
const BELOW_KO = '(?:이하|미만|이내|아래|안쪽|까지|밑|보다 ?(?:싼|저렴|싸))';

const EXPLICIT = new RegExp(
  `(?:${BELOW} ?)?${MONEY} ?(?:usd )?(?:${MILLION}|(?<k>${THOUSAND}))(?![a-z])(?: or (?:less|under|below))?|${PER_KO} ?(?:최대 )?${MONEY.replace('<a>', '<c>').replace('<b>', '<d>')} ?${BELOW_KO}?[가-힣]{0,2}`,
  'g',
);
const BARE = new RegExp(
  `(?:${BELOW} ?${MONEY}|${MONEY.replace('<a>', '<c>').replace('<b>', '<d>')} ?(?:or (?:less|under|below)|max(?:imum)?(?![a-z])|${BELOW_KO}))`,
  'g',
);
/** Any sum of money, so that a budget is reported as not understood instead of being taken for a price. */
const SUM =
  /(?:[$€£₩¥] ?\d[\d,.]{0,15}(?: ?[kmb](?![a-z]))?|\d[\d,.]{0,15} ?[천만억]? ?(?:usd|dollars?|bucks|euros?|달러|유로|엔화|won(?![a-z])|원(?![가-힣]{2})))(?: ?(?:budget|예산))?(?: ?(?:a|per|\/) ?(?:month|mo|year|day|seat|user|head)(?![a-z]))?/g;
/** Words around a sum that make it a budget or a subscription. */
const PERIOD =
  /(?:month|year|annual|week|day|seat|user|budget|subscription|월|매달|연간|1년|일년|하루|인당|명당|예산|구독|요금제)/;

/** "a dollar per million", "fifty cents per 1M tokens". */
const AMOUNTS: Record<string, number> = {
  'half a': 0.5,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  twenty: 20,
  fifty: 50,
};
const WORDED = new RegExp(
  `(?:${BELOW} ?)?(?<![a-z])(?<amount>${Object.keys(AMOUNTS).join('|')}|\\d{1,3}) (?:us )?(?:(?<dollars>dollars?|bucks?)|cents?) ?${MILLION}(?![a-z])(?: or (?:less|under|below))?`,
  'g',
);

const toNumber = (text: string): number => Number(text.replace(/,/g, ''));
const PLAUSIBLE = 100;

export function* prices(small: string): Generator<Found> {
  const near = (start: number, end: number) => PERIOD.test(small.slice(Math.max(0, start - 8), end + 14));
  yield* each(small, EXPLICIT, ({ groups = {} }) => {
    const amount = toNumber(groups.a ?? groups.b ?? groups.c ?? groups.d ?? '');
    const value = groups.k === undefined ? amount : Number(decimal(amount).times(1000));
    return Number.isFinite(value) ? { constraint: 'max-price', value } : undefined;
  });
  yield* each(small, WORDED, ({ groups = {} }) => {
    const value = AMOUNTS[groups.amount ?? ''] ?? toNumber(groups.amount ?? '');
    return {
      constraint: 'max-price',
      value: groups.dollars === undefined ? Number(percentOf(decimal(value), 1)) : value,
    };
  });
  yield* each(small, BARE, (match) => {
    const { a, b, c, d } = match.groups ?? {};
    const value = toNumber(a ?? b ?? c ?? d ?? '');
    const start = match.index ?? 0;
    if (near(start, start + match[0].length) || value > PLAUSIBLE) return undefined;
    return { constraint: 'max-price', value };
  });
  yield* each(small, SUM, () => null);
}

const SIZES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  천: 1e3,
  만: 1e4,
  m: 1e6,
  million: 1e6,
  백만: 1e6,
  '': 1,
};
const TOKENS = `(?<n>${NUMBER}) ?(?<s>k|m|thousand|million|천|만|백만)?(?:\\+| 이상의?)?`;
const CONTEXT = '(?:context|ctx|문맥|컨텍스트|콘텍스트|콘텐스트)';
const LEAST = '(?:at least|over|more than|>=?|≥|min(?:imum)?(?: of)?|최소|적어도)';
const rename = (pattern: string, suffix: string): string =>
  pattern.replace('<n>', `<n${suffix}>`).replace('<s>', `<s${suffix}>`);
const CONTEXTS = new RegExp(
  [
    `(?:${LEAST} )?(?<![\\d.$a-z])${rename(TOKENS, '1')}[ -]?(?:tok(?:en)?s?|토큰)?(?: of)?(?:의|짜리)? ?(?:긴 )?${CONTEXT}(?: ?(?:windows?|length|길이|창|윈도우?|크기))?(?: ?(?:or more|이상))?`,
    `${CONTEXT}(?: ?(?:windows?|length|size|길이|창|윈도우?|크기))?(?:이|가|은|는)? ?(?:of |is |:|=)?(?:${LEAST} ?)?(?<![\\d.$a-z])${rename(TOKENS, '2')}(?![a-z])[ -]?(?:tok(?:en)?s?|토큰)?(?: ?(?:or more|이상))?`,
    `(?:${LEAST} )?(?<![\\d.$a-z])${rename(TOKENS, '3')}[ -]?(?:tok(?:en)?s?|토큰)(?![a-z당])(?: ?(?:or more|이상|넘는))?`,
    `(?:${LEAST} )?(?<![\\d.$a-z])${rename(TOKENS.replace('|천|만|백만)?', ')'), '4')} ?이상`,
  ].join('|'),
  'g',
);
const USAGE = /(?:month|daily|day|week|year|한 ?달|매달|월 ?|매일|하루|per ?)$/;
const USAGE_AFTER = /^ ?(?:a|per|\/|each|every) ?(?:month|day|week|year|request|call|second|sec|s\b|minute)/;

export function* contexts(small: string): Generator<Found> {
  yield* each(small, CONTEXTS, (match) => {
    const groups = match.groups ?? {};
    const which = ['1', '2', '3', '4'].find((suffix) => groups[`n${suffix}`] !== undefined) ?? '1';
    const start = match.index ?? 0;
    const used = USAGE.test(small.slice(Math.max(0, start - 8), start).trimEnd());
    if (used || USAGE_AFTER.test(small.slice(start + match[0].length))) return undefined;
    const value = toNumber(groups[`n${which}`] ?? '') * (SIZES[groups[`s${which}`] ?? ''] ?? 1);
    return Number.isSafeInteger(value) && value >= 256 ? { constraint: 'min-context', value } : undefined;
  });
}
