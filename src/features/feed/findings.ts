import type { Amount, Fact, FactField, Facts, FeedKind, Untaken } from '../../domain/feeds.ts';
import type { Cost } from '../../domain/records.ts';
import type { Value } from '../../engine/results.ts';

/**
 * Why a difference is told. `unknown-here`: the knowledge base has no value. `same-feed`: its value is that of an earlier
 * snapshot of the feed. `better`: a vendor, paper, card or measurement says otherwise. `other`: another feed, press or
 * commentary does. `same-time`: this feed said another price of the same time.
 */
export type Reason = 'unknown-here' | 'same-feed' | 'better' | 'other' | 'same-time';
/** `new`: the knowledge base has nothing in its place. */
export type Verdict = 'new' | 'changed' | 'conflict';

/** A source behind the knowledge base's value, with its date. */
export interface Behind {
  id: string;
  date: string;
}

export interface FactDifference {
  verdict: Verdict;
  reason: Reason;
  field: FactField;
  value: Fact;
  was: Value | null;
  behind: Behind[];
}

/** A value that an entry states and that is in no record, or not as it stands. */
export type Note = Untaken & { entry: string };

/** A release that is new, or known with facts that differ. */
export interface ReleaseFinding {
  id: string;
  developer: string;
  /** The sources of the whole record, where it is known. */
  source: string[];
  fresh?: { name: string; family?: string; model?: string; facts: Facts };
  differences: FactDifference[];
  notes: Note[];
  /** The entry of the feed, as it tells it from others. */
  entry: string;
}

/** A price as the feed has it, in the shape of the knowledge base. */
export type NewCost = Omit<Cost, 'source'> & { source: string };

export interface PriceDifference {
  verdict: Verdict;
  reason: Reason;
  cost: NewCost;
  /** The amounts that the knowledge base has in their place. */
  was: Partial<Record<Amount, Cost[Amount]>>;
  behind: Behind[];
  /** The period of the knowledge base that the new price ends, where nothing else would end it. */
  closes?: Pick<Cost, 'from' | 'seen' | 'currency' | 'when' | 'source'> & { until: string };
}

export interface OfferFinding {
  release: string;
  provider: string;
  /** An offer that the knowledge base lacks, with its id in the provider's API. */
  fresh?: { api_id: string };
  prices: PriceDifference[];
  notes: Note[];
}

/** A release that is active here by an earlier snapshot of this feed, and no longer in the feed. */
export interface Gone {
  release: string;
  behind: Behind[];
}

/** A record that the findings need and the knowledge base lacks. */
export interface Needed {
  id: string;
  name: string;
}

export interface FeedFindings {
  kind: FeedKind;
  seen: string;
  /** The feed as a source: one that is missing here, one whose date moves to `seen`, or one that stands as it is. */
  source: { id: string; state: 'missing' | 'older' | 'current' };
  developers: Needed[];
  providers: Needed[];
  releases: ReleaseFinding[];
  offers: OfferFinding[];
  gone: Gone[];
  /** What the compared entries state and no record has, whether they differ in anything or not. */
  notes: Note[];
  /** How many entries were held against the knowledge base, and how many were not, and why. */
  counts: {
    compared: number;
    /** Of makers that the knowledge base does not have. */
    unknownMakers: number;
    makers: number;
    /** Offers of others than the maker. */
    resold: number;
    /** Moving aliases, second spellings, and other kinds of models. */
    aliases: number;
  };
}
