import type { DocumentBuilder } from '../../document/builder.ts';
import { cell, joined, type Section } from '../../document/document.ts';
import { isOfRelease, stateOf, wayOf } from '../../domain/ends.ts';
import type { ReleasePage, ShownField, ShownRelease, Upcoming } from '../../engine/results.ts';
import { endText, placeOf } from '../../words/upcoming.ts';
import { alarm } from './essentials.ts';
import { conflictLines, factColumns, whoSays } from './values.ts';

type ShownEnd = ShownRelease['ends'][number];

/** Whether ends are told in a table of their own: a day of the developer's API alone stands in the specification. */
export const isTable = (ends: readonly ShownEnd[]): boolean =>
  ends.some((end) => !isOfRelease(end) || end.certainty === 'earliest');

/** Where a release ends: its API, products, clouds, each with its day, how firm that is, and who says so. */
export function endsSection(
  { ends, fields }: Pick<ReleasePage, 'ends' | 'fields'>,
  builder: DocumentBuilder,
  events: readonly Upcoming[] = [],
): Section[] {
  if (!isTable(ends)) return [];
  const { m, view } = builder;
  const leading = ends.filter((end, at) => ends.findIndex((other) => wayOf(other) === wayOf(end)) === at);
  const lines = leading.map((end) => {
    const text = endText({ state: stateOf(end, view.day), date: end.date }, m);
    const isNear = events.some((event) => event.date === end.date && isSameWay(event, end));
    const others = ends.filter((other) => other !== end && wayOf(other) === wayOf(end));
    return {
      label: placeOf(end, view.names.provider, m),
      value: isNear ? alarm(text) : text,
      notes: [
        ...noteLine(end, builder),
        ...others.map((other) => otherLine(other, builder)),
        ...(isOfRelease(end) ? disputed(fields, ends, builder) : []),
      ],
      who: whoSays(end.standing, end.sources, builder),
    };
  });
  return [
    {
      heading: m.show.ends,
      blocks: [
        {
          kind: 'table',
          bare: true,
          columns: factColumns(m),
          rows: lines.map(({ label, value, notes, who }) => [label, cell([value, ...notes]), who]),
          narrow: [
            {
              kind: 'pairs',
              pairs: lines.map(({ label, value, notes, who }) => ({
                label,
                text: [joined(value, ` (${who})`), ...notes],
              })),
            },
          ],
        },
      ],
    },
  ];
}

const isSameWay = ({ channel, provider = null, product = null }: Upcoming, end: ShownEnd): boolean =>
  channel !== undefined && wayOf({ channel, provider, product }) === wayOf(end);

const noteLine = ({ note }: ShownEnd, builder: DocumentBuilder): string[] =>
  note === null ? [] : [`(${builder.text(note)})`];

/** Another day of the same end: what was the earliest one, where a firm one is told, is that no longer. */
function otherLine(end: ShownEnd, builder: DocumentBuilder): string {
  const { m, view } = builder;
  const state = end.certainty === 'earliest' ? 'not-before' : stateOf(end, view.day);
  const said = m.show.but(builder.mark(end.sources).trim(), endText({ state, date: end.date }, m));
  return [said, ...noteLine(end, builder)].join(' ');
}

/** What others say of the day that no end tells. */
function disputed(fields: readonly ShownField[], ends: readonly ShownEnd[], builder: DocumentBuilder): string[] {
  const found = fields.find(({ field }) => field === 'retirement_date');
  if (!found?.conflict) return [];
  const told = ends.filter(isOfRelease).map(({ date }) => date);
  const { note: _, ...own } = found;
  const conflict = found.conflict.filter(({ value }) => !told.includes(String(value)));
  return conflictLines({ ...own, conflict }, builder);
}
