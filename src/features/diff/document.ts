import { Citations } from '../../document/citations.ts';
import { type Document, joined, type Section, type Text } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Names } from '../../domain/called.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { Fit } from '../../domain/vocabulary.ts';
import type { Change, CitedSource, DiffResult } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { placeOf } from '../../words/upcoming.ts';
import { wordsOf } from './words/index.ts';

export interface DiffView {
  sources: Readonly<Record<string, CitedSource>>;
  wholeSources: boolean;
  names: Names;
  /** Whether every change is told, not only the newest of each kind. */
  all: boolean;
}

/** So many of a kind are told: the newest. */
const MOST = 12;

const ORDER: readonly Change['kind'][] = ['current', 'released', 'retired', 'ended', 'price', 'statement'];

/** What changed, by kind, in the order in which it happened. */
export function diffDocument({ from, to, changes }: DiffResult, view: DiffView, m: Messages): Document {
  const words = wordsOf(m.lang);
  const cites = new Citations(view.sources, m);
  const alignWith = changes.map(({ date }) => date);
  const sections = ORDER.flatMap((kind): Section[] => {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) return [];
    const shown = view.all || own.length <= MOST + 1 ? own : own.slice(-MOST);
    const rest = own.length - shown.length;
    const pairs = shown.map((change) => ({
      label: change.date,
      text: [joined(changeText(change, view.names, m), cites.mark(change.sources))],
    }));
    return [
      {
        heading: `${words.kind[kind]} (${own.length})`,
        standing: kind === 'statement' ? m.fields.standing.claim : '',
        blocks: [
          { kind: 'pairs', layout: 'hanging', pairs, alignWith },
          ...(rest > 0 ? [{ kind: 'text', text: words.more(rest) } as const] : []),
        ],
      },
    ];
  });
  return {
    title: words.title,
    remark: words.span(from, to),
    lead: changes.length === 0 ? [{ kind: 'text', text: words.nothing }] : [],
    sections: [...sections, ...(view.wholeSources ? cites.section() : cites.brief())],
  };
}

/** A change in words, after its date. */
function changeText(change: Change, names: Names, m: Messages): Text {
  const { kind, id, name, before, after } = change;
  switch (kind) {
    case 'current': {
      const old = before === null ? m.fields.missing.unknown : names.release(String(before));
      return [`${name}: ${old} `, { arrow: true }, ` ${names.release(String(after))}`];
    }
    case 'price': {
      const amount = (value: Change['before']): string => money(Number(value), change.currency ?? undefined, m.lang);
      const percent = change.percent === null ? '' : ` (${change.percent > 0 ? '+' : ''}${change.percent}%)`;
      const what = `${id} ${amountOf(change.what ?? '', m)}`;
      return [`${what}: ${amount(before)} `, { arrow: true }, ` ${amount(after)}${percent}`];
    }
    case 'statement': {
      const text = change.text === null ? '' : `: ${textIn(change.text, m.lang)}`;
      const fit = after === null ? '' : ` (${m.fields.fit[after as Fit] ?? String(after)})`;
      return `${name}, ${topicOf(change.what ?? '', names, m)}${fit}${text}`;
    }
    case 'retired':
    case 'ended': {
      const { certainty = 'done' } = change;
      const told = [
        ...(kind === 'retired' ? [] : [placeOf(change, names.provider, m)]),
        ...(certainty === 'done' ? [] : [wordsOf(m.lang).end[certainty]]),
      ];
      return told.length === 0 ? `${name} (${id})` : `${name} (${id}): ${told.join(m.views.separator)}`;
    }
    default:
      return `${name} (${id})`;
  }
}

/** `cache_read (batch)` in words. */
const amountOf = (what: string, m: Messages): string => what.replace(/^\w+/, (kind) => m.show.amount[kind] ?? kind);

/** What a statement is about: a use or criterion, a field, or its kind. */
const topicOf = (what: string, names: Names, m: Messages): string =>
  textIn(names.topic(what), m.lang) || m.fields.label[what as FieldId] || wordsOf(m.lang).about[what] || what;

export function diffRows(result: DiffResult, m: Messages): Table {
  const ids = ['date', 'kind', 'id', 'what', 'before', 'after', 'currency', 'percent'] as const;
  const end = ['channel', 'provider', 'product', 'certainty'] as const;
  return {
    columns: [...ids, 'text', ...end].map((id) => ({ id, label: id })),
    rows: result.changes.map((record) => ({
      record,
      cells: [
        ...ids.map((id) => record[id]),
        textIn(record.text, m.lang) || null,
        ...end.map((id) => record[id] ?? null),
      ],
    })),
  };
}
