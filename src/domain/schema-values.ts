import * as v from 'valibot';
import { isDate } from './dates.ts';
import { UNPRINTABLE } from './printable.ts';
import { type Localized, UNSTATED, type Unstated } from './vocabulary.ts';

/** What a value in a file can be: texts, dates, numbers, words of a closed list. Every rule fails with a code. */

/** A plain YAML scalar that is not text by itself: its source beside the value YAML reads in it. */
export class RawScalar {
  constructor(
    readonly source: string,
    readonly value: number | boolean | null,
  ) {}
}

/**
 * Every way a value can be wrong, as a code: words come from i18n. `rule` reads the code back from a valibot issue.
 * The text of valibot itself is never shown.
 */
export type Fault =
  | 'text'
  | 'empty'
  | 'control-character'
  | 'number'
  | 'whole-number'
  | 'negative'
  | 'weight'
  | 'boolean'
  | 'date'
  | 'list'
  | 'mapping'
  | 'one-of'
  | 'id'
  | 'country'
  | 'currency'
  | 'language'
  | 'localized';

const written = v.instance(RawScalar, 'text');
/** What was written; nothing where YAML reads no value, as in `~`. */
const sourceOf = (value: string | RawScalar): string =>
  typeof value === 'string' ? value : value.value === null ? '' : value.source;

/** Text exactly as written in the file: `1.10`, `4.0`, `on`, `2025`. Never empty, never able to control a terminal. */
export const text = v.pipe(
  v.union([v.string('text'), written], 'text'),
  v.transform(sourceOf),
  v.check((value) => value.trim() !== '', 'empty'),
  v.check((value) => !UNPRINTABLE.test(value), 'control-character'),
);
/** Running text may be folded over lines; line breaks become spaces. */
export const prose = v.pipe(
  v.union([v.string('text'), written], 'text'),
  v.transform((value) =>
    sourceOf(value)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
  ),
  v.check((value) => value !== '', 'empty'),
  v.check((value) => !UNPRINTABLE.test(value), 'control-character'),
);
export const id = v.pipe(
  text,
  v.check((value) => /^[^\s,"'`]+$/u.test(value), 'id'),
);

/** `Grok-1` holds in both languages; `{en, ko}` may lack one of them. */
export const localized = v.pipe(
  v.union([prose, v.strictObject({ en: v.optional(prose), ko: v.optional(prose) }, 'localized')], 'localized'),
  v.check((value) => typeof value === 'string' || value.en !== undefined || value.ko !== undefined, 'localized'),
  v.transform(
    (value): Localized =>
      typeof value === 'string' ? { en: value, ko: value } : { en: value.en ?? null, ko: value.ko ?? null },
  ),
);

/** A calendar date in the precision it was written with. */
export const date = v.pipe(text, v.check(isDate, 'date'));

export const signed = v.pipe(
  v.instance(RawScalar, 'number'),
  v.check((value) => typeof value.value === 'number' && Number.isFinite(value.value), 'number'),
  v.transform((value) => value.value as number),
);
export const number = v.pipe(
  signed,
  v.check((value) => value >= 0, 'negative'),
);
export const whole = v.pipe(
  number,
  v.check((value) => Number.isSafeInteger(value), 'whole-number'),
);
export const boolean = v.pipe(
  v.instance(RawScalar, 'boolean'),
  v.check((value) => typeof value.value === 'boolean', 'boolean'),
  v.transform((value) => value.value as boolean),
);
export const oneOf = <const T extends readonly string[]>(values: T) => v.pipe(text, v.picklist(values, 'one-of'));
const unstated = v.picklist(UNSTATED);
/** A value, or the word that says why there is none. The value's own rule speaks when neither matches. */
export const known = <T extends v.GenericSchema>(value: T) =>
  v.lazy(
    (input): v.GenericSchema<unknown, v.InferOutput<T> | Unstated> =>
      (typeof input === 'string' && (UNSTATED as readonly string[]).includes(input) ? unstated : value) as never,
  );
/** The records a thing has; none is fine. */
export const list = <T extends v.GenericSchema>(item: T) => v.array(item, 'list');
/** The values of a fact. An empty list is neither unknown, which is absent, nor a value. */
export const values = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    list(item),
    v.check((value) => value.length > 0, 'empty'),
  );
/** One or several. */
export const some = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.lazy(
      (input): v.GenericSchema<unknown, v.InferOutput<T> | v.InferOutput<T>[]> =>
        (Array.isArray(input) ? list(item) : item) as never,
    ),
    v.transform((value): v.InferOutput<T>[] => (Array.isArray(value) ? value : [value])),
  );
export const record = <T extends v.ObjectEntries>(entries: T) => v.strictObject(entries, 'mapping');
export const language = v.pipe(
  text,
  v.check((value) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value), 'language'),
);
export const country = v.pipe(
  text,
  v.check((value) => /^[A-Z]{2}$/.test(value), 'country'),
);
export const currency = v.pipe(
  text,
  v.check((value) => /^[A-Z]{3}$/.test(value), 'currency'),
);
