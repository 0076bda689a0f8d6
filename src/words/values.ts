import type { FieldId } from '../domain/fields.ts';
import { type Localized, UNSTATED } from '../domain/vocabulary.ts';
import type { Cell, Scalar, Value } from '../engine/results.ts';
import { safe } from '../formats/text/safe.ts';
import { type Messages, textIn } from './index.ts';
import { countryName, languageName } from './places.ts';

/** A whole number with a comma every three digits; a fraction as it is. */
export function numeral(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (String(value).includes('e')) return decimal(value);
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A number written out, without an exponent, all its digits kept. */
export function decimal(value: number): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', head = '', tail = '', exponent = '0'] = match;
  const shift = Number(exponent);
  if (shift >= 0) return `${sign}${head}${tail.padEnd(shift, '0')}`;
  return `${sign}0.${'0'.repeat(-shift - 1)}${head}${tail}`;
}

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

/** An amount of money per 1,000,000 tokens, all its digits kept. */
export const money = (amount: number, currency: string | undefined): string => {
  const digits = decimal(amount);
  const padded = /\.\d$/.test(digits) ? `${digits}0` : digits;
  return currency === 'USD' || currency === undefined ? `$${padded}` : `${padded} ${currency}`;
};

/** A cell in words. Unknown is `?`; nothing is left blank. */
export function cellText(cell: Cell, field: string, unit: string | null, m: Messages): string {
  if (cell.value === null) return m.fields.missing[cell.missing ?? 'unknown'];
  if (cell.label !== undefined) return safe(cell.label);
  if (unit === 'per-mtok' && typeof cell.value === 'number') {
    return money(cell.value, cell.currency) + (cell.condition ? ` (${m.fields.offPeak})` : '');
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
    if (field === 'country') return countryName(value, m.lang);
    if ((UNSTATED as readonly string[]).includes(value)) return m.fields.missing[value as (typeof UNSTATED)[number]];
    if (Object.hasOwn(m.fields.fit, value) && field.startsWith('use:'))
      return m.fields.fit[value as keyof typeof m.fields.fit];
    return TRANSLATED.has(field) ? (m.fields.value[value] ?? safe(value)) : safe(value);
  }
  if (Array.isArray(value)) {
    if (field === 'data.regions') return value.map((code) => countryName(String(code), m.lang)).join(', ');
    if (field === 'languages') return value.map((code) => languageName(String(code), m.lang)).join(', ');
    return value
      .map((item) => (typeof item === 'string' ? valueText(item, field, m) : safe(textIn(item, m.lang))))
      .join(', ');
  }
  return safe(textIn(value as Localized, m.lang));
}

/** Fields whose values are words of the vocabulary, not of a source. */
const TRANSLATED = new Set<string>([
  'modalities.input',
  'modalities.output',
  'status',
  'data.deployment',
] satisfies FieldId[]);
