import type { End, EndState, PaidText } from './common.ts';

/** What is known to happen to a release after the day. */
export interface Ahead extends Partial<Pick<End, 'channel' | 'provider' | 'product' | 'certainty'>> {
  /** Null of what a source calls deprecated without telling when it ends. */
  date: string | null;
  /** From the day that it is as of to that date; below 0 where it could have ended since. */
  days: number | null;
  /** `retires` and `may-retire` of the developer's API, `ends` and `may-end` of a product or at a provider. */
  code: 'retires' | 'may-retire' | 'ends' | 'may-end' | 'deprecated' | 'price-changes';
  /** Of an end: what it is on the day. */
  state?: EndState;
  release: string;
  name: string;
  model: string | null;
  /** Of a price that changes: what text costs until that day, and from it. */
  prices?: { before: PaidText; after: PaidText };
  /** The releases that its maker or another source names in its place. */
  replaced_by: string[];
  sources: string[];
}
export interface UpcomingResult {
  /** The last day that is looked at. */
  until: string;
  /** By day; what could end any day and what has no date come last. */
  upcoming: Ahead[];
}
