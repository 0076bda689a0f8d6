import type { Better } from './cells.ts';
import { FIELD_IDS, type FieldId } from './vocabulary.ts';

export type Group = 'basics' | 'spec' | 'capabilities' | 'openness' | 'price' | 'data';
export type FieldType = 'text' | 'texts' | 'number' | 'boolean' | 'date' | 'list';
export type Unit = 'tokens' | 'parameters' | 'per-mtok' | 'days' | null;

/** What a field is: the one table behind filters, sorting, comparison, CSV and help. */
export interface Field {
  id: FieldId;
  group: Group;
  type: FieldType;
  unit: Unit;
  /** Which of two known values is to be preferred; null where that depends on what one wants. */
  better: Better;
  /** Short names that options take. */
  aliases: readonly string[];
}

type Spec = [group: Group, type: FieldType, unit?: Unit, better?: Better, aliases?: readonly string[]];

const TABLE: Record<FieldId, Spec> = {
  developer: ['basics', 'text', null, null, ['maker', 'vendor']],
  country: ['basics', 'text'],
  release: ['basics', 'text', null, null, ['current']],
  architecture: ['basics', 'texts'],
  open_source: ['openness', 'boolean'],
  status: ['basics', 'text'],
  release_date: ['basics', 'date', null, null, ['released', 'date']],
  retirement_date: ['basics', 'date', null, null, ['retires', 'deprecation_date']],
  replaced_by: ['basics', 'list', null, null, ['successor']],
  knowledge: ['spec', 'date', null, null, ['cutoff', 'knowledge_cutoff']],
  'modalities.input': ['spec', 'list', null, null, ['input', 'modalities']],
  'modalities.output': ['spec', 'list', null, null, ['output']],
  'limit.context': ['spec', 'number', 'tokens', 'higher', ['context', 'context_length', 'window']],
  'limit.input': ['spec', 'number', 'tokens', 'higher', ['max_input']],
  'limit.output': ['spec', 'number', 'tokens', 'higher', ['max_output']],
  'parameters.total': ['spec', 'number', 'parameters', null, ['parameters', 'size']],
  'parameters.active': ['spec', 'number', 'parameters', null, ['active']],
  reasoning: ['capabilities', 'boolean'],
  tool_call: ['capabilities', 'boolean', null, null, ['tools', 'function_calling']],
  structured_output: ['capabilities', 'boolean', null, null, ['json_output']],
  attachment: ['capabilities', 'boolean'],
  temperature: ['capabilities', 'boolean'],
  languages: ['spec', 'list', null, null, ['language']],
  open_weights: ['openness', 'boolean', null, null, ['weights', 'open']],
  license: ['openness', 'text', null, null, ['licence']],
  'cost.input': ['price', 'number', 'per-mtok', 'lower', ['input_price', 'price_input']],
  'cost.output': ['price', 'number', 'per-mtok', 'lower', ['output_price', 'price_output']],
  'cost.cache_read': ['price', 'number', 'per-mtok', 'lower', ['cache_read', 'cached']],
  'cost.cache_write': ['price', 'number', 'per-mtok', 'lower', ['cache_write']],
  'cost.blend': ['price', 'number', 'per-mtok', 'lower', ['price', 'cost', 'blend']],
  providers: ['price', 'list', null, null, ['provider', 'offers']],
  api_id: ['price', 'text', null, null, ['api']],
  'data.deployment': ['data', 'list', null, null, ['deployment']],
  'data.trains_on_input': ['data', 'boolean', null, null, ['training', 'trains_on_input']],
  'data.retention_days': ['data', 'number', 'days', 'lower', ['retention', 'retention_days']],
  'data.zero_retention': ['data', 'boolean', null, null, ['zero_retention']],
  'data.regions': ['data', 'list', null, null, ['regions', 'region']],
  'data.certifications': ['data', 'list', null, null, ['certifications']],
};

/** Every field, in the order in which views show them. */
export const FIELDS: readonly Field[] = FIELD_IDS.map((id) => {
  const [group, type, unit = null, better = null, aliases = []] = TABLE[id];
  return { id, group, type, unit, better, aliases };
});

const BY_NAME = new Map(
  FIELDS.flatMap((field) => [[field.id, field] as const, ...field.aliases.map((alias) => [alias, field] as const)]),
);
/** What a field can also be called; underscores and hyphens are one. */
export const findField = (name: string): Field | undefined =>
  BY_NAME.get(name.trim().toLowerCase().replaceAll('-', '_'));

export const fieldOf = (id: FieldId): Field => BY_NAME.get(id) as Field;

/** Fields that a release has by itself, apart from who made it and what is said of its line. */
export const SPECIFICATION: readonly Field[] = FIELDS.filter(
  ({ id }) => !['developer', 'country', 'release', 'architecture', 'open_source'].includes(id),
);

const paths = new Map<string, readonly [head: string, tail: string | undefined]>();

/** Where a field's value stands in what nests by its id: `limit.context` in `limit`. */
export function pathOf(id: string): readonly [head: string, tail: string | undefined] {
  let path = paths.get(id);
  if (!path) {
    const [head = '', tail] = id.split('.');
    path = [head, tail];
    paths.set(id, path);
  }
  return path;
}
