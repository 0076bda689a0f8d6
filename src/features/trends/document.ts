import { DocumentBuilder, type DocumentView } from '../../document/builder.ts';
import { type Document, list, section } from '../../document/document.ts';
import { flat } from '../../document/records.ts';
import type { Table } from '../../document/table.ts';
import type { ReportedTrend, TrendsResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { claimLine } from '../show/said.ts';
import { wordsOf } from './words/index.ts';

export interface TrendsView extends DocumentView {
  /** Whether sources are told with title and address. */
  wholeSources: boolean;
}

/** What sources expect, with their hedge, and what they conclude. */
export function trendsDocument(result: TrendsResult, view: TrendsView, m: Messages): Document {
  const builder = new DocumentBuilder(view, m);
  const { views, fields } = m;
  const words = wordsOf(m.lang);
  const line = ({ name, models: _, ...entry }: ReportedTrend): string =>
    `${name === null ? '' : `${builder.text(name)}: `}${claimLine({ ...entry, about: [], with: [] }, null, '', builder)}`;
  const nothing = result.trends.length + result.conclusions.length === 0;
  return {
    title: words.title,
    remark: views.asOf(builder.view.day),
    lead: nothing ? [{ kind: 'text', text: words.nothing }] : [],
    sections: [
      ...section(words.trends, words.expected, [list(result.trends.map(line))]),
      ...section(words.conclusions, fields.standing.claim, [list(result.conclusions.map(line))]),
      ...(view.wholeSources ? builder.sources() : builder.footnotes(false)),
    ],
  };
}

export function trendsRows(result: TrendsResult, m: Messages): Table {
  const row = (kind: string) => (entry: ReportedTrend) => ({
    record: { kind, ...entry },
    cells: [kind, entry.id, flat(entry.name, m), flat(entry.text, m), entry.said, entry.sources.join(' ')],
  });
  return {
    columns: ['kind', 'id', 'name', 'text', 'said', 'sources'].map((id) => ({ id, label: id })),
    rows: [...result.trends.map(row('trend')), ...result.conclusions.map(row('conclusion'))],
  };
}
