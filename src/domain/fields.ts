import type { FieldRow, Unit } from './fields/field.ts';
import { FIELD_GROUPS } from './fields/registry.ts';
import type { Language } from './vocabulary.ts';

export type { FieldRow, FieldType, Group, Subject, Unit, Words } from './fields/field.ts';
export { pathOf } from './fields/path.ts';

/** The fields that a source, a claim, a filter, a column or a comparison can name. */
export type FieldId = (typeof FIELD_GROUPS)[number][number]['id'];

/** What a field is: the one table behind filters, sorting, comparison, CSV and help. */
export interface Field extends FieldRow {
  id: FieldId;
  unit: Unit;
  better: NonNullable<FieldRow['better']> | null;
  aliases: readonly string[];
}

/** Every field, in the order in which they are shown. */
export const FIELDS: readonly Field[] = FIELD_GROUPS.flat().map((row) => ({
  unit: null,
  better: null,
  aliases: [],
  ...row,
}));
export const FIELD_IDS: readonly FieldId[] = FIELDS.map(({ id }) => id);

const BY_NAME = new Map(
  FIELDS.flatMap((field) => [[field.id, field] as const, ...field.aliases.map((alias) => [alias, field] as const)]),
);
/** What a field can also be called; underscores and hyphens are one. */
export const findField = (name: string): Field | undefined =>
  BY_NAME.get(name.trim().toLowerCase().replaceAll('-', '_'));

export const fieldOf = (id: FieldId): Field => BY_NAME.get(id) as Field;

/** Fields that a release has by itself, apart from who made it and what is said of its line. */
export const SPECIFICATION: readonly Field[] = FIELDS.filter(({ about }) => about === undefined);

/** What a release can do or not. */
export const CAPABILITIES: readonly FieldId[] = FIELDS.filter(({ group }) => group === 'capabilities').map(
  ({ id }) => id,
);

/** Names of fields in a language. */
export const labelsIn = (language: Language): Record<FieldId, string> =>
  Object.fromEntries(FIELDS.map(({ id, label }) => [id, label[language]])) as Record<FieldId, string>;

/** Words in a language for the values of fields that have a closed list of them; the same value has the same word. */
export const valuesIn = (language: Language): Record<string, string> =>
  Object.fromEntries(
    FIELDS.flatMap(({ values }) =>
      typeof values === 'object' ? Object.entries(values).map(([value, words]) => [value, words[language]]) : [],
    ),
  );
