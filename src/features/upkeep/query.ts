import type { DueCode, DueGroup } from '../../engine/results.ts';
import { feeds } from './feeds.ts';
import { rates, tables } from './figures.ts';
import { plans, prices, promotions } from './prices.ts';
import { current, ends, status } from './releases.ts';
import type { Surroundings, UpkeepRule } from './rule.ts';
import { sources } from './sources.ts';

/** All that can fall due, in the order of the round. */
export const UPKEEP_RULES: readonly UpkeepRule[] = [
  ...[feeds, plans, prices, promotions, ends, current, status, sources, tables, rates],
];
export const DUE_CODES: readonly DueCode[] = UPKEEP_RULES.map(({ code }) => code);

/**
 * What is due on the snapshot's day, of the kinds that are asked for; kinds of which nothing is due are in it too.
 * @returns groups without words
 */
export function upkeepOf(surroundings: Surroundings, asked?: readonly DueCode[]): Omit<DueGroup, 'label' | 'text'>[] {
  return UPKEEP_RULES.filter(({ code }) => asked === undefined || asked.includes(code)).map(({ code, after, find }) => {
    const due = find(surroundings, after ?? 0).map((finding) => ({ code, ...finding }));
    return { code, after, count: due.length, due };
  });
}
