import { digitsOf } from '../domain/money.ts';
import type { Language } from '../domain/vocabulary.ts';
import { grouped } from './numbers.ts';

/** How currencies are written: a sign in front of the amount, or a word behind it. */
const SIGNS: Readonly<Record<Language, Readonly<Record<string, { before?: string; after?: string }>>>> = {
  en: {
    USD: { before: '$' },
    EUR: { before: '€' },
    GBP: { before: '£' },
    KRW: { before: '₩' },
    JPY: { before: '¥' },
    CNY: { before: 'CN¥' },
  },
  ko: {
    USD: { before: '$' },
    EUR: { before: '€' },
    GBP: { before: '£' },
    KRW: { after: '원' },
    JPY: { after: '엔' },
    CNY: { after: '위안' },
  },
};

/** The sign or word of a currency; its code where it has none. */
export function signOf(currency: string, lang: Language): string {
  const { before, after = currency } = SIGNS[lang][currency] ?? {};
  return before ?? after;
}

/**
 * An amount with its currency, all its digits kept: `$1,234.50`, `1,234원`, `1,234 CHF`.
 * @param amount as a number, or its decimal digits
 */
export function money(amount: number | string, currency: string | undefined, lang: Language): string {
  const digits = grouped(typeof amount === 'number' ? digitsOf(amount) : amount);
  const padded = /\.\d$/.test(digits) ? `${digits}0` : digits;
  const code = currency ?? 'USD';
  const { before = '', after = before === '' ? ` ${code}` : '' } = SIGNS[lang][code] ?? {};
  return padded.startsWith('-') ? `-${before}${padded.slice(1)}${after}` : `${before}${padded}${after}`;
}
