import type { Edition, Table } from '../src/domain/records.ts';
import type { Language } from '../src/domain/vocabulary.ts';
import type {
  EstimateDetail,
  EstimatePart,
  Figure,
  MeasuredUse,
  Recommendation,
  RecommendResult,
} from '../src/engine/results.ts';
import { between } from './marks.ts';

/** The pages of the method, each in its language. */
export const METHOD_PAGES: Record<Language, string> = { en: 'docs/method.md', ko: 'docs/method.ko.md' };
const BEGIN = '<!-- written by `npm run docs` from what `lmm recommend` answers -->\n';

/** What is asked for the example: of the first answer two lines are told, of the second the first. */
export const QUESTIONS = [
  'recommend --use programming --as-of 2026-11-29',
  'recommend --use programming=2,math --weight price --as-of 2026-11-29',
] as const;
/** One that two measurers tell of, in a table each; one that stands on two tables of one measurer, by a forerunner. */
const LINES = ['llama', 'mimo'];

/** What stands around the sums. */
interface Words {
  heading: (name: string, release: string, points: string, grade: string) => string;
  headingOfSeveral: (name: string, release: string, score: string) => string;
  inherited: (release: string) => string;
  columns: string;
  logit: (table: string, logit: string, scaled: string) => string;
  error: (error: string, sd: string) => string;
  voices: (weights: string, shares: string) => string;
  mean: (sum: string) => string;
  oneVoice: (tables: number, sum: string) => string;
  doubt: (side: Side | null, sum: string) => string;
  moves: (below: string, above: string) => string;
  cautious: (cautious: string, points: string) => string;
  points: (sum: string) => string;
  interval: (low: string, high: string) => string;
  range: (low: string, high: string) => string;
  asked: string;
  tie: (rival: string, points: string, use: string, weight: string, turns: string | null) => string;
}
type Side = 'below' | 'above';

const WORDS: Record<Language, Words> = {
  en: {
    heading: (name, release, points, grade) => `${name}, with \`${release}\`: ${points}, grade ${grade}`,
    headingOfSeveral: (name, release, score) => `Two uses and the price: ${name}, with \`${release}\`: ${score}`,
    inherited: (release) => `The figures are those of \`${release}\`, before it in its series.`,
    columns: '| table | value | logit | offset | slope | on the scale | error | residual | sd |',
    logit: (table, logit, scaled) => `${table}: the logit is ${logit}, on the scale ${scaled};`,
    error: (error, sd) => `the error ${error}, with the residual ${sd}.`,
    voices: (weights, shares) => `Each measurer speaks once, and weighs ${weights}; none counts above half: ${shares}.`,
    mean: (sum) => `Mean: ${sum}.`,
    oneVoice: (tables, sum) => `${tables} tables of one measurer are one voice. Mean: ${sum}.`,
    doubt: (side, sum) => (side === null ? `Its doubt: ${sum}.` : `The doubt ${side}: ${sum}.`),
    moves: (below, above) => `As successors fall and rise: below ${below}, above ${above}.`,
    cautious: (cautious, points) => `Cautious: ${cautious}. Points: ${points}.`,
    points: (sum) => `Points: ${sum}.`,
    interval: (low, high) => `Interval: ${low} to ${high}.`,
    range: (low, high) => `${low} to ${high}`,
    asked: '| asked | weight | points | 90 % |',
    tie: (rival, points, use, weight, turns) =>
      `${rival} (${points}) ties with it where ${use} weighs ${weight}${turns === null ? '' : `, and at ${turns} it stands alone first`}.`,
  },
  ko: {
    heading: (name, release, points, grade) => `${name}, \`${release}\`: ${points}점, ${grade}등급`,
    headingOfSeveral: (name, release, score) => `두 용도와 가격: ${name}, \`${release}\`: ${score}점`,
    inherited: (release) => `같은 계열에서 앞선 릴리스의 측정값이다: \`${release}\`.`,
    columns: '| 표 | 값 | 로짓 | 절편 | 기울기 | 환산값 | 오차 | 잔차 | sd |',
    logit: (table, logit, scaled) => `${table}: 로짓 ${logit}, 환산값 ${scaled};`,
    error: (error, sd) => `오차 ${error}, 잔차와 합쳐 ${sd}.`,
    voices: (weights, shares) =>
      `측정 기관은 한 번씩만 세며 가중치는 ${weights}. 절반을 넘는 곳은 없게 한다: ${shares}.`,
    mean: (sum) => `평균: ${sum}.`,
    oneVoice: (tables, sum) => `한 측정 기관의 표 ${tables}개는 하나로 센다. 평균: ${sum}.`,
    doubt: (side, sum) => (side === null ? `그 sd: ${sum}.` : `${side === 'below' ? '아래쪽' : '위쪽'} sd: ${sum}.`),
    moves: (below, above) => `다음 릴리스의 하락과 상승을 더하면: 아래쪽 ${below}, 위쪽 ${above}.`,
    cautious: (cautious, points) => `신중한 값: ${cautious}. 점수: ${points}.`,
    points: (sum) => `점수: ${sum}.`,
    interval: (low, high) => `구간: ${low}부터 ${high}까지.`,
    range: (low, high) => `${low}~${high}`,
    asked: '| 물은 것 | 가중치 | 점수 | 90% |',
    tie: (rival, points, use, weight, turns) =>
      `${rival} (${points}): ${use} 가중치가 ${weight}일 때 같은 점수${turns === null ? '' : `, ${turns}이면 단독 1위`}.`,
  },
};

type Answer = Pick<RecommendResult, 'recommendations' | 'measured' | 'sensitivity'>;

/**
 * A page of the method with the example as the program calculates it: what people wrote around it stays.
 * @param answers to `QUESTIONS`
 * @param tables hold what the error of a figure is found by
 * @throws Error where the place of the example is lost, or a line of it is not ranked
 */
export function methodText(text: string, language: Language, answers: readonly Answer[], tables: Tables): string {
  const lost = `${METHOD_PAGES[language]} has lost the lines between which its example is written`;
  return between(text, BEGIN, () => `\n${exampleText(language, answers, tables)}\n`, lost);
}

function exampleText(language: Language, answers: readonly Answer[], tables: Tables): string {
  const [figures, several] = answers as [Answer, Answer];
  const parts = LINES.map((id) => {
    const entry = figures.recommendations.find((one) => one.id === id);
    const estimate = entry?.contributions[0]?.estimate;
    if (entry === undefined || estimate === undefined)
      throw new Error(`${METHOD_PAGES[language]}: ${id} has no figures for it, take another line for its example`);
    return ofFigures(entry, estimate, figures.measured[0] as MeasuredUse, { tables, language });
  });
  return [...parts, ofSeveral(several, WORDS[language])].join('\n');
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
  { tables, language }: { tables: Tables; language: Language },
): string {
  const words = WORDS[language];
  const { voices, joined, steps } = parts[0] as EstimatePart;
  const rows = figures.map((figure) => rowOf(figure, use, tables, language));
  const each = figures.map((one) => `1 / ${four(one.sd)}²`).join(' + ');
  const widened = (before: number, moves: number, result: number): string =>
    sum(`sqrt(${four(before)}² + ${steps} x ${four(moves)}²)`, four(result));
  return [
    `### ${words.heading(name ?? id, release ?? id, tenth(points), grade)}`,
    '',
    `\`lmm ${QUESTIONS[0]} --explain --only ${id}\``,
    '',
    ...(inherited_from === null ? [] : [words.inherited(inherited_from), '']),
    words.columns,
    '|---|---|---|---|---|---|---|---|---|',
    ...figures.map(({ name: table, edition, logit, offset, slope, scaled, sd: own }, at) => {
      const { value, error, residual } = rows[at] as Row;
      const numbers = [logit, offset, slope, scaled, error, residual, own].map(four).join(' | ');
      return `| ${table[language]}, ${edition} | ${value} | ${numbers} |`;
    }),
    '',
    ...rows.flatMap(({ how }) => how),
    ...(voices.length > 1
      ? [
          `- ${words.voices(
            voices.map(({ measurer, sd }) => `${measurer} ${sum(`1 / ${four(sd)}²`, four(sd ** -2))}`).join(', '),
            voices.map(({ measurer, share }) => `${measurer} ${four(share)}`).join(', '),
          )}`,
          `- ${words.mean(sum(voices.map((voice) => `${four(voice.share)} x ${signed(voice.mean)}`).join(' + '), four(mean)))}`,
          `- ${words.doubt('below', doubt('below', voices, mean, joined.below))}`,
          `- ${words.doubt('above', doubt('above', voices, mean, joined.above))}`,
        ]
      : [
          `- ${words.oneVoice(figures.length, sum(`(${figures.map((one) => `${signed(one.scaled)} / ${four(one.sd)}²`).join(' + ')}) / (${each})`, four(mean)))}`,
          `- ${words.doubt(null, sum(`sqrt((1 + 0.7 x ${figures.length - 1}) / (${each}) + 0.08²)`, four(joined.below)))}`,
        ]),
    ...(steps > 0
      ? [`- ${words.moves(widened(joined.below, use.falls, below), widened(joined.above, use.rises, above))}`]
      : []),
    `- ${words.cautious(sum(`${four(mean)} - 0.6745 x ${four(below)}`, four(cautious)), sum(pointsOf(four(cautious)), tenth(points)))}`,
    `- ${words.interval(
      sum(pointsOf(`${four(mean)} - 1.645 x ${four(below)}`), tenth(interval[0])),
      sum(pointsOf(`${four(mean)} + 1.645 x ${four(above)}`), tenth(interval[1])),
    )}`,
    '',
  ].join('\n');
}

/** A sum as a calculator takes it; test/method.test.ts does each of them again. */
const sum = (what: string, result: string): string => `\`${what} = ${result}\``;
const pointsOf = (value: string): string => `100 / (1 + e^-(${value}))`;

/** Of voices together, on the side where they stand. */
function doubt(side: Side, voices: EstimatePart['voices'], mean: number, result: number): string {
  const there = voices.filter((voice) => (side === 'below' ? voice.mean < mean : voice.mean > mean));
  const spread = there.map((voice) => `${four(voice.share)} x ${four(Math.abs(voice.mean - mean))}²`).join(' + ');
  const precision = voices.map((voice) => four(voice.sd ** -2)).join(' + ');
  return sum(`sqrt(1 / (${precision}) + 2 x (${spread}) / ${voices.length - 1} + 0.08²)`, four(result));
}

interface Row {
  value: string;
  error: number;
  residual: number;
  /** How it is brought to the scale, in lines. */
  how: string[];
}

function rowOf(figure: Figure, use: MeasuredUse, { tables, editions }: Tables, language: Language): Row {
  const words = WORDS[language];
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
    value: `${value}${scale === 'percent' ? ' %' : ''}${hasInterval ? ` (${words.range(`${row.low}`, `${row.high}`)})` : ''}`,
    error,
    residual,
    how: [
      `- ${words.logit(name[language] ?? id, sum(written, four(logit)), sum(`(${four(logit)} - ${signed(offset)}) / ${four(slope)}`, four(scaled)))}`,
      `  ${words.error(sum(found, four(error)), sum(`sqrt(${four(residual)}² + ${four(error)}²)`, four(sd)))}`,
    ],
  };
}

const termsOf = ({ contributions }: Recommendation) =>
  contributions.map(({ id, reason, estimate }) => {
    const { points, weight } = reason.values as { points: number; weight: number };
    return { id, points, weight, interval: estimate?.interval ?? [points, points] };
  });

/** Several uses and a criterion: the weighted mean of their points, the interval by squares, and a weight that turns it. */
function ofSeveral({ recommendations, sensitivity }: Answer, words: Words): string {
  const [first] = recommendations as [Recommendation];
  const { id, name, release, score, interval } = first;
  const parts = termsOf(first);
  const all = parts.reduce((total, { weight }) => total + weight, 0);
  const halves = (side: 0 | 1): string =>
    parts
      .filter(({ interval: [low, high] }) => low !== high)
      .map(({ weight, points, interval: ends }) => `(${weight}/${all} x ${tenth(Math.abs(ends[side] - points))})²`)
      .join(' + ');
  const [low, high] = interval as [number, number];
  return [
    `### ${words.headingOfSeveral(name ?? id, release ?? id, tenth(score))}`,
    '',
    `\`lmm ${QUESTIONS[1]}\``,
    '',
    words.asked,
    '|---|---|---|---|',
    ...parts.map(({ id, points, weight, interval: [from, to] }) => {
      return `| ${id} | ${weight} | ${tenth(points)} | ${from === to ? '' : words.range(tenth(from), tenth(to))} |`;
    }),
    '',
    `- ${words.points(sum(`(${parts.map(({ weight, points }) => `${weight} x ${tenth(points)}`).join(' + ')}) / ${all}`, tenth(score)))}`,
    `- ${words.interval(sum(`${tenth(score)} - sqrt(${halves(0)})`, tenth(low)), sum(`${tenth(score)} + sqrt(${halves(1)})`, tenth(high)))}`,
    ...turn(first, recommendations, sensitivity, words),
    '',
  ].join('\n');
}

/** The weight at which a rival ties with the first, all others unchanged. */
function turn(
  first: Recommendation,
  all: readonly Recommendation[],
  [found]: Answer['sensitivity'],
  words: Words,
): string[] {
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
  const points = theirs.map(({ id, points: own }) => `${id} ${tenth(own)}`).join(', ');
  const weight = sum(`(${behind.join(' + ')}) / ${ahead.join('')}`, four(found.tie_at));
  const turns = found.turns_at === null ? null : String(found.turns_at);
  return [`- ${words.tie(rival.name ?? rival.id, points, found.use, weight, turns)}`];
}
