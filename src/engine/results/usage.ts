import type { UsedRate } from '../../domain/cells.ts';
import type { TokenKind, UsageColumns, UsageProblem } from '../../domain/usage.ts';

/** Tokens by kind; what there is none of is not told. */
export type TokenCounts = Partial<Record<TokenKind, number>>;

/** A sum of money, as a number and with all its digits; a range where the log does not tell which of several prices was paid. */
export interface UsageSum {
  total: number;
  total_exact: string;
  total_high?: number;
  total_high_exact?: string;
}

/** What some tokens of one kind cost at one price. */
export interface UsagePart {
  release: string;
  provider: string;
  kind: TokenKind | 'reasoning';
  mode: string | null;
  tokens: number;
  /** Per 1,000,000 tokens; the highest where it is a range. */
  price: number;
  price_high?: number;
  price_currency: string;
  amount: number;
  amount_exact: string;
  amount_high?: number;
  amount_high_exact?: string;
  /** The first and the last day of the usage that was priced so. */
  from: string;
  to: string;
  /** Since when the price holds, or was first seen. */
  since: string;
  sources: string[];
}

/** A row: a release, a day, a month, or a model as the log writes it. Its total is null where nothing of it has a price. */
export interface UsageLine extends Omit<UsageSum, 'total' | 'total_exact'> {
  total: number | null;
  total_exact: string | null;
  id: string;
  name: string;
  records: number;
  /** Null where the log does not tell how many requests it sums up. */
  requests: number | null;
  tokens: TokenCounts;
  currency: string;
  /** Whether all of it was priced; else the total is the least that it can be. */
  complete: boolean;
  /** Tokens without a price. */
  unpriced_tokens: number;
  /** Releases that it holds. */
  releases: string[];
  parts: UsagePart[];
  rate: UsedRate | null;
  sources: string[];
}

/** What could not be priced, and why. */
export interface Unpriced {
  reason: string;
  /** The model, mode, service or day that it is about. */
  detail: string[];
  /** As the log writes them. */
  models: string[];
  records: number;
  tokens: TokenCounts;
  /** The first day for which a price is known. */
  first_price?: string;
}

/** What a log says that it cost, beside what we make of the same records. */
export interface Logged {
  records: number;
  currency: string;
  logged: number;
  logged_exact: string;
  ours: UsageSum;
  difference: number;
  difference_exact: string;
  /** What would make the difference, where it can be told. */
  why: string[];
  /** Records whose cost the log tells and that could not be priced whole. */
  left_out: number;
}

/** The same usage at the prices of another model. */
export interface WhatIf {
  id: string;
  name: string;
  provider: string | null;
  currency: string;
  /** Of how many records, those that both could be priced for. */
  records: number;
  left_out: number;
  actual: UsageSum;
  other: UsageSum;
  /** The other's less what it was; a range where either is one. */
  difference: UsageSum;
  percent: number | null;
  /** How kinds were treated that it has no price for: `cache_read:input`. */
  treated: string[];
  /** Records priced on the day of the answer, as none is known for theirs. */
  priced_later: number;
  sources: string[];
}

/** From which usage on a plan costs less. */
export interface PlanEven {
  id: string;
  name: string;
  model: string;
  audience: string | null;
  /** Per month, for one. */
  price: number;
  price_exact: string;
  currency: string;
  per: string;
  /** What this usage cost in thirty days, on the average of its days. */
  monthly: UsageSum;
  /** How many times this usage costs what the plan does; null where it cost nothing. */
  times: number | null;
  /** Requests a month from which on the plan costs less, of this kind; null where the log does not tell them. */
  requests: number | null;
  tokens: number | null;
  /** Whether the plan costs less than what this usage did; null where it may. */
  cheaper: boolean | null;
  /** Records of models that the plan is not known to give. */
  outside: string[];
  sources: string[];
}

export interface UsageResult {
  file: string;
  formats: string[];
  by: 'release' | 'model' | 'day' | 'month';
  records: number;
  requests: number | null;
  from: string | null;
  to: string | null;
  tokens: TokenCounts;
  /** Thinking, which is part of the output, where the log tells it. */
  reasoning: number | null;
  currency: string;
  vat: number;
  total: (UsageSum & { complete: boolean; unpriced_tokens: number }) | null;
  lines: UsageLine[];
  unpriced: Unpriced[];
  logged: Logged | null;
  what_if: WhatIf[];
  plans: PlanEven[];
  /** How models as the log writes them were read. */
  models: {
    written: string | null;
    service: string | null;
    release: string | null;
    provider: string | null;
    left_out: string[];
    records: number;
  }[];
  repeated: number;
  without: number;
  problems: UsageProblem[];
  /** Whether the log says that more pages follow, which are not in it. */
  more: boolean;
  columns: UsageColumns | null;
  /** Records of other models than those asked for. */
  not_asked: number;
  /** The day of the prices where that is one for all. */
  prices_of: string | null;
  /** Records priced by the hour that the log tells, of models whose price hangs on it. */
  by_hour: number;
  /** Why totals are ranges: `tier`, `cache-time`, `hours`, `promotion`, `mode`, `month`, `thinking`. */
  open: string[];
}
