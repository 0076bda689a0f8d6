import type { Row } from './common.ts';
import type { Exclusion } from './recommend.ts';

export interface Compared {
  kind: 'model' | 'release';
  id: string;
  name: string;
  release: string | null;
  release_name: string | null;
}
/** The answer in words, as data: what is equal, and when each one is the one to take. */
export interface Verdict {
  /** Rows in which all are known and equal. */
  equal: string[];
  /** Per model, the rows that speak for it: the better value, or a use that only it is said to suit best. */
  when: { id: string; rows: string[] }[];
}
/** How one side stands to the rules of a policy; no reasons means that it keeps all. */
export interface PolicyOutcome {
  id: string;
  reasons: Exclusion['reasons'];
  /** Of rules on data: the way of having it by which it fares so. */
  by: Exclusion['by'];
}
/** What is the same and what differs, before there are words for it. */
export interface Comparison {
  models: Compared[];
  verdict: Verdict;
  rows: Row[];
  /** Rows of which nothing is known for any of the compared. */
  unknown: { group: string; field: string }[];
  /** By side, where a policy was given. */
  policy: PolicyOutcome[] | null;
}
/** A row with its name in `--lang`. */
export interface LabelledRow extends Row {
  label: string;
}
export interface CompareResult extends Comparison {
  rows: LabelledRow[];
}
