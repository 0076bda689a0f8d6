import { hints } from '../../document/builder.ts';
import { Citations } from '../../document/citations.ts';
import type { Block, Column, Document, Inline, Section, TableCell } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Ahead, CitedSource, UpcomingResult } from '../../engine/results.ts';
import { ALARM } from '../../engine/upcoming.ts';
import type { Messages } from '../../words/index.ts';
import { movesOf } from '../../words/upcoming.ts';
import { wordsOf } from './words/index.ts';

export interface AheadView {
  sources: Readonly<Record<string, CitedSource>>;
  wholeSources: boolean;
  day: string;
  /** The command line that looks further ahead. */
  longer: string;
}

/** What is ahead, a row a day and release; what has no date in a part of its own. */
export function aheadDocument({ upcoming, until }: UpcomingResult, view: AheadView, m: Messages): Document {
  const words = wordsOf(m.lang);
  const head = { wide: true, title: words.title, remark: m.views.asOf(view.day) };
  const cites = new Citations(view.sources, m);
  const dated = upcoming.filter(({ date }) => date !== null);
  const undated = upcoming.filter(({ date }) => date === null);
  const nothing: Block = { kind: 'text', text: words.nothing(until) };
  const lead = dated.length === 0 ? [nothing] : [aheadTable(dated, true, cites, m)];
  const sections: Section[] =
    undated.length === 0 ? [] : [{ heading: words.undated, blocks: [aheadTable(undated, false, cites, m)] }];
  const retirements = dated.filter(({ code }) => code === 'retires').length;
  const foot: Block[] = [];
  if (dated.length > 0) foot.push({ kind: 'text', text: words.count(retirements, dated.length - retirements, until) });
  if (upcoming.some(isUntold)) foot.push({ kind: 'text', text: words.unknown });
  if (foot.length > 0) sections.push({ quiet: true, blocks: foot });
  if (dated.length === 0) sections.push(...hints([view.longer], m));
  return { ...head, lead, sections: [...sections, ...(view.wholeSources ? cites.section() : cites.brief())] };
}

/** Whether nobody tells what replaces a release that goes. */
const isUntold = ({ code, replaced_by }: Ahead): boolean => code !== 'price-changes' && replaced_by.length === 0;

function aheadTable(entries: readonly Ahead[], dated: boolean, cites: Citations, m: Messages): Block {
  const words = wordsOf(m.lang);
  const { columns: headers } = words;
  const columns: Column[] = [
    ...(dated ? [{ header: headers.date }, { header: headers.days, align: 'right' as const }] : []),
    { header: headers.release, overflow: 'wrap', min: 16 },
    ...(dated ? [{ header: headers.what, overflow: 'words' as const, min: 12 }] : []),
    { header: headers.replacedBy, overflow: 'wrap', min: 14 },
  ];
  const rows = entries.map((entry): TableCell[] => {
    const { date, days, release, replaced_by, sources } = entry;
    const marks = cites.mark(sources);
    const replacing = isUntold(entry) ? '?' : entry.code === 'price-changes' ? '' : replaced_by.join(m.views.separator);
    const told = replacing === '?' ? [{ tone: 'unknown' as const, text: '?' }] : [replacing];
    if (!dated) return [release, [...told, marks]];
    return [String(date), String(days), release, [whatText(entry, m), marks], told];
  });
  return { kind: 'table', headerTone: 'heading', columns, rows };
}

/** What happens, as an alarm where every other view warns of it as well; how near it is, the days beside it tell. */
function whatText({ code, prices, days }: Ahead, m: Messages): Inline {
  const isPrice = code === 'price-changes' && prices;
  const text = isPrice ? movesOf(prices.before, prices.after, m) : wordsOf(m.lang).retires;
  const isNear = days !== null && days <= (isPrice ? ALARM.price : ALARM.retirement);
  return isNear ? { tone: 'alarm', text } : text;
}

/** The same as flat records. */
export function aheadRows({ upcoming }: UpcomingResult): Table {
  const own = ['date', 'days', 'code', 'release', 'name', 'model'] as const;
  const paid = (['before', 'after'] as const).flatMap((when) =>
    (['input', 'output'] as const).map((kind) => ({ id: `prices.${when}.${kind}`, when, kind })),
  );
  const ids = [...own, ...paid.map(({ id }) => id), 'prices.currency', 'replaced_by'];
  return {
    columns: ids.map((id) => ({ id, label: id })),
    rows: upcoming.map((record) => ({
      record,
      cells: [
        ...own.map((id) => record[id]),
        ...paid.map(({ when, kind }) => record.prices?.[when][kind] ?? null),
        record.prices?.after.currency ?? record.prices?.before.currency ?? null,
        record.replaced_by.join(' ') || null,
      ],
    })),
  };
}
