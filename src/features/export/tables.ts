import type { Words } from '../../domain/fields.ts';
import { suggestions } from '../../domain/suggestions.ts';
import { RELATIONS } from '../../engine/relations/registry.ts';
import type { Relation } from '../../engine/relations/relation.ts';
import { UsageError } from '../errors.ts';
import { SQL_TYPES } from './rows.ts';
import { wordsOf } from './words/index.ts';

/** What a table holds, for JSON. */
export interface DescribedTable {
  name: string;
  about: Words;
  columns: { name: string; type: string; unit: Words | null; about: Words }[];
}

export const described = ({ name, about, columns }: Relation): DescribedTable => ({
  name,
  about,
  columns: columns.map((column) => ({
    name: column.name,
    type: SQL_TYPES[column.type],
    unit: column.unit ?? null,
    about: column.about,
  })),
});

/**
 * The tables of some names, in the order of all; every one without names.
 * @throws UsageError for a name that no table has
 */
export function tablesNamed(names: readonly string[]): Relation[] {
  const wanted = new Set(names.map(plain));
  const unknown = names.find((name) => !RELATIONS.some((relation) => relation.name === plain(name)));
  if (unknown !== undefined) {
    const near = suggestions(
      plain(unknown),
      RELATIONS.map(({ name }) => name),
    );
    throw new UsageError((errors, lang) => [
      wordsOf(lang).noTable(unknown),
      ...(near.length > 0 ? [errors.didYouMean(near)] : []),
      wordsOf(lang).seeTables,
    ]);
  }
  return RELATIONS.filter(({ name }) => wanted.size === 0 || wanted.has(name));
}

/** Hyphens and capitals do not count. */
const plain = (name: string): string => name.trim().toLowerCase().replaceAll('-', '_');
