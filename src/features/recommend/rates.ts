import { moneyOf } from '../../domain/amounts.ts';
import { grouped } from '../../domain/groups.ts';
import type { UsedRate } from '../../domain/rates.ts';
import { rowOf } from '../../engine/constraints/constraint.ts';
import type { Query } from '../../engine/query.ts';
import type { PlanOffer, RecommendResult } from '../../engine/results.ts';

/** Plans that the first screen has room for. */
const PLANS = 5;

/** Of each line the cheapest plan, those of the first lines first. */
export const briefPlans = (plans: readonly PlanOffer[]): PlanOffer[] =>
  [...grouped(plans, ({ model }) => [model]).values()]
    .map((all) => all.reduce((least, plan) => (plan.total < least.total ? plan : least)))
    .slice(0, PLANS);

/**
 * Of the rates that were used those behind something that is shown: a sum that was asked for, a plan in another currency,
 * costs, or all where a currency was asked for. What only compares prices shows none.
 * @param plans those that are shown
 */
export function ratesShown(
  used: readonly UsedRate[],
  result: RecommendResult,
  { currency }: Pick<Query, 'currency'>,
  plans: readonly PlanOffer[] = result.plans,
): UsedRate[] {
  const { understood, pareto } = result;
  if (currency !== null || understood.load !== null || pareto !== null) return [...used];
  const asked = understood.constraints
    .filter(({ constraint, value }) => rowOf(constraint).value.shownAs === 'sum' && !Array.isArray(value))
    .map(({ value }) => moneyOf(value as number | string).currency)
    .filter((one) => one !== HOME);
  const sold = plans.flatMap((plan) =>
    plan.price.currency === plan.currency ? [] : [plan.price.currency, plan.currency],
  );
  const shown = new Set([...asked, ...sold].filter((one) => one !== HOME));
  return used.filter(({ base, quote }) => shown.has(base) || shown.has(quote));
}
/** Of sums without one. */
const HOME = 'USD';
