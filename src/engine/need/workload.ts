import { type Money, moneyOf, type Sum } from '../../domain/amounts.ts';
import { type Decimal, decimal } from '../../domain/money.ts';
import type { Amount, Load, Subscription } from '../results/cost.ts';
import type { Found } from './reading.ts';

/** What a need says of costs, brought together: each of it may be missing. */
export interface Costs {
  load: Load | null;
  /** The most that the load may cost; null also where that cannot be told, for which `options` say what to type. */
  budget: { value: Sum; matched: string[] } | null;
  subscription: Subscription | null;
  /** A budget of what nobody told how much it is. */
  open: { found: Found; options: string[] }[];
}

/** How many of a period are in a month; docs/method.md says the same. */
const MONTHLY: Record<string, (amount: Decimal) => Decimal> = {
  day: (amount) => amount.times(30),
  week: (amount) => amount.times(52).div(12),
  month: (amount) => amount,
  year: (amount) => amount.div(12),
};

/**
 * Joins budgets with the work that they are for. Both are of a day where both were told so, else of a month of 30 days; a
 * budget for a request needs no count of them. A budget of work whose requests or lengths were not told is never guessed.
 */
export function costsOf(all: readonly Found[], typed: (found: Found) => string, given: Load | null): Costs {
  const loads = all.flatMap(({ load }) => (load ? [load] : []));
  const budgets = all.filter(({ budget }) => budget !== undefined);
  const counted = given?.requests ? { count: given.requests, per: given.per } : undefined;
  const requests = counted ?? loads.find((load) => load.requests)?.requests;
  const input = given?.input ?? loads.find((load) => load.input)?.input ?? null;
  const output = given?.output ?? loads.find((load) => load.output)?.output ?? null;
  const plans = budgets.filter(({ budget }) => budget?.plan);
  const others = budgets.filter((found) => !plans.includes(found));
  const [first] = others;
  const asked = first?.budget?.per ?? null;
  const isDaily =
    (asked ?? 'day') === 'day' && (requests?.per ?? 'day') === 'day' && (asked ?? requests?.per) === 'day';
  const per = asked === 'request' ? 'request' : isDaily ? 'day' : 'month';
  const count = requests && Number(inPeriod(decimal(requests.count), requests.per, per).round(0));
  const load: Load | null =
    requests || input || output
      ? { input, output, requests: per === 'request' ? 1 : (count ?? null), per: per as Load['per'] }
      : null;
  const isWhole = load !== null && load.requests !== null && input !== null && output !== null;
  const settled = others.flatMap((found) => {
    const { most, per: own } = found.budget as NonNullable<Found['budget']>;
    return own !== null && (own === 'request') !== (per === 'request')
      ? []
      : [{ found, value: scaled(most, (amount) => (own === 'request' ? amount : inPeriod(amount, own ?? per, per))) }];
  });
  const [budget] = settled;
  return {
    load,
    budget: isWhole && budget ? { value: budget.value, matched: [typed(budget.found)] } : null,
    subscription: subscriptionOf(all),
    open: others
      .filter((found) => !(isWhole && found === budget?.found))
      .map((found) => ({ found, options: optionsFor(found, { input, output, requests: count ?? null }, per) })),
  };
}

const inPeriod = (amount: Decimal, from: string, to: string): Decimal =>
  // A twelfth has no end of digits; a cent is fine enough.
  from === to ? amount : (MONTHLY[from] ?? ((same: Decimal) => same))(amount).round(2);

function scaled(sum: Sum, scale: (amount: Decimal) => Decimal): Sum {
  const { amount, currency }: Money = moneyOf(sum);
  const result = scale(decimal(amount));
  return currency === 'USD' ? Number(result) : `${result.toFixed()} ${currency}`;
}

/** A sum for subscriptions is for all seats, unless it is told for each. */
function subscriptionOf(all: readonly Found[]): Subscription | null {
  const plan = all.find(({ budget }) => budget?.plan)?.budget;
  const wanted = all.flatMap(({ subscription }) => subscription ?? []);
  if (plan === undefined && wanted.length === 0) return null;
  const seats = wanted.find((one) => one.seats !== undefined)?.seats ?? 1;
  const total = (amount: Decimal): Decimal =>
    inPeriod(amount, plan?.per ?? 'month', 'month').times(plan?.seat ? seats : 1);
  return { most: plan ? scaled(plan.most, total) : null, seats };
}

/** What to type instead, with what is known of it; the rest are examples. */
function optionsFor(
  { budget }: Found,
  { input, output, requests }: { input: Amount | null; output: Amount | null; requests: number | null },
  per: string,
): string[] {
  const length = (amount: Amount | null, example: string): string =>
    amount === null
      ? example
      : `${amount.count}${amount.unit === 'tokens' ? '' : amount.language === 'ko' ? '자' : 'chars'}`;
  const sum = String(budget?.most);
  const isRequest = budget?.per === 'request';
  const words = [
    `--budget ${/\s/.test(sum) ? `"${sum}"` : sum}`,
    ...(isRequest || per === 'day' ? [`--per ${isRequest ? 'request' : 'day'}`] : []),
    ...(isRequest ? [] : [`--requests ${requests ?? '100k'}`]),
    `--input ${length(input, '1k')} --output ${length(output, '200')}`,
  ];
  return [words.join(' ')];
}
