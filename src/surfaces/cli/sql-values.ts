import type { DuckDBValue } from '@duckdb/node-api';
import { digitsOf } from '../../domain/money.ts';
import type { SqlValue } from '../../features/sql/query.ts';

/** A value of DuckDB's as JSON has it: lists and structures as such, numbers to the digit, all else as DuckDB writes it. */
export function plainValue(value: DuckDBValue): SqlValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return numberOf(String(value));
  const { kind, inner } = shapeOf(value);
  switch (kind) {
    case 'items':
      return (inner as DuckDBValue[]).map(plainValue);
    case 'struct':
      return Object.fromEntries(Object.entries(inner as object).map(([key, one]) => [key, plainValue(one)]));
    case 'map':
      return mapOf(inner as { key: DuckDBValue; value: DuckDBValue }[]);
    case 'decimal':
      return numberOf(digitsOf(String(value)));
    case 'value':
      return plainValue(inner as DuckDBValue);
    default:
      return String(value);
  }
}

/** Told by what a value holds: its classes are those of whatever version is installed. */
function shapeOf(value: object): { kind: 'items' | 'struct' | 'map' | 'decimal' | 'value' | 'other'; inner?: unknown } {
  const held = value as Record<string, unknown>;
  if (Array.isArray(held.items)) return { kind: 'items', inner: held.items };
  if (Array.isArray(held.entries)) return { kind: 'map', inner: held.entries };
  if (typeof held.entries === 'object') return { kind: 'struct', inner: held.entries };
  if ('scale' in held) return { kind: 'decimal' };
  return 'tag' in held ? { kind: 'value', inner: held.value } : { kind: 'other' };
}

/** A map whose keys are texts is one of JSON's; any other is a list of keys and values. */
function mapOf(entries: readonly { key: DuckDBValue; value: DuckDBValue }[]): SqlValue {
  if (entries.every(({ key }) => typeof key === 'string'))
    return Object.fromEntries(entries.map(({ key, value }) => [String(key), plainValue(value)]));
  return entries.map(({ key, value }) => ({ key: plainValue(key), value: plainValue(value) }));
}

/** A number, where a double prints it with the same digits; else its text. */
function numberOf(digits: string): number | string {
  const number = Number(digits);
  return Number.isFinite(number) && digitsOf(number) === digits && Math.abs(number) <= Number.MAX_SAFE_INTEGER
    ? number
    : digits;
}
