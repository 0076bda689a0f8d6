import type { CitedSource } from '../../engine/results.ts';

/** Who knows first hand. */
const FIRST: ReadonlySet<CitedSource['kind']> = new Set(['vendor', 'measurement', 'paper', 'model-card']);

/** One source for a value, so that a short view cites few: who knows first hand, then the one that tells most of the view. */
export class BestSources {
  private readonly counts = new Map<string, number>();

  /** @param values the sources that tell each value of the view */
  constructor(
    private readonly sources: Readonly<Record<string, CitedSource>>,
    values: readonly (readonly string[])[],
  ) {
    for (const ids of values) for (const id of new Set(ids)) this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  /** The one to cite for a value; none where nobody is known to tell it. */
  of(ids: readonly string[]): string[] {
    const known = ids.filter((id) => this.sources[id] !== undefined);
    return known.sort((a, b) => this.order(b) - this.order(a)).slice(0, 1);
  }

  private order(id: string): number {
    const { kind } = this.sources[id] as CitedSource;
    return (FIRST.has(kind) ? 1000 : 0) + Math.min(999, this.counts.get(id) ?? 0);
  }
}
