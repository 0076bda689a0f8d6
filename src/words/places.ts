import type { Language } from '../domain/vocabulary.ts';
import { REGION_NAMES } from './regions.ts';

/** `US` as United States; a code that the runtime does not know stays as it is. */
export const countryName = (code: string, language: Language): string =>
  /^[A-Za-z]{2}$/.test(code) ? displayName('region', code.toUpperCase(), language) : code;
export const languageName = (code: string, language: Language): string => displayName('language', code, language);

function displayName(type: 'region' | 'language', code: string, language: Language): string {
  const known = type === 'region' ? REGION_NAMES[code] : undefined;
  if (known) return known[language];
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
