import type { Messages } from '../../words/index.ts';
import type { Claim, ReportedAssessment, ReportedModel, ReportedTrend, ReportResult } from '../../engine/results.ts';
import { pageMarkdown } from '../../formats/markdown/document.ts';
import { type Block, list, type Page, type Pair, pairs, type Section } from '../../document/document.ts';
import { type PageView, Pen } from '../../document/builder.ts';
import { pageText } from '../../formats/text/document.ts';
import { countryName } from '../../words/places.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { claimLine, remarks, sharedAbout } from '../show/said.ts';
import { byUse, fitText } from '../show/uses.ts';
import type { Tabular } from '../../document/tabular.ts';

/** The whole analysis as lines for a screen. */
export const reportText = (result: ReportResult, view: PageView, screen: Screen): string =>
  pageText(reportPage(result, new Pen(view, screen.m, screen.ascii)), screen);

/** The whole analysis as a document in Markdown. */
export const reportMarkdown = (result: ReportResult, view: PageView, m: Messages, ascii: boolean): string =>
  pageMarkdown(reportPage(result, new Pen(view, m, ascii)));

function reportPage({ report }: ReportResult, pen: Pen): Page {
  const { m } = pen;
  const words = m.report;
  const claimed = m.fields.standing.claim;
  const parts: Section[][] = [
    [
      {
        heading: words.introduction,
        standing: claimed,
        blocks: said(list(report.introduction.map((claim) => line(claim, pen))), pen),
      },
    ],
    [
      { heading: words.models, blocks: said(null, pen, report.models.length === 0) },
      ...report.models.map((model) => modelPart(model, pen)),
    ],
    [
      { heading: words.criteria, standing: claimed, blocks: said(null, pen, report.criteria.length === 0) },
      ...report.criteria.map(
        ({ name, description, assessments }): Section => ({
          heading: pen.text(name),
          level: 2,
          blocks: [
            ...(description
              ? [{ kind: 'text' as const, text: `${pen.text(description)}.`.replace(/\.\.$/, '.'), quiet: true }]
              : []),
            ...said(pairs(assessments.map((assessment) => assessmentPair(assessment, pen))), pen),
          ],
        }),
      ),
    ],
    [
      {
        heading: words.conclusions,
        standing: claimed,
        blocks: said(list(report.conclusions.map((entry) => trendLine(entry, pen))), pen),
      },
    ],
    [
      {
        heading: words.trends,
        standing: words.expected,
        blocks: said(list(report.trends.map((entry) => trendLine(entry, pen))), pen),
      },
    ],
  ];
  return {
    title: words.title,
    remark: m.views.asOf(pen.view.day),
    lead: [
      { kind: 'text', text: words.glossary },
      { kind: 'text', text: words.ranking },
    ],
    sections: [
      ...parts.flatMap(([head, ...rest], index) =>
        head ? [{ ...head, heading: `${index + 1}. ${head.heading}` }, ...rest] : [],
      ),
      ...pen.sources(),
    ],
  };
}

/** A part's block, or a line that says that there is nothing. */
const said = (block: Block | null, pen: Pen, empty = true): Block[] =>
  block ? [block] : empty ? [{ kind: 'text', text: pen.m.report.nothing }] : [];

const line = (claim: Claim, pen: Pen): string => claimLine(claim, null, '', pen);

/** A model as sources presented it: who, what, its features and applications, each in their order. */
function modelPart(model: ReportedModel, pen: Pen): Section {
  const { fields, report, views, show } = pen.m;
  const shown = model.current?.release ?? null;
  const about = sharedAbout([...model.features, ...model.applications], shown, pen);
  const maker = [
    model.developer_name,
    model.country === null ? '' : countryName(model.country, pen.m.lang),
    model.led_by === null ? '' : show.ledBy(model.led_by),
  ].filter((part) => part !== '');
  const uses = byUse(model.applications).map(({ name, fit, readings }) => {
    const at = pen.at(readings);
    return `${pen.text(name)}: ${fitText(fit, pen)}${at === '' ? '' : ` (${at})`}${pen.cite(readings)}`;
  });
  const all: Pair[] = [
    { label: report.presentedBy, text: [`${maker.join(views.separator)}${pen.mark(model.sources)}`] },
    {
      label: fields.label.architecture,
      text: model.architecture.map((claim) => claimLine(claim, shown, about, pen)),
    },
    {
      label: report.current,
      text: model.current ? [`${model.current.name} (${model.current.release})${pen.mark(model.current.sources)}`] : [],
    },
    {
      label: `${report.features} (${fields.standing.claim})`,
      text: model.features.map((claim) => claimLine(claim, shown, about, pen)),
      items: true,
    },
    { label: `${report.applications} (${fields.standing.reading})`, text: uses, items: true },
  ];
  return {
    heading: model.name,
    standing: about,
    level: 2,
    blocks: [
      ...model.summary.map((claim): Block => ({ kind: 'text', text: claimLine(claim, shown, about, pen) })),
      ...[pairs(all.filter(({ text }) => text.length > 0))].filter((block) => block !== null),
    ],
  };
}

/** An assessment under the names of all models it speaks of, once. */
function assessmentPair(assessment: ReportedAssessment, pen: Pen): Pair {
  const { about: _, ...rest } = assessment;
  // The names stand in the label, and the releases are those of the models' own parts.
  const notes = remarks({ ...rest, about: [], with: [] }, null, '', pen);
  return {
    label: assessment.models.map(({ name }) => name).join(pen.m.views.separator),
    text: [`${pen.text(assessment.text)}${notes}${pen.cite([assessment])}`],
  };
}

const trendLine = (entry: ReportedTrend, pen: Pen): string => {
  const name = entry.name === null ? '' : `${pen.text(entry.name)}: `;
  return `${name}${line({ ...entry, about: [], with: [] }, pen)}`;
};

/** Every statement of the report a row, for csv and ndjson. */
export function reportRows({ report }: ReportResult, m: Messages): Tabular {
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
      ...report.conclusions.map((entry) => row('conclusion', entry.models.join(' '), entry)),
      ...report.trends.map((entry) => row('trend', '', entry)),
    ],
  };
}
