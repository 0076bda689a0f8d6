import { grouped } from '../../../domain/groups.ts';
import { layerOf, sourceOf } from '../../../domain/layered.ts';
import { bySeries, conditionOf, isPaidOn, isStandard, type Period, periodsOf } from '../../../domain/pricing.ts';
import { pricesFor } from '../../../domain/reckoning.ts';
import type { Cost, Offer, Release } from '../../../domain/records.ts';
import type { Check, Finding } from './check.ts';
import type { Examined } from './examined.ts';

/**
 * Whoever writes a price over another means it to be taken. What a layer says of a release below it and does not come to
 * that, by its dates or conditions, is told with the reason. The price at a cloud is taken where it is the cloud's; a provider
 * of whom nothing below tells a price is no cloud that others know, and its price is nobody's to be asked for.
 */
export const check: Check = {
  name: 'layer-prices',
  *judge(base) {
    for (const offer of base.records.offers) {
      if (offer.cost.some(({ source }) => layerOf(source) > 0)) yield* judgeOffer(base, offer);
    }
  },
};

/** What one asks a price for: all requests, or those of a mode of service. */
const wantedBy = (cost: Cost): string =>
  isStandard(cost) || conditionOf(cost) !== null ? 'standard' : (cost.when?.mode ?? 'standard');

function* judgeOffer(base: Examined, offer: Offer): Generator<Finding> {
  const { snapshot, day } = base;
  const release = base.release(offer.release);
  if (!release) return;
  const periods = periodsOf(snapshot, offer);
  const isOwn = base.isOwn(offer.provider, release.developer);
  const taken = isOwn
    ? reckonedWith(base, release, offer)
    : bySeries(snapshot, offer).flatMap(([first]) => first ?? []);
  const isOfFeed = ({ source }: Period): boolean => source.every((id) => snapshot.source(id)?.kind === 'feed');
  const isTaken = (period: Period): boolean => taken.some((price) => isSame(price, period));
  const own = periods.flatMap((period, index) => {
    const cost = offer.cost[index];
    return cost && layerOf(period.source) > 0 ? [{ cost, period }] : [];
  });
  const lists = grouped(own, ({ period }) => [`${layerOf(period.source)} ${wantedBy(period)}`]);
  const standing = (layer: number): boolean =>
    (lists.get(`${layer} standard`) ?? []).some(({ period }) => isTaken(period));
  for (const list of lists.values()) {
    const has = list.some(({ period }) => isTaken(period));
    for (const { cost, period } of list) {
      // A feed lists what all charge; who writes one price by hand means to be asked for it.
      if (!isOwn && isOfFeed(period)) continue;
      const layer = layerOf(period.source);
      const wanted = wantedBy(period);
      const told = (why: string, key: string, more: Finding['values'] = {}): Finding => ({
        ...{ code: 'price-not-used', level: 'doubt', in: cost, key },
        values: { id: offer.release, provider: offer.provider, why, day, ...more },
      });
      const begun = cost.from === undefined ? 'seen' : 'from';
      if (!isOwn && !isKnownBelow(base, offer.provider, layer)) {
        yield told('provider', begun, { developer: release.developer, own: ownProvider(base, release.developer) });
        continue;
      }
      if (isTaken(period)) {
        const isCompared = period.currency === 'USD' || snapshot.rates.conversion(period.currency, 'USD') !== null;
        if (!isCompared) yield told('currency', 'currency', { currency: period.currency });
        const lacking = [period.input === undefined && 'input', period.output === undefined && 'output'].filter(
          (one) => one !== false,
        );
        if (lacking.length > 0) yield told('half', begun, { lacking });
        // Who writes the price of a mode by hand may have meant that of all requests; a feed has a field for each.
        if (wanted === 'standard' || standing(layer) || isOfFeed(period)) continue;
        yield told('mode', 'when', { mode: wanted });
      } else if (!snapshot.offersOf(offer.release).includes(offer)) {
        yield told('offer', begun);
      } else if (!isPaidOn(period, day)) {
        // Of a list that has one for the day, these are what was and what comes.
        if (has) continue;
        if (period.begins > day) yield told('later', begun, { date: period.begins });
        // What cites a source from below may be the price below, which the layer ends.
        else if (period.source.some((id) => snapshot.source(sourceOf(id))?.layer !== undefined))
          yield told('ended', cost.until === undefined ? begun : 'until', { date: period.ends ?? '' });
      } else if (wanted !== 'standard') {
        if (!has && !standing(layer) && !isOfFeed(period)) yield told('mode', 'when', { mode: wanted });
      } else if (conditionOf(period) !== null) {
        if (!has) yield told('condition', 'when', { condition: String(conditionOf(period)) });
      } else if (period.input === undefined && period.output === undefined) {
        yield told('no-text', begun);
      } else {
        const [first] = taken;
        const above = first && layerOf(first.source) > layer ? layerOf(first.source) : undefined;
        if (above !== undefined)
          yield told('above', begun, { layer: snapshot.knowledge.layers?.[above - 1]?.shown ?? '' });
        else if (first) yield told('other', begun, { source: first.source.map(sourceOf) });
      }
    }
  }
}

/** The prices of an offer that workloads are reckoned with: the developer's own alone. */
const reckonedWith = ({ snapshot }: Examined, release: Release, { provider }: Offer): Period[] =>
  [false, true].flatMap((batch) =>
    pricesFor(snapshot, release, { batch, currency: null })
      .map(({ price }) => price)
      .filter((price) => price.provider === provider),
  );

/** Whether a layer below tells a price of a provider. */
const isKnownBelow = ({ records }: Examined, provider: string, layer: number): boolean =>
  records.offers.some(
    (offer) => offer.provider === provider && offer.cost.some(({ source }) => layerOf(source) < layer),
  );

/** Under which provider the developer's own price stands. */
const ownProvider = (base: Examined, developer: string): string =>
  base.records.providers.find(({ id }) => base.isOwn(id, developer))?.id ?? developer;

const isSame = (a: Period, b: Period): boolean =>
  a.begins === b.begins &&
  a.currency === b.currency &&
  a.input === b.input &&
  a.output === b.output &&
  JSON.stringify([a.when, a.source]) === JSON.stringify([b.when, b.source]);
