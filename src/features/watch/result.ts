import type { Certainty, Channel } from '../../domain/vocabulary.ts';
import type { ConditionOutcome, EndState, PaidText, Scalar } from '../../engine/results.ts';

/** Something that happened, or lies ahead, or an answer that is another now. */
export type WatchCode =
  | 'released'
  | 'retired'
  | 'ended'
  | 'current'
  | 'price'
  | 'decision'
  | 'question'
  | 'policy'
  | 'policy-unknown'
  | 'policy-kept'
  | 'retires'
  | 'may-retire'
  | 'ends'
  | 'may-end'
  | 'deprecated'
  | 'price-changes';

export interface WatchItem {
  /** The same for the same fact, whenever it is asked: made of what it says. */
  id: string;
  code: WatchCode;
  /** Of what lies ahead: whether no source told of it on the day since when, or told of another day. */
  news: 'announced' | 'moved' | null;
  /** When it happened or happens, as precisely as a source tells; null where none does. */
  date: string | null;
  /** The day on which it was told, or happened: a day of the facts, never of the clock. */
  told: string;
  about: 'release' | 'model' | 'decision' | 'question';
  /** A release, a model, a file, or the words of a need. */
  subject: string;
  name: string;
  /** What a price is for. */
  what: string | null;
  /** A price, a release, or the first places of an answer; of what moved the date before. */
  before: Scalar | string[] | null;
  after: Scalar | string[] | null;
  currency: string | null;
  percent: number | null;
  channel?: Channel;
  provider?: string | null;
  product?: string | null;
  certainty?: Certainty;
  state?: EndState;
  prices?: { before: PaidText; after: PaidText };
  /** What the policy demands and what is the case; of what meets it now, what was the case. */
  breach?: ConditionOutcome;
  replaced_by: string[];
  sources: string[];
  text?: string;
}

export interface WatchResult {
  name: string;
  since: string;
  day: string;
  /** The last day that is looked ahead to. */
  until: string;
  changes: WatchItem[];
  /** What the policy has had against what is watched since before; null without a policy. */
  breaches: WatchItem[] | null;
  ahead: WatchItem[];
}
