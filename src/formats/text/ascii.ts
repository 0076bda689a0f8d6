import type { Document } from '../../document/document.ts';

/** Signs that texts of our own hold, in ASCII. Letters of names and of other languages stay as they are. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '×': 'x', '→': '->', '←': '<-', '↔': '<->', '›': '>', '≥': '>=', '≤': '<=', '≈': '~', '±': '+/-', '−': '-' },
  ...{ '–': '-', '—': '-', '…': '...', '·': '/', '•': '*', '‘': "'", '’': "'", '“': '"', '”': '"', '\u00a0': ' ' },
  ...{ 'CN¥': 'CNY ', '¥': 'JPY ', '₩': 'KRW ', '€': 'EUR ', '£': 'GBP ' },
};
const SIGN = new RegExp(Object.keys(SIGNS).join('|'), 'g');

/** What is to be typed or read as it is. */
const AS_IT_IS = new Set(['commands', 'code', 'excerpt']);

/** A document whose own signs are drawn in ASCII. */
export const inAscii = (document: Document): Document => asciiOf(document) as Document;

function asciiOf(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(SIGN, (sign) => SIGNS[sign] ?? sign);
  if (Array.isArray(value)) return value.map(asciiOf);
  if (typeof value !== 'object' || value === null || AS_IT_IS.has((value as { kind?: string }).kind ?? ''))
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asciiOf(inner)]));
}
