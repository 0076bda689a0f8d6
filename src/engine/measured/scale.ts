import type { Edition, Table } from '../../domain/records.ts';

/** Elo points of a rating to logits: 400 points are ten to one. */
const LOGITS_PER_POINT = Math.log(10) / 400;
/** No share is nearer to 0 or 1 than this: a test that everybody passes tells no more. */
const EDGE = 0.005;
/** How many items a share rests on where nobody says. */
const ITEMS = 100;
const Z95 = 1.96;

export type Row = Edition['rows'][number];

/** A score of a release as it enters: its row, in logits, better always higher. */
export interface Reading {
  row: Row & { release: string };
  logit: number;
}

/** A score in logits, better always higher. */
export function logit({ scale, better }: Pick<Table, 'scale' | 'better'>, value: number): number {
  const sign = better === 'lower' ? -1 : 1;
  if (scale === 'rating') return sign * value * LOGITS_PER_POINT;
  if (scale === 'linear') return sign * value;
  const share = scale === 'percent' ? value / 100 : value;
  const held = Math.min(1 - EDGE, Math.max(EDGE, share));
  return sign * Math.log(held / (1 - held));
}

/**
 * The standard error of a score on a scale, by its interval, else by its votes or the table's items; whoever else stands
 * in the table does not matter.
 * @param slope the table's logits to one of the scale
 */
export function errorOn(table: Table, row: Row, slope: number): number {
  const { value, low, high, votes } = row;
  if (low !== undefined && high !== undefined && high > low)
    return Math.abs(logit(table, high) - logit(table, low)) / 2 / Z95 / slope;
  const count = votes ?? table.items ?? ITEMS;
  // Of a rating an even contest is what is known of the share; of a unit of its own not even what it is in logits.
  if (table.scale === 'rating') return 2 / Math.sqrt(count) / slope;
  if (table.scale === 'linear') return 2 / Math.sqrt(count);
  const share = Math.min(1 - EDGE, Math.max(EDGE, table.scale === 'percent' ? value / 100 : value));
  return 1 / Math.sqrt(count * share * (1 - share)) / slope;
}

/**
 * The readings of an edition by release. A release in several settings stands by its best one, in the whole table; of
 * equal ones by the first in the order of its setting's name, so that the order of rows cannot matter.
 */
export function readingsOf(table: Table, edition: Edition): Map<string, Reading> {
  const best = new Map<string, Row & { release: string }>();
  for (const row of edition.rows) {
    const { release } = row;
    if (release === undefined) continue;
    const known = best.get(release);
    const gain = known === undefined ? 1 : logit(table, row.value) - logit(table, known.value);
    if (gain > 0 || (gain === 0 && label(row) < label(known as Row))) best.set(release, { ...row, release });
  }
  const sorted = [...best].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([id, row]) => [id, { row, logit: logit(table, row.value) }]));
}

const label = ({ as, setting }: Row): string => `${setting ?? ''} ${as ?? ''}`;

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation, over n - 1; 0 of fewer than two. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(half)] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}
