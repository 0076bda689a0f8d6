import type { Model } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { NameError } from '../../engine/name-errors.ts';
import { findNamed } from '../../engine/names.ts';

/**
 * The lines that arguments name, a release's by the line it is of; null where they are a need in words: one of them is no
 * name, and together they say what somebody wants to do.
 * @throws NameError for a name that is unknown or ambiguous
 */
export async function linesNamed(snapshot: Snapshot, args: readonly string[]): Promise<Model[] | null> {
  const lines = new Set<Model>();
  let failed: NameError | undefined;
  for (const name of args) {
    try {
      const named = findNamed(snapshot, name);
      const line = named.kind === 'model' ? named.model : snapshot.models.get(named.release.model ?? '');
      if (line) lines.add(line);
    } catch (error) {
      if (!(error instanceof NameError)) throw error;
      failed ??= error;
    }
  }
  if (failed === undefined) return [...lines];
  if (failed.code === 'unknown-name' && (await isNeed(snapshot, args))) return null;
  throw failed;
}

/** Whether words say what somebody wants to do. A sentence does, even where nothing of it is understood. */
async function isNeed({ knowledge }: Snapshot, args: readonly string[]): Promise<boolean> {
  if (args.some((word) => /\s/.test(word.trim()))) return true;
  const { understand } = await import('../../engine/need/understand.ts');
  const { uses, measures, constraints, unread } = understand(args.join(' '), knowledge, null);
  return uses.length + measures.length + constraints.length + unread.length > 0;
}
