import { firstDay } from '../../domain/dates.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Knowledge, Source, Statement } from '../../domain/records.ts';
import { KIND_NAMES, type Kind } from '../../domain/vocabulary.ts';
import type { SourceMap } from '../read/parse.ts';
import type { Layer, PartialRecord } from './layer.ts';

/** What a record must have once all layers are merged. A later layer may hold part of a record only. */
export const REQUIRED = {
  sources: ['title', 'date', 'kind'],
  developers: ['name'],
  providers: ['name'],
  uses: ['name'],
  criteria: ['name'],
  models: ['name', 'developer'],
  statements: [],
  releases: ['name', 'developer', 'source'],
  offers: ['release', 'provider'],
  plans: ['name'],
  trends: ['text'],
  conclusions: ['text'],
  rates: ['base', 'quote', 'rate', 'date', 'source'],
} as const satisfies { readonly [K in Kind]: readonly string[] };

/** Lists that queries may rely on, so that they need not ask whether there are any. */
const LISTS: Partial<Record<Kind, readonly string[]>> = {
  models: ['current', 'source'],
  releases: ['benchmarks', 'also'],
  offers: ['source', 'data', 'cost'],
  plans: ['source', 'price', 'data'],
  conclusions: ['models'],
};

/**
 * The merged layers as records: what is required is there, what may be absent is filled, removals are gone.
 * @param settled what went through this before and was not changed
 * @param dateBelow the date of a source that is not among the records
 */
export function normalise(
  layer: Layer,
  settled: ReadonlySet<object>,
  map: SourceMap,
  problems: Problem[],
  dateBelow: (id: string) => Source['date'] | undefined = () => undefined,
): Omit<Knowledge, 'version' | 'digest'> {
  const result: Record<string, unknown[]> = {};
  for (const kind of KIND_NAMES) {
    result[kind] = layer[kind].map((merged) => {
      if (settled.has(merged)) return merged;
      const { assumed, ...held } = merged;
      const part: PartialRecord =
        held.source === undefined && assumed !== undefined ? { ...held, source: assumed } : held;
      map.copy(merged, part);
      for (const key of REQUIRED[kind]) {
        if (part[key] === undefined && !map.isRefused(part, key))
          problems.push(map.problem(part, 'missing', { key, id: String(part.id ?? '') }));
      }
      const record: PartialRecord = { ...part };
      for (const key of LISTS[kind] ?? []) record[key] ??= [];
      delete record.remove;
      map.copy(part, record);
      return record;
    });
  }
  const knowledge = result as unknown as Omit<Knowledge, 'version' | 'digest'>;
  const dates = new Map(knowledge.sources.map((source) => [source.id, source.date]));
  const said = [...knowledge.statements, ...knowledge.trends, ...knowledge.conclusions] as Statement[];
  for (const statement of said) {
    statement.said ??= earliest(statement.source, (id) => dates.get(id) ?? dateBelow(id));
    statement.at ??= null;
  }
  for (const trend of knowledge.trends) trend.name ??= null;
  return knowledge;
}

/** A claim of several sources was made when the first of them made it. */
function earliest(sources: readonly string[], dateOf: (id: string) => Source['date'] | undefined): string {
  const known = sources.map(dateOf).filter((date) => date !== undefined);
  // A source that is missing is a problem of its own; any date serves until it is mended.
  return known.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))[0] ?? '1970-01-01';
}
