import { placeName } from '../domain/places.ts';
import type { Language } from '../domain/vocabulary.ts';

/** `US` as United States; a code that the runtime does not know stays as it is. */
export const countryName = (code: string, language: Language): string =>
  placeName(code.toUpperCase(), language) ??
  (/^[A-Za-z]{2}$/.test(code) ? displayName('region', code.toUpperCase(), language) : code);
/** What the runtime has no Korean name for. */
const KOREAN_NAMES: Readonly<Record<string, string>> = { kri: '크리오어' };

export const languageName = (code: string, language: Language): string =>
  (language === 'ko' ? KOREAN_NAMES[code] : undefined) ?? displayName('language', code, language);

function displayName(type: 'region' | 'language', code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
