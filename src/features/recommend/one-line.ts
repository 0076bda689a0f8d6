import { cellsOf } from '../../document/text-size.ts';
import type { Messages } from '../../words/index.ts';

/** Cells that a text takes beside its label on a screen of 80. */
export const ROOM = 62;

/** So many of the first as fit a line, and how many more there are; the first stands in any case. */
export function oneLine(items: readonly string[], m: Messages, room = ROOM): string {
  const { separator, andMore } = m.views;
  const whole = items.join(separator);
  if (cellsOf(whole) <= room) return whole;
  for (let count = items.length - 1; count > 1; count--) {
    const told = andMore(items.slice(0, count).join(separator), items.length - count);
    if (cellsOf(told) <= room) return told;
  }
  return items.length > 1 ? andMore(items[0] ?? '', items.length - 1) : whole;
}
