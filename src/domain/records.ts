import type { InferOutput } from 'valibot';
import type * as schema from './schema.ts';
import type { Fit, Localized } from './vocabulary.ts';

/**
 * The checked, merged knowledge base, as queries see it. Every list is in the order of the files; ids are unique within
 * a list; every reference resolves; every statement, price period, data term and benchmark names its sources.
 */

/** A record as its file holds it, with what `REQUIRED` (schema.ts) demands made present. */
type Has<T, K extends keyof T> = Omit<T, 'remove'> & { [P in K]-?: NonNullable<T[P]> };

export type Source = Has<InferOutput<typeof schema.Source>, 'title' | 'date' | 'kind'>;
export type Developer = Has<InferOutput<typeof schema.Developer>, 'name'>;
export type Provider = Has<InferOutput<typeof schema.Provider>, 'name'>;
export type Use = Has<InferOutput<typeof schema.Use>, 'name'>;
/** A use without the words that needs are read by. */
export type NamedUse = Pick<Use, 'id' | 'name' | 'short' | 'aliases'>;
export type Criterion = Has<InferOutput<typeof schema.Criterion>, 'name'>;

type Sourced<T> = Omit<T, 'source' | 'remove'> & { source: string[] };
type RawModel = InferOutput<typeof schema.Model>;
export type Current = Sourced<NonNullable<RawModel['current']>[number]>;
/** A model line. What is said of it stands in `Knowledge.statements`. */
export type Model = Pick<Has<RawModel, 'name' | 'developer'>, 'id' | 'name' | 'developer' | 'names' | 'aliases'> & {
  current: Current[];
  source: string[];
};

export type StatementKind =
  | 'introduction'
  | 'summary'
  | 'architecture'
  | 'feature'
  | 'application'
  | 'assessment'
  | 'field';

/** Something a source said, on a day, of one model, of several together, or (an introduction) of the field. */
export interface Statement {
  kind: StatementKind;
  models: string[];
  text: Localized | null;
  /** With `fit`: an application, our reading of the source's words. */
  use?: string;
  fit?: Fit;
  criterion?: string;
  /** A claim about a field: shown as a claim, never as the field's value. */
  field?: string;
  value?: string | number | boolean | string[];
  said: string;
  about: string[];
  from?: string;
  until?: string;
  at: Localized | null;
  source: string[];
}

type RawRelease = InferOutput<typeof schema.Release>;
export type Benchmark = Sourced<NonNullable<RawRelease['benchmarks']>[number]>;
export type Alternative = Sourced<NonNullable<RawRelease['also']>[number]>;
export type Release = Omit<Has<RawRelease, 'name' | 'developer'>, 'source' | 'benchmarks' | 'also'> & {
  source: string[];
  benchmarks: Benchmark[];
  also: Alternative[];
};

type RawOffer = InferOutput<typeof schema.Offer>;
export type Cost = Sourced<NonNullable<RawOffer['cost']>[number]>;
export type Tier = NonNullable<Cost['tiers']>[number];
export type Data = Sourced<NonNullable<RawOffer['data']>[number]>;
export type Offer = Omit<RawOffer, 'remove' | 'source' | 'data' | 'cost'> & {
  source: string[];
  data: Data[];
  cost: Cost[];
};

type RawPlan = InferOutput<typeof schema.Plan>;
export type PlanPrice = Sourced<NonNullable<RawPlan['price']>[number]>;
export type Plan = Omit<Has<RawPlan, 'name'>, 'source' | 'price' | 'data'> & {
  source: string[];
  price: PlanPrice[];
  data: Data[];
};

export interface Trend {
  id: string;
  name: Localized | null;
  text: Localized;
  said: string;
  from?: string;
  until?: string;
  at: Localized | null;
  source: string[];
}
export type Conclusion = Omit<Trend, 'name'> & { models: string[] };
export type Rate = Omit<Has<InferOutput<typeof schema.Rate>, 'base' | 'quote' | 'rate' | 'date'>, 'source'> & {
  source: string[];
};

export interface Knowledge {
  /** The version of `lmm` that shipped the base, `0` for a knowledge base of the user's own. */
  version: string;
  /** A digest of all that was loaded; equal digests mean equal facts. */
  digest: string;
  sources: Source[];
  developers: Developer[];
  providers: Provider[];
  uses: Use[];
  criteria: Criterion[];
  models: Model[];
  statements: Statement[];
  releases: Release[];
  offers: Offer[];
  plans: Plan[];
  trends: Trend[];
  conclusions: Conclusion[];
  rates: Rate[];
}
