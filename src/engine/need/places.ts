import { countryWords, placeWords } from '../../domain/places.ts';

/** Words for countries, regions, languages and months that a need's limits may name, in lower case. */

export const COUNTRY_CODES: Readonly<Record<string, string>> = Object.fromEntries(countryWords());

/** Codes as data has them, in lower case; at home is where Korean is spoken. */
export const REGION_CODES: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...placeWords()].map(([word, code]) => [word, code.toLowerCase()])),
  국내: 'kr',
};

export const LANGUAGE_CODES: Record<string, string> = {
  korean: 'ko',
  한국어: 'ko',
  한글: 'ko',
  우리말: 'ko',
  english: 'en',
  영어: 'en',
  japanese: 'ja',
  일본어: 'ja',
  일어: 'ja',
  chinese: 'zh',
  mandarin: 'zh',
  중국어: 'zh',
  french: 'fr',
  프랑스어: 'fr',
  불어: 'fr',
  german: 'de',
  독일어: 'de',
  spanish: 'es',
  스페인어: 'es',
  portuguese: 'pt',
  포르투갈어: 'pt',
  italian: 'it',
  이탈리아어: 'it',
  russian: 'ru',
  러시아어: 'ru',
  vietnamese: 'vi',
  베트남어: 'vi',
  thai: 'th',
  태국어: 'th',
  indonesian: 'id',
  인도네시아어: 'id',
  hindi: 'hi',
  힌디어: 'hi',
  arabic: 'ar',
  아랍어: 'ar',
};

export const MONTHS: Record<string, string> = {
  jan: '1',
  feb: '2',
  mar: '3',
  apr: '4',
  may: '5',
  jun: '6',
  jul: '7',
  aug: '8',
  sep: '9',
  oct: '10',
  nov: '11',
  dec: '12',
};
