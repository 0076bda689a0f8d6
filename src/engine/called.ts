import type { Localized } from '../domain/vocabulary.ts';
import type { View } from '../domain/snapshot.ts';

/** What ids are called on the day, for a view that shows them. An id that is no record's is its own name. */
export interface Names {
  release(id: string): string;
  model(id: string): string;
  /** A model's or a release's. */
  record(id: string): string;
  developer(id: string): string;
  provider(id: string): string;
  /** A use's or a criterion's; null where it is neither's. */
  topic(id: string): Localized | null;
}

export function namesOf(view: View): Names {
  // Few views name a provider, and the records of all would be parsed for it.
  let providers: Map<string, string> | undefined;
  const names: Names = {
    release: (id) => view.anyRelease(id)?.name ?? id,
    model: (id) => {
      const model = view.models.get(id);
      return model ? view.called(model) : id;
    },
    record: (id) => (view.models.has(id) ? names.model(id) : names.release(id)),
    developer: (id) => view.developerName(id),
    provider: (id) => {
      providers ??= new Map(view.knowledge.providers.map((provider) => [provider.id, provider.name]));
      return providers.get(id) ?? view.developerName(id);
    },
    topic: (id) => {
      if (view.namedUses.some((use) => use.id === id)) return view.useName(id);
      return view.knowledge.criteria.find((criterion) => criterion.id === id)?.name ?? null;
    },
  };
  return names;
}
