import type { InFile, KindNamed } from './kinds/by-name.ts';
import type { LayerInForce, Told } from './layered.ts';
import type { Fit, Kind, Localized, StatementKind } from './vocabulary.ts';

export type { StatementKind };

/**
 * The checked, merged knowledge base, as queries see it. Every list is in the order of the files; ids are unique within
 * a list; every reference resolves; every statement, price period, data term and benchmark names its sources.
 */

/** A record as its file holds it, with what its kind demands made present. */
type Checked<K extends Kind> = Omit<InFile<K>, 'remove'> & {
  [P in KindNamed<K>['required'][number] & keyof InFile<K>]-?: NonNullable<InFile<K>[P]>;
};

export type Source = Checked<'sources'> & Told;
export type Developer = Checked<'developers'>;
export type Use = Checked<'uses'>;
/** A use without the words that needs are read by. */
export type NamedUse = Pick<Use, 'id' | 'name' | 'short' | 'aliases' | 'needs' | 'origin' | 'upper'>;
export type Criterion = Checked<'criteria'>;

type Sourced<T> = Omit<T, 'source' | 'remove'> & { source: string[] };
export type Current = Sourced<NonNullable<InFile<'models'>['current']>[number]>;
/** A model line. What is said of it stands in `Knowledge.statements`. */
export type Model = Pick<
  Checked<'models'>,
  'id' | 'name' | 'developer' | 'names' | 'aliases' | 'families' | 'tokens_per_character'
> & {
  current: Current[];
  source: string[];
};

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

export type Benchmark = Sourced<NonNullable<InFile<'releases'>['benchmarks']>[number]>;
export type Alternative = Sourced<NonNullable<InFile<'releases'>['also']>[number]>;
export type Release = Omit<Checked<'releases'>, 'source' | 'benchmarks' | 'also'> & {
  source: string[];
  benchmarks: Benchmark[];
  also: Alternative[];
};

/** Of a release what tells where it stands in its line, and whether it can be had. */
export type Placed = Pick<
  Release,
  | 'id'
  | 'model'
  | 'developer'
  | 'series'
  | 'release_date'
  | 'retirement_date'
  | 'ends'
  | 'status'
  | 'open_weights'
  | 'source'
> &
  Partial<Pick<Release, 'sources'>>;

export type Cost = Sourced<NonNullable<InFile<'offers'>['cost']>[number]>;
export type Tier = NonNullable<Cost['tiers']>[number];
export type Data = Sourced<NonNullable<InFile<'offers'>['data']>[number]>;
export type Offer = Omit<Checked<'offers'>, 'source' | 'data' | 'cost'> & {
  source: string[];
  data: Data[];
  cost: Cost[];
};

export type PlanPrice = Sourced<NonNullable<InFile<'plans'>['price']>[number]>;
export type Plan = Omit<Checked<'plans'>, 'source' | 'price' | 'data'> & {
  source: string[];
  price: PlanPrice[];
  data: Data[];
};

export type Table = Omit<Checked<'tables'>, 'source' | 'uses'> & {
  source: string[];
  uses: NonNullable<InFile<'tables'>['uses']>;
};
export type Edition = Omit<Checked<'editions'>, 'source'> & { source: string[] };
export type Calibration = Omit<Checked<'calibrations'>, 'beside'> & {
  beside: NonNullable<InFile<'calibrations'>['beside']>;
};

/** A claim has its day and its sources, by itself or from its file. */
type Claim<K extends 'trends' | 'conclusions'> = Omit<Checked<K>, Dated> & Pick<Statement, Dated>;
type Dated = 'said' | 'from' | 'until' | 'source' | 'at';
export type Trend = Omit<Claim<'trends'>, 'name'> & { name: Localized | null };
export type Conclusion = Omit<Claim<'conclusions'>, 'models'> & { models: string[] };

/** The kinds whose records have a type of their own; of any other kind it follows from the kind's file. */
interface Own {
  models: Model;
  statements: Statement;
  releases: Release;
  offers: Offer;
  plans: Plan;
  tables: Table;
  editions: Edition;
  calibrations: Calibration;
  trends: Trend;
  conclusions: Conclusion;
}
/** The records of each kind. */
export type RecordLists = { [K in Kind]: (K extends keyof Own ? Own[K] : Checked<K>)[] };

export interface Knowledge extends RecordLists {
  /** The version of `lmm` that shipped the base, `0` for a knowledge base of the user's own. */
  version: string;
  /** A digest of all that was loaded; equal digests mean equal facts. */
  digest: string;
  /** The layers that it was merged from, where these are several. */
  layers?: LayerInForce[];
}
