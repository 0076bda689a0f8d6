import type { DocumentBuilder } from '../../document/builder.ts';
import {
  type Block,
  joined,
  listed,
  type Section,
  section,
  type TableCell,
  type Text,
} from '../../document/document.ts';
import type { MemoCost, MemoResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { cellText } from '../../words/values.ts';
import { loadText, noteOf } from '../recommend/costs.ts';
import { marked } from './marks.ts';
import { sumOf } from './memo-executive.ts';
import { memoWordsOf } from './words/index.ts';

/** What the work costs in a month with the pick and with those that could take its place. */
export function costSection(result: MemoResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = memoWordsOf(m.lang);
  const { load, assumed, costs } = result.monthly_cost;
  if (costs.length === 0) return [];
  if (costs.every(({ total }) => total === null))
    return section(words.cost, '', [{ kind: 'text', text: words.noPrice }]);
  const isExample = assumed.length > 0;
  // Where all is assumed the word example says so.
  const parts = assumed.length === ALL ? '' : assumed.map((part) => words.parts[part]).join(m.views.separator);
  const work = loadText(load, m);
  // Of a month the question has it already.
  const isTold = !isExample && result.understood.load?.per === 'month';
  return section(words.cost, '', [
    isTold ? null : { kind: 'text', text: isExample ? words.example(work, parts) : words.workload(work) },
    costTable(costs, builder),
  ]);
}

/** The parts of a work. */
const ALL = 3;

function costTable(costs: readonly MemoCost[], builder: DocumentBuilder): Block {
  const { m, view } = builder;
  const words = memoWordsOf(m.lang);
  // A row of which nothing is known says nothing, but of the pick.
  const told = costs.filter(({ roles, total_exact: total }) => total !== null || roles.includes('pick'));
  const rows = told.map((cost): TableCell[] => [
    cost.roles.map((role) => words.roles[role]).join(m.views.separator),
    view.names.release(cost.id),
    cost.total_exact === null ? m.fields.missing.unknown : sumOf(cost.total_exact, cost.currency, m),
    priceOf(cost.input_price, 'cost.input', m),
    priceOf(cost.output_price, 'cost.output', m),
    noted(notes(cost, m), marked(sourcesOf(cost), builder)),
  ]);
  return {
    kind: 'table',
    columns: [
      { header: words.columns.role, overflow: 'words', min: 8 },
      { header: words.columns.release, overflow: 'words', min: 12 },
      { header: words.columns.month, align: 'decimal' },
      { header: words.columns.input, align: 'decimal' },
      { header: words.columns.output, align: 'decimal' },
      { header: words.columns.note, overflow: 'words', min: 8 },
    ],
    rows,
  };
}

/** The price alone; what is paid at other hours stands in the note. */
const priceOf = (cell: MemoCost['input_price'], field: string, m: Messages): string => {
  const { condition: _, beside: __, ...plain } = cell;
  return cellText(plain, field, 'per-mtok', m);
};

function notes(cost: MemoCost, m: Messages): Text {
  // That there is no price, the column says.
  const note = cost.reason === 'no-price' ? '' : noteOf(cost, m);
  const changes = cost.changes.map(({ date, total_exact, currency }): Text => {
    const text = memoWordsOf(m.lang).later(date, sumOf(total_exact, currency, m));
    return [{ tone: 'alarm', text: `! ${text}` }];
  });
  return listed([...(note === '' ? [] : [note]), ...changes], '; ');
}

/** A note with its marks, which stand alone where there is none. */
const noted = (note: Text, marks: string): Text => (note.length === 0 ? marks.trim() : joined(note, marks));

/** Those of the price; an exchange rate's stand with the rate. */
const sourcesOf = ({ sources, rate }: MemoCost): string[] => sources.filter((id) => !rate?.sources?.includes(id));
