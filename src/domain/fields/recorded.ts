import { equal, stated, UNKNOWN } from '../cell-values.ts';
import type { Cell, Value } from '../cells.ts';
import { layerOf } from '../layered.ts';
import type { Release } from '../records.ts';
import { pathOf } from './path.ts';

/** What of a snapshot tells which sources may speak. */
export interface Speaking {
  speaking(sources: string[]): string[];
}

/** A field of the release's own record; where its sources may not speak, what another source says instead. */
export function recorded(snapshot: Speaking, release: Release, field: string): Cell {
  const [head, tail] = pathOf(field);
  const record = release as unknown as Record<string, unknown>;
  const raw = tail === undefined ? record[head] : (record[head] as Record<string, unknown> | undefined)?.[tail];
  const sources = raw === undefined ? [] : snapshot.speaking(release.sources?.[field] ?? release.source);
  const others = release.also
    .filter((other) => other.field === field)
    .map(({ value, source }) => ({ value, sources: snapshot.speaking(source) }))
    .filter((other) => other.sources.length > 0)
    .sort((a, b) => layerOf(b.sources) - layerOf(a.sources));
  const first = sources.length > 0 ? { value: raw as Value, sources } : others.shift();
  if (!first) return UNKNOWN;
  const cell = stated(first.value, first.sources);
  cell.from = release.id;
  const conflict = others.filter(({ value }) => !equal(value, first.value));
  if (conflict.length > 0) cell.conflict = conflict;
  return cell;
}
