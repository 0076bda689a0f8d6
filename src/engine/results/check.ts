import type { Grade, Localized } from '../../domain/vocabulary.ts';
import type { Reason, WordedReason } from './common.ts';

/** A kept decision, asked again. */
export interface CheckResult<R extends Reason = WordedReason> {
  decision: { saved: string; as_of: string; arguments: string[]; facts: { version: string; digest: string } };
  changed: boolean;
  before: CheckedFirst[];
  after: CheckedFirst[];
  /** The tables that speak of what is asked in another edition than then. */
  tables: CheckedTable[];
  reasons: R[];
}
export interface CheckedFirst {
  id: string;
  release: string | null;
  score: number;
  /** Where figures count: the 90 % interval and the grade. */
  interval?: [low: number, high: number];
  grade?: Grade;
}
/** A table with the day of its edition then and now; null where it did not speak of this. */
export interface CheckedTable {
  table: string;
  name: Localized | null;
  before: string | null;
  after: string | null;
}
