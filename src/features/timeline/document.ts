import { Citations } from '../../document/citations.ts';
import { firstDay } from '../../domain/dates.ts';
import type { CitedSource, TimelineEvent, TimelineResult } from '../../engine/results.ts';
import { indent, wrapItems } from '../../formats/text/block.ts';
import { header } from '../../formats/text/header.ts';
import { safe } from '../../formats/text/safe.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { drawTable } from '../../formats/text/table.ts';
import { textWidth } from '../../formats/text/width.ts';
import { pad, wrap } from '../../formats/text/wrap.ts';

export interface TimelineView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  /** Whether every event is listed below the drawing. */
  listed: boolean;
}

/** Months since year 0. */
const monthOf = (date: string): number =>
  Number(firstDay(date).slice(0, 4)) * 12 + Number(firstDay(date).slice(5, 7)) - 1;

/** A row of time for each line, a mark for each event; below it, for lines that were named, the events with their dates. */
export function timelineText(result: TimelineResult, view: TimelineView, screen: Screen): string {
  const { m, width, paint } = screen;
  const cites = new Citations(view.sources, m);
  const drawn = result.events.length === 0 ? wrap(m.timeline.nothing, width) : drawing(result, view.day, screen);
  const lines = [...header(m.timeline.title, m.views.asOf(view.day), screen, drawn), ...drawn];
  if (result.events.length === 0) return `${lines.join('\n')}\n`;
  lines.push('');
  lines.push(...wrapItems(m.timeline.legend, width).map(paint.quiet));
  if (view.listed) lines.push('', ...events(result.events, view.day, cites, screen));
  const sources = cites.lines(Math.min(width, 100)).map(paint.quiet);
  return `${[...lines, ...(sources.length > 0 ? ['', ...sources] : [])].join('\n')}\n`;
}

function drawing(result: TimelineResult, day: string, screen: Screen): string[] {
  const { width, paint } = screen;
  const months = [...result.events.map(({ date }) => monthOf(date)), monthOf(day)];
  const first = Math.min(...months);
  const last = Math.max(...months);
  const others = result.events.some(({ model }) => model === null);
  const rows = [
    ...result.lines.map(({ id, name }) => ({ id: id as string | null, name })),
    ...(others ? [{ id: null, name: screen.m.timeline.others }] : []),
  ];
  const widest = Math.max(...rows.map(({ name }) => textWidth(safe(name))));
  // A pipe gets long names in a line, a terminal wrapped beside their rows.
  const labels = Math.min(widest, Math.max(4, screen.whole ? width - 10 : Math.floor(width / 3)));
  const cells = Math.max(1, Math.min(width - labels - 2, (last - first + 1) * 2, 120));
  const at = (month: number): number =>
    Math.min(cells - 1, Math.floor(((month - first) / Math.max(1, last - first)) * (cells - 1)));
  const today = at(monthOf(day));
  const drawn = rows.flatMap(({ id, name }) => {
    const marks: string[] = Array.from({ length: cells }, (_, cell) => (cell === today ? '|' : '.'));
    for (const event of result.events) {
      if (event.model !== id) continue;
      const cell = at(monthOf(event.date));
      const mark = event.kind === 'release' ? 'o' : 'x';
      // A release and a retirement in one cell are both there to see.
      marks[cell] = ['o', 'x', '*'].includes(marks[cell] ?? '') && marks[cell] !== mark ? '*' : mark;
    }
    const [first = '', ...rest] = wrap(safe(name), labels);
    return [pad(first, labels + 2) + marks.join(''), ...rest];
  });
  return [paint.quiet((' '.repeat(labels + 2) + axis(first, last, cells, at)).trimEnd()), ...drawn];
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

function events(list: readonly TimelineEvent[], day: string, cites: Citations, screen: Screen): string[] {
  const { m, paint } = screen;
  const rows = list.map((event) => [
    event.date,
    event.kind === 'release'
      ? m.timeline.release
      : firstDay(event.date) > day
        ? m.timeline.retires
        : m.timeline.retired,
    safe(event.name) + cites.mark(event.sources),
    safe(event.id),
  ]);
  const columns = [
    { header: m.timeline.columns.date },
    { header: m.timeline.columns.what },
    { header: m.timeline.columns.name, overflow: 'wrap' as const, min: 12 },
    { header: 'id', overflow: 'wrap' as const, min: 12 },
  ];
  const table = { columns, rows, headerStyle: paint.heading };
  const drawn = drawTable(table, screen);
  if (drawn) return drawn;
  return rows.flatMap(([date, what, name, id = '']) => [
    ...wrap(`${date} ${what} ${name}`, screen.width, 2),
    ...indent(wrap(id, screen.width - 2), 2),
  ]);
}
