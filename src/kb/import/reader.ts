import type { Amount, FeedEntry, FeedKind, FeedPrice } from '../../domain/feeds.ts';
import type { Item, Leaf } from './item.ts';
import { amountOf } from './numbers.ts';

/** Where the amounts of a price stand. */
export type Charges = Partial<Record<Amount, Item>>;

/** A price whose amounts are not read yet. */
export interface RawPrice extends Omit<FeedPrice, 'amounts' | 'tiers'> {
  amounts: Charges;
  tiers: { over: number; amounts: Charges }[];
}

/** An entry with the mapping it stands in; what is left of that when all is read is told. */
export interface RawEntry extends Omit<FeedEntry, 'prices' | 'untaken'> {
  item: Item;
  prices: RawPrice[];
  /** What stands around the entry and nothing takes, such as the currency of a whole provider. */
  around: readonly Leaf[];
}

/** What one kind of feed reads, before what holds for all is done. */
export interface Read {
  entries: RawEntry[];
  skipped: number;
  /** What stands where an entry should, by its place. */
  noEntries: string[];
  /** What stands beside the entries and nothing takes. */
  beside: Leaf[];
}

/** A kind of feed and how it is read. */
export interface FeedReader extends FeedKind {
  /** 6 where prices are per token, 0 where they are per 1,000,000 tokens. */
  places: 0 | 6;
  /**
   * What is in an entry and is no fact that a record could hold: names of fields with all below them, `*` for any one.
   * Short by intent: what is in no list is told.
   */
  ignored: readonly string[];
  /** Reads its content; undefined where that has not its shape, by which feeds are told apart. */
  read(root: Item): Read | undefined;
}

/** Whether a path is one of some names or below it. */
export function among(names: readonly string[]): (path: string) => boolean {
  if (names.length === 0) return () => false;
  const patterns = names.map((name) => name.replace(/[.[\]]/g, '\\$&').replaceAll('*', '[^.]+'));
  const pattern = new RegExp(`^(?:${patterns.join('|')})(?:[.[]|$)`);
  return (path) => pattern.test(path);
}

/** Sets the amount of a price. What says the same again is taken with it; of what says otherwise neither is used. */
export function charge(charges: Charges, amount: Amount, item: Item): void {
  if (!item.isStated) return;
  const known = charges[amount];
  if (known === item) return;
  if (!known) charges[amount] = item;
  else if (known.why !== 'twice' && amountOf(known.written, 0) === amountOf(item.written, 0)) item.take();
  else for (const one of [known, item]) one.blame('twice');
}

/** A tier by its size, made where there is none yet. */
export function tierOver(tiers: RawPrice['tiers'], over: number): Charges {
  const known = tiers.find((tier) => tier.over === over);
  if (known) return known.amounts;
  const amounts: Charges = {};
  tiers.push({ over, amounts });
  tiers.sort((a, b) => a.over - b.over);
  return amounts;
}
