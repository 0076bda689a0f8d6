import type { Names } from '../../domain/called.ts';
import { LAYER_SIGN } from '../../domain/layered.ts';
import type { CitedSource } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { idOf } from './query.ts';
import type { WatchItem, WatchResult } from './result.ts';
import { dateText, itemText } from './text.ts';
import { wordsOf } from './words/index.ts';

/** What a feed and a calendar are written from. */
export interface Written {
  /** What tells it from others: made of the name, as one word. */
  id: string;
  title: string;
  /** The latest day of its facts. */
  updated: string;
  lang: string;
  entries: WrittenEntry[];
}

export interface WrittenEntry {
  id: string;
  /** The same whatever day it is told for: a calendar moves the event. */
  event: string;
  title: string;
  date: string | null;
  told: string;
  category: string;
  lines: string[];
}

/** All lists in words; what is told last comes first. */
export function writtenOf(
  { name, since, changes, breaches, ahead }: WatchResult,
  names: Names,
  sources: Readonly<Record<string, CitedSource>>,
  m: Messages,
): Written {
  const items = [...ahead, ...(breaches ?? []), ...changes].sort((a, b) =>
    a.told === b.told ? (a.id < b.id ? -1 : 1) : a.told < b.told ? 1 : -1,
  );
  const entries = items.map((item): WrittenEntry => {
    // What was told before depends on the day since when: a feed says the same whenever it is made.
    const text = itemText({ ...item, news: null }, names, m);
    const day = dateText(item.date, m);
    return {
      ...{ id: item.id, event: eventOf(item), date: item.date, told: item.told, category: item.code },
      title: `${day}: ${text}`,
      lines: [text, day, ...sourceLines(item, sources, m)],
    };
  });
  return {
    id: `watch/${idOf(name)}`,
    title: name,
    updated:
      entries
        .map(({ told }) => told)
        .sort()
        .at(-1) ?? since,
    lang: m.lang,
    entries,
  };
}

/** An end is one event whether it lies ahead, has moved or has come. */
function eventOf({ id, code, subject, channel, provider, product }: WatchItem): string {
  const isEnd = ['retired', 'ended', 'retires', 'may-retire', 'ends', 'may-end'].includes(code);
  return isEnd ? idOf('end', subject, channel ?? 'api', provider ?? '', product ?? '') : id;
}

function sourceLines(item: WatchItem, sources: Readonly<Record<string, CitedSource>>, m: Messages): string[] {
  return item.sources.flatMap((id) => {
    const source = sources[id];
    if (!source) return [];
    const { layer, changes } = source;
    const said = layer === undefined ? '' : m.views.byLayer(changes ? `${LAYER_SIGN} ${layer}` : layer);
    const parts = [source.title, source.publisher ?? '', source.date, source.url ?? '', said];
    return [wordsOf(m.lang).sources(parts.filter((part) => part !== '').join(m.views.separator))];
  });
}
