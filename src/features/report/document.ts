import { DocumentBuilder, type DocumentView } from '../../document/builder.ts';
import {
  type Block,
  type Document,
  list,
  listed,
  type Pair,
  pairs,
  type Section,
  type TableCell,
  type Text,
} from '../../document/document.ts';
import type {
  Claim,
  Leading,
  ReportedAssessment,
  ReportedModel,
  ReportedTrend,
  ReportResult,
} from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { fullName, intervalText, shortName } from '../recommend/figures.ts';
import { figureWordsOf } from '../recommend/words/index.ts';
import { measuredPoints } from '../show/figures.ts';
import { claimLine, remarks } from '../show/said.ts';
import { marked } from './marks.ts';
import { FEW_LINES, isWhole, modelPart, type Room } from './overview.ts';
import { summarySections } from './summary-document.ts';
import { wordsOf } from './words/index.ts';

export interface ReportView extends DocumentView {
  /** Whether all is told of every line. */
  full: boolean;
  /** Whether the report is of lines that were named: what is said of the field is no part of it. */
  named: boolean;
  /** Whether sources are told with title and address. */
  wholeSources: boolean;
}

/** A part of the report, made when it is its turn: sources are numbered as one reads. */
interface Part {
  heading: string;
  isLeftOut?: boolean;
  standing?: string;
  blocks(): Block[];
  /** Parts of its own. */
  below?(): Section[];
}

/** The whole analysis, in the order of the article that founded it, below a page that tells it in short. */
export function reportDocument({ summary, report }: ReportResult, view: ReportView, m: Messages): Document {
  const builder = new DocumentBuilder(view, m);
  const words = wordsOf(m.lang);
  const room: Room = { full: view.full, lines: report.models.length };
  const isAllWhole = report.models.every((model) => isWhole(model, room));
  const parts = partsOf(report, room, isAllWhole, view.named, builder).filter(({ isLeftOut }) => !isLeftOut);
  const contents = parts.map(({ heading }, index) => `${index + 1}. ${heading}`);
  const first = summarySections(summary, contents, view.day, builder);
  const rest = parts.flatMap(({ standing = '', blocks, below }, index): Section[] => [
    { heading: contents[index] ?? '', standing, blocks: blocks() },
    ...(below?.() ?? []),
  ]);
  const isBrief = !isAllWhole && !view.wholeSources;
  return {
    title: words.title,
    remark: m.views.asOf(view.day),
    lead: [
      { kind: 'text', text: words.glossary },
      { kind: 'text', text: words.ranking },
    ],
    sections: [...first, ...rest, ...(isBrief ? builder.footnotes(false) : builder.sources())],
  };
}

function partsOf(
  { introduction, models, criteria, measured, conclusions, trends }: ReportResult['report'],
  room: Room,
  isAllWhole: boolean,
  named: boolean,
  builder: DocumentBuilder,
): Part[] {
  const { standing } = builder.m.fields;
  const words = wordsOf(builder.m.lang);
  const told = (all: readonly ReportedTrend[]) => () =>
    said(list(all.map((entry) => trendLine(entry, builder))), builder);
  return [
    {
      heading: words.introduction,
      isLeftOut: named && introduction.length === 0,
      standing: standing.claim,
      blocks: () => said(list(introduction.map((claim) => claimLine(claim, null, '', builder))), builder),
    },
    {
      heading: words.models,
      blocks: () => [
        ...said(null, builder, models.length === 0),
        ...(!isAllWhole && models.length > FEW_LINES
          ? [{ kind: 'text' as const, quiet: true, text: words.inShort }]
          : []),
      ],
      below: () => models.map((model) => modelPart(model, room, builder)),
    },
    {
      heading: words.criteria,
      standing: standing.claim,
      blocks: () => said(null, builder, criteria.length === 0),
      below: () =>
        criteria.map((criterion) => criterionPart(criterion, isAllWhole, models.length > FEW_LINES, builder)),
    },
    {
      heading: named ? words.measuredOf : words.measured,
      isLeftOut: measured.length === 0,
      standing: standing.measured,
      blocks: () =>
        named && models.length <= BESIDE
          ? besideTable(measured, models, builder)
          : isAllWhole || named
            ? leadingPairs(measured, builder)
            : leadingTable(measured, builder),
    },
    {
      heading: words.conclusions,
      isLeftOut: named && conclusions.length === 0,
      standing: standing.claim,
      blocks: told(conclusions),
    },
    {
      heading: words.trends,
      isLeftOut: named && trends.length === 0,
      standing: words.expected,
      blocks: told(trends),
    },
  ];
}

/** A part's block, or a line that says that there is nothing. */
const said = (block: Block | null, builder: DocumentBuilder, empty = true): Block[] =>
  block ? [block] : empty ? [{ kind: 'text', text: wordsOf(builder.m.lang).nothing }] : [];

/** How many assessments of a criterion stand in a report that is not whole. */
const ASSESSMENTS = 4;
const ASSESSMENTS_OF_MANY = 3;

function criterionPart(
  { name, description, assessments }: ReportResult['report']['criteria'][number],
  isAllWhole: boolean,
  isOfMany: boolean,
  builder: DocumentBuilder,
): Section {
  // The newest are told, in the order of the files.
  const newest = [...assessments].sort((a, b) => (a.said < b.said ? 1 : a.said > b.said ? -1 : 0));
  const most = isOfMany ? ASSESSMENTS_OF_MANY : ASSESSMENTS;
  const kept = new Set(isAllWhole ? assessments : newest.slice(0, most));
  const shown = assessments.filter((assessment) => kept.has(assessment));
  const rest = assessments.length - shown.length;
  const about = description === null ? '' : `${builder.text(description)}.`.replace(/\.\.$/, '.');
  return {
    heading: builder.text(name),
    level: 2,
    blocks: [
      ...(about === '' ? [] : [{ kind: 'text' as const, text: about, quiet: true }]),
      ...said(pairs(shown.map((assessment) => assessmentPair(assessment, isAllWhole, builder))), builder),
      ...(rest > 0
        ? [{ kind: 'text' as const, quiet: true, text: wordsOf(builder.m.lang).moreAssessments(rest) }]
        : []),
    ],
  };
}

/** An assessment under the names of all models it speaks of, once. */
function assessmentPair(assessment: ReportedAssessment, isAllWhole: boolean, builder: DocumentBuilder): Pair {
  // Where the parts of the models are whole, the releases are told there.
  const about = isAllWhole ? [] : assessment.about;
  const claim: Claim = { ...assessment, about, with: [] };
  const mark = isAllWhole ? builder.cite([assessment]) : marked(assessment.sources, builder);
  return {
    label: assessment.models.map(({ name }) => name).join(builder.m.views.separator),
    text: [`${builder.text(assessment.text)}${remarks(claim, null, '', builder)}${mark}`],
  };
}

const trendLine = (entry: ReportedTrend, builder: DocumentBuilder): string => {
  const name = entry.name === null ? '' : `${builder.text(entry.name)}: `;
  return `${name}${claimLine({ ...entry, about: [], with: [] }, null, '', builder)}`;
};

/** Who leads by figures, a use each, the first few with their points. */
function leadingPairs(measured: readonly Leading[], builder: DocumentBuilder): Block[] {
  const { m } = builder;
  const words = wordsOf(m.lang);
  const lines = measured.map(({ name, first, alike, measured: all }): Pair => {
    const told = first.map((line): Text => {
      const points = measuredPoints(line, m);
      return [`${fullName(line.name, line.release_name)} `, points, builder.mark(line.sources)];
    });
    return { label: builder.text(name), text: [listed(told, m.views.separator), words.alike(alike, all)] };
  });
  const legend: Block = { kind: 'text', quiet: true, text: figureWordsOf(m.lang).gradeLegend };
  return [legend, ...said(pairs(lines), builder)];
}

/** The first alone, a use a row. */
function leadingTable(measured: readonly Leading[], builder: DocumentBuilder): Block[] {
  const { m } = builder;
  const words = wordsOf(m.lang);
  const { columns: figures, gradeLegend } = { ...figureWordsOf(m.lang) };
  const rows = measured.flatMap(({ name, first: [line], alike, measured: all }): TableCell[][] =>
    line
      ? [
          [
            builder.text(name),
            fullName(line.name, line.release_name),
            `${line.points.toFixed(1)} ${intervalText(line.interval, m)}`,
            line.grade,
            words.alikeOf(alike - 1, all),
            marked(line.sources, builder).trim(),
          ],
        ]
      : [],
  );
  return [
    {
      kind: 'table',
      columns: [
        { header: words.columns.use, overflow: 'words', min: 12 },
        { header: words.columns.first, overflow: 'words', min: 14 },
        { header: words.columns.points, align: 'decimal' },
        { header: figures.grade },
        { header: words.columns.alike, align: 'right' },
        { header: words.columns.sources },
      ],
      rows,
    },
    { kind: 'text', quiet: true, text: `${gradeLegend} ${words.alikeLegend}` },
  ];
}

/** How many lines have their points beside each other. */
const BESIDE = 4;

/** What the lines that were named have, beside each other, each by the release that stands for it. */
function besideTable(
  measured: readonly Leading[],
  models: readonly Pick<ReportedModel, 'id' | 'name'>[],
  builder: DocumentBuilder,
): Block[] {
  const { m } = builder;
  const rows = measured.map(({ name, first }): TableCell[] => [
    builder.text(name),
    ...models.map(({ id }) => {
      const line = first.find(({ model }) => model === id);
      if (line === undefined) return m.fields.missing.unknown;
      return `${line.points.toFixed(1)} ${line.grade} ${shortName(line.name, line.release_name)}${marked(line.sources, builder)}`;
    }),
  ]);
  return [
    {
      kind: 'table',
      columns: [
        { header: wordsOf(m.lang).columns.use, overflow: 'words', min: 12 },
        ...models.map(({ name }) => ({ header: name, overflow: 'words' as const, min: 14 })),
      ],
      rows,
    },
    { kind: 'text', quiet: true, text: figureWordsOf(m.lang).gradeLegend },
  ];
}
