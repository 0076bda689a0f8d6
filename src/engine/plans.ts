import { moneyOf } from '../domain/amounts.ts';
import { byLayer } from '../domain/layered.ts';
import { type Decimal, decimal } from '../domain/money.ts';
import type { Plan, PlanPrice } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import type { PlanOffer, Subscription } from './results.ts';

/** At most so many lines, those that lead. */
const LINES = 8;

/**
 * The plans of some lines that cost no more than a subscription may, those of the first lines first, the cheapest of each
 * line first. A plan for one person is paid for each seat.
 * @param lines ids, the best first
 */
export function plansWithin(snapshot: Snapshot, lines: readonly string[], { most, seats }: Subscription): PlanOffer[] {
  const limit = most === null ? null : moneyOf(most);
  const currency = limit?.currency ?? snapshot.currency;
  const byLine = lines.map((model) =>
    snapshot.knowledge
      .plansOf(model)
      .flatMap((plan) => offerOf(snapshot, model, plan, seats, currency) ?? [])
      .filter(({ total_exact }) => limit === null || decimal(total_exact).lte(decimal(limit.amount)))
      .sort((a, b) => a.total - b.total || compare(a.id, b.id)),
  );
  return byLine
    .filter((plans) => plans.length > 0)
    .slice(0, LINES)
    .flat();
}

/** The plans of some lines that a need names: "ChatGPT Plus vs Claude Pro". A release of that name is what is meant. */
export function plansNamed(snapshot: Snapshot, need: string, lines: readonly string[]): Plan[] {
  const text = ` ${need.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, ' ')} `;
  const isSaid = (name: string): boolean => text.includes(` ${name.toLowerCase()} `);
  return lines.flatMap((line) =>
    snapshot.knowledge
      .plansOf(line)
      .filter(({ name }) => isSaid(name) && !snapshot.releasesOf(line).some((release) => sameName(release.name, name))),
  );
}
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What a plan costs; undefined where nobody tells, or not in the currency that was asked for. */
export function offerOf(
  snapshot: Snapshot,
  model: string,
  plan: Plan,
  seats: number,
  currency: string | null,
): PlanOffer | undefined {
  if (plan.audience === 'education') return undefined;
  const prices = paidNow(snapshot, plan);
  // A price that is told in the currency asked for needs no rate.
  const price =
    prices.find((one) => one.currency === currency) ?? prices.find((one) => one.currency === 'USD') ?? prices[0];
  if (price === undefined || typeof price.amount !== 'number') return undefined;
  const own = price.currency ?? 'USD';
  const rate = currency === null ? null : snapshot.rates.conversion(own, currency);
  if (currency !== null && rate === null) return undefined;
  const paid = monthly(price, isEach(plan, price) ? seats : 1);
  const total = rate ? rate.convert(paid) : paid;
  const { amount, per } = price;
  return {
    id: plan.id,
    name: plan.name,
    model,
    audience: plan.audience ?? null,
    seats,
    total: Number(total),
    total_exact: total.toFixed(),
    currency: currency ?? own,
    price: { amount, currency: own, per },
    sources: [...new Set([...price.source, ...(rate?.used.sources ?? [])])],
  };
}

/** The prices by time of a plan that hold on the day by the chosen sources, by the month before by the year. */
const paidNow = (snapshot: Snapshot, plan: Plan): PlanPrice[] =>
  plan.price
    .filter(({ per }) => per !== 'prepaid')
    .map((price) => snapshot.by(price))
    .filter((price) => price !== undefined)
    .filter(
      ({ from, seen, until }) => snapshot.isBy(from ?? seen ?? '') && (until === undefined || !snapshot.isBy(until)),
    )
    .sort(
      (a, b) =>
        byLayer(a, b) ||
        Number(a.per.endsWith('year')) - Number(b.per.endsWith('year')) ||
        compare(b.from ?? b.seen ?? '', a.from ?? a.seen ?? ''),
    );

/** Whether each person pays it. */
const isEach = ({ audience }: Plan, { per }: PlanPrice): boolean =>
  per.startsWith('seat') || audience === undefined || audience === 'individual' || audience === 'developer';

const monthly = ({ amount, per }: PlanPrice, times: number): Decimal => {
  const all = decimal(amount as number).times(times);
  return per.endsWith('year') ? all.div(12) : all;
};
