import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blend,
  convert,
  costOf,
  decimal,
  digitsOf,
  isNear,
  percentChange,
  percentOf,
  rounded,
  sum,
  withPercent,
} from '../../src/domain/money.ts';

/** A decimal as a file writes it: whole units and so many digits after the point, beside its value in 10^-places. */
const PLACES = 9;
const amount = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map((scaled) => {
  const digits = String(scaled).padStart(PLACES + 1, '0');
  return { scaled, text: `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}` };
});
/** The same quantity, as text, of so many 10^-places. */
function written(scaled: bigint, places: number): string {
  const digits = String(scaled).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

describe('amounts are exact, as whole numbers are:', () => {
  it('sums', () => {
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const total = amounts.reduce((all, { scaled }) => all + scaled, 0n);
        expect(digitsOf(sum(amounts.map(({ text }) => text)))).toBe(written(total, PLACES));
      }),
    );
  });

  it('a blend of 3 to 1, to the nearest number', () => {
    fc.assert(
      fc.property(amount, amount, (input, output) => {
        // A quarter has two places more.
        const exact = written((3n * input.scaled + output.scaled) * 25n, PLACES + 2);
        expect(blend(Number(input.text), Number(output.text))).toBe(Number(exact));
      }),
    );
  });

  it('what whole tokens cost', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), amount, (tokens, { scaled, text }) => {
        expect(digitsOf(costOf(decimal(String(tokens)), Number(text)))).toBe(written(tokens * scaled, PLACES + 6));
      }),
    );
  });

  it('conversion, a tax and a share', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 100 }), ({ scaled, text }, rate, percent) => {
        const exact = decimal(text);
        expect(digitsOf(convert(exact, Number(rate.text)))).toBe(written(scaled * rate.scaled, 2 * PLACES));
        expect(digitsOf(exact.times(withPercent(percent)))).toBe(written(scaled * BigInt(100 + percent), PLACES + 2));
        expect(digitsOf(percentOf(exact, percent))).toBe(written(scaled * BigInt(percent), PLACES + 2));
      }),
    );
  });

  it('a change in per cent, to a tenth, half away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: 0, max: 10 ** 6 }), (before, after) => {
        const thousandths = BigInt(after - before) * 1000n;
        const [size, by] = [thousandths < 0n ? -thousandths : thousandths, BigInt(before)];
        const tenths = (2n * size + by) / (2n * by);
        expect(percentChange(before, after)).toBe(Number(thousandths < 0n ? -tenths : tenths) / 10 || 0);
      }),
    );
    expect(percentChange(0, 1)).toBeNull();
    expect(percentChange(8, 7.004)).toBe(-12.5);
    expect(percentChange(0.1, 0.3)).toBe(200);
  });
});

describe('a number', () => {
  it('stands for the decimal that it prints as', () => {
    expect(digitsOf(sum([0.1, 0.2]))).toBe('0.3');
    expect(digitsOf(1e-7)).toBe('0.0000001');
    expect(digitsOf(1e21)).toBe('1000000000000000000000');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(digitsOf(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
  it.each([Number.NaN, Number.POSITIVE_INFINITY, '', 'ten'])('that is none is refused: %s', (value) => {
    expect(() => decimal(value)).toThrow();
  });
});

it.each([
  ['1234.5678', '1234.57'],
  ['1.005', '1.01'],
  ['0.0004567', '0.000457'],
  ['0.5', '0.5'],
  ['0', '0'],
  ['12', '12'],
])('%s is %s to the eye', (exact, text) => expect(rounded(exact)).toBe(text));

it('prices that differ by no more than a millionth are near', () => {
  expect(isNear(0.0375, '0.037501')).toBe(true);
  expect(isNear(0.0375, '0.0375011')).toBe(false);
  expect(isNear(1, 1)).toBe(true);
});
