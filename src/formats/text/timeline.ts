import type { Timeline } from '../../document/document.ts';
import { firstDay } from '../../domain/dates.ts';
import { wrapItems } from './block.ts';
import { safe } from './safe.ts';
import type { Screen } from './screen.ts';
import { textWidth } from './width.ts';
import { pad, wrap } from './wrap.ts';

/** Months since year 0. */
const monthOf = (date: string): number =>
  Number(firstDay(date).slice(0, 4)) * 12 + Number(firstDay(date).slice(5, 7)) - 1;

/**
 * A row of time for each line, with a mark for each event: `o` begins, `x` ends, `*` both in one cell, `|` the day. Below
 * it, what the marks mean.
 */
export function timelineLines({ rows, day, words }: Timeline, { width, whole, paint }: Screen): string[] {
  const months = [...rows.flatMap(({ events }) => events.map(({ date }) => monthOf(date))), monthOf(day)];
  const first = Math.min(...months);
  const last = Math.max(...months);
  const widest = Math.max(...rows.map(({ label }) => textWidth(safe(label))));
  // A pipe gets long names in a line, a terminal wrapped beside their rows.
  const labels = Math.min(widest, Math.max(4, whole ? width - 10 : Math.floor(width / 3)));
  const cells = Math.max(1, Math.min(width - labels - 2, (last - first + 1) * 2, 120));
  const at = (month: number): number =>
    Math.min(cells - 1, Math.floor(((month - first) / Math.max(1, last - first)) * (cells - 1)));
  const today = at(monthOf(day));
  const drawn = rows.flatMap(({ label, events }) => {
    const marks: string[] = Array.from({ length: cells }, (_, cell) => (cell === today ? '|' : '.'));
    for (const { date, mark: kind } of events) {
      const cell = at(monthOf(date));
      const mark = kind === 'begin' ? 'o' : 'x';
      // A beginning and an end in one cell are both there to see.
      marks[cell] = ['o', 'x', '*'].includes(marks[cell] ?? '') && marks[cell] !== mark ? '*' : mark;
    }
    const [name = '', ...rest] = wrap(safe(label), labels);
    return [pad(name, labels + 2) + marks.join(''), ...rest];
  });
  const years = (' '.repeat(labels + 2) + axis(first, last, cells, at)).trimEnd();
  const legend = safe(`o ${words.begin}   x ${words.end}   * ${words.both}   | ${words.day}`);
  return [paint.quiet(years), ...drawn, '', ...wrapItems(legend, width).map(paint.quiet)];
}

/** Years above the cells of their Januaries, as many as fit. */
function axis(first: number, last: number, cells: number, at: (month: number) => number): string {
  let line = '';
  for (let year = Math.ceil(first / 12); year <= Math.floor(last / 12); year++) {
    const cell = at(year * 12);
    if (cell < line.length + (line === '' ? 0 : 1) || cell + 4 > cells) continue;
    line = pad(line, cell) + year;
  }
  return line;
}
