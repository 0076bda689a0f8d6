import type { Text } from '../../document/document.ts';

/** What of one side stands in a row: paragraphs, and for each value that they tell the sources it can be cited from. */
export interface BriefCell {
  text: Text[];
  sources: string[][];
  /** Each paragraph is a value of its own. */
  each?: true;
}

/** A row that decides, with the cell of each side. */
export interface BriefRow {
  label: string;
  /** Null where nothing is known. */
  cells: (BriefCell | null)[];
  best: readonly number[];
  /** Whether known values differ; false where all are known and equal. */
  differs: boolean | null;
  unit: string | null;
  /** Whether it is a use by its points. */
  points: boolean;
}
