import { hints } from '../../document/builder.ts';
import { Citations } from '../../document/citations.ts';
import type { Block, Column, Document, Inline, Section, TableCell } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Names } from '../../domain/called.ts';
import type { Ahead, CitedSource, UpcomingResult } from '../../engine/results.ts';
import { ALARM } from '../../engine/upcoming.ts';
import type { Messages } from '../../words/index.ts';
import { movesOf, placeOf } from '../../words/upcoming.ts';
import { wordsOf } from './words/index.ts';

export interface AheadView {
  sources: Readonly<Record<string, CitedSource>>;
  wholeSources: boolean;
  day: string;
  names: Names;
  /** The command line that looks further ahead. */
  longer: string;
}

/** What is ahead, a row a day and release; what has no date in a part of its own. */
export function aheadDocument({ upcoming, until }: UpcomingResult, view: AheadView, m: Messages): Document {
  const words = wordsOf(m.lang);
  const head = { wide: true, title: words.title, remark: m.views.asOf(view.day) };
  const cites = new Citations(view.sources, m);
  const open = upcoming.filter(({ state }) => state === 'any-day');
  const dated = upcoming.filter((entry) => entry.date !== null && !open.includes(entry));
  const undated = upcoming.filter(({ date }) => date === null);
  const nothing: Block = { kind: 'text', text: words.nothing(until) };
  const lead = dated.length === 0 ? [nothing] : [aheadTable(dated, view, cites, m)];
  const sections: Section[] = [
    ...(open.length === 0 ? [] : [{ heading: words.anyDay, blocks: [openTable(open, view, cites, m)] }]),
    ...(undated.length === 0 ? [] : [{ heading: words.undated, blocks: [undatedTable(undated, cites, m)] }]),
  ];
  const foot: Block[] = [];
  if (dated.length > 0) foot.push({ kind: 'text', text: countText(dated, until, m) });
  if (upcoming.some(isUntold)) foot.push({ kind: 'text', text: words.unknown });
  if (foot.length > 0) sections.push({ quiet: true, blocks: foot });
  if (dated.length === 0) sections.push(...hints([view.longer], m));
  return { ...head, lead, sections: [...sections, ...(view.wholeSources ? cites.section() : cites.brief())] };
}

/** Whether nobody tells what replaces a release that goes. */
const isUntold = ({ code, replaced_by }: Ahead): boolean => code !== 'price-changes' && replaced_by.length === 0;

/** How many of each: firm ends of releases, of products and clouds, days before which nothing ends, prices. */
function countText(dated: readonly Ahead[], until: string, m: Messages): string {
  const words = wordsOf(m.lang);
  const of = (...codes: Ahead['code'][]): number => dated.filter(({ code }) => codes.includes(code)).length;
  return words.count(
    {
      retirements: of('retires'),
      ends: of('ends'),
      earliest: of('may-retire', 'may-end'),
      prices: of('price-changes'),
    },
    until,
  );
}

const headed = (header: string, min: number): Column => ({ header, overflow: 'wrap', min });

function aheadTable(entries: readonly Ahead[], view: AheadView, cites: Citations, m: Messages): Block {
  const { columns: headers } = wordsOf(m.lang);
  const columns: Column[] = [
    { header: headers.date },
    { header: headers.days, align: 'right' },
    headed(headers.release, 16),
    { header: headers.what, overflow: 'words', min: 12 },
    headed(headers.replacedBy, 14),
  ];
  const rows = entries.map((entry): TableCell[] => [
    String(entry.date),
    String(entry.days),
    entry.release,
    [whatText(entry, view, m), cites.mark(entry.sources)],
    replacing(entry, m),
  ]);
  return { kind: 'table', headerTone: 'heading', columns, rows };
}

/** What could end any day, with the day since when. */
function openTable(entries: readonly Ahead[], view: AheadView, cites: Citations, m: Messages): Block {
  const { columns: headers } = wordsOf(m.lang);
  const columns: Column[] = [
    { header: headers.since },
    headed(headers.release, 16),
    { header: headers.where, overflow: 'words', min: 10 },
    headed(headers.replacedBy, 14),
  ];
  const rows = entries.map((entry): TableCell[] => [
    String(entry.date),
    entry.release,
    [placeOf(entry, view.names.provider, m), cites.mark(entry.sources)],
    replacing(entry, m),
  ]);
  return { kind: 'table', headerTone: 'heading', columns, rows };
}

function undatedTable(entries: readonly Ahead[], cites: Citations, m: Messages): Block {
  const { columns: headers } = wordsOf(m.lang);
  const columns = [headed(headers.release, 16), headed(headers.replacedBy, 14)];
  const rows = entries.map((entry): TableCell[] => [
    entry.release,
    [...replacing(entry, m), cites.mark(entry.sources)],
  ]);
  return { kind: 'table', headerTone: 'heading', columns, rows };
}

/** What replaces what ends. */
function replacing(entry: Ahead, m: Messages): Inline[] {
  if (isUntold(entry)) return [{ tone: 'unknown', text: '?' }];
  return [entry.code === 'price-changes' ? '' : entry.replaced_by.join(m.views.separator)];
}

/** What happens, as an alarm where every other view warns of it as well; how near it is, the days beside it tell. */
function whatText(entry: Ahead, { names }: AheadView, m: Messages): Inline {
  const { code, prices, days, state } = entry;
  const isPrice = code === 'price-changes' && prices;
  const { retires, ends, earliest } = wordsOf(m.lang);
  const end = code === 'retires' ? retires : state === 'not-before' ? earliest : ends;
  const text = isPrice
    ? movesOf(prices.before, prices.after, m)
    : m.notices.upcoming.elsewhere(placeOf(entry, names.provider, m), end);
  const isAlarm = isPrice || code === 'retires' || code === 'may-retire';
  const isNear = isAlarm && days !== null && days <= (isPrice ? ALARM.price : ALARM.retirement);
  return isNear ? { tone: 'alarm', text } : text;
}

/** The same as flat records. */
export function aheadRows({ upcoming }: UpcomingResult): Table {
  const own = ['date', 'days', 'code', 'release', 'name', 'model'] as const;
  const end = ['channel', 'provider', 'product', 'certainty'] as const;
  const paid = (['before', 'after'] as const).flatMap((when) =>
    (['input', 'output'] as const).map((kind) => ({ id: `prices.${when}.${kind}`, when, kind })),
  );
  const ids = [...own, ...paid.map(({ id }) => id), 'prices.currency', 'replaced_by', ...end];
  return {
    columns: ids.map((id) => ({ id, label: id })),
    rows: upcoming.map((record) => ({
      record,
      cells: [
        ...own.map((id) => record[id]),
        ...paid.map(({ when, kind }) => record.prices?.[when][kind] ?? null),
        record.prices?.after.currency ?? record.prices?.before.currency ?? null,
        record.replaced_by.join(' ') || null,
        ...end.map((id) => record[id] ?? null),
      ],
    })),
  };
}
