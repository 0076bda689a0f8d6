import { Citations } from '../../document/citations.ts';
import type { Block, Document } from '../../document/document.ts';
import { firstDay } from '../../domain/dates.ts';
import type { CitedSource, TimelineEvent, TimelineResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { wordsOf } from './words/index.ts';

export interface TimelineView {
  sources: Readonly<Record<string, CitedSource>>;
  wholeSources: boolean;
  day: string;
  /** Whether every event is listed below the drawing. */
  listed: boolean;
}

/** A row of time for each line, a mark for each event; below it, for lines that were named, the events with their dates. */
export function timelineDocument(result: TimelineResult, view: TimelineView, m: Messages): Document {
  const words = wordsOf(m.lang);
  const head = { wide: true, title: words.title, remark: m.views.asOf(view.day) };
  if (result.events.length === 0) {
    return { ...head, lead: [{ kind: 'text', text: words.nothing }], sections: [] };
  }
  const cites = new Citations(view.sources, m);
  return {
    ...head,
    lead: [drawing(result, view.day, m)],
    sections: [
      ...(view.listed ? [{ blocks: [eventTable(result.events, view.day, cites, m)] }] : []),
      ...(view.wholeSources ? cites.section() : cites.brief()),
    ],
  };
}

function drawing({ events, lines }: TimelineResult, day: string, m: Messages): Block {
  const words = wordsOf(m.lang);
  const others = events.some(({ model }) => model === null) ? [{ id: null, name: words.others }] : [];
  return {
    kind: 'timeline',
    rows: [...lines, ...others].map(({ id, name }) => ({
      label: name,
      events: events
        .filter(({ model }) => model === id)
        .map(({ date, kind }) => ({ date, mark: kind === 'release' ? 'begin' : 'end' })),
    })),
    day,
    words: words.marks,
  };
}

function eventTable(events: readonly TimelineEvent[], day: string, cites: Citations, m: Messages): Block {
  const { columns, release, retires, retired } = wordsOf(m.lang);
  const rows = events.map(({ date, kind, id, name, sources }): [string, string, string, string] => [
    date,
    kind === 'release' ? release : firstDay(date) > day ? retires : retired,
    name + cites.mark(sources),
    id,
  ]);
  return {
    kind: 'table',
    headerTone: 'heading',
    columns: [
      { header: columns.date },
      { header: columns.what },
      { header: columns.name, overflow: 'wrap', min: 12 },
      { header: 'id', overflow: 'wrap', min: 12 },
    ],
    rows,
    narrow: [
      {
        kind: 'pairs',
        layout: 'hanging',
        pairs: rows.map(([date, what, name, id]) => ({ label: date, text: [`${what} ${name}`, id] })),
      },
    ],
  };
}
