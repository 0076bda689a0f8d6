import { moneyIn, numberIn } from './amounts.ts';
import { isExact } from './money.ts';

/**
 * What a plain word of a file is, by one rule whatever the file says of its own version of YAML: a number as JSON writes
 * them, `true` or `false`, no value, or else text. What other dialects read differently (1:30, 0o17, 1_000, yes) is text
 * here, and refused where a number or a boolean belongs.
 */

// A minus before zero says nothing that zero does not.
const NUMBER = /^(?:-(?!0+(?:\.0*)?(?:[eE]|$)))?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);
const NOTHING = new Set(['', '~', 'null', 'Null', 'NULL']);

/** @returns undefined for text; NaN for a number that cannot be kept as it is written */
export function plainValue(source: string): number | boolean | null | undefined {
  if (NOTHING.has(source)) return null;
  if (TRUE.has(source)) return true;
  if (FALSE.has(source)) return false;
  if (!NUMBER.test(source)) return undefined;
  return isExact(source) ? Number(source) : Number.NaN;
}

/** The number that is kept in place of one that cannot be; undefined where there is none worth a proposal. */
function nearest(source: string): string | undefined {
  const value = Number(source);
  const isNear = Number.isFinite(value) && value !== 0 && (!Number.isInteger(value) || Number.isSafeInteger(value));
  return isNear ? String(value) : undefined;
}

const ASCII_SIGNS: readonly [RegExp, string][] = [
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u2018\u2019]/g, "'"],
];

/** What is counted: a field says so by itself. */
const UNIT = / ?(?:tokens?|토큰|parameters?|d|days?|일)$/i;

/** Digits of any script as those of ASCII: each has its ten in a row. */
const inAscii = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });

/** The number that somebody meant who wrote it in another form, as a file takes it: `128k` is 128000. */
export function numberMeant(text: string): string | undefined {
  // Raised digits, fractions and numbers in circles say more than their digits.
  if (/\p{No}/u.test(text)) return undefined;
  const plain = ASCII_SIGNS.reduce(
    (all, [sign, ascii]) => all.replace(sign, ascii),
    inAscii(text.normalize('NFKC')),
  ).trim();
  const value = plainValue(plain);
  if (typeof value === 'number') return Number.isNaN(value) ? nearest(plain) : plain;
  if (/^-0*(?:\.0*)?$/.test(plain) && plain !== '-') return '0';
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(plain) ?? [];
  const minus = sign === '-' ? '-' : '';
  if (/^0[xob]/i.test(rest)) {
    const other = Number(rest.toLowerCase());
    return Number.isSafeInteger(other) ? `${minus}${other}` : undefined;
  }
  // In one dialect of YAML it is octal, in another decimal: nobody knows what was meant.
  if (/^0\d/.test(rest)) return undefined;
  const joined = /^\d{1,3}(?:[ '_]\d{3})+(?:\.\d+)?$/.test(rest) ? rest.replace(/[ '_]/g, '') : rest;
  const bare = joined.replace(UNIT, '').replace(/\.$/, '');
  const digits = typeof plainValue(bare) === 'number' ? bare : (numberIn(bare) ?? moneyIn(bare)?.amount);
  return digits === undefined || plainValue(digits) === undefined ? undefined : `${minus}${digits}`;
}

const YES = new Set(['yes', 'on', 'y', 'true', '1', 'o', '예', '참', '네']);
const NO = new Set(['no', 'off', 'n', 'false', '0', 'x', '아니오', '아니요', '거짓']);

/** The boolean that somebody meant who wrote it in another form. */
export function booleanMeant(text: string): 'true' | 'false' | undefined {
  const word = text.normalize('NFKC').trim().toLowerCase();
  return YES.has(word) ? 'true' : NO.has(word) ? 'false' : undefined;
}
