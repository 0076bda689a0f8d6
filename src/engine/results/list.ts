import type { Fit, Grade, Localized, Missing } from '../../domain/vocabulary.ts';
import type { Way } from './common.ts';

/** Field values nest by their id (`limit.context` is `{limit: {context}}`). */
export interface Fields {
  /** When it was last checked. */
  checked: string | null;
  missing: Record<string, Missing>;
  sources: string[];
  /** Where a use was asked for: its points, the 90 % interval and the grade, null where nothing speaks for it. */
  points?: number | null;
  interval?: [low: number, high: number] | null;
  grade?: Grade | null;
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
