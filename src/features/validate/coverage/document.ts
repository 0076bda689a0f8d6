import type { Block, Column, Inline, Section, TableBlock, TableCell } from '../../../document/document.ts';
import type { Table } from '../../../document/table.ts';
import type { Coverage, CoverageCell, CoverageRow, CoverageState } from '../../../engine/results.ts';
import type { Messages } from '../../../words/index.ts';
import { wordsOf } from '../words/index.ts';
import { HELD, RULES } from './columns.ts';

type Shown = Pick<Coverage['columns'][number], 'id' | 'label' | 'wanted'>;

/** The rows of the table: each line, with `verbose` followed by the newest of its other series. */
export const rowsOf = ({ lines, series }: Coverage, verbose: boolean): CoverageRow[] =>
  lines.flatMap((line) => [line, ...(verbose ? series.filter(({ model }) => model === line.model) : [])]);

/** What is known, a row a line and a column for each thing that decides; narrow, what each lacks and the counts. */
export function coverageSections(coverage: Coverage, verbose: boolean, m: Messages): Section[] {
  const words = wordsOf(m.lang);
  const rows = rowsOf(coverage, verbose);
  const legend = legendOf(rows, coverage.columns, m);
  return [
    { heading: `${words.title} (${m.views.asOf(coverage.as_of)})`, blocks: [tableOf(coverage, rows, verbose, m)] },
    {
      quiet: true,
      blocks: [
        { kind: 'list', bare: true, items: legend },
        ...(verbose ? [] : [{ kind: 'text', text: words.whole } as Block]),
      ],
    },
  ];
}

function tableOf(coverage: Coverage, rows: readonly CoverageRow[], verbose: boolean, m: Messages): TableBlock {
  const words = wordsOf(m.lang);
  const { columns } = coverage;
  const heads: Column[] = columns.map(({ id }) => ({ header: headerOf(id, m), overflow: 'words' }));
  const body = rows.map((row): TableCell[] => [
    nameOf(row, verbose, m),
    ...columns.map((column) => markOf(row.cells[column.id], column, m)),
  ]);
  const counts = columns.map(({ lines, releases }) => String((verbose ? releases : lines).held));
  return {
    kind: 'table',
    headerTone: 'heading',
    columns: [{ header: words.columns.line }, ...heads],
    rows: [...body, [words.foot(rows.length), ...counts]],
    gapAfter: [body.length - 1],
    narrow: narrowOf(coverage, rows, verbose, m),
  };
}

/** Two tables that fit any screen: what each line lacks, and how many have each thing. */
function narrowOf({ columns }: Coverage, rows: readonly CoverageRow[], verbose: boolean, m: Messages): Block[] {
  const words = wordsOf(m.lang);
  const wanted = columns.filter((column) => column.wanted);
  const labels = new Map(columns.map(({ id, label }) => [id, label]));
  return [
    {
      kind: 'table',
      headerTone: 'heading',
      columns: [
        { header: words.columns.line, overflow: 'wrap', min: 14 },
        { header: words.columns.held },
        { header: words.columns.lacks, overflow: 'words', min: 20 },
      ],
      rows: rows.map((row) => [
        nameOf(row, verbose, m),
        words.of(wanted.length - row.lacks.length, wanted.length),
        row.lacks.length === 0
          ? words.complete
          : [{ tone: 'unknown', text: row.lacks.map((id) => labels.get(id) ?? id).join(m.views.separator) }],
      ]),
    },
    { kind: 'space' },
    {
      kind: 'table',
      headerTone: 'heading',
      columns: [{ header: words.columns.column, overflow: 'wrap', min: 16 }, { header: words.columns.lines }],
      rows: columns.map(({ label, lines, releases }) => {
        const { held, of } = verbose ? releases : lines;
        return [label, words.of(held, of)];
      }),
    },
  ];
}

const nameOf = ({ name, model, release, current }: CoverageRow, verbose: boolean, m: Messages): string => {
  if (!verbose) return name;
  return current ? `${name} (${release ?? wordsOf(m.lang).noCurrent})` : `  ${release ?? model}`;
};

const headerOf = (id: string, m: Messages): string =>
  RULES.find((rule) => rule.id === id)?.header[m.lang] ?? id.replace(/^offer\./, '').replaceAll('-', ' ');

function markOf(cell: CoverageCell | undefined, { wanted }: Shown, m: Messages): Inline[] {
  const words = wordsOf(m.lang);
  const state = cell?.state ?? 'unknown';
  if (state === 'unknown' && !wanted) return [{ tone: 'quiet', text: words.none }];
  const text = words.marks[state];
  return HELD.has(state) ? [text] : [{ tone: 'unknown', text }];
}

/** What the marks that were used mean. */
function legendOf(rows: readonly CoverageRow[], columns: readonly Shown[], m: Messages): string[] {
  const words = wordsOf(m.lang);
  const used = new Set<CoverageState | 'none'>();
  for (const { cells } of rows)
    for (const { id, wanted } of columns) {
      const state = cells[id]?.state ?? 'unknown';
      used.add(state === 'unknown' && !wanted ? 'none' : state);
    }
  const meanings = Object.entries(words.meaning).filter(([state]) => used.has(state as CoverageState));
  return [...meanings.map(([, text]) => text), ...(used.has('none') ? [words.noneLegend] : [])];
}

/** The same as flat records: a state a column. */
export function coverageTable(coverage: Coverage, verbose: boolean): Table {
  const own = ['model', 'name', 'release', 'series', 'current'] as const;
  const ids = coverage.columns.map(({ id }) => id);
  return {
    columns: [...own, ...ids, 'lacks'].map((id) => ({ id, label: id })),
    rows: rowsOf(coverage, verbose).map((record) => ({
      record,
      cells: [
        ...own.map((id) => record[id]),
        ...ids.map((id) => record.cells[id]?.state ?? 'unknown'),
        record.lacks.join(' ') || null,
      ],
    })),
  };
}
