import { isTimed, paidThen } from '../../domain/hours.ts';
import { decimal } from '../../domain/money.ts';
import {
  besideOf,
  conditionOf,
  isStandard,
  ownOffers,
  type Period,
  type Priced,
  paidAt,
  periodsOf,
  regular,
} from '../../domain/pricing.ts';
import { slicesOf } from '../../domain/reckoning.ts';
import type { Offer, Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import type { TokenKind } from '../../domain/usage.ts';

/** How something was asked for: what decides, beside the day, which price is paid. */
export interface Way {
  /** By whose offer; null is the maker's. */
  provider: string | null;
  /** Undefined is the standard. */
  mode?: string | undefined;
  /** Modes that it may also have been asked for in. */
  mayBe?: readonly string[] | undefined;
  /** Words of which one may name the region that has a price of its own. */
  places?: readonly string[] | undefined;
  /** The minute of the day, UTC; undefined where the log does not tell it. */
  minute?: number | undefined;
}

/** What may be paid on a day for a release by a way: one price, or several of which the log does not tell which. */
export interface Quote {
  price: Priced;
  /** Others that may be paid instead: at other hours, as a promotion, in another mode. */
  instead: Priced[];
  /** The region whose price it is. */
  place?: string;
  /** The hours by which prices differ, and whether `price` is the one that holds at the minute. */
  hours: NonNullable<Priced['when']>[];
  byHour: boolean;
}

/** Why there is no price; `first` is the day of the first one that is known. */
export interface NoQuote {
  reason: 'no-price' | 'no-price-on-day' | 'no-price-in-mode' | 'no-offer' | 'no-region';
  first?: string;
  detail?: string[];
}

/** The price of a release on the snapshot's day. */
export function quote(snapshot: Snapshot, release: Release, way: Way): Quote | NoQuote {
  const { provider, mode, mayBe = [], places = [], minute } = way;
  const everywhere = snapshot.knowledge.offersOf(release.id);
  const isMeant = (offer: Offer): boolean =>
    provider === null ? snapshot.isOwn(offer.provider, release.developer) : offer.provider === provider;
  const none: NoQuote = provider === null ? { reason: 'no-price' } : { reason: 'no-offer', detail: [provider] };
  const periods = everywhere.filter(isMeant).flatMap((offer) => periodsOf(snapshot, offer));
  if (periods.length === 0) return none;
  const regions = [...new Set(periods.flatMap(({ when }) => when?.region ?? []))].sort(compare);
  const place = regions.find((region) => places.includes(region.toLowerCase()));
  const isThere = ({ when }: Pick<Priced, 'when'>): boolean => when?.region === place;
  const all = paidAt(
    snapshot,
    provider === null ? ownOffers(snapshot, release) : offersOf(snapshot, release, provider),
  );
  const paid = all.filter(isThere).map(withoutRegion);
  if (paid.length === 0) {
    const there = periods.filter(isThere);
    // What is paid in one region alone is not what is paid where none is named.
    return there.length > 0 ? notThatDay(snapshot, there) : { reason: 'no-region', detail: regions };
  }
  const inMode = (word: string): Priced[] => paid.filter(({ when }) => when?.mode === word);
  const told = place === undefined ? {} : { place };
  if (mode !== undefined) {
    const [price] = inMode(mode);
    return price
      ? { price, instead: [], hours: [], byHour: false, ...told }
      : { reason: 'no-price-in-mode', detail: [mode] };
  }
  const standard = regular(paid);
  // Of several currencies, dollars: others are the same offer to other customers.
  const list = standard.find(({ currency }) => currency === 'USD') ?? standard[0];
  const price = list ?? paid.find((one) => conditionOf(one) === 'promotion');
  if (price === undefined) {
    const ofStandard = periods.filter((one) => isThere(one) && (isStandard(one) || conditionOf(one) !== null));
    // What there is may be prices of modes alone, of this day and all others.
    return ofStandard.length > 0
      ? notThatDay(snapshot, ofStandard)
      : { reason: 'no-price-in-mode', detail: ['standard'] };
  }
  const isAlike = (other: Priced): boolean => other.currency === price.currency && other.provider === price.provider;
  const modes = mayBe.flatMap((word) => inMode(word).find(isAlike) ?? []);
  const timed = byTime([price, ...besideOf(paid, price)], snapshot.day, minute);
  return { ...timed, instead: [...timed.instead, ...modes], ...told };
}

const offersOf = (snapshot: Snapshot, release: Release, provider: string): Offer[] =>
  snapshot.offersOf(release.id).filter((offer) => offer.provider === provider);

const withoutRegion = (price: Priced): Priced => {
  const { region, ...when } = price.when ?? {};
  return region === undefined ? price : { ...price, when };
};

function notThatDay({ day }: Snapshot, periods: readonly Period[]): NoQuote {
  const first = periods
    .map(({ begins }) => begins)
    .sort(compare)
    .find((begins) => begins > day);
  return { reason: 'no-price-on-day', ...(first === undefined ? {} : { first }) };
}

/**
 * Which of a price and those beside it is paid: a promotion until the day on which it is known to end, else what holds at
 * the minute; where the minute is not known, any of them. A promotion without an end may have been over.
 */
function byTime(prices: readonly Priced[], day: string, minute: number | undefined): Omit<Quote, 'place'> {
  const promotions = prices.filter((one) => conditionOf(one) === 'promotion');
  const sure = promotions.find(({ ends }) => ends !== undefined);
  if (sure) return { price: sure, instead: [], hours: [], byHour: false };
  const plain = prices.filter((one) => !promotions.includes(one));
  const hours = plain.flatMap((one) => (isTimed(one) && one.when ? [one.when] : []));
  const now = minute === undefined || hours.length === 0 ? undefined : paidThen(plain, { day, minute });
  const [price, ...instead] = now ? [now, ...promotions] : [...plain, ...promotions];
  return { price: price as Priced, instead, hours, byHour: now !== undefined };
}

/** What a token of a kind costs, per 1,000,000: from what to what, where the log does not tell which. */
export interface Range {
  low: number;
  high: number;
}

/** What a price says of a kind; a reason where it says nothing. */
export type Rate = Range | string;

/** The size of the prompts that are priced: of one request, or the least and the most that one of several can have. */
export interface Sizes {
  low: number;
  high: number;
}

const AMOUNT: Record<Exclude<TokenKind, 'undivided'>, readonly (keyof Priced)[]> = {
  input: ['input'],
  cache_read: ['cache_read'],
  cache_write: ['cache_write'],
  cache_write_1h: ['cache_write_1h'],
  cache_write_any: ['cache_write', 'cache_write_1h'],
  input_audio: ['input_audio'],
  output: ['output'],
  output_audio: ['output_audio'],
  output_image: ['output_image'],
};

/** By which amounts of a price a kind may be paid, where the log leaves it open. */
type Amounts = Partial<Record<keyof Priced, unknown>>;

/**
 * What a kind of tokens costs by a quote.
 * @param thinks whether thinking, which may have a price of its own, is counted apart: 'told' where it is, 'untold' where
 * nobody knows how much of the output it is
 */
export function rateOf(quoted: Quote, kind: TokenKind, sizes: Sizes, thinks: 'told' | 'untold'): Rate {
  if (kind === 'undivided') return 'undivided';
  const found: number[] = [];
  for (const price of [quoted.price, ...quoted.instead]) {
    for (const amounts of amountsFor(price, kind, sizes)) {
      const read = readAmounts(amounts, kind, price, thinks);
      if (typeof read === 'string') {
        // Only the price itself has to tell; what may be paid instead is left out where it does not.
        if (price === quoted.price) return read;
        continue;
      }
      found.push(...read);
    }
  }
  return { low: Math.min(...found), high: Math.max(...found) };
}

function readAmounts(
  amounts: Amounts,
  kind: Exclude<TokenKind, 'undivided'>,
  price: Priced,
  thinks: string,
): number[] | string {
  const [first, ...others] = AMOUNT[kind];
  const value = amounts[first as keyof Priced];
  if (typeof value !== 'number') return `no-${kind === 'cache_write_any' ? 'cache_write' : kind}`.replaceAll('_', '-');
  const more = others.flatMap((key) => (typeof amounts[key] === 'number' ? [amounts[key] as number] : []));
  const thought =
    kind === 'output' && thinks === 'untold' && typeof price.reasoning === 'number' ? [price.reasoning] : [];
  return [value, ...more, ...thought];
}

/** The amounts that may hold for prompts between two sizes: of the price itself, and of the tiers that they reach. */
function amountsFor(price: Priced, kind: TokenKind, { low, high }: Sizes): Amounts[] {
  const tiers = [...(price.tiers ?? [])].sort((a, b) => a.over - b.over);
  const isExcess = tiers.some(({ applies }) => applies === 'excess');
  if (isExcess) return [mixed(price, kind, low), mixed(price, kind, high)];
  const passed = tiers.filter(({ over }) => over < low).at(-1);
  const within = tiers.filter(({ over }) => over >= low && over < high);
  return [passed ?? price, ...within];
}

/** Where only what lies beyond a size is priced otherwise: what a token costs on the average of a prompt. */
function mixed(price: Priced, kind: TokenKind, size: number): Amounts {
  const prompt = decimal(size);
  const amounts: Amounts = { ...price };
  for (const key of AMOUNT[kind as Exclude<TokenKind, 'undivided'>]) {
    const slices = slicesOf(kind.startsWith('output') ? 'output' : 'input', price, prompt);
    const shares = slices.map(({ span, amounts: of }) => [span, (of as Amounts)[key]] as const);
    if (shares.some(([, amount]) => typeof amount !== 'number')) amounts[key] = undefined;
    else if (shares.length > 1 && size > 0)
      amounts[key] = Number(
        shares
          .reduce((sum, [span, amount]) => sum.plus(decimal(amount as number).times(span ?? prompt)), decimal(0))
          .div(prompt),
      );
  }
  return amounts;
}

/** The sizes at which what a request costs changes. */
export const thresholdsOf = ({ price, instead }: Quote): number[] =>
  [price, ...instead].flatMap(({ tiers = [] }) => tiers.map(({ over }) => over));

/** Whether what a token costs hangs on the size itself, not only on the tier that it reaches. */
export const isBySize = ({ price, instead }: Quote): boolean =>
  [price, ...instead].some(({ tiers = [] }) => tiers.some(({ applies }) => applies === 'excess'));
