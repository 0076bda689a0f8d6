import { withoutUnseen } from '../domain/characters.ts';
import type { QueryFile } from '../domain/documents.ts';
import type { FieldId } from '../domain/fields.ts';
import type { OwnRate } from '../domain/rates.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Comparison } from '../domain/vocabulary.ts';
import { type Constraint, type Origin, rowOf } from './constraints/constraint.ts';
import { CONSTRAINTS } from './constraints/registry.ts';
import { CRITERION_IDS, type CriterionId } from './criteria/criteria.ts';
import { findRecord, findSource, lookupIn } from './names.ts';
import { PREFERENCES, type Preference } from './presets.ts';
import type { Amount, Load, Subscription, Understood, UnderstoodUse, Unread } from './results.ts';

/** Something asked for, with its weight. */
export interface Weighed<Id extends string = string> {
  id: Id;
  weight: number;
  origin: Origin;
  /** The words that led here. */
  matched: string[];
}

export type ParetoAxis = FieldId | 'points';

/** What a need says beside what it asks for. */
export type Heard = Omit<
  Understood,
  'uses' | 'measures' | 'constraints' | 'load' | 'subscription' | 'instead_of' | 'but'
>;

/** In what a replacement has to be better than what it replaces. */
export interface But {
  comparison: Comparison;
  origin: Origin;
  matched: string[];
}

/**
 * A question to a knowledge base, whole: command lines, needs in words, policies, kept decisions and files all become
 * one, and the same query of the same knowledge base has the same answer. Ids stand for uses, criteria, fields and names.
 */
export interface Query {
  lmm: 'query/1';
  /** The words it was read from. What was understood of them stands in the other keys, with the origin `need`. */
  need: string | null;
  uses: Weighed[];
  criteria: Weighed<CriterionId>[];
  constraints: Constraint[];
  /** A preset, which stands beside the uses and criteria. */
  preference: Preference | null;
  /** Fields to draw the Pareto front over; `points` are those of what is asked. */
  pareto: ParetoAxis[];
  /** A release or line, by any of its names, whose replacements are asked for instead of all else. */
  instead_of: string | null;
  /** In what the replacements have to be better. */
  but: But[];
  /** The day it is asked for, in any precision; null is the day on which it is asked. */
  day: string | null;
  /** The sources that may speak; null lets all. */
  sources: string[] | null;
  /** The work of which costs are told, and which a budget is for. */
  load: Load | null;
  /** That plans are told beside the answer. */
  subscription: Subscription | null;
  /** The currency of all prices; null is each in its own. */
  currency: string | null;
  /** Exchange rates by the word of whoever asks. */
  rates: OwnRate[];
  heard: Heard;
}

export const NOTHING_HEARD: Heard = {
  not_understood: [],
  unread: [],
  left_out: [],
  ambiguous: [],
  unknown_names: [],
  mentioned: [],
  mentioned_releases: [],
  asked_fields: [],
  asked_topics: [],
};

/** A query that asks for nothing. */
export const NO_QUERY: Query = {
  lmm: 'query/1',
  need: null,
  uses: [],
  criteria: [],
  constraints: [],
  preference: null,
  pareto: [],
  instead_of: null,
  but: [],
  day: null,
  sources: null,
  load: null,
  subscription: null,
  currency: null,
  rates: [],
  heard: NOTHING_HEARD,
};

/** A query and beside it a need as it was understood. What the query says itself holds; the need's conditions join it. */
export function withNeed(query: Query, need: string, understood: Understood<Constraint>): Query {
  const { uses, measures, constraints, load, subscription, instead_of = null, but = [], ...heard } = understood;
  const isChosen = (id: string): boolean => query.uses.some((use) => use.id === id);
  // What options say settles what was not understood.
  const typed = heard.unread.filter((one) => isSettled(query, one)).map(({ text }) => text);
  // A reading that was picked settles what the word meant.
  const ambiguous = heard.ambiguous.filter((word) => !word.uses.some(isChosen));
  const settled = heard.ambiguous.filter((word) => !ambiguous.includes(word)).flatMap((word) => word.uses);
  const others = uses.filter(({ id }) => !isChosen(id) && !settled.includes(id));
  const wishes = measures.filter(({ id }) => !query.criteria.some((given) => given.id === id));
  return {
    ...query,
    need,
    uses: [...query.uses, ...others.map(asHeard)],
    criteria: [...query.criteria, ...wishes.map(asHeard as (wish: UnderstoodUse) => Weighed<CriterionId>)],
    constraints: [...query.constraints, ...constraints],
    instead_of: query.instead_of ?? instead_of,
    but: [...query.but, ...but.map((one): But => ({ ...one, origin: 'need' }))],
    load: joined(query.load, load),
    subscription: query.subscription ?? subscription,
    heard: {
      ...heard,
      ambiguous,
      unread: heard.unread.filter((one) => !isSettled(query, one)),
      not_understood: heard.not_understood.filter((words) => !typed.includes(words)),
    },
  };
}

/**
 * The need of a file that says nothing else of what is asked for: somebody wrote it by hand, and it is still to be understood. One
 * that was written of an answer holds beside its need what was heard in it.
 */
export const needAlone = (file: QueryFile): string | undefined =>
  Object.keys(file).every((key) => BESIDE_NEED.has(key)) ? file.need : undefined;
/** What may stand beside a need and asks for nothing by itself. */
const BESIDE_NEED: ReadonlySet<string> = new Set(['lmm', 'need', 'day', 'sources', 'load', 'currency', 'rates']);

/** What was not understood is settled by an option or a policy that says it. */
const isSettled = ({ constraints, subscription }: Query, { options }: Unread): boolean =>
  options.some((option) => {
    const [flag = ''] = option.split(' ');
    return (
      constraints.some(({ constraint }) => flag === `--${constraint}`) || (flag === '--budget' && subscription !== null)
    );
  });

/** What options say of the work, and what words say beside. */
const joined = (given: Load | null, heard: Load | null): Load | null =>
  given && heard
    ? {
        input: given.input ?? heard.input,
        output: given.output ?? heard.output,
        requests: given.requests ?? heard.requests,
        per: given.requests === null ? heard.per : given.per,
      }
    : (given ?? heard);

const asHeard = ({ id, weight, matched }: UnderstoodUse): Weighed => ({ id, weight, origin: 'need', matched });

/** What the check of files has to know of the registries: see `domain/documents.ts`. */
export const SHAPES = {
  constraints: CONSTRAINTS.map(({ id, policy, value, name, option }) => ({
    id,
    policy,
    kind: value.kind,
    about: option?.about ?? name,
  })),
  criteria: CRITERION_IDS,
  preferences: PREFERENCES,
};

/** A query as a file holds it: without what it does not say, and all its text printable. */
export const writtenQuery = (query: Query): QueryFile => written(query) as unknown as QueryFile;

function written(value: unknown): unknown {
  if (typeof value === 'string') return withoutUnseen(value, space).replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(written).filter((item) => item !== '');
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, written(inner)]);
  return Object.fromEntries(entries.filter(([key, inner]) => key === 'value' || !isNothing(inner)));
}
const space = (): string => ' ';
const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * The query of a file whose form was checked. Ids may stand in it as names and aliases.
 * @throws NameError for a use, model, developer or source that nobody knows
 */
export function queryOf(snapshot: Snapshot, file: QueryFile): Query {
  const names = lookupIn(snapshot);
  const { uses = [], criteria = [], constraints = [], but = [], sources, load, subscription, heard, ...others } = file;
  return {
    ...NO_QUERY,
    ...others,
    uses: uses.map((use) => weighed(findRecord(snapshot.namedUses, use.id, 'use').id, use)),
    criteria: criteria.map((criterion) => weighed(criterion.id, criterion)),
    constraints: constraints.flatMap(({ constraint, value, origin = 'option', matched }) => {
      const { settle } = rowOf(constraint).value;
      const settled = settle ? settle(value, names) : value;
      return settled === undefined ? [] : [{ origin, constraint, value: settled, ...(matched ? { matched } : {}) }];
    }),
    but: but.map(({ comparison, origin = 'option', matched = [] }) => ({ comparison, origin, matched })),
    sources: sources?.map((source) => findSource(snapshot.knowledge, source)) ?? null,
    load: load ? { ...NO_LOAD, ...load, input: amountOf(load.input), output: amountOf(load.output) } : null,
    subscription: subscription ? { most: null, seats: 1, ...subscription } : null,
    heard: { ...NOTHING_HEARD, ...heard },
  } as Query;
}

const NO_LOAD: Load = { input: null, output: null, requests: null, per: 'month' };
type AmountFile = NonNullable<NonNullable<QueryFile['load']>['input']>;
const amountOf = (amount: AmountFile | undefined): Amount | null =>
  amount === undefined ? null : { ...amount, language: amount.language ?? null };

type WeighedFile = NonNullable<QueryFile['uses']>[number];
const weighed = (id: string, { weight = 1, origin = 'option', matched = [] }: WeighedFile): Weighed => ({
  id,
  weight,
  origin,
  matched,
});
