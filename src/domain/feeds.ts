import type { FieldId } from './fields.ts';

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

export interface FeedPrice {
  /** The first day of the price, where the feed states it. */
  from?: string;
  /** `batch`, `fast`…; the standard price has none. */
  mode?: string;
  amounts: Amounts;
  /** Prices of requests whose input is larger than `over` tokens, the smallest first. */
  tiers: { over: number; amounts: Amounts }[];
}

/** One model as a feed lists it. */
export interface FeedEntry {
  /** What an API call names: `gpt-4o`. */
  id: string;
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
  /** The feed says that the price varies, which OpenRouter writes as a negative number. */
  varies: boolean;
  facts: Facts;
  prices: FeedPrice[];
}

/** Something in a feed that was left out and that its reader should know of. */
export type FeedWarning =
  | { code: 'implausible-price'; entry: string; field: string; value: string }
  | { code: 'unusable-id'; entry: string };

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
  /** Reads its content, parsed as JSON; undefined where that has not its shape, by which feeds are told apart. */
  read(root: unknown): Read | undefined;
}

export interface Feed {
  kind: FeedKind;
  entries: FeedEntry[];
  warnings: FeedWarning[];
  /** Entries that are no models: templates, and other spellings of a model that stands beside them (`:free`, `~latest`). */
  skipped: number;
}

/** What one kind of feed reads, before what holds for all is done. */
export type Read = Pick<Feed, 'entries' | 'skipped'>;

/** A feed that cannot be used; whoever tells of it finds the words. */
export class FeedError extends Error {
  constructor(
    readonly code: 'json' | 'unknown-format' | 'other-format' | 'empty',
    readonly place?: { line: number; column: number },
  ) {
    super(code);
    this.name = 'FeedError';
  }
}
