import { DocumentBuilder, type DocumentView } from '../../document/builder.ts';
import { type Block, type Document, type Pair, pairs, section, type TableCell } from '../../document/document.ts';
import { listing } from '../../document/listing.ts';
import { flat } from '../../document/records.ts';
import type { Table } from '../../document/table.ts';
import type { Conflict, ListedSource, SourcesResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { readAs } from '../../words/sources.ts';
import { fieldValue, labelOf } from '../show/values.ts';
import { wordsOf } from './words/index.ts';

/** Sources in a row each; those that were asked for with all that is known of them; or where sources disagree. */
export function sourcesDocument(
  result: SourcesResult,
  named: boolean,
  view: DocumentView,
  m: Messages,
): Document | Document[] {
  const builder = new DocumentBuilder(view, m);
  if (result.conflicts) return conflictsPage(result.conflicts, builder);
  if (named) return result.records.map((source) => sourcePage(source, builder));
  const words = wordsOf(m.lang);
  const { columns } = words;
  const rows = result.records.map(({ id, date, kind, publisher, cited, title, language, copy }): TableCell[] => [
    id,
    date,
    m.fields.kind[kind],
    [...(publisher === null ? [title] : [publisher, m.views.quoted(title)]), ...readAs({ language, copy }, m)].join(
      m.views.separator,
    ),
    String(cited),
  ]);
  return listing(
    [
      { header: columns.id, overflow: 'wrap', min: 18, max: 40 },
      { header: columns.date },
      { header: columns.kind, overflow: 'words' },
      { header: columns.title, overflow: 'wrap', min: 24 },
      { header: columns.cited, overflow: 'words', align: 'right' },
    ],
    rows,
    [words.count(rows.length), words.countNote, words.next],
  );
}

function sourcePage(source: ListedSource, builder: DocumentBuilder): Document {
  const { fields } = builder.m;
  const words = wordsOf(builder.m.lang);
  const pair = (label: string, text: string | null): Pair[] => (text === null ? [] : [{ label, text: [text] }]);
  const all = [
    ...pair(words.read, readAs(source, builder.m).join(builder.m.views.separator) || null),
    ...pair(words.publisher, source.publisher),
    ...pair(words.author, source.author),
    ...pair(words.date, source.date),
    ...pair(words.checked, source.checked),
    ...pair(words.kind, fields.kind[source.kind]),
    ...pair(words.url, source.url),
    ...pair(words.archive, source.archive),
    ...pair(words.licence, source.licence),
    ...pair(words.cited, words.citedBy(source.cited)),
    ...pair(words.note, source.note && builder.text(source.note)),
    ...tablePairs(source, builder),
  ];
  const lead = pairs(all);
  return { title: source.title, remark: source.id, lead: lead ? [lead] : [], sections: [] };
}

/** The tables whose figures stand in a source: who measured, on which days, for which uses. */
function tablePairs({ tables = [] }: ListedSource, builder: DocumentBuilder): Pair[] {
  const { m, view } = builder;
  const words = wordsOf(m.lang);
  if (tables.length === 0) return [];
  const text = tables.map(({ name, measurer, editions, uses, counts }) => {
    const topics = uses.map((use) => builder.text(view.names.topic(use)) || use);
    return words.table(
      builder.text(name),
      measurer,
      editions.join(m.views.separator),
      topics.join(m.views.separator),
      counts,
    );
  });
  return [{ label: words.tables, text, items: true }];
}

/** Every case with all its values, the one that is shown first, grouped by release. */
function conflictsPage(conflicts: readonly Conflict[], builder: DocumentBuilder): Document {
  const { views } = builder.m;
  const words = wordsOf(builder.m.lang);
  const releases = [...new Set(conflicts.map(({ release }) => release))];
  return {
    title: words.conflictsTitle,
    remark: views.asOf(builder.view.day),
    lead: [
      { kind: 'text', text: words.conflicts(conflicts.length), quiet: true },
      ...(conflicts.length > 0 ? [{ kind: 'text', text: words.conflictsNote, quiet: true } as Block] : []),
    ],
    sections: [
      ...releases.flatMap((release) => {
        const own = conflicts.filter((conflict) => conflict.release === release);
        return section(`${own[0]?.name ?? ''} (${release})`, '', [
          pairs(own.map((conflict) => conflictPair(conflict, builder))),
        ]);
      }),
      ...builder.sources(),
    ],
  };
}

function conflictPair({ field, unit, provider, currency, when, values }: Conflict, builder: DocumentBuilder): Pair {
  const { show, views } = builder.m;
  const conditions = show.conditions(when ?? {});
  const where = [provider === null ? '' : builder.view.names.provider(provider), ...conditions].filter(
    (part) => part !== '',
  );
  return {
    label: `${labelOf(field, builder.m)}${where.length > 0 ? ` (${where.join(views.separator)})` : ''}`,
    text: values.map(({ value, sources, note }) => {
      const text = fieldValue({ value, ...(currency === null ? {} : { currency }) }, field, unit, builder);
      return `${text}${builder.mark(sources)}${note ? ` (${builder.text(note)})` : ''}`;
    }),
    items: true,
  };
}

/** A source a row; or, of disagreements, a value a row. */
export function sourcesRows(result: SourcesResult, m: Messages): Table {
  if (result.conflicts) {
    return {
      columns: ['release', 'field', 'provider', 'currency', 'value', 'sources', 'note'].map((id) => ({
        id,
        label: id,
      })),
      rows: result.conflicts.flatMap(({ values, ...conflict }) =>
        values.map((told) => ({
          record: { ...conflict, ...told },
          cells: [
            conflict.release,
            conflict.field,
            conflict.provider,
            conflict.currency,
            flat(told.value, m),
            told.sources.join(' '),
            flat(told.note, m),
          ],
        })),
      ),
    };
  }
  const ids = ['id', 'title', 'publisher', 'date', 'checked', 'kind', 'url', 'cited'] as const;
  return {
    columns: ids.map((id) => ({ id, label: id })),
    rows: result.records.map((source) => ({ record: source, cells: ids.map((id) => source[id]) })),
  };
}
