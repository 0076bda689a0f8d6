import { Citations } from '../../document/citations.ts';
import { type Block, type Document, joined, type Section, type Text } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Names } from '../../domain/called.ts';
import { daysBetween, firstDay } from '../../domain/dates.ts';
import { grouped } from '../../domain/groups.ts';
import type { CitedSource } from '../../engine/results.ts';
import { ALARM } from '../../engine/upcoming.ts';
import type { Messages } from '../../words/index.ts';
import type { WatchItem, WatchResult } from './result.ts';
import { dateText, itemText } from './text.ts';
import { wordsOf } from './words/index.ts';

export interface WatchView {
  sources: Readonly<Record<string, CitedSource>>;
  wholeSources: boolean;
  /** Whether days before which nothing ends are told one by one. */
  isFull: boolean;
  names: Names;
}

export function watchDocument(
  { name, since, day, until, changes, breaches, ahead }: WatchResult,
  view: WatchView,
  m: Messages,
): Document {
  const words = wordsOf(m.lang);
  const cites = new Citations(view.sources, m);
  const floors = ahead.filter(isFloor);
  const coming = inTurn(ahead.filter((item) => !isFloor(item)));
  const dated = [...changes, ...(breaches ?? []), ...coming, ...(view.isFull ? floors : [])];
  const alignWith = dated.map(({ date }) => dateText(date, m));
  const part = (heading: string, items: readonly WatchItem[], nothing: string): Section => {
    const pairs = items.map((item) => ({
      label: dateText(item.date, m),
      text: [joined(marked(item, day, itemText(item, view.names, m)), cites.mark(item.sources))],
    }));
    const blocks: Block[] =
      pairs.length === 0 ? [{ kind: 'text', text: nothing }] : [{ kind: 'pairs', layout: 'hanging', pairs, alignWith }];
    return { heading: pairs.length === 0 ? heading : `${heading} (${pairs.length})`, blocks };
  };
  return {
    title: name,
    remark: words.span(since, day),
    lead: [],
    sections: [
      part(words.changes, changes, words.nothing),
      ...(breaches === null || (breaches.length === 0 && isBroken(changes))
        ? []
        : [part(words.breaches, breaches, words.noBreach)]),
      part(words.ahead, coming, floors.length === 0 ? words.nothingAhead(until) : words.noEndAhead(until)),
      ...(floors.length === 0 ? [] : [view.isFull ? part(words.floors, floors, '') : foldedSection(floors, cites, m)]),
      ...(view.wholeSources ? cites.section() : cites.brief()),
    ],
  };
}

const isBroken = (changes: readonly WatchItem[]): boolean =>
  changes.some(({ code }) => code === 'policy' || code === 'policy-unknown');

/** Whether it tells only a day before which nothing ends: no news until that day has come. */
const isFloor = ({ code, state }: WatchItem): boolean =>
  (code === 'may-retire' || code === 'may-end') && state !== 'any-day';

/** What can happen any day first, then the others as they stand. */
const inTurn = (items: readonly WatchItem[]): WatchItem[] => [
  ...items.filter(({ state }) => state === 'any-day'),
  ...items.filter(({ state }) => state !== 'any-day'),
];

/** Of each release the first day before which it ends nowhere. */
function foldedSection(floors: readonly WatchItem[], cites: Citations, m: Messages): Section {
  const words = wordsOf(m.lang);
  const releases = [...grouped(floors, ({ subject }) => [subject]).values()];
  const items = releases.map((all): Text => {
    const [first] = all as [WatchItem];
    const isNew = all.some(({ news }) => news !== null);
    return joined(words.notBefore(first.name, dateText(first.date, m), isNew), cites.mark(first.sources));
  });
  const text = items.flatMap((item, at) => [
    ...(at === 0 ? [] : ['; ']),
    ...(typeof item === 'string' ? [item] : item),
  ]);
  return {
    heading: `${words.floors} (${releases.length})`,
    blocks: [
      { kind: 'text', text },
      { kind: 'text', quiet: true, text: words.oneByOne },
    ],
  };
}

/** What is near, as other views warn of it. */
function marked(item: WatchItem, day: string, text: string) {
  const { code, date } = item;
  if (code === 'policy') return [{ tone: 'alarm' as const, text }];
  const near = code === 'price-changes' ? ALARM.price : ['retires', 'may-retire'].includes(code) ? ALARM.retirement : 0;
  const isNear = near > 0 && date !== null && daysBetween(day, firstDay(date)) <= near;
  return isNear ? [{ tone: 'alarm' as const, text }] : text;
}

/** The same as flat records. */
export function watchRows({ changes, breaches, ahead }: WatchResult): Table {
  const ids = [
    'code',
    'news',
    'date',
    'told',
    'about',
    'subject',
    'name',
    'what',
    'before',
    'after',
    'currency',
    'percent',
  ] as const;
  const end = ['channel', 'provider', 'product', 'certainty'] as const;
  const flat = (value: unknown) =>
    Array.isArray(value) ? value.join(' ') : ((value ?? null) as string | number | null);
  const columns = ['when', ...ids, ...end, 'constraint', 'replaced_by', 'text', 'id'];
  const rows = (when: string, items: readonly WatchItem[]) =>
    items.map((item) => ({
      record: { when, ...item },
      cells: [
        when,
        ...ids.map((id) => flat(item[id])),
        ...end.map((id) => flat(item[id])),
        item.breach?.constraint ?? null,
        item.replaced_by.join(' ') || null,
        item.text ?? null,
        item.id,
      ],
    }));
  return {
    columns: columns.map((id) => ({ id, label: id })),
    rows: [...rows('changed', changes), ...rows('standing', breaches ?? []), ...rows('ahead', ahead)],
  };
}
