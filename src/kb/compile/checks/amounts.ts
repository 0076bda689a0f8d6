import { isNear } from '../../../domain/money.ts';
import { AMOUNTS, bySeries, isStandard, type Period } from '../../../domain/pricing.ts';
import type { Offer, Tier } from '../../../domain/records.ts';
import type { Check, Finding } from './check.ts';
import type { Examined } from './examined.ts';

/** Where two sources tell one price and one of them tells more of it, the price that is shown tells it too. */
export const check: Check = {
  name: 'amounts',
  *judge(base) {
    for (const offer of base.records.offers) yield* judgeOffer(base, offer);
  },
};

function* judgeOffer(base: Examined, offer: Offer): Generator<Finding> {
  for (const [shown, ...others] of bySeries(base.snapshot, offer)) {
    // A note says why it is not there.
    if (!shown || !isStandard(shown) || shown.note !== undefined) continue;
    const about = { id: offer.release, provider: offer.provider };
    for (const other of others) {
      if (!isOnePrice(shown, other)) continue;
      const lacking = AMOUNTS.filter((kind) => shown[kind] === undefined && typeof other[kind] === 'number');
      const steps = (other.tiers ?? []).filter(({ over }) => !shown.tiers?.some((tier) => tier.over === over));
      if (lacking.length === 0 && steps.length === 0) continue;
      const at = { in: costOf(offer, shown), key: shown.from === undefined ? 'seen' : 'from' };
      if (lacking.length > 0) {
        const values = { ...about, keys: lacking.map((kind) => `${kind} ${other[kind]}`), source: other.source };
        yield { code: 'amount-lacking', level: 'doubt', ...at, values };
      }
      if (steps.length > 0) {
        const values = { ...about, keys: steps.map(toldTier), source: other.source };
        yield { code: 'tiers-lacking', level: 'doubt', ...at, values };
      }
      break;
    }
  }
}

/** The period as it stands in its offer: the same source and first day. */
const costOf = (offer: Offer, { from, seen, source, currency }: Period): object =>
  offer.cost.find(
    (cost) => cost.from === from && cost.seen === seen && cost.source === source && cost.currency === currency,
  ) ?? offer;

/** Whether two sources tell the same price for a short request. */
const isOnePrice = (a: Period, b: Period): boolean =>
  (['input', 'output'] as const).every((kind) => {
    const [one, other] = [a[kind], b[kind]];
    return typeof one === 'number' && typeof other === 'number' && isNear(one, other);
  });

const toldTier = ({ over, input, output }: Tier): string => `over ${over}: ${input ?? '?'}/${output ?? '?'}`;
