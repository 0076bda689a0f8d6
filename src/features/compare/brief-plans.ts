import type { ShownPlan } from '../../engine/results.ts';
import { firstOf } from '../../words/first-of.ts';
import type { Messages } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import type { BriefCell } from './brief-row.ts';
import { briefWordsOf } from './words/index.ts';

/** How many subscriptions are named before the rest is counted. */
const PLANS = 3;

/**
 * What a person pays for a subscription, the cheapest first: in one currency and for one period, with the words that all
 * their names begin with left out.
 */
export function plansCell(plans: readonly ShownPlan[], line: string, m: Messages): BriefCell | null {
  const own = plans.filter(({ audience }) => audience === null || audience === 'individual');
  const priced = (own.length > 0 ? own : plans).flatMap((plan) => {
    const price = priceOf(plan);
    return price ? [{ ...price, name: withoutBrackets(plan.name) }] : [];
  });
  const monthly = priced.filter(({ per }) => per === 'month');
  const { currency, per } = (monthly.length > 0 ? monthly : priced)[0] ?? {};
  if (currency === undefined || per === undefined) return null;
  const alike = priced.filter((price) => price.currency === currency && price.per === per);
  const cut = commonStart(alike.map(({ name }) => name)) || (alike[0]?.name.startsWith(`${line} `) ? `${line} ` : '');
  const byName = new Map<string, typeof alike>();
  for (const price of alike.sort((a, b) => a.amount - b.amount))
    byName.set(price.name, [...(byName.get(price.name) ?? []), price]);
  const told = [...byName].map(([name, prices]) => {
    const [low, high] = [prices[0]?.amount ?? 0, prices.at(-1)?.amount ?? 0].map((amount) =>
      money(amount, currency, m.lang),
    ) as [string, string];
    return `${nameWithout(cut, name)} ${low === high ? low : m.fields.range(low, high)}`;
  });
  const list = firstOf(told, PLANS, m);
  return {
    text: [per === 'month' ? briefWordsOf(m.lang).monthly(list) : m.show.per(list, per)],
    sources: [alike.flatMap(({ sources }) => sources)],
  };
}

/** The price of a plan that compares with most others: in dollars where there is one. */
function priceOf({ price }: ShownPlan) {
  const known = price.flatMap(({ amount, currency = 'USD', per, sources }) =>
    typeof amount === 'number' ? [{ amount, currency, per, sources }] : [],
  );
  return known.find(({ currency }) => currency === 'USD') ?? known[0];
}

/** The words that all names begin with, where each goes on. */
function commonStart(names: readonly string[]): string {
  const [first = '', ...others] = names;
  if (others.length === 0) return '';
  const words = first.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const start = `${words.slice(0, count).join(' ')} `;
    if (others.every((name) => name.startsWith(start))) return start;
  }
  return '';
}

/** A name without the words that it begins with, where it does and goes on. */
const nameWithout = (start: string, name: string): string =>
  (name.startsWith(start) && name.slice(start.length).trim()) || name.trim();

/** A plan's name without what it has in brackets. */
const withoutBrackets = (name: string): string => (name.length > 200 ? name : name.replace(/ *\([^)]*\)/g, ''));
