import type { End, Sum, Upcoming, UsedRate } from '../../domain/cells.ts';
import type { Localized, PriceCondition } from '../../domain/vocabulary.ts';
import type { Scalar } from './common.ts';

/** An amount of text: tokens, or characters of a language. */
export interface Amount {
  count: number;
  unit: 'tokens' | 'characters';
  language: string | null;
}
/** The work of which a recommendation tells the cost. The amounts are those of one request. */
export interface Load {
  input: Amount | null;
  output: Amount | null;
  /** In the period; 1 where all is told for one request. */
  requests: number | null;
  per: 'request' | 'day' | 'month';
}
/** That plans are wanted instead of a price by the token. */
export interface Subscription {
  /** The most that all seats may cost in a month: USD, or a text such as `100000 KRW`. */
  most: number | string | null;
  seats: number;
}
/** A plan with what it costs in a month for all seats. */
export interface PlanOffer {
  id: string;
  name: string;
  /** The line it gives access to. */
  model: string;
  audience: string | null;
  seats: number;
  total: number;
  total_exact: string;
  /** That of the sum that was asked for, else of the price. */
  currency: string;
  /** As it is sold. */
  price: { amount: number; currency: string; per: string };
  sources: string[];
}
export interface Workload {
  input: Amount | null;
  output: Amount | null;
  requests: number | null;
  /** Whether the amounts are those of one request, or of all. */
  each: boolean;
  /** What is given is of a day: so many of them are told. */
  days: number | null;
  /** Whether the total is that of a month. */
  monthly: boolean;
  /** Per cent of the input that is read from a cache. */
  cached: number;
  batch: boolean;
  currency: string | null;
  /** What 1 USD is worth in `currency`, by the user's word. */
  rate: number | null;
  /** Per cent. */
  vat: number;
  /** A number in the currency of the result, or a text such as `300 EUR`. */
  budget: Sum | null;
}
export interface CostPart {
  kind: 'input' | 'cache_read' | 'output';
  tokens: number;
  /** Per 1,000,000 tokens. */
  price: number;
  amount: number;
  /** The amount with all its digits. */
  amount_exact: string;
}
export interface CostLine {
  id: string;
  /** The layer by whose word a price of it is another than below. */
  layer?: string;
  name: string;
  model: string | null;
  provider: string | null;
  /** When the price is paid, where it depends on the hour: at the dearest hours. Null is the standard price. */
  mode: string | null;
  condition: PriceCondition | null;
  currency: string | null;
  total: number | null;
  /** The total with all its digits. */
  total_exact: string | null;
  /** Where characters count a range of tokens: the lower end, `total` being the upper. */
  total_low?: number;
  total_low_exact?: string;
  /** How many tokens a character is taken for: by figures of the release, of its line, or of other releases of the line. */
  characters?: {
    language: string;
    low: number;
    high: number;
    of: 'release' | 'line' | 'other-releases';
    sources: string[];
  }[];
  /** Why there is no total. */
  reason: string | null;
  /** Of `conditional-price`: what the prices that there are hang on, `batch`, `promotion`, a region. */
  conditions?: string[];
  parts: CostPart[];
  price_currency?: string;
  /** The threshold of the tier that was used, in tokens of a prompt. */
  tier: number | null;
  /** The threshold that the standard price has a tier for and a prompt exceeds, where this price, of batches, tells none. */
  untold_tier?: number;
  rate: UsedRate | null;
  within_budget: boolean | null;
  /** What the same costs at other hours, as a promotion or in a region. */
  beside: {
    condition: PriceCondition;
    mode: string | null;
    /** The first day without it, where that is known. */
    until: string | null;
    total: number;
    total_exact: string;
  }[];
  upcoming: Upcoming[];
  sources: string[];
}
export interface CostResult {
  workload: Workload;
  costs: CostLine[];
}

export interface TimelineEvent extends Partial<Pick<End, 'channel' | 'provider' | 'product' | 'certainty'>> {
  date: string;
  /** `retirement` is the end of the developer's API as a fact; an `end` one elsewhere, or no more than the earliest day. */
  kind: 'release' | 'retirement' | 'end';
  id: string;
  name: string;
  model: string | null;
  sources: string[];
}
export interface TimelineResult {
  events: TimelineEvent[];
  /** The lines of the events, in the order of the files, with what they are called. */
  lines: { id: string; name: string }[];
}
export interface Change extends Partial<Pick<End, 'channel' | 'provider' | 'product' | 'certainty'>> {
  /** `retired` is by the end of the developer's API as a fact; `ended` elsewhere, or that it can end from that day. */
  kind: 'released' | 'retired' | 'ended' | 'current' | 'price' | 'statement';
  date: string;
  id: string;
  name: string;
  model: string | null;
  /** What a price is for: `input`, `output`…; of a statement its kind. */
  what: string | null;
  before: Scalar | null;
  after: Scalar | null;
  currency: string | null;
  /** A price move in per cent of the old price. */
  percent: number | null;
  text: Localized | null;
  sources: string[];
}
export interface DiffResult {
  from: string;
  to: string;
  changes: Change[];
}
