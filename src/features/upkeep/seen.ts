import type { Source } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { DuePage } from '../../engine/results.ts';
import type { Finding, Surroundings } from './rule.ts';

/** Of pages that their owner keeps as they are now; a paper, an article or a measurement says for good what it said. */
const KEPT: ReadonlySet<Source['kind']> = new Set(['vendor', 'model-card', 'feed']);

/** The last day of which a source speaks: that on which it was read, but for a copy or an article, which speak of their own. */
export const speaksOf = ({ kind, copy, archive, checked, date }: Source): string =>
  KEPT.has(kind) && copy === undefined && archive === undefined ? (checked ?? date) : date;

/** The last day by which any of some sources says that something is so; undefined where none is known. */
export const lastSeen = (snapshot: Snapshot, ids: readonly string[]): string | undefined =>
  latest(ids.map((id) => snapshot.source(id)).map((source) => source && speaksOf(source)));

/** The latest of some days. */
export const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);

/** The pages that are to be read. */
export const pagesOf = (
  { snapshot, fileOf }: Surroundings,
  ids: readonly string[],
  facts?: ReadonlyMap<string, number>,
): DuePage[] =>
  [...new Set(ids)].map((id) => {
    const source = snapshot.source(id);
    return {
      source: id,
      url: source?.url ?? null,
      checked: source?.checked ?? null,
      facts: facts?.get(id) ?? null,
      file: fileOf('sources', id),
    };
  });

/** What has lain too long, the longest first. */
export const byAge = (found: readonly Finding[]): Finding[] =>
  [...found].sort((a, b) => (b.days ?? Infinity) - (a.days ?? Infinity) || (a.id < b.id ? -1 : 1));
