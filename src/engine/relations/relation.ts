import { isUnstated } from '../../domain/cell-values.ts';
import { firstDay } from '../../domain/dates.ts';
import type { Words } from '../../domain/fields.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Localized, Unstated } from '../../domain/vocabulary.ts';

/**
 * The knowledge base as tables of rows and columns, for whoever asks in SQL or reads files: what is told here is what
 * `lmm export` writes, `lmm sql` loads and docs/sql.md describes.
 */

/**
 * What a column holds. `integer` has up to 15 digits; `amount` is an exact decimal; `date` is a whole day, `YYYY-MM-DD`;
 * `texts` is a list; `map` has texts by text.
 */
export type ColumnType = 'text' | 'integer' | 'number' | 'amount' | 'boolean' | 'date' | 'texts' | 'map';

/** Digits of an amount, in all and behind the point: sums of money of any currency, and prices of a single token. */
export const AMOUNT = { precision: 24, scale: 12 } as const;

/** A value of a row; null is not known, unless the row's `missing` says otherwise. */
export type Value = string | number | boolean | readonly string[] | Readonly<Record<string, string>> | null;

export interface Column {
  /** Letters, digits and underscores: a name in SQL without quotes. */
  name: string;
  type: ColumnType;
  unit?: Words;
  about: Words;
}

export interface Relation {
  name: string;
  about: Words;
  columns: readonly Column[];
  /** The rows that were there by the snapshot's day, by its sources; values stand in the order of the columns. */
  rows(snapshot: Snapshot): Value[][];
}

/** A column with where its value comes from; nothing is what is not there. */
export interface Resolved<Row> extends Column {
  of(row: Row): Value | undefined;
}

/** A table whose rows are made of some kind of thing. */
export function relation<Row>(spec: {
  name: string;
  about: Words;
  columns: readonly Resolved<Row>[];
  from(snapshot: Snapshot): Iterable<Row>;
}): Relation {
  const { name, about, columns, from } = spec;
  return {
    name,
    about,
    columns,
    rows: (snapshot) => [...from(snapshot)].map((row) => columns.map(({ of }) => of(row) ?? null)),
  };
}

/** Makes columns of a kind of rows. */
export class Columns<Row> {
  of(type: ColumnType, name: string, about: Words, value: Resolved<Row>['of'], unit?: Words): Resolved<Row> {
    return { name, type, about, of: value, ...(unit ? { unit } : {}) };
  }
  text(name: string, en: string, ko: string, value: (row: Row) => string | null | undefined): Resolved<Row> {
    return this.of('text', name, { en, ko }, value);
  }
  texts(name: string, en: string, ko: string, value: (row: Row) => readonly string[] | null | undefined) {
    return this.of('texts', name, { en, ko }, value);
  }
  boolean(name: string, en: string, ko: string, value: (row: Row) => boolean | null | undefined): Resolved<Row> {
    return this.of('boolean', name, { en, ko }, value);
  }
  number(name: string, en: string, ko: string, value: (row: Row) => number | null | undefined): Resolved<Row> {
    return this.of('number', name, { en, ko }, value);
  }
  integer(name: string, en: string, ko: string, value: (row: Row) => number | null | undefined, unit?: Words) {
    return this.of('integer', name, { en, ko }, value, unit);
  }
  /** A day that is whole in its source. */
  day(name: string, en: string, ko: string, value: (row: Row) => string | null | undefined): Resolved<Row> {
    return this.of('date', name, { en, ko }, value);
  }
  /** A date in any precision: its first day, and the text as it is written, `2024-10`. */
  date(name: string, en: string, ko: string, value: (row: Row) => string | null | undefined): Resolved<Row>[] {
    const written = {
      en: `The same as written: 2024, 2024-10 or 2024-10-01`,
      ko: '적힌 그대로: 2024, 2024-10, 2024-10-01',
    };
    return [
      this.of('date', name, { en: `${en}; its first day`, ko: `${ko}. 그 첫날` }, (row) => dayOf(value(row))),
      this.of('text', `${name}_written`, written, value),
    ];
  }
  /** A text in each language. */
  localized(name: string, en: string, ko: string, value: (row: Row) => Localized | null | undefined) {
    const inLanguage = (language: 'en' | 'ko', about: Words): Resolved<Row> =>
      this.of('text', `${name}_${language}`, about, (row) => value(row)?.[language]);
    return [
      inLanguage('en', { en: `${en}, in English`, ko: `${ko}, 영어` }),
      inLanguage('ko', { en: `${en}, in Korean`, ko: `${ko}, 한국어` }),
    ];
  }
  sources(value: (row: Row) => readonly string[]): Resolved<Row> {
    return this.texts('sources', 'Who says so: ids of `sources`', '밝힌 출처: `sources`의 id', value);
  }
  /** Why values of the row are null, where that is something else than not knowing. */
  missing(value: (row: Row) => Readonly<Record<string, string>>): Resolved<Row> {
    const about = {
      en: 'By column `undisclosed` or `not-applicable`; a null that is not named here is unknown',
      ko: '열마다 `undisclosed`나 `not-applicable`. 여기에 없는 null은 알려지지 않은 값',
    };
    return this.of('map', 'missing', about, (row) => {
      const told = value(row);
      return Object.keys(told).length > 0 ? told : null;
    });
  }
}

/** A column is called as its field, whose id may have a point: `limit.context` is `limit_context`. */
export const columnName = (field: string): string => field.replaceAll('.', '_');

/** The first day of a date; of what is no date, a word for why there is none, nothing. */
export const dayOf = (date: string | null | undefined): string | undefined =>
  date != null && /^\d/.test(date) ? firstDay(date) : undefined;

export const TOKENS: Words = { en: 'tokens', ko: '토큰' };
export const PER_MILLION: Words = { en: 'currency per 1,000,000 tokens', ko: '100만 토큰당 통화 금액' };

/** A value, where it is one and no word for why there is none. */
export const known = <T>(value: T | Unstated | undefined): T | undefined =>
  value === undefined || isUnstated(value) ? undefined : (value as T);

/** Of values by column those that are words for why there is none. */
export const unstated = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Unstated] => isUnstated(entry[1])));
