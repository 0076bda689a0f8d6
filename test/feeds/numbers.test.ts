import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asPrice, isPlausible, perMillion, tokens } from '../../src/kb/import/numbers.ts';

it.each([
  [5.7e-7, '0.57'],
  [3.5e-8, '0.035'],
  [1e-7, '0.1'],
  [0.071, '71000'],
  ['0.0000009', '0.9'],
  ['0.00000008333333333333334', '0.08333333333333334'],
  ['1e-05', '10'],
  [0, '0'],
  ['0', '0'],
])('reads %s per token as %s per million', (value, expected) => {
  expect(perMillion(value)).toBe(expected);
});

it.each([
  -1,
  '-1',
  '-0.5',
  '',
  ' ',
  '.',
  'a sentence',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '1e999',
  null,
  undefined,
  {},
  true,
])('knows no price in %s', (value) => {
  expect(perMillion(value)).toBeUndefined();
  expect(asPrice(value)).toBeUndefined();
});

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

it('gives the same for a number as for its text, however it is written', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.integer({ min: -12, max: 0 }), (digits, exponent) => {
      const value = Number(`${digits}e${exponent}`);
      expect(perMillion(value)).toBe(perMillion(`${digits}e${exponent}`));
      expect(Number(perMillion(value)) / (value * 1e6 || 1)).toBeCloseTo(value === 0 ? 0 : 1, 12);
    }),
  );
});

it('takes a price above 10,000 USD for a slip of the unit', () => {
  expect(isPlausible('10000')).toBe(true);
  expect(isPlausible('71000')).toBe(false);
});

it('knows no number of tokens in 0, in a fraction or in a sentence', () => {
  expect([0, -1, 1.5, 'a sentence', null, 8192].map(tokens)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    8192,
  ]);
});
