import type { Certainty, Channel, Grade, Localized, Missing, PriceCondition, SourceKind } from './vocabulary.ts';

/** Whose word a value is. */
export type EvidenceLevel = 'claim' | 'reading' | 'vendor' | 'measured' | 'feed' | 'record';

export type Scalar = string | number | boolean;
/** What a field can hold: a scalar, a list of words, or a text or texts in two languages. */
export type Value = Scalar | string[] | Localized | Localized[];

/** A record of the knowledge base that stands behind what is shown. */
export interface CitedSource {
  title: string;
  /** The language of what was read, as a code, where the title does not show it. */
  language: string | null;
  /** Who holds the copy that was read in place of the original. */
  copy: string | null;
  publisher: string | null;
  author: string | null;
  url: string | null;
  date: string;
  checked: string | null;
  kind: SourceKind;
  licence: string | null;
  /** The layer over the lowest one that brought it in or cites it, as that was named. */
  layer?: string;
  /** What cites it changes what a lower layer says. */
  changes?: true;
}

/** Of what a saying speaks. */
export interface Saying {
  /** The releases it names; none where it speaks of the line. */
  about: string[];
  /** The other models it speaks of as well. */
  with: string[];
  /** The day on which it was said. */
  date: string;
  /** It names other releases than the one it stands beside, or none and was said before that one was out. */
  earlier: boolean;
}

/** A value of a field for one model or release. */
export interface Cell {
  /** A name to show for a value that is an id. */
  label?: string;
  value: Value | null;
  missing?: Missing;
  /** The release the value belongs to. */
  from?: string;
  provider?: string;
  currency?: string;
  /** Of a price that was converted: what is stated. */
  stated?: { value: number; currency: string };
  /** Of a price: since when it holds, or when it was first observed. Of an architecture: when it was said. */
  since?: string;
  sources: string[];
  /** The layer by whose word it is another value than below, as that was named. */
  layer?: string;
  /** The evidence level. */
  standing?: EvidenceLevel;
  /** Of a price: when it is paid, where the price depends on the hour: at the dearest hours. */
  condition?: PriceCondition;
  /** Of terms: that they are to be asked for. */
  on_request?: true;
  /** Of a price: what is paid at other hours, as a promotion or in a region, and the first day without it where that is known. */
  beside?: { condition: PriceCondition; value: number; until: string | null; region: string | null }[];
  /** Of points by figures: the ends of their 90 % interval, and the grade. */
  interval?: [low: number, high: number];
  grade?: Grade;
  /** Of a value that is a list of texts: the sources of each one. */
  each?: string[][];
  /** Of what is said: by text, or of the one value, of which releases, together with which models, and when. */
  said?: Saying[];
  /** What other sources say instead. */
  conflict?: { value: Value; sources: string[] }[];
}

export type Better = 'higher' | 'lower' | null;

/** What the user says 1 of `base` is worth in `quote`. */
export interface OwnRate {
  base: string;
  quote: string;
  rate: number;
}

/** A rate as somebody states it. */
export interface StatedRate extends OwnRate {
  /** Null for the user's own rate. */
  date: string | null;
  sources: string[] | null;
}

export interface UsedRate extends StatedRate {
  /** Where nobody states this pair: the stated rates that it was worked out from, in their order. */
  via?: StatedRate[];
}

/** A sum of money as options, policies and queries keep it: a number of USD, or a text such as `1000 KRW`. */
export type Sum = number | string;

/** What text costs on a day; null where it is not known. */
export interface PaidText {
  input: number | null;
  output: number | null;
  currency: string | null;
}
/** An end of a release: of its developer's API, in a product, or at a provider. */
export interface End {
  channel: Channel;
  /** Null of its developer. */
  provider: string | null;
  product: string | null;
  date: string;
  /** Not before that day, on that day, or told to have happened. */
  certainty: Certainty;
  note: Localized | null;
  sources: string[];
}
/** What an end is on a day: ahead, possible from a day ahead, possible any day, past by announcement alone, or over. */
export type EndState = 'ahead' | 'not-before' | 'any-day' | 'unconfirmed' | 'over';
export type EndCode = 'retires' | 'retired' | 'may-retire' | 'ends' | 'ended' | 'may-end';
/** Something that will happen to a release soon, or already has. */
export interface Upcoming extends Partial<Pick<End, 'channel' | 'provider' | 'product' | 'certainty'>> {
  /**
   * Of its developer's API `retires`, `retired`, or `may-retire` where only the earliest day is known; of a product or at a
   * provider `ends`, `ended` and `may-end`.
   */
  code: EndCode | 'deprecated' | 'price-changes';
  date: string | null;
  /** Of an end: what it is on the day. */
  state?: EndState;
  /** Of a price, as `2/10 USD`: input and output. */
  before?: string;
  after?: string;
  /** The same as numbers per 1,000,000 tokens. */
  prices?: { before: PaidText; after: PaidText };
  sources: string[];
}
