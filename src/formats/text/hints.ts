import { hang } from './block.ts';
import type { Screen } from './screen.ts';
import { textWidth } from './width.ts';

/** Command lines that lead on from a view, for its foot, each on a line of its own; nothing where there are none. */
export function hintsText(commands: readonly string[], { m, width, paint }: Screen): string {
  if (commands.length === 0) return '';
  const label = m.views.next;
  const lines = hang(label, [...commands], Math.min(width, 100), textWidth(label) + 2);
  return `\n${lines.map(paint.quiet).join('\n')}\n`;
}
