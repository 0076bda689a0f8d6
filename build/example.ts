import type { Edition, Table } from '../src/domain/records.ts';
import type {
  EstimateDetail,
  EstimatePart,
  Figure,
  MeasuredUse,
  Recommendation,
  RecommendResult,
} from '../src/engine/results.ts';

export const METHOD = 'docs/method.md';
const BEGIN = '<!-- written by `npm run docs` from what `lmm recommend` answers -->\n';
const END = '<!-- end -->\n';

/** What is asked for the example: of the first answer two lines are told, of the second the first. */
export const QUESTIONS = [
  'recommend --use programming --as-of 2026-11-29',
  'recommend --use programming=2,math --weight price --as-of 2026-11-29',
] as const;
/** One that two measurers tell of, in a table each; one that stands on two tables of one measurer, by a forerunner. */
const LINES = ['llama', 'mimo'];

type Answer = Pick<RecommendResult, 'recommendations' | 'measured' | 'sensitivity'>;

/**
 * docs/method.md with the example as the program calculates it: what people wrote around it stays.
 * @param answers to `QUESTIONS`
 * @param tables hold what the error of a figure is found by
 * @throws Error where the place of the example is lost, or a line of it is not ranked
 */
export function methodText(text: string, answers: readonly Answer[], tables: Tables): string {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`${METHOD} has lost the lines between which its example is written`);
  const [figures, several] = answers as [Answer, Answer];
  const parts = LINES.map((id) => {
    const entry = figures.recommendations.find((one) => one.id === id);
    const estimate = entry?.contributions[0]?.estimate;
    if (entry === undefined || estimate === undefined)
      throw new Error(`${METHOD}: ${id} has no figures for it, take another line for its example`);
    return ofFigures(entry, estimate, figures.measured[0] as MeasuredUse, tables);
  });
  const written = [...parts, ofSeveral(several)].join('\n');
  return `${text.slice(0, from)}${BEGIN}\n${written}\n${text.slice(to)}`;
}

/** Records of the shipped tables, as their files have them. */
export interface Tables {
  tables: Table[];
  editions: Edition[];
}

const four = (value: number): string => value.toFixed(4);
const tenth = (value: number): string => value.toFixed(1);
const signed = (value: number): string => (value < 0 ? `(${four(value)})` : four(value));

function ofFigures(
  { id, name, release }: Recommendation,
  { figures, parts, mean, below, above, cautious, points, interval, grade, inherited_from }: EstimateDetail,
  use: MeasuredUse,
  tables: Tables,
): string {
  const { voices, joined, steps } = parts[0] as EstimatePart;
  const rows = figures.map((figure) => rowOf(figure, use, tables));
  const each = figures.map((one) => `1 / ${four(one.sd)}²`).join(' + ');
  const widened = (before: number, moves: number, result: number): string =>
    sum(`sqrt(${four(before)}² + ${steps} x ${four(moves)}²)`, four(result));
  return [
    `### ${name}, with \`${release}\`: ${tenth(points)}, grade ${grade}`,
    '',
    `\`lmm ${QUESTIONS[0]} --explain --only ${id}\``,
    '',
    ...(inherited_from === null
      ? []
      : [`The figures are those of \`${inherited_from}\`, before it in its series.`, '']),
    '| table | value | logit | offset | slope | on the scale | error | residual | sd |',
    '|---|---|---|---|---|---|---|---|---|',
    ...figures.map(({ name: table, edition, logit, offset, slope, scaled, sd: own }, at) => {
      const { value, error, residual } = rows[at] as Row;
      const numbers = [logit, offset, slope, scaled, error, residual, own].map(four).join(' | ');
      return `| ${table.en}, ${edition} | ${value} | ${numbers} |`;
    }),
    '',
    ...rows.flatMap(({ how }) => how),
    ...(voices.length > 1
      ? [
          `- Each measurer speaks once, and weighs ${voices.map((voice) => `${voice.measurer} ${sum(`1 / ${four(voice.sd)}²`, four(voice.sd ** -2))}`).join(', ')}; none counts above half: ${voices.map(({ measurer, share }) => `${measurer} ${four(share)}`).join(', ')}.`,
          `- Mean: ${sum(voices.map((voice) => `${four(voice.share)} x ${signed(voice.mean)}`).join(' + '), four(mean))}.`,
          doubt('below', voices, mean, joined.below),
          doubt('above', voices, mean, joined.above),
        ]
      : [
          `- ${figures.length} tables of one measurer are one voice. Mean: ${sum(`(${figures.map((one) => `${signed(one.scaled)} / ${four(one.sd)}²`).join(' + ')}) / (${each})`, four(mean))}.`,
          `- Its doubt: ${sum(`sqrt((1 + 0.7 x ${figures.length - 1}) / (${each}) + 0.08²)`, four(joined.below))}.`,
        ]),
    ...(steps > 0
      ? [
          `- As successors fall and rise: below ${widened(joined.below, use.falls, below)}, above ${widened(joined.above, use.rises, above)}.`,
        ]
      : []),
    `- Cautious: ${sum(`${four(mean)} - 0.6745 x ${four(below)}`, four(cautious))}. Points: ${sum(pointsOf(four(cautious)), tenth(points))}.`,
    `- Interval: ${sum(pointsOf(`${four(mean)} - 1.645 x ${four(below)}`), tenth(interval[0]))} to ${sum(pointsOf(`${four(mean)} + 1.645 x ${four(above)}`), tenth(interval[1]))}.`,
    '',
  ].join('\n');
}

/** A sum as a calculator takes it; test/method.test.ts does each of them again. */
const sum = (what: string, result: string): string => `\`${what} = ${result}\``;
const pointsOf = (value: string): string => `100 / (1 + e^-(${value}))`;

/** Of voices together, on the side where they stand. */
function doubt(side: 'below' | 'above', voices: EstimatePart['voices'], mean: number, result: number): string {
  const there = voices.filter((voice) => (side === 'below' ? voice.mean < mean : voice.mean > mean));
  const spread = there.map((voice) => `${four(voice.share)} x ${four(Math.abs(voice.mean - mean))}²`).join(' + ');
  const precision = voices.map((voice) => four(voice.sd ** -2)).join(' + ');
  return `- The doubt ${side}: ${sum(`sqrt(1 / (${precision}) + 2 x (${spread}) / ${voices.length - 1} + 0.08²)`, four(result))}.`;
}

interface Row {
  value: string;
  error: number;
  residual: number;
  /** How it is brought to the scale, in lines. */
  how: string[];
}

function rowOf(figure: Figure, use: MeasuredUse, { tables, editions }: Tables): Row {
  const { table: id, edition: date, value, scale, logit, offset, slope, scaled, sd, as, name } = figure;
  const table = tables.find((one) => one.id === id);
  const row = editions
    .filter((one) => one.table === id && String(one.date) === date)
    .flatMap(({ rows }) => rows)
    .find((one) => one.value === value && (as === null || one.as === as));
  const { residual = 0 } = use.tables.find((one) => one.table === id) ?? {};
  const error = Math.sqrt(Math.max(0, sd ** 2 - residual ** 2));
  const hasInterval = row?.low !== undefined && row.high !== undefined;
  const per = scale === 'rating' ? ' x ln 10 / 400' : '';
  const count = row?.votes ?? table?.items ?? 100;
  const share = scale === 'percent' ? Number((value / 100).toFixed(6)) : value;
  const rest = Number((1 - share).toFixed(6));
  const written = scale === 'rating' ? `${value} x ln 10 / 400` : `ln(${share} / ${rest})`;
  const found = hasInterval
    ? `(${row.high} - ${row.low}) / 2 / 1.96${per} / ${four(slope)}`
    : `1 / sqrt(${count} x ${share} x ${rest}) / ${four(slope)}`;
  return {
    value: `${value}${scale === 'percent' ? ' %' : ''}${hasInterval ? ` (${row.low} to ${row.high})` : ''}`,
    error,
    residual,
    how: [
      `- ${name.en}: the logit is ${sum(written, four(logit))}, on the scale ${sum(`(${four(logit)} - ${signed(offset)}) / ${four(slope)}`, four(scaled))};`,
      `  the error ${sum(found, four(error))}, with the residual ${sum(`sqrt(${four(residual)}² + ${four(error)}²)`, four(sd))}.`,
    ],
  };
}

const termsOf = ({ contributions }: Recommendation) =>
  contributions.map(({ id, reason, estimate }) => {
    const { points, weight } = reason.values as { points: number; weight: number };
    return { id, points, weight, interval: estimate?.interval ?? [points, points] };
  });

/** Several uses and a criterion: the weighted mean of their points, the interval by squares, and a weight that turns it. */
function ofSeveral({ recommendations, sensitivity }: Answer): string {
  const [first] = recommendations as [Recommendation];
  const { name, release, score, interval } = first;
  const parts = termsOf(first);
  const all = parts.reduce((total, { weight }) => total + weight, 0);
  const halves = (side: 0 | 1): string =>
    parts
      .filter(({ interval: [low, high] }) => low !== high)
      .map(({ weight, points, interval: ends }) => `(${weight}/${all} x ${tenth(Math.abs(ends[side] - points))})²`)
      .join(' + ');
  const [low, high] = interval as [number, number];
  return [
    `### Two uses and the price: ${name}, with \`${release}\`: ${tenth(score)}`,
    '',
    `\`lmm ${QUESTIONS[1]}\``,
    '',
    '| asked | weight | points | 90 % |',
    '|---|---|---|---|',
    ...parts.map(({ id, points, weight, interval: [from, to] }) => {
      return `| ${id} | ${weight} | ${tenth(points)} | ${from === to ? '' : `${tenth(from)} to ${tenth(to)}`} |`;
    }),
    '',
    `- Points: ${sum(`(${parts.map(({ weight, points }) => `${weight} x ${tenth(points)}`).join(' + ')}) / ${all}`, tenth(score))}.`,
    `- Interval: ${sum(`${tenth(score)} - sqrt(${halves(0)})`, tenth(low))} to ${sum(`${tenth(score)} + sqrt(${halves(1)})`, tenth(high))}.`,
    ...turn(first, recommendations, sensitivity),
    '',
  ].join('\n');
}

/** The weight at which a rival ties with the first, all others unchanged. */
function turn(first: Recommendation, all: readonly Recommendation[], [found]: Answer['sensitivity']): string[] {
  const rival = all.find(({ id }) => id === found?.id);
  if (found === undefined || rival === undefined || found.tie_at === null) return [];
  const theirs = termsOf(rival);
  const pairs = termsOf(first).map((own) => ({
    ...own,
    other: theirs.find(({ id }) => id === own.id)?.points ?? 0,
  }));
  const behind = pairs
    .filter(({ id }) => id !== found.use)
    .map(({ weight, points, other }) => `${weight} x (${tenth(points)} - ${tenth(other)})`);
  const ahead = pairs
    .filter(({ id }) => id === found.use)
    .map(({ points, other }) => `(${tenth(other)} - ${tenth(points)})`);
  const turns = found.turns_at === null ? '' : `, and at ${found.turns_at} it stands alone first`;
  return [
    `- ${rival.name} (${theirs.map(({ id, points }) => `${id} ${tenth(points)}`).join(', ')}) ties with it where ${found.use} weighs ${sum(`(${behind.join(' + ')}) / ${ahead.join('')}`, four(found.tie_at))}${turns}.`,
  ];
}
