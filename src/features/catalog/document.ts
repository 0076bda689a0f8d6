import { DocumentBuilder, type PageView } from '../../document/builder.ts';
import { type Block, list, type Page, type Pair, pairs, section } from '../../document/document.ts';
import { flat } from '../../document/records.ts';
import type { Tabular } from '../../document/tabular.ts';
import type { FieldId } from '../../domain/fields.ts';
import type {
  FieldsResult,
  ListedField,
  ListedUse,
  ReportedTrend,
  TrendsResult,
  UsesResult,
} from '../../engine/results.ts';
import { wrapItems } from '../../formats/text/block.ts';
import { cards } from '../../formats/text/cards.ts';
import { pageText } from '../../formats/text/document.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { type Column, drawTable, listCell, type TableCell } from '../../formats/text/table.ts';
import { wrap } from '../../formats/text/wrap.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { claimLine } from '../show/said.ts';
import { fitText } from '../show/uses.ts';

/** A listing: a table, or a block for each row where it does not fit, and below it what to know. */
export function listing(columns: Column[], rows: TableCell[][], foot: readonly string[], screen: Screen): string {
  const { width, paint } = screen;
  const table = { columns, rows, headerStyle: paint.heading };
  const drawn = rows.length === 0 ? [] : [...(drawTable(table, screen) ?? cards(table, screen)), ''];
  return `${[...drawn, ...foot.flatMap((line) => wrapItems(line, Math.min(width, 100)).map(paint.quiet))].join('\n')}\n`;
}

// ── uses ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Every use in a row; those that were asked for by name with all that is known of them. */
export function usesText(result: UsesResult, named: boolean, view: PageView, screen: Screen): string {
  const { m } = screen;
  if (named)
    return result.uses
      .map((use) => pageText(usePage(use, new DocumentBuilder(view, m, screen.ascii)), screen))
      .join('\n');
  const { columns } = m.catalog;
  const rows = result.uses.map(({ id, name, aliases, evidence }): TableCell[] => [
    id,
    textIn(name, m.lang),
    String(evidence.length),
    listCell(aliases, m.views.separator),
  ]);
  return listing(
    [
      { header: columns.id },
      { header: columns.name, overflow: 'wrap', min: 12 },
      { header: columns.models, align: 'right' },
      { header: columns.aliases, overflow: 'wrap', min: 16 },
    ],
    rows,
    [m.catalog.uses(rows.length, view.day), m.catalog.usesNote, m.catalog.usesNext],
    screen,
  );
}

function usePage(use: ListedUse, builder: DocumentBuilder): Page {
  const { catalog, views, fields } = builder.m;
  const words = (label: string, all: readonly string[]): Pair[] =>
    all.length > 0 ? [{ label, text: [all.join(views.separator)] }] : [];
  const models = use.evidence.map(({ name, fit, sources }): TableCell[] => [
    name,
    fitText(fit, builder) + builder.mark(sources),
  ]);
  const table: Block = {
    kind: 'table',
    bare: true,
    columns: [
      { header: catalog.evidence, overflow: 'wrap', min: 8 },
      { header: fields.standing.reading, overflow: 'wrap', min: 12 },
    ],
    rows: models,
  };
  return {
    title: `${builder.text(use.name)} (${use.id})`,
    remark: views.asOf(builder.view.day),
    lead: use.description ? [{ kind: 'text', text: builder.text(use.description) }] : [],
    sections: [
      ...section(catalog.evidence, fields.standing.reading, [
        models.length > 0 ? table : { kind: 'text', text: catalog.nobody },
      ]),
      ...section(catalog.words, '', [
        pairs([
          ...words(catalog.aliases, use.aliases),
          ...words(catalog.termsEn, use.terms.en),
          ...words(catalog.termsKo, use.terms.ko),
        ]),
      ]),
      ...builder.sources(),
    ],
  };
}

export function usesRows(result: UsesResult, m: Messages): Tabular {
  const ids = ['id', 'name', 'aliases', 'models'] as const;
  return {
    columns: ids.map((id) => ({ id, label: m.catalog.columns[id] })),
    rows: result.uses.map((use) => ({
      record: use,
      cells: [use.id, flat(use.name, m), use.aliases.join(m.views.separator), use.evidence.length],
    })),
  };
}

// ── trends ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export const trendsText = (result: TrendsResult, view: PageView, screen: Screen): string =>
  pageText(trendsPage(result, new DocumentBuilder(view, screen.m, screen.ascii)), screen);

/** What sources expect, with their hedge, and what they conclude. */
export function trendsPage(result: TrendsResult, builder: DocumentBuilder): Page {
  const { catalog, views, fields } = builder.m;
  const line = ({ name, models: _, ...entry }: ReportedTrend): string =>
    `${name === null ? '' : `${builder.text(name)}: `}${claimLine({ ...entry, about: [], with: [] }, null, '', builder)}`;
  const nothing = result.trends.length + result.conclusions.length === 0;
  return {
    title: catalog.trendsTitle,
    remark: views.asOf(builder.view.day),
    lead: nothing ? [{ kind: 'text', text: catalog.nothing }] : [],
    sections: [
      ...section(catalog.trends, catalog.expected, [list(result.trends.map(line))]),
      ...section(catalog.conclusions, fields.standing.claim, [list(result.conclusions.map(line))]),
      ...builder.sources(),
    ],
  };
}

export function trendsRows(result: TrendsResult, m: Messages): Tabular {
  const row = (kind: string) => (entry: ReportedTrend) => ({
    record: { kind, ...entry },
    cells: [kind, entry.id, flat(entry.name, m), flat(entry.text, m), entry.said, entry.sources.join(' ')],
  });
  return {
    columns: ['kind', 'id', 'name', 'text', 'said', 'sources'].map((id) => ({ id, label: id })),
    rows: [...result.trends.map(row('trend')), ...result.conclusions.map(row('conclusion'))],
  };
}

// ── fields ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Fields with their names in the language. */
export const labelled = (fields: readonly Omit<ListedField, 'label'>[], m: Messages): FieldsResult => ({
  fields: fields.map((field) => ({ ...field, label: m.fields.label[field.id as FieldId] ?? field.id })),
});

export function fieldsText({ fields }: FieldsResult, screen: Screen): string {
  const { m } = screen;
  const { columns } = m.catalog;
  const groups = fields.map(({ group }) => group);
  const rows = fields.map(({ id, label, aliases, type, unit, better }): TableCell[] => [
    id,
    label,
    [m.fields.type[type] ?? type, unit === null ? '' : (m.fields.unit[unit] ?? unit)]
      .filter((part) => part !== '')
      .join(m.views.separator),
    better === null ? '' : m.catalog[better],
    aliases.join(m.views.separator),
  ]);
  const gapAfter = new Set(groups.flatMap((group, index) => (group !== groups[index + 1] ? [index] : [])));
  const all: Column[] = [
    { header: columns.id },
    { header: columns.label, overflow: 'wrap', min: 10 },
    { header: columns.type, overflow: 'wrap', min: 6 },
    { header: columns.better },
    { header: columns.aliases, overflow: 'wrap', min: 16 },
  ];
  const table = { columns: all, rows, headerStyle: screen.paint.heading };
  const drawn = drawTable({ ...table, gapAfter }, screen) ?? cards(table, screen);
  const foot = wrap(m.catalog.fields(fields.length), Math.min(screen.width, 100)).map(screen.paint.quiet);
  return `${[...drawn, '', ...foot].join('\n')}\n`;
}

export const fieldsRows = ({ fields }: FieldsResult, m: Messages): Tabular => ({
  columns: (['id', 'label', 'group', 'type', 'unit', 'better', 'aliases'] as const).map((id) => ({
    id,
    label: (m.catalog.columns as Record<string, string>)[id] ?? id,
  })),
  rows: fields.map((field) => ({
    record: field,
    cells: [field.id, field.label, field.group, field.type, field.unit, field.better, field.aliases.join(' ')],
  })),
});
