import { firstDay, lastDay } from '../../domain/dates.ts';
import { isOfRelease, leadingEnds } from '../../domain/ends.ts';
import { lifeOf } from '../../domain/lifecycle.ts';
import type { Release } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import type { TimelineEvent, TimelineResult } from '../../engine/results.ts';

/**
 * Releases by the snapshot's day, and their ends, past, announced or possible, in the order in which they happen.
 * @param span the first and the last day that are told of, in any precision; open without them
 */
export function timeline(
  snapshot: Snapshot,
  releases: readonly Release[],
  { from, to }: { from?: string | undefined; to?: string | undefined } = {},
): TimelineResult {
  const isIn = ({ date }: TimelineEvent): boolean =>
    (from === undefined || firstDay(date) >= firstDay(from)) && (to === undefined || firstDay(date) <= lastDay(to));
  const events = releases
    .flatMap((release) => eventsOf(snapshot, release))
    .filter(isIn)
    .sort((a, b) => compare(firstDay(a.date), firstDay(b.date)) || compare(a.id, b.id) || compare(a.kind, b.kind));
  const used = new Set(events.map(({ model }) => model));
  const lines = snapshot.knowledge.models
    .filter(({ id }) => used.has(id))
    .map((model) => ({ id: model.id, name: snapshot.called(model) }));
  return { events, lines };
}

function eventsOf(snapshot: Snapshot, release: Release): TimelineEvent[] {
  const base = { id: release.id, name: release.name, model: release.model ?? null };
  const { released } = lifeOf(snapshot, release);
  const begun: TimelineEvent[] = released ? [{ ...base, kind: 'release', ...released }] : [];
  const ended = leadingEnds(snapshot, release).map(({ note: _, ...end }): TimelineEvent => {
    const isWhole = isOfRelease(end) && end.certainty !== 'earliest';
    return { ...base, kind: isWhole ? 'retirement' : 'end', ...end };
  });
  return [...begun, ...ended];
}
