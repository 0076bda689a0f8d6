import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf, areOfOneUnit, countOf, isHeld, isPlausible, withoutNoise } from '../../src/kb/import/numbers.ts';

const perMillion = (written: string | undefined): string | undefined => amountOf(written, 6);

it.each([
  ['5.7e-7', '0.57'],
  ['3.5e-08', '0.035'],
  ['1e-7', '0.1'],
  ['0.071', '71000'],
  ['0.0000010', '1'],
  ['-1e-6', '-1'],
  ['-0', '0'],
  ['0.0000001234567890123456789', '0.1234567890123456789'],
  ['0.0000009', '0.9'],
  ['0.00000008333333333333334', '0.08333333333333334'],
  ['1e-05', '10'],
  ['0', '0'],
  ['0.0', '0'],
])('reads %s per token as %s per million', (value, expected) => {
  expect(perMillion(value)).toBe(expected);
});

it.each([
  ['0.30000000000000004', '0.3'],
  ['2.9999999999999997e-07', '0.0000003'],
  ['0.08333333333333334', '0.08333333333333334'],
  ['0.1234567890123456789', '0.1234567890123456789'],
  ['5.7e-7', '5.7e-7'],
  ['NaN', 'NaN'],
])('takes the noise of a sum of doubles from %s, and nothing else', (written, meant) => {
  expect(withoutNoise(written)).toBe(meant);
});

it.each(['', ' ', '.', 'a sentence', 'NaN', 'Infinity', '1e999', '0,5', '$1', '1/3', '0x10', '1_000', '１', undefined])(
  'knows no price in %s',
  (written) => {
    expect(perMillion(written)).toBeUndefined();
    expect(amountOf(written, 0)).toBeUndefined();
  },
);

/** A decimal of up to nine digits on either side of the point, as its writer would put it. */
const decimal = fc
  .tuple(fc.nat(999_999_999), fc.nat(999_999_999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(9, '0')}`);

it('moves the point of any decimal text by six places and loses no digit', () => {
  fc.assert(
    fc.property(decimal, (text) => {
      const [whole = '', part = ''] = text.split('.');
      const expected = `${whole}${part.slice(0, 6)}.${part.slice(6)}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
      // A whole number keeps its zeros.
      const trimmed = /^0*$/.test(part.slice(6)) ? `${whole}${part.slice(0, 6)}`.replace(/^0+(?=\d)/, '') : expected;
      expect(perMillion(text)).toBe(trimmed);
    }),
  );
});

it('gives the same for a number however it is written', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.integer({ min: -12, max: 0 }), (digits, exponent) => {
      const value = Number(`${digits}e${exponent}`);
      expect(perMillion(String(value))).toBe(perMillion(`${digits}e${exponent}`));
      expect(Number(perMillion(String(value))) / (value * 1e6 || 1)).toBeCloseTo(value === 0 ? 0 : 1, 12);
    }),
  );
});

it('takes a price above 10,000 USD, or below a thousandth, for a slip of the unit', () => {
  expect(['0', '0.001', '10000'].map(isPlausible)).toEqual([true, true, true]);
  expect(['0.0009', '0.0000003', '71000'].map(isPlausible)).toEqual([false, false, false]);
});

it('takes input and output that are too far apart for two units', () => {
  expect([areOfOneUnit('0.5', '60'), areOfOneUnit('1', '0'), areOfOneUnit('0', '5')]).toEqual([true, true, true]);
  expect([areOfOneUnit('0.003', '15'), areOfOneUnit('3', '0.015')]).toEqual([false, false]);
});

it('knows which amounts a number of a record can hold', () => {
  expect([isHeld('0.08333333333333334'), isHeld('0.1234567890123456789')]).toEqual([true, false]);
});

it('knows no number of tokens in 0, in a fraction or in a sentence', () => {
  expect(['0', '-1', '1.5', 'a sentence', '128,000', '9007199254740993', undefined].map(countOf)).toEqual(
    Array(7).fill(undefined),
  );
  expect(['8192', '1e6'].map(countOf)).toEqual([8192, 1000000]);
});
