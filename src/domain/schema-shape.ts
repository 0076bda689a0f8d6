import * as v from 'valibot';
import type { Kind } from './kinds/names.ts';

/**
 * What a schema says beside its rules, as valibot's metadata: what a field means, what it refers to, how its list merges.
 * The dictionary, JSON Schema, the layers and the checks read it through `shapeOf`, so that a field is told in one place.
 */

/** Words of the documentation: the compiler asks for both languages. */
export interface Words {
  readonly en: string;
  readonly ko: string;
}

/** A field that names records of a kind. */
export interface Reference {
  readonly to: Kind;
  /**
   * What happens where a layer removes the target: `refuse` is a problem to mend by hand; `cascade` takes away what holds
   * the reference, a list of references once none is left in it; `trim` takes away the reference alone.
   */
  readonly removed: 'refuse' | 'cascade' | 'trim';
}

/** Periods in a list: `exclusive` ones may never overlap; of `successive` ones each ends where the next of its series begins. */
export type Periods =
  | { readonly kind: 'exclusive' }
  | { readonly kind: 'successive'; readonly series: readonly string[] };

export interface Meta {
  readonly meaning?: Words;
  readonly unit?: Words;
  /** What holds where it is absent. */
  readonly default?: Words;
  /** When it may be absent, where that is neither "no" nor "yes"; `no` of what only the record as a whole demands. */
  readonly absent?: Words;
  readonly example?: string;
  /** A finer name of the type than that of its values. */
  readonly type?: Words;
  readonly reference?: Reference;
  /** What identifies an item of the list within its record. A list without it, and not `united`, is replaced whole. */
  readonly identity?: readonly string[];
  /** What no two items of the list may have in common, where that is not its `identity`. */
  readonly distinct?: readonly string[];
  /** A list has at least so many. */
  readonly least?: number;
  /** The entries of the list are words that add up. */
  readonly united?: true;
  readonly periods?: Periods;
  /** What a single value is: the name of its rule, and JSON Schema of it. */
  readonly value?: { readonly name: string; readonly json: object };
  readonly options?: readonly string[];
  /** `known`: the value or why there is none; `some`: one or several; each over the schema in `of`. */
  readonly wraps?: { readonly as: 'known' | 'some'; readonly of: v.GenericSchema };
  /** Which schema judges a value, where that depends on the value. */
  readonly choose?: (value: unknown) => v.GenericSchema;
  /** The keys of the mapping are names of fields. */
  readonly byField?: true;
}

type Documented = Omit<Meta, 'meaning' | 'value' | 'options' | 'wraps' | 'choose' | 'least'>;

/** The schema, with what it means. Metadata changes no rule, so the type stays. */
export const described = <T extends v.GenericSchema>(schema: T, meta: Meta): T =>
  v.pipe(schema, v.metadata({ ...meta })) as unknown as T;
/** A schema that depends on the value. */
export const chosen = (choose: (value: unknown) => v.GenericSchema, meta: Meta = {}) =>
  described(v.lazy(choose), { ...meta, choose });
/** A field that a record must have, in whatever layer. */
export const required = <T extends v.GenericSchema>(schema: T, en: string, ko: string, more: Documented = {}): T =>
  described(schema, { meaning: { en, ko }, ...more });
export const optional = <T extends v.GenericSchema>(schema: T, en: string, ko: string, more: Documented = {}) =>
  v.optional(required(schema, en, ko, more));

/** A schema without its wrappers. */
export interface Shape {
  readonly form: 'value' | 'mapping' | 'map' | 'list' | 'some';
  readonly meta: Meta;
  readonly optional: boolean;
  /** Whether a word may stand for the value that says why there is none. */
  readonly known: boolean;
  /** The fields of a mapping; of a text by language its languages. */
  readonly entries?: ReadonlyMap<string, Shape>;
  /** Whether a mapping may hold other keys too. */
  readonly open: boolean;
  /** The items of a list, the values of a mapping with keys of its own (`map`). */
  readonly of?: Shape;
}

/** What a field refers to, itself or by the entries of its list. */
export const referenceOf = ({ meta, of }: Shape): Reference | undefined => meta.reference ?? (of && referenceOf(of));

/** The fields that hold values, by their paths: `limit.context` is a key in a mapping, or in each item of a list. */
export const leavesOf = ({ entries }: Shape, prefix = ''): [path: string, field: Shape][] =>
  [...(entries ?? [])].flatMap(([key, field]) => {
    const inner = field.form === 'mapping' ? field : field.of;
    const path = `${prefix}${key}`;
    return inner?.form === 'mapping' ? leavesOf(inner, `${path}.`) : [[path, field] as [string, Shape]];
  });

interface Schema {
  type: string;
  wrapped?: Schema;
  item?: Schema;
  entries?: Record<string, Schema>;
  value?: Schema;
  options?: readonly Schema[];
}

const shapes = new WeakMap<object, Shape>();

export function shapeOf(schema: v.GenericSchema): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = read(schema as unknown as Schema);
  shapes.set(schema, shape);
  return shape;
}

function read(schema: Schema): Shape {
  let inner = schema;
  let meta: Meta = {};
  let isOptional = false;
  let isKnown = false;
  for (;;) {
    const { wraps, ...own } = v.getMetadata(inner as unknown as v.GenericSchema) as Meta;
    meta = { ...own, ...meta };
    if (inner.type === 'optional' && inner.wrapped) {
      isOptional = true;
      inner = inner.wrapped;
    } else if (wraps?.as === 'known') {
      isKnown = true;
      inner = wraps.of as unknown as Schema;
    } else {
      const common = { meta, optional: isOptional, known: isKnown, open: inner.type === 'loose_object' };
      if (wraps?.as === 'some') return { ...common, form: 'some', of: shapeOf(wraps.of) };
      if (inner.type === 'array') return { ...common, form: 'list', of: read(inner.item as Schema) };
      if (inner.type === 'record') return { ...common, form: 'map', of: read(inner.value as Schema) };
      const { entries } = inner.entries ? inner : (inner.options?.find((option) => option.entries) ?? {});
      const form = inner.entries ? 'mapping' : 'value';
      if (!entries) return { ...common, form };
      return { ...common, form, entries: new Map(Object.entries(entries).map(([key, entry]) => [key, read(entry)])) };
    }
  }
}
