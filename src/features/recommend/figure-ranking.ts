import type { DocumentBuilder } from '../../document/builder.ts';
import type { Block, Pair, Section, TableCell, Text } from '../../document/document.ts';
import { grouped } from '../../domain/groups.ts';
import { capitalised } from '../../domain/names.ts';
import type { Figure, Recommendation, RecommendResult } from '../../engine/results.ts';
import { isOnData } from '../../engine/ways.ts';
import {
  estimated,
  intervalText,
  isTelling,
  monthText,
  ownFigures,
  type Places,
  priceText,
  scoreText,
  shortName,
  wholePoints,
} from './figures.ts';
import { askedName, reasonLine } from './sentences.ts';
import { figureWordsOf } from './words/index.ts';

/** From this chance of being first on it is called firm. */
const FIRM = 67;
/** Places of a table that are told. */
const PODIUM = 3;
/** The column of figures is headed by the table in which most of so many lines stand. */
const LEADING = 10;

/** A figure of the table in which most rows stand, of several the one that most releases stand in. */
function commonFigure(rows: readonly (readonly Figure[])[], places: Places): Figure | undefined {
  const standing = ({ table }: Figure): number => rows.filter((row) => row.some((one) => one.table === table)).length;
  const all = rows.flat();
  const most = Math.max(0, ...all.map(standing));
  return places.best(all.filter((figure) => standing(figure) === most));
}

/** Those that figures rank, a row each: known to keep the conditions, or where none is, those of whom it cannot be told. */
export function figureRanking(result: RecommendResult, places: Places, builder: DocumentBuilder): Section[] {
  const words = figureWordsOf(builder.m.lang);
  const { columns } = words;
  const rows = ranked(result);
  const common = commonFigure(rows.slice(0, LEADING).map(ownFigures), places);
  // A table is cited where it is first named; all that an estimate rests on is cited by --explain.
  const named = new Set<string>();
  const markOf = (figure: Figure): string => {
    const isNew = !named.has(figure.table);
    named.add(figure.table);
    return isNew ? builder.mark(figure.sources) : '';
  };
  const heading = common
    ? `${builder.text(common.name)}, ${monthText(common.edition, builder.view.day, builder.m)}${markOf(common)}`
    : columns.figure;
  const scale = scaleOf(rows);
  const digits = Math.max(0, ...rows.map(({ rank }) => String(rank).length));
  const drawn = rows.map((entry) => {
    const figure = figureText(entry, result, { common, places, markOf }, builder);
    return { entry, figure, points: pointsText(entry, scale, builder) };
  });
  return [
    {
      inset: true,
      blocks: [
        {
          kind: 'table',
          columns: [
            { header: columns.rank, align: 'right' },
            { header: columns.line, overflow: 'words', min: 8, prefers: 11 },
            { header: columns.release, overflow: 'wrap', min: 9, prefers: 11 },
            { header: columns.points },
            { header: columns.grade },
            { header: columns.chance, align: 'right', overflow: 'words', min: 4, prefers: 5 },
            { header: columns.price, align: 'right', overflow: 'words', min: 6, prefers: 7 },
            { header: heading, overflow: 'wrap', min: 10, prefers: 14 },
          ],
          rows: drawn.map(({ entry, figure, points }): TableCell[] => [
            String(entry.rank),
            entry.name,
            shortName(entry.name, entry.release_name),
            points,
            entry.grade ?? '',
            chanceText(entry, builder),
            priceText(entry.price, builder.m),
            figure,
          ]),
          narrow: [
            ...(common ? [{ kind: 'text', text: `${columns.figure}: ${heading}` } satisfies Block] : []),
            {
              kind: 'pairs',
              layout: 'hanging',
              pairs: drawn.map(({ entry, figure, points }): Pair => narrowRow(entry, figure, points, digits, builder)),
            },
          ],
        },
        { kind: 'text', quiet: true, text: legend(result, builder) },
      ],
    },
  ];
}

/** Those that the table shows: ranked by the same kind of evidence as the first, and as sure to keep the conditions. */
export function ranked(result: RecommendResult): Recommendation[] {
  const { recommendations } = result;
  const [first] = recommendations;
  return recommendations.filter(
    (entry) =>
      first !== undefined &&
      entry.points !== null &&
      isSure(entry) === isSure(first) &&
      (missingUses(entry, result).length === 0) === (missingUses(first, result).length === 0),
  );
}

export const isSure = ({ unknowns }: Recommendation): boolean => unknowns.length === 0;

/** The uses that others are measured for and it is not, each with whether it is said to be good at it. */
function missingUses(
  { contributions }: Recommendation,
  { measured }: RecommendResult,
): { use: string; isSaid: boolean }[] {
  return measured.flatMap(({ use }) => {
    const part = contributions.find(({ id }) => id === use);
    return part?.estimate ? [] : [{ use, isSaid: part !== undefined }];
  });
}

export function missingText(entry: Recommendation, result: RecommendResult, { m }: DocumentBuilder): string {
  const words = figureWordsOf(m.lang);
  return missingUses(entry, result)
    .map(({ use, isSaid }) => (isSaid ? words.saidFor : words.nothingFor)(askedName(use, result, m)))
    .join('; ');
}

/** Those that are measured for a part of what was asked alone, by what they lack. */
export function partlyPairs(result: RecommendResult, builder: DocumentBuilder): Pair[] {
  const shown = new Set(ranked(result));
  const partly = result.recommendations.filter((entry) => !shown.has(entry) && entry.points !== null && isSure(entry));
  const byGap = grouped(partly, (entry) => [missingText(entry, result, builder)]);
  const { separator } = builder.m.views;
  return [...byGap].map(([gap, all]) => ({ label: capitalised(gap), text: [all.map(withPoints).join(separator)] }));
}

/** A line that has no row of its own, with its release and points. */
export function withPoints({ name, release_name, points, grade }: Recommendation): string {
  const release = shortName(name, release_name);
  const told = points === null ? (grade ?? '') : wholePoints(points);
  return [name, release === name ? '' : release, told].filter((part) => part !== '').join(' ');
}

/** What cannot be told, and of whom: those stand below all others, with their points where the table does not have them. */
export function unknownSection(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m, view } = builder;
  const words = figureWordsOf(m.lang);
  const shown = new Set(ranked(result));
  const nameOf = (entry: Recommendation): string => (shown.has(entry) ? entry.name : withPoints(entry));
  const byReason = grouped(result.recommendations, ({ unknowns }) =>
    // What is on data has a section of its own.
    unknowns.filter((reason) => !isOnData(reason)).map((reason) => reasonLine(reason, view.names, m)),
  );
  const pairs = [...byReason].map(([label, all]): Pair => ({ label, text: [all.map(nameOf).join(m.views.separator)] }));
  return pairs.length === 0 ? [] : [{ heading: words.unknown, blocks: [{ kind: 'pairs', layout: 'below', pairs }] }];
}

function narrowRow(entry: Recommendation, figure: string, points: Text, digits: number, { m }: DocumentBuilder): Pair {
  const chance = entry.first_percent === null ? [] : [figureWordsOf(m.lang).percent(entry.first_percent)];
  const rest = [entry.grade ?? '', ...chance, priceText(entry.price, m), figure].filter((part) => part !== '');
  const release = shortName(entry.name, entry.release_name);
  return {
    label: `${String(entry.rank).padStart(digits)} ${entry.name}`,
    text: [
      [
        release === entry.name ? '' : `${release}${m.views.separator}`,
        ...points,
        m.views.separator + rest.join(m.views.separator),
      ],
    ],
  };
}

/** The ends of the scale that all intervals lie on, in whole tens. */
export function scaleOf(rows: readonly Recommendation[]): { from: number; to: number } {
  const ends = rows.flatMap(({ interval, points }) => interval ?? [points ?? 0]);
  const [from, to] = [Math.floor(Math.min(...ends) / 10) * 10, Math.ceil(Math.max(...ends) / 10) * 10];
  return { from, to: Math.max(to, from + 10) };
}

export function pointsText(
  { points, interval }: Recommendation,
  scale: { from: number; to: number },
  builder: DocumentBuilder,
): Exclude<Text, string> {
  const at = points ?? 0;
  const label = wholePoints(points).padStart(2);
  if (interval === null) return [label];
  const [low, high] = interval;
  return [
    { tone: 'measured', text: `${label} ` },
    { span: { low, at, high, ...scale }, text: intervalText(interval, builder.m) },
  ];
}

export function chanceText({ first_percent: percent }: Recommendation, { m }: DocumentBuilder): string {
  const words = figureWordsOf(m.lang);
  if (percent === null) return '';
  return percent >= FIRM ? words.firm(percent) : words.percent(percent);
}

/** One figure as its table has it, or why there is none of its own. */
function figureText(
  entry: Recommendation,
  result: RecommendResult,
  { common, places, markOf }: { common: Figure | undefined; places: Places; markOf: (figure: Figure) => string },
  builder: DocumentBuilder,
): string {
  const { m, view } = builder;
  const words = figureWordsOf(m.lang);
  if (entry.beaten_by !== null) return words.beaten(view.names.model(entry.beaten_by));
  const missing = missingText(entry, result, builder);
  if (missing !== '') return missing;
  const all = estimated(entry).flatMap(({ estimate: one }) => one ?? []);
  const estimate = all.find(({ figures: own }) => own.some(({ table }) => table === common?.table)) ?? all[0];
  const telling = estimate?.figures.filter(isTelling) ?? [];
  const figures = telling.length > 0 ? telling : (estimate?.figures ?? []);
  const figure = figures.find(({ table }) => table === common?.table) ?? places.best(figures);
  if (figure === undefined) return '';
  const value = scoreText(figure);
  const isCommon = figure.table === common?.table && figure.edition === common.edition;
  if (estimate && estimate.inherited_from !== null) {
    const from = shortName(entry.name, view.names.release(estimate.inherited_from));
    return words.readFrom(from, value, isCommon ? null : builder.text(figure.name)) + markOf(figure);
  }
  const place = places.of(figure.table, entry.id);
  const at = place !== null && place <= PODIUM ? words.place(place) : null;
  if (isCommon) return words.value(value, at);
  const month = monthText(figure.edition, view.day, m);
  return words.valueIn(builder.text(figure.name), value, month, at) + markOf(figure);
}

/** A release stands at 50 for one use; in a sum of several things it stands anywhere. */
function legend(
  { measured, understood, weights, recommendations }: RecommendResult,
  { view, m }: DocumentBuilder,
): string {
  const words = figureWordsOf(m.lang);
  const [use] = understood.uses.length + weights.length === 1 ? measured : [];
  const hourly = recommendations.some(({ price }) => price?.condition !== undefined) ? words.hourly : '';
  if (use === undefined) return words.legend(null, hourly);
  return words.legend(use.origin === null ? words.median : view.names.release(use.origin), hourly);
}
