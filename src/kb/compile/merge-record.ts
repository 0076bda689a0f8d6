import { FIELD_IDS } from '../../domain/fields.ts';
import type { RecordKind } from '../../domain/kinds/kind.ts';
import { citedBy } from '../../domain/layered.ts';
import { type Shape, shapeOf } from '../../domain/schema-shape.ts';
import { isMapping } from '../read/mapping.ts';
import type { SourceMap } from '../read/parse.ts';
import { AlikeIndex } from './alike.ts';
import { type Astray, astrayItem } from './astray.ts';
import type { PartialRecord } from './layer.ts';
import { givingWay } from './periods.ts';

/** How one record is laid over another. */

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What merging tells as it goes. */
export interface Merging {
  map: SourceMap;
  /** What is said of records and items that are not there. */
  astray: Astray[];
  /** The layer that is laid over those below it, from 1. */
  layer: number;
  /** Records without an identity of the kind at hand, as they were when one was first not found. */
  unnamed?: PartialRecord[];
}

/**
 * What a later file states of a record rests on that record's source, else on the file's; what it does not speak of keeps
 * its own. A record that states nothing but its source speaks for all of it.
 */
export function mergeRecord(
  kind: RecordKind,
  lower: PartialRecord | undefined,
  upper: PartialRecord,
  merging: Merging,
): PartialRecord {
  const shape = shapeOf(kind.schema);
  if (!lower) return mergeMapping(lower, upper, shape, merging) as PartialRecord;
  const { assumed, ...stated } = upper;
  merging.map.copy(upper, stated);
  const merged = mergeMapping(lower, stated, shape, merging) as PartialRecord;
  const citedNow = (ids: unknown): string[] => [ids ?? []].flat().map((id) => citedBy(merging.layer, String(id)));
  if (!kind.sourcesByField) {
    // Who changes it says so, even where the record keeps the source that it had.
    const kept = lower.source ?? lower.assumed;
    if (upper.source === undefined && kept !== undefined && merging.layer > 1 && isChanged(lower, merged, shape))
      merged.source = citedNow(kept);
    return merged;
  }
  const fields = FIELD_IDS.filter((field) => holdsField(stated, field));
  if (upper.source !== undefined) {
    const rest = FIELD_IDS.filter((field) => holdsField(lower, field) && !fields.includes(field));
    if (fields.length > 0) fillSources(merging.map, merged, rest, lower.source ?? lower.assumed, lower);
    // What it states rests on it, whatever source the field had below.
    fillSources(
      merging.map,
      merged,
      fields.filter((field) => sourcesOf(lower)[field] !== undefined),
      upper.source,
      upper,
    );
  } else if (assumed !== undefined) fillSources(merging.map, merged, fields, assumed, upper);
  else if (merging.layer > 1) {
    for (const field of fields) {
      if (same(fieldIn(lower, field), fieldIn(merged, field))) continue;
      fillSources(
        merging.map,
        merged,
        [field],
        citedNow(sourcesOf(lower)[field] ?? lower.source ?? lower.assumed),
        upper,
      );
    }
  }
  return merged;
}

/** Whether anything of a record is another than below, but for names, and for what has sources of its own. */
function isChanged(lower: PartialRecord, merged: PartialRecord, { entries }: Shape): boolean {
  return [...(entries ?? [])].some(
    ([key, { meta, of }]) =>
      !UNTOLD.has(key) && !meta.united && !of?.entries?.has('source') && !same(lower[key], merged[key]),
  );
}

const sourcesOf = (record: PartialRecord): Record<string, unknown> => (record.sources ?? {}) as Record<string, unknown>;

/** Gives fields a source of their own, unless the record that they come from names one. */
function fillSources(
  map: SourceMap,
  merged: PartialRecord,
  fields: readonly string[],
  source: unknown,
  from: PartialRecord,
): void {
  const lacking = fields.filter((field) => sourcesOf(from)[field] === undefined);
  if (source === undefined || lacking.length === 0) return;
  const known = merged.sources;
  merged.sources = { ...sourcesOf(merged), ...Object.fromEntries(lacking.map((field) => [field, source])) };
  // A source that nobody has is told at the record that rests on it.
  if (known === undefined) map.within(from, merged.sources as object);
  else map.place(known, merged.sources);
}

const holdsField = (record: Record<string, unknown>, field: string): boolean => fieldIn(record, field) !== undefined;

function fieldIn(record: Record<string, unknown>, field: string): unknown {
  const [head = '', tail] = field.split('.');
  const value = record[head];
  return tail === undefined ? value : isMapping(value) ? value[tail] : undefined;
}

/** @param shape of the mapping, where it is one with fields */
export function mergeMapping(
  lower: unknown,
  upper: Record<string, unknown>,
  shape: Shape | undefined,
  merging: Merging,
): Record<string, unknown> {
  const { map } = merging;
  const result: Record<string, unknown> = isMapping(lower) ? { ...lower } : {};
  for (const [key, value] of Object.entries(upper)) {
    const below = result[key];
    // A text in one language leaves that of the other as it is.
    if (value === null && below !== undefined) continue;
    const field = shape?.entries?.get(key);
    if (Array.isArray(value) && field?.meta.united) {
      result[key] = [...new Set([...((below as unknown[] | undefined) ?? []), ...value])];
    } else if (Array.isArray(value) && field?.meta.identity) {
      result[key] = mergeItems(key, (below as unknown[] | undefined) ?? [], value, field, merging);
    } else if (isMapping(value) && isMapping(below)) {
      result[key] = mergeMapping(below, value, field, merging);
    } else {
      result[key] = value;
    }
    // What lies in them has its places: items of a lower layer stand where they stood.
    map.place(value, result[key]);
  }
  map.place(upper, result);
  map.merge(lower, result);
  return result;
}

/** Keys by which an item of a list is ended or explained; by themselves they say nothing. */
const ENDINGS: ReadonlySet<string> = new Set(['until', 'note', 'checked', 'at', 'said']);

/** Whether an item holds nothing but what identifies it and ends it, where items of its list hold more: it is meant for another. */
function saysNothing(item: Record<string, unknown>, identity: readonly string[], { entries }: Shape): boolean {
  const holds = [...(entries?.keys() ?? [])].filter(
    (key) => key !== 'remove' && !identity.includes(key) && !ENDINGS.has(key),
  );
  return holds.length > 0 && holds.every((key) => item[key] === undefined);
}

function mergeItems(
  list: string,
  lower: readonly unknown[],
  upper: readonly Record<string, unknown>[],
  { meta, of }: Shape,
  merging: Merging,
): unknown[] {
  const keys = meta.identity ?? [];
  const below = lower.length;
  const own: Record<string, unknown>[] = [];
  const items = new Map((lower as Record<string, unknown>[]).map((item, place) => [place, item]));
  const index = new AlikeIndex<number>(items);
  for (const [place, item] of upper.entries()) {
    const named = item.remove ? keys.filter((key) => item[key] !== undefined) : keys;
    const matching = index.matching(named, item);
    if (item.remove) {
      if (matching.size === 0) merging.astray.push(astrayItem(list, item, named, lower));
      for (const found of [...matching]) index.delete(found);
      continue;
    }
    // Two items of one file that are alike both stay: the checks say what is wrong with them.
    const [found = below] = matching;
    if (found < below) {
      const merged = mergeMapping(items.get(found), item, of, merging);
      index.set(found, merged);
      own.push(merged);
    } else {
      index.set(below + place, item);
      own.push(item);
      // Where the list begins with it, what is told by its name alone adds to it.
      const adds = below === 0 && Object.keys(item).every((key) => keys.includes(key));
      if (of && !adds && saysNothing(item, keys, of)) merging.astray.push(astrayItem(list, item, keys, lower));
    }
  }
  const result = [...items.values()];
  return meta.periods?.kind === 'exclusive' && merging.layer > 1 ? givingWay(result, own, merging.map) : result;
}

/** The keys of a record that a layer has changed, a mapping's with those within. */
export function changedKeys(lower: PartialRecord, merged: PartialRecord, stated: PartialRecord): string[] {
  return Object.keys(stated).flatMap((key) => {
    const [before, after] = [lower[key], merged[key]];
    if (UNTOLD.has(key) || same(before, after)) return [];
    if (!isMapping(before) || !isMapping(after)) return [key];
    return Object.keys(after).flatMap((inner) => (same(before[inner], after[inner]) ? [] : [`${key}.${inner}`]));
  });
}
/** What says who says it, which is no fact of the record. */
const UNTOLD: ReadonlySet<string> = new Set(['source', 'sources', 'assumed']);
