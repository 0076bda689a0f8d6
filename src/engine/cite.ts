import type { Snapshot } from '../domain/snapshot.ts';
import type { CitedSource } from './results.ts';

/**
 * The sources that a result cites: every `sources` list in it, in the order in which they first appear, so that the
 * numbers of a document count up as one reads.
 */
export function cited(snapshot: Snapshot, result: object): Record<string, CitedSource> {
  const ids = new Set<string>();
  collect(result, ids);
  return citedAs(snapshot, ids);
}

/** The same of sources that are known, in this order. */
export function citedAs(snapshot: Snapshot, ids: Iterable<string>): Record<string, CitedSource> {
  const records: Record<string, CitedSource> = {};
  for (const id of ids) {
    const source = snapshot.source(id);
    if (!source) continue;
    records[id] = {
      title: source.title,
      language: source.language ?? null,
      copy: source.copy ?? null,
      publisher: source.publisher ?? null,
      author: source.author ?? null,
      url: source.url ?? null,
      date: source.date,
      checked: source.checked ?? null,
      kind: source.kind,
      licence: source.licence ?? null,
      ...(source.layer === undefined ? {} : { layer: source.layer }),
      ...(source.changes ? { changes: source.changes } : {}),
    };
  }
  return records;
}

function collect(value: object, ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const item: unknown = value[at];
      if (typeof item === 'object' && item !== null) collect(item, ids);
    }
    return;
  }
  // Results are plain objects; `for in` makes no list of their keys, and there are thousands of them.
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner !== 'object' || inner === null) continue;
    if (key === 'sources' && Array.isArray(inner)) for (let at = 0; at < inner.length; at++) ids.add(String(inner[at]));
    else collect(inner, ids);
  }
}
