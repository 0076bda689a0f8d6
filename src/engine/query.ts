import type { QueryFile } from '../domain/documents.ts';
import type { FieldId } from '../domain/fields.ts';
import { UNPRINTABLE } from '../domain/printable.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Comparison } from '../domain/vocabulary.ts';
import { type Constraint, type Origin, rowOf } from './constraints/constraint.ts';
import { CONSTRAINTS } from './constraints/registry.ts';
import { CRITERION_IDS, type CriterionId } from './criteria/criteria.ts';
import { findRecord, findSource, lookupIn } from './names.ts';
import { PREFERENCES, type Preference } from './presets.ts';
import type { Understood, UnderstoodUse } from './results.ts';

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
export type Heard = Omit<Understood, 'uses' | 'measures' | 'constraints' | 'instead_of' | 'but'>;

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
  heard: NOTHING_HEARD,
};

/** A query and beside it a need as it was understood. What the query says itself holds; the need's conditions join it. */
export function withNeed(query: Query, need: string, understood: Understood<Constraint>): Query {
  const { uses, measures, constraints, instead_of = null, but = [], ...heard } = understood;
  const isChosen = (id: string): boolean => query.uses.some((use) => use.id === id);
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
    heard: { ...heard, ambiguous },
  };
}

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
  if (typeof value === 'string') return value.replace(UNPRINTABLES, ' ').trim();
  if (Array.isArray(value)) return value.map(written).filter((item) => item !== '');
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, written(inner)]);
  return Object.fromEntries(entries.filter(([key, inner]) => key === 'value' || !isNothing(inner)));
}
const UNPRINTABLES = new RegExp(`(?:\\s|${UNPRINTABLE.source})+`, 'gu');
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
  const { uses = [], criteria = [], constraints = [], but = [], sources, heard, ...others } = file;
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
    heard: { ...NOTHING_HEARD, ...heard },
  } as Query;
}

type WeighedFile = NonNullable<QueryFile['uses']>[number];
const weighed = (id: string, { weight = 1, origin = 'option', matched = [] }: WeighedFile): Weighed => ({
  id,
  weight,
  origin,
  matched,
});
