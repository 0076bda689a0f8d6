import type { Language } from '../domain/vocabulary.ts';

/**
 * Countries by the names that `Intl.DisplayNames` gives them; the tests hold the two together. Asking Intl takes a start
 * 12 ms, so it is asked only for what is not here.
 */
export const REGION_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  AE: { en: 'United Arab Emirates', ko: '아랍에미리트' },
  CA: { en: 'Canada', ko: '캐나다' },
  CN: { en: 'China', ko: '중국' },
  DE: { en: 'Germany', ko: '독일' },
  FR: { en: 'France', ko: '프랑스' },
  GB: { en: 'United Kingdom', ko: '영국' },
  IL: { en: 'Israel', ko: '이스라엘' },
  IN: { en: 'India', ko: '인도' },
  JP: { en: 'Japan', ko: '일본' },
  KR: { en: 'South Korea', ko: '대한민국' },
  US: { en: 'United States', ko: '미국' },
};
