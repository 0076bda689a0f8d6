import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Value } from '../../src/engine/results.ts';
import { rowLabel } from '../../src/features/compare/row-labels.ts';
import { messagesOf } from '../../src/words/index.ts';
import { money } from '../../src/words/money.ts';
import { numeral } from '../../src/words/numbers.ts';
import { cellText, short, valueText } from '../../src/words/values.ts';

const en = messagesOf('en');
const ko = messagesOf('ko');
const cell = (value: Value | null, more: Partial<Cell> = {}): Cell => ({ value, sources: [], ...more });

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [128000, '128,000'],
    [1234567.891, '1,234,567.891'],
    [59.95, '59.95'],
    [-1500, '-1,500'],
    [1e-7, '0.0000001'],
    [2.5e-8, '0.000000025'],
    [-1e-9, '-0.000000001'],
    [1e21, '1,000,000,000,000,000,000,000'],
  ])('%d is %s', (value, text) => expect(numeral(value)).toBe(text));

  it('are written out without loss and without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(numeral(value)).not.toMatch(/e/i);
        expect(Number(numeral(value).replaceAll(',', ''))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1K'],
    [8192, '8.19K'],
    [128000, '128K'],
    [1048576, '1.05M'],
    [2_000_000, '2M'],
    [314_000_000_000, '314B'],
    [1_800_000_000_000, '1.8T'],
    // Rounding up reaches the next size.
    [999_999, '1M'],
    [999_999_999, '1B'],
  ])('%d is short as %s', (value, text) => expect(short(value)).toBe(text));

  it.each([
    [2.5, 'USD', '$2.50'],
    [10, 'USD', '$10'],
    [0, 'USD', '$0'],
    [0.075, 'USD', '$0.075'],
    [0.035, 'USD', '$0.035'],
    [1e-7, 'USD', '$0.0000001'],
    ['1234567.8', 'USD', '$1,234,567.80'],
    ['0.00000000000000000001', 'USD', '$0.00000000000000000001'],
    ['0', undefined, '$0'],
    [-1.5, 'USD', '-$1.50'],
    [1400, 'KRW', '₩1,400', '1,400원'],
    [0.5, 'CNY', 'CN¥0.50', '0.50위안'],
    [1400, 'JPY', '¥1,400', '1,400엔'],
    [500, 'EUR', '€500', '€500'],
    [1400, 'CHF', '1,400 CHF', '1,400 CHF'],
  ])('%s %s is %s', (amount, currency, text, korean = text) => {
    expect(money(amount, currency, 'en')).toBe(text);
    expect(money(amount, currency, 'ko')).toBe(korean);
  });
});

describe('a cell', () => {
  it.each([
    [cell(null), 'limit.context', 'tokens', '?'],
    [cell(null, { missing: 'unknown' }), 'limit.context', 'tokens', '?'],
    [cell(null, { missing: 'undisclosed' }), 'license', null, 'not disclosed'],
    [cell(null, { missing: 'not-applicable' }), 'license', null, 'not applicable'],
    [cell(0), 'limit.context', 'tokens', '0'],
    [cell(8192), 'limit.context', 'tokens', '8,192'],
    [cell(314e9), 'parameters.total', 'parameters', '314B'],
    [cell(30), 'data.retention_days', 'days', '30 days'],
    [cell(1), 'data.retention_days', 'days', '1 day'],
    [cell(2.5, { currency: 'USD' }), 'cost.input', 'per-mtok', '$2.50'],
    [cell(2.5, { currency: 'CNY' }), 'cost.input', 'per-mtok', 'CN¥2.50'],
    [cell(0, { currency: 'USD' }), 'cost.input', 'per-mtok', '$0'],
    [cell(true), 'open_weights', null, 'yes'],
    [cell(false), 'open_weights', null, 'no'],
    [cell(['text', 'pdf']), 'modalities.input', null, 'text, PDF'],
    [cell('acme/r', { label: 'R 1.10' }), 'release', null, 'R 1.10'],
    [cell('2024-10'), 'knowledge', null, '2024-10'],
    [
      cell([
        { en: 'A', ko: '가' },
        { en: null, ko: '나' },
      ]),
      'architecture',
      null,
      'A, 나 (ko)',
    ],
    // A word of a source is none of ours.
    [cell('text'), 'license', null, 'text'],
    [cell('retired'), 'status', null, 'retired'],
  ] as [Cell, string, string | null, string][])('%j of %s is said in full', (given, field, unit, text) => {
    expect(cellText(given, field, unit, en)).toBe(text);
  });

  it('speaks Korean', () => {
    expect(cellText(cell(['text', 'image']), 'modalities.input', null, ko)).toBe('텍스트, 이미지');
    expect(cellText(cell(null, { missing: 'undisclosed' }), 'license', null, ko)).toBe(ko.fields.missing.undisclosed);
    expect(valueText('undisclosed', 'parameters.total', ko)).toBe(ko.fields.missing.undisclosed);
  });

  it('can never control the terminal', () => {
    const evil = '\u001b[31mred\u0007\u202e';
    for (const value of [evil, [evil], { en: evil, ko: evil }, [{ en: evil, ko: null }]] as Value[])
      expect(cellText(cell(value), 'license', null, en)).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(cellText(cell('x', { label: evil }), 'developer', null, en)).not.toContain('\u001b');
  });
});

it('names a row by its own name, its field or its group', () => {
  expect(rowLabel({ field: 'limit.context', name: null, group: 'spec' }, en)).toBe('Context length');
  expect(rowLabel({ field: 'use:u', name: { en: 'U', ko: '유' }, group: 'uses' }, ko)).toBe('유');
  expect(rowLabel({ field: 'features', name: null, group: 'features' }, en)).toBe('Features');
});
