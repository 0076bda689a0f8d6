import { Citations } from '../../document/citations.ts';
import type { Block, Column, Document, Pair, TableBlock, TableCell } from '../../document/document.ts';
import { listCell } from '../../document/document.ts';
import { fieldsTable, flatRows, nested, pricedAs } from '../../document/records.ts';
import type { Table } from '../../document/table.ts';
import { daysBetween, firstDay } from '../../domain/dates.ts';
import type { Field } from '../../domain/fields.ts';
import type { CitedSource, ListedModel, ListedRelease, ListResult } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { money, signOf } from '../../words/money.ts';
import { numeral } from '../../words/numbers.ts';
import { hourlyRange } from '../../words/paid.ts';
import { short, valueText } from '../../words/values.ts';

export interface ListView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  fields: readonly Field[] | undefined;
  /** By which ways they keep the conditions on data. */
  ways: Pair[];
}

/** The list for a person: a table, and below it what the marks mean. */
export function listDocument(result: ListResult, view: ListView, m: Messages): Document {
  const { list: words } = m.views;
  const records = result.models ?? result.releases ?? [];
  if (records.length === 0) {
    const text = words.nothing(result.models ? 'lmm list' : 'lmm list --releases');
    return { wide: true, lead: [{ kind: 'text', text }], sections: [] };
  }
  const count = (result.models ? words.models : words.releases)(records.length, view.day);
  const table = view.fields
    ? fieldsTable(records, view.fields, m)
    : records.some(({ points }) => points !== undefined)
      ? pointsTable(records, m)
      : result.models
        ? modelTable(result.models, m)
        : releaseTable(result.releases ?? [], m);
  const block: TableBlock = { kind: 'table', ...table, headerTone: 'heading' };
  return {
    wide: true,
    lead: [block],
    sections: [{ quiet: true, blocks: footer(count, records, table.rows, view, m) }],
  };
}

interface Drawn {
  columns: Column[];
  rows: TableCell[][];
}

function modelTable(models: readonly ListedModel[], m: Messages): Drawn {
  const { list: words } = m.views;
  const byRelease = models.some(({ release }) => release !== null);
  const columns: Column[] = [
    { header: words.model, overflow: 'wrap', min: 14 },
    { header: words.developer, overflow: 'wrap', min: 10 },
    { header: byRelease ? words.release : words.architecture, overflow: 'wrap', min: 10 },
    { header: words.standsOut, overflow: 'wrap', min: 12, prefers: 23 },
    { header: words.open, overflow: 'words' },
  ];
  const rows = models.map((model) => [
    model.name,
    model.developer_name,
    (byRelease ? (model.release_name ?? '?') : architectureOf(model, m)) || '?',
    model.stands_out.length === 0
      ? '?'
      : listCell(
          model.stands_out.slice(0, 3).map(({ name }) => textIn(name, m.lang)),
          m.views.separator,
        ),
    openOf(model, m),
  ]);
  return { columns, rows };
}

/** Points of a use, with their 90 % interval. */
function pointsTable(records: readonly (ListedModel | ListedRelease)[], m: Messages): Drawn {
  const { list: words } = m.views;
  const byModel = records.some((record) => 'release_name' in record);
  const columns: Column[] = [
    ...(byModel ? [{ header: words.model, overflow: 'wrap' as const, min: 8 }] : []),
    { header: words.name, overflow: 'wrap', min: 14 },
    { header: words.points, align: 'right' },
    { header: words.interval },
    { header: words.grade },
    { header: words.price, align: 'right', overflow: 'words' },
    { header: words.context, align: 'right', overflow: 'words' },
    { header: words.open, overflow: 'words' },
  ];
  const rows = records.map((record) => {
    const blend = nested(record, 'cost.blend');
    const context = nested(record, 'limit.context');
    const open = nested(record, 'open_weights');
    const { points, interval, grade } = record;
    return [
      ...(byModel ? [String(record.name)] : []),
      byModel ? String(record.release_name ?? '?') : record.id,
      typeof points === 'number' ? points.toFixed(1) : '?',
      interval ? interval.map((end) => end.toFixed(1)).join(' – ') : '',
      grade ?? '',
      typeof blend === 'number' ? priceIn(record, 'cost.blend', blend, m) : missingOf(record, 'cost.blend', m),
      typeof context === 'number' ? short(context) : missingOf(record, 'limit.context', m),
      typeof open === 'boolean' ? valueText(open, 'open_weights', m) : missingOf(record, 'open_weights', m),
    ];
  });
  return { columns, rows };
}

const architectureOf = (model: ListedModel, m: Messages): string => {
  const texts = nested(model, 'architecture');
  return Array.isArray(texts) ? valueText(texts as never, 'architecture', m) : '';
};

/** Whether weights are open, by a source that says so; a claim of open source is told as the claim it is. */
function openOf(model: ListedModel, m: Messages): string {
  const open = nested(model, 'open_weights');
  if (typeof open === 'boolean') return valueText(open, 'open_weights', m);
  return nested(model, 'open_source') === true ? m.views.list.claimed : '?';
}

function releaseTable(releases: readonly ListedRelease[], m: Messages): Drawn {
  const { list: words } = m.views;
  const currencies = new Set(releases.map((release) => nested(release, 'cost.currency') ?? undefined));
  currencies.delete(undefined);
  // Prices in the currency that all share need no sign of their own.
  const main = currencies.size === 1 ? String([...currencies][0]) : 'USD';
  const columns: Column[] = [
    { header: words.name, overflow: 'wrap', min: 16 },
    { header: words.released, overflow: 'words' },
    { header: words.context, overflow: 'words', align: 'right' },
    { header: words.input(signOf(main, m.lang)), overflow: 'words', align: 'right' },
    { header: words.output(signOf(main, m.lang)), overflow: 'words', align: 'right' },
    { header: words.takes, overflow: 'wrap', min: 11 },
    { header: words.open, overflow: 'words' },
  ];
  const rows = releases.map((release) => {
    const price = (kind: string): string => {
      const amount = nested(release, `cost.${kind}`);
      if (typeof amount !== 'number') return missingOf(release, `cost.${kind}`, m);
      const isMain = nested(release, 'cost.currency') === main;
      return priceIn(release, `cost.${kind}`, amount, m, isMain ? numeral : undefined);
    };
    const context = nested(release, 'limit.context');
    const takes = nested(release, 'modalities.input');
    const open = nested(release, 'open_weights');
    return [
      release.id,
      String(nested(release, 'release_date') ?? missingOf(release, 'release_date', m)),
      typeof context === 'number' ? short(context) : missingOf(release, 'limit.context', m),
      price('input'),
      price('output'),
      Array.isArray(takes)
        ? valueText(takes as string[], 'modalities.input', m)
        : missingOf(release, 'modalities.input', m),
      typeof open === 'boolean' ? valueText(open, 'open_weights', m) : missingOf(release, 'open_weights', m),
    ];
  });
  return { columns, rows };
}

/** A price in a narrow column: where it depends on the hour, from the lowest to the highest. */
function priceIn(
  record: ListedModel | ListedRelease,
  field: string,
  value: number,
  m: Messages,
  write?: (amount: number) => string,
): string {
  const paid = { ...pricedAs(record, field), value };
  const text = write ?? ((amount: number) => money(amount, paid.currency, m.lang));
  const range = hourlyRange(paid);
  return range === null ? text(value) : m.fields.range(text(range[0]), text(range[1]));
}

const missingOf = (record: ListedModel | ListedRelease, field: string, m: Messages): string =>
  m.fields.missing[record.missing[field] ?? 'unknown'];

function footer(
  count: string,
  records: readonly (ListedModel | ListedRelease)[],
  rows: readonly TableCell[][],
  view: ListView,
  m: Messages,
): Block[] {
  const { list: words } = m.views;
  const cites = new Citations(view.sources, m);
  for (const record of records) cites.bare(record.sources);
  // What was written or checked after the day says nothing of how old a fact was on it.
  const on = (date: string | undefined): date is string => date !== undefined && firstDay(date) <= view.day;
  const oldest = cites.oldest();
  const age = on(oldest) ? ` ${words.oldest(oldest, daysBetween(oldest, view.day))}` : '';
  const check = cites.oldestCheck();
  const checked = on(check) ? ` ${words.checked(check)}` : '';
  const shown = rows.flat();
  const legend: Pair[] = shown.includes('?') ? [{ label: '?', text: [words.unknown] }] : [];
  if (!view.fields && 'stands_out' in (records[0] ?? {})) {
    const note = shown.includes(words.claimed) ? `${words.openNote} ${words.claimedNote}` : words.openNote;
    legend.push({ label: words.open, text: [note] });
  }
  const hourly = records.some((record) => nested(record, 'cost.condition') !== undefined) ? ` ${words.hourly}` : '';
  const blocks: Block[] = [{ kind: 'text', text: count + age + checked + hourly }];
  if (view.ways.length > 0) blocks.push({ kind: 'pairs', layout: 'hanging', pairs: view.ways });
  if (legend.length > 0) blocks.push({ kind: 'pairs', layout: 'marks', pairs: legend, alignWith: [words.open] });
  if (cites.count > 3) blocks.push({ kind: 'text', text: words.sources(cites.count) });
  else blocks.push(...cites.section().flatMap((section) => section.blocks));
  return blocks;
}

/** The list as flat records. */
export function listRows(result: ListResult, fields: readonly Field[] | undefined, m: Messages): Table {
  const records = result.models ?? result.releases ?? [];
  const points = records.some((record) => record.points !== undefined) ? ['points', 'interval', 'grade'] : [];
  const own = result.models ? ['id', 'name', 'developer', 'release'] : ['id', 'name', 'model', 'developer'];
  return flatRows(records, [...own, ...points], fields, m);
}
