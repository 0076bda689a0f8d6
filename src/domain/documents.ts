import * as v from 'valibot';
import { FIELD_IDS } from './fields.ts';
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
  signed,
  some,
  text,
  whole,
} from './schema-values.ts';

/** Files that are one record by themselves: a policy, a query, a kept decision, a project's configuration. */

const o = v.optional;
const words = o(list(text));

/** What a rule can ask for: a value, or a list of words; of a closed list, the list. */
export type ValueKind = keyof typeof VALUES | readonly string[];
const VALUES = {
  boolean,
  date,
  number,
  whole,
  texts: list(text),
  countries: list(country),
  languages: list(language),
};
const schemaOf = (kind: ValueKind): v.GenericSchema =>
  typeof kind === 'string' ? VALUES[kind] : list(oneOf(kind as readonly string[]));

/** What there is to ask for: the engine's registries, as far as the check of a file needs them. */
export interface Shapes {
  /** Each with the key of a policy that sets it. */
  constraints: readonly { id: string; policy: string | null; kind: ValueKind }[];
  criteria: readonly string[];
  preferences: readonly string[];
}

/** Rules that an organisation sets: a file of its own, taken by `--policy`. */
export function policySchema({ constraints }: Shapes): v.GenericSchema {
  const own: v.ObjectEntries = {};
  const groups = new Map<string, v.ObjectEntries>();
  for (const { policy, kind } of constraints) {
    if (policy === null) continue;
    const [head = '', key] = policy.split('.');
    if (key === undefined) own[head] = o(schemaOf(kind));
    else groups.set(head, { ...groups.get(head), [key]: o(schemaOf(kind)) });
  }
  const grouped = [...groups].map(([key, entries]) => [key, o(record(entries))]);
  return record({ name: o(text), ...Object.fromEntries(grouped), ...own });
}

const ORIGIN = o(oneOf(['option', 'policy', 'need'] as const));
const weighed = (known: v.GenericSchema<unknown, string>) =>
  record({
    id: known,
    weight: o(
      v.pipe(
        signed,
        // What `src/engine/score.ts` can keep exactly.
        v.check((value) => value <= 1e6 && Math.round(value * 1e6) > 0, 'weight'),
      ),
    ),
    origin: ORIGIN,
    matched: words,
  });

/** A question as a file: all that `src/engine/query.ts` says of one, and all of it optional. */
export const querySchema = ({ constraints, criteria, preferences }: Shapes) =>
  record({
    lmm: oneOf(['query/1'] as const),
    need: o(text),
    uses: o(list(weighed(text))),
    criteria: o(list(weighed(oneOf(criteria)))),
    constraints: o(
      list(
        v.lazy((input) => {
          const asked = (input as { constraint?: unknown } | null)?.constraint;
          const known = constraints.find((one) => one.id === asked);
          return record({
            constraint: oneOf(constraints.map((one) => one.id)),
            // Of a constraint that is none, its name is at fault and not its value.
            value: known ? schemaOf(known.kind) : v.any(),
            origin: ORIGIN,
            matched: words,
          });
        }),
      ),
    ),
    preference: o(oneOf(preferences)),
    pareto: o(list(oneOf(FIELD_IDS))),
    instead_of: o(text),
    day: o(date),
    sources: words,
    heard: o(
      record({
        not_understood: words,
        left_out: o(list(record({ id, matched: words }))),
        ambiguous: o(list(record({ word: text, uses: list(id) }))),
        unknown_names: words,
        mentioned: o(list(id)),
        mentioned_releases: o(list(record({ id, model: id }))),
        asked_fields: o(list(oneOf(FIELD_IDS))),
        asked_topics: words,
      }),
    ),
  });
type Checked = v.InferOutput<ReturnType<typeof querySchema>>;
export type QueryFile = Omit<Checked, 'constraints'> & {
  constraints?: {
    constraint: string;
    value: number | boolean | string | string[];
    origin?: 'option' | 'policy' | 'need' | undefined;
    matched?: string[] | undefined;
  }[];
};

const kept = { saved: date, as_of: date };
const answer = {
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
};
/** A decision that was kept: what was asked, and what was answered on which facts. */
const decision = (shapes: Shapes) =>
  record({
    lmm: oneOf(['decision/2'] as const),
    ...kept,
    query: querySchema(shapes),
    /** The file of the policy that it was asked under. */
    policy: o(text),
    ...answer,
  });
/** The first version kept the question as arguments of `recommend`. */
const first = record({
  lmm: oneOf(['decision/1'] as const),
  ...kept,
  arguments: v.array(text, 'list'),
  ...answer,
});

export const decisionSchema = (shapes: Shapes): v.GenericSchema =>
  v.lazy((input): v.GenericSchema => {
    const version = (input as { lmm?: unknown } | null)?.lmm;
    if (version === 'decision/1') return first;
    if (version === 'decision/2') return decision(shapes);
    // Of a version that we do not know, nothing more can be said.
    return v.looseObject({ lmm: oneOf(['decision/1', 'decision/2']) }, 'mapping');
  });

type Kept = Omit<v.InferOutput<ReturnType<typeof decision>>, 'lmm' | 'query'>;
export type Decision =
  | (Kept & { lmm: 'decision/2'; query: QueryFile })
  | (Kept & { lmm: 'decision/1'; arguments: string[] });

/** What a project's configuration says beside its records: other knowledge bases to take. */
export const Config = v.looseObject({ kb: o(some(text)) });
