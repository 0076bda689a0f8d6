import { FIELD_IDS } from '../../domain/fields.ts';
import { kindOf } from '../../domain/kinds/by-name.ts';
import type { RecordKind } from '../../domain/kinds/kind.ts';
import type { Problem } from '../../domain/problems.ts';
import { type Shape, shapeOf } from '../../domain/schema-shape.ts';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import type { SourceMap } from '../read/parse.ts';
import { type Astray, astrayItem, astrayRecord, astrayStatement } from './astray.ts';
import { cascadeDelete } from './cascade.ts';
import { alikeKey, identity } from './identity.ts';
import { emptyLayer, type Layer, type PartialRecord } from './layer.ts';

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What merging tells as it goes. */
interface Merging {
  map: SourceMap;
  /** What is said of records and items that are not there. */
  astray: Astray[];
}

/**
 * Merges layers, the first one lowest. A record that stands twice in one layer is a problem, and the first one holds.
 * @param settled records that stay as they are where nothing is merged into them
 * @param astray takes what layers say of records and items that are not below them
 * @param fresh takes the records that a later layer has and none below it
 */
export function mergeLayers(
  layers: readonly Layer[],
  settled: ReadonlySet<object>,
  map: SourceMap,
  problems: Problem[],
  astray: Astray[] = [],
  fresh: Set<object> = new Set(),
): Layer {
  const merging: Merging = { map, astray };
  const merged = emptyLayer();
  const removed = new Map(KIND_NAMES.map((kind) => [kind, new Set<string>()]));
  for (const name of KIND_NAMES) {
    const kind = kindOf(name);
    const gone = removed.get(name);
    const records = new Map<string, PartialRecord>();
    for (const layer of layers) {
      const seen = new Map<string, PartialRecord>();
      let below: string[] | undefined;
      for (const partial of layer[name]) {
        const id = identity(name, partial);
        if (id === undefined) {
          mergeUnnamed(name, records, seen, partial, settled, merging);
          continue;
        }
        const first = seen.get(id);
        if (first) {
          const { file, line, column } = map.problem(first, 'duplicate');
          const values = { id, kind: name, first: `${file}:${line}:${column}` };
          problems.push(map.problem(partial, 'duplicate', values, 'id'));
          continue;
        }
        seen.set(id, partial);
        if (partial.remove) {
          if (!records.delete(id)) {
            below ??= [...records.keys()];
            astray.push(astrayRecord('removes-nothing', kind, partial, below));
          }
          gone?.add(id);
        } else {
          const lower = records.get(id);
          const record = settled.has(partial) ? partial : mergeRecord(kind, lower, partial, merging);
          if (!lower && layer !== layers[0]) fresh.add(record);
          records.set(id, record);
          gone?.delete(id);
        }
      }
    }
    merged[name] = [...records.values()];
  }
  cascadeDelete(merged, removed);
  return merged;
}

/**
 * What a later file states of a record rests on that record's source, else on the file's; what it does not speak of keeps
 * its own. A record that states nothing but its source speaks for all of it.
 */
function mergeRecord(
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
  if (!kind.sourcesByField) return merged;
  const fields = FIELD_IDS.filter((field) => holdsField(stated, field));
  if (upper.source !== undefined) {
    const rest = FIELD_IDS.filter((field) => holdsField(lower, field) && !fields.includes(field));
    if (fields.length > 0) fillSources(merged, rest, lower.source ?? lower.assumed, lower);
    // What it states rests on it, whatever source the field had below.
    fillSources(
      merged,
      fields.filter((field) => sourcesOf(lower)[field] !== undefined),
      upper.source,
      upper,
    );
  } else fillSources(merged, fields, assumed, upper);
  return merged;
}

const sourcesOf = (record: PartialRecord): Record<string, unknown> => (record.sources ?? {}) as Record<string, unknown>;

/** Gives fields a source of their own, unless the record that they come from names one. */
function fillSources(merged: PartialRecord, fields: readonly string[], source: unknown, from: PartialRecord): void {
  const lacking = fields.filter((field) => sourcesOf(from)[field] === undefined);
  if (source === undefined || lacking.length === 0) return;
  merged.sources = { ...sourcesOf(merged), ...Object.fromEntries(lacking.map((field) => [field, source])) };
}

function holdsField(record: Record<string, unknown>, field: string): boolean {
  const [head = '', tail] = field.split('.');
  const value = record[head];
  return tail === undefined ? value !== undefined : isMapping(value) && value[tail] !== undefined;
}

/**
 * A statement without an id replaces the one that a lower layer holds for the same models, use or words, source and
 * passage. Within a layer the same thing may be said twice. A removal takes away all that it matches.
 */
function mergeUnnamed(
  name: Kind,
  records: Map<string, PartialRecord>,
  seen: Map<string, PartialRecord>,
  partial: PartialRecord,
  settled: ReadonlySet<object>,
  merging: Merging,
): void {
  const { alike, schema } = kindOf(name);
  if (partial.remove) {
    // Whatever it names has to be the same, also what does not tell such records apart.
    const named = (alike?.({}) ?? []).filter((key) => partial[key] !== undefined);
    const before = [...records.values()];
    for (const [key, record] of records) {
      if (named.every((field) => same(record[field], partial[field]))) records.delete(key);
    }
    if (records.size === before.length) merging.astray.push(astrayStatement(name, partial, named, before));
    return;
  }
  const what = alikeKey(name, partial);
  let key = `${what} 1`;
  for (let count = 2; seen.has(key); count++) key = `${what} ${count}`;
  seen.set(key, partial);
  const merged = settled.has(partial) ? partial : mergeMapping(records.get(key), partial, shapeOf(schema), merging);
  records.set(key, merged as PartialRecord);
}

/** @param shape of the mapping, where it is one with fields */
function mergeMapping(
  lower: unknown,
  upper: Record<string, unknown>,
  shape: Shape | undefined,
  merging: Merging,
): Record<string, unknown> {
  const { map } = merging;
  const result: Record<string, unknown> = isMapping(lower) ? { ...lower } : {};
  for (const [key, value] of Object.entries(upper)) {
    const below = result[key];
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
  const result = [...lower] as Record<string, unknown>[];
  for (const item of upper) {
    const named = item.remove ? keys.filter((key) => item[key] !== undefined) : keys;
    const matches = (other: Record<string, unknown>): boolean => named.every((key) => same(other[key], item[key]));
    if (item.remove) {
      const before = result.length;
      for (let index = result.length - 1; index >= 0; index--)
        if (matches(result[index] ?? {})) result.splice(index, 1);
      if (result.length === before) merging.astray.push(astrayItem(list, item, named, lower));
      continue;
    }
    // Two items of one file that are alike both stay: the checks say what is wrong with them.
    const index = result.slice(0, below).findIndex(matches);
    if (index >= 0) result[index] = mergeMapping(result[index], item, of, merging);
    else {
      result.push(item);
      // Where the list begins with it, what is told by its name alone adds to it.
      const adds = below === 0 && Object.keys(item).every((key) => keys.includes(key));
      if (of && !adds && saysNothing(item, keys, of)) merging.astray.push(astrayItem(list, item, keys, lower));
    }
  }
  return result;
}
