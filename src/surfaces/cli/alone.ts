import type { Problem } from '../../domain/problems.ts';
import { loadKnowledge } from '../../kb/load.ts';
import type { Io } from './io.ts';
import { baseInUse } from './pack-in-use.ts';

/**
 * The file that was read alone though it says more of what ships: what it refers to, or leaves to it, is there. Undefined
 * where the problems have other reasons, or files have them too.
 */
export async function layerAlone(problems: readonly Problem[], io: Io): Promise<string | undefined> {
  const wanting = problems.filter(({ code }) => code === 'reference' || code === 'missing');
  const [first] = wanting;
  if (!first || wanting.some(({ file }) => file !== first.file)) return undefined;
  // Where what ships cannot be read, that is not what was asked for.
  const { root } = await baseInUse(io);
  const shipped = await loadKnowledge(root, []).catch(() => undefined);
  if (!shipped) return undefined;
  const { knowledge } = shipped;
  const ids = new Set(
    [knowledge.developers, knowledge.providers, knowledge.models, knowledge.releases, knowledge.sources].flatMap(
      (all) => all.map(({ id }) => id),
    ),
  );
  return wanting.some(({ values }) => ids.has(String(values.id))) ? first.file : undefined;
}
