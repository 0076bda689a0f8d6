import { daysBetween, firstDay } from '../../domain/dates.ts';
import type { Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { resolveValue } from '../../domain/values.ts';
import type { Ahead, Upcoming, UpcomingResult } from '../../engine/results.ts';
import { endsElsewhere, upcoming } from '../../engine/upcoming.ts';

/** What will happen to releases until a day, by day; what could end any day and what has no date comes last. */
export function aheadOf(snapshot: Snapshot, releases: readonly Release[], until: string): UpcomingResult {
  const days = daysBetween(snapshot.day, until);
  const all = releases.flatMap((release): Ahead[] => {
    const events = [
      ...upcoming(snapshot, release, { retirement: days, price: days }),
      ...endsElsewhere(snapshot, release, days),
    ];
    return events.flatMap((event) => aheadFrom(snapshot, release, event) ?? []);
  });
  const day = ({ date, state }: Ahead): string => (date === null || state === 'any-day' ? '9999' : firstDay(date));
  all.sort((a, b) => compare(day(a), day(b)) || compare(a.release, b.release));
  return { until, upcoming: all };
}

function aheadFrom(snapshot: Snapshot, release: Release, event: Upcoming): Ahead | null {
  const { code, before: _, after: __, ...told } = event;
  if (code === 'retired' || code === 'ended') return null;
  const { id, name, model = null } = release;
  const replacing = resolveValue(snapshot, { model: undefined, release }, 'replaced_by');
  const known = Array.isArray(replacing.value);
  return {
    ...told,
    days: event.date === null ? null : daysBetween(snapshot.day, event.date),
    code,
    ...{ release: id, name, model },
    replaced_by: known ? (replacing.value as string[]) : [],
    sources: [...new Set([...event.sources, ...(known && code !== 'price-changes' ? replacing.sources : [])])],
  };
}
