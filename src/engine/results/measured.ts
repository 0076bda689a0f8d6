import type { Grade, Localized } from '../../domain/vocabulary.ts';
import type { Figure } from './recommend.ts';

/** Points of 100 for a use by figures, with the ends of their 90 % interval; A, B or C. */
export interface MeasuredPoints {
  release: string;
  release_name: string;
  points: number;
  interval: [low: number, high: number];
  grade: Grade;
  sources: string[];
}
/** A line, by the release that stands for it. */
export interface MeasuredLine extends MeasuredPoints {
  model: string;
  /** What the line was called on the day. */
  name: string;
}
/** What figures tell of a release, or of a line's best one, for a use. */
export interface MeasuredFor extends MeasuredPoints {
  use: string;
  name: Localized;
  /** The forerunner whose figures these are. */
  inherited_from: string | null;
  /** The figures that the points rest on. */
  tables: Figure[];
}
/** Who leads by figures. */
export interface Leading {
  use: string;
  name: Localized;
  /** The first few lines, in order. */
  first: MeasuredLine[];
  /** How many lines are measured, and how many of them cannot be told apart from the first, itself among them. */
  measured: number;
  alike: number;
}
