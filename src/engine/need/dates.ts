import { firstDay, isDate, neighbourDate } from '../../domain/dates.ts';
import { type Groups, groupsOf, stretchOf } from './matches.ts';
import { MONTHS } from './places.ts';
import type { Found, Limit } from './reading.ts';

/**
 * From when, or until when, a model is to be: "released after March 2025", "newer than 2024", 2025년 이후 나온, "models from 2023 to
 * 2024". A day between two stops of which nothing more is said is told as not understood: nobody knows what began on it.
 */
export function* dates(small: string): Generator<Found> {
  for (const pattern of RELEASED) {
    for (const match of small.matchAll(pattern)) {
      const [limit, also] = limitsOf(groupsOf(match));
      if (limit) yield { ...stretchOf(match), limit, ...(also && { also }) };
    }
  }
  for (const pattern of APART) {
    for (const match of small.matchAll(pattern)) {
      const limits = limitsOf(groupsOf(match));
      const options = [limits.map(({ constraint, value }) => `--${constraint} ${value}`).join(' ')];
      if (limits.length > 0) yield { ...stretchOf(match), limit: null, unread: { kind: 'other', options } };
    }
  }
}

const MONTH = `(?:${Object.keys(MONTHS).join('|')})[a-z]{0,6}\\.?`;
/**
 * A day, a month or a year: "march 3, 2025", "3rd of march 2025", "2025-03", 2025년 3월 1일, 25년 3월.
 * @param end what the names of its groups end in, so that a pattern may have two
 */
const dayWords = (end = ''): string =>
  [
    `(?:(?:(?:the )?(?<first${end}>\\d\\d?)(?:st|nd|rd|th)? (?:of )?)?(?<month${end}>${MONTH}),? (?:(?<second${end}>\\d\\d?)(?:st|nd|rd|th)?,? )?)?`,
    `(?<![\\d.,-])(?<year${end}>20\\d\\d|2\\d(?=년))`,
    `(?:[-./](?<m${end}>\\d\\d?)(?:[-./](?<d${end}>\\d\\d?))?(?!\\d)|년(?: ?(?<km${end}>\\d\\d?)월(?: ?(?<kd${end}>\\d\\d?)일)?)?)?(?!\\d)`,
  ].join('');
const DAY = dayWords();
const OTHER_DAY = dayWords('2');

/** What is published and is no model. */
const WORKS =
  '(?:papers?|articles?|books?|news|stories|films?|movies|songs?|albums?|games?|laws?|rules|reports?|studies|documents?|posts?|data(?:sets?)?|figures|products?|phones?|videos?|episodes?|filings?)';
const OUT = `(?:(?<!${WORKS} (?:(?:that|which) )?(?:(?:were|was|are|is|have been|has been|came|come) )?)(?:released|launched|published|came out|come out|out)|new|released models?|(?:new )?(?:models?|llms?|ones?))`;
const WORKS_KO =
  '(?:논문|기사|뉴스|책|도서|영화|노래|음반|게임|법|규정|자료|보고서|통계|문서|제품|휴대폰|영상|드라마|앱|글)';
const OUT_KO = `(?!\\S{1,5} ?${WORKS_KO})(?:출시|나온|공개|발표|릴리[스즈]|등장)[가-힣]{0,2}`;
const MODEL_KO = '(?:의|에 나온)? ?(?:모델|버전|거|것|걸|제품)(?:만|로|으로)?(?![가-힣]{2})';

/**
 * What words make of the day beside them, by the name of their group: whether what is later or earlier is wanted, and whether
 * the day itself is. Korean 이후 and 이전 count it in, 후 and 전 do not.
 */
const SENSES = ['past', 'since', 'hence', 'until', 'under', 'within'] as const;
const BEFORE_DAY =
  '(?:(?<past>after|later than|newer than|(?:more )?recent than)|(?<since>since|from|as of|starting (?:in|from|with)|no(?:t|thing)? (?:older|earlier) than|not before)|(?<until>until|till|up to|through|by|no(?:t|thing)? (?:later|newer) than|not after)|(?<under>before|prior to|older than|earlier than)|(?<within>in|during|of))';
const ONWARDS =
  '(?:\\+|,? on(?:wards?)?(?![a-z])|,? (?:or|and) (?<later>later|newer|after|up)(?![a-z])|,? (?:or|and) (?<earlier>earlier|older|before)(?![a-z]))?';
const BEHIND_DAY =
  '(?:(?<hence>이후)|(?<since>부터|이상)|(?<until>이전|까지|이하)|(?<past>뒤|후|초과)|(?<under>전|미만))';
const PARTICLES = '(?:로|에|의|것|만|는|은|도)?';

const RELEASED = [
  // Ranges first: their ends are days by themselves.
  `(?<![a-z])${OUT} (?:from|between|in|since) ${DAY} ?(?:to|and|until|till|through|up to|-|~) ?${OTHER_DAY}`,
  `${DAY} ?(?:부터|에서|~|-) ?${OTHER_DAY} ?(?:까지|사이)?(?:에|의)? ?(?:${OUT_KO}|${MODEL_KO})`,
  `(?<![a-z])${OUT} ${BEFORE_DAY} ${DAY}${ONWARDS}`,
  `(?<![a-z])(?:(?<since>(?:no(?:t|thing)?|none) (?:older than|before|earlier than))|(?<until>(?:no(?:t|thing)?|none) newer than)|(?<past>newer than|(?:more )?recent than|(?<!no |not )later than)) ${DAY}`,
  `${DAY} ?${BEHIND_DAY}${PARTICLES} ?(?:${OUT_KO}|${MODEL_KO})`,
  `${DAY}(?<within>에만|에)? ?${OUT_KO}(?<=된|한|나온|만)`,
  `${DAY}(?:(?<later> (?:or|and) (?:later|newer)|\\+(?= (?:models?|llms?|ones?)))|(?<earlier> (?:or|and) (?:earlier|older)(?= ?(?:$|[,;.!?]|models?|llms?|ones?))))(?![a-z])`,
].map((source) => new RegExp(source, 'g'));

/** All that stands between two stops. */
const APART = [`${BEFORE_DAY} ${DAY}${ONWARDS}`, `${DAY} ?${BEHIND_DAY}${PARTICLES}`].map(
  (source) => new RegExp(`(?<=^ ?|[,;.!?] ?)(?:${source})(?= ?(?:$|[,;.!?]))`, 'g'),
);

/** The limits that a day, or the two ends of a range, are; none where one is no day of the calendar. */
function limitsOf(groups: Groups): Limit[] {
  const day = dateOf(groups);
  if (day === undefined) return [];
  const after = (date: string): Limit => ({ constraint: 'released-after', value: date });
  const before = (date: string): Limit => ({ constraint: 'released-before', value: date });
  if (groups.year2 !== undefined) {
    const last = dateOf(groups, '2');
    return last === undefined || firstDay(last) < firstDay(day)
      ? []
      : [after(neighbourDate(day, -1)), before(neighbourDate(last, 1))];
  }
  if (groups.later !== undefined) return [after(neighbourDate(day, -1))];
  if (groups.earlier !== undefined) return [before(neighbourDate(day, 1))];
  switch (SENSES.find((sense) => groups[sense] !== undefined)) {
    case 'past':
      return [after(day)];
    case 'since':
      return [after(neighbourDate(day, -1))];
    case 'hence':
      // Of a whole day the option has it as it was typed.
      return [after(day.length > 7 ? day : neighbourDate(day, -1))];
    case 'until':
      return [before(neighbourDate(day, 1))];
    case 'under':
      return [before(day)];
    default:
      return [after(neighbourDate(day, -1)), before(neighbourDate(day, 1))];
  }
}

/** A day as it is written with us, as coarse as it was told; undefined for one that the calendar does not have. */
function dateOf(groups: Groups, end = ''): string | undefined {
  const of = (...names: string[]): string | undefined =>
    names.map((name) => groups[name + end]).find((text) => text !== undefined);
  const year = of('year') as string;
  const named = of('month');
  const month = of('m', 'km') ?? (named && MONTHS[named.slice(0, 3)]);
  const day = month && of('d', 'kd', 'first', 'second');
  const parts = [year.padStart(4, '20'), month, day].flatMap((part) => (part ? [part.padStart(2, '0')] : []));
  const date = parts.join('-');
  return isDate(date) ? date : undefined;
}
