import { signed } from './layered.ts';
import type { Snapshot } from './snapshot.ts';
import type { Localized } from './vocabulary.ts';

/** What ids are called on the day, for what shows them. An id that is no record's is its own name. */
export interface Names {
  release(id: string): string;
  model(id: string): string;
  /** A model's, a series' or a release's. */
  record(id: string): string;
  developer(id: string): string;
  provider(id: string): string;
  /** A use's or a criterion's; null where it is neither's. */
  topic(id: string): Localized | null;
}

export function namesOf(snapshot: Snapshot): Names {
  // Few commands name a provider, and the records of all would be parsed for it.
  let providers: Map<string, string> | undefined;
  const names: Names = {
    release: (id) => snapshot.anyRelease(id)?.name ?? id,
    model: (id) => {
      const model = snapshot.models.get(id);
      return model ? snapshot.called(model) : names.record(id);
    },
    record: (id) => {
      if (snapshot.models.has(id)) return names.model(id);
      const families = [...snapshot.models.values()].flatMap((model) => model.families ?? []);
      return families.find(({ series }) => series === id)?.name ?? names.release(id);
    },
    developer: (id) => snapshot.developerName(id),
    provider: (id) => {
      providers ??= new Map(snapshot.knowledge.providers.map((provider) => [provider.id, provider.name]));
      return providers.get(id) ?? snapshot.developerName(id);
    },
    topic: (id) => {
      if (snapshot.namedUses.some((use) => use.id === id)) return snapshot.useName(id);
      return snapshot.knowledge.criteria.find((criterion) => criterion.id === id)?.name ?? null;
    },
  };
  return names;
}

/** The same for what a person reads: a name that a layer gives to a record below it carries the sign of layers. */
export function shownNames(snapshot: Snapshot): Names {
  const names = namesOf(snapshot);
  if (snapshot.knowledge.layers === undefined) return names;
  const marked = (id: string, name: string): string =>
    snapshot.layerOfText(id, name) === undefined ? name : signed(name);
  const inLanguage = (id: string, name: string | null): string | null => name && marked(id, name);
  return {
    release: (id) => marked(id, names.release(id)),
    model: (id) => marked(id, names.model(id)),
    record: (id) => marked(id, names.record(id)),
    developer: (id) => marked(id, names.developer(id)),
    provider: (id) => marked(id, names.provider(id)),
    topic: (id) => {
      const name = names.topic(id);
      return name && { en: inLanguage(id, name.en), ko: inLanguage(id, name.ko) };
    },
  };
}
