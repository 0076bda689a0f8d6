import { addDays, firstDay } from '../domain/dates.ts';
import { lifeOf } from '../domain/lifecycle.ts';
import { decimal, rounded } from '../domain/money.ts';
import { byPreference, conditionOf, isKnownOn, isStandard, ownOffers, paidOn, periodsOf } from '../domain/pricing.ts';
import type { Cost, Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import type { Notice, PaidText, Upcoming } from './results.ts';

/** How many days ahead something is told. */
export interface Horizon {
  retirement: number;
  price: number;
}
/** What an answer has to tell: who moves away from a release needs months, a new price is paid from its day. */
export const ALARM: Horizon = { retirement: 180, price: 60 };

/** What will happen to a release soon, or already has: deprecation, retirement, a new price. */
export const upcoming = (snapshot: Snapshot, release: Release, horizon = ALARM): Upcoming[] => [
  ...endOf(snapshot, release, horizon.retirement),
  ...priceChanges(snapshot, release, horizon.price),
];

/** A date of retirement tells the end; without one, what a source says of the status, since it said so. */
function endOf(snapshot: Snapshot, release: Release, ahead: number): Upcoming[] {
  const { retired } = lifeOf(snapshot, release);
  if (retired) {
    if (firstDay(retired.date) <= snapshot.day) return [{ code: 'retired', ...retired }];
    // A known end that is not near is no news, whatever the status is called until then.
    return firstDay(retired.date) <= addDays(snapshot.day, ahead) ? [{ code: 'retires', ...retired }] : [];
  }
  const status = resolve(snapshot, { model: undefined, release }, 'status');
  if (status.value !== 'deprecated' && status.value !== 'retired') return [];
  const said = status.sources.some((id) => snapshot.isBy(snapshot.source(id)?.date ?? ''));
  return said ? [{ code: status.value, date: null, sources: status.sources }] : [];
}

/** What one pays without asking for it. */
const UNASKED: ReadonlySet<string | null> = new Set(['peak', 'off-peak', 'hours', 'promotion']);

/** Days on which what one pays becomes another: an announced price begins, or a promotion ends. */
function priceChanges(snapshot: Snapshot, release: Release, within: number): Upcoming[] {
  const until = addDays(snapshot.day, within);
  return ownOffers(snapshot, release).flatMap((offer) => {
    const periods = periodsOf(snapshot, offer)
      .filter((period) => isStandard(period) || UNASKED.has(conditionOf(period)))
      .filter((period) => isKnownOn(period, snapshot.day))
      .sort(byPreference(snapshot));
    const days = periods.flatMap(({ begins, ends }) => [begins, ends]).filter((day) => day !== undefined);
    const ahead = [...new Set(days)].filter((day) => day > snapshot.day && day <= until).sort();
    return ahead.flatMap((day): Upcoming[] => {
      const before = paidOn(periods, addDays(day, -1));
      const after = paidOn(periods, day);
      // What a promotion is followed by may not be known; any other price that ends is no price that changes.
      const isOver = before !== undefined && conditionOf(before) === 'promotion';
      if ((!after && !isOver) || pair(before) === pair(after)) return [];
      const prices = { before: paidOf(snapshot, before), after: paidOf(snapshot, after) };
      const sources = (after ?? before)?.source ?? [];
      return [{ code: 'price-changes', date: day, before: pair(before), after: pair(after), prices, sources }];
    });
  });
}

const pair = (cost: Cost | undefined): string =>
  cost ? `${String(cost.input ?? '?')}/${String(cost.output ?? '?')} ${cost.currency}` : '?';

/** What is paid, in the currency that prices are shown in, where a rate is known. */
function paidOf({ rates, currency: shown }: Snapshot, cost: Cost | undefined): PaidText {
  const currency = cost?.currency ?? null;
  const rate = currency === null || shown === null || shown === currency ? null : rates.conversion(currency, shown);
  const amount = (value: Cost['input']): number | null => {
    if (typeof value !== 'number') return null;
    return rate === null ? value : Number(rounded(rate.convert(decimal(value)), shown as string));
  };
  return { input: amount(cost?.input), output: amount(cost?.output), currency: rate === null ? currency : shown };
}

/** The same as notices, each naming the release. */
export const warnings = (snapshot: Snapshot, releases: readonly (Release | undefined)[]): Notice[] =>
  releases
    .filter((release) => release !== undefined)
    .flatMap((release) =>
      upcoming(snapshot, release).map((event) => {
        const { id, name } = release;
        const { code, date, before = '', after = '' } = event;
        return { code, values: { release: id, name, date: date ?? '', before, after }, event };
      }),
    );
