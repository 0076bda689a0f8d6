import { UNKNOWN } from './cell-values.ts';
import type { Cell, End } from './cells.ts';
import { firstDay } from './dates.ts';
import { type Ending, endOfRelease, goneFrom } from './ends.ts';
import { recorded, type Speaking } from './fields/recorded.ts';
import type { Release } from './records.ts';

/** From when and until when a release is there, and what it is on a day. */

/** What of a snapshot tells whether a release is there on its day. */
interface OnDay {
  readonly day: string;
  source(id: string): { date: string } | undefined;
}

/** Whether a date is told: it may also be undisclosed. */
const isTold = (date: string | undefined): date is string => date !== undefined && /^\d/.test(date);

/** The date from which a release is there: its own, else the first on which any of its sources speaks of it. */
export function outOn(
  snapshot: Pick<OnDay, 'source'>,
  { release_date: date, source }: Pick<Release, 'release_date' | 'source'>,
): string | undefined {
  return isTold(date) ? date : source.flatMap((id) => snapshot.source(id)?.date ?? []).sort()[0];
}

/** Whether a release was out by the day. */
export function isOut(snapshot: OnDay, release: Pick<Release, 'release_date' | 'source'>): boolean {
  const out = outOn(snapshot, release);
  return out !== undefined && firstDay(out) <= snapshot.day;
}

/** Whether a release was out and not yet withdrawn on the day. */
export function isActive(snapshot: OnDay & Ending, release: Living): boolean {
  if (!isOut(snapshot, release)) return false;
  const gone = goneFrom(snapshot, release);
  return gone === undefined ? release.status !== 'retired' : snapshot.day < firstDay(gone);
}

/** What of a release tells how long it is there. */
type Living = Pick<Release, 'release_date' | 'source' | 'retirement_date' | 'ends' | 'developer' | 'status'>;

/**
 * Whether anyone can have a release on the day: it is served, and not to chosen customers alone, or its weights remain
 * where its maker has stopped serving it.
 */
export const isHad = (snapshot: OnDay & Ending, release: Living & Pick<Release, 'open_weights'>): boolean =>
  (isActive(snapshot, release) && release.status !== 'limited') ||
  (release.open_weights === true && isOut(snapshot, release));

/** A release's date for ordering; one without a date is the oldest. */
export const dateOf = ({ release_date: date }: Pick<Release, 'release_date'>): string =>
  isTold(date) ? firstDay(date) : '0000';

/** The status of a release on the day: an end that had not come is not so yet. */
export function statusOn(snapshot: OnDay & Ending, release: Release): Cell {
  const status = recorded(snapshot, release, 'status');
  return status.value === 'retired' && isActive(snapshot, release) ? UNKNOWN : status;
}

/** What has replaced a release by the day: a successor that was not out is none yet. */
export function successorsOn(
  snapshot: OnDay & Speaking & { anyRelease(id: string): Release | undefined },
  release: Release,
): Cell {
  const named = recorded(snapshot, release, 'replaced_by');
  if (!Array.isArray(named.value)) return named;
  const out = (named.value as string[]).filter((id) => {
    const successor = snapshot.anyRelease(id);
    return successor === undefined || isOut(snapshot, successor);
  });
  return out.length > 0 ? { ...named, value: out } : UNKNOWN;
}

/** The dates on which a release begins and ends at its developer's, null where no source tells one. */
export function lifeOf(
  snapshot: Ending,
  release: Release,
): { released: Pick<End, 'date' | 'sources'> | null; retired: End | null } {
  const { value, sources } = recorded(snapshot, release, 'release_date');
  return {
    released: typeof value === 'string' ? { date: value, sources } : null,
    retired: endOfRelease(snapshot, release),
  };
}
