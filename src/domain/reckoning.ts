import { type Decimal, decimal } from './money.ts';
import {
  type AmountKind,
  besideOf,
  conditionOf,
  isKnownOn,
  isStandard,
  layerOfList,
  modeOf,
  ownOffersEver,
  type Priced,
  periodsOf,
  pricesOf,
  regular,
  standardPrices,
} from './pricing.ts';
import type { Cost, Release, Tier } from './records.ts';
import type { Snapshot } from './snapshot.ts';

/** Which of the prices of a release a workload is reckoned with, and which of its amounts each token is. */

/** What decides which prices a workload is reckoned with. */
export interface Reckoning {
  /** At the price of batches. */
  batch: boolean;
  /** The currency to reckon in; null is that of the price. */
  currency: string | null;
}

/**
 * The prices to reckon a workload with, the price of each own provider; of several currencies one that the total can be
 * told from. `beside` is what else it may cost, by hour, promotion or region.
 */
export function pricesFor(
  snapshot: Snapshot,
  release: Release,
  { batch, currency }: Reckoning,
): { price: Priced; beside: Priced[] }[] {
  const distance = (cost: Priced): number => {
    if (currency === null) return cost.currency === 'USD' ? 0 : 1;
    return cost.currency === currency ? 0 : snapshot.rates.conversion(cost.currency, currency) ? 1 : 2;
  };
  const wanted = asAsked(pricesOf(snapshot, release), batch).sort(
    (a, b) => layerOfList(b) - layerOfList(a) || distance(a) - distance(b),
  );
  return [...new Set(wanted.map(({ provider }) => provider))].flatMap((provider) => {
    const own = wanted.filter((cost) => cost.provider === provider);
    const [price] = batch ? own.filter(isOfModeAlone) : regular(own);
    return price === undefined ? [] : [{ price, beside: batch ? [] : besideOf(own, price) }];
  });
}

const asAsked = (prices: readonly Priced[], batch: boolean): Priced[] =>
  prices.filter(({ when }) => !batch || when?.mode === 'batch');

/** Whether a price of a mode of service has no condition but that: none of a region, a promotion or hours. */
function isOfModeAlone({ when }: Cost): boolean {
  const { mode: _, ...others } = when ?? {};
  return conditionOf({ when: others }) === null;
}

/** Why there is nothing to reckon a workload with: no price at all, none on the day, or none without a condition. */
export type NoPrice =
  | { reason: 'no-price' | 'no-batch-price' | 'no-price-on-day' }
  | { reason: 'conditional-price'; conditions: string[] };

/** Why `pricesFor` finds none. */
export function noPriceFor(snapshot: Snapshot, release: Release, { batch }: Pick<Reckoning, 'batch'>): NoPrice {
  const conditional = asAsked(pricesOf(snapshot, release), batch);
  if (conditional.length > 0)
    return { reason: 'conditional-price', conditions: [...new Set(conditional.flatMap((cost) => modeOf(cost) ?? []))] };
  const isOfOtherDay = ownOffersEver(snapshot, release)
    .flatMap((offer) => periodsOf(snapshot, offer))
    .some((period) => isKnownOn(period, snapshot.day) && (batch ? period.when?.mode === 'batch' : isStandard(period)));
  if (isOfOtherDay) return { reason: 'no-price-on-day' };
  return { reason: batch ? 'no-batch-price' : 'no-price' };
}

/**
 * The size from which a prompt is priced otherwise by the standard price, where a price of another mode tells no tier of its
 * own: nobody says whether that holds for such prompts.
 */
export function untoldTier(
  snapshot: Snapshot,
  release: Release,
  cost: Priced,
  prompt: Decimal | null,
): number | undefined {
  if (isStandard(cost) || cost.tiers !== undefined) return undefined;
  const standard = standardPrices(snapshot, release).find(
    ({ provider, currency }) => provider === cost.provider && currency === cost.currency,
  );
  return standard && tierOf(standard, prompt)?.over;
}

/** The highest tier that a request's prompt exceeds; the lowest price where the size of a request is not known. */
export function tierOf(cost: Cost, prompt: Decimal | null): Tier | undefined {
  if (prompt === null) return undefined;
  return [...(cost.tiers ?? [])].sort((a, b) => b.over - a.over).find(({ over }) => prompt.gt(over));
}

/** How a part of a prompt is priced. */
export interface Slice {
  /** How many of its tokens are priced so; null is all of them. */
  span: Decimal | null;
  amounts: Pick<Tier, AmountKind>;
}

/**
 * How the tokens of a prompt, or of what comes out, are priced. A tier by the request prices all of it; tiers that
 * `apply: excess` price each the part of the prompt that lies beyond their threshold, up to the next. Output has no
 * place in the prompt: its price is the base's.
 */
export function slicesOf(kind: AmountKind, cost: Cost, prompt: Decimal | null): Slice[] {
  const tier = tierOf(cost, prompt);
  if (!tier || prompt === null) return [{ span: null, amounts: cost }];
  if (tier.applies !== 'excess') return [{ span: null, amounts: tier }];
  if (kind === 'output') return [{ span: null, amounts: cost }];
  const reached = [...(cost.tiers ?? [])].filter(({ over }) => prompt.gt(over)).sort((a, b) => a.over - b.over);
  const steps = [{ over: 0, amounts: cost }, ...reached.map((step) => ({ over: step.over, amounts: step }))];
  return steps.map(({ over, amounts }, index) => {
    const next = steps[index + 1]?.over;
    return { span: (next === undefined ? prompt : decimal(next)).minus(over), amounts };
  });
}
