import type { FieldRow, Unit } from './fields/field.ts';
import { FIELD_GROUPS } from './fields/registry.ts';
import { byTerm, fieldTerm, type Term, termKey, valueTerm } from './spoken.ts';
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

const BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]));
export const fieldOf = (id: FieldId): Field => BY_ID.get(id) as Field;

/** Fields as options take them: by id, alias, label or what else they are called, in either language. */
export const fieldTerms = (): Term<FieldId>[] =>
  FIELDS.map(({ id, label, aliases }) => fieldTerm(id as FieldId, label, aliases));
let byName: ReadonlyMap<string, FieldId> | undefined;
/** The field that is called so in either language; spaces, hyphens and underscores do not count. */
export function findField(name: string): Field | undefined {
  const exact = BY_ID.get(name);
  if (exact) return exact;
  byName ??= byTerm(fieldTerms());
  const id = byName.get(termKey(name.trim()));
  return id && BY_ID.get(id);
}

/** The values of a field that has a closed list of them, as options take them. */
export function valueTerms<T extends string>(field: FieldId, known: readonly T[]): Term<T>[] {
  const { values } = fieldOf(field);
  return known.map((id) => valueTerm(id, typeof values === 'object' ? values[id] : undefined));
}

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
