import { kindOf } from '../../domain/kinds/by-name.ts';
import type { Effect } from '../../domain/layered.ts';
import type { Problem } from '../../domain/problems.ts';
import { shapeOf } from '../../domain/schema-shape.ts';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import type { SourceMap } from '../read/parse.ts';
import { AlikeIndex } from './alike.ts';
import { type Astray, astrayRecord, astrayStatement } from './astray.ts';
import { cascadeDelete } from './cascade.ts';
import { asCited, Origins } from './cited-by.ts';
import { astrayEdition, hiddenRows } from './hidden-rows.ts';
import { alikeKey, identity } from './identity.ts';
import { emptyLayer, type Layer, type PartialRecord } from './layer.ts';
import { changedKeys, type Merging, mergeMapping, mergeRecord } from './merge-record.ts';
import { rewordedIn } from './reworded.ts';

/**
 * Merges layers, the first one lowest. A record that stands twice in one layer is a problem, and the first one holds.
 * @param settled records that stay as they are where nothing is merged into them
 * @param astray takes what layers say of records and items that are not below them
 * @param fresh takes the records that a later layer has and none below it
 * @param effects takes what each layer does to those below it
 * @param layerNames how each layer is named
 */
export function mergeLayers(
  layers: readonly Layer[],
  settled: ReadonlySet<object>,
  map: SourceMap,
  problems: Problem[],
  astray: Astray[] = [],
  fresh: Set<object> = new Set(),
  effects: Effect[] = [],
  layerNames: readonly string[] = [],
): Layer {
  const origins = new Origins(layers.length > 1 ? layers : []);
  const merged = emptyLayer();
  let removing = 0;
  const removed = new Map(KIND_NAMES.map((kind) => [kind, new Set<string>()]));
  // What has no id of the lowest layer, as it stands there.
  const ofLowest = new Set<object>();
  for (const name of KIND_NAMES) {
    const kind = kindOf(name);
    const gone = removed.get(name);
    const records = new Map<string, PartialRecord>();
    const unnamed = new AlikeIndex<string>(records);
    for (const [index, layer] of layers.entries()) {
      const merging: Merging = { map, astray, layer: index + 1 };
      const seen = new Map<string, PartialRecord>();
      const counts = new Map<string, number>();
      let below: string[] | undefined;
      const effect = (
        what: Effect['what'],
        id: string,
        isLowest: boolean,
        { fields, hides, texts }: Pick<Effect, 'fields' | 'hides' | 'texts'> = {},
      ): void => {
        if (index === 0) return;
        const about = {
          ...(hides ? { hides } : {}),
          ...(fields ? { fields } : {}),
          ...(texts && texts.length > 0 ? { texts } : {}),
          ...(isLowest ? { lowest: true as const } : {}),
        };
        effects.push({ layer: index + 1, what, kind: name, id, ...about });
      };
      for (const stated of layer[name]) {
        const id = identity(name, stated);
        const concerns = index > 0 && origins.concerns(index + 1, name, stated);
        const isOver = concerns || (id !== undefined && records.has(id));
        const isCited = (source: string): boolean => isOver || origins.isBelow(index + 1, 'sources', source);
        const partial = index === 0 || stated.remove ? stated : asCited(stated, index + 1, isCited, map);
        if (id === undefined) {
          const what = mergeUnnamed(name, records, unnamed, counts, partial, settled, merging);
          if (what !== null) effect(what, [partial.models ?? []].flat().join(' '), concerns || what !== 'adds');
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
          if (records.delete(id)) effect('removes', id, origins.of(name, id) === 1);
          else {
            below ??= [...records.keys()];
            astray.push(astrayRecord('removes-nothing', kind, partial, below));
          }
          gone?.add(id);
          removing = Math.max(removing, index + 1);
        } else {
          const lower = records.get(id);
          const hidden = index > 0 && name === 'editions' ? hiddenRows(records.values(), partial) : undefined;
          const hides = hidden && { hides: hidden.hidden };
          if (hidden) astray.push(...astrayEdition(partial, hidden));
          const record = settled.has(partial) ? partial : mergeRecord(kind, lower, partial, merging);
          if (!lower && index > 0) fresh.add(record);
          if (!lower) effect('adds', id, concerns, hides);
          else if (index > 0) {
            const fields = changedKeys(lower, record, partial);
            if (fields.length > 0) {
              const texts = rewordedIn(kind, lower, record);
              effect('changes', id, origins.of(name, id) === 1, { fields, texts, ...hides });
            }
            // A source that a layer words otherwise is that layer's, whoever cites it.
            if (name === 'sources' && fields.length > 0) record.changes = true;
          }
          if (name === 'sources' && index > 0 && (!lower || record.changes)) record.layer = layerNames[index];
          records.set(id, record);
          gone?.delete(id);
        }
      }
      if (index === 0 && layers.length > 1) for (const record of records.values()) ofLowest.add(record);
    }
    merged[name] = [...records.values()];
  }
  cascadeDelete(merged, removed, (kind, id, record) => {
    const lowest = origins.of(kind, id) === 1 || ofLowest.has(record) ? { lowest: true as const } : {};
    effects.push({ layer: removing, what: 'removes', kind, id, ...lowest, hung: true });
  });
  return merged;
}

/**
 * A statement without an id replaces the one that a lower layer holds for the same models, use or words, source and
 * passage. Within a layer the same thing may be said twice. A removal takes away all that it matches.
 */
function mergeUnnamed(
  name: Kind,
  records: ReadonlyMap<string, PartialRecord>,
  index: AlikeIndex<string>,
  counts: Map<string, number>,
  partial: PartialRecord,
  settled: ReadonlySet<object>,
  merging: Merging,
): Effect['what'] | null {
  const { alike: keys, schema } = kindOf(name);
  if (partial.remove) {
    // Whatever it names has to be the same, also what does not tell such records apart.
    const named = (keys?.({}) ?? []).filter((key) => partial[key] !== undefined);
    const matching = [...index.matching(named, partial)];
    for (const key of matching) index.delete(key);
    if (matching.length > 0) return 'removes';
    merging.unnamed ??= [...records.values()];
    merging.astray.push(astrayStatement(name, partial, named, merging.unnamed));
    return null;
  }
  const what = alikeKey(name, partial);
  // How often it was said before in the layer.
  const count = (counts.get(what) ?? 0) + 1;
  counts.set(what, count);
  const key = `${what} ${count}`;
  const lower = records.get(key);
  const merged = settled.has(partial) ? partial : mergeMapping(lower, partial, shapeOf(schema), merging);
  index.set(key, merged as PartialRecord);
  if (lower === undefined) return 'adds';
  return changedKeys(lower, merged as PartialRecord, partial).length > 0 ? 'changes' : null;
}
