import { daysBetween, firstDay } from '../../domain/dates.ts';
import type { Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { resolveValue } from '../../domain/values.ts';
import type { Ahead, UpcomingResult } from '../../engine/results.ts';
import { upcoming } from '../../engine/upcoming.ts';

/** What will happen to releases until a day, by day; what is deprecated without a date comes last. */
export function aheadOf(snapshot: Snapshot, releases: readonly Release[], until: string): UpcomingResult {
  const days = daysBetween(snapshot.day, until);
  const all = releases.flatMap((release): Ahead[] =>
    upcoming(snapshot, release, { retirement: days, price: days }).flatMap(({ code, date, prices, sources }) => {
      if (code === 'retired') return [];
      const { id, name, model = null } = release;
      const replacing = resolveValue(snapshot, { model: undefined, release }, 'replaced_by');
      const known = Array.isArray(replacing.value);
      return [
        {
          date,
          days: date === null ? null : daysBetween(snapshot.day, date),
          code,
          ...{ release: id, name, model },
          ...(prices ? { prices } : {}),
          replaced_by: known ? (replacing.value as string[]) : [],
          sources: [...new Set([...sources, ...(known && code !== 'price-changes' ? replacing.sources : [])])],
        },
      ];
    }),
  );
  const day = ({ date }: Ahead): string => (date === null ? '9999' : firstDay(date));
  all.sort((a, b) => compare(day(a), day(b)) || compare(a.release, b.release));
  return { until, upcoming: all };
}
