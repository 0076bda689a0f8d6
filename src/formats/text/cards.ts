import type { Column } from '../../document/document.ts';
import { bulletWidth, columned, indent, labelColumn } from './block.ts';
import type { Screen } from './screen.ts';
import { safeLines, type TableCell } from './table.ts';
import { type Line, textOf, wrapLine } from './toned.ts';

/** The rows of a table as a block each, for a screen too narrow for columns: the first cell, and below it the others. */
export function cards(
  { columns, rows }: { columns: readonly Column[]; rows: readonly TableCell[][] },
  screen: Screen,
): string[] {
  const step = screen.width >= 24 ? 2 : 0;
  const cells = screen.width - step;
  const labels = columns.map(({ header }) => header);
  const column = labelColumn(labels.slice(1), cells);
  return rows.flatMap((row, index) => {
    const [title = [], ...others] = row.map(paragraphs);
    const lines = others.flatMap((text, at) => {
      const label = labels[at + 1] ?? '';
      if (text.every((paragraph) => textOf(paragraph) === '')) return [];
      if (label !== '') return columned([{ label, text }], cells, column);
      return indent(
        text.flatMap((paragraph) => wrapLine(paragraph, cells - step, bulletWidth(textOf(paragraph)))),
        step,
      );
    });
    const head = title.flatMap((text) => wrapLine(text, screen.width)).map(screen.paint.title);
    return [...(index > 0 ? [''] : []), ...head, ...indent(lines, step)];
  });
}

const paragraphs = (cell: TableCell): Line[] =>
  (typeof cell === 'string' ? [cell] : [cell.text].flat()).flatMap((line): Line[] =>
    typeof line === 'string' ? safeLines(line) : [line],
  );
