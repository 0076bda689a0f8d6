import * as v from 'valibot';
import {
  boolean,
  country,
  currency,
  date,
  id,
  known,
  language,
  list,
  localized,
  number,
  oneOf,
  RawScalar,
  record,
  signed,
  some,
  text,
  values,
  whole,
} from './schema-values.ts';
import { DEPLOYMENTS, FITS, type Kind, MODALITIES, MODES, SECTIONS, SOURCE_KINDS, STATUSES } from './vocabulary.ts';

/**
 * The shape of the knowledge base: what a file may hold, and the types that follow from it.
 * data/README.md is the dictionary of these fields; a test holds the two together.
 *
 * Values arrive as parse.ts makes them: quoted scalars are strings, a plain scalar that YAML would read as
 * something else is a `Written`, so that `version: 1.10` can stay "1.10" while `context: 8192` is a number.
 */

const o = v.optional;
/** Where a claim comes from; a list of sources names at least one. */
const cited = v.pipe(
  some(id),
  v.check((ids) => ids.length > 0, 'empty'),
);
const source = o(cited);
const remove = o(boolean);
const period = { from: o(date), until: o(date) };

const Claim = {
  said: o(date),
  about: o(some(id)),
  ...period,
  source,
  at: o(localized),
  remove,
};

const Name = record({ name: text, ...period, source, remove });

export const Source = record({
  id,
  remove,
  title: o(text),
  publisher: o(text),
  author: o(text),
  url: o(text),
  archive: o(text),
  date: o(date),
  checked: o(date),
  kind: o(oneOf(SOURCE_KINDS)),
  licence: o(text),
  note: o(localized),
});

export const Developer = record({
  id,
  remove,
  name: o(text),
  aliases: o(list(text)),
  country: o(known(country)),
  led_by: o(text),
  url: o(text),
  source,
});

export const Provider = record({
  id,
  remove,
  name: o(text),
  aliases: o(list(text)),
  developer: o(id),
  country: o(known(country)),
  url: o(text),
  source,
});

const Terms = record({ en: o(list(text)), ko: o(list(text)) });

export const Use = record({
  id,
  remove,
  name: o(localized),
  short: o(localized),
  description: o(localized),
  aliases: o(list(text)),
  terms: o(Terms),
  source,
});

export const Criterion = record({
  id,
  remove,
  name: o(localized),
  description: o(localized),
  aliases: o(list(text)),
  source,
});

const Current = record({ release: id, ...period, source, remove });

export const Model = record({
  id,
  remove,
  name: o(text),
  names: o(list(Name)),
  aliases: o(list(text)),
  developer: o(id),
  current: o(list(Current)),
  summary: o(some(record({ text: o(localized), ...Claim }))),
  architecture: o(some(record({ text: o(localized), ...Claim }))),
  features: o(list(record({ text: o(localized), ...Claim }))),
  applications: o(list(record({ use: o(id), fit: o(oneOf(FITS)), text: o(localized), ...Claim }))),
  assessments: o(list(record({ criterion: o(id), text: o(localized), ...Claim }))),
  source,
});

const claimed = v.lazy((input) =>
  input instanceof RawScalar && typeof input.value === 'boolean'
    ? boolean
    : input instanceof RawScalar && typeof input.value === 'number'
      ? signed
      : Array.isArray(input)
        ? list(text)
        : text,
) as v.GenericSchema<unknown, string | number | boolean | string[]>;

export const Statement = record({
  id: o(id),
  models: o(some(id)),
  kind: o(oneOf(SECTIONS)),
  text: o(localized),
  use: o(id),
  fit: o(oneOf(FITS)),
  criterion: o(id),
  field: o(text),
  value: o(claimed),
  ...Claim,
});

const Benchmark = record({
  name: text,
  score: signed,
  metric: o(text),
  harness: o(text),
  variant: o(text),
  dataset: o(text),
  version: o(text),
  measured_by: o(text),
  date: o(date),
  note: o(localized),
  source,
  remove,
});

export const Release = record({
  id,
  remove,
  name: o(text),
  names: o(list(Name)),
  aliases: o(list(text)),
  model: o(id),
  developer: o(id),
  version: o(text),
  family: o(text),
  release_date: o(known(date)),
  retirement_date: o(known(date)),
  status: o(oneOf(STATUSES)),
  replaced_by: o(some(id)),
  knowledge: o(known(date)),
  modalities: o(record({ input: o(known(values(oneOf(MODALITIES)))), output: o(known(values(oneOf(MODALITIES)))) })),
  limit: o(record({ context: o(known(whole)), input: o(known(whole)), output: o(known(whole)) })),
  open_weights: o(known(boolean)),
  license: o(known(text)),
  parameters: o(record({ total: o(known(whole)), active: o(known(whole)) })),
  reasoning: o(known(boolean)),
  tool_call: o(known(boolean)),
  structured_output: o(known(boolean)),
  attachment: o(known(boolean)),
  temperature: o(known(boolean)),
  languages: o(known(values(language))),
  tokens_per_character: o(list(record({ language, value: number, date: o(date), source, note: o(localized) }))),
  benchmarks: o(list(Benchmark)),
  links: o(list(record({ url: text, label: o(text), type: o(text) }))),
  note: o(localized),
  source,
  checked: o(date),
  sources: o(v.record(v.string(), cited, 'mapping')),
  also: o(list(record({ field: text, value: claimed, source, date: o(date), note: o(localized), remove }))),
});

const Amounts = {
  input: o(known(number)),
  output: o(known(number)),
  cache_read: o(known(number)),
  cache_write: o(known(number)),
  cache_write_1h: o(known(number)),
  cache_storage: o(known(number)),
  reasoning: o(known(number)),
  input_audio: o(known(number)),
  output_audio: o(known(number)),
  input_image: o(known(number)),
  output_image: o(known(number)),
};

const Cost = record({
  ...period,
  seen: o(date),
  currency,
  ...Amounts,
  tiers: o(list(record({ over: whole, applies: o(oneOf(['request', 'excess'] as const)), ...Amounts }))),
  when: o(
    record({ mode: o(oneOf(MODES)), hours: o(text), days: o(list(text)), region: o(text), promotion: o(boolean) }),
  ),
  note: o(localized),
  checked: o(date),
  source,
  remove,
});

const Data = record({
  trains_on_input: o(known(boolean)),
  retention_days: o(known(whole)),
  zero_retention: o(known(boolean)),
  regions: o(known(values(text))),
  certifications: o(known(values(text))),
  note: o(localized),
  said: o(date),
  ...period,
  at: o(localized),
  source,
  remove,
});

export const Offer = record({
  release: id,
  provider: id,
  remove,
  api_id: o(text),
  deployment: o(some(oneOf(DEPLOYMENTS))),
  ...period,
  data: o(some(Data)),
  cost: o(list(Cost)),
  note: o(localized),
  source,
});

export const Plan = record({
  id,
  remove,
  name: o(text),
  model: o(id),
  provider: o(id),
  audience: o(oneOf(['individual', 'team', 'enterprise', 'education', 'developer'] as const)),
  releases: o(list(id)),
  price: o(
    list(
      record({
        ...period,
        seen: o(date),
        currency: o(currency),
        amount: known(number),
        per: oneOf(['month', 'year', 'seat-month', 'seat-year'] as const),
        note: o(localized),
        source,
        remove,
      }),
    ),
  ),
  data: o(some(Data)),
  note: o(localized),
  source,
});

export const Trend = record({ id, name: o(localized), text: o(localized), ...Claim });
export const Conclusion = record({ id, text: o(localized), models: o(some(id)), ...Claim });
export const Rate = record({
  id,
  base: o(currency),
  quote: o(currency),
  rate: o(number),
  date: o(date),
  source,
  remove,
});

/** The record kinds of a file, by the key they stand under, in the order in which problems and listings name them. */
export const KINDS = {
  sources: Source,
  developers: Developer,
  providers: Provider,
  uses: Use,
  criteria: Criterion,
  models: Model,
  statements: Statement,
  releases: Release,
  offers: Offer,
  plans: Plan,
  trends: Trend,
  conclusions: Conclusion,
  rates: Rate,
} as const satisfies { readonly [K in Kind]: unknown };

/** What a record must have once all layers are merged. A later layer may hold part of a record only. */
export const REQUIRED = {
  sources: ['title', 'date', 'kind'],
  developers: ['name'],
  providers: ['name'],
  uses: ['name'],
  criteria: ['name'],
  models: ['name', 'developer'],
  statements: [],
  releases: ['name', 'developer', 'source'],
  offers: [],
  plans: ['name'],
  trends: ['text'],
  conclusions: ['text'],
  rates: ['base', 'quote', 'rate', 'date', 'source'],
} as const satisfies { readonly [K in Kind]: readonly string[] };

/** One file: its default source, and lists of records. */
export const File = record({
  source,
  sources: o(list(Source)),
  developers: o(list(Developer)),
  providers: o(list(Provider)),
  uses: o(list(Use)),
  criteria: o(list(Criterion)),
  models: o(list(Model)),
  statements: o(list(Statement)),
  releases: o(list(Release)),
  offers: o(list(Offer)),
  plans: o(list(Plan)),
  trends: o(list(Trend)),
  conclusions: o(list(Conclusion)),
  rates: o(list(Rate)),
});
export type File = v.InferOutput<typeof File>;
