import type { Language, Localized } from '../domain/vocabulary.ts';

/** A text in a language; where that is missing the other one, marked as such. */
export function textIn(text: Localized | null, language: Language): string {
  if (text === null) return '';
  const own = text[language];
  if (own !== null) return own;
  const other: Language = language === 'ko' ? 'en' : 'ko';
  const given = text[other];
  return given === null ? '' : `${given} (${other})`;
}

/**
 * The language to speak: `--lang`, else LMM_LANG, LC_ALL, LC_MESSAGES, LANG. Empty counts as unset; `ko…` is Korean,
 * all others English.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LMM_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  // Without the flag for any case, which makes V8 prepare tables of all scripts.
  return /^ko(?![a-z])/.test(locale.toLowerCase()) ? 'ko' : 'en';
}
