import { describe, expect, it } from 'vitest';
import { languageOf, textIn } from '../../src/words/index.ts';

describe('the language of the environment', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'ko_KR.UTF-8' }, 'ko'],
    [{ LANG: 'ko' }, 'ko'],
    [{ LANG: 'KO_KR' }, 'ko'],
    [{ LANG: 'ko-KR' }, 'ko'],
    [{ LANG: 'ko.UTF-8' }, 'ko'],
    [{ LANG: 'kok_IN' }, 'en'],
    [{ LANG: 'kk_KZ' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'ko_KR' }, 'ko'],
    [{ LANG: 'ko_KR', LC_MESSAGES: 'en_US' }, 'en'],
    [{ LC_MESSAGES: 'ko_KR', LC_ALL: 'C' }, 'en'],
    [{ LC_ALL: 'C', LMM_LANG: 'ko' }, 'ko'],
    [{ LC_ALL: 'ko_KR', LMM_LANG: 'en' }, 'en'],
    // Empty counts as unset.
    [{ LMM_LANG: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'ko_KR' }, 'ko'],
    [{ LMM_LANG: '', LC_ALL: 'ko_KR', LANG: 'en_US' }, 'ko'],
    [{ LANGUAGE: 'ko', LC_CTYPE: 'ko_KR' }, 'en'],
  ])('%j speaks %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});

describe('a text', () => {
  it.each([
    [{ en: 'A', ko: '가' }, 'en', 'A'],
    [{ en: 'A', ko: '가' }, 'ko', '가'],
    [{ en: 'A', ko: null }, 'ko', 'A (en)'],
    [{ en: null, ko: '가' }, 'en', '가 (ko)'],
    [{ en: null, ko: null }, 'en', ''],
    [null, 'ko', ''],
  ] as const)('%j is in %s: %j', (text, language, expected) => {
    expect(textIn(text, language)).toBe(expected);
  });
});
