import type { Column, Document, TableCell } from '../../document/document.ts';
import { listing } from '../../document/listing.ts';
import type { Table } from '../../document/table.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { FieldsResult, ListedField } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { wordsOf } from './words/index.ts';

/** Fields with their names in the language. */
export const labelled = (fields: readonly Omit<ListedField, 'label'>[], m: Messages): FieldsResult => ({
  fields: fields.map((field) => ({ ...field, label: m.fields.label[field.id as FieldId] ?? field.id })),
});

export function fieldsDocument({ fields }: FieldsResult, m: Messages): Document {
  const words = wordsOf(m.lang);
  const { columns } = words;
  const groups = fields.map(({ group }) => group);
  const rows = fields.map(({ id, label, aliases, type, unit, better }): TableCell[] => [
    id,
    label,
    [m.fields.type[type] ?? type, unit === null ? '' : (m.fields.unit[unit] ?? unit)]
      .filter((part) => part !== '')
      .join(m.views.separator),
    better === null ? '' : words[better],
    aliases.join(m.views.separator),
  ]);
  const gapAfter = groups.flatMap((group, index) => (group !== groups[index + 1] ? [index] : []));
  const all: Column[] = [
    { header: columns.id },
    { header: columns.label, overflow: 'wrap', min: 10 },
    { header: columns.type, overflow: 'wrap', min: 6 },
    { header: columns.better },
    { header: columns.aliases, overflow: 'wrap', min: 16 },
  ];
  return listing(all, rows, [words.count(fields.length)], gapAfter);
}

export const fieldsRows = ({ fields }: FieldsResult, m: Messages): Table => ({
  columns: (['id', 'label', 'group', 'type', 'unit', 'better', 'aliases'] as const).map((id) => ({
    id,
    label: (wordsOf(m.lang).columns as Record<string, string>)[id] ?? id,
  })),
  rows: fields.map((field) => ({
    record: field,
    cells: [field.id, field.label, field.group, field.type, field.unit, field.better, field.aliases.join(' ')],
  })),
});
