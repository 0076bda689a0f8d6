import type { FieldId } from './fields.ts';
import type { Release } from './records.ts';

/** The fields of a release that a feed may state. What it does not state is absent: unknown is neither false nor 0. */
export const FACT_FIELDS = [
  'release_date',
  'retirement_date',
  'status',
  'knowledge',
  'modalities.input',
  'modalities.output',
  'limit.context',
  'limit.input',
  'limit.output',
  'open_weights',
  'license',
  'reasoning',
  'tool_call',
  'structured_output',
  'attachment',
  'temperature',
] as const satisfies readonly FieldId[];
export type FactField = (typeof FACT_FIELDS)[number];
export type Fact = string | number | boolean | string[];
export type Facts = Partial<Record<FactField, Fact>>;

/** What a list of specifications knows of the standing of a release; all else takes somebody who says so. */
export const FEED_STATUSES = ['alpha', 'beta', 'deprecated'] as const satisfies readonly Release['status'][];

/** The prices of the knowledge base that feeds state, per 1,000,000 tokens. */
export const AMOUNTS = [
  'input',
  'output',
  'cache_read',
  'cache_write',
  'cache_write_1h',
  'reasoning',
  'input_audio',
  'output_audio',
  'input_image',
  'output_image',
] as const;
export type Amount = (typeof AMOUNTS)[number];
/** US dollars per 1,000,000 tokens as decimal text (`0.57`), never negative. */
export type Amounts = Partial<Record<Amount, string>>;

/** Minutes of a day in UTC: from the first to before the second, over midnight where that is smaller. */
export interface Window {
  start: number;
  end: number;
}

export interface FeedPrice {
  /** The first day of the price, where the feed states it. */
  from?: string;
  /** `batch`, `fast`…; the standard price has none. */
  mode?: string;
  /** The hours it holds, where it does not hold at all. */
  window?: Window;
  amounts: Amounts;
  /** Prices of requests whose input is larger than `over` tokens, the smallest first. */
  tiers: { over: number; amounts: Amounts }[];
}

/**
 * Why a value of a feed is in no record. `unread`: nothing here takes it. `varies`: a negative price. `no-number`: a price
 * that is none. `implausible`: a price that cannot be meant. `unlike-others`: a price far from what others say of the model.
 * `dear-alone`: one so high that nobody else telling it is a doubt. `beside`: a price beside one that is left out. `not-free`: 0
 * where other things are charged. `condition`: what a price may depend on, and cannot be told. `contradicts`: two values
 * that cannot both be. `twice`: a key stands twice with different values. `inexact`: more digits than a number here has.
 * `remark`: words about prices. `variant`: of a variant whose plain model is not listed. `other-time`: a price of another
 * day or hour than the ones compared. `other-entry`: what another entry of the same model at the same provider says. `copy`:
 * what is said of a dated copy or a setting of a release. `several`: an id that several releases may be called by. `ended`:
 * what is said of an offer that has ended here.
 */
export const UNTAKEN = [
  'unread',
  'varies',
  'no-number',
  'implausible',
  'unlike-others',
  'dear-alone',
  'beside',
  'not-free',
  'condition',
  'contradicts',
  'twice',
  'inexact',
  'remark',
  'variant',
  'other-time',
  'other-entry',
  'copy',
  'several',
  'ended',
] as const;

/** A value that a feed states and that is in no record, or not as it stands. */
export interface Untaken {
  why: (typeof UNTAKEN)[number];
  /** Where it stands in its entry: `pricing.request`. */
  field: string;
  /** As it is written, on one line. */
  value: string;
  /**
   * The other value of `contradicts`, the price per 1,000,000 tokens of `implausible`, that of the others of `unlike-others`,
   * the entry of `other-entry`, the release of `copy` and `ended`, the releases of `several`.
   */
  detail?: string;
  /** The entry that states it, where it is told of another one of the same release. */
  entry?: string;
}

/** One model as a feed lists it. */
export interface FeedEntry {
  /** What it is called: `gpt-4o`. */
  id: string;
  /** What an API call names, where it is not the id. */
  apiId?: string;
  /** A variant (`:free`) of a model that the feed lists beside it: another way to have that, and no word on it. */
  beside?: true;
  /** How the feed itself tells it from others. */
  key: string;
  name?: string;
  family?: string;
  /** Who serves it, as the feed spells it. */
  provider: string;
  providerName?: string;
  /** Who made it, as the feed spells it; of an own service the provider. */
  developer: string;
  /** A moving alias (`-latest`) or another kind of model (embedding, speech…) is never a release of its own. */
  role: 'release' | 'alias' | 'other';
  /** Lists name at least what they name: what is not in them is unknown. */
  partial: boolean;
  facts: Facts;
  prices: FeedPrice[];
  /** All that it states and that is in none of these. */
  untaken: Untaken[];
}

/** Something of the whole feed that its reader should know of. */
export type FeedWarning =
  /** An entry that is left out: of an id that no record can have, or no mapping. */
  | { code: 'unusable-id' | 'no-entry' | 'repeated'; entry: string }
  /** A value that stands beside the entries. */
  | { code: 'beside-entries'; entry: string; value: string };

/** A kind of feed, with all that is to be known of it: a file of `kb/import` holds one. */
export interface FeedKind {
  /** What `--format` takes. */
  name: string;
  /** The file to download. */
  file: string;
  /** How it stands among sources that the knowledge base lacks. Ids of its snapshots' sources begin with this id. */
  source: { id: string; title: string; publisher: string; url: string; licence?: string };
  /** The catalogue of one service, which lists many makers; all others are read where the maker serves by itself. */
  oneService?: true;
}

export interface Feed {
  kind: FeedKind;
  /** In an order that is the same for any order of the file. */
  entries: FeedEntry[];
  warnings: FeedWarning[];
  /** Entries that are no models: templates, and aliases that move (`~latest`). */
  skipped: number;
}

/** A feed that cannot be used; whoever tells of it finds the words. */
export class FeedError extends Error {
  constructor(
    readonly code:
      | 'json'
      | 'blank'
      | 'cut'
      | 'html'
      | 'too-deep'
      | 'too-many-values'
      | 'too-many-entries'
      | 'unknown-format'
      | 'other-format'
      | 'empty',
    readonly place?: { line: number; column: number },
    /** How many there may be. */
    readonly most = 0,
  ) {
    super(code);
    this.name = 'FeedError';
  }
}
