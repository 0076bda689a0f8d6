import { kindOf } from '../../domain/kinds/by-name.ts';
import { referenceOf, type Shape, shapeOf } from '../../domain/schema-shape.ts';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import { identity } from './identity.ts';
import type { Layer, PartialRecord } from './layer.ts';

/** Ids of removed records, by kind. */
export type Removed = ReadonlyMap<Kind, Set<string>>;

/**
 * Takes out of merged records what hangs on removed ones, as each reference says: a statement of a removed model goes, a
 * joint one goes on about the others. Of a removed source nothing does: what rests on it has to be mended by hand.
 * @param tell is told of each record that goes with another
 */
export function cascadeDelete(
  layer: Layer,
  removed: Removed,
  tell: (kind: Kind, id: string, record: PartialRecord) => void = () => {},
): void {
  if ([...removed.values()].every((ids) => ids.size === 0)) return;
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const kind of KIND_NAMES) {
      const shape = shapeOf(kindOf(kind).schema);
      layer[kind] = layer[kind].filter((record) => {
        if (keepsAfter(record, shape, removed)) return true;
        const id = identity(kind, record);
        // What hangs on a record that went goes with it.
        if (id !== undefined) removed.get(kind)?.add(id);
        tell(kind, id ?? [record.models ?? []].flat().join(' '), record);
        isMore = true;
        return false;
      });
    }
  }
}

/** Takes references to removed records out of a mapping; false where it goes with one of them. */
function keepsAfter(record: PartialRecord, { entries }: Shape, removed: Removed): boolean {
  for (const [key, field] of entries ?? []) {
    const value = record[key];
    if (value === undefined || value === null) continue;
    const reference = referenceOf(field);
    if (reference && reference.removed !== 'refuse') {
      const gone = removed.get(reference.to);
      const ids = [value].flat() as string[];
      const left = ids.filter((id) => !gone?.has(id));
      if (left.length === ids.length) continue;
      if (left.length === 0 && reference.removed === 'cascade') return false;
      if (Array.isArray(value)) record[key] = left;
      else delete record[key];
    } else if (field.of?.entries && Array.isArray(value)) {
      const items = field.of;
      record[key] = value.filter((item: PartialRecord) => keepsAfter(item, items, removed));
    }
  }
  return true;
}
