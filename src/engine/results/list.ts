import type { Fit, Grade, Localized, Missing } from '../../domain/vocabulary.ts';
import type { Upcoming, Way } from './common.ts';

/** Field values nest by their id (`limit.context` is `{limit: {context}}`). */
export interface Fields {
  /** When it was last checked. */
  checked: string | null;
  missing: Record<string, Missing>;
  sources: string[];
  /** By field the layer by whose word a value is another than below, as that was named. */
  layers?: Record<string, string>;
  /** Where a use was asked for: its points, the 90 % interval and the grade, null where nothing speaks for it. */
  points?: number | null;
  interval?: [low: number, high: number] | null;
  grade?: Grade | null;
  /** Where no fields were asked for: its ranks by figures, the highest first. */
  ranks?: Rank[];
  /** What happens to its release soon, or has. */
  upcoming?: Upcoming[];
  /** Where there are conditions on data: the way of having it by which it keeps them. */
  by?: Way | null;
  [group: string]: unknown;
}
export interface ListedModel extends Fields {
  id: string;
  /** What the line was called on the day. */
  name: string;
  developer: string;
  developer_name: string;
  release: string | null;
  release_name: string | null;
  stands_out: Strength[];
}
/** Where a line, or a release in place of its line, ranks for a use by figures among the lines that are measured. */
export interface Rank {
  use: string;
  name: Localized;
  /** 1 for the first; equal points are one place. */
  rank: number;
  /** How many lines are measured, itself among them. */
  of: number;
  /** The release by which it ranks there. */
  release: string;
  points: number;
  interval: [low: number, high: number];
  grade: Grade;
  sources: string[];
}
/** A use a model is said to be good for. */
export interface Strength {
  use: string;
  name: Localized;
  fit: Fit;
  sources: string[];
}
export interface ListedRelease extends Fields {
  id: string;
  name: string;
  model: string | null;
  developer: string;
}
export interface ListResult {
  models?: ListedModel[];
  releases?: ListedRelease[];
}
