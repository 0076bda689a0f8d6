import type { Kind } from '../../domain/vocabulary.ts';
import type { Layer, PartialRecord } from './layer.ts';

/** Ids of removed records, of the kinds that other records hang on. */
export type Removed = Record<'models' | 'releases' | 'uses' | 'criteria', Set<string>>;
export const isRemovable = (kind: Kind): kind is keyof Removed =>
  kind === 'models' || kind === 'releases' || kind === 'uses' || kind === 'criteria';

/**
 * Takes out of merged records what hangs on removed ones: a statement of a removed model goes, a joint one goes on about
 * the others. A removed source is no such thing: what rests on it has to be mended by hand.
 */
export function cascadeDelete(layer: Layer, removed: Removed): void {
  const { models, releases, uses, criteria } = removed;
  if (models.size + releases.size + uses.size + criteria.size === 0) return;
  const gone = (ids: ReadonlySet<string>, id: unknown): boolean => typeof id === 'string' && ids.has(id);
  /** Leaves removed ids out of a list; false where the list had some and has none left. */
  const trim = (part: PartialRecord, key: string, ids: ReadonlySet<string>): boolean => {
    const list = part[key] as string[] | undefined;
    if (!list?.some((id) => ids.has(id))) return true;
    const left = list.filter((id) => !ids.has(id));
    part[key] = left;
    return left.length > 0;
  };
  for (const model of layer.models) {
    const current = model.current as PartialRecord[] | undefined;
    if (current) model.current = current.filter((period) => !gone(releases, period.release));
  }
  for (const release of layer.releases) {
    if (gone(models, release.model)) delete release.model;
    trim(release, 'replaced_by', releases);
  }
  for (const part of [...layer.statements, ...layer.conclusions]) trim(part, 'about', releases);
  for (const plan of layer.plans) trim(plan, 'releases', releases);
  layer.statements = layer.statements.filter(
    (part) => trim(part, 'models', models) && !gone(uses, part.use) && !gone(criteria, part.criterion),
  );
  layer.conclusions = layer.conclusions.filter((part) => trim(part, 'models', models));
  layer.offers = layer.offers.filter((part) => !gone(releases, part.release));
  layer.plans = layer.plans.filter((part) => !gone(models, part.model));
}
