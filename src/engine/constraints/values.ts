import { numberIn, type Sum, sumIn } from '../../domain/amounts.ts';
import { isDate } from '../../domain/dates.ts';
import type { ValueKind } from '../../domain/documents.ts';
import { memoryIn, memoryText } from '../../domain/memory.ts';
import { countryCode, countryWords, regionCode } from '../../domain/places.ts';
import { LICENCE_TERMS, type Term, termKey, termMeant } from '../../domain/spoken.ts';
import { suggestions } from '../../domain/suggestions.ts';
import { languageNamed } from '../languages.ts';
import { deviceNamed } from '../need/devices.ts';
import { LANGUAGE_CODES } from '../need/places.ts';

/** What a constraint can ask for. */
export type ConstraintValue = number | boolean | string | string[];

/** Looks up what names mean. All throw a NameError for a name that nobody has, or several. */
export interface NameLookup {
  developer(name: string): string;
  /** A model, a series or a release. */
  record(name: string): string;
  /** A model or a release, or a developer where neither is called so. */
  recordOrMaker(name: string): string;
}

/** A text that is no value of a constraint; whoever asked for it finds the words. */
export class ValueError extends Error {
  constructor(
    readonly code:
      | 'empty'
      | 'sum'
      | 'whole'
      | 'tokens'
      | 'parameters'
      | 'choice'
      | 'date'
      | 'country'
      | 'language'
      | 'memory',
    readonly given: string,
    /** The words that are allowed, or the code that is meant. */
    readonly known: readonly string[] = [],
    /** The words of a closed list. */
    readonly terms: readonly Term[] = [],
  ) {
    super(`${code}: ${given}`);
    this.name = 'ValueError';
  }
}

/** A kind of value that constraints ask for. */
export interface ValueType<V extends ConstraintValue> {
  /** What it is in a policy or a query. */
  kind: ValueKind;
  /**
   * Reads the text of an option; of an option that takes none it is empty.
   * @throws ValueError, NameError
   */
  parse(text: string, names: NameLookup): V;
  /**
   * Looks up the names in a value of a file; undefined where the value asks for nothing.
   * @throws NameError
   */
  settle?(value: V, names: NameLookup): V | undefined;
  /** What its words, or its number, are: by this they are put in words. */
  shownAs: 'plain' | 'count' | 'term' | 'sum' | 'country' | 'language' | 'developer' | 'record' | 'memory';
}

/** The parts of a list separated by commas, each once. */
export const partsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** A whole number as people write it: 128000, 128k, 30,000, 3만, 70B; undefined for anything else. */
export function countIn(text: string): number | undefined {
  const count = Number(numberIn(text) ?? Number.NaN);
  return Number.isSafeInteger(count) ? count : undefined;
}

/** A list of words, each read by itself. */
function words<W extends string>(
  kind: ValueKind,
  shownAs: ValueType<W[]>['shownAs'],
  word: (text: string) => W,
): ValueType<W[]> {
  return {
    kind,
    shownAs,
    parse(text) {
      const parts = partsOf(text);
      if (parts.length === 0) throw new ValueError('empty', text);
      return parts.map(word);
    },
  };
}

/** A list of names that are looked up. */
function named(shownAs: 'developer' | 'record', find: keyof NameLookup = shownAs): ValueType<string[]> {
  const { parse, kind } = words('texts', shownAs, String);
  const settle = (given: string[], names: NameLookup): string[] => given.map((name) => names[find](name));
  return { kind, shownAs, settle, parse: (text, names) => settle(parse(text, names), names) };
}

/** A code, or the word for what has one. */
function languageCode(text: string): string {
  if (/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(text)) return text.toLowerCase();
  const meant = languageNamed(text);
  if (meant === undefined) throw new ValueError('language', text, suggestions(text, Object.keys(LANGUAGE_CODES)));
  return meant;
}

const numeral = (text: string): number =>
  /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;

/** A sum of money: a number of USD, or a text such as `1000 KRW`, which is converted where it is held against a price. */
export const sum: ValueType<Sum> = {
  kind: 'sum',
  shownAs: 'sum',
  parse(text) {
    const value = sumIn(text);
    if (value === undefined) throw new ValueError('sum', text.trim());
    return value;
  },
};

export const tokens: ValueType<number> = {
  kind: 'whole',
  shownAs: 'plain',
  parse(text) {
    const value = countIn(text);
    if (value === undefined) throw new ValueError('tokens', text.trim());
    return value;
  },
};

export const parameters: ValueType<number> = {
  kind: 'whole',
  shownAs: 'count',
  parse(text) {
    const value = countIn(text);
    if (value === undefined) throw new ValueError('parameters', text.trim());
    return value;
  },
};

export const days: ValueType<number> = {
  kind: 'whole',
  shownAs: 'plain',
  parse(text) {
    const given = text.trim();
    const value = numeral(given);
    if (!Number.isSafeInteger(value) || value < 0) throw new ValueError('whole', given);
    return value;
  },
};

export const flag: ValueType<boolean> = { kind: 'boolean', shownAs: 'plain', parse: () => true };
/** A demand: false asks for nothing. */
export const demand: ValueType<boolean> = { ...flag, settle: (value) => (value ? true : undefined) };

export const date: ValueType<string> = {
  kind: 'date',
  shownAs: 'plain',
  parse(text) {
    const given = text.trim();
    if (!isDate(given)) throw new ValueError('date', given);
    return given;
  },
};

export const texts = words('texts', 'plain', String);
export const developers = named('developer');
export const recordsOrMakers: ValueType<string[]> = named('record', 'recordOrMaker');
/** Codes of countries and of groups of them, by any word for them. */
export const countries = words('countries', 'country', (word) => {
  const code = countryCode(word);
  if (code === undefined) throw new ValueError('country', word, suggestions(word, [...countryWords().keys()]));
  return code;
});
/** Codes, as `languages` of a release holds them. */
export const languages = words('languages', 'language', languageCode);
/** Places where data may be kept, as data has them: `eu`, `kr`, a cloud's region, or what nobody knows. */
export const regions: ValueType<string[]> = {
  ...words('texts', 'country', regionCode),
  settle: (given) => given.map(regionCode),
};
const sizes = words('memories', 'memory', (word) => {
  const memory = memoryIn(word) ?? deviceNamed(word);
  if (memory === undefined) throw new ValueError('memory', word);
  return memoryText(memory);
});
/** Memory of one's own: a size, or a device that is known, as its size. */
export const memories: ValueType<string[]> = {
  ...sizes,
  parse(text, names) {
    try {
      return sizes.parse(text, names);
    } catch (error) {
      const meant = error instanceof ValueError && error.code === 'memory' ? memoriesMeant(text) : [];
      throw meant.length > 0 ? new ValueError('memory', text.trim(), meant) : error;
    }
  },
};

/** A list of memories with a point where a comma stood, for a comma parts them, and gigabytes where no unit did. */
function memoriesMeant(text: string): string[] {
  const parts = partsOf(text.replace(/(?<=\d),(?=\d{1,2}(?!\d))/g, '.')).map((part) => {
    const word = /^[\d.]+$/.test(part) ? `${part}GB` : part;
    return memoryIn(word) || deviceNamed(word) ? word : undefined;
  });
  return parts.includes(undefined) ? [] : [parts.join(',')];
}

/** Words of a closed list, by their ids or as people say them. */
export const choices = <T extends string>(terms: readonly Term<T>[]): ValueType<T[]> => ({
  ...words(
    terms.map(({ id }) => id),
    'term',
    (word): T => {
      const meant = termMeant(word, terms);
      if (meant === undefined) throw new ValueError('choice', word, [], terms);
      return meant;
    },
  ),
});
/** Names of licences and kinds of them. */
export const licences = words('texts', 'plain', (word) => {
  const meant = termMeant(word, LICENCE_TERMS);
  // A name is told as it was typed.
  return meant === undefined || termKey(meant) === termKey(word) ? word : meant;
});
