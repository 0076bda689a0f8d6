import * as v from 'valibot';
import { CAPABILITIES } from './fields.ts';
import {
  boolean,
  country,
  currency,
  date,
  id,
  language,
  list,
  number,
  oneOf,
  record,
  some,
  text,
  whole,
} from './schema-values.ts';
import { DEPLOYMENTS, MODALITIES } from './vocabulary.ts';

/** Files that are one record by themselves: a policy, a kept decision, a project's configuration. */

const o = v.optional;
const words = o(list(text));
/** Rules that an organisation sets: a file of its own, taken by `--policy`. */
export const Policy = record({
  name: o(text),
  allow: o(
    record({
      developers: words,
      countries: o(list(country)),
      licenses: words,
      deployment: o(list(oneOf(DEPLOYMENTS))),
    }),
  ),
  deny: o(record({ developers: words, countries: o(list(country)), models: words })),
  require: o(
    record({
      open_weights: o(boolean),
      no_training: o(boolean),
      max_retention_days: o(whole),
      regions: words,
      languages: o(list(language)),
      modalities: o(list(oneOf(MODALITIES))),
      capabilities: o(list(oneOf(CAPABILITIES))),
      min_context: o(whole),
    }),
  ),
  max_price: o(number),
});
export type Policy = v.InferOutput<typeof Policy>;

/** A decision that was kept: what was asked, as arguments of `recommend`, and what was answered on which facts. */
export const Decision = record({
  lmm: oneOf(['decision/1'] as const),
  saved: date,
  as_of: date,
  arguments: v.array(text, 'list'),
  facts: record({ version: text, digest: text }),
  first: v.array(
    record({
      id,
      release: o(id),
      score: number,
      price: o(number),
      currency: o(currency),
      retirement_date: o(text),
      statements: o(whole),
    }),
    'list',
  ),
  ranking: v.array(record({ id, release: o(id), score: number }), 'list'),
});
export type Decision = v.InferOutput<typeof Decision>;

/** What a project's configuration says beside its records: other knowledge bases to take. */
export const Config = v.looseObject({ kb: o(some(text)) });
