import { isDate } from '../../domain/dates.ts';
import { type Groups, groupsOf, stretchOf } from './matches.ts';
import { MONTHS } from './places.ts';
import { each, type Found } from './reading.ts';

/**
 * From when a model is to be: "released after March 2025", "newer than 2024", 2025년 이후 나온. A day between two stops of
 * which nothing more is said is told as not understood: nobody knows what began on it.
 */
export function* dates(small: string): Generator<Found> {
  for (const [pattern, isIncluded] of RELEASED)
    yield* each(small, pattern, (match) => {
      const value = dateOf(groupsOf(match), isIncluded);
      return value === undefined ? undefined : { constraint: 'released-after', value };
    });
  for (const match of small.matchAll(APART)) {
    const value = dateOf(groupsOf(match), INCLUDED.test(match[0]));
    // No option asks for what is older.
    const options = OLDER.test(match[0]) ? [] : [`--released-after ${value}`];
    if (value !== undefined) yield { ...stretchOf(match), limit: null, unread: { kind: 'other', options } };
  }
}

const MONTH = Object.keys(MONTHS).join('|');
const DAY = `(?:(?<month>${MONTH})[a-z]{0,6}\\.? )?(?<year>20\\d\\d)(?:[-./](?<m>\\d\\d?)(?:[-./](?<d>\\d\\d?))?(?!\\d)|년(?: ?(?<km>\\d\\d?)월(?: ?(?<kd>\\d\\d?)일)?)?)?(?!\\d)`;
const OUT =
  '(?:released|launched|published|came out|come out|out|new|released models?|(?:new )?(?:models?|llms?|ones?))';
const OUT_KO = '(?:출시|나온|공개|발표|릴리[스즈]|등장)[가-힣]{0,2}';
const MODEL_KO = '(?:의|에 나온)? ?(?:모델|버전|거|것|걸|제품)(?:만|로|으로)?(?![가-힣]{2})';

/** Each with whether the day that it names is one of those wanted. */
const RELEASED: [RegExp, boolean][] = [
  [
    new RegExp(
      `(?<![a-z])${OUT} after ${DAY}|(?<![a-z])(?:newer than|(?:more )?recent than|later than) ${DAY.replaceAll('?<', '?<x')}`,
      'g',
    ),
    false,
  ],
  [
    new RegExp(
      `(?<![a-z])${OUT} (?:since|from|as of) ${DAY}(?: on(?:wards?)?| or later| and later)?|(?<![a-z])(?:no(?:t|thing)? (?:older than|before|earlier than)|none (?:older than|before)) ${DAY.replaceAll('?<', '?<x')}`,
      'g',
    ),
    true,
  ],
  [new RegExp(`${DAY} ?(?:이후|뒤|후)(?:에|로)? ?(?:${OUT_KO}|${MODEL_KO})`, 'g'), false],
  [new RegExp(`${DAY} ?부터(?:는)? ?(?:${OUT_KO}|${MODEL_KO})`, 'g'), true],
  [new RegExp(`${DAY} (?:or|and) (?:later|newer)(?![a-z])`, 'g'), true],
];

const INCLUDED = /since|from|as of|부터/;
const OLDER = /before|until|prior|이전|까지|(?<!이)전/;
/** All that stands between two stops. */
const APART = new RegExp(
  `(?<=^ ?|[,;.!?] ?)(?:(?:since|after|before|until|as of|from|prior to) ${DAY}(?: on(?:wards?)?)?|${DAY.replaceAll('?<', '?<x')} ?(?:이후|이전|부터|까지|전|후)(?:로|에|의|것|만)?)(?= ?(?:$|[,;.!?]))`,
  'g',
);

/**
 * The day to put behind "after": of a day that is wanted itself the one before it, as coarse as it was told.
 * @param groups where a pattern has two days, those of the second are named with an `x`
 */
function dateOf(groups: Groups, isIncluded: boolean): string | undefined {
  const of = (name: string): string | undefined => groups[name] ?? groups[`x${name}`];
  const year = Number(of('year'));
  const named = of('month');
  const month = Number(of('m') ?? of('km') ?? (named === undefined ? 0 : MONTHS[named]));
  const day = month === 0 ? 0 : Number(of('d') ?? of('kd') ?? 0);
  const written = dateText(year, month, day);
  if (!isDate(written)) return undefined;
  if (!isIncluded) return written;
  if (day > 0) return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
  if (month > 0) return month > 1 ? dateText(year, month - 1, 0) : dateText(year - 1, 12, 0);
  return dateText(year - 1, 0, 0);
}

const dateText = (year: number, ...parts: number[]): string =>
  [String(year), ...parts.filter((part) => part > 0).map((part) => String(part).padStart(2, '0'))].join('-');
