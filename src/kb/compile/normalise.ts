import { firstDay } from '../../domain/dates.ts';
import { kindOf } from '../../domain/kinds/by-name.ts';
import { sourceOf } from '../../domain/layered.ts';
import type { Problem } from '../../domain/problems.ts';
import type { RecordLists, Source, Statement } from '../../domain/records.ts';
import { NearMisses } from '../../domain/suggestions.ts';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import type { SourceMap } from '../read/parse.ts';
import { type Astray, astrayRecord } from './astray.ts';
import { identity } from './identity.ts';
import type { Layer, PartialRecord } from './layer.ts';

/**
 * The merged layers as records: what is required is there, what may be absent is filled, removals are gone.
 * @param settled what went through this before and was not changed
 * @param dateBelow the date of a source that is not among the records
 * @param fresh records that a later layer has and none below it: one that is a part only may be meant for another
 */
export function normalise(
  layer: Layer,
  settled: ReadonlySet<object>,
  map: SourceMap,
  problems: Problem[],
  dateBelow: (id: string) => Source['date'] | undefined = () => undefined,
  fresh: ReadonlySet<object> = new Set(),
): RecordLists {
  const result: Record<string, unknown[]> = {};
  const misses = new NearMisses();
  for (const name of KIND_NAMES) {
    const { required, filled } = kindOf(name);
    let below: string[] | undefined;
    const idsBelow = (): string[] => {
      below ??= layer[name].flatMap((one) => (fresh.has(one) ? [] : (identity(name, one) ?? [])));
      return below;
    };
    result[name] = layer[name].map((merged) => {
      if (settled.has(merged)) return merged;
      const { assumed, ...held } = merged;
      const partial: PartialRecord =
        held.source === undefined && assumed !== undefined ? { ...held, source: assumed } : held;
      map.copy(merged, partial);
      const lacking = required.filter((key) => partial[key] === undefined && !map.isRefused(partial, key));
      const near = lacking.length > 0 && fresh.has(merged) ? nearMiss(name, partial, idsBelow(), misses) : undefined;
      if (near) problems.push(map.problem(partial, near.code, { ...near.values, lacking }, near.key));
      else
        for (const key of lacking)
          problems.push(map.problem(partial, 'missing', { key, id: String(partial.id ?? '') }));
      const record: PartialRecord = { ...partial };
      for (const [key, value] of Object.entries(filled ?? {})) record[key] ??= value && [...value];
      delete record.remove;
      map.copy(partial, record);
      return record;
    });
  }
  const records = result as unknown as RecordLists;
  const dates = new Map(records.sources.map((source) => [source.id, source.date]));
  for (const name of KIND_NAMES) {
    if (kindOf(name).source !== 'claim') continue;
    for (const claim of records[name] as Statement[])
      claim.said ??= earliest(claim.source, (id) => dates.get(id) ?? dates.get(sourceOf(id)) ?? dateBelow(id));
  }
  return records;
}

/** The record below that a part of one is perhaps meant for. */
function nearMiss(
  name: Kind,
  partial: PartialRecord,
  below: readonly string[],
  misses: NearMisses,
): NearMiss | undefined {
  if (identity(name, partial) === undefined) return undefined;
  const { code, key, values: told } = astrayRecord('no-target', kindOf(name), partial, below);
  const values = told(misses);
  return values.suggestion === undefined ? undefined : { code, key, values };
}
type NearMiss = Pick<Astray, 'code' | 'key'> & { values: ReturnType<Astray['values']> };

/** A claim of several sources was made when the first of them made it. */
function earliest(sources: readonly string[], dateOf: (id: string) => Source['date'] | undefined): string {
  const known = sources.map(dateOf).filter((date) => date !== undefined);
  // A source that is missing is a problem of its own; any date serves until it is mended.
  return known.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))[0] ?? '1970-01-01';
}
