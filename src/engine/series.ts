import { nameKey } from '../domain/names.ts';
import type { Model } from '../domain/records.ts';
import type { Store } from '../domain/store.ts';

/** What a series is called, with the word of its line before it and without. */
const callings = (
  { name, aliases = [] }: Model,
  family: { name: string; aliases?: string[] | undefined },
): string[] => {
  const bare = [family.name, ...(family.aliases ?? [])];
  return [...bare, ...[name, ...aliases].flatMap((line) => bare.map((one) => `${line} ${one}`))];
};

/**
 * The series that a name means: by its id, else by what people call it; "flash" is one of several lines.
 * @returns ids, empty where none is called so
 */
export function seriesNamed(knowledge: Store, asked: string): string[] {
  const key = nameKey(asked);
  const isSeries = knowledge.models.some(({ id }) => knowledge.placesOf(id).some(({ series }) => series === asked));
  if (isSeries) return [asked];
  return knowledge.models.flatMap((model) =>
    (model.families ?? [])
      .filter((family) => callings(model, family).some((calling) => nameKey(calling) === key))
      .map(({ series }) => series),
  );
}
