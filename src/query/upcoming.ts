import { addDays, firstDay } from '../knowledge/dates.ts';
import type { Release } from '../knowledge/records.ts';
import type { Notice, Upcoming } from './results.ts';
import { lookUp, ownOffers } from './values.ts';
import type { View } from './view.ts';

/** How far ahead a view warns. */
export const WARNING_DAYS = 90;

/** What will happen to a release within 90 days of the view's day, or already has: deprecation, retirement, a new price. */
export function upcoming(view: View, release: Release): Upcoming[] {
  const until = addDays(view.day, WARNING_DAYS);
  const events: Upcoming[] = [];
  const retirement = lookUp(view, { model: undefined, release }, 'retirement_date');
  const date = typeof retirement.value === 'string' ? retirement.value : null;
  if (date !== null && firstDay(date) <= view.day) {
    events.push({ code: 'retired', date, sources: retirement.sources });
  } else if (date !== null && firstDay(date) <= until) {
    events.push({ code: 'retires', date, sources: retirement.sources });
  } else {
    const status = lookUp(view, { model: undefined, release }, 'status');
    if (status.value === 'retired' || status.value === 'deprecated') {
      events.push({ code: status.value, date: null, sources: status.sources });
    }
  }
  for (const offer of ownOffers(view, release)) {
    const prices = view.prices(offer);
    for (const next of prices) {
      if (next.from === undefined || next.begins <= view.day || next.begins > until || next.when) continue;
      const now = prices.find(
        (cost) => !cost.when && cost.begins <= view.day && (cost.ends === undefined || view.day < cost.ends),
      );
      const pair = (cost: typeof next | undefined): string =>
        cost ? `${String(cost.input ?? '?')}/${String(cost.output ?? '?')} ${cost.currency}` : '?';
      events.push({
        code: 'price-changes',
        date: next.from,
        before: pair(now),
        after: pair(next),
        sources: next.source,
      });
    }
  }
  return events;
}

/** The same as notices, each naming the release. */
export const warnings = (view: View, releases: readonly (Release | undefined)[]): Notice[] =>
  releases.flatMap((release) =>
    release === undefined
      ? []
      : upcoming(view, release).map(({ code, date, before, after }) => ({
          code,
          values: {
            release: release.id,
            name: release.name,
            date: date ?? '',
            before: before ?? '',
            after: after ?? '',
          },
        })),
  );
