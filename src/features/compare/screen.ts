import type { Pair } from '../../document/document.ts';
import { cellsOf, linesIn } from '../../document/text-size.ts';
import type { BriefRow } from './brief-row.ts';
import type { Extent } from './brief-rows.ts';

/** From the most to the least. */
const EXTENTS: readonly Extent[] = [
  { ranks: 2, points: 5 },
  { ranks: 2, points: 4 },
  { ranks: 2, points: 3 },
  { ranks: 1, points: 3 },
  { ranks: 1, points: 2 },
  { ranks: 1, points: 1 },
];

/** The width for which a view is made to fit, and what columns take of it. */
const WIDTH = 80;
const LABEL = 14;
const GAP = 2;
/** Lines of a screen, by how many are compared; more than three need more than one in any case. */
const LINES: Readonly<Record<number, number>> = { 2: 43, 3: 58 };
/** Title, headers, and what stands below the table. */
const AROUND = 13;

/** The most rows with which a comparison fits on a screen; the fewest where none does. */
export function fitting(
  sides: number,
  verdict: readonly Pair[],
  rowsOf: (extent: Extent) => BriefRow[],
): readonly BriefRow[] {
  const label = Math.max(...verdict.map((pair) => cellsOf(pair.label))) + GAP;
  const said = sum(verdict.map(({ text }) => sum(text.map((one) => linesIn(one, WIDTH - label)))));
  const most = (LINES[sides] ?? Number.POSITIVE_INFINITY) - AROUND - said;
  const width = Math.floor((WIDTH - LABEL - GAP * sides) / sides);
  let rows: BriefRow[] = [];
  for (const extent of EXTENTS) {
    rows = rowsOf(extent);
    if (sum(rows.map((row) => heightOf(row, width))) <= most) break;
  }
  return rows;
}

function heightOf({ label, cells: told, points }: BriefRow, width: number): number {
  if (told.every((one) => one === null)) return 0;
  const marks = points ? 0 : MARK;
  const heights = told.map((one) => (one ? sum(one.text.map((text) => linesIn(text, width, marks))) : 1));
  return Math.max(linesIn(label, LABEL), ...heights);
}
/** What the number of a source takes. */
const MARK = 4;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
