import { FIELD_IDS } from '../../domain/fields.ts';
import type { Problem } from '../../domain/problems.ts';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import type { SourceMap } from '../read/parse.ts';
import { cascadeDelete, isRemovable, type Removed } from './cascade.ts';
import { emptyLayer, type Layer, type PartialRecord } from './layer.ts';

/** What identifies a record within its kind; a statement may have nothing that does. */
export function identity(kind: Kind, part: PartialRecord): string | undefined {
  return kind === 'offers' ? `${String(part.release)} ${String(part.provider)}` : part.id;
}

/** What identifies an item of a list within its record, by the list's key. Lists that are not named here are replaced. */
const ITEM_KEYS: Record<string, readonly string[]> = {
  current: ['release', 'from'],
  names: ['name', 'from'],
  benchmarks: ['name', 'harness', 'variant', 'version', 'dataset', 'source'],
  also: ['field', 'source'],
  tokens_per_character: ['language', 'source'],
  cost: ['from', 'seen', 'currency', 'when', 'source'],
  price: ['from', 'seen', 'currency', 'per', 'source'],
  data: ['from', 'source'],
  links: ['url'],
};
/** Lists whose entries are words that add up. */
const UNITED = new Set(['aliases', 'en', 'ko']);
/** What identifies a statement that has no id. */
const STATEMENT_KEYS = ['kind', 'models', 'text', 'use', 'criterion', 'field', 'about', 'source', 'at'];
const APPLICATION_KEYS = STATEMENT_KEYS.filter((key) => key !== 'text');

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Merges layers, the first one lowest. A record that stands twice in one layer is a problem, and the first one holds.
 * @param settled records that stay as they are where nothing is merged into them
 */
export function mergeLayers(
  layers: readonly Layer[],
  settled: ReadonlySet<object>,
  map: SourceMap,
  problems: Problem[],
): Layer {
  const merged = emptyLayer();
  const removed: Removed = { models: new Set(), releases: new Set(), uses: new Set(), criteria: new Set() };
  for (const kind of KIND_NAMES) {
    const records = new Map<string, PartialRecord>();
    for (const layer of layers) {
      const seen = new Map<string, PartialRecord>();
      for (const part of layer[kind]) {
        const id = identity(kind, part);
        if (id === undefined) {
          mergeStatement(records, seen, part, settled, map);
          continue;
        }
        const first = seen.get(id);
        if (first) {
          const { file, line, column } = map.problem(first, 'duplicate');
          problems.push(map.problem(part, 'duplicate', { id, kind, first: `${file}:${line}:${column}` }, 'id'));
          continue;
        }
        seen.set(id, part);
        if (part.remove) {
          records.delete(id);
          if (isRemovable(kind)) removed[kind].add(id);
        } else {
          records.set(id, settled.has(part) ? part : mergeRecord(kind, records.get(id), part, map));
          if (isRemovable(kind)) removed[kind].delete(id);
        }
      }
    }
    merged[kind] = [...records.values()];
  }
  cascadeDelete(merged, removed);
  return merged;
}

/**
 * What a later file states of a record rests on that record's source, else on the file's; what it does not speak of keeps
 * its own. A record that states nothing but its source speaks for all of it.
 */
function mergeRecord(
  kind: Kind,
  lower: PartialRecord | undefined,
  upper: PartialRecord,
  map: SourceMap,
): PartialRecord {
  if (!lower) return mergeMapping(lower, upper, map) as PartialRecord;
  const { assumed, ...stated } = upper;
  map.copy(upper, stated);
  const merged = mergeMapping(lower, stated, map) as PartialRecord;
  if (kind !== 'releases') return merged;
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

/** What a statement without an id is told apart by. */
export const statementKey = (part: PartialRecord): string =>
  JSON.stringify((part.kind === 'application' ? APPLICATION_KEYS : STATEMENT_KEYS).map((key) => part[key]));

/**
 * A statement without an id replaces the one that a lower layer holds for the same models, use or words, source and
 * passage. Within a layer the same thing may be said twice. A removal takes away all that it matches.
 */
function mergeStatement(
  records: Map<string, PartialRecord>,
  seen: Map<string, PartialRecord>,
  part: PartialRecord,
  settled: ReadonlySet<object>,
  map: SourceMap,
): void {
  if (part.remove) {
    const named = STATEMENT_KEYS.filter((key) => part[key] !== undefined);
    for (const [key, statement] of records) {
      if (named.every((name) => same(statement[name], part[name]))) records.delete(key);
    }
    return;
  }
  const what = statementKey(part);
  let key = `${what} 1`;
  for (let count = 2; seen.has(key); count++) key = `${what} ${count}`;
  seen.set(key, part);
  records.set(key, settled.has(part) ? part : (mergeMapping(records.get(key), part, map) as PartialRecord));
}

function mergeMapping(lower: unknown, upper: Record<string, unknown>, map: SourceMap): Record<string, unknown> {
  const result: Record<string, unknown> = isMapping(lower) ? { ...lower } : {};
  for (const [key, value] of Object.entries(upper)) {
    const below = result[key];
    if (Array.isArray(value) && UNITED.has(key)) {
      result[key] = [...new Set([...((below as unknown[] | undefined) ?? []), ...value])];
    } else if (Array.isArray(value) && ITEM_KEYS[key] && value.every(isMapping)) {
      result[key] = mergeItems((below as unknown[] | undefined) ?? [], value, ITEM_KEYS[key], map);
    } else if (isMapping(value) && isMapping(below)) {
      result[key] = mergeMapping(below, value, map);
    } else {
      result[key] = value;
    }
    if (typeof result[key] === 'object') map.copy(value, result[key]);
  }
  map.copy(upper, result);
  return result;
}

function mergeItems(
  lower: readonly unknown[],
  upper: readonly Record<string, unknown>[],
  keys: readonly string[],
  map: SourceMap,
): unknown[] {
  const below = lower.length;
  const result = [...lower] as Record<string, unknown>[];
  for (const item of upper) {
    const named = item.remove ? keys.filter((key) => item[key] !== undefined) : keys;
    const matches = (other: Record<string, unknown>): boolean => named.every((key) => same(other[key], item[key]));
    if (item.remove) {
      for (let index = result.length - 1; index >= 0; index--)
        if (matches(result[index] ?? {})) result.splice(index, 1);
      continue;
    }
    // Two items of one file that are alike both stay: the checks say what is wrong with them.
    const index = result.slice(0, below).findIndex(matches);
    if (index < 0) result.push(item);
    else result[index] = mergeMapping(result[index], item, map);
  }
  return result;
}
