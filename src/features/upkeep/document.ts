import type { Block, Document, Pair, Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { Due, DueGroup, DuePage, UpkeepResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { wordsOf } from './words/index.ts';

export interface UpkeepView {
  day: string;
  /** Whether every row stands with its pages and file. */
  whole: boolean;
  /** A provider's name. */
  providerName(id: string): string;
}

/** Groups with what they are and what to do. */
export const worded = (groups: readonly Omit<DueGroup, 'label' | 'text'>[], m: Messages): UpkeepResult => {
  const { label, text } = wordsOf(m.lang);
  return {
    count: groups.reduce((sum, { count }) => sum + count, 0),
    upkeep: groups.map((group) => ({
      ...group,
      label: label[group.code],
      text: text[group.code](group.after ?? 0),
    })),
  };
};

/** The rows of each kind that a first screen has. */
const FIRST = 2;

/** What is due: a line a thing on one screen, or each with the pages to read and the file to change. */
export function upkeepDocument({ count, upkeep }: UpkeepResult, view: UpkeepView, m: Messages): Document {
  const words = wordsOf(m.lang);
  const head = { wide: true, title: words.title, remark: m.views.asOf(view.day) };
  const due = upkeep.filter((group) => group.count > 0);
  const idle = upkeep.filter((group) => group.count === 0).map(({ label }) => label);
  if (due.length === 0) return { ...head, lead: [{ kind: 'text', text: words.nothing }], sections: [] };
  const foot: Block[] = [
    { kind: 'text', text: words.count(count, due.length) },
    ...(idle.length > 0 ? [{ kind: 'text', text: words.none(idle.join(m.views.separator)) } as Block] : []),
  ];
  if (view.whole) {
    return {
      ...head,
      lead: [],
      sections: [...due.map((group) => wholeSection(group, view, m)), { quiet: true, blocks: foot }],
    };
  }
  const [first] = due;
  const lead = firstPairs(due, view, m);
  const more = ['lmm upkeep --all', ...(first ? [`lmm upkeep --only ${first.code}`] : [])];
  return {
    ...head,
    lead: [lead],
    sections: [{ quiet: true, blocks: [...foot, { kind: 'commands', label: m.views.next, commands: more }] }],
  };
}

const firstPairs = (due: readonly DueGroup[], view: UpkeepView, m: Messages): Block => ({
  kind: 'pairs',
  layout: 'columns',
  pairs: due.map((group): Pair => {
    const rest = group.count - FIRST;
    const rows = group.due.slice(0, FIRST).map((one) => rowText(one, view, m));
    return {
      label: `${group.label} (${group.count})`,
      text: [...rows, ...(rest > 0 ? [`${wordsOf(m.lang).more(rest)}: lmm upkeep --only ${group.code}`] : [])],
    };
  }),
});

function wholeSection({ label, count, text, due }: DueGroup, view: UpkeepView, m: Messages): Section {
  const rows = due.map((one): Pair => ({ label: rowText(one, view, m), text: stepsOf(one, m) }));
  return {
    heading: `${label}: ${count}`,
    blocks: [
      { kind: 'text', text },
      { kind: 'pairs', layout: 'below', pairs: rows },
    ],
  };
}

/** What to do with a row: the pages to read, the file to change. */
function stepsOf({ pages, file, values }: Due, m: Messages): string[] {
  const words = wordsOf(m.lang);
  const pageText = ({ url, source, facts, file: at }: DuePage): string => {
    const known = [facts === null ? '' : words.facts(facts), at === file ? '' : (at ?? '')].filter(
      (part) => part !== '',
    );
    return `${url ?? source}${known.length > 0 ? ` (${known.join(m.views.separator)})` : ''}`;
  };
  return [
    ...(typeof values.download === 'string' ? [words.download(values.download)] : pages.map(pageText)),
    ...(file === null ? [] : [words.record(file)]),
  ];
}

const text = (value: unknown): string => String(value ?? '');

/** A row in one sentence. */
function rowText(due: Due, view: UpkeepView, m: Messages): string {
  const { row, paid, per, channel, certainty } = wordsOf(m.lang);
  const { name, since, count, values, ids } = due;
  const amount = (value: unknown): string =>
    typeof value === 'number'
      ? money(value, values.currency === null ? undefined : String(values.currency), m.lang)
      : (m.fields.missing[text(value) as keyof typeof m.fields.missing] ?? '?');
  const tokens = (): string => paid(amount(values.input), amount(values.output));
  const provider = (): string => view.providerName(ids[0] ?? '');
  switch (due.code) {
    case 'sources':
      return row.sources(name, count ?? 0, Number(values.pages), text(since));
    case 'plans':
      return row.plans(name, per[text(values.per)]?.(amount(values.amount)) ?? amount(values.amount), since);
    case 'prices':
      return row.prices(name, provider(), tokens(), text(since), text(values.seen));
    case 'promotions':
      return row.promotions(name, provider(), tokens(), text(since), values.until !== null);
    case 'ends': {
      const where = [channel[text(values.channel)], values.provider, values.product].filter(Boolean).join(' ');
      return row.ends(name, where, text(since), certainty[text(values.certainty)] ?? '');
    }
    case 'current':
      return row.current(name, values.release === null ? null : text(values.release), since);
    case 'status':
      return row.status(name, m.views.andMore(text(values.newest), (count ?? 1) - 1));
    case 'feeds':
      return row.feeds(name, since, values.file as string | null, values.day as string | null, values.exact === true);
    case 'tables':
      return row.tables(name, count ?? 0, text(since), text(values.newest));
    case 'rates':
      return row.rates(name, count ?? 0, text(since));
  }
}

/** The same as flat records. */
export function upkeepRows({ upkeep }: UpkeepResult): Table {
  const own = ['code', 'id', 'name', 'since', 'days', 'count'] as const;
  return {
    columns: [...own, 'pages', 'file'].map((id) => ({ id, label: id })),
    rows: upkeep.flatMap(({ due }) =>
      due.map((record) => ({
        record,
        cells: [
          ...own.map((id) => record[id]),
          record.pages.map(({ url, source }) => url ?? source).join(' ') || null,
          record.file,
        ],
      })),
    ),
  };
}
