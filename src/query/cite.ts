import type { CitedSource } from './results.ts';
import type { View } from './view.ts';

/**
 * The sources that a result cites: every `sources` list in it, in the order in which they first appear, so that the
 * numbers of a view count up as one reads.
 */
export function cited(view: View, result: unknown): Record<string, CitedSource> {
  const ids = new Set<string>();
  collect(result, ids);
  const records: Record<string, CitedSource> = {};
  for (const id of ids) {
    const source = view.source(id);
    if (!source) continue;
    records[id] = {
      title: source.title,
      publisher: source.publisher ?? null,
      author: source.author ?? null,
      url: source.url ?? null,
      date: source.date,
      checked: source.checked ?? null,
      kind: source.kind,
      licence: source.licence ?? null,
    };
  }
  return records;
}

function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      const inner: unknown = (value as Record<string, unknown>)[key];
      if (key === 'sources' && Array.isArray(inner)) for (const id of inner) ids.add(String(id));
      else collect(inner, ids);
    }
  }
}
