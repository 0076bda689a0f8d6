import { addDays, firstDay } from '../domain/dates.ts';
import { isActive, lifeOf, statusOn, successorsOn } from '../domain/lifecycle.ts';
import type { Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Life, Successor } from './results.ts';
import { notBefore } from './upcoming.ts';

/** A release that retires within so many days replaces nothing. */
export const LIVING_DAYS = 180;

/** How long a release is there, with who tells. A status counts from the day on which its source told it. */
export function lifeOn(snapshot: Snapshot, release: Release): Life & { sources: string[] } {
  const { retired } = lifeOf(snapshot, release);
  if (retired) {
    const soon = firstDay(retired.date) <= addDays(snapshot.day, LIVING_DAYS);
    const { date, certainty, sources } = retired;
    return { lives_until: date, certainty, not_before: null, ends_soon: soon, sources };
  }
  const status = statusOn(snapshot, release);
  const told = status.sources.some((id) => snapshot.isBy(snapshot.source(id)?.date ?? ''));
  const soon = status.value === 'deprecated' && told;
  const earliest = notBefore(snapshot, release);
  const sources = [...(soon ? status.sources : []), ...(earliest?.sources ?? [])];
  return { lives_until: null, certainty: null, not_before: earliest?.date ?? null, ends_soon: soon, sources };
}

/** A release on the way from one to its successors, with who names it in the place of the one before. */
export interface Step {
  release: Release;
  sources: string[];
}

/** All ways over those whom vendors name in each other's place, each to its end; nobody comes twice on a way. */
export function waysFrom(snapshot: Snapshot, release: Release, before: readonly Release[] = []): Step[][] {
  const named = successorsOn(snapshot, release);
  const ids = Array.isArray(named.value) ? (named.value as string[]) : [];
  const path = [...before, release];
  return ids.flatMap((id) => {
    const next = snapshot.anyRelease(id);
    if (next === undefined || path.includes(next)) return [];
    const step = { release: next, sources: named.sources };
    const further = waysFrom(snapshot, next, path);
    return further.length === 0 ? [[step]] : further.map((way) => [step, ...way]);
  });
}

export function successor(snapshot: Snapshot, { release, sources }: Step): Successor {
  const { sources: ends, ...life } = lifeOn(snapshot, release);
  const { id, name } = release;
  return { id, name, active: isActive(snapshot, release), ...life, sources: [...new Set([...sources, ...ends])] };
}
