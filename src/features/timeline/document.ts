import { Citations } from '../../document/citations.ts';
import type { Block, Document } from '../../document/document.ts';
import type { Names } from '../../domain/called.ts';
import { firstDay } from '../../domain/dates.ts';
import { stateOf } from '../../domain/ends.ts';
import type { CitedSource, TimelineEvent, TimelineResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { placeOf } from '../../words/upcoming.ts';
import { wordsOf } from './words/index.ts';

export interface TimelineView {
  sources: Readonly<Record<string, CitedSource>>;
  wholeSources: boolean;
  day: string;
  names: Names;
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
      ...(view.listed ? [{ blocks: [eventTable(result.events, view, cites, m)] }] : []),
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
        // A product or a cloud that goes is no end of the release.
        .filter(({ model, kind }) => model === id && kind !== 'end')
        .map(({ date, kind }) => ({ date, mark: kind === 'release' ? 'begin' : 'end' })),
    })),
    day,
    words: words.marks,
  };
}

/** What happens on a day that stands beside it: an end by its channel and how firm it is. */
function whatText(event: TimelineEvent, { day, names }: TimelineView, m: Messages): string {
  const { release, retires, retired, ends } = wordsOf(m.lang);
  const { kind, date, certainty = 'announced' } = event;
  if (kind === 'release') return release;
  const state = stateOf({ date, certainty }, day);
  if (kind === 'retirement' && state !== 'unconfirmed') return firstDay(date) > day ? retires : retired;
  return m.notices.upcoming.elsewhere(placeOf(event, names.provider, m), ends[state]);
}

function eventTable(events: readonly TimelineEvent[], view: TimelineView, cites: Citations, m: Messages): Block {
  const { columns } = wordsOf(m.lang);
  const rows = events.map((event): [string, string, string, string] => [
    event.date,
    whatText(event, view, m),
    event.name + cites.mark(event.sources),
    event.id,
  ]);
  return {
    kind: 'table',
    headerTone: 'heading',
    columns: [
      { header: columns.date },
      { header: columns.what, overflow: 'words', min: 10, prefers: 24 },
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
