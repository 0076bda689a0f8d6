import { numberIn } from '../../domain/amounts.ts';
import { groupsOf } from './matches.ts';
import { each, type Found } from './reading.ts';

/** How many tokens of context a need asks for. */

const NUMBER = '(?<![가-힣])[십백천]만|\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,6})?';
/** Written out without a figure: 백만 is one of it. */
const toNumber = (text: string): number => Number(/^[십백천]?만$/.test(text) ? numberIn(text) : text.replace(/,/g, ''));

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
    const groups = groupsOf(match);
    const { index: start } = match;
    const used = USAGE.test(small.slice(Math.max(0, start - 8), start).trimEnd());
    if (used || USAGE_AFTER.test(small.slice(start + match[0].length))) return undefined;
    const number = groups.n1 ?? groups.n2 ?? groups.n3 ?? groups.n4;
    const size = groups.s1 ?? groups.s2 ?? groups.s3 ?? groups.s4 ?? '';
    const value = toNumber(number as string) * (SIZES[size] as number);
    return Number.isSafeInteger(value) && value >= 256 ? { constraint: 'min-context', value } : undefined;
  });
}
