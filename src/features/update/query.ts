import type { FeedLayer } from '../feed/records.ts';

/** What an update did with one feed. */
export interface UpdateRow {
  feed: string;
  url: string;
  /** `not-modified`: the server says that the last copy is the newest. */
  state: 'downloaded' | 'not-modified';
  /** The day of the copy. */
  fetched: string;
  entries: number;
  /** The layer that was made of it, and whether that was written or said the same already. */
  file: string;
  written: boolean;
  taken: FeedLayer['counts'];
  /** Values that are known otherwise. */
  differs: number;
}
