import { ordinal } from '../../../words/en/plural.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const count = (number: number): string => COUNTS[number - 1] ?? String(number);

/** Words of an answer that figures decide. */
export const figuresEn = {
  titleClear: (pick: string) => `${pick}; clearly first`,
  titleTied: (pick: string, others: number) =>
    `${pick}; ${count(others)} ${others === 1 ? 'other' : 'others'} within its margin of error`,
  titleAlone: (pick: string) => `${pick}: the only candidate`,
  titlePartly: (pick: string) => `${pick}; half or more of it rests on claims, not measurements`,
  titleUnknown: (conditions: string, pick: string) =>
    `No model is known to meet ${conditions}; first of the unknown: ${pick}`,
  titleUnspoken: (keepers: string, conditions: string, pick: string) =>
    `Known to meet ${conditions}: ${keepers}, without evidence for this use; first of the unknown: ${pick}`,
  columns: {
    rank: '#',
    line: 'model',
    release: 'release',
    points: 'points (90%)',
    grade: 'grade',
    chance: 'first',
    price: 'price',
    figure: 'figure',
    figures: 'Figures',
    pointsAndGrade: 'Points (90%), grade',
  },
  interval: (low: string, high: string) => `(${low} to ${high})`,
  percent: (percent: number) => (percent === 0 ? '<1%' : `${percent}%`),
  firm: (percent: number) => `${percent}% firm`,
  place: (place: number) => ORDINALS[place - 1] ?? ordinal(place),
  month: (month: number, year: number | null) => `${MONTHS[month - 1]}${year === null ? '' : ` ${year}`}`,
  value: (value: string, place: string | null) => (place === null ? value : `${place} (${value})`),
  valueIn: (table: string, value: string, month: string, place: string | null) =>
    place === null ? `${value} in ${table}, ${month}` : `${place} in ${table} (${value}, ${month})`,
  readFrom: (release: string, value: string, table: string | null) =>
    `from ${release} (${value}${table === null ? '' : ` in ${table}`})`,
  line: (table: string, value: string, month: string) => `${table} ${value} (${month})`,
  figuresOf: (release: string, figures: string) => `of ${release}: ${figures}`,
  gradeLegend:
    'Points: 0 to 100, a cautious estimate with its 90% interval. A two measurers or more, B one, C figures of an earlier release.',
  saidFor: (use: string) => `${use}: claims only, not measured`,
  nothingFor: (use: string) => `${use}: no claims, no measurements`,
  beaten: (line: string) => `behind ${line} in every shared table`,
  legend: (origin: string | null, hourly: string) =>
    `points: 0 to 100, a cautious estimate of what is measured${origin === null ? ', averaged by weight with the other criteria' : `; ${origin} is at 50`}, with its 90% interval. grade: A two measurers or more, B one, C figures of an earlier release, D tables near this use. first: the chance of being first, firm from 67%. price: per 1M tokens, 3 input : 1 output.${hourly}`,
  hourly: ' A price of two amounts is off-peak to peak: the peak price counts.',
  median: 'the median release',
  unknown: 'Unknown, ranked below',
  picks: {
    evidenced: 'best evidenced',
    cheapest: (leaders: number) => `cheapest of the ${count(leaders)}`,
    open: 'best with open weights',
    place: (rank: number) => ordinal(rank),
    grade: (grade: string) => `grade ${grade}`,
  },
  own: {
    linked: (anchors: number) => `your own table: linked by ${count(anchors)} releases that others measured too`,
    beside: (why: string) => `your own table: shown, not counted: ${why}`,
  },
  disagree: 'Tables disagree',
  disagrees: (tables: string, count: number, line: string, rest: string) =>
    `${tables} ${count === 1 ? 'puts' : 'put'} ${line} first${rest}`,
  elsewhere: (table: string, _line: string, place: string) => `, ${table} ${place}`,
  saidOnly: 'Claims only, not measured',
  noMention: 'No claims, no measurements',
  half: (line: string, what: string) => `${line} leads if ${what} counts half`,
  double: (line: string, what: string) => `${line} leads if ${what} counts double`,
  leads: (line: string, what: string, weight: string, now: string) =>
    `${line} leads if ${what} weighs ${weight} instead of ${now}`,
  openFigures: (releases: string) => `a figure for ${releases} could change the first place`,
  or: ' or ',
  tied: (lines: string, rule: string) => `${lines} are equal to one decimal; ${rule} put them in this order`,
  rules: { words: 'claims of sources', price: 'the price', id: 'the id' },
  matters: 'What would change the answer',
};
