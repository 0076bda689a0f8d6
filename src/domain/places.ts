import { CLOUD_REGIONS, COUNTRIES, GROUPS } from './countries.ts';
import type { Language } from './vocabulary.ts';

/** Places by any name: options, policies, needs in words, conditions and what is printed read the one table of countries.ts. */

const partsOf = (words: string | undefined): string[] => words?.split(', ').filter((word) => word !== '') ?? [];

let named: Map<string, string> | undefined;
let placed: Map<string, string> | undefined;

/** The code of every word for a country or group, in lower case: `KR`, `EU`. */
export function countryWords(): ReadonlyMap<string, string> {
  if (!named) {
    named = new Map();
    for (const [code, { en, ko, words }] of [...Object.entries(COUNTRIES), ...Object.entries(GROUPS)])
      for (const word of [en.toLowerCase(), ko, ...partsOf(words)]) named.set(word, code);
  }
  return named;
}

/**
 * The same and that of cities: what is said of where data or a server lies. There Europe is the EU: so clouds call their
 * regions in it, and so law means it.
 */
export function placeWords(): ReadonlyMap<string, string> {
  if (!placed) {
    placed = new Map([...countryWords()].map(([word, code]) => [word, code === 'EUROPE' ? 'EU' : code]));
    for (const [code, { cities }] of Object.entries(COUNTRIES))
      for (const city of partsOf(cities)) placed.set(city, code);
  }
  return placed;
}

/** The name of a country or group; undefined where the table has none of the code. */
export const placeName = (code: string, language: Language): string | undefined =>
  (COUNTRIES[code] ?? GROUPS[code])?.[language];

/** The code of a country or group, by its code in any case or by any word for it; undefined for what is neither. */
export function countryCode(text: string): string | undefined {
  const upper = text.trim().toUpperCase();
  // `UK` is no code of ISO 3166; any other two letters may be.
  if (Object.hasOwn(GROUPS, upper)) return upper;
  return countryWords().get(text.trim().toLowerCase()) ?? (/^[A-Z]{2}$/.test(upper) ? upper : undefined);
}

/** The country of a cloud's region. */
const cloudCountry = (lower: string): string | undefined =>
  Object.entries(CLOUD_REGIONS).find(([, regions]) => regions.split(' ').includes(lower))?.[0];

/** The country or group in which a place lies: a code, a word, a city, a cloud's region; undefined where nobody knows. */
export function placeCode(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  return placeWords().get(lower) ?? countryCode(lower) ?? cloudCountry(lower);
}

/** A place as data has it: `kr` of Seoul; a cloud's region and what nobody knows stay as they are. */
export function regionCode(text: string): string {
  const lower = text.trim().toLowerCase();
  return (cloudCountry(lower) === undefined ? placeCode(lower)?.toLowerCase() : undefined) ?? lower;
}

/** The countries of a code. */
const countriesOf = (code: string): readonly string[] => GROUPS[code]?.members.flatMap(countriesOf) ?? [code];

/** Whether all of a country or group lies in another. */
export function liesIn(inner: string, outer: string): boolean {
  const all = countriesOf(outer);
  return countriesOf(inner).every((country) => all.includes(country));
}

/**
 * Whether what is kept in one place is kept in another; null where that cannot be told: of `eu` nobody knows whether it is
 * Germany, of a place that nobody knows whether it is anywhere.
 */
export function isWithin(has: string, wanted: string): boolean | null {
  const [own, asked] = [regionCode(has), regionCode(wanted)];
  if (own === asked) return true;
  const [inner, outer] = [placeCode(own), placeCode(asked)];
  if (inner === undefined || outer === undefined) return null;
  // A cloud's region is one of several of its country.
  if (cloudCountry(asked) !== undefined) return cloudCountry(own) === undefined && liesIn(outer, inner) ? null : false;
  if (liesIn(inner, outer)) return true;
  return liesIn(outer, inner) ? null : false;
}
