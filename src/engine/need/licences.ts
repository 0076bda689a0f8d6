import type { Found } from './reading.ts';

/**
 * Licences that a need names: each by its word where a licence can be meant, and those joined to one that is ("MIT or
 * Apache"). A word for a licence that is not known here is a condition that was not understood.
 */

/** The names that `--license` takes, by the words for them. */
const NAMED: [words: string, name: string][] = [
  ['mit', 'MIT'],
  ['apache(?:[ -]?(?:v|version )?2(?:\\.0)?)?|아파치(?: ?2(?:\\.0)?)?', 'Apache-2.0'],
  ['modified mit', 'Modified MIT'],
  ['cc[ -]by[ -]nc(?:[ -]4\\.0)?', 'CC-BY-NC-4.0'],
  ['permissive(?:ly)?', 'permissive'],
];
const NAME = `(?:${NAMED.map(([words]) => words).join('|')})`;
const WORD = '(?:licen[sc](?:es?|ed|ing)|라이[선센]스)';
const JOIN = '(?: ?(?:,|/|or|and|나|이나|또는|와|랑|이랑|혹은) ?)';
const SOURCE = '(?<![a-z])';
const LICENSED = new RegExp(
  [
    `${SOURCE}${NAME}(?:${JOIN}+${NAME})*[ -]?${WORD}`,
    `${WORD}(?:는|은|가)?:? ?(?:is |under )?${NAME}(?:${JOIN}+${NAME})*(?![a-z])`,
    `${SOURCE}${NAME}(?:${JOIN}+${NAME})+(?![a-z])`,
    `${SOURCE}under (?:an? |the )?${NAME}(?![a-z])`,
    `${SOURCE}apache[ -]?(?:v?2(?:\\.0)?)?(?![a-z\\d])(?! (?:spark|kafka|airflow|hadoop|arrow|http|web|flink|server|tomcat))`,
  ].join('|'),
  'g',
);
/** Use in business. */
const COMMERCIAL =
  /(?<![a-z])(?:(?:for |allows? |permits? |with )?commercial(?:ly)? (?:use|usage|usable|purposes?|licen[sc]e[ds]?)(?: (?:is |must be )?(?:allowed|permitted|ok(?:ay)?|possible|rights?))?|(?:can|may) (?:be )?used? commercially)(?![a-z])|(?:상업적|상용|상업용)(?:으로|인)? ?(?:이용|사용|활용|쓸|쓰)(?:이|을|도|로)?(?: ?수 ?있[가-힣]{0,2}| ?가능[가-힣]{0,3}| ?(?:되|돼|허용)[가-힣]{0,2}| ?목적)?/g;
/** Licences that no option tells apart here, and those that are not wanted. */
const OTHER = new RegExp(
  [
    `${SOURCE}(?:no|not|non|without|except) (?:an? |the )?[a-z][a-z\\d.-]*(?: [a-z][a-z\\d.-]*)? ${WORD}(?![a-z])`,
    `${SOURCE}(?:(?:no|not|non|without|except)[ -])?(?:a?gpl|lgpl|bsd|mpl|copyleft)(?:[ -]?v?\\d(?:\\.\\d)?)?(?:[ -]?(?:clause|${WORD}))*(?![a-z])(?: ?(?:아닌|말고|빼고|제외)[가-힣]{0,2})?`,
  ].join('|'),
  'g',
);

export function* licences(small: string): Generator<Found> {
  for (const { index, 0: text } of small.matchAll(LICENSED)) {
    const value = NAMED.filter(([words]) => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`).test(text)).map(
      ([, name]) => name,
    );
    yield { start: index, end: index + text.length, limit: { constraint: 'license', value } };
  }
  for (const { index, 0: text } of small.matchAll(COMMERCIAL))
    yield { start: index, end: index + text.length, limit: { constraint: 'license', value: ['commercial'] } };
  for (const { index, 0: text } of small.matchAll(OTHER))
    yield {
      ...{ start: index, end: index + text.length, limit: null },
      unread: { kind: 'licence', options: ['--license apache-2.0,mit', '--license permissive'] },
    };
}
