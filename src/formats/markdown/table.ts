import type { Tabular } from '../../document/tabular.ts';
import { markdownTable } from './text.ts';

/** The main list of a command as a Markdown table. */
export const markdownOf = ({ columns, rows }: Tabular): string =>
  markdownTable(
    columns.map(({ label }) => label),
    rows.map(({ cells }) => cells.map((cell) => (cell === null ? '' : String(cell)))),
  );
