import type { Messages } from '../../words/index.ts';
import type { FieldId } from '../../domain/vocabulary.ts';
import type { ShownField, Standing } from '../../engine/results.ts';
import type { Pen } from '../../document/builder.ts';
import { cellText } from '../../words/values.ts';

/** The name of a field, or its id where it has none. */
export const labelOf = (field: string, m: Messages): string => m.fields.label[field as FieldId] ?? field;

/** The value of a field in words: ids by their names, a country by its own. */
export function fieldValue(
  cell: Pick<ShownField, 'value' | 'missing' | 'label' | 'currency'>,
  field: string,
  unit: string | null,
  pen: Pen,
): string {
  const { value } = cell;
  if (field === 'providers' && Array.isArray(value)) {
    return value.map((id) => pen.view.names.provider(String(id))).join(pen.m.views.separator);
  }
  return cellText({ ...cell, sources: [] }, field, unit, pen.m);
}

/** By whose word a value holds, with its mark. */
export const whoSays = (standing: Standing | undefined, sources: readonly string[], pen: Pen): string =>
  `${standing === undefined ? '' : pen.m.fields.standing[standing]}${pen.mark(sources)}`.trim();

/** How far a value holds, and what other sources say instead, a line each. */
export function conflictLines({ conflict, note: own, field, unit, currency }: ShownField, pen: Pen): string[] {
  const others = (conflict ?? []).map(({ value, sources, note }) => {
    const other = fieldValue({ value, ...(currency === undefined ? {} : { currency }) }, field, unit, pen);
    const reason = note ? ` (${pen.text(note)})` : '';
    return `${pen.m.show.but(pen.mark(sources).trim(), other)}${reason}`;
  });
  return own ? [`(${pen.text(own)})`, ...others] : others;
}
