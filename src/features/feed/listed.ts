import type { FeedEntry } from '../../domain/feeds.ts';
import type { Release } from '../../domain/records.ts';

/** An entry of a maker that counts here, and the release it lists. */
export interface Listed {
  entry: FeedEntry;
  developer: string;
  provider: string | undefined;
  /** Whether its maker serves it. */
  own: boolean;
  release: Release | undefined;
  rank: number;
  /** Whether a service sells what another one makes. */
  sold?: true;
  /** Whether it lists a dated copy or a setting of the release, and whether that has ended. */
  copy?: true;
  over?: true;
}
