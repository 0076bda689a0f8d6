import type { FieldId } from '../../domain/fields.ts';
import type { CompareResult, Comparison, Row } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';

/** The name of a row: a field's, a group's of statements, or the row's own. */
export function rowLabel({ field, name, group }: Pick<Row, 'field' | 'name' | 'group'>, m: Messages): string {
  if (name) return textIn(name, m.lang);
  return m.fields.label[field as FieldId] ?? m.fields.group[group] ?? field;
}

/** The comparison with the names of its rows. */
export const withLabels = (comparison: Comparison, m: Messages): CompareResult => ({
  ...comparison,
  rows: comparison.rows.map((row) => {
    const { group, field, name, ...rest } = row;
    return { group, field, name, label: rowLabel(row, m), ...rest };
  }),
});
