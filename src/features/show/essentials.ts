import type { DocumentBuilder } from '../../document/builder.ts';
import { joined, listed, type Pair, type Text } from '../../document/document.ts';
import type { Rank, ShownField, Upcoming } from '../../engine/results.ts';
import { upcomingText } from '../../words/upcoming.ts';
import { cellText, short } from '../../words/values.ts';

/** What a page needs beside the record: what ends or changes soon, and where it stands among the lines. */
export interface Standing {
  events: readonly Upcoming[];
  /** What it is best at first. */
  ranks: readonly Rank[];
}
export const NO_STANDING: Standing = { events: [], ranks: [] };

/** How many uses that it is best at are told before the list of all. */
const RANKS = 3;

/** What most come for: the price, how much it reads, where it stands by measurements, and whether it ends. */
export function essentials(
  fields: readonly ShownField[],
  { events, ranks }: Standing,
  builder: DocumentBuilder,
): Pair[] {
  const byField = new Map(fields.map((cell) => [cell.field, cell]));
  const { show } = builder.m;
  return [
    pairOf(show.essentials.price, priceOf(byField, events, builder)),
    pairOf(show.essentials.length, lengthOf(byField, builder)),
    pairOf(show.essentials.ranks, ranksText(ranks, builder)),
    pairOf(builder.m.fields.label.status, statusOf(byField, events, builder)),
  ].filter((pair) => pair !== null);
}

const pairOf = (label: string, text: Text | null): Pair | null => (text === null ? null : { label, text: [text] });

/** What is told as an alarm, wherever it stands. */
export const alarm = (text: string): Text => [{ tone: 'alarm', text: `! ${text}` }];

type ByField = ReadonlyMap<string, ShownField>;

function priceOf(byField: ByField, events: readonly Upcoming[], builder: DocumentBuilder): Text | null {
  const { m } = builder;
  const kinds = ['input', 'output', 'cache_read'] as const;
  const told = kinds.flatMap((kind) => {
    const cell = byField.get(`cost.${kind}`);
    if (typeof cell?.value !== 'number') return [];
    return [{ cell, text: `${m.show.amount[kind]} ${cellText(cell, cell.field, 'per-mtok', m)}` }];
  });
  const changes = events.filter(({ code }) => code === 'price-changes').map((event) => alarm(upcomingText(event, m)));
  if (told.length === 0 && changes.length === 0) return null;
  const sources = [...new Set(told.flatMap(({ cell }) => cell.sources))];
  const now = told.map(({ text }) => text).join(m.views.separator) + builder.mark(sources);
  return listed([...(told.length > 0 ? [now] : []), ...changes], m.views.separator);
}

function lengthOf(byField: ByField, builder: DocumentBuilder): string | null {
  const { m } = builder;
  const cells = (['limit.context', 'limit.output'] as const).flatMap((field) => {
    const cell = byField.get(field);
    return typeof cell?.value === 'number' ? [{ ...cell, value: cell.value }] : [];
  });
  const [first] = cells;
  if (!first) return null;
  const told = cells.map(({ field, value }) =>
    field === 'limit.context' ? short(value) : `${m.show.essentials.output} ${short(value)}`,
  );
  return told.join(m.views.separator) + builder.mark([...new Set(cells.flatMap(({ sources }) => sources))]);
}

/** The grade of points that rest on figures of an earlier release alone. */
const INHERITED = 'C';

function ranksText(ranks: readonly Rank[], builder: DocumentBuilder): Text | null {
  if (ranks.length === 0) return null;
  const { show } = builder.m;
  const shown = ranks.slice(0, RANKS);
  const told = shown.map(({ name, rank, of, grade }) => show.rank(builder.text(name), rank, of, grade)).join('; ');
  return [{ tone: 'measured', text: shown.some(({ grade }) => grade === INHERITED) ? show.inherited(told) : told }];
}

function statusOf(byField: ByField, events: readonly Upcoming[], builder: DocumentBuilder): Text | null {
  const { m } = builder;
  const cell = byField.get('status');
  const told = events.filter(isOfItself).map((event) => upcomingText(event, m));
  const stated = cell && cell.value !== null ? cellText(cell, 'status', null, m) : null;
  // An end that is told need not be told by the status as well.
  const own =
    stated === null || told.some((text) => text.includes(stated)) ? [] : [stated + builder.mark(cell?.sources ?? [])];
  const by = byField.get('replaced_by')?.value;
  const after =
    told.length > 0 && Array.isArray(by) && by.length > 0
      ? [m.show.successor(by.map((id) => builder.view.names.release(String(id))).join(m.views.separator))]
      : [];
  const parts: Text[] = [...own, ...told.map(alarm), ...after];
  return parts.length === 0 ? null : listed(parts, m.views.separator);
}

/** An end of the release as a whole: those of products and clouds stand in their table. */
const isOfItself = ({ code }: Upcoming): boolean => code === 'deprecated' || OF_ITSELF.includes(code);
const OF_ITSELF: readonly Upcoming['code'][] = ['retires', 'retired', 'may-retire'];

/** A value that tells of an end, marked as one that is near. */
export function endMarked(field: string, text: string, events: readonly Upcoming[]): Text {
  const isNear = events.some(
    ({ code, date }) =>
      (field === 'retirement_date' && date !== null && (code === 'retires' || code === 'retired')) ||
      (field === 'status' && code === 'deprecated'),
  );
  return isNear ? alarm(text) : text;
}

/** A line of a price that begins or ends on a day on which what one pays changes soon. */
export function changeMarked(text: string, days: readonly (string | null)[], events: readonly Upcoming[]): Text {
  const isNear = events.some(({ code, date }) => code === 'price-changes' && date !== null && days.includes(date));
  return isNear ? joined(alarm(text)) : text;
}
