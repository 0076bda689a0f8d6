import { grouped } from '../../domain/groups.ts';
import { layerSign, unsigned } from '../../domain/layered.ts';
import { placesOf } from '../../domain/money.ts';
import type { Contribution, Figure, Recommendation, RecommendResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { numeral } from '../../words/numbers.ts';
import { hourlyRange } from '../../words/paid.ts';
import { figureWordsOf } from './words/index.ts';

/** Whether figures decide, not words. */
export const isMeasured = ({ recommendations: [first] }: RecommendResult): boolean => (first?.points ?? null) !== null;

/** A release without the name of its line, as it is told beside it: `Opus 4.7` of Claude. */
export function shortName(line: string, release: string | null): string {
  if (release === null) return line;
  const start = `${unsigned(line)} `;
  return release.startsWith(start) ? release.slice(start.length) : release;
}

/** A line and its release where nothing parts them: `Claude Opus 4.7`, `ChatGPT GPT-6`, `Qwen3.8 Max`. */
export const fullName = (line: string, release: string): string =>
  release.toLowerCase().startsWith(unsigned(line).toLowerCase()) ? release : `${line} ${release}`;

/** A line with its release. */
export const pickName = ({ name, release_name }: Pick<Recommendation, 'name' | 'release_name'>): string =>
  release_name === null ? name : fullName(name, release_name);

/** Contributions that rest on figures, of the heaviest use first. */
export const estimated = ({ contributions }: Recommendation): Contribution[] =>
  contributions
    .filter(({ estimate }) => estimate !== undefined)
    .sort((a, b) => Number(b.reason.values.weight) - Number(a.reason.values.weight));

/** The figures of a line that are its own, not a forerunner's; one of each table. */
export function ownFigures(entry: Recommendation): Figure[] {
  const own = estimated(entry).filter(({ estimate }) => estimate?.inherited_from === null);
  const byTable = new Map(
    own.flatMap(({ estimate }) => estimate?.figures ?? []).map((figure) => [figure.table, figure]),
  );
  return [...byTable.values()];
}

/**
 * Who stands where in each table, among the lines that are ranked by figures of their own. Only tables about a use have
 * places: of others, the figures of those that need no more are not told.
 */
export class Places {
  private readonly byTable: ReadonlyMap<string, { id: string; figure: Figure }[]>;
  private readonly anchors = new Map<string, number>();
  private readonly placing = new Set<string>();

  constructor({ recommendations, measured }: Pick<RecommendResult, 'recommendations' | 'measured'>) {
    for (const { tables } of measured) {
      const about = tables.filter(({ relation }) => relation === 'about');
      for (const { table } of about.length > 0 ? about : tables) this.placing.add(table);
      for (const { table, anchors } of tables) this.anchors.set(table, anchors);
    }
    const standing = recommendations.flatMap((entry) => ownFigures(entry).map((figure) => ({ id: entry.id, figure })));
    this.byTable = grouped(standing, ({ figure }) => [figure.table]);
  }

  /** From 1; null where it has no place in the table. */
  of(table: string, id: string): number | null {
    const all = this.placing.has(table) ? (this.byTable.get(table) ?? []) : [];
    const own = all.find((one) => one.id === id);
    return own ? 1 + all.filter(({ figure }) => figure.logit > own.figure.logit).length : null;
  }

  /** The tables in which a line has a place. */
  tables(id: string): string[] {
    return [...this.placing].filter((table) => this.of(table, id) !== null);
  }

  /** The figure that tells most to a reader: of the table with most of the lines, then most anchors, then the shorter name. */
  best(figures: readonly Figure[]): Figure | undefined {
    const order = ({ table, name }: Figure): number[] => [
      -(this.byTable.get(table)?.length ?? 0),
      -(this.anchors.get(table) ?? 0),
      (name.en ?? name.ko ?? '').length,
    ];
    return [...figures].sort((a, b) => {
      const [one, other] = [order(a), order(b)];
      const differs = one.findIndex((value, at) => value !== other[at]);
      return differs < 0 ? (a.table < b.table ? -1 : 1) : (one[differs] as number) - (other[differs] as number);
    })[0];
  }
}

/** Whether a figure tells how good a release is: nobody knows how far below nothing, or above all, a share may lie. */
export const isTelling = ({ scale, logit }: Figure): boolean =>
  scale === 'rating' || scale === 'linear' || Math.abs(logit) < HELD;
/** The logit at which shares are held. */
const HELD = Math.log(0.995 / 0.005) - 1e-9;

/** A score as its table has it, short: ratings whole, shares in percent. */
export function scoreText({ value, scale, unit }: Pick<Figure, 'value' | 'scale' | 'unit'>): string {
  if (scale === 'percent' || scale === 'share') {
    const percent = scale === 'share' ? value * 100 : value;
    return `${numeral(Number(percent.toFixed(1)))}%`;
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

/** A price per 1M tokens, with its currency; from the lowest to the highest where it depends on the hour. */
export function priceText(price: Recommendation['price'], m: Messages): string {
  if (price === null) return '?';
  const range = hourlyRange(price);
  const text = (amount: number): string => amountText(amount, price.currency, m);
  const paid = range === null ? text(price.value) : m.fields.range(text(range[0]), text(range[1]));
  return paid + layerSign(price);
}

/** An amount to the cent, or to three digits where it is less than one. */
export function amountText(value: number, currency: string, { lang }: Messages): string {
  const places = placesOf(currency);
  const fixed = value.toFixed(places);
  const short = value >= 1 || value === 0 ? fixed : String(Number(value.toPrecision(3)));
  return money(short.length < fixed.length ? fixed : short, currency, lang);
}

/** The ends of an interval of points, whole: `(90 to 94)`. */
export const intervalText = ([low, high]: readonly [number, number], m: Messages): string =>
  figureWordsOf(m.lang).interval(low.toFixed(0), high.toFixed(0));

export const wholePoints = (points: number | null): string => (points === null ? '?' : points.toFixed(0));
