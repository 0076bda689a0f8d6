import type { Screen } from './screen.ts';
import { hang } from './text/block.ts';
import { safe } from './text/safe.ts';
import type { Column, TableCell } from './text/table.ts';
import { wrap } from './text/wrap.ts';

/** The rows of a table as a block each, for a screen too narrow for columns: the first cell, and below it the others. */
export function stacked(
  { columns, rows }: { columns: readonly Column[]; rows: readonly TableCell[][] },
  screen: Screen,
): string[] {
  return rows.flatMap((row, index) => {
    const [title = [], ...cells] = row.map(paragraphs);
    const lines = cells.flatMap((cell, at) => {
      const { header = '' } = columns[at + 1] ?? {};
      if (cell.every((text) => text === '')) return [];
      return header === '' ? hang(' ', cell, screen.width, 4) : hang(`  ${header}`, cell, screen.width, 16);
    });
    const head = title.flatMap((text) => wrap(text, screen.width)).map(screen.paint.title);
    return [...(index > 0 ? [''] : []), ...head, ...lines];
  });
}

const paragraphs = (cell: TableCell): string[] => (typeof cell === 'string' ? [cell] : [cell.text].flat()).map(safe);
