import type { Snapshot } from '../domain/snapshot.ts';
import { KIND_NAMES } from '../domain/vocabulary.ts';

/** How many records and statements name each source: each with a `source` of its own counts once. */
export function citations(snapshot: Snapshot): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of KIND_NAMES) count(snapshot.knowledge[kind], counts);
  return counts;
}

function count(value: unknown, counts: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  const byField =
    typeof record.sources === 'object' && record.sources !== null ? Object.values(record.sources).flat() : [];
  const named = [...(Array.isArray(record.source) ? record.source : []), ...byField];
  for (const id of new Set(named.map(String))) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const inner of Object.values(record)) count(inner, counts);
}
