import { Citations } from '../../document/citations.ts';
import { commandLine } from '../../document/command-line.ts';
import {
  type Block,
  type Column,
  cell,
  type Document,
  joined,
  type Section,
  type TableCell,
  type Text,
} from '../../document/document.ts';
import type { CompareResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { BestSources } from './best-sources.ts';
import type { Brief } from './brief.ts';
import type { BriefCell, BriefRow } from './brief-row.ts';
import { briefRows } from './brief-rows.ts';
import { type CompareView, policySection } from './document.ts';
import { fitting } from './screen.ts';
import { verdictPairs } from './verdict.ts';
import { briefWordsOf, wordsOf } from './words/index.ts';

export interface BriefOptions {
  onlyDifferences: boolean;
  /** Whether sources are told with title and address. */
  wholeSources: boolean;
  /** What was typed for each, for the commands that lead on. */
  asked: readonly string[];
}

/** The comparison on one screen: the verdict in words, the dozen rows that decide, what the marks mean. */
export function briefDocument(
  result: CompareResult,
  brief: Brief,
  view: CompareView,
  options: BriefOptions,
  m: Messages,
): Document {
  const cites = new Citations(view.sources, m);
  const verdict = verdictPairs(result, brief, view.names, m);
  const all = fitting(result.models.length, verdict, (extent) => briefRows(result, brief, extent, view.names, m));
  const known = all.filter(({ cells }) => cells.some((told) => told !== null));
  const shown = options.onlyDifferences ? known.filter(({ differs }) => differs === true) : known;
  const unknown = all.filter((row) => !known.includes(row)).map(({ label }) => label);
  return {
    wide: true,
    title: result.models.map(({ name }) => name).join(' / '),
    remark: m.views.asOf(view.day),
    lead: [{ kind: 'pairs', layout: 'hanging', pairs: verdict }],
    sections: [
      ...policySection(result, view.names, cites, m),
      { blocks: [facts(result, shown, view, cites, m)] },
      { quiet: true, blocks: footer(shown, unknown, options, cites, m) },
    ],
  };
}

/** A model a column; where there is no room for that, a card a model. */
function facts(
  { models }: CompareResult,
  rows: readonly BriefRow[],
  view: CompareView,
  cites: Citations,
  m: Messages,
): Block {
  if (rows.length === 0) return { kind: 'text', text: wordsOf(m.lang).noDifferences };
  const best = new BestSources(
    view.sources,
    rows.flatMap(({ cells }) => cells.flatMap((told) => told?.sources ?? [])),
  );
  const rowOf = (row: BriefRow): Told => ({
    label: row.differs === false ? `= ${row.label}` : row.label,
    cells: row.cells.map((one) => one && (row.points ? one.text : marked(one, best, cites))),
    best: row.best,
  });
  const points = rows.filter((row) => row.points);
  const told = [
    ...rows.filter((row) => !row.points).map(rowOf),
    ...(points.length > 0 ? [pointsHead(points, best, cites, m), ...points.map(rowOf)] : []),
  ];
  const min = models.length > 4 ? 14 : 16;
  return {
    kind: 'table',
    headerTone: 'title',
    columns: [
      { header: '', overflow: 'wrap', min: 12, max: 14 },
      ...models.map(({ name }): Column => ({ header: name, overflow: 'wrap', min, grow: 1, max: 44 })),
    ],
    rows: told.map(({ label, cells, best, heading }): TableCell[] => [
      heading ? cell([label], 'heading') : label,
      ...cells.map((paragraphs, at) =>
        cell([...(paragraphs ?? (heading ? [] : UNKNOWN))], best.includes(at) ? 'winner' : undefined),
      ),
    ]),
    narrow: models.flatMap(({ name }, at): Block[] => {
      const own = told.filter(({ cells }) => cells[at] !== null);
      const pairs = own.map(({ label, cells }) => ({ label, text: [...(cells[at] ?? [])] }));
      const nothing: Block = { kind: 'text', text: m.fields.missing.unknown };
      return [
        ...(at > 0 ? [{ kind: 'space' as const }] : []),
        {
          kind: 'group',
          title: name,
          underlined: true,
          blocks: own.length > 0 ? [{ kind: 'pairs', pairs, alignWith: told.map(({ label }) => label) }] : [nothing],
        },
      ];
    }),
  };
}

interface Told {
  label: string;
  cells: (readonly Text[] | null)[];
  best: readonly number[];
  heading?: true;
}
const UNKNOWN: Text[] = [[{ tone: 'unknown', text: '?' }]];

/** The head of the rows of points, with who measured them, so that each row has room for its release. */
function pointsHead(rows: readonly BriefRow[], best: BestSources, cites: Citations, m: Messages): Told {
  const sides = rows[0]?.cells.map((_, at) => rows.flatMap(({ cells }) => cells[at]?.sources ?? [])) ?? [];
  return {
    label: briefWordsOf(m.lang).rows.points,
    cells: sides.map((values) => {
      const marks = cites.bare(values.flatMap((candidates) => best.of(candidates)));
      return marks === '' ? null : [marks];
    }),
    best: [],
    heading: true,
  };
}

/** What a cell tells, with the number of one source for each of its values. */
function marked({ text, sources, each }: BriefCell, best: BestSources, cites: Citations): Text[] {
  if (each) return text.map((paragraph, index) => joined(paragraph, cites.mark(best.of(sources[index] ?? []))));
  const mark = cites.mark(sources.flatMap((candidates) => best.of(candidates)));
  return text.map((paragraph, index) => (index + 1 === text.length ? joined(paragraph, mark) : paragraph));
}

/** How many sources a screen lists by publisher and day. */
const LISTED = 6;

/** The first of them, and how to see the others. */
function few(block: Block, m: Messages): Block {
  if (block.kind !== 'sources' || block.brief !== true || block.entries.length <= LISTED + 1) return block;
  return { ...block, shown: LISTED, more: briefWordsOf(m.lang).moreSources(block.entries.length) };
}

function footer(
  rows: readonly BriefRow[],
  unknown: readonly string[],
  { wholeSources, asked }: BriefOptions,
  cites: Citations,
  m: Messages,
): Block[] {
  const { legend, unknownRows } = briefWordsOf(m.lang);
  const told = rows.flatMap(({ cells }) => cells.flatMap((one) => one?.text ?? []));
  const isSaid = (wanted: (part: Exclude<Text, string>[number]) => boolean): boolean =>
    told.some((text) => typeof text !== 'string' && text.some(wanted));
  const marks = [
    ...(rows.some(({ differs }) => differs === false) ? [legend.equal] : []),
    ...(isSaid((part) => typeof part === 'string' && part.includes(' *')) ? [legend.best] : []),
    ...(rows.some(({ cells }) => cells.includes(null)) || isSaid((part) => part === '?') ? [legend.unknown] : []),
    ...(isSaid((part) => typeof part === 'object' && 'tone' in part && part.text.startsWith('! '))
      ? [legend.alarm]
      : []),
    ...(rows.some(({ unit }) => unit === 'per-mtok') ? [legend.prices] : []),
  ];
  const measured = isSaid((part) => typeof part === 'object' && 'tone' in part && part.tone === 'measured');
  const next = [
    commandLine('compare', asked, ['--full']),
    commandLine('show', [...asked].sort((a, b) => a.length - b.length).slice(0, 1)),
  ];
  return [
    ...(unknown.length > 0 ? [{ kind: 'text' as const, text: unknownRows(unknown.join(m.views.separator)) }] : []),
    ...(marks.length > 0 ? [{ kind: 'items' as const, items: [marks.join('   ')] }] : []),
    ...(measured ? [{ kind: 'text' as const, text: legend.points }] : []),
    ...(wholeSources ? cites.section() : cites.brief())
      .flatMap(({ blocks }: Section) => blocks)
      .map((block) => few(block, m)),
    { kind: 'items', items: [`${m.views.next}  ${next.join('   ')}`] },
  ];
}
