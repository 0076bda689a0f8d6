import type { DocumentBuilder } from '../../document/builder.ts';
import type { Column } from '../../document/document.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { EvidenceLevel, ShownField } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { cellText } from '../../words/values.ts';

/** The name of a field, or its id where it has none. */
export const labelOf = (field: string, m: Messages): string => m.fields.label[field as FieldId] ?? field;

/** The value of a field in words: ids by their names, a country by its own. */
export function fieldValue(
  cell: Pick<ShownField, 'value' | 'missing' | 'label' | 'currency'>,
  field: string,
  unit: string | null,
  builder: DocumentBuilder,
): string {
  const { value } = cell;
  if (field === 'providers' && Array.isArray(value)) {
    return value.map((id) => builder.view.names.provider(String(id))).join(builder.m.views.separator);
  }
  return cellText({ ...cell, sources: [] }, field, unit, builder.m);
}

/** The evidence level of a value, with its mark. */
export const whoSays = (
  standing: EvidenceLevel | undefined,
  sources: readonly string[],
  builder: DocumentBuilder,
): string => `${standing === undefined ? '' : builder.m.fields.standing[standing]}${builder.mark(sources)}`.trim();

/** How far a value holds, and what other sources say instead, a line each. */
export function conflictLines(
  { conflict, note: own, field, unit, currency }: ShownField,
  builder: DocumentBuilder,
): string[] {
  const others = (conflict ?? []).map(({ value, sources, note }) => {
    const other = fieldValue({ value, ...(currency === undefined ? {} : { currency }) }, field, unit, builder);
    const reason = note ? ` (${builder.text(note)})` : '';
    return `${builder.m.show.but(builder.mark(sources).trim(), other)}${reason}`;
  });
  return own ? [`(${builder.text(own)})`, ...others] : others;
}

/** The columns of a table of facts: what it is, its value, who says so. */
export const factColumns = ({ show: { columns } }: Messages): Column[] => [
  { header: columns.field, overflow: 'wrap', min: 10, max: 26 },
  { header: columns.value, overflow: 'wrap', min: 20 },
  { header: columns.says, overflow: 'wrap', min: 10 },
];
