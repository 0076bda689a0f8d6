import { isNotice, type Problem } from '../../src/domain/problems.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import type { Store } from '../../src/domain/store.ts';
import { type Compiled, compile } from '../../src/kb/compile/compile.ts';
import { memoryStore } from '../../src/kb/memory.ts';
import { BASE } from './lmm.ts';

/** A layer of the knowledge base as a test writes it: its files by name, or the one file `kb.yaml`. */
export type LayerText = string | Record<string, string | Buffer>;

/** Checks and merges layers, the lowest first, in this process. */
export const compiled = (...layers: readonly LayerText[]): Compiled =>
  compile(
    undefined,
    layers.map((layer) =>
      Object.entries(typeof layer === 'string' ? { 'kb.yaml': layer } : layer).map(([name, text]) => ({
        file: { name, path: name },
        bytes: typeof text === 'string' ? Buffer.from(text) : text,
      })),
    ),
  );

/** The first layer of most tests: BASE, and a file whose default source is `s`. Its records begin on line 2 of `kb.yaml`. */
export const based = (yaml: string): LayerText => ({ 'base.yaml': BASE, 'kb.yaml': `source: s\n${yaml}` });

/** `kb.yaml:2:5 date`: what is wrong and where. */
export const told = ({ file, line, column, code }: Problem): string => `${file}:${line}:${column} ${code}`;

/** The records of layers that have no error. */
export function knowledgeOf(...layers: readonly LayerText[]): Store {
  const { records, problems, layers: inForce } = compiled(...layers);
  const errors = problems.filter((problem) => !isNotice(problem));
  if (errors.length > 0) throw new Error(errors.map((problem) => `${told(problem)} ${problem.source}`).join('\n'));
  return memoryStore({ ...records, ...(inForce ? { layers: inForce } : {}), version: '0', digest: '' });
}

/** BASE and some records as they stand on a day. */
export const snapshotOf = (yaml: string, asOf = '2025-06-01', sources?: readonly string[]): Snapshot =>
  new Snapshot(knowledgeOf(based(yaml)), { asOf, sources });
