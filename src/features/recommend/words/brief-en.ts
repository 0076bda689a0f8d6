import { ordinal } from '../../../words/en/plural.ts';

/** Words of the first screen: what does not fit a line is behind `--explain`. */
export const briefEn = {
  /** Who it holds of, by a condition. */
  countedBy: (what: string, count: number, text: string) => `${what} (${count}): ${text}`,
  counted: (count: number, text: string) => `${count}: ${text}`,
  unmeasured: 'not measured',
  weighing: (name: string, weight: string) => `${name} × ${weight}`,
  from: (name: string, words: string) => `${name} (from "${words}")`,
  assumed: (name: string) => `${name} (no purpose is named)`,
  atMost: (value: string) => `at most ${value}`,
  atLeast: (value: string) => `at least ${value}`,
  conditions: 'Conditions',
  picks: {
    evidenced: 'Best evidenced',
    cheapest: (leaders: number) => `Cheapest of ${leaders}`,
    open: 'Best open weights',
    noOpen: 'none among those with evidence',
    measured: (grade: string) => `grade ${grade}`,
    said: (level: string) => `confidence ${level}`,
    place: (rank: number) => ordinal(rank),
  },
  columns: {
    model: 'model',
    points: 'points (90%)',
    grade: 'grade',
    chance: 'first',
    price: 'price',
    cost: { request: 'a request', day: 'a day', month: 'a month' },
    score: 'score',
    confidence: 'confidence',
    facts: 'by',
  },
  legend: (hasPoints: boolean, hasChance: boolean, price: string) =>
    [
      hasPoints ? 'points: 0 to 100, cautious, with the 90% interval' : '',
      hasChance ? 'first: the chance of being first' : '',
      price,
    ]
      .filter((part) => part !== '')
      .join('; '),
  priceLegend: 'price: per 1M tokens, 3 input : 1 output',
  rest: (more: number, all: number, excluded: number, none: number, most: number) => {
    const parts = [
      ...(excluded > 0 ? [`${excluded} excluded`] : []),
      ...(none > 0 ? [`${none} without evidence`] : []),
    ];
    const beside = parts.length > 0 ? ` (${parts.join(', ')})` : '';
    return more > 0
      ? `${more} more of ${all}${beside}: --limit ${most} or --explain`
      : `of ${all} candidates${beside}; the arithmetic: --explain`;
  },
  why: 'Why first',
  sum: (terms: string, total: string, points: string) => `(${terms}) / ${total} = ${points}`,
  term: (weight: string | null, points: string, name: string) =>
    `${weight === null ? '' : `${weight} × `}${points} ${name}`,
  forerunner: (release: string, figure: string) => `by its earlier release ${release}: ${figure}`,
  /** A place among those that are ranked. */
  among: (place: string) => `${place} of these`,
  confidence: (level: string, reasons: string) => `confidence ${level}: ${reasons}`,
  equal: (names: string, rule: string) => `equal with ${names} to one decimal; ${rule} decides`,
  data: { passes: 'Data: met', fails: 'Data: not met', doubts: 'Data: unknown', ask: 'Data: to ask' },
  onlyOwn: (names: string) => `${names}, on machines of your own`,
  byProvider: (names: string, provider: string) => `${names}, by ${provider}`,
  asks: (whom: string, what: string) => `${whom}: ${what}`,
  cannotTell: 'Unknown',
  excluded: 'Excluded',
  saidOnly: 'Claims only',
  noMention: 'No evidence',
  partly: 'Partly measured',
  beaten: 'Beaten',
  disagree: 'Tables disagree',
  memory: 'Memory',
  first: (line: string, tables: string) => `${line} is first in ${tables}`,
  changes: 'Would change it',
  ask: 'Ask first',
  more: (count: number) => `${count} more: --explain`,
  readings: 'Several readings',
  reading: (use: string, first: string, id: string) => `${use}: ${first === '' ? '' : `${first}, `}--use ${id}`,
  typeIt: (condition: string, others: string) =>
    `${condition} is not understood; type it as an option, such as this${others === '' ? '' : ` or ${others}`}`,
  miss: (name: string, condition: string, actual: string) => `${name}: ${condition} ${actual}`,
  missUnknown: (name: string, condition: string) => `${name}: ${condition} not known`,
  plans: (title: string, shown: number, all: number) => `${title} (${shown} of ${all}; all: --explain)`,
  allExcluded: (all: number) => `None of ${all} candidates meets all conditions.`,
  replace: {
    title: (old: string, first: string) => `Instead of ${old}: ${first}`,
    none: (old: string) => `Instead of ${old}: nothing found`,
    picks: { named: "Its maker's choice", points: 'Most points', cheapest: 'Cheapest' },
    columns: { release: 'release', why: 'why', price: 'price', context: 'context', points: 'points' },
    loses: (things: string) => `loses ${things}`,
    reason: (why: string, points: string) => (points === '' ? why : `${why}; points ${points}`),
    price: (before: string, after: string) => `price ${before} to ${after}`,
    rest: (excluded: number) =>
      `${excluded > 0 ? `${excluded} excluded; ` : ''}what each keeps, loses and adds: --explain`,
    more: (count: number) => `${count} more`,
  },
};
