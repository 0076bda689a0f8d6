import { byPlace, isNotice, type Problem } from '../domain/problems.ts';
import type { Store } from '../domain/store.ts';
import { findings, type On } from './compile/checks/index.ts';
import { compile, SHIPPED } from './compile/compile.ts';
import { filesOf, type LayerPath } from './layers.ts';
import { memoryStore } from './memory.ts';
import { bounded } from './read/bounded.ts';
import { type KnowledgeFile, readLayers } from './read/files.ts';

/**
 * Everything that is wrong, doubtful or due in the files of layers, the lowest first, over a base that was built before.
 * @param lowest layers below those that are named by their paths, by their files
 * @returns in the order of the files; how many these were; and what they hold, where nothing keeps it from being used
 */
export function examine(
  base: Store | undefined,
  lowest: readonly KnowledgeFile[][],
  layers: readonly LayerPath[],
  on: On,
): { problems: Problem[]; files: number; knowledge?: Store } {
  const problems: Problem[] = [];
  const listed = [...lowest, ...layers.map((layer) => filesOf(layer, problems))];
  const read = readLayers(listed, problems);
  const files = listed.flat().length;
  // Of a layer that cannot be read nobody knows what the others miss.
  if (problems.length > 0) return { problems: problems.sort(byPlace), files };
  const named = [...lowest.map(() => SHIPPED), ...layers.map(({ shown }) => shown)];
  const compiled = compile(base, read, named);
  const all = bounded([...compiled.problems, ...findings(compiled, on)]).sort(byPlace);
  if (compiled.problems.some((problem) => !isNotice(problem))) return { problems: all, files };
  return {
    problems: all,
    files,
    knowledge: memoryStore({
      ...compiled.records,
      ...(compiled.layers ? { layers: compiled.layers } : {}),
      version: '0',
      digest: '',
    }),
  };
}
