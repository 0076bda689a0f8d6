import type { Kind } from '../../domain/vocabulary.ts';
import type { Scalar } from './common.ts';

/** What can be due: facts that may have changed since somebody looked. */
export type DueCode =
  | 'sources'
  | 'plans'
  | 'prices'
  | 'promotions'
  | 'ends'
  | 'current'
  | 'status'
  | 'feeds'
  | 'tables'
  | 'rates';

/** A page to read. */
export interface DuePage {
  source: string | null;
  url: string | null;
  /** When it was last read, or what it says was so. */
  checked: string | null;
  /** How many facts rest on it, where that is counted. */
  facts: number | null;
  /** Where its record stands, as `file:line`; null where no file of the knowledge base has it. */
  file: string | null;
}
export interface Due {
  code: DueCode;
  /** A publisher, a plan, a release, a line, a feed, a measurer: what is to be looked at. */
  id: string;
  name: string;
  /** The day since which nobody looked, or on which it fell due. */
  since: string | null;
  days: number | null;
  /** How many facts, releases or tables it concerns. */
  count: number | null;
  values: Record<string, Scalar | null>;
  /** Releases, tables or promotions it concerns, by id. */
  ids: string[];
  pages: DuePage[];
  /** The record to change, and where it stands. */
  record: { kind: Kind; id: string } | null;
  file: string | null;
}
/** All that is due of one kind. */
export interface DueGroup {
  code: DueCode;
  /** After how many days; null where a day decides. */
  after: number | null;
  count: number;
  due: Due[];
  /** What it is, and what to do, in `--lang`. */
  label: string;
  text: string;
}
export interface UpkeepResult {
  count: number;
  upkeep: DueGroup[];
}
