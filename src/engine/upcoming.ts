import { addDays, firstDay } from '../domain/dates.ts';
import type { Cost, Release } from '../domain/records.ts';
import type { Notice, Upcoming } from './results.ts';
import { byPreference, isStandard, lifeOf, lookUp, ownOffers } from '../domain/values.ts';
import type { View } from '../domain/snapshot.ts';

/** How far ahead a view warns. */
export const WARNING_DAYS = 90;

/** What will happen to a release within 90 days of the view's day, or already has: deprecation, retirement, a new price. */
export const upcoming = (view: View, release: Release): Upcoming[] => [
  ...endOf(view, release),
  ...priceChanges(view, release),
];

/** A date of retirement tells the end; without a near one, what a source says of the status, since it said so. */
function endOf(view: View, release: Release): Upcoming[] {
  const { retired } = lifeOf(view, release);
  if (retired) {
    if (firstDay(retired.date) <= view.day) return [{ code: 'retired', ...retired }];
    if (firstDay(retired.date) <= addDays(view.day, WARNING_DAYS)) return [{ code: 'retires', ...retired }];
  }
  const status = lookUp(view, { model: undefined, release }, 'status');
  if (status.value !== 'deprecated' && (status.value !== 'retired' || retired)) return [];
  const said = status.sources.some((id) => view.isBy(view.source(id)?.date ?? ''));
  return said ? [{ code: status.value, date: null, sources: status.sources }] : [];
}

type Period = ReturnType<View['prices']>[number];

/** Days on which what one pays becomes another: an announced price begins, or a promotion ends. */
function priceChanges(view: View, release: Release): Upcoming[] {
  const until = addDays(view.day, WARNING_DAYS);
  return ownOffers(view, release).flatMap((offer) => {
    // A first observation that lies ahead is none yet on the day.
    const periods = view
      .prices(offer)
      .filter(({ when }) => isStandard(when) || when?.promotion === true)
      .filter((period) => period.from !== undefined || period.begins <= view.day)
      .sort(byPreference(view));
    const days = periods.flatMap(({ begins, ends }) => [begins, ends]).filter((day) => day !== undefined);
    const ahead = [...new Set(days)].filter((day) => day > view.day && day <= until).sort();
    return ahead.flatMap((day): Upcoming[] => {
      const before = paidOn(periods, addDays(day, -1));
      const after = paidOn(periods, day);
      if (!after || pair(before) === pair(after)) return [];
      return [{ code: 'price-changes', date: day, before: pair(before), after: pair(after), sources: after.source }];
    });
  });
}

/** The price that is paid on a day: a promotion's while it holds, else the standard one. */
const paidOn = (periods: readonly Period[], day: string): Period | undefined => {
  const now = periods.filter(({ begins, ends }) => begins <= day && (ends === undefined || day < ends));
  return now.find(({ when }) => when?.promotion === true) ?? now[0];
};

const pair = (cost: Cost | undefined): string =>
  cost ? `${String(cost.input ?? '?')}/${String(cost.output ?? '?')} ${cost.currency}` : '?';

/** The same as notices, each naming the release. */
export const warnings = (view: View, releases: readonly (Release | undefined)[]): Notice[] =>
  releases
    .filter((release) => release !== undefined)
    .flatMap((release) =>
      upcoming(view, release).map(({ code, date, before, after }) => {
        const { id, name } = release;
        return { code, values: { release: id, name, date: date ?? '', before: before ?? '', after: after ?? '' } };
      }),
    );
