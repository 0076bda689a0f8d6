import { type Column, listCell, type TableCell, type Text } from '../../document/document.ts';
import { nested, pricedAs } from '../../document/records.ts';
import type { Value } from '../../domain/cells.ts';
import type { Field } from '../../domain/fields.ts';
import { layerSign, unsigned } from '../../domain/layered.ts';
import type { ListedModel, ListedRelease, Rank } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { money, signOf } from '../../words/money.ts';
import { numeral } from '../../words/numbers.ts';
import { cellText, short, valueText } from '../../words/values.ts';
import { shortName } from '../recommend/figures.ts';
import { type Alarm, alarmsOf, endOf } from './alarms.ts';
import type { ListWords } from './words/index.ts';

export type Listed = ListedModel | ListedRelease;

/** A column of a list, and what stands in it. */
export interface ListColumn {
  column: Column;
  /** The fields that it tells. */
  tells: readonly string[];
  cell(record: Listed): TableCell;
  /** What stands in it in the row of an alarm, below that of the record. */
  alarm?(alarm: Alarm): string;
}

/** What the columns of a list are made with. */
export interface Making {
  words: ListWords;
  m: Messages;
  /** The currency whose amounts carry no sign. */
  currency: string;
  /** What a release is called. */
  nameOf(release: string): string;
  /** Whether each row keeps to one line, with what is to be known of it soon told by a mark. */
  dense: boolean;
}

/** How many of the uses that a line is said to be good for are told. */
const MOST = 3;

/** All columns that lists are put together from; which of them stand in one, the document tells. */
export function listColumns({ words, m, currency, nameOf, dense }: Making) {
  const { columns } = words;
  const overflow = dense ? ('cut' as const) : ('wrap' as const);
  const missing = (record: Listed, field: string): string => {
    const why = record.missing[field] ?? 'unknown';
    return { unknown: '?', undisclosed: words.undisclosed, 'not-applicable': words.notApplicable }[why];
  };
  const told = (record: Listed, field: string, write: (value: Value) => string): string => {
    const value = nested(record, field) as Value | null | undefined;
    const text = value === null || value === undefined ? missing(record, field) : write(value);
    return text + layerSign({ layer: record.layers?.[field] });
  };
  const amount = (value: number, own: string | null | undefined): string =>
    own === undefined || own === null || own === currency ? numeral(value) : money(value, own, m.lang);
  const amountIn = (record: Listed, id: string): string =>
    told(record, id, (value) => amount(value as number, nested(record, 'cost.currency') as string | undefined));
  const price = (kind: 'input' | 'output'): ListColumn => ({
    column: { header: columns[kind](signOf(currency, m.lang)), align: 'decimal', overflow: 'words' },
    tells: [`cost.${kind}`],
    cell: (record) => amountIn(record, `cost.${kind}`),
    alarm: (alarm) => (alarm[kind] === null ? '' : amount(alarm[kind], alarm.currency)),
  });
  const retired = (name: string, record: Listed): string => {
    const end = endOf(record);
    if (!end) return name;
    return end.state === 'unconfirmed' ? words.wasToEnd(name, end.date ?? '') : words.retired(name, end.date);
  };
  const mark = ({ text }: Alarm): string => `! ${text}`;
  /** A name with a mark where its row alone warns. */
  const warned = (record: Listed, text: Text): Text =>
    dense && alarmsOf(record, words, m).length > 0
      ? [{ tone: 'alarm', text: '! ' }, ...(typeof text === 'string' ? [text] : text)]
      : text;

  /** A line and its release as one name. */
  const name: ListColumn = {
    column: { header: columns.model, overflow, min: 16 },
    tells: ['release'],
    cell: (record) => warned(record, titled(record, retired(nameIn(record), record))),
    alarm: mark,
  };
  const id: ListColumn = {
    column: { header: columns.release, overflow, min: 16 },
    tells: ['release'],
    cell: (record) => retired(record.id, record),
    alarm: mark,
  };
  const model: ListColumn = {
    column: { header: columns.model, overflow, min: 12 },
    tells: [],
    cell: (record) => warned(record, [{ tone: 'title', text: String(record.name) }]),
    alarm: mark,
  };
  const release: ListColumn = {
    column: { header: columns.current, overflow, min: 17 },
    tells: ['release'],
    cell: (record) => (isModel(record) && record.release_name !== null ? retired(record.release_name, record) : '?'),
  };
  const developer: ListColumn = {
    column: { header: columns.developer, overflow, min: 10 },
    tells: ['developer'],
    cell: (record) => (isModel(record) ? record.developer_name : record.developer),
  };
  const architecture: ListColumn = {
    column: { header: columns.architecture, overflow, min: 10 },
    tells: ['architecture'],
    cell: (record) => told(record, 'architecture', (value) => valueText(value, 'architecture', m)),
  };
  const released: ListColumn = {
    column: { header: columns.released, overflow: 'words' },
    tells: ['release_date'],
    cell: (record) => told(record, 'release_date', String),
  };
  const context: ListColumn = {
    column: { header: columns.context, overflow: 'words', align: 'right' },
    tells: ['limit.context'],
    cell: (record) => told(record, 'limit.context', (value) => short(value as number)),
  };
  const takes: ListColumn = {
    column: { header: columns.takes, overflow: 'wrap', min: 11 },
    tells: ['modalities.input'],
    cell: (record) => told(record, 'modalities.input', (value) => valueText(value, 'modalities.input', m)),
  };
  const open: ListColumn = {
    column: { header: columns.open, overflow: 'words' },
    tells: ['open_weights', 'open_source'],
    cell(record) {
      const value = nested(record, 'open_weights');
      if (typeof value === 'boolean') return told(record, 'open_weights', () => (value ? words.yes : words.no));
      if (nested(record, 'open_source') === true) return [{ tone: 'claimed', text: words.claimed }];
      return missing(record, 'open_weights');
    },
  };
  const checked: ListColumn = {
    column: { header: columns.checked, overflow: 'words' },
    tells: ['checked'],
    cell: ({ checked: day }) => day ?? '?',
  };
  const points: ListColumn[] = [
    {
      column: { header: columns.points, align: 'decimal' },
      tells: [],
      cell: (record) => (typeof record.points === 'number' ? record.points.toFixed(1) : '?'),
    },
    {
      column: { header: columns.interval },
      tells: [],
      cell: ({ interval }) => (interval ? interval.map((end) => end.toFixed(1)).join('-') : ''),
    },
    { column: { header: columns.grade }, tells: [], cell: ({ grade }) => grade ?? '' },
  ];
  const saidOf = (record: Listed): string[] =>
    isModel(record) ? record.stands_out.map((use) => textIn(use.name, m.lang)) : [];
  /** The best rank of a row, with the release that has it where that is another; where none is measured what is said. */
  const rank = (named: boolean): ListColumn => ({
    column: { header: columns.rank, overflow, min: named ? 18 : 13 },
    tells: [],
    cell(record) {
      const [best] = record.ranks ?? [];
      const [said] = saidOf(record);
      if (best === undefined) return said === undefined ? '?' : [{ tone: 'claimed', text: words.said(said) }];
      const isOwn = best.release === (isModel(record) ? record.release : record.id);
      if (isOwn) return [{ tone: 'measured', text: rankText(best, words, m) }];
      // The mark stands before what may be cut.
      const text =
        named && !dense ? rankText(best, words, m) : words.rankOfOther(best.rank, best.of, textIn(best.name, m.lang));
      const release = named ? shortName(String(record.name), nameOf(best.release)) : undefined;
      return [{ tone: 'measured', text: release === undefined ? text : words.ofRelease(text, release) }];
    },
  });
  const standsOut = (column: Pick<Column, 'min' | 'prefers'>): ListColumn => ({
    column: { header: columns.standsOut, overflow, ...column },
    tells: [],
    cell(record) {
      const said = saidOf(record);
      return said.length === 0 ? '?' : listCell(said.slice(0, MOST), m.views.separator);
    },
  });
  /** A field that was sorted by and has no column of its own. */
  const field = (one: Field): ListColumn => ({
    column: {
      header: m.fields.label[one.id],
      ...(one.type === 'number' ? { align: 'decimal' as const, overflow: 'words' } : { overflow: 'wrap', min: 8 }),
    },
    tells: [one.id],
    // Of a price the amount that counts, as of the prices beside it.
    cell: (record) => (one.unit === 'per-mtok' ? amountIn(record, one.id) : fieldText(record, one, m)),
  });
  return {
    ...{ name, id, model, release, developer, architecture, released, context, takes, open, checked, points, field },
    ...{ input: price('input'), output: price('output'), rank: rank(false), rankNamed: rank(true) },
    ...{ said: standsOut({ min: 12, prefers: 23 }), saidBeside: standsOut({ min: 32 }) },
  };
}

/** So many lines of models are kept to a line of text each. */
const DENSE = 24;
export const isDense = (records: readonly Listed[]): boolean => records.length > DENSE && records.some(isModel);

export const isModel = (record: Listed): record is ListedModel => 'developer_name' in record;

/** What a row is called: `Claude Opus 5.5`, `ChatGPT: GPT-6`, `K-EXAONE 2.0`. */
export function nameIn(record: Listed): string {
  if (!isModel(record)) return record.id;
  const { name, release_name: release } = record;
  if (release === null) return name;
  return placeIn(release, unsigned(name)) < 0 ? `${name}: ${release}` : release;
}

const placeIn = (release: string, name: string): number => release.toLowerCase().indexOf(name.toLowerCase());

/** A name with what one types of it in a tone of its own. */
function titled(record: Listed, text: string): Text {
  const name = String(record.name);
  const at = isModel(record) ? placeIn(text, name) : -1;
  if (at < 0) return text;
  const end = at + name.length;
  return [text.slice(0, at), { tone: 'title', text: text.slice(at, end) }, text.slice(end)];
}

export const rankText = ({ rank, of, name }: Rank, words: ListWords, m: Messages): string =>
  words.rank(rank, of, textIn(name, m.lang));

/** A field of a record in words. */
export function fieldText(record: Listed, { id, unit }: Field, m: Messages): string {
  const value = (nested(record, id) ?? null) as Value | null;
  const cell = { value, missing: record.missing[id] ?? ('unknown' as const), sources: [] };
  const layer = record.layers?.[id];
  const by = layer === undefined ? {} : { layer };
  return cellText({ ...cell, ...pricedAs(record, id), ...by }, id, unit, m);
}
