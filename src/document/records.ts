import type { Cell, Value } from '../domain/cells.ts';
import type { Field, FieldId } from '../domain/fields.ts';
import type { Localized, Missing, PriceCondition } from '../domain/vocabulary.ts';
import { type Messages, textIn } from '../words/index.ts';
import { cellText } from '../words/values.ts';
import type { Column, TableCell } from './document.ts';
import type { CsvValue, Table } from './table.ts';

type Record = { missing: { [field: string]: Missing }; sources: string[]; layers?: { [field: string]: string } };

/** The value at a field's id in a record that nests by it. */
export function nested(record: object, id: string): unknown {
  const dot = id.indexOf('.');
  if (dot < 0) return (record as { [key: string]: unknown })[id];
  const value = (record as { [key: string]: unknown })[id.slice(0, dot)];
  return (value as { [key: string]: unknown } | undefined)?.[id.slice(dot + 1)];
}

/** The fields that a record holds, in the order in which it holds them. */
function heldFields(record: object): string[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (['missing', 'sources', 'stands_out', 'ranks', 'upcoming', 'layers', 'layer'].includes(key)) return [];
    const group = typeof value === 'object' && value !== null && !Array.isArray(value) && !('en' in value);
    if (!group) return [key];
    // What is paid beside a price has no one value.
    return Object.keys(value).flatMap((inner) => (inner === 'beside' ? [] : [`${key}.${inner}`]));
  });
}

/** The columns that some come first in, then whatever any record holds. */
function fieldsOfAll(own: readonly string[], records: readonly object[]): ReadonlySet<string> {
  const all = new Set(own);
  for (const record of records) for (const field of heldFields(record)) all.add(field);
  return all;
}

/** Records as flat rows: ids are columns, lists are joined by spaces, texts are in the language. */
export function flatRows(
  records: readonly Record[],
  own: readonly string[],
  fields: readonly Field[] | undefined,
  m: Messages,
): Table {
  const held = fields
    ? [...own.slice(0, 1), ...fields.map(({ id }) => id).filter((id) => id !== own[0])]
    : [...fieldsOfAll(own, records)].filter((id) => !id.endsWith('_name'));
  const columns = held.map((id) => ({ id, label: m.fields.label[id as FieldId] ?? id }));
  return {
    columns,
    rows: records.map((record) => ({
      record,
      // Made when a format asks for them, which ndjson never does.
      get cells() {
        return held.map((id) => flat(nested(record, id), m));
      },
    })),
  };
}

/** A value as one cell of a table of values. */
export function flat(value: unknown, m: Messages): CsvValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    const isText = (item: unknown): item is Localized => typeof item === 'object';
    const texts = value.map((item) => (isText(item) ? textIn(item, m.lang) : String(item)));
    return texts.join(value.some(isText) ? ' / ' : ' ');
  }
  return textIn(value as Localized, m.lang);
}

/** What a record tells of one of its prices besides the amount. */
export function pricedAs(record: object, field: string): Pick<Cell, 'currency' | 'condition' | 'beside'> {
  if (!field.startsWith('cost.')) return {};
  const { currency, condition, beside } = (nested(record, 'cost') ?? {}) as {
    currency?: string;
    condition?: PriceCondition;
    beside?: { [kind: string]: Cell['beside'] };
  };
  const own = beside?.[field.slice('cost.'.length)];
  return { ...(currency ? { currency } : {}), ...(condition ? { condition } : {}), ...(own ? { beside: own } : {}) };
}

/** A table of the fields that were asked for, a record a row. */
export function fieldsTable(
  records: readonly (Record & { id: string })[],
  fields: readonly Field[],
  m: Messages,
): { columns: Column[]; rows: TableCell[][] } {
  const columns: Column[] = [
    { header: 'id', overflow: 'wrap', min: 14 },
    ...fields.map((field): Column => {
      const header = m.fields.label[field.id];
      return field.type === 'number'
        ? { header, align: 'right', overflow: 'words' }
        : { header, overflow: 'wrap', min: 10 };
    }),
  ];
  const rows = records.map((record) => [
    record.id,
    ...fields.map((field) => {
      const value = (nested(record, field.id) ?? null) as Value | null;
      const cell = { value, missing: record.missing[field.id] ?? ('unknown' as const), sources: [] };
      const layer = record.layers?.[field.id];
      const by = layer === undefined ? {} : { layer };
      return cellText({ ...cell, ...pricedAs(record, field.id), ...by }, field.id, field.unit, m);
    }),
  ]);
  return { columns, rows };
}
