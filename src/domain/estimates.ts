import type { Calibration, Edition, Table } from './records.ts';
import type { Grade } from './vocabulary.ts';

/** A figure that an estimate rests on, with how it is brought to the scale of the use: (logit - offset) / slope. */
export interface Used {
  table: string;
  edition: string;
  /** The score as the table has it. */
  value: number;
  /** The name as the measurer wrote it, where that is another than the release's id. */
  as?: string | undefined;
  setting?: string | undefined;
  /** The score in the table's logits. */
  logit: number;
  /** Standard error of table and figure together, in logits of the scale. */
  sd: number;
}

/** What is known of a release for a use, in logits of the use's scale. */
export interface Estimate {
  mean: number;
  /** Standard deviations below and above the mean. */
  below: number;
  above: number;
  grade: Grade;
  used: Used[];
  /** The forerunner of the series whose figures these are. */
  inherited_from?: string;
  /** How many steps of the series lie between. */
  steps?: number;
}

/** An estimate in short: points of 100 with the ends of their 90 % interval, the grade, and the sources of the figures. */
export interface InShort {
  points: number;
  interval: [low: number, high: number];
  grade: Grade;
  sources: string[];
}
/** In short what is measured, by use and release. */
export type Overview = Record<string, Record<string, InShort>>;

/** The day from which a use is measured, and the one from which it is as the newest tables tell. */
export interface Since {
  first: string;
  newest: string;
}

/** All that tables tell of a use. */
export interface Estimated {
  calibration: Calibration;
  /** The tables that speak of the use, and the editions of them that are in force. */
  tables: Table[];
  editions: Pick<Edition, 'table' | 'date' | 'source'>[];
  estimates: [release: string, estimate: Estimate][];
  /** Tables that the frozen calibration does not know: a user's own, linked as they are found. */
  own: string[];
}
