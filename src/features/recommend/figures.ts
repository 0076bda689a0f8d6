import type { Contribution, Figure, Recommendation, RecommendResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { numeral } from '../../words/numbers.ts';
import { figureWordsOf } from './words/index.ts';

/** Whether figures decide, not words. */
export const isMeasured = ({ recommendations: [first] }: RecommendResult): boolean => (first?.points ?? null) !== null;

/** A release without the name of its line, as it is told beside it: `Opus 4.7` of Claude. */
export const shortName = (line: string, release: string | null): string =>
  release === null ? line : release.startsWith(`${line} `) ? release.slice(line.length + 1) : release;

/** A line with its release. */
export function pickName({ name, release_name }: Recommendation, m: Messages): string {
  return figureWordsOf(m.lang).with(name, shortName(name, release_name));
}

/** Contributions that rest on figures, of the heaviest use first. */
export const estimated = ({ contributions }: Recommendation): Contribution[] =>
  contributions
    .filter(({ estimate }) => estimate !== undefined)
    .sort((a, b) => Number(b.reason.values.weight) - Number(a.reason.values.weight));

/** The tables of a line whose figures are its own, with their figures. */
function ownFigures(entry: Recommendation): Map<string, Figure> {
  const own = estimated(entry).filter(({ estimate }) => estimate?.inherited_from === null);
  return new Map(own.flatMap(({ estimate }) => estimate?.figures ?? []).map((figure) => [figure.table, figure]));
}

/** Who stands where in each table, among the lines that are ranked by figures of their own. */
export class Places {
  private readonly byTable = new Map<string, { id: string; figure: Figure }[]>();

  constructor({ recommendations }: Pick<RecommendResult, 'recommendations'>) {
    for (const entry of recommendations)
      for (const [table, figure] of ownFigures(entry))
        this.byTable.set(table, [...(this.byTable.get(table) ?? []), { id: entry.id, figure }]);
  }

  /** From 1; null where it is not in the table. */
  of(table: string, id: string): number | null {
    const all = this.byTable.get(table) ?? [];
    const own = all.find((one) => one.id === id);
    return own ? 1 + all.filter(({ figure }) => figure.logit > own.figure.logit).length : null;
  }

  /** The tables in which a line stands. */
  tables(id: string): string[] {
    return [...this.byTable].filter(([, all]) => all.some((one) => one.id === id)).map(([table]) => table);
  }

  /** The figure of a line that tells most to a reader: of the table with most of the lines, of equal ones by id. */
  best(figures: readonly Figure[]): Figure | undefined {
    const size = ({ table }: Figure): number => this.byTable.get(table)?.length ?? 0;
    return [...figures].sort((a, b) => size(b) - size(a) || (a.table < b.table ? -1 : 1))[0];
  }
}

/** A score as its table has it, short: ratings whole, shares in percent. */
export function scoreText({ value, scale, unit }: Figure): string {
  if (scale === 'percent' || scale === 'share') {
    const percent = scale === 'share' ? value * 100 : value;
    return `${numeral(Number(percent.toFixed(1)))} %`;
  }
  const digits = numeral(Number(value.toFixed(Math.abs(value) >= 100 ? 0 : 2))).replaceAll(',', '');
  return unit === null ? digits : `${digits} ${unit}`;
}

/** The month of an edition, with its year where that is not the year of the day. */
export function monthText(edition: string, day: string, m: Messages): string {
  const [year = '', month = ''] = edition.split('-');
  if (month === '') return year;
  return figureWordsOf(m.lang).month(Number(month), day.startsWith(year) ? null : Number(year));
}

/** A price per 1M tokens, with its currency. */
export function priceText(price: Recommendation['price']): string {
  if (price === null) return '?';
  const { value, currency } = price;
  const digits = value >= 1 || value === 0 ? value.toFixed(2) : String(Number(value.toPrecision(3)));
  return currency === 'USD' ? `$${digits}` : `${digits} ${currency}`;
}

export const wholePoints = (points: number | null): string => (points === null ? '?' : points.toFixed(0));
