import type { Cell } from '../domain/cells.ts';
import type { Messages } from './index.ts';
import { money } from './money.ts';

type PaidPrice = Pick<Cell, 'currency' | 'condition' | 'beside'> & { value: number };
const HOURLY: ReadonlySet<string | undefined> = new Set(['peak', 'off-peak', 'hours']);

/** The lowest and the highest that a price is by the hour; null where it is one at any hour. */
export function hourlyRange({ value, condition, beside = [] }: PaidPrice): [low: number, high: number] | null {
  const others = beside.filter((other) => HOURLY.has(other.condition)).map((other) => other.value);
  const [low, high] = [Math.min(value, ...others), Math.max(value, ...others)];
  return HOURLY.has(condition) && low < high ? [low, high] : null;
}

/** A price with what it depends on: `$0.28 off-peak to $0.56 peak`, `$4 (promotion $2 until 2026-12-01)`. */
export function pricePaid({ value, currency, condition, beside = [] }: PaidPrice, m: Messages): string {
  const { fields, views } = m;
  const at = (amount: number, hours: PaidPrice['condition']): string =>
    hours === undefined
      ? money(amount, currency, m.lang)
      : fields.atHours(money(amount, currency, m.lang), fields.condition[hours]);
  // Where the price depends on the hour, the cheapest other hour makes the range; beside a standard price hours are named.
  const hourly = beside.filter((other) => condition !== undefined && HOURLY.has(other.condition));
  const [cheapest] = [...hourly].sort((a, b) => a.value - b.value);
  const price = cheapest
    ? fields.hourly(at(cheapest.value, cheapest.condition), at(value, condition))
    : at(value, condition);
  const instead = beside
    .filter((other) => !hourly.includes(other))
    .map((other) => {
      const what =
        other.region === null ? fields.condition[other.condition] : `${fields.condition.region} ${other.region}`;
      return fields.insteadPaid(what, money(other.value, currency, m.lang), other.until);
    });
  return instead.length === 0 ? price : `${price} (${instead.join(views.separator)})`;
}
