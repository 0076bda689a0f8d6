import type { FeedKind } from '../../domain/feeds.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Kind } from '../../domain/vocabulary.ts';
import type { Due, DueCode } from '../../engine/results.ts';

/** A file that was given, as a snapshot of a feed. */
export interface FeedFile {
  /** Its path, as it was given. */
  file: string;
  kind: FeedKind;
  /** The latest day that it tells of; null where it tells none. */
  newest: string | null;
}

/** What a rule may look at. */
export interface Surroundings {
  snapshot: Snapshot;
  /** The feeds that are known. */
  feeds: readonly FeedKind[];
  /** Feeds that were given, each with the day it is of. */
  given: readonly FeedFile[];
  /** The day that given feeds were read, where it was told. */
  read: string | undefined;
  /** Where a record stands, as `file:line`; null where it stands in no file that can be read. */
  fileOf(kind: Kind, id: string): string | null;
}

export type Finding = Omit<Due, 'code'>;

/** Something that falls due. */
export interface UpkeepRule {
  code: DueCode;
  /** After how many days; null where a day that was told decides. */
  after: number | null;
  /** What is due of it, the most urgent first. */
  find(surroundings: Surroundings, after: number): Finding[];
}
