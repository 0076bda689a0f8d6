import type { Cell } from '../../domain/cells.ts';
import type { Subject } from '../../domain/fields.ts';
import { DEFAULT_CONTEXT, type MemoryEstimate, memoryIn, memoryOf, usable } from '../../domain/memory.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import { constraintRow } from './row.ts';
import { memories } from './values.ts';

export const constraint = constraintRow({
  id: 'fits',
  name: { en: 'memory', ko: '메모리' },
  field: 'parameters.total',
  value: memories,
  option: {
    flags: '--fits <memory>',
    about: {
      en: 'can be run in this memory, as an estimate: 24GB, 2x80GB, "32GB shared", "RTX 4090"',
      ko: '이 메모리에서 실행 가능(추정): 24GB, 2x80GB, "32GB shared", "RTX 4090"',
    },
    beside: {
      flags: '--quant <bits>',
      about: { en: 'quantisation of the weights: q4 (default), q8 or fp16', ko: '가중치 양자화: q4(기본값), q8, fp16' },
    },
  },
  policy: 'require.fits',
  judge(snapshot, subject, memory, among) {
    const cell = takes(snapshot, subject, memory, contextOf(among));
    const room = usable(memoryOfWord(memory));
    if (!cell.estimate) return { cell, passed: null };
    const { weights, total } = cell.estimate;
    // How the cache grows is an allowance: what only it keeps out cannot be told.
    return { cell, passed: total <= room ? true : weights > room ? false : null };
  },
});

/** The context that a question asks for, in tokens. */
export const contextOf = (among: readonly { constraint: string; value: unknown; origin?: string }[]): number =>
  Math.max(
    0,
    ...among
      // What a use needs tells how long its texts may get, not how long each is.
      .filter(({ constraint: id, origin }) => id === 'min-context' && origin !== 'use')
      .map(({ value }) => Number(value)),
  ) || DEFAULT_CONTEXT;

/** The memory that a word of the constraint's value names. */
export function memoryOfWord(word: string) {
  const memory = memoryIn(word);
  if (!memory) throw new TypeError(`no memory: ${word}`);
  return memory;
}

/** What a release takes of a memory, in gigabytes to a tenth; weights that nobody can have take none. */
export function takes(
  snapshot: Snapshot,
  subject: Subject,
  memory: string,
  context: number,
): Cell & { estimate?: MemoryEstimate } {
  const open = resolve(snapshot, subject, 'open_weights');
  if (open.value === false) return { value: null, missing: 'not-applicable', sources: open.sources };
  const all = resolve(snapshot, subject, 'parameters.total');
  if (typeof all.value !== 'number') return { value: null, missing: all.missing ?? 'unknown', sources: all.sources };
  const active = resolve(snapshot, subject, 'parameters.active').value;
  const estimate = memoryOf(
    { total: all.value, active: typeof active === 'number' ? active : null },
    memoryOfWord(memory),
    context,
  );
  const sources = [...new Set([...all.sources, ...open.sources])];
  // Of what nobody says whether it can be had, the size alone can still be too much.
  if (open.value === null && estimate.weights <= usable(memoryOfWord(memory)))
    return { value: null, missing: open.missing ?? 'unknown', sources };
  return { value: Math.round(estimate.total * 10) / 10, sources: all.sources, estimate };
}
