import { grouped } from '../../../domain/groups.ts';
import { digitsOf } from '../../../domain/money.ts';
import { AMOUNTS } from '../../../domain/pricing.ts';
import type { Cost, Offer, Plan, PlanPrice } from '../../../domain/records.ts';
import type { Check, Finding } from './check.ts';
import { homeCurrency } from './currencies.ts';
import type { Examined } from './examined.ts';

/**
 * A price that somebody converted is on sale nowhere. Who sells sets round amounts, so amounts that are uneven in the
 * currency they are told in, and all of them even at one rate in the seller's own, were even before. A vendor's word that
 * it sells so settles it, and so does a note at the price.
 */
export const check: Check = {
  name: 'converted',
  *judge(base) {
    yield* offers(base);
    for (const plan of base.records.plans) yield* judgePlan(base, plan);
  },
};

/** How far a rate of another day may lie from the one that is known. */
const DRIFT = 0.08;
/** How far a journalist's rate may: it is mostly of the day, rounded. */
const PRESS_DRIFT = 0.05;

/** A rate between bounds. */
interface Span {
  low: number;
  high: number;
}

interface Suspect {
  offer: Offer;
  cost: Cost;
  amounts: number[];
  home: string;
}

function* offers(base: Examined): Generator<Finding> {
  const suspects = base.records.offers.flatMap((offer) => suspectsOf(base, offer));
  const byProvider = grouped(suspects, ({ offer, cost, home }) => [`${offer.provider} ${cost.currency} ${home}`]);
  for (const all of byProvider.values()) {
    const usual = usualRate(base, all);
    if (!usual) continue;
    for (const suspect of all) {
      const rate = rateOf(base, suspect, usual);
      if (rate) yield findingOf(suspect, middleOf(rate));
    }
  }
}

/** So many prices at one rate are no chance: others of the seller were converted by the same hand, or not at all. */
const MANY = 3;
/** So many prices of a seller show its rate: each is held against all. */
const MOST_COMPARED = 200;
const SAME_HAND = 0.01;

/** A rate that a seller's prices were converted at, and whether there are so many of them that no other can be. */
interface Usual {
  rate: Span;
  isCertain: boolean;
}

/** The rate at which most prices of a seller are round; of a few prices one at which some are very round. */
function usualRate(base: Examined, suspects: readonly Suspect[]): Usual | undefined {
  const spans = suspects.slice(0, MOST_COMPARED).map((suspect) => spansAt(base, suspect));
  const counted = spans.flat().map((rate) => {
    const count = spans.filter((others) => others.some((other) => intersection(rate, other))).length;
    return { rate, count };
  });
  const [most] = counted.sort((a, b) => b.count - a.count);
  if (most && most.count >= MANY) return { rate: most.rate, isCertain: true };
  const [clear] = suspects.flatMap((suspect) => clearAt(base, suspect));
  return clear && { rate: clear, isCertain: false };
}

/** The rate at which a suspect's amounts are round; not any other than the seller's usual one. */
function rateOf(base: Examined, suspect: Suspect, { rate, isCertain }: Usual): Span | undefined {
  const close = widened(rate, SAME_HAND);
  const alone = isCertain ? spansAt(base, suspect).filter((span) => intersection(span, close)) : clearAt(base, suspect);
  return alone.find((span) => intersection(span, rate)) ?? alone[0] ?? commonRates(suspect.amounts, rate, ROUND)[0];
}

/** Rates that are no chance for one price by itself: two digits for every amount would be. */
const clearAt = (base: Examined, suspect: Suspect): Span[] =>
  spansAt(base, suspect).filter((span) => digitsAt(suspect, span) <= suspect.amounts.length + 1);

/** How many digits the amounts have at a rate. */
const digitsAt = ({ amounts }: Suspect, span: Span): number =>
  amounts.reduce((sum, amount) => sum + significant(originalOf(amount, middleOf(span))).length, 0);

const widened = ({ low, high }: Span, by: number): Span => ({ low: low * (1 - by), high: high * (1 + by) });

/** The rates at which its amounts are round, those first at which they are roundest. */
function spansAt(base: Examined, suspect: Suspect): Span[] {
  const near = around(base, suspect.cost.currency, suspect.home, DRIFT);
  if (!near) return [];
  return commonRates(suspect.amounts, near, ROUNDEST).sort((a, b) => digitsAt(suspect, a) - digitsAt(suspect, b));
}

const middleOf = ({ low, high }: Span): number => (low + high) / 2;
const originalOf = (amount: number, rate: number): number => Number((amount * rate).toPrecision(2));

function findingOf({ offer, cost, amounts, home }: Suspect, rate: number): Finding {
  const values = {
    id: offer.release,
    amounts: amounts.map((amount) => `${cost.currency} ${digitsOf(amount)}`),
    originals: amounts.map((amount) => `${home} ${originalOf(amount, rate)}`),
    rate: Number(rate.toPrecision(4)),
    base: home,
    quote: cost.currency,
  };
  return { code: 'converted-price', level: 'doubt', in: cost, key: 'currency', values };
}

/** The prices of an offer that are uneven and not in the currency its seller sets prices in, by no vendor's word. */
function suspectsOf(base: Examined, offer: Offer): Suspect[] {
  return offer.cost.flatMap((cost) => {
    if (cost.note !== undefined || isVendors(base, cost.source)) return [];
    const all = [cost, ...(cost.tiers ?? [])].flatMap((one) => AMOUNTS.map((kind) => one[kind]));
    const amounts = [...new Set(all)].filter((amount) => typeof amount === 'number' && amount > 0) as number[];
    if (amounts.length < 2 || ![cost.input, cost.output].some(isUnevenAmount)) return [];
    return homesOf(base, offer, cost).map((home) => ({ offer, cost, amounts, home }));
  });
}

/** The seller's own currency; where nobody says where it is at home, those of its other prices of the release. */
function homesOf(base: Examined, { provider, cost: costs }: Offer, { currency }: Cost): string[] {
  const home = homeCurrency(base, provider);
  const all = home === undefined ? new Set(costs.map((cost) => cost.currency)) : [home];
  return [...all].filter((one) => one !== currency);
}

const isVendors = (base: Examined, sources: readonly string[]): boolean =>
  base.kindsOf(sources).some((kind) => kind === 'vendor' || kind === 'model-card');

/** The digits of an amount that say something: 0.075 has two. */
const significant = (amount: number): string =>
  digitsOf(amount)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');

/** An amount that nobody sets: of three digits or more, and no multiple of a sixteenth, as half of a half is one. */
const isUneven = (amount: number): boolean => {
  const digits = significant(amount);
  const isHalved = significant(amount * 16).length < 3;
  return !isHalved && (digits.length > 3 || (digits.length === 3 && !digits.endsWith('5')));
};

const isUnevenAmount = (amount: unknown): boolean => typeof amount === 'number' && amount > 0 && isUneven(amount);

/** What prices begin with, the most usual; and all of two digits. */
const ROUNDEST = [10, 12, 14, 15, 16, 18, 20, 24, 25, 28, 30, 32, 36, 40, 45, 48, 50, 60, 70, 80, 90];
const ROUND = Array.from({ length: 90 }, (_, index) => index + 10);

/** So many amounts tell a rate; of a few digits each many rates make one round, and of several together all of them. */
const MOST_AMOUNTS = 16;

/** The rates within bounds that make all amounts round. */
function commonRates(amounts: readonly number[], near: Span, round: readonly number[]): Span[] {
  const [first, ...rest] = amounts.slice(0, MOST_AMOUNTS).map((amount) => spansOf(amount, near, round));
  let spans = first ?? [];
  for (const others of rest) {
    const common = spans.flatMap((span) => others.flatMap((other) => intersection(span, other) ?? []));
    spans = [...new Map(common.map((span) => [`${span.low} ${span.high}`, span])).values()];
  }
  return spans;
}

/** The rates at which an amount, rounded as it is written, is a round one. */
function spansOf(amount: number, near: Span, round: readonly number[]): Span[] {
  const places = /\.(\d+)$/.exec(digitsOf(amount))?.[1]?.length ?? 0;
  const half = 0.5 / 10 ** Math.max(places, 2);
  const scale = 10 ** Math.floor(Math.log10(amount * near.low) - 1);
  return [scale, scale * 10].flatMap((unit) =>
    round.flatMap((digits) => {
      const target = digits * unit;
      return intersection(near, { low: target / (amount + half), high: target / (amount - half) }) ?? [];
    }),
  );
}

function intersection(a: Span, b: Span): Span | undefined {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  return low <= high ? { low, high } : undefined;
}

/** What one unit of a currency may have been worth in another. */
function around(base: Examined, from: string, to: string, drift: number): Span | undefined {
  const rate = base.snapshot.rates.conversion(from, to)?.used.rate;
  return rate === undefined ? undefined : { low: rate * (1 - drift), high: rate * (1 + drift) };
}

/** Of a plan's prices in two currencies, one that only the press tells and that is the other one at a rate. */
function* judgePlan(base: Examined, plan: Plan): Generator<Finding> {
  const home = plan.provider === undefined ? undefined : homeCurrency(base, plan.provider);
  for (const price of plan.price) {
    if (price.currency === home || price.note !== undefined || !isRetold(base, price)) continue;
    const other = plan.price.find((one) => one.per === price.per && isAtRate(base, one, price));
    if (other === undefined) continue;
    // Of two in foreign money, or where nobody knows whose it is, the later written one is the converted one.
    if (home !== other.currency && isRetold(base, other) && plan.price.indexOf(other) > plan.price.indexOf(price))
      continue;
    const values = {
      id: plan.id,
      amounts: [`${price.currency} ${price.amount}`],
      originals: [`${other.currency} ${other.amount}`],
      rate: Number((Number(price.amount) / Number(other.amount)).toPrecision(4)),
      base: String(price.currency),
      quote: String(other.currency),
    };
    yield { code: 'converted-price', level: 'doubt', in: price, key: 'currency', values };
  }
}

/** Whether only the press or somebody's page tells a price. */
const isRetold = (base: Examined, { source }: PlanPrice): boolean =>
  source.length > 0 && base.kindsOf(source).every((kind) => kind === 'press' || kind === 'commentary');

function isAtRate(base: Examined, one: PlanPrice, other: PlanPrice): boolean {
  if (one.currency === undefined || other.currency === undefined || one.currency === other.currency) return false;
  if (typeof one.amount !== 'number' || typeof other.amount !== 'number' || one.amount <= 0) return false;
  const near = around(base, one.currency, other.currency, PRESS_DRIFT);
  const rate = other.amount / one.amount;
  return near !== undefined && near.low <= rate && rate <= near.high;
}
