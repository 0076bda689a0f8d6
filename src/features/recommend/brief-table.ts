import type { DocumentBuilder } from '../../document/builder.ts';
import type { Block, Column, Pair, TableCell, Text } from '../../document/document.ts';
import { layerSign } from '../../domain/layered.ts';
import type { Recommendation, RecommendResult } from '../../engine/results.ts';
import { type Alarms, alarmTexts } from './alarms.ts';
import { costAmount, isCostable } from './costs.ts';
import { chanceText, pointsText, ranked, scaleOf } from './figure-ranking.ts';
import { amountText, isMeasured, pickName } from './figures.ts';
import { isByFacts } from './ranking.ts';
import { measuredValue } from './sentences.ts';
import { briefWordsOf, wordsOf } from './words/index.ts';

/** Rows of the first screen: of those that lead so many, where there are. */
export const LEAST = 6;
export const MOST = 8;

/** The rows of the first screen: who cannot be told apart from the first, and who comes next to it. */
export function leadersOf(result: RecommendResult, most: number): Recommendation[] {
  const all = ranking(result);
  const leading = all.filter(({ rank, tied_with_first: tied }) => tied || rank === 1).length;
  return all.slice(0, Math.min(most, Math.max(LEAST, leading)));
}

/** Those that can be rows: ranked by the same kind of evidence as the first. */
export const ranking = (result: RecommendResult): Recommendation[] =>
  isMeasured(result) ? ranked(result) : result.recommendations;

/** The table of those that lead, each with what it warns of. */
export function leaderTable(
  rows: readonly Recommendation[],
  result: RecommendResult,
  alarms: Alarms,
  builder: DocumentBuilder,
): Block {
  return isMeasured(result) ? measuredTable(rows, result, alarms, builder) : saidTable(rows, alarms, builder);
}

const named = (entry: Recommendation, alarms: Alarms): TableCell => ({
  paragraphs: [pickName(entry), ...alarmTexts(alarms(entry))],
});
const MODEL: Column = { header: '', overflow: 'wrap', min: 14, prefers: 24 };

function measuredTable(
  rows: readonly Recommendation[],
  result: RecommendResult,
  alarms: Alarms,
  builder: DocumentBuilder,
): Block {
  const { m } = builder;
  const { columns } = briefWordsOf(m.lang);
  const scale = scaleOf(rows);
  const { load } = result.understood;
  const isCosted = hasCosts(rows, result);
  const hasChance = rows.some(({ first_percent }) => first_percent !== null);
  const paid = (entry: Recommendation): string => (isCosted ? costText(entry, builder) : paidText(entry, builder));
  const digits = String(rows.at(-1)?.rank ?? 1).length;
  return {
    kind: 'table',
    columns: [
      { header: '#', align: 'right' },
      { ...MODEL, header: columns.model },
      { header: columns.points },
      { header: columns.grade },
      ...(hasChance ? [{ header: columns.chance, align: 'right' as const }] : []),
      { header: isCosted && load ? columns.cost[load.per] : columns.price, align: 'decimal' as const },
    ],
    rows: rows.map((entry): TableCell[] => [
      String(entry.rank),
      named(entry, alarms),
      pointsText(entry, scale, builder),
      entry.grade ?? '',
      ...(hasChance ? [chanceText(entry, builder)] : []),
      paid(entry),
    ]),
    narrow: [
      {
        kind: 'pairs',
        layout: 'hanging',
        pairs: rows.map((entry): Pair => {
          const points = [...pointsText(entry, scale, builder)];
          const rest = [entry.grade ?? '', chanceText(entry, builder), paid(entry)].filter((part) => part !== '');
          const text: Text = [...points, m.views.separator + rest.join(m.views.separator)];
          return {
            label: String(entry.rank).padStart(digits),
            text: [pickName(entry), text, ...alarmTexts(alarms(entry))],
          };
        }),
      },
    ],
  };
}

/** Whether those of whom words tell have a column of prices. */
const isPriced = (rows: readonly Recommendation[]): boolean =>
  !rows.every(isByFacts) && rows.some(({ price }) => price !== null);

/** Those of whom words tell, with how sure that is; by facts alone, with the facts. */
function saidTable(rows: readonly Recommendation[], alarms: Alarms, builder: DocumentBuilder): Block {
  const { m } = builder;
  const { columns } = briefWordsOf(m.lang);
  const { confidence: levels } = wordsOf(m.lang);
  const byFacts = rows.every(isByFacts);
  const facts = (entry: Recommendation): string =>
    byFacts
      ? entry.contributions.map((part) => measuredValue(part, m)).join(m.views.separator)
      : levels[entry.confidence.level];
  const hasPrices = isPriced(rows);
  const digits = String(rows.at(-1)?.rank ?? 1).length;
  return {
    kind: 'table',
    columns: [
      { header: '#', align: 'right' },
      { ...MODEL, header: columns.model },
      { header: columns.score, align: 'right', min: '100.0'.length },
      { header: byFacts ? columns.facts : columns.confidence, overflow: 'wrap', min: 10 },
      ...(hasPrices ? [{ header: columns.price, align: 'decimal' as const }] : []),
    ],
    rows: rows.map((entry): TableCell[] => [
      String(entry.rank),
      named(entry, alarms),
      entry.score.toFixed(1),
      facts(entry),
      ...(hasPrices ? [paidText(entry, builder)] : []),
    ]),
    narrow: [
      {
        kind: 'pairs',
        layout: 'hanging',
        pairs: rows.map(
          (entry): Pair => ({
            label: String(entry.rank).padStart(digits),
            text: [
              pickName(entry),
              [entry.score.toFixed(1), facts(entry), ...(hasPrices ? [paidText(entry, builder)] : [])].join(
                m.views.separator,
              ),
              ...alarmTexts(alarms(entry)),
            ],
          }),
        ),
      },
    ],
  };
}

/** The price that counts: that of the dearest hours. */
const paidText = ({ price }: Recommendation, { m }: DocumentBuilder): string =>
  price === null ? m.fields.missing.unknown : amountText(price.value, price.currency, m) + layerSign(price);

function costText({ cost }: Recommendation, { m }: DocumentBuilder): string {
  if (cost === null || cost.total_exact === null) return m.fields.missing.unknown;
  return costAmount(cost.total_exact, cost.currency, m) + layerSign(cost);
}

/** Whether what the work costs stands in place of the price. */
const hasCosts = (rows: readonly Recommendation[], { understood: { load } }: RecommendResult): boolean =>
  load !== null && isCostable(load) && rows.some(({ cost }) => cost?.total_exact);

/** How many there are beside the rows, and how to see them. */
export function restText(rows: readonly Recommendation[], result: RecommendResult, { m }: DocumentBuilder): string {
  const { recommendations, names, excluded, no_evidence: none } = result;
  const [all, most] = [Object.keys(names).length, recommendations.length];
  return briefWordsOf(m.lang).rest(most - rows.length, all, excluded.length, none.length, most);
}

/** What the numbers of the table mean. */
export function legendText(rows: readonly Recommendation[], result: RecommendResult, { m }: DocumentBuilder): string {
  const words = briefWordsOf(m.lang);
  const measured = isMeasured(result);
  const isCosted = hasCosts(rows, result);
  const hasChance = measured && rows.some(({ first_percent }) => first_percent !== null);
  const hasPrices = measured || isPriced(rows);
  return words.legend(measured, hasChance, hasPrices && !isCosted ? words.priceLegend : '');
}
