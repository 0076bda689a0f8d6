import type { GenericSchema } from 'valibot';
import { decisionRecord, policySchema, querySchema, type Shapes, watchSchema } from './documents.ts';
import { Config } from './documents-config.ts';
import type { RecordKind } from './kinds/kind.ts';
import { KINDS } from './kinds/registry.ts';
import { leavesOf, optional, type Shape, shapeOf } from './schema-shape.ts';
import { prose, some, text } from './schema-values.ts';
import { type Language, UNSTATED } from './vocabulary.ts';

/** The files that there is a schema of: records, and those that are one record by themselves. */
export const SCHEMA_NAMES = ['knowledge-base', 'policy', 'query', 'decision', 'watch', 'config'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

type Json = Record<string, unknown>;

/** The shape of a file that is one record by itself; undefined of those that hold records. */
function documentShape(name: SchemaName, shapes: Shapes): Shape | undefined {
  if (name === 'policy') return shapeOf(policySchema(shapes));
  if (name === 'query') return shapeOf(querySchema(shapes));
  if (name === 'watch') return shapeOf(watchSchema);
  return name === 'decision' ? shapeOf(decisionRecord(shapes)) : undefined;
}

/** The fields of a file that is one record, or of the records of each kind. */
export function fieldsOf(name: SchemaName, shapes: Shapes): [path: string, field: Shape][] {
  const document = documentShape(name, shapes);
  if (document) return leavesOf(document);
  const kinds = KINDS.flatMap((kind: RecordKind) => leavesOf(shapeOf(kind.schema), `${kind.name}.`));
  return [['source', shapeOf(FILE_SOURCE)], ...kinds, ...(name === 'config' ? leavesOf(shapeOf(Config)) : [])];
}

/**
 * JSON Schema (draft 2020-12) of a file as YAML 1.2 is read: a date of a year alone is a number there, and text may be one
 * too. It tells what has the right shape by itself, for an editor; `lmm validate` tells all else besides.
 */
export function jsonSchema(name: SchemaName, shapes: Shapes, language: Language): Json {
  const writer = new Writer(language);
  const document = documentShape(name, shapes);
  const root = document
    ? writer.of(document)
    : writer.file(name === 'config' ? (shapeOf(Config).entries ?? new Map()) : new Map());
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `lmm ${name}`,
    ...root,
    $defs: Object.fromEntries(Object.entries(writer.defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Private keys are left out as a file is read. */
const PRIVATE = { '^x-': true };
const FILE_SOURCE = optional(
  some(text),
  'The default source of the records in the file that give none',
  '출처를 밝히지 않은 레코드의 기본 출처',
);

class Writer {
  readonly defs: Json = {};

  constructor(private readonly language: Language) {
    // What other definitions refer to.
    for (const schema of [prose, text] as GenericSchema[]) this.of(shapeOf(schema));
  }

  /** A knowledge-base file: lists of records by their kind. */
  file(more: ReadonlyMap<string, Shape>): Json {
    const properties: Json = { source: this.of(shapeOf(FILE_SOURCE)) };
    for (const kind of KINDS as readonly RecordKind[]) {
      this.defs[kind.name] = this.of(shapeOf(kind.schema));
      const description = kind.about[this.language];
      properties[kind.name] = { description, type: 'array', items: { $ref: `#/$defs/${kind.name}` } };
    }
    for (const [key, shape] of more) properties[key] = this.of(shape);
    return { type: 'object', properties, patternProperties: PRIVATE, additionalProperties: false };
  }

  of(shape: Shape): Json {
    const json = this.bare(shape);
    const { example } = shape.meta;
    const description = this.description(shape);
    return {
      ...(description === '' ? {} : { description }),
      ...(shape.known ? { anyOf: [json, { enum: UNSTATED }] } : json),
      ...(example === undefined ? {} : { examples: [example] }),
    };
  }

  /** `Context window (tokens).` */
  private description({ meta: { meaning, unit, default: otherwise, absent } }: Shape): string {
    if (!meaning) return '';
    const { language } = this;
    const korean = language === 'ko';
    const measured = unit ? `${meaning[language]} (${unit[language]})` : meaning[language];
    const without = otherwise ?? absent;
    if (!without) return measured;
    const label = otherwise ? (korean ? '없으면' : 'Where absent') : korean ? '생략' : 'May be absent';
    return `${measured}. ${label}: ${without[language]}`;
  }

  private bare({ form, meta, entries, of, open }: Shape): Json {
    if (form === 'mapping' && entries) {
      const required = [...entries].filter(([, field]) => !field.optional).map(([key]) => key);
      return {
        type: 'object',
        properties: Object.fromEntries([...entries].map(([key, field]) => [key, this.of(field)])),
        ...(required.length > 0 ? { required } : {}),
        ...(open ? {} : { patternProperties: PRIVATE, additionalProperties: false }),
      };
    }
    if (of) {
      const item = this.of(of);
      if (form === 'map') return { type: 'object', additionalProperties: item };
      const list = { type: 'array', items: item, ...(meta.least ? { minItems: meta.least } : {}) };
      return form === 'some' ? { anyOf: [item, list] } : list;
    }
    if (meta.options) return { enum: meta.options };
    const { name = 'text', json = {} } = meta.value ?? {};
    this.defs[name] = json;
    return { $ref: `#/$defs/${name}` };
  }
}
