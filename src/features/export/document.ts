import type { Column, Document, TableCell } from '../../document/document.ts';
import { listing } from '../../document/listing.ts';
import type { Table } from '../../document/table.ts';
import type { Messages } from '../../words/index.ts';
import type { DescribedTable } from './tables.ts';
import { wordsOf } from './words/index.ts';

/** All tables in a line each; of few each with its columns. */
export function tablesDocument(tables: readonly DescribedTable[], isAll: boolean, m: Messages): Document | Document[] {
  const words = wordsOf(m.lang);
  if (!isAll) return tables.map((table) => tableDocument(table, m));
  const columns: Column[] = [
    { header: words.columns.table },
    { header: words.columns.about, overflow: 'words', min: 20 },
  ];
  const rows = tables.map(({ name, about }): TableCell[] => [name, about[m.lang]]);
  const document = listing(columns, rows, [words.count(tables.length)]);
  return { ...document, title: words.title, sections: [...document.sections, nextOf(words.next)] };
}

function tableDocument({ name, about, columns }: DescribedTable, m: Messages): Document {
  const words = wordsOf(m.lang);
  const headers: Column[] = [
    { header: words.columns.column },
    { header: words.columns.type },
    { header: words.columns.about, overflow: 'words', min: 20 },
  ];
  const rows = columns.map((column): TableCell[] => {
    const unit = column.unit === null ? '' : ` (${column.unit[m.lang]})`;
    return [column.name, column.type, column.about[m.lang] + unit];
  });
  return {
    title: name,
    wide: true,
    lead: [
      { kind: 'text', text: about[m.lang] },
      { kind: 'space' },
      { kind: 'table', columns: headers, rows, headerTone: 'heading' },
    ],
    sections: [nextOf(words.nextOfOne(name))],
  };
}

const nextOf = (lines: readonly string[]): Document['sections'][number] => ({
  quiet: true,
  blocks: [{ kind: 'list', items: [...lines], bare: true }],
});

/** The columns of tables, a row each. */
export const tablesRows = (tables: readonly DescribedTable[], m: Messages): Table => {
  const words = wordsOf(m.lang).columns;
  return {
    columns: (['table', 'column', 'type', 'unit', 'about'] as const).map((id) => ({ id, label: words[id] })),
    rows: tables.flatMap((table) =>
      table.columns.map((column) => ({
        record: { table: table.name, ...column },
        cells: [table.name, column.name, column.type, column.unit?.[m.lang] ?? null, column.about[m.lang]],
      })),
    ),
  };
};
