import type { Value } from './common.ts';

/**
 * What is there of something that decides: a value; `stated` or only `tested`; `undisclosed` by whoever keeps it back;
 * `weights-only` and `own-machines` of what nobody sells as a service; `part` of it; `without` where a list is known that
 * does not have it.
 */
export type CoverageState =
  | 'known'
  | 'stated'
  | 'tested'
  | 'weights-only'
  | 'own-machines'
  | 'undisclosed'
  | 'not-applicable'
  | 'part'
  | 'without'
  | 'unknown';

export interface CoverageCell {
  state: CoverageState;
  /** What there is, by its name: `input` and `output` of a price. */
  values: Record<string, Value | null>;
  /** What of it is missing: fields. */
  lacks: string[];
  sources: string[];
}
/** A release that stands for its line, or the newest of one of its series. */
export interface CoverageRow {
  model: string;
  /** What the line was called on the day. */
  name: string;
  /** Null where no release is current. */
  release: string | null;
  release_name: string | null;
  series: string | null;
  current: boolean;
  cells: Record<string, CoverageCell>;
  /** The columns in which it has nothing, but for those that not every model has. */
  lacks: string[];
}
export interface CoverageColumn {
  id: string;
  /** Its name in `--lang`. */
  label: string;
  /** Whether it is wanted of every model. */
  wanted: boolean;
  /** How many lines have it by their current release, and of how many. */
  lines: { held: number; of: number };
  /** The same of those releases and the newest of each series. */
  releases: { held: number; of: number };
}
export interface Coverage {
  as_of: string;
  columns: CoverageColumn[];
  /** Each line by its current release. */
  lines: CoverageRow[];
  /** The newest release of each series that can be had, but for those that are current. */
  series: CoverageRow[];
}
