import * as v from 'valibot';
import { moneyIn, type Sum, sumIn } from './amounts.ts';
import { isWellFormedId, refusedIn, type Standing, unseenIn } from './characters.ts';
import { isDate } from './dates.ts';
import type { Kind } from './kinds/names.ts';
import { strangerIn } from './lookalikes.ts';
import { type Memory, memoryIn, memoryText } from './memory.ts';
import { countryCode } from './places.ts';
import { described, type Meta, type Reference } from './schema-shape.ts';
import { type Localized, UNSTATED, type Unstated } from './vocabulary.ts';

/** What a value in a file can be: texts, dates, numbers, words of a closed list. Every rule fails with a code. */

/**
 * A plain word of a file that is not text by itself: what was written beside what it is (`plainValue`). A number that
 * cannot be kept as it was written is NaN.
 */
export class RawScalar {
  constructor(
    readonly source: string,
    readonly value: number | boolean | null,
  ) {}
}

/** Says what a single value is, for the dictionary and for JSON Schema, which sees what YAML reads: 2024 is a number there. */
const named = <T extends v.GenericSchema>(schema: T, name: string, json: object): T =>
  described(schema, { value: { name, json } });
/** Without what objects have by themselves: `constructor` is a key like any other, and unknown. */
const bare = <T extends v.ObjectEntries>(entries: T): T => Object.assign(Object.create(null), entries);
const SCALAR = ['string', 'number', 'boolean'];

const written = v.instance(RawScalar, 'text');
/** What was written; nothing where YAML reads no value, as in `~`. */
const sourceOf = (value: string | RawScalar): string =>
  typeof value === 'string' ? value : value.value === null ? '' : value.source;

/** Only characters that may stand there: see `characters.ts`. */
const standing = (where: Standing) =>
  v.check((value: string) => refusedIn(value, where) === undefined, where === 'id' ? 'id' : 'character');

/** Any text, as it was written; never empty. */
const anyText = v.pipe(
  v.union([v.string('text'), written], 'text'),
  v.transform(sourceOf),
  v.check((value) => value.trim() !== '', 'empty'),
);
/** Text exactly as written in the file: `1.10`, `4.0`, `on`, `2025`. Never empty, never able to control a terminal. */
export const text = named(v.pipe(anyText, standing('text')), 'text', { type: SCALAR, pattern: '\\S' });
/** What somebody typed, letter for letter: blanks at its ends were meant. Never empty, never able to control a terminal. */
export const typed = named(
  v.pipe(
    anyText,
    v.check((value) => unseenIn(value) === undefined, 'character'),
  ),
  'text',
  { type: SCALAR, pattern: '\\S' },
);
/** What somebody or something is called: people type what they see, so there is nothing in it that they cannot. */
export const name = named(v.pipe(text, standing('name')), 'name', { type: SCALAR, pattern: '\\S' });
/** Running text may be folded over lines; line breaks and tabs become spaces. */
export const prose = named(
  v.pipe(
    v.union([v.string('text'), written], 'text'),
    v.transform((value) =>
      sourceOf(value)
        .replace(/\s+/g, (gap) => (/[\n\t]/.test(gap) ? ' ' : gap))
        .trim(),
    ),
    v.check((value) => value !== '', 'empty'),
    standing('prose'),
  ),
  'prose',
  { type: SCALAR, pattern: '\\S' },
);
/** What an editor can tell of an id: what cannot be seen in it, `lmm validate` does. */
const ID = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.~:@+%-]*(?:\/\.*[\p{L}\p{M}\p{N}_~:@+%-][\p{L}\p{M}\p{N}_.~:@+%-]*)*$/u;
export const id = named(
  v.pipe(
    text,
    standing('id'),
    v.check(isWellFormedId, 'id'),
    v.check((value) => strangerIn(value) === undefined, 'lookalike'),
  ),
  'id',
  { type: SCALAR, pattern: ID.source, minimum: 0 },
);
/** An address of the web, which a reader may follow: with nothing in it that shows as something else, and no password. */
export const address = named(
  v.pipe(
    text,
    standing('address'),
    v.check(isAddress, 'address'),
    v.check((value) => strangerIn(hostOf(value)) === undefined, 'lookalike'),
  ),
  'address',
  { type: 'string', pattern: '^https?://\\S+$' },
);
function isAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}
/** The host as it is written, where a letter of another script makes another site. */
const hostOf = (value: string): string => /^https?:\/\/([^/?#]*)/i.exec(value)?.[1] ?? '';

/** The id of a record of a kind. What `refuse` says holds where nothing else is said. */
export const reference = (to: Kind, removed: Reference['removed'] = 'refuse') =>
  described(id, { reference: { to, removed } });
/** The name of a field, as `lmm fields` lists them. Whether there is one is told with all that is wrong between records. */
export const field = named(text, 'field', { type: SCALAR, pattern: '\\S' });

/** `Grok-1` holds in both languages; `{en, ko}` may lack one of them. */
export const localized = named(
  v.pipe(
    v.union([prose, v.strictObject(bare({ en: v.optional(prose), ko: v.optional(prose) }), 'localized')], 'localized'),
    v.check((value) => typeof value === 'string' || value.en !== undefined || value.ko !== undefined, 'localized'),
    v.transform(
      (value): Localized =>
        typeof value === 'string' ? { en: value, ko: value } : { en: value.en ?? null, ko: value.ko ?? null },
    ),
  ),
  'localized',
  {
    anyOf: [
      { $ref: '#/$defs/prose' },
      {
        type: 'object',
        properties: { en: { $ref: '#/$defs/prose' }, ko: { $ref: '#/$defs/prose' } },
        patternProperties: { '^x-': true },
        additionalProperties: false,
        anyOf: [{ required: ['en'] }, { required: ['ko'] }],
      },
    ],
  },
);

/** A calendar date in the precision it was written with. */
export const date = named(v.pipe(text, v.check(isDate, 'date')), 'date', {
  anyOf: [
    { type: 'string', pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' },
    { type: 'integer', minimum: 1000, maximum: 9999 },
  ],
});

export const signed = named(
  v.pipe(
    v.instance(RawScalar, 'number'),
    v.check((value) => typeof value.value === 'number', 'number'),
    v.check(({ value }) => typeof value !== 'number' || Number.isFinite(value), 'inexact'),
    v.transform((value) => value.value as number),
  ),
  'signed',
  { type: 'number' },
);
export const number = named(
  v.pipe(
    signed,
    v.check((value) => value >= 0, 'negative'),
  ),
  'number',
  { type: 'number', minimum: 0 },
);
export const whole = named(
  v.pipe(
    number,
    v.check((value) => Number.isSafeInteger(value), 'whole-number'),
  ),
  'whole',
  { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
);
export const boolean = named(
  v.pipe(
    v.instance(RawScalar, 'boolean'),
    v.check((value) => typeof value.value === 'boolean', 'boolean'),
    v.transform((value) => value.value as boolean),
  ),
  'boolean',
  { type: 'boolean' },
);
export const oneOf = <const T extends readonly string[]>(values: T) =>
  v.pipe(text, v.picklist(values, 'one-of'), v.metadata({ options: values, value: undefined }));
const unstated = v.picklist(UNSTATED);
/** A value, or the word that says why there is none. The value's own rule speaks when neither matches. */
export const known = <T extends v.GenericSchema>(value: T) =>
  v.pipe(
    v.lazy(
      (input): v.GenericSchema<unknown, v.InferOutput<T> | Unstated> =>
        (typeof input === 'string' && (UNSTATED as readonly string[]).includes(input) ? unstated : value) as never,
    ),
    v.metadata({ wraps: { as: 'known', of: value } } satisfies Meta),
  );
/** The records a thing has; none is fine. */
export const list = <T extends v.GenericSchema>(item: T) => v.array(item, 'list');
/** The values of a fact. An empty list is neither unknown, which is absent, nor a value. */
export const values = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    list(item),
    v.check((value) => value.length > 0, 'empty'),
    v.metadata({ least: 1 } satisfies Meta),
  );
/** One or several. */
export const some = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.lazy(
      (input): v.GenericSchema<unknown, v.InferOutput<T> | v.InferOutput<T>[]> =>
        (Array.isArray(input) ? list(item) : item) as never,
    ),
    v.transform((value): v.InferOutput<T>[] => (Array.isArray(value) ? value : [value])),
    v.metadata({ wraps: { as: 'some', of: item } } satisfies Meta),
  );
export const record = <T extends v.ObjectEntries>(entries: T) => v.strictObject(bare(entries), 'mapping');
/** A value for each of some fields. */
export const byField = <T extends v.GenericSchema>(value: T) =>
  described(v.record(v.string(), value, 'mapping'), { byField: true });
const pattern = (rule: RegExp) => ({ type: 'string', pattern: rule.source });
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
export const language = named(
  v.pipe(
    text,
    v.check((value) => LANGUAGE.test(value), 'language'),
  ),
  'language',
  pattern(LANGUAGE),
);
const COUNTRY = /^[A-Z]{2}$/;
export const country = named(
  v.pipe(
    text,
    v.check((value) => COUNTRY.test(value), 'country'),
  ),
  'country',
  pattern(COUNTRY),
);
/** A country or a group of countries by any word for it; what comes out is its code. */
export const place = named(
  v.pipe(
    text,
    v.check((value) => countryCode(value) !== undefined, 'country'),
    v.transform((value) => countryCode(value) as string),
  ),
  'place',
  { type: SCALAR, pattern: '\\S' },
);
/** Memory to run a model in, in its one spelling. */
export const memory = named(
  v.pipe(
    text,
    v.check((value) => memoryIn(value) !== undefined, 'memory'),
    v.transform((value) => memoryText(memoryIn(value) as Memory)),
  ),
  'memory',
  { type: 'string', pattern: '^(\\d{1,3} ?[xX*] ?)?\\d{1,5}(\\.\\d{1,2})? ?[gGtT]' },
);
const CURRENCY = /^[A-Z]{3}$/;
export const currency = named(
  v.pipe(
    text,
    v.check((value) => CURRENCY.test(value), 'currency'),
  ),
  'currency',
  pattern(CURRENCY),
);
/** A sum of money: a number of USD, or with its currency as people write it, `1000원`, `0.5 EUR`. */
export const sum = named(
  v.pipe(
    v.lazy((input) =>
      input instanceof RawScalar && typeof input.value === 'number' ? number : text,
    ) as v.GenericSchema<unknown, number | string>,
    v.transform((value): Sum => (typeof value === 'number' ? value : ((moneyIn(value) && sumIn(value)) ?? ''))),
    v.check((value) => value !== '', 'sum'),
  ),
  'sum',
  {
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: '\\d\\D*[^\\d.,_\\s]|[^\\d.,_\\s].*\\d' },
    ],
  },
);
/** A field's value as somebody claims it, of whatever type the field has. */
export const claimed = named(
  v.pipe(
    v.lazy((input) =>
      input instanceof RawScalar && typeof input.value === 'boolean'
        ? boolean
        : input instanceof RawScalar && typeof input.value === 'number'
          ? signed
          : Array.isArray(input)
            ? list(text)
            : text,
    ) as v.GenericSchema<unknown, string | number | boolean | string[]>,
  ),
  'claimed',
  {
    anyOf: [
      { type: SCALAR, pattern: '\\S' },
      { type: 'array', items: { $ref: '#/$defs/text' } },
    ],
  },
);
