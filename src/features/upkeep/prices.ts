import { firstDay, holds } from '../../domain/dates.ts';
import { isActive } from '../../domain/lifecycle.ts';
import { conditionOf, isPaidOn, isStandard, type Period, periodsOf } from '../../domain/pricing.ts';
import type { Offer, Plan, PlanPrice, Release } from '../../domain/records.ts';
import { compare } from '../../domain/snapshot.ts';
import type { Finding, Surroundings, UpkeepRule } from './rule.ts';
import { byAge, lastSeen, latest, pagesOf } from './seen.ts';

/** Plans whose price nobody has seen for long. */
export const plans: UpkeepRule = {
  code: 'plans',
  after: 30,
  find(surroundings, after) {
    const { snapshot } = surroundings;
    const found = snapshot.knowledge.plans.flatMap((plan): Finding[] => {
      const due = pricesNow(surroundings, plan)
        .map((price) => ({ price, seen: latest([price.seen, lastSeen(snapshot, price.source)]) ?? price.from ?? null }))
        .filter(({ seen }) => seen === null || snapshot.age(seen) > after);
      const [first] = due;
      if (first === undefined) return [];
      const { amount, currency = null, per } = first.price;
      const seen = due.flatMap((one) => one.seen ?? []).sort()[0] ?? null;
      return [
        {
          id: plan.id,
          name: plan.name,
          since: seen,
          days: seen === null ? null : snapshot.age(seen),
          count: due.length,
          values: { amount, currency, per, model: plan.model ?? null },
          ids: [],
          pages: pagesOf(
            surroundings,
            due.flatMap(({ price }) => price.source),
          ),
          record: { kind: 'plans', id: plan.id },
          file: surroundings.fileOf('plans', plan.id),
        },
      ];
    });
    return byAge(found);
  },
};

/** What a plan costs on the day: of each way to pay the last price that has begun. */
function pricesNow({ snapshot }: Surroundings, { price }: Plan): PlanPrice[] {
  const now = price.filter((one) => holds(one, snapshot.day) && snapshot.speaking(one.source).length > 0);
  const newest = new Map<string, PlanPrice>();
  for (const one of now.sort((a, b) => compare(beginOf(a), beginOf(b)))) newest.set(`${one.currency} ${one.per}`, one);
  return [...newest.values()];
}
const beginOf = ({ from, seen }: PlanPrice): string => firstDay(from ?? seen ?? '0001');

/** Prices that were announced for a day that has come, and that nobody has seen since. */
export const prices: UpkeepRule = {
  code: 'prices',
  after: null,
  find(surroundings) {
    const { snapshot } = surroundings;
    const found = offersNow(surroundings).flatMap(({ release, offer, periods }) =>
      periods.flatMap((period): Finding[] => {
        const { from } = period;
        if (from === undefined || conditionOf(period) === 'promotion' || !isPaidOn(period, snapshot.day)) return [];
        const seen = latest([period.checked, lastSeen(snapshot, period.source)]);
        // A price of an earlier day may be the day's that it was read on.
        if (seen === undefined || firstDay(seen) >= firstDay(from)) return [];
        const { input = null, output = null, currency } = period;
        return [
          { ...findingOf(surroundings, release, offer, period, from), values: { input, output, currency, seen } },
        ];
      }),
    );
    return byAge(found);
  },
};

/** Promotions that have ended without a price that anybody has seen since, or that nobody knows the end of. */
export const promotions: UpkeepRule = {
  code: 'promotions',
  after: 60,
  find(surroundings, after) {
    const { snapshot } = surroundings;
    const found = offersNow(surroundings).flatMap(({ release, offer, periods }) =>
      periods.flatMap((period): Finding[] => {
        const { begins, ends } = period;
        if (conditionOf(period) !== 'promotion' || begins > snapshot.day) return [];
        const { input = null, output = null, currency } = period;
        const values = { input, output, currency, until: ends ?? null };
        if (ends === undefined) {
          const seen = latest([begins, period.checked, lastSeen(snapshot, period.source)]) ?? begins;
          return snapshot.age(seen) > after
            ? [{ ...findingOf(surroundings, release, offer, period, seen), values }]
            : [];
        }
        const isFollowed = periods.some(
          (other) =>
            isStandard(other) &&
            isPaidOn(other, snapshot.day) &&
            (latest([other.seen, other.checked, lastSeen(snapshot, other.source)]) ?? '') >= ends,
        );
        return ends <= snapshot.day && !isFollowed
          ? [{ ...findingOf(surroundings, release, offer, period, ends), values }]
          : [];
      }),
    );
    return byAge(found);
  },
};

/** The offers of active releases that hold on the day. */
function offersNow({ snapshot }: Surroundings): { release: Release; offer: Offer; periods: Period[] }[] {
  return snapshot
    .releases()
    .filter((release) => isActive(snapshot, release))
    .flatMap((release) =>
      snapshot.offersOf(release.id).map((offer) => ({ release, offer, periods: periodsOf(snapshot, offer) })),
    );
}

function findingOf(
  surroundings: Surroundings,
  { id, name }: Release,
  { provider }: Offer,
  { source }: Period,
  since: string,
): Omit<Finding, 'values'> {
  const key = `${id} ${provider}`;
  return {
    id,
    name,
    since,
    days: surroundings.snapshot.age(since),
    count: null,
    ids: [provider],
    pages: pagesOf(surroundings, source),
    record: { kind: 'offers', id: key },
    file: surroundings.fileOf('offers', key),
  };
}
