import { type Cell, equal, stated, UNKNOWN, type Value } from '../cells.ts';
import type { Release } from '../records.ts';
import { pathOf } from './path.ts';

/** What of a snapshot tells whose word is taken. */
export interface Speaking {
  speaking(sources: string[]): string[];
}

/** A field of the release's own record; where its sources may not speak, what another source says instead. */
export function recorded(snapshot: Speaking, release: Release, field: string): Cell {
  const [head, tail] = pathOf(field);
  const record = release as unknown as Record<string, unknown>;
  const raw = tail === undefined ? record[head] : (record[head] as Record<string, unknown> | undefined)?.[tail];
  const own = { value: raw as Value, sources: release.sources?.[field] ?? release.source };
  const others = release.also
    .filter((other) => other.field === field)
    .map(({ value, source }) => ({ value, sources: source }));
  const [first, ...rest] = [...(raw === undefined ? [] : [own]), ...others]
    .map(({ value, sources }) => ({ value, sources: snapshot.speaking(sources) }))
    .filter(({ sources }) => sources.length > 0);
  if (!first) return UNKNOWN;
  const conflict = rest.filter(({ value }) => !equal(value, first.value));
  return {
    ...stated(first.value, first.sources),
    from: release.id,
    ...(conflict.length > 0 ? { conflict } : {}),
  };
}
