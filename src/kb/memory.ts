import { byId, grouped } from '../domain/groups.ts';
import { findCited } from '../domain/layered.ts';
import { nameKey, spellings } from '../domain/names.ts';
import type { Knowledge } from '../domain/records.ts';
import { inShort, type Store, writtenIn } from '../domain/store.ts';

/** Records that are all there; what finds them is made when it is first asked for. */
export function memoryStore(knowledge: Knowledge): Store {
  const sources = once(() => byId(knowledge.sources));
  const releases = once(() => byId(knowledge.releases));
  const byName = once(() => grouped(knowledge.releases, nameKeys));
  const byModel = once(() => grouped(knowledge.releases, ({ model }) => [model]));
  const offers = once(() => grouped(knowledge.offers, ({ release }) => [release]));
  const plans = once(() => grouped(knowledge.plans, ({ model }) => [model]));
  const said = once(() => grouped(knowledge.statements, ({ models }) => models));
  return {
    ...knowledge,
    source: findCited(knowledge.layers, (id) => sources().get(id)),
    release: (id) => releases().get(id),
    releasesCalled: (key) => byName().get(key) ?? [],
    written: once(() => writtenIn(knowledge)),
    releasesOf: (model) => byModel().get(model) ?? [],
    placesOf: (model) => byModel().get(model) ?? [],
    place: (id) => releases().get(id),
    offersOf: (release) => offers().get(release) ?? [],
    plansOf: (model) => plans().get(model) ?? [],
    statementsOf: (model, kind) => {
      const all = said().get(model) ?? [];
      return kind === undefined ? all : all.filter((one) => one.kind === kind);
    },
    namedUses: () => knowledge.uses,
    editionsInShort: () => inShort(knowledge),
  };
}

/** The keys of all names that find a release. */
export const nameKeys = (release: Knowledge['releases'][number]): string[] => [
  ...new Set(spellings(release).map(nameKey)),
];

/** What is worked out when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same for each of several keys. */
export function onceEach<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, { value: T }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
