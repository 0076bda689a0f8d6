import { placeName } from '../domain/places.ts';
import type { Language } from '../domain/vocabulary.ts';

/** `US` as United States; a code that the runtime does not know stays as it is. */
export const countryName = (code: string, language: Language): string =>
  placeName(code.toUpperCase(), language) ??
  (/^[A-Za-z]{2}$/.test(code) ? displayName('region', code.toUpperCase(), language) : code);
export const languageName = (code: string, language: Language): string => displayName('language', code, language);

function displayName(type: 'region' | 'language', code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
