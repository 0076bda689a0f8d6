import type { PaidText } from './common.ts';

/** What is known to happen to a release after the day. */
export interface Ahead {
  /** Null of what a source calls deprecated without telling when it ends. */
  date: string | null;
  /** From the day that it is as of to that date. */
  days: number | null;
  code: 'retires' | 'deprecated' | 'price-changes';
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
  /** By day; what has no date comes last. */
  upcoming: Ahead[];
}
