import { AMOUNTS, type Amounts, type FeedEntry, type FeedPrice, type Untaken } from '../../domain/feeds.ts';
import { type Item, type Leaf, leavesOf, shown } from './item.ts';
import { amountOf, areOfOneUnit, isHeld, isPlausible } from './numbers.ts';
import type { Charges, RawEntry, RawPrice } from './reader.ts';

/** Words of fields that speak of prices, in all feeds. */
const CHARGE = words('cost|costs|price|prices|priced|pricing|fee|fees|charge|charges');
/** And of what a price depends on. */
const CONDITION = words('currency|unit|units|peak|hour|hours|discount|discounts|billing|billed');

/** Whether a path has one of some words: `offPeak.unit_price` has `peak`, `unit` and `price`, `speaker` has none. */
function words(list: string): (path: string) => boolean {
  const pattern = new RegExp(`(?:^|[^a-z])(?:${list})(?:$|[^a-z])`, 'i');
  return (path) => pattern.test(path.replace(/([a-z])([A-Z])/g, '$1_$2'));
}

/** Prices that may be nothing though others are not: reading and writing a cache. */
const MAY_BE_FREE = /^cache_/;

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/**
 * Reads the prices of an entry, and tells what of it is in no record.
 * @param places how far the point moves from the feed's unit to 1,000,000 tokens
 * @param isIgnored whether a path is of what no record could hold
 */
export function finished(raw: RawEntry, places: number, isIgnored: (path: string) => boolean): FeedEntry {
  const { item, prices: _, around, ...entry } = raw;
  const leaves = leavesOf(item).filter(({ path }) => !isIgnored(path));
  const prices = new Prices(raw, leaves, places).read();
  const untaken = leaves
    // A charge of nothing is none, whatever it is for.
    .filter(({ path, item }) => !(item.why === 'unread' && CHARGE(path) && amountOf(item.written, 0) === '0'))
    .filter(({ item: { isTaken, why } }) => !isTaken || why === 'inexact')
    .map(({ path, item }) => untakenOf(path, item));
  untaken.push(...contradictions(entry.facts));
  return { ...entry, prices, untaken: untaken.sort(byField) };
}

const byField = (a: Untaken, b: Untaken): number => {
  const [one, other] = [`${a.field} ${a.why} ${a.value}`, `${b.field} ${b.why} ${b.value}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

const untakenOf = (field: string, item: Item): Untaken => ({
  why: item.why,
  field,
  value: shown(item),
  ...(item.detail === '' ? {} : { detail: item.detail }),
});

/** Limits that cannot all be meant. They stand as the feed has them. */
function contradictions(facts: FeedEntry['facts']): Untaken[] {
  const context = facts['limit.context'];
  return (['limit.input', 'limit.output'] as const).flatMap((field): Untaken[] => {
    const value = facts[field];
    if (typeof context !== 'number' || typeof value !== 'number' || value <= context) return [];
    return [{ why: 'contradicts', field, value: String(value), detail: `limit.context ${context}` }];
  });
}

class Prices {
  /** The amounts as decimal text per 1,000,000 tokens; what is none is not here. */
  private readonly amounts = new Map<Item, string>();
  private readonly paths: ReadonlyMap<Item, string>;

  constructor(
    private readonly raw: RawEntry,
    private readonly leaves: readonly Leaf[],
    places: number,
  ) {
    this.paths = new Map(leaves.map(({ item, path }) => [item, path]));
    for (const item of raw.prices.flatMap(itemsOf)) {
      if (item.why === 'twice') continue;
      const amount = amountOf(item.written, places);
      if (amount === undefined) item.blame('no-number');
      else if (amount.startsWith('-')) item.blame('varies');
      else this.amounts.set(item, amount);
    }
  }

  read(): FeedPrice[] {
    const conditions = this.conditions();
    const isFree = !this.isCharged() && this.raw.prices.every((price) => this.isWhole(price));
    return this.raw.prices.flatMap((price) => {
      if (!this.isUnconditional(price, conditions) || !this.isMeant(price)) return [];
      const amounts = this.known(price.amounts, isFree);
      // A tier is a tier of something.
      if (Object.keys(amounts).length === 0) return [];
      const tiers = price.tiers
        .map(({ over, amounts: raised }) => ({ over, amounts: this.known(raised, isFree) }))
        .filter((tier) => Object.keys(tier.amounts).length > 0);
      return [{ ...price, amounts, tiers }];
    });
  }

  /** The amounts that are prices; with what is charged elsewhere, 0 says that it is not charged by this. */
  private known(charges: Charges, isFree: boolean): Amounts {
    const known: Amounts = {};
    // In one order, whatever the feed's.
    for (const name of AMOUNTS) {
      const item = charges[name];
      const amount = item && this.amounts.get(item);
      if (!item || amount === undefined) continue;
      if (amount === '0' && !isFree && !MAY_BE_FREE.test(name)) item.blame('not-free');
      else {
        known[name] = amount;
        if (!isHeld(amount)) item.blame('inexact');
        item.take();
      }
    }
    return known;
  }

  /** Whether neither of input and output is left open, where the other is nothing. */
  private isWhole({ amounts: { input, output } }: RawPrice): boolean {
    const stated = [input, output].filter((item) => item !== undefined);
    return stated.length !== 1 || stated.every((item) => this.amounts.get(item) !== '0');
  }

  /** Whether anything at all is charged, be it by what nothing here is priced by. */
  private isCharged(): boolean {
    const read = this.raw.prices.flatMap(itemsOf);
    const others = this.leaves.filter(({ path, item }) => CHARGE(path) && !item.isTaken && item.why !== 'remark');
    return [...read, ...others.map(({ item }) => item)].some((item) => amountOf(item.written, 0) !== '0');
  }

  /** What no amount is, and stands where prices do: it may say when they hold, or in what. */
  private conditions(): { path: string; item: Item }[] {
    const charges = new Set(this.raw.prices.flatMap(itemsOf));
    const found = [...this.leaves, ...this.raw.around].filter(
      ({ path, item }) =>
        (CHARGE(path) || CONDITION(path)) &&
        !charges.has(item) &&
        !item.isTaken &&
        item.why === 'unread' &&
        amountOf(item.written, 0) === undefined,
    );
    for (const { path, item } of found) if (/currency$/i.test(path) && item.text?.toUpperCase() === 'USD') item.take();
    return found.filter(({ item }) => !item.isTaken);
  }

  private isUnconditional(price: RawPrice, conditions: readonly Leaf[]): boolean {
    const items = itemsOf(price);
    const parents = new Set(['', ...items.map((item) => parentOf(this.paths.get(item) ?? ''))]);
    const found = conditions.filter(({ path }) => parents.has(parentOf(path)));
    for (const { item } of found) item.blame('condition');
    if (found.length > 0) for (const item of items) this.leave(item);
    return found.length === 0;
  }

  /** Whether no amount of a price is a slip of the unit. */
  private isMeant({ amounts, tiers }: RawPrice): boolean {
    const odd = new Set<Item>();
    for (const charges of [amounts, ...tiers.map((tier) => tier.amounts)]) {
      for (const item of Object.values(charges)) if (!isPlausible(this.amounts.get(item) ?? '0')) odd.add(item);
      const { input, output } = charges;
      if (
        !input ||
        !output ||
        odd.size > 0 ||
        areOfOneUnit(this.amounts.get(input) ?? '0', this.amounts.get(output) ?? '0')
      )
        continue;
      odd.add(input).add(output);
    }
    if (odd.size === 0) return true;
    for (const item of itemsOf({ amounts, tiers })) {
      if (odd.has(item)) item.blame('implausible', this.amounts.get(item) ?? '');
      else this.leave(item);
    }
    return false;
  }

  /** Leaves an amount out for the sake of what stands beside it. */
  private leave(item: Item): void {
    if (item.why === 'unread') item.blame('beside');
  }
}

const itemsOf = ({ amounts, tiers }: Pick<RawPrice, 'amounts' | 'tiers'>): Item[] => [
  ...Object.values(amounts),
  ...tiers.flatMap((tier) => Object.values(tier.amounts)),
];
