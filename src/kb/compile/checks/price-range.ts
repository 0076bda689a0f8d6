import { decimal } from '../../../domain/money.ts';
import type { Cost, Offer } from '../../../domain/records.ts';
import type { Check } from './check.ts';
import type { Examined } from './examined.ts';

/** So many times less than the lowest price that is known, or more than the highest, is rather another unit or currency. */
const TIMES = 10;
const KINDS = ['input', 'output'] as const;
type Kind = (typeof KINDS)[number];

/**
 * A price that somebody lays over others by hand lies among those that are known: of the release, else of all. One that is
 * far from them is rather per token, per thousand of them, or in another currency.
 */
export const check: Check = {
  name: 'price-range',
  *judge(base) {
    const costs = base.records.offers.flatMap((offer) => offer.cost.map((cost) => ({ offer, cost })));
    const laid = costs.filter(({ cost }) => isLaid(base, cost));
    if (laid.length === 0) return;
    const below = costs.filter(({ cost }) => !isOfLayer(base, cost));
    for (const { offer, cost } of laid) {
      const own = below.filter((other) => other.offer.release === offer.release);
      for (const kind of KINDS) {
        const price = inUsd(base, cost, kind);
        const known = pricesIn(base, own, kind);
        const among = known.length > 0 ? known : pricesIn(base, below, kind);
        if (price === undefined || among.length === 0) continue;
        const [least, most] = [among[0] as number, among.at(-1) as number];
        if (price * TIMES >= least && price <= most * TIMES) continue;
        const values = {
          id: offer.release,
          kind,
          price: cost[kind] ?? 0,
          currency: cost.currency,
          usd: rounded(price),
        };
        const of = { among: known.length > 0 ? 'release' : 'all', least, most };
        yield { code: 'price-out-of-range', level: 'doubt', in: cost, key: kind, values: { ...values, ...of } };
      }
    }
  },
};

const isOfLayer = ({ snapshot }: Examined, { source }: Pick<Cost, 'source'>): boolean =>
  source.some((id) => snapshot.source(id)?.layer !== undefined);

/** Of a layer, and by hand: a feed lists what all charge. */
const isLaid = (base: Examined, cost: Cost): boolean =>
  isOfLayer(base, cost) && !base.kindsOf(cost.source).includes('feed');

/** Prices in USD, the lowest first; what is free is no price. */
const pricesIn = (base: Examined, costs: readonly { offer: Offer; cost: Cost }[], kind: Kind): number[] =>
  costs
    .flatMap(({ cost }) => inUsd(base, cost, kind) ?? [])
    .sort((a, b) => a - b)
    .map(rounded);

function inUsd({ snapshot }: Examined, cost: Cost, kind: Kind): number | undefined {
  const amount = cost[kind];
  if (typeof amount !== 'number' || amount === 0) return undefined;
  const conversion = snapshot.rates.conversion(cost.currency, 'USD');
  return conversion === null ? undefined : Number(conversion.convert(decimal(amount)));
}

const rounded = (price: number): number => Number(price.toPrecision(3));
