import { isDate } from '../../domain/dates.ts';
import type { ValueKind } from '../../domain/documents.ts';
import { COUNTRY_CODES, LANGUAGE_CODES } from '../need/places.ts';

/** What a constraint can ask for. */
export type ConstraintValue = number | boolean | string | string[];

/** Looks up what names mean. Both throw a NameError for a name that nobody has, or several. */
export interface NameLookup {
  developer(name: string): string;
  /** A model, a series or a release. */
  record(name: string): string;
}

/** A text that is no value of a constraint; whoever asked for it finds the words. */
export class ValueError extends Error {
  constructor(
    readonly code: 'empty' | 'number' | 'whole' | 'tokens' | 'parameters' | 'choice' | 'date' | 'country' | 'language',
    readonly given: string,
    /** The words that are allowed, or the code that is meant. */
    readonly known: readonly string[] = [],
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
  shownAs: 'plain' | 'count' | 'term' | 'usd' | 'country' | 'language' | 'developer' | 'record';
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

const SUFFIXES = { '': 1, k: 1e3, m: 1e6, b: 1e9, t: 1e12 };
type Suffix = keyof typeof SUFFIXES;

/** A whole number, perhaps short: 128000, 128k, 70B; undefined for anything else. */
function countIn(text: string, suffixes: readonly Suffix[]): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]?)$/i.exec(text.trim().replaceAll(/[_,]/g, ''));
  const suffix = (match?.[2] ?? '').toLowerCase() as Suffix;
  if (!match || !suffixes.includes(suffix)) return undefined;
  const count = Math.round(Number(match[1]) * SUFFIXES[suffix]);
  return Number.isSafeInteger(count) ? count : undefined;
}

/** A number of tokens: 128000, 128k, 1M; undefined for anything else. */
export const tokensIn = (text: string): number | undefined => countIn(text, ['', 'k', 'm']);

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
function named(shownAs: 'developer' | 'record'): ValueType<string[]> {
  const { parse, kind } = words('texts', shownAs, String);
  const settle = (given: string[], names: NameLookup): string[] => given.map((name) => names[shownAs](name));
  return { kind, shownAs, settle, parse: (text, names) => settle(parse(text, names), names) };
}

/** A code, or the word for what has one, which is then told. */
function code(
  text: string,
  pattern: RegExp,
  fault: 'country' | 'language',
  codes: Readonly<Record<string, string>>,
): string {
  if (pattern.test(text)) return text;
  const meant = Object.hasOwn(codes, text.toLowerCase()) ? codes[text.toLowerCase()] : undefined;
  throw new ValueError(fault, text, meant === undefined ? [] : [meant]);
}

const numeral = (text: string): number =>
  /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;

export const usd: ValueType<number> = {
  kind: 'number',
  shownAs: 'usd',
  parse(text) {
    const given = text.trim();
    const value = numeral(given);
    if (!Number.isFinite(value) || value < 0) throw new ValueError('number', given);
    return value;
  },
};

export const tokens: ValueType<number> = {
  kind: 'whole',
  shownAs: 'plain',
  parse(text) {
    const value = tokensIn(text);
    if (value === undefined) throw new ValueError('tokens', text.trim());
    return value;
  },
};

export const parameters: ValueType<number> = {
  kind: 'whole',
  shownAs: 'count',
  parse(text) {
    const value = countIn(text, ['', 'k', 'm', 'b', 't']);
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
export const records = named('record');
export const countries = words('countries', 'country', (word) =>
  code(word, /^[a-z]{2}$/i, 'country', COUNTRY_CODES).toUpperCase(),
);
/** Codes, as `languages` of a release holds them. */
export const languages = words('languages', 'language', (word) =>
  code(word, /^[a-z]{2,3}(-[a-z0-9]+)*$/i, 'language', LANGUAGE_CODES).toLowerCase(),
);
export const regions: ValueType<string[]> = { ...texts, shownAs: 'country' };

/** Words of a closed list, hyphens and underscores alike. */
export const choices = <const T extends readonly string[]>(known: T): ValueType<T[number][]> =>
  words(known, 'term', (word): T[number] => {
    const found = known.find((entry) => entry === word.toLowerCase().replaceAll('-', '_'));
    if (found === undefined) throw new ValueError('choice', word, known);
    return found;
  });
