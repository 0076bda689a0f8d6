import type { Snapshot } from '../../domain/snapshot.ts';
import { FIT_POINTS } from '../../domain/vocabulary.ts';
import { measuredUse } from '../../engine/contributions.ts';
import { linePointsOf } from '../../engine/line-points.ts';
import { strengths } from '../../engine/list.ts';
import { listed } from '../../engine/listed.ts';
import { measuredFor } from '../../engine/measured/measured.ts';
import type { ListedUse, UsesResult } from '../../engine/results.ts';
import { findUse } from '../../engine/uses.ts';

/**
 * The purposes that can be asked for, in the order of the files, or those named.
 * @throws NameError for a name that no use has
 */
export async function uses(snapshot: Snapshot, names: readonly string[]): Promise<UsesResult> {
  const all = snapshot.knowledge.uses;
  const ids = new Set(await Promise.all(names.map((name) => findUse(snapshot, name))));
  const asked = names.length === 0 ? all : [...ids].flatMap((id) => all.filter((use) => use.id === id));
  const evidence = new Map<string, UsesResult['uses'][number]['evidence']>();
  for (const model of listed(snapshot)) {
    for (const { use, fit, sources } of strengths(snapshot, model.id)) {
      const known = evidence.get(use) ?? [];
      evidence.set(use, [...known, { model: model.id, name: snapshot.called(model), fit, sources }]);
    }
  }
  const points = linePointsOf(snapshot);
  const scaleOf = (id: string): Pick<ListedUse, 'scale'> => {
    const found = names.length === 0 ? undefined : measuredFor(snapshot, id);
    return names.length === 0 ? {} : { scale: found ? measuredUse(id, found) : null };
  };
  return {
    uses: asked.map(({ id, name, short, description, aliases, terms }) => ({
      id,
      name,
      short: short ?? null,
      description: description ?? null,
      aliases: aliases ?? [],
      terms: { en: terms?.en ?? [], ko: terms?.ko ?? [] },
      evidence: (evidence.get(id) ?? []).sort((a, b) => FIT_POINTS[b.fit] - FIT_POINTS[a.fit]),
      measured: points.ranking(id),
      ...scaleOf(id),
    })),
  };
}
