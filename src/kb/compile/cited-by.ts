import { kindOf } from '../../domain/kinds/by-name.ts';
import { citedBy } from '../../domain/layered.ts';
import { skeletonOf } from '../../domain/lookalikes.ts';
import { referenceOf, shapeOf } from '../../domain/schema-shape.ts';
import { KIND_NAMES, type Kind, type Localized } from '../../domain/vocabulary.ts';
import type { SourceMap } from '../read/parse.ts';
import { identity } from './identity.ts';
import type { Layer, PartialRecord } from './layer.ts';
import { textsOf } from './texts.ts';

/** Which layer brought a record in: one of a layer is its own where it hangs on nothing below that. */
export class Origins {
  private readonly first = new Map<Kind, Map<string, { layer: number; record: PartialRecord }>>();
  /** By what names look like, the lowest layer that has one so, for each group of names. */
  private readonly called = new Map<string, ReadonlyMap<string, number>>();

  constructor(layers: readonly Layer[]) {
    for (const kind of KIND_NAMES) {
      const first = new Map<string, { layer: number; record: PartialRecord }>();
      for (const [index, layer] of layers.entries()) {
        for (const record of layer[kind]) {
          const id = identity(kind, record);
          if (id !== undefined && !record.remove && !first.has(id)) first.set(id, { layer: index + 1, record });
        }
      }
      this.first.set(kind, first);
    }
  }

  /** The layer that has a record first, from 1. */
  of(kind: Kind, id: string): number | undefined {
    return this.first.get(kind)?.get(id)?.layer;
  }

  /** Whether a layer below has a record. */
  isBelow(layer: number, kind: Kind, id: string): boolean {
    return (this.of(kind, id) ?? layer) < layer;
  }

  /** Whether a record that a layer brings in itself says something of what is below: so does what is said of it. */
  private isAbout(layer: number, kind: Kind, id: unknown): boolean {
    const own = this.first.get(kind)?.get(String(id));
    return own?.layer === layer && this.concerns(layer, kind, own.record);
  }

  /**
   * Whether a new record says something of records that are below it: an offer of a release, a model of a developer, figures,
   * a rate; and one that is called as one below is taken for that by whoever reads it.
   */
  concerns(layer: number, kind: Kind, record: PartialRecord): boolean {
    if (kind === 'rates') return true;
    if (kind === 'editions')
      return ((record.rows ?? []) as { release?: string }[]).some(
        ({ release }) => release !== undefined && this.isBelow(layer, 'releases', release),
      );
    if (this.isCalledAsBelow(layer, kind, record)) return true;
    const about = ABOUT[kind];
    if (!about) return false;
    for (const [key, field] of shapeOf(kindOf(kind).schema).entries ?? []) {
      const to = referenceOf(field)?.to;
      if (to === undefined || !about.includes(to)) continue;
      if ([record[key] ?? []].flat().some((id) => this.isBelow(layer, to, String(id)) || this.isAbout(layer, to, id)))
        return true;
    }
    return false;
  }

  /** Whether a name of a new record looks like one of another record below, as `open-ai` called OpenAI does. */
  private isCalledAsBelow(layer: number, kind: Kind, record: PartialRecord): boolean {
    const group = kindOf(kind).names?.group;
    if (group === undefined || this.isBelow(layer, kind, identity(kind, record) ?? '')) return false;
    return namesOf(record).some((name) => (this.namesIn(group).get(skeletonOf(name)) ?? layer) < layer);
  }

  private namesIn(group: string): ReadonlyMap<string, number> {
    const known = this.called.get(group);
    if (known) return known;
    const names = new Map<string, number>();
    for (const kind of KIND_NAMES) {
      if (kindOf(kind).names?.group !== group) continue;
      for (const { layer, record } of this.first.get(kind)?.values() ?? [])
        for (const name of namesOf(record).map(skeletonOf)) names.set(name, Math.min(layer, names.get(name) ?? layer));
    }
    this.called.set(group, names);
    return names;
  }
}

/** What a record is called; the last part of an id is a name too. */
function namesOf({ id, name, aliases }: PartialRecord): string[] {
  const own = typeof id === 'string' ? [id, id.slice(id.lastIndexOf('/') + 1)] : [];
  const others = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [];
  return [...own, ...textsOf(name as string | Localized | undefined), ...others];
}

/**
 * Of whom a new record says something: terms, sayings and plans of a release or a line, a calibration of a use; and whoever
 * adds a release to somebody's line, or a model to a developer, says that they made it.
 */
const ABOUT: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  statements: ['models', 'releases'],
  offers: ['models', 'releases'],
  plans: ['models', 'releases'],
  models: ['developers'],
  releases: ['developers', 'models'],
  calibrations: ['uses'],
};

/**
 * A record as its layer says it: the sources that it names are cited by the layer.
 * @param isCited which of them are
 */
export function asCited(
  record: PartialRecord,
  layer: number,
  isCited: (source: string) => boolean,
  map: SourceMap,
): PartialRecord {
  const cite = (ids: unknown): unknown =>
    [ids].flat().map((id) => (typeof id === 'string' && isCited(id) ? citedBy(layer, id) : id));
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return placed(value, value.map(copy));
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
      if (key === 'source' || key === 'assumed') return [key, inner === undefined ? inner : placed(inner, cite(inner))];
      if (key !== 'sources' || typeof inner !== 'object' || inner === null) return [key, copy(inner)];
      const fields = Object.entries(inner).map(([field, ids]) => [field, placed(ids, cite(ids))]);
      return [key, placed(inner, Object.fromEntries(fields))];
    });
    return placed(value, Object.fromEntries(entries));
  };
  const placed = <T>(original: unknown, made: T): T => {
    map.copy(original, made);
    return made;
  };
  return copy(record) as PartialRecord;
}
