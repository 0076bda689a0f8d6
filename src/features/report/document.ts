import { DocumentBuilder, type DocumentView } from '../../document/builder.ts';
import { type Block, type Document, joined, list, type Pair, pairs, type Section } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type {
  Claim,
  Leading,
  ReportedAssessment,
  ReportedModel,
  ReportedTrend,
  ReportResult,
} from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { countryName } from '../../words/places.ts';
import { fullName } from '../recommend/figures.ts';
import { figureWordsOf } from '../recommend/words/index.ts';
import { pointsWithDoubt } from '../show/figures.ts';
import { claimLine, remarks, sharedAbout } from '../show/said.ts';
import { byUse, fitText } from '../show/uses.ts';
import { wordsOf } from './words/index.ts';

/** The whole analysis, in the order of the article that founded it. */
export function reportDocument({ report }: ReportResult, view: DocumentView, m: Messages): Document {
  const builder = new DocumentBuilder(view, m);
  const words = wordsOf(m.lang);
  const claimed = m.fields.standing.claim;
  const parts: Section[][] = [
    [
      {
        heading: words.introduction,
        standing: claimed,
        blocks: said(list(report.introduction.map((claim) => line(claim, builder))), builder),
      },
    ],
    [
      { heading: words.models, blocks: said(null, builder, report.models.length === 0) },
      ...report.models.map((model) => modelPart(model, builder)),
    ],
    [
      { heading: words.criteria, standing: claimed, blocks: said(null, builder, report.criteria.length === 0) },
      ...report.criteria.map(
        ({ name, description, assessments }): Section => ({
          heading: builder.text(name),
          level: 2,
          blocks: [
            ...(description
              ? [{ kind: 'text' as const, text: `${builder.text(description)}.`.replace(/\.\.$/, '.'), quiet: true }]
              : []),
            ...said(pairs(assessments.map((assessment) => assessmentPair(assessment, builder))), builder),
          ],
        }),
      ),
    ],
    ...leadingPart(report.measured, builder),
    [
      {
        heading: words.conclusions,
        standing: claimed,
        blocks: said(list(report.conclusions.map((entry) => trendLine(entry, builder))), builder),
      },
    ],
    [
      {
        heading: words.trends,
        standing: words.expected,
        blocks: said(list(report.trends.map((entry) => trendLine(entry, builder))), builder),
      },
    ],
  ];
  return {
    title: words.title,
    remark: m.views.asOf(builder.view.day),
    lead: [
      { kind: 'text', text: words.glossary },
      { kind: 'text', text: words.ranking },
    ],
    sections: [
      ...parts.flatMap(([head, ...rest], index) =>
        head ? [{ ...head, heading: `${index + 1}. ${head.heading}` }, ...rest] : [],
      ),
      ...builder.sources(),
    ],
  };
}

/** Who leads by figures, a use each; nothing where nothing is measured. */
function leadingPart(measured: readonly Leading[], builder: DocumentBuilder): Section[][] {
  if (measured.length === 0) return [];
  const { m } = builder;
  const words = wordsOf(m.lang);
  const lines = measured.map(({ name, first, alike, measured: all }): Pair => {
    const told = first.map((line) => {
      return `${fullName(line.name, line.release_name)} ${pointsWithDoubt(line, m)}${builder.mark(line.sources)}`;
    });
    return { label: builder.text(name), text: [told.join(m.views.separator), words.alike(alike, all)] };
  });
  const legend: Block = { kind: 'text', quiet: true, text: figureWordsOf(m.lang).gradeLegend };
  return [
    [
      {
        heading: words.measured,
        standing: m.fields.standing.measured,
        blocks: [legend, ...said(pairs(lines), builder)],
      },
    ],
  ];
}

/** A part's block, or a line that says that there is nothing. */
const said = (block: Block | null, builder: DocumentBuilder, empty = true): Block[] =>
  block ? [block] : empty ? [{ kind: 'text', text: wordsOf(builder.m.lang).nothing }] : [];

const line = (claim: Claim, builder: DocumentBuilder): string => claimLine(claim, null, '', builder);

/** A model as sources presented it: who, what, its features and applications, each in their order. */
function modelPart(model: ReportedModel, builder: DocumentBuilder): Section {
  const { fields, views, show } = builder.m;
  const report = wordsOf(builder.m.lang);
  const shown = model.current?.release ?? null;
  const about = sharedAbout([...model.features, ...model.applications], shown, builder);
  const maker = [
    model.developer_name,
    model.country === null ? '' : countryName(model.country, builder.m.lang),
    model.led_by === null ? '' : show.ledBy(model.led_by),
  ].filter((part) => part !== '');
  const uses = byUse(model.applications).map(({ name, fit, readings }) => {
    const at = builder.at(readings);
    return joined(
      `${builder.text(name)}: `,
      fitText(fit, builder.m),
      at === '' ? '' : ` (${at})`,
      builder.cite(readings),
    );
  });
  const all: Pair[] = [
    { label: report.presentedBy, text: [`${maker.join(views.separator)}${builder.mark(model.sources)}`] },
    {
      label: fields.label.architecture,
      text: model.architecture.map((claim) => claimLine(claim, shown, about, builder)),
    },
    {
      label: report.current,
      text: model.current
        ? [
            `${model.current.named ?? model.current.name} (${model.current.release})${builder.mark(model.current.sources)}`,
          ]
        : [],
    },
    {
      label: `${report.features} (${fields.standing.claim})`,
      text: model.features.map((claim) => claimLine(claim, shown, about, builder)),
      items: true,
    },
    { label: `${report.applications} (${fields.standing.reading})`, text: uses, items: true },
  ];
  return {
    heading: model.name,
    standing: about,
    level: 2,
    blocks: [
      ...model.summary.map((claim): Block => ({ kind: 'text', text: claimLine(claim, shown, about, builder) })),
      ...[pairs(all.filter(({ text }) => text.length > 0))].filter((block) => block !== null),
    ],
  };
}

/** An assessment under the names of all models it speaks of, once. */
function assessmentPair(assessment: ReportedAssessment, builder: DocumentBuilder): Pair {
  const { about: _, ...rest } = assessment;
  // The names stand in the label, and the releases are those of the models' own parts.
  const notes = remarks({ ...rest, about: [], with: [] }, null, '', builder);
  return {
    label: assessment.models.map(({ name }) => name).join(builder.m.views.separator),
    text: [`${builder.text(assessment.text)}${notes}${builder.cite([assessment])}`],
  };
}

const trendLine = (entry: ReportedTrend, builder: DocumentBuilder): string => {
  const name = entry.name === null ? '' : `${builder.text(entry.name)}: `;
  return `${name}${line({ ...entry, about: [], with: [] }, builder)}`;
};

/** Every statement of the report a row, for csv and ndjson. */
export function reportRows({ report }: ReportResult, m: Messages): Table {
  const text = (value: { en: string | null; ko: string | null } | null): string | null =>
    value && (value[m.lang] ?? value.en ?? value.ko);
  const row = (
    part: string,
    about: string,
    record: { text: ReportedTrend['text'] | null; said: string; sources: string[] },
  ) => ({
    record: { part, about, ...record },
    cells: [part, about, text(record.text), record.said, record.sources.join(' ')],
  });
  return {
    columns: ['part', 'about', 'text', 'said', 'sources'].map((id) => ({ id, label: id })),
    rows: [
      ...report.introduction.map((claim) => row('introduction', '', claim)),
      ...report.models.flatMap((model) => [
        ...model.summary.map((claim) => row('summary', model.id, claim)),
        ...model.architecture.map((claim) => row('architecture', model.id, claim)),
        ...model.features.map((claim) => row('feature', model.id, claim)),
        ...model.applications.map((claim) => row(`use:${claim.use}`, model.id, claim)),
      ]),
      ...report.criteria.flatMap(({ id, assessments }) =>
        assessments.map((claim) => row(`criterion:${id}`, claim.models.map((model) => model.id).join(' '), claim)),
      ),
      ...report.measured.flatMap(({ use, first }) =>
        first.map((line) => {
          const text = `${line.release_name} ${pointsWithDoubt(line, m)}`;
          return row(`points:${use}`, line.model, { text: { en: text, ko: text }, said: '', sources: line.sources });
        }),
      ),
      ...report.conclusions.map((entry) => row('conclusion', entry.models.join(' '), entry)),
      ...report.trends.map((entry) => row('trend', '', entry)),
    ],
  };
}
