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

/** Jamo and syllables. `\p{Script=Hangul}` would have V8 make a table of all of Unicode, which takes a millisecond. */
export const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/;

/** Names and words to type, as a view of a language shows them: English leaves out what is written in Hangul. */
export const typedIn = (words: readonly string[], language: Language): string[] =>
  words.filter((word) => language === 'ko' || !HANGUL.test(word));

/**
 * The language to speak: `--lang`, else LMM_LANG, LC_ALL, LC_MESSAGES, LANG. Empty counts as unset; `ko…` is Korean,
 * all others English.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LMM_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  // Without the flag for any case, which makes V8 prepare tables of all scripts.
  return /^ko(?![a-z])/.test(locale.toLowerCase()) ? 'ko' : 'en';
}
