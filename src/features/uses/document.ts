import { DocumentBuilder, type DocumentView } from '../../document/builder.ts';
import {
  type Block,
  type Document,
  joined,
  listCell,
  type Pair,
  pairs,
  type Section,
  section,
  type TableCell,
} from '../../document/document.ts';
import { listing } from '../../document/listing.ts';
import { flat } from '../../document/records.ts';
import type { Table } from '../../document/table.ts';
import { alikeFirst } from '../../engine/line-points.ts';
import type { ListedUse, UsesResult } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { typedIn } from '../../words/language.ts';
import { shortName } from '../recommend/figures.ts';
import { explainWordsOf, figureWordsOf } from '../recommend/words/index.ts';
import { pointsWithDoubt } from '../show/figures.ts';
import { fitText } from '../show/uses.ts';
import { wordsOf } from './words/index.ts';

export interface UsesView extends DocumentView {
  /** Whether sources are told with title and address. */
  wholeSources: boolean;
}

/** Every use in a row; those that were asked for by name with all that is known of them. */
export function usesDocument(result: UsesResult, named: boolean, view: UsesView, m: Messages): Document | Document[] {
  if (named) return result.uses.map((use) => usePage(use, view.wholeSources, new DocumentBuilder(view, m)));
  const words = wordsOf(m.lang);
  const { columns } = words;
  const rows = result.uses.map(({ id, name, aliases, evidence, measured }): TableCell[] => [
    id,
    textIn(name, m.lang),
    String(measured.length),
    String(evidence.length),
    listCell(typedIn(aliases, m.lang), m.views.separator),
  ]);
  return listing(
    [
      { header: columns.id },
      { header: columns.name, overflow: 'wrap', min: 12 },
      { header: columns.measured, align: 'right' },
      { header: columns.models, align: 'right' },
      { header: columns.aliases, overflow: 'wrap', min: 16 },
    ],
    rows,
    [words.count(rows.length, view.day), words.countNote, words.next],
  );
}

function usePage(use: ListedUse, wholeSources: boolean, builder: DocumentBuilder): Document {
  const { views, fields } = builder.m;
  const catalog = wordsOf(builder.m.lang);
  const words = (label: string, all: readonly string[]): Pair[] =>
    all.length > 0 ? [{ label, text: [all.join(views.separator)] }] : [];
  // Sources are numbered as one reads: in this order.
  const measured = measuredSections(use, builder);
  const models = use.evidence.map(({ name, fit, sources }): TableCell[] => [
    name,
    joined(fitText(fit, builder.m), builder.mark(sources)),
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
      ...measured,
      ...section(catalog.evidence, fields.standing.reading, [
        models.length > 0 ? table : { kind: 'text', text: catalog.nobody },
      ]),
      ...section(catalog.words, '', [
        pairs([
          ...words(catalog.aliases, typedIn(use.aliases, builder.m.lang)),
          ...words(catalog.termsEn, typedIn(use.terms.en, builder.m.lang)),
          ...words(catalog.termsKo, typedIn(use.terms.ko, builder.m.lang)),
        ]),
      ]),
      ...(wholeSources ? builder.sources() : builder.footnotes(false)),
    ],
  };
}

/** How many of those that are measured are told; JSON tells all. */
const TOLD = 8;

/** Who is measured for a use, the first by points first, and which tables speak of it. */
function measuredSections({ id, measured, scale }: ListedUse, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = wordsOf(m.lang);
  const figures = figureWordsOf(m.lang);
  const explained = explainWordsOf(m.lang);
  const lines = measured
    .slice(0, TOLD)
    .map((line): TableCell[] => [
      line.name,
      shortName(line.name, line.release_name),
      pointsWithDoubt(line, m) + builder.mark(line.sources),
    ]);
  const rest = measured.length - lines.length;
  const notes = [
    words.alike(alikeFirst(measured), measured.length),
    ...(rest > 0 ? [words.others(rest, id)] : []),
    figures.gradeLegend,
  ];
  const who: Block = {
    kind: 'table',
    columns: [
      { header: figures.columns.line, overflow: 'wrap', min: 8 },
      { header: figures.columns.release, overflow: 'wrap', min: 8 },
      { header: figures.columns.pointsAndGrade, overflow: 'wrap', min: 18 },
    ],
    rows: lines,
  };
  const counting = (scale?.tables ?? []).map(({ name, measurer, edition, relation, anchors }): TableCell[] => [
    builder.text(name),
    measurer,
    edition,
    words.counts[relation](anchors),
  ]);
  const beside = (scale?.beside ?? []).map(({ name, measurer, edition, anchors, why }): TableCell[] => [
    builder.text(name),
    measurer,
    edition,
    words.countsNot(explained.why[why](anchors)),
  ]);
  const tables: Block = {
    kind: 'table',
    columns: [
      { header: words.tableColumns.table, overflow: 'wrap', min: 14 },
      { header: words.tableColumns.measurer, overflow: 'wrap', min: 10 },
      { header: words.tableColumns.day },
      { header: words.tableColumns.counts, overflow: 'wrap', min: 20 },
    ],
    rows: [...counting, ...beside],
  };
  return [
    ...section(words.measured, m.fields.standing.measured, [
      ...(measured.length > 0
        ? [who, ...notes.map((text): Block => ({ kind: 'text', quiet: true, text }))]
        : [{ kind: 'text', text: words.nobodyMeasured } satisfies Block]),
    ]),
    ...(tables.rows.length > 0 ? section(words.tables(tables.rows.length), '', [tables]) : []),
  ];
}

export function usesRows(result: UsesResult, m: Messages): Table {
  const ids = ['id', 'name', 'aliases', 'measured', 'models'] as const;
  return {
    columns: ids.map((id) => ({ id, label: wordsOf(m.lang).columns[id] })),
    rows: result.uses.map((use) => ({
      record: use,
      cells: [use.id, flat(use.name, m), use.aliases.join(m.views.separator), use.measured.length, use.evidence.length],
    })),
  };
}
