import { DocumentBuilder, type DocumentView } from '../../document/builder.ts';
import {
  type Block,
  type Document,
  joined,
  listCell,
  type Pair,
  pairs,
  section,
  type TableCell,
} from '../../document/document.ts';
import { listing } from '../../document/listing.ts';
import { flat } from '../../document/records.ts';
import type { Table } from '../../document/table.ts';
import type { ListedUse, UsesResult } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { fitText } from '../show/uses.ts';
import { wordsOf } from './words/index.ts';

/** Every use in a row; those that were asked for by name with all that is known of them. */
export function usesDocument(
  result: UsesResult,
  named: boolean,
  view: DocumentView,
  m: Messages,
): Document | Document[] {
  if (named) return result.uses.map((use) => usePage(use, new DocumentBuilder(view, m)));
  const words = wordsOf(m.lang);
  const { columns } = words;
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
    [words.count(rows.length, view.day), words.countNote, words.next],
  );
}

function usePage(use: ListedUse, builder: DocumentBuilder): Document {
  const { views, fields } = builder.m;
  const catalog = wordsOf(builder.m.lang);
  const words = (label: string, all: readonly string[]): Pair[] =>
    all.length > 0 ? [{ label, text: [all.join(views.separator)] }] : [];
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

export function usesRows(result: UsesResult, m: Messages): Table {
  const ids = ['id', 'name', 'aliases', 'models'] as const;
  return {
    columns: ids.map((id) => ({ id, label: wordsOf(m.lang).columns[id] })),
    rows: result.uses.map((use) => ({
      record: use,
      cells: [use.id, flat(use.name, m), use.aliases.join(m.views.separator), use.evidence.length],
    })),
  };
}
