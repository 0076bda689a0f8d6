import { Citations } from '../../document/citations.ts';
import { type Block, type Document, joined, type Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Names } from '../../domain/called.ts';
import { daysBetween, firstDay } from '../../domain/dates.ts';
import type { CitedSource } from '../../engine/results.ts';
import { ALARM } from '../../engine/upcoming.ts';
import type { Messages } from '../../words/index.ts';
import type { WatchItem, WatchResult } from './result.ts';
import { dateText, itemText } from './text.ts';
import { wordsOf } from './words/index.ts';

export interface WatchView {
  sources: Readonly<Record<string, CitedSource>>;
  wholeSources: boolean;
  names: Names;
}

export function watchDocument(
  { name, since, day, until, changes, breaches, ahead }: WatchResult,
  view: WatchView,
  m: Messages,
): Document {
  const words = wordsOf(m.lang);
  const cites = new Citations(view.sources, m);
  const alignWith = [...changes, ...(breaches ?? []), ...ahead].map(({ date }) => dateText(date, m));
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
      part(words.ahead, ahead, words.nothingAhead(until)),
      ...(view.wholeSources ? cites.section() : cites.brief()),
    ],
  };
}

const isBroken = (changes: readonly WatchItem[]): boolean =>
  changes.some(({ code }) => code === 'policy' || code === 'policy-unknown');

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
