import { addDays, daysBetween } from '../../domain/dates.ts';
import { holdsAt } from '../../domain/hours.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { promptOf, TOKEN_KINDS, type TokenKind, type UsageRecord } from '../../domain/usage.ts';
import { type ModelRead, type ModelUnread, readModel } from './model.ts';
import { isBySize, type NoQuote, type Quote, quote, type Sizes, thresholdsOf, type Way } from './quote.ts';

/**
 * Records that are priced alike are one cell: what they cost is what their tokens together do, to the last digit, so that a
 * log of a million requests is priced by a few hundred prices, and the order of records decides nothing.
 */
export interface Cell {
  key: string;
  of: Kindred;
  sizes: Sizes;
  records: number;
  /** Null where a record does not tell of how many requests it is the sum. */
  requests: number | null;
  tokens: Partial<Record<TokenKind, bigint>>;
  /** Of the output, what was thinking; null where it is not told. */
  reasoning: bigint | null;
  tools: number;
  /** What the log says that these cost, amounts as their digits by how often each stands there; null where it says nothing. */
  costs: string[] | null;
}

/** What records of one model, service, mode and day have in common. */
export interface Kindred {
  key: string;
  model: string | undefined;
  service: string | undefined;
  mode: string | undefined;
  /** Where inference was bound to, which has a price of its own that nobody here tells. */
  region: string | undefined;
  /** Modes that may be among it, of which the log does not tell. */
  mayBe: readonly string[];
  /** The days of the usage; null where none is told. */
  day: string | null;
  to: string | null;
  read: ModelRead | ModelUnread;
  /** What is paid for it; without one, why. */
  quote: Quote | NoQuote | { reason: 'no-day' | 'day-ahead'; detail?: string[]; first?: string };
  /** How it was asked for; null where nobody knows the model. */
  way: Way | null;
  /** The same for each model that it is compared with, and whether only of a later day. */
  others: { quote: Quote | undefined; later: boolean; instead: string | null }[];
  thresholds: number[];
  bySize: boolean;
  /** The hours by which the prices of a day differ. */
  hours: Quote['hours'];
}

/** No sum of requests is told over more days, each of which may have a price of its own. */
const MOST_DAYS = 400;

export class Cells {
  readonly all = new Map<string, Cell>();
  private readonly kindred = new Map<string, Kindred>();
  private readonly days = new Map<string, Snapshot>();

  /**
   * @param snapshot as of the day of the answer
   * @param others models at whose prices the same usage is priced too
   * @param pricesOf the day whose prices hold for all
   */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly others: readonly Release[],
    private readonly pricesOf: string | null,
  ) {}

  add(record: UsageRecord): void {
    const of = this.kindredOf(record);
    const sizes = sizesOf(record, of);
    const thinks = record.reasoning !== undefined;
    // A kind without a price is a matter of the records that have it, not of all of their day.
    const kinds = TOKEN_KINDS.filter((kind) => record.tokens[kind]);
    const told = [thinks, record.cost !== undefined, record.requests === undefined, (record.tools ?? 0) > 0];
    const key = [of.key, sizes.low, sizes.high, ...told, ...kinds].join('\n');
    let cell = this.all.get(key);
    if (!cell) {
      cell = {
        key,
        of,
        sizes,
        records: 0,
        requests: 0,
        tokens: {},
        reasoning: thinks ? 0n : null,
        tools: 0,
        costs: null,
      };
      this.all.set(key, cell);
    }
    cell.records++;
    cell.requests = cell.requests === null || record.requests === undefined ? null : cell.requests + record.requests;
    for (const kind of kinds) cell.tokens[kind] = (cell.tokens[kind] ?? 0n) + BigInt(record.tokens[kind] ?? 0);
    if (cell.reasoning !== null) cell.reasoning += BigInt(record.reasoning ?? 0);
    cell.tools += record.tools ?? 0;
    if (record.cost) {
      cell.costs ??= [];
      cell.costs.push(record.cost.amount);
    }
  }

  private kindredOf(record: UsageRecord): Kindred {
    const { minute, ...whole } = record;
    const key = keyOf(record);
    const known = this.kindred.get(key) ?? this.made(whole, key);
    const day = this.pricesOf ?? record.day;
    if (minute === undefined || day === undefined || known.hours.length === 0) return known;
    // Minutes within the same hours are priced alike.
    const then = `${key}\n${known.hours.map((when) => holdsAt(when, { day, minute })).join()}`;
    return this.kindred.get(then) ?? this.made(record, then);
  }

  private made(record: UsageRecord, key: string): Kindred {
    const { model, service, mode: asked, region, mayBe, minute, day = null, to = null } = record;
    const on = this.pricesOf ?? day;
    const read = readModel(this.on(on !== null && on <= this.snapshot.day ? on : this.snapshot.day), model, service);
    const mode = asked ?? ('mode' in read ? read.mode : undefined);
    const way =
      'reason' in read
        ? null
        : { provider: read.provider, mode, mayBe, minute, places: region === undefined ? read.places : [region] };
    const days = this.pricesOf !== null ? [this.pricesOf] : day === null ? [] : this.stretch(day, to);
    const own: Kindred['quote'] =
      'reason' in read || way === null
        ? { reason: 'no-price' }
        : days.length === 0
          ? day === null
            ? { reason: 'no-day' }
            : { reason: 'day-ahead', detail: [day] }
          : this.over(days, read.release, way);
    const others = this.others.map((release) => this.other(days, release, { provider: null, mode, minute }));
    const quotes = [...('price' in own ? [own] : []), ...others.flatMap((other) => other.quote ?? [])];
    const made: Kindred = {
      ...{ key, model, service, mode, region, mayBe: mayBe ?? [], day, to, read, quote: own, way, others },
      thresholds: [...new Set(quotes.flatMap(thresholdsOf))].sort((a, b) => a - b),
      bySize: quotes.some(isBySize),
      hours: quotes.flatMap(({ hours }) => hours),
    };
    this.kindred.set(key, made);
    return made;
  }

  /** What another model costs in a mode on some days, else on the day of the answer, else in no mode. */
  private other(days: readonly string[], release: Release, way: Way): Kindred['others'][number] {
    for (const [later, on] of [
      [false, days],
      [true, [this.snapshot.day]],
    ] as const) {
      if (on.length === 0) continue;
      const same = this.over(on, release, way);
      if ('price' in same) return { quote: same, later, instead: null };
      const plain = way.mode === undefined ? same : this.over(on, release, { ...way, mode: undefined });
      if ('price' in plain) return { quote: plain, later, instead: way.mode ?? null };
    }
    return { quote: undefined, later: false, instead: null };
  }

  private on(day: string): Snapshot {
    const known = this.days.get(day);
    if (known) return known;
    const made = day === this.snapshot.day ? this.snapshot : this.snapshot.on(day);
    this.days.set(day, made);
    return made;
  }

  /** The days of a stretch that are not ahead. */
  private stretch(day: string, to: string | null): string[] {
    const last = to === null || to > this.snapshot.day ? this.snapshot.day : to;
    if (day > this.snapshot.day) return [];
    if (to === null) return [day];
    return Array.from({ length: Math.min(daysBetween(day, last), MOST_DAYS) + 1 }, (_, at) => addDays(day, at));
  }

  /** What is paid over several days: one price, or several of which nobody tells when each was paid. */
  private over(days: readonly string[], release: Release, way: Way): Quote | NoQuote {
    let whole: Quote | undefined;
    for (const day of days) {
      const one = quote(this.on(day), release, way);
      if (!('price' in one)) return one;
      if (!whole) whole = one;
      else if (one.price.begins !== whole.price.begins || one.price.source.join() !== whole.price.source.join())
        whole = { ...whole, instead: [...whole.instead, one.price, ...one.instead] };
    }
    return whole ?? { reason: 'no-price' };
  }
}

const keyOf = ({ model, service, mode, region, mayBe, day, to }: UsageRecord): string =>
  JSON.stringify([model, service, mode, region, mayBe, day, to]);

/** Between which sizes a record's prompts lie, by what decides the price: sizes that are priced alike are one. */
function sizesOf(record: UsageRecord, { thresholds, bySize }: Kindred): Sizes {
  const whole = promptOf(record.tokens);
  const low = record.requests === 1 ? whole : record.prompt?.over === undefined ? 0 : record.prompt.over + 1;
  const high = record.requests === 1 ? whole : Math.max(low, Math.min(whole, record.prompt?.most ?? whole));
  if (bySize) return { low, high };
  // The size that stands for all that reach the same tiers.
  const alike = (size: number): number => (thresholds.filter((over) => over < size).at(-1) ?? -1) + 1;
  return { low: alike(low), high: alike(high) };
}
