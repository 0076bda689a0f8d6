import type { Paint } from './paint.ts';

/** Where and how text is drawn. */
export interface Screen {
  /** Cells of a line. */
  width: number;
  /** Nothing is cut, as for a pipe. */
  whole: boolean;
  /** Intervals are told in words, as for a pipe. */
  undrawn?: boolean;
  ascii: boolean;
  paint: Paint;
}
