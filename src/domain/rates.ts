import type { OwnRate, StatedRate, UsedRate } from './cells.ts';
import { type Decimal, decimal } from './money.ts';

/** What one currency is worth in another: the user's word, else what is recorded by the day. Never invented. */

export type { OwnRate, StatedRate, UsedRate };

/** From one currency to another. */
export interface Conversion {
  used: UsedRate;
  /** An exact product; a quotient, where a rate is taken the other way round, to the 20th place. */
  convert(amount: Decimal): Decimal;
}

/** A stated rate, perhaps taken the other way round. */
interface Leg {
  stated: StatedRate;
  inverse: boolean;
}

/** The rates of a snapshot. It keeps which of them were used, so that an answer can tell. */
export class Rates {
  private readonly made = new Map<string, Conversion | null>();
  private readonly converted = new Set<UsedRate>();
  private known: readonly StatedRate[] | undefined;

  /**
   * @param own by the user's word
   * @param recorded by the day, the latest first
   */
  constructor(
    readonly own: readonly OwnRate[],
    private readonly recorded: () => readonly StatedRate[],
  ) {}

  /** How to convert; null where no rate is known. */
  conversion(base: string, quote: string): Conversion | null {
    const key = `${base}/${quote}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const legs = this.legsOf(base, quote);
    const made = legs && conversionBy(legs, base, quote, (used) => this.converted.add(used));
    this.made.set(key, made);
    return made;
  }

  /** The rates that something was converted by, in the order of their first use. */
  used(): UsedRate[] {
    return [...this.converted].filter(({ base, quote }) => base !== quote);
  }

  /**
   * The user's word on the pair, or on one of its currencies in USD; else what is recorded of the pair, or of both in a
   * third currency, USD before EUR before others.
   */
  private legsOf(base: string, quote: string): Leg[] | null {
    if (base === quote) return [];
    const own = this.own.map((rate): StatedRate => ({ ...rate, date: null, sources: null }));
    const direct = legOf(own, base, quote);
    if (direct) return [direct];
    this.known ??= this.recorded();
    if (base !== 'USD' && quote !== 'USD') {
      const [before, after] = [legOf(own, base, 'USD'), legOf(own, 'USD', quote)];
      if (before || after) {
        const first = before ? [before] : recordedLegs(this.known, base, 'USD');
        const second = after ? [after] : recordedLegs(this.known, 'USD', quote);
        if (first && second) return [...first, ...second];
      }
    }
    return recordedLegs(this.known, base, quote);
  }
}

function conversionBy(legs: readonly Leg[], base: string, quote: string, tell: (used: UsedRate) => void): Conversion {
  const convert = (amount: Decimal): Decimal =>
    legs.reduce(
      (sum, { stated, inverse }) => (inverse ? sum.div(decimal(stated.rate)) : sum.times(decimal(stated.rate))),
      amount,
    );
  const stated = legs.map((leg) => leg.stated);
  const dates = stated.map(({ date }) => date).filter((date) => date !== null);
  const sources = [...new Set(stated.flatMap((rate) => rate.sources ?? []))];
  const isStated = legs.length === 1 && legs[0]?.inverse === false;
  const used: UsedRate = {
    base,
    quote,
    rate: Number(convert(decimal(1))),
    date: dates.sort()[0] ?? null,
    sources: sources.length > 0 ? sources : null,
    ...(isStated || legs.length === 0 ? {} : { via: stated }),
  };
  return {
    used,
    convert(amount) {
      tell(used);
      return convert(amount);
    },
  };
}

function recordedLegs(rates: readonly StatedRate[], base: string, quote: string): Leg[] | null {
  const direct = legOf(rates, base, quote);
  if (direct) return [direct];
  const others = [...new Set(rates.flatMap((rate) => [rate.base, rate.quote]))].sort();
  for (const third of ['USD', 'EUR', ...others]) {
    const [first, second] = [legOf(rates, base, third), legOf(rates, third, quote)];
    if (first && second) return [first, second];
  }
  return null;
}

function legOf(rates: readonly StatedRate[], base: string, quote: string): Leg | undefined {
  const stated = rates.find((rate) => rate.base === base && rate.quote === quote);
  if (stated) return { stated, inverse: false };
  const other = rates.find((rate) => rate.base === quote && rate.quote === base);
  return other && { stated: other, inverse: true };
}
