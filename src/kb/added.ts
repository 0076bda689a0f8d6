import { nameKey, spellings } from '../domain/names.ts';
import type { Knowledge, KnowledgeIndex, Release, StatementKind } from '../domain/records.ts';
import { KIND_NAMES, type Kind } from '../domain/vocabulary.ts';
import { check, type Declared, declaredIn } from './compile/check.ts';
import { type Compiled, takesAway } from './compile/compile.ts';
import { alikeKey, identity } from './compile/identity.ts';
import { addFile, emptyLayer, type Layer, type PartialRecord } from './compile/layer.ts';
import { mergeLayers } from './compile/merge.ts';
import { normalise } from './compile/normalise.ts';
import type { Problem } from './problems.ts';
import { SourceMap } from './read/parse.ts';
import type { Records } from './read/validate.ts';

/** A packed knowledge base, of which only what is asked for is read. */
export type PackedBase = Knowledge & { index: KnowledgeIndex };

export interface Added {
  /** What lies over the base. */
  records: Compiled['records'];
  /** The lines of the base of which it says something; undefined where that cannot be told. */
  touched: string[] | undefined;
}

/**
 * Layers that only add to a packed base, as most do, checked without reading all of it. What comes out is what `compile`
 * would put behind the records of the base.
 * @param layers the checked records of each layer's files
 * @returns undefined where anything is changed, taken away, in doubt or to be told: then all has to be merged
 */
export function compileAdded(base: PackedBase, layers: readonly (readonly Records[])[]): Added | undefined {
  const map = new SourceMap();
  const problems: Problem[] = [];
  const parts = layers.map((files) => {
    const layer = emptyLayer();
    for (const file of files) addFile(layer, file, map, problems);
    return layer;
  });
  if (parts.some(takesAway)) return undefined;
  const merged = mergeLayers(parts, new Set(), map, problems);
  const below = new Below(base);
  if (problems.length > 0 || !below.isFreeOf(merged)) return undefined;
  const records = normalise(merged, new Set(), map, problems, (id) => base.index.source(id)?.date);
  const own = declaredIn(records, []);
  const declared: Declared = { ...own, has: (kind, id) => own.has(kind, id) || below.has(kind, id) };
  problems.push(...check(records, new Set(), declared, map));
  if (problems.length > 0 || below.sharesNames(records)) return undefined;
  return { records, touched: below.touchedBy(records) };
}

/** The kinds of which the base holds so little that it may be read as a whole. */
type Small = Exclude<Kind, 'sources' | 'uses' | 'statements' | 'releases' | 'offers'>;

/** What is asked of the base, with nothing read twice. */
class Below {
  private readonly idsOf = new Map<Small | 'uses', ReadonlySet<string>>();

  constructor(private readonly base: PackedBase) {}

  private small(kind: Small | 'uses'): ReadonlySet<string> {
    let ids = this.idsOf.get(kind);
    if (ids === undefined) {
      const records = kind === 'uses' ? this.base.index.uses() : (this.base[kind] as readonly { id?: string }[]);
      ids = new Set(records.flatMap(({ id }) => id ?? []));
      this.idsOf.set(kind, ids);
    }
    return ids;
  }

  has(kind: Kind, id: string): boolean {
    if (kind === 'sources') return this.base.index.source(id) !== undefined;
    if (kind === 'releases') return this.base.index.release(id) !== undefined;
    return this.small(kind as Small).has(id) || (kind === 'providers' && this.small('developers').has(id));
  }

  /** Whether the base holds nothing that these records would be merged into. */
  isFreeOf(layer: Layer): boolean {
    return KIND_NAMES.every((kind) => layer[kind].every((part) => this.isFree(kind, part)));
  }

  private isFree(kind: Kind, part: PartialRecord): boolean {
    if (kind === 'offers')
      return this.base.index.offersOf(String(part.release)).every(({ provider }) => provider !== part.provider);
    if (kind === 'statements') return this.isNew(part);
    const id = identity(kind, part);
    if (id === undefined) return false;
    return kind === 'providers' ? !this.small('providers').has(id) : !this.has(kind, id);
  }

  /** Whether nobody in the base says just this. */
  private isNew(part: PartialRecord): boolean {
    const [model] = part.models as string[];
    // What has an id, or speaks of no model, is not found by a model.
    if (part.id !== undefined || model === undefined) return false;
    const key = alikeKey('statements', part);
    const said = this.base.index.statementsOf(model, part.kind as StatementKind) as unknown as PartialRecord[];
    return said.every((known) => known.id === undefined && alikeKey('statements', known) !== key);
  }

  /** Whether anything can be asked for by a name that something in the base has. */
  sharesNames(records: Compiled['records']): boolean {
    const { index } = this.base;
    const keysOf = (all: readonly Parameters<typeof spellings>[0][]): string[] =>
      all.flatMap((record) => spellings(record).map(nameKey));
    const models = new Set(keysOf(this.base.models));
    const keys = keysOf([...records.models, ...records.releases]);
    if (keys.some((key) => models.has(key) || index.releasesCalled(key).length > 0)) return true;
    return (['uses', 'developers', 'providers', 'criteria'] as const).some((kind) => {
      if (records[kind].length === 0) return false;
      const known = new Set(keysOf(kind === 'uses' ? index.uses() : this.base[kind]));
      return keysOf(records[kind]).some((key) => known.has(key));
    });
  }

  touchedBy({ providers, statements, releases, offers }: Compiled['records']): string[] | undefined {
    // Whose a provider is decides which prices are a release's own.
    if (providers.length > 0) return undefined;
    const offered = new Set(offers.map(({ release }) => release));
    const spoken = new Set<string | undefined>([
      ...statements.flatMap(({ models }) => models),
      ...releases.map(({ model }: Release) => model),
      ...offers.map(({ release }) => this.base.index.release(release)?.model),
    ]);
    return this.base.models
      .filter(({ id, current }) => spoken.has(id) || current.some(({ release }) => offered.has(release)))
      .map(({ id }) => id);
  }
}
