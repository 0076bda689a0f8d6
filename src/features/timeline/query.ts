import { firstDay } from '../../domain/dates.ts';
import type { Release } from '../../domain/records.ts';
import type { TimelineEvent, TimelineResult } from '../../engine/results.ts';
import { lifeOf } from '../../domain/values.ts';
import { compare, type View } from '../../domain/snapshot.ts';

/** Releases by the view's day, and retirements, past or announced, in the order in which they happen. */
export function timeline(view: View, releases: readonly Release[]): TimelineResult {
  const events = releases
    .flatMap((release) => eventsOf(view, release))
    .sort((a, b) => compare(firstDay(a.date), firstDay(b.date)) || compare(a.id, b.id) || compare(a.kind, b.kind));
  const used = new Set(events.map(({ model }) => model));
  const lines = view.knowledge.models
    .filter(({ id }) => used.has(id))
    .map((model) => ({ id: model.id, name: view.called(model) }));
  return { events, lines };
}

function eventsOf(view: View, release: Release): TimelineEvent[] {
  const base = { id: release.id, name: release.name, model: release.model ?? null };
  const { released, retired } = lifeOf(view, release);
  const event = (kind: TimelineEvent['kind'], told: typeof released): TimelineEvent[] =>
    told ? [{ date: told.date, kind, ...base, sources: told.sources }] : [];
  return [...event('release', released), ...event('retirement', retired)];
}
