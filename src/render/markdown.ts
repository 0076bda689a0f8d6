import type { Tabular } from './tabular.ts';
import { markdownTable } from './text/markdown.ts';

/** The main list of a command as a Markdown table. */
export const markdownOf = ({ columns, rows }: Tabular): string =>
  markdownTable(
    columns.map(({ label }) => label),
    rows.map(({ cells }) => cells.map((cell) => (cell === null ? '' : String(cell)))),
  );
