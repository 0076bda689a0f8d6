import type { EvidenceLevel } from './cells.ts';
import type { SourceKind } from './vocabulary.ts';

/**
 * How well founded it is that something holds: measured by somebody else, stated by its vendor, told by a feed, or
 * claimed. A `reading` is ours of a source's words, a `record` the knowledge base's own.
 */
export type { EvidenceLevel } from './cells.ts';

/** The level that each kind of source gives, the best first. */
const LEVELS: readonly [SourceKind, EvidenceLevel][] = [
  ['measurement', 'measured'],
  ['vendor', 'vendor'],
  ['model-card', 'vendor'],
  ['paper', 'vendor'],
  ['feed', 'feed'],
  ['press', 'claim'],
  ['commentary', 'claim'],
];

/** What finds a source by its id: a snapshot. */
interface Sources {
  source(id: string): { kind: SourceKind } | undefined;
}

/** The evidence level of what some sources say: that of the best of them, a claim where none is known. */
export function evidenceLevelOf(snapshot: Sources, sources: readonly string[]): EvidenceLevel {
  const kinds = sources.map((id) => snapshot.source(id)?.kind);
  return LEVELS.find(([kind]) => kinds.includes(kind))?.[1] ?? 'claim';
}
