import type { FeedLayer } from '../feed/records.ts';

/** What an update did with one feed. */
export interface UpdateRow {
  feed: string;
  /** As it may be shown: without what lets somebody in. */
  url: string;
  /** Where it lay in the end, where a server sent on to another host. */
  from: string | null;
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

/** What going back to what ships did. */
export interface ResetResult {
  /** Whether a pack was in its place. */
  reset: boolean;
  /** The folder of the layers of feeds, which stay in force; null where there is none. */
  feeds_folder: string | null;
  /** The user's configuration, where it names a pack that the next update takes again. */
  configured: string | null;
}
