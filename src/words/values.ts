import { isUnstated } from '../domain/cell-values.ts';
import type { Cell, Scalar, Value } from '../domain/cells.ts';
import { findField } from '../domain/fields.ts';
import { layerSign } from '../domain/layered.ts';
import { type Messages, textIn } from './index.ts';
import { numeral } from './numbers.ts';
import { pricePaid } from './paid.ts';
import { countryName, languageName } from './places.ts';
import { safe } from './safe.ts';

/** 128000 as 128K, 1048576 as 1.05M: counts of tokens and parameters, to three digits. */
export function short(value: number): string {
  const suffixes = ['', 'K', 'M', 'B', 'T'];
  let scaled = value;
  let step = 0;
  while (step < suffixes.length - 1 && Number(scaled.toPrecision(3)) >= 1000) {
    scaled /= 1000;
    step++;
  }
  return `${Number(scaled.toPrecision(3))}${suffixes[step]}`;
}

/** A cell in words. Unknown is `?`; nothing is left blank. */
export const cellText = (cell: Cell, field: string, unit: string | null, m: Messages): string =>
  textOf(cell, field, unit, m) + layerSign(cell);

function textOf(cell: Cell, field: string, unit: string | null, m: Messages): string {
  if (cell.value === null) return m.fields.missing[cell.missing ?? 'unknown'];
  if (cell.label !== undefined) return safe(cell.label);
  if (unit === 'per-mtok' && typeof cell.value === 'number') {
    return pricePaid({ ...cell, value: cell.value }, m);
  }
  if (typeof cell.value === 'number') {
    if (unit === 'days') return m.fields.days(cell.value);
    if (unit === 'parameters') return short(cell.value);
    return numeral(cell.value);
  }
  return valueText(cell.value, field, m);
}

/** A value in words, whatever its type. */
export function valueText(value: Value | Scalar, field: string, m: Messages): string {
  if (typeof value === 'boolean') return value ? m.fields.yes : m.fields.no;
  if (typeof value === 'number') return numeral(value);
  if (typeof value === 'string') {
    if (isUnstated(value)) return m.fields.missing[value];
    if (Object.hasOwn(m.fields.fit, value) && field.startsWith('use:'))
      return m.fields.fit[value as keyof typeof m.fields.fit];
    return wordOf(value, field, m);
  }
  if (!Array.isArray(value)) return safe(textIn(value, m.lang));
  return value
    .map((item) => (typeof item === 'string' ? valueText(item, field, m) : safe(textIn(item, m.lang))))
    .join(', ');
}

/** A word as the field has it: the name of a code, our word for one of a closed list, or a source's own. */
function wordOf(value: string, field: string, m: Messages): string {
  const values = findField(field)?.values;
  if (values === 'countries') return safe(countryName(value, m.lang));
  if (values === 'languages') return safe(languageName(value, m.lang));
  return values?.[value]?.[m.lang] ?? safe(value);
}
