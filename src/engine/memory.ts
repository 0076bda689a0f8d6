import { BITS, BUFFERS, MEMORY_SOURCES, usable } from '../domain/memory.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import type { Constraint } from './constraints/constraint.ts';
import { contextOf, memoryOfWord, takes } from './constraints/fits.ts';
import { satisfies } from './evaluate.ts';
import type { MemoryEstimated, MemoryResult } from './results.ts';

/** How many of those that come nearest are told. */
const NEAREST = 3;

/**
 * For each memory that is asked for: what the lines take of it, as an estimate, and where none is known to fit, which
 * releases come nearest.
 * @param lines in the order they are told, each with the release that stands for it
 */
export function memoryResults(
  snapshot: Snapshot,
  constraints: readonly Constraint[],
  lines: readonly { id: string; release: string | null }[],
): MemoryResult[] {
  const context = contextOf(constraints);
  return constraints.flatMap((limit) => {
    if (limit.constraint !== 'fits') return [];
    const others = constraints.filter(({ constraint }) => constraint !== 'fits');
    return limit.value.map((word): MemoryResult => {
      const memory = memoryOfWord(word);
      const room = Math.round(usable(memory) * 10) / 10;
      const estimated = (id: string, release: string | null): MemoryEstimated[] => {
        const found = release === null ? undefined : snapshot.anyRelease(release);
        const cell = found && takes(snapshot, { model: undefined, release: found }, word, context);
        if (!found || !cell?.estimate || typeof cell.value !== 'number') return [];
        const { total, active } = found.parameters ?? {};
        return [
          {
            id,
            release: found.id,
            gigabytes: cell.value,
            parameters: Number(total),
            active: typeof active === 'number' ? active : null,
            sources: cell.sources,
          },
        ];
      };
      const estimates = lines.flatMap(({ id, release }) => estimated(id, release));
      const fits = estimates.some(({ gigabytes }) => gigabytes <= room);
      const nearest = fits
        ? []
        : snapshot
            .releases()
            .filter((release) => release.model !== undefined && satisfies(snapshot, release, others))
            .flatMap((release) => estimated(release.model as string, release.id))
            .sort((a, b) => a.gigabytes - b.gigabytes || compare(a.release, b.release))
            .slice(0, NEAREST);
      return {
        asked: word,
        matched: limit.origin === 'need' ? (limit.matched ?? []) : [],
        usable: room,
        quant: memory.quant,
        bits: BITS[memory.quant],
        context,
        buffers: memory.devices * BUFFERS,
        sources: [MEMORY_SOURCES.bits, MEMORY_SOURCES.cache, ...(memory.shared ? [MEMORY_SOURCES.shared] : [])],
        estimates,
        nearest,
      };
    });
  });
}
