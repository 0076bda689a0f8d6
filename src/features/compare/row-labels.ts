import type { FieldId } from '../../domain/fields.ts';
import type { CompareResult, Row } from '../../engine/results.ts';
import { safe } from '../../formats/text/safe.ts';
import { type Messages, textIn } from '../../words/index.ts';

/** The name of a row: a field's, a group's of statements, or the row's own. */
export function rowLabel(row: Pick<Row, 'field' | 'name' | 'group'>, m: Messages): string {
  if (row.name) return safe(textIn(row.name, m.lang));
  return m.fields.label[row.field as FieldId] ?? m.fields.group[row.group] ?? row.field;
}

/** The comparison with the words of its rows. */
export const withLabels = (result: CompareResult, m: Messages): CompareResult => ({
  ...result,
  rows: result.rows.map((row) => ({ ...row, label: rowLabel(row, m) })),
});
