import { byId, grouped } from '../domain/groups.ts';
import { findCited, type LayerInForce, layerOf, sourceOf } from '../domain/layered.ts';
import type {
  Knowledge,
  NamedUse,
  Offer,
  Placed,
  Release,
  Source,
  Statement,
  StatementKind,
} from '../domain/records.ts';
import { type EditionInShort, inShort, type Store, type Written, writtenIn } from '../domain/store.ts';
import { KIND_NAMES, type Kind } from '../domain/vocabulary.ts';
import { nameKeys, once } from './memory.ts';

/**
 * A knowledge base as JSON in parts, of which a command reads only what it asks for: an index, with all that a list of
 * models and a ranking need; a shard for each model, with all that belongs to it; and the rest. A record may stand in
 * several parts, so that each part has the sources that it cites.
 */

/** Parts by their names; `models/ID` are the shards. */
export type Parts = Map<string, object>;
const INDEX = 'index';
/** What finds releases: a part by itself, for most commands name none. */
const HEADS = 'releases';
/** What ids in code are held against: for a name that is none as it stands. */
const WRITTEN = 'written';
const REST = 'rest';
/** Tables of scores, which are many, with what finds their scale. */
const TABLES = 'tables';
const shardName = (model: string | undefined): string => (model === undefined ? 'no-model' : `models/${model}`);

/** Small kinds that are read as a whole with the index. Those that are neither here nor in shards are in the rest. */
const IN_INDEX = ['developers', 'providers', 'criteria', 'models'] as const satisfies readonly Kind[];
/** What is said of models that fields and scores are read from. */
const INDEXED: ReadonlySet<StatementKind> = new Set(['application', 'architecture', 'field']);
const IN_SHARDS = ['releases', 'offers', 'statements', 'plans'] as const satisfies readonly Kind[];
type Sharded = (typeof IN_SHARDS)[number];
const IN_TABLES = ['tables', 'editions', 'calibrations'] as const satisfies readonly Kind[];

interface Index extends Pick<Knowledge, 'version' | 'digest' | (typeof IN_INDEX)[number]> {
  uses: NamedUse[];
  layers?: LayerInForce[];
  shards: string[];
  /** The releases that are current with no end in sight, and those that lead, with their offers. */
  current: Release[];
  offers: Offer[];
  statements: Statement[];
  sources: Source[];
}

/** Where a release lies and stands, and the keys of its names. */
type Head = Placed & { keys: string[] };

type Shard = { [K in Sharded]: Knowledge[K] } & {
  sources: Source[];
  /** The places of the records among all of their kind. */
  places: Record<Sharded, number[]>;
};

/**
 * Cuts a knowledge base into its parts.
 * @param leading releases that are asked for as often as the current ones
 */
export function shardsOf(knowledge: Knowledge, leading: readonly string[] = []): Parts {
  const { releases, offers, statements } = knowledge;
  const citedBy = (records: unknown): Source[] => {
    const ids = new Set<string>();
    collectSources(records, ids);
    return knowledge.sources.filter(({ id }) => ids.has(id));
  };
  const newest = new Set([
    ...leading,
    ...knowledge.models.flatMap(({ current }) => current.filter(({ until }) => !until).map(({ release }) => release)),
  ]);
  const index = {
    ...pick(knowledge, IN_INDEX),
    current: releases.filter(({ id }) => newest.has(id)),
    offers: offers.filter(({ release }) => newest.has(release)),
    statements: statements.filter(({ kind }) => INDEXED.has(kind)),
  };
  // A release without a date of its own is there from the date of its sources; figures are cited with their edition.
  const undated = releases.filter(({ release_date }) => release_date === undefined).map(({ source }) => ({ source }));
  const tabled = knowledge.editions.map(({ source }) => ({ source }));
  // Whether a release can be had is asked of its head, and an end that lies ahead is known from the date of its source.
  const ended = releases.map(({ ends }) => ({ ends: ownEnds(ends) }));
  const known = citedBy([index, undated, tabled, ended]);
  const modelOf = new Map(releases.map(({ id, model }) => [id, model]));
  const shards = new Map<string, Shard>();
  const put = <K extends Sharded>(
    kind: K,
    modelsOf: (record: Knowledge[K][number]) => (string | undefined)[],
  ): void => {
    for (const [place, record] of knowledge[kind].entries()) {
      const models = modelsOf(record);
      for (const model of new Set(models.length > 0 ? models : [undefined])) {
        const shard = shards.get(shardName(model)) ?? emptyShard();
        shards.set(shardName(model), shard);
        (shard[kind] as Knowledge[K][number][]).push(record);
        shard.places[kind].push(place);
      }
    }
  };
  put('releases', ({ model }) => [model]);
  put('offers', ({ release }) => [modelOf.get(release)]);
  put('statements', ({ models }) => models);
  put('plans', ({ model }) => [model]);
  const inIndex = new Set(known);
  for (const shard of shards.values()) shard.sources = citedBy(shard).filter((source) => !inIndex.has(source));
  const whole: Index = {
    version: knowledge.version,
    digest: knowledge.digest,
    ...index,
    ...(knowledge.layers ? { layers: knowledge.layers } : {}),
    sources: known,
    uses: knowledge.uses.map(({ terms: _, ...named }) => named),
    shards: [...shards.keys()],
  };
  const rest = KIND_NAMES.filter((kind) => ![IN_INDEX, IN_SHARDS, IN_TABLES].some((kinds) => isIn(kinds, kind)));
  const heads = releases.map((release): Head => ({ ...placeOf(release), keys: nameKeys(release) }));
  return new Map<string, object>([
    [INDEX, whole],
    [HEADS, heads],
    [WRITTEN, writtenIn(knowledge)],
    ...shards,
    [TABLES, pick(knowledge, IN_TABLES)],
    [REST, { ...pick(knowledge, rest), inShort: inShort(knowledge) }],
  ]);
}

/** Only what ends at its developer's, as a fact, tells whether a release can be had. */
const ownEnds = (ends: Release['ends'] = []): NonNullable<Release['ends']> =>
  ends.filter(({ channel, certainty }) => channel === 'api' && certainty !== 'earliest');

function placeOf({ id, model, developer, series, ends, ...release }: Release): Placed {
  const { release_date, retirement_date, status, open_weights, source, sources } = release;
  const own = ownEnds(ends);
  const ended = own.length > 0 ? { ends: own } : {};
  return {
    id,
    model,
    developer,
    series,
    release_date,
    retirement_date,
    ...ended,
    status,
    open_weights,
    source,
    // Whether its end or what a layer says of one holds.
    ...(layerOf(sources?.retirement_date ?? []) > 0 ? { sources } : {}),
  } as Placed;
}

const emptyShard = (): Shard => ({
  ...{ releases: [], offers: [], statements: [], plans: [], sources: [] },
  places: { releases: [], offers: [], statements: [], plans: [] },
});

const isIn = (kinds: readonly Kind[], kind: Kind): boolean => kinds.includes(kind);

const pick = <K extends Kind>(knowledge: Knowledge, kinds: readonly K[]): Pick<Knowledge, K> =>
  Object.fromEntries(kinds.map((kind) => [kind, knowledge[kind]])) as unknown as Pick<Knowledge, K>;

/** The sources that records and what stands in them name, as `source` or by field in `sources`. */
function collectSources(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const named = key === 'source' ? inner : key === 'sources' ? Object.values(inner).flat() : undefined;
    if (Array.isArray(named)) for (const id of named) ids.add(id).add(sourceOf(id));
    else collectSources(inner, ids);
  }
}

/**
 * A knowledge base over its parts.
 * @param read gives a part, or throws
 */
export function shardStore(read: (part: string) => object): Store {
  const index = read(INDEX) as Index;
  const sources = new Map(index.sources.map((source) => [source.id, source]));
  /** Every release is one object, whichever part it was read from. */
  const releases = new Map(index.current.map((release) => [release.id, release]));
  const offers = new Map<string, Offer[]>(index.current.map(({ id }) => [id, []]));
  for (const offer of index.offers) offers.get(offer.release)?.push(offer);
  const said = once(() => grouped(index.statements, ({ models }) => models));
  const heads = once(() => byId(read(HEADS) as Head[]));

  const placed = once(() => grouped([...heads().values()], ({ model }) => [model]));

  const add = (source: Source): void => {
    if (!sources.has(source.id)) sources.set(source.id, source);
  };
  const rest = once(() => {
    const part = read(REST) as Knowledge & { inShort: EditionInShort[] };
    part.sources.forEach(add);
    return { ...part, sources: part.sources.map(({ id }) => sources.get(id) as Source) };
  });
  const tables = once(() => read(TABLES) as Pick<Knowledge, (typeof IN_TABLES)[number]>);
  const names = new Set(index.shards);
  const shards = new Map<string, Shard>();
  const shard = (name: string): Shard => {
    const known = shards.get(name);
    if (known || !names.has(name)) return known ?? emptyShard();
    const part = read(name) as Shard;
    part.sources.forEach(add);
    for (const release of part.releases) if (!releases.has(release.id)) releases.set(release.id, release);
    part.releases = part.releases.map(({ id }) => releases.get(id) as Release);
    for (const [release, own] of grouped(part.offers, (offer) => [offer.release]))
      if (!offers.has(release)) offers.set(release, own);
    shards.set(name, part);
    return part;
  };
  /** The shard that holds a release is read with it. */
  const release = (id: string): Release | undefined => {
    const head = releases.has(id) ? undefined : heads().get(id);
    if (head) shard(shardName(head.model));
    return releases.get(id);
  };
  const allOf = (kind: Sharded): object[] => {
    const all: object[] = [];
    for (const name of names) {
      const part = shard(name);
      for (const [at, record] of part[kind].entries()) all[part.places[kind][at] as number] = record;
    }
    return all;
  };

  const store = {
    version: index.version,
    digest: index.digest,
    ...(index.layers ? { layers: index.layers } : {}),
    source: findCited(index.layers, (id) => {
      if (!sources.has(id)) rest();
      return sources.get(id);
    }),
    release,
    releasesCalled: (key) =>
      [...heads().values()].filter(({ keys }) => keys.includes(key)).map(({ id }) => release(id) as Release),
    written: once(() => read(WRITTEN) as Written[]),
    releasesOf: (model) => shard(shardName(model)).releases,
    placesOf: (model) => placed().get(model) ?? [],
    place: (id) => heads().get(id),
    offersOf: (id) => {
      release(id);
      return offers.get(id) ?? [];
    },
    plansOf: (model) => shard(shardName(model)).plans,
    statementsOf: (model, kind) => {
      if (kind === undefined) return shard(shardName(model)).statements;
      const all = INDEXED.has(kind) ? (said().get(model) ?? []) : shard(shardName(model)).statements;
      return all.filter((one) => one.kind === kind);
    },
    namedUses: () => index.uses,
    editionsInShort: () => rest().inShort,
  } satisfies Omit<Store, Kind>;
  for (const kind of KIND_NAMES) {
    const get = once<readonly object[]>(() =>
      isIn(IN_INDEX, kind)
        ? index[kind as keyof Pick<Index, (typeof IN_INDEX)[number]>]
        : isIn(IN_SHARDS, kind)
          ? allOf(kind as Sharded)
          : isIn(IN_TABLES, kind)
            ? tables()[kind as (typeof IN_TABLES)[number]]
            : rest()[kind],
    );
    Object.defineProperty(store, kind, { get, enumerable: true });
  }
  return store as unknown as Store;
}
