import { describe, expect, it } from 'vitest';
import { COUNTRIES, GROUPS } from '../../src/domain/countries.ts';
import { countryCode, countryWords, isWithin, liesIn, placeWords, regionCode } from '../../src/domain/places.ts';

describe.each(Object.entries(COUNTRIES))('%s', (code, names) => {
  it.each(['en', 'ko'] as const)('is called in %s as Intl calls it', (language) => {
    expect(names[language]).toBe(new Intl.DisplayNames([language], { type: 'region' }).of(code));
  });
});

describe('words for places', () => {
  it.each([
    ['kr', 'KR'],
    ['한국', 'KR'],
    ['Korean', 'KR'],
    ['UK', 'GB'],
    ['영국', 'GB'],
    ['eu', 'EU'],
    ['유럽연합', 'EU'],
    ['Europe', 'EUROPE'],
    ['유럽', 'EUROPE'],
    ['IT', 'IT'],
    ['xx', 'XX'],
    ['Seoul', undefined],
    ['nowhere', undefined],
  ])('%s is the country %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  it.each([
    ['서울', 'kr'],
    ['Frankfurt', 'de'],
    ['EU', 'eu'],
    ['유럽', 'eu'],
    ['Korea', 'kr'],
    ['EU-West-1', 'eu-west-1'],
    ['moon base', 'moon base'],
  ])('%s is the region %s', (text, code) => {
    expect(regionCode(text)).toBe(code);
  });

  it('each mean one country or group', () => {
    const all = [...Object.values(COUNTRIES), ...Object.values(GROUPS)].flatMap(({ en, ko, words, cities = '' }) =>
      [...new Set([en.toLowerCase(), ko, ...words.split(', '), ...cities.split(', ')])].filter((word) => word !== ''),
    );
    expect(all.length).toBe(placeWords().size);
    expect(placeWords().size).toBeGreaterThan(countryWords().size);
  });
});

describe('the European Union', () => {
  it('has 27 members, each a country of the table', () => {
    expect(GROUPS.EU?.members).toHaveLength(27);
    expect(GROUPS.EU?.members.filter((code) => !Object.hasOwn(COUNTRIES, code))).toEqual([]);
  });

  it('lies in Europe and holds neither Britain nor Norway', () => {
    expect(liesIn('EU', 'EUROPE')).toBe(true);
    expect(liesIn('FR', 'EU')).toBe(true);
    expect(liesIn('GB', 'EU')).toBe(false);
    expect(liesIn('NO', 'EU')).toBe(false);
    expect(liesIn('GB', 'EUROPE')).toBe(true);
    expect(liesIn('EUROPE', 'EU')).toBe(false);
  });
});

describe('what is kept in one place is kept in another', () => {
  it.each([
    ['de', 'eu', true],
    ['EU', 'eu', true],
    ['eu', 'europe', true],
    ['europe', 'eu', true],
    ['eu-west-1', 'eu', true],
    ['eu-west-1', 'ie', true],
    ['eu-west-2', 'eu', false],
    ['europe-west6', 'eu', false],
    ['asia-northeast3', 'kr', true],
    ['us', 'eu', false],
    ['eu', 'de', null],
    ['us', 'us-east-1', null],
    ['us-west-2', 'us-east-1', false],
    ['kr', 'us-east-1', false],
    ['global', 'eu', null],
    ['eu', 'atlantis', null],
    ['atlantis', 'Atlantis', true],
  ])('%s in %s: %s', (has, wanted, expected) => {
    expect(isWithin(has, wanted)).toBe(expected);
  });
});
