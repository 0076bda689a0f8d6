import type { Messages } from '../../words/index.ts';
import type {
  Assessment,
  Claim,
  FieldClaim,
  FieldsPage,
  ModelPage,
  PageResult,
  ReleasePage,
} from '../../engine/results.ts';
import { pageMarkdown } from '../../formats/markdown/document.ts';
import { list, type Page, type Pair, pairs, type Section, section } from '../../document/document.ts';
import { type PageView, Pen } from '../../document/builder.ts';
import { pageText } from '../../formats/text/document.ts';
import { countryName } from '../../words/places.ts';
import { flat } from '../../document/records.ts';
import type { Screen } from '../../formats/text/screen.ts';
import { dataSection, plansSection, pricesSection } from './prices.ts';
import { aboutNote, claimLine, remarks, sharedAbout, standingWith } from './said.ts';
import { fieldsBlocks, specificationSection } from './specification.ts';
import { benchmarksSection, releasesSection } from './tables.ts';
import { unknownWords } from './unknown.ts';
import { usesSection } from './uses.ts';
import { labelOf } from './values.ts';
import type { Tabular } from '../../document/tabular.ts';
import { valueText } from '../../words/values.ts';

/** The page of a line or a release for a person. */
export const showText = (result: PageResult, view: PageView, screen: Screen): string =>
  pageText(pageOf(result, new Pen(view, screen.m, screen.ascii)), screen);

/** The same page as a document in Markdown. */
export const showMarkdown = (result: PageResult, view: PageView, m: Messages, ascii: boolean): string =>
  pageMarkdown(pageOf(result, new Pen(view, m, ascii)));

/** A field a row, with its value, why there is none, and its sources. */
export function showRows(result: PageResult, m: Messages): Tabular {
  const { fields = [] } = result.model ?? result.release ?? {};
  return {
    columns: ['field', 'value', 'missing', 'sources'].map((id) => ({ id, label: m.show.columns[id] ?? id })),
    rows: fields.map((cell) => ({
      record: cell,
      cells: [cell.field, flat(cell.value, m), cell.missing ?? null, cell.sources.join(' ')],
    })),
  };
}

function pageOf(result: PageResult, pen: Pen): Page {
  const { model, release } = result;
  if (model) return 'features' in model ? modelPage(model, pen) : fieldsPage(model, pen);
  return release && 'features' in release ? releasePage(release, pen) : fieldsPage(release as FieldsPage, pen);
}

/** Jamo and syllables. `\p{Script=Hangul}` would have V8 make a table of all of Unicode, which takes a millisecond. */
const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/;

/** `Grok (그록)`: a name with how it is written in the other script, where an alias tells. */
function titleOf(name: string, aliases: readonly string[]): string {
  const other = aliases.find((alias) => HANGUL.test(alias) !== HANGUL.test(name));
  return other === undefined || !HANGUL.test(name + other) ? name : `${name} (${other})`;
}

function modelPage(model: ModelPage, pen: Pen): Page {
  const { m } = pen;
  const shown = model.current?.release ?? null;
  const { specification } = model;
  return {
    title: titleOf(model.called, model.aliases),
    remark: m.views.asOf(pen.view.day),
    lead: model.summary.map((claim) => ({ kind: 'text', text: claimLine(claim, shown, '', pen) })),
    sections: [
      ...section(m.fields.group.basics ?? '', '', [pairs(modelBasics(model, shown, pen))]),
      ...saidSections(model, shown, pen),
      ...(specification
        ? specificationSection(
            specification as ReleasePage,
            m.show.specificationOf(specification.name, specification.id),
            pen,
          )
        : []),
      ...(specification ? pricesSection(specification.prices, (specification as ReleasePage).fields, pen) : []),
      ...(specification ? dataSection(specification.data, (specification as ReleasePage).fields, pen) : []),
      ...(specification ? benchmarksSection(specification.benchmarks, pen) : []),
      ...releasesSection(model, pen),
      ...plansSection(model.plans, pen),
      ...pen.sources(),
    ],
  };
}

function releasePage(release: ReleasePage, pen: Pen): Page {
  const { m } = pen;
  return {
    title: titleOf(release.name, release.aliases),
    remark: m.views.asOf(pen.view.day),
    lead: release.summary.map((claim) => ({ kind: 'text', text: claimLine(claim, release.id, '', pen) })),
    sections: [
      ...section(m.fields.group.basics ?? '', '', [pairs(releaseBasics(release, pen))]),
      ...specificationSection(release, m.fields.group.spec ?? '', pen),
      ...pricesSection(release.prices, release.fields, pen),
      ...dataSection(release.data, release.fields, pen),
      ...benchmarksSection(release.benchmarks, pen),
      ...saidSections(release, release.id, pen),
      ...pen.sources(),
    ],
  };
}

function fieldsPage(page: FieldsPage, pen: Pen): Page {
  const [first, ...others] = fieldsBlocks(page, pen);
  return {
    title: page.name,
    remark: pen.m.views.asOf(pen.view.day),
    lead: first ? [first] : [],
    sections: [...section(pen.m.show.meaning, '', others), ...claimsSection(page.claims, null, pen), ...pen.sources()],
  };
}

/** What is said of a line: features, uses, assessments, claims about fields. */
function saidSections(said: ModelPage | ReleasePage, shown: string | null, pen: Pen): Section[] {
  return [
    ...featuresSection(said.features, shown, pen),
    ...usesSection(said.applications, shown, pen),
    ...assessmentsSection(said.assessments, shown, pen),
    ...claimsSection(said.claims, shown, pen),
  ];
}

function featuresSection(features: readonly Claim[], shown: string | null, pen: Pen): Section[] {
  const { fields } = pen.m;
  const about = sharedAbout(features, shown, pen);
  const items = features.map((claim) => claimLine(claim, shown, about, pen));
  return section(fields.group.features ?? '', standingWith(fields.standing.claim, about, pen), [list(items)]);
}

function assessmentsSection(assessments: readonly Assessment[], shown: string | null, pen: Pen): Section[] {
  const { fields } = pen.m;
  const about = sharedAbout(assessments, shown, pen);
  const criteria = new Map<string, Pair>();
  for (const claim of assessments) {
    const known = criteria.get(claim.criterion) ?? { label: pen.text(claim.name), text: [] };
    known.text.push(claimLine(claim, shown, about, pen));
    criteria.set(claim.criterion, known);
  }
  const standing = standingWith(fields.standing.claim, about, pen);
  return section(fields.group.criteria ?? '', standing, [pairs([...criteria.values()])]);
}

/** Claims about fields. "Open source" says nothing of the licence, and the page says so. */
function claimsSection(claims: readonly FieldClaim[], shown: string | null, pen: Pen): Section[] {
  const { fields, show } = pen.m;
  const about = sharedAbout(claims, shown, pen);
  const all = claims.map((claim): Pair => {
    const words = claim.text === null ? '' : pen.text(claim.text);
    const value = valueText(claim.value, claim.field, pen.m);
    // That what a label says is so need not be said before the words.
    const text = claim.value === true && words !== '' ? words : words === '' ? value : `${value}: ${words}`;
    return {
      label: labelOf(claim.field, pen.m),
      text: [`${text}${remarks(claim, shown, about, pen)}${pen.cite([claim])}`],
    };
  });
  return section(show.claims, standingWith(fields.standing.claim, about, pen), [pairs(all)]);
}

function modelBasics(model: ModelPage, shown: string | null, pen: Pen): Pair[] {
  const { fields, show, views } = pen.m;
  const cell = (id: string) => model.fields.find(({ field }) => field === id);
  const { current } = model;
  const maker = [
    model.developer_name,
    model.country === null ? '' : countryName(model.country, pen.m.lang),
    model.led_by === null ? '' : show.ledBy(model.led_by),
  ].filter((part) => part !== '');
  const sources = [...new Set([...(cell('developer')?.sources ?? []), ...(cell('country')?.sources ?? [])])];
  const unknown = unknownWords(model.unknown, pen.m);
  return [
    { label: fields.label.developer, text: [`${maker.join(views.separator)}${pen.mark(sources)}`] },
    ...(model.architecture.length > 0
      ? [
          {
            label: fields.label.architecture,
            text: model.architecture.map((claim) => claimLine(claim, shown, aboutNote(claim, shown, pen), pen)),
          },
        ]
      : []),
    ...(current
      ? [
          {
            label: fields.label.release,
            text: [
              `${current.name} (${current.release})${current.from === null ? '' : `${views.separator}${show.since(current.from)}`}${pen.mark(cell('release')?.sources ?? [])}`,
            ],
          },
        ]
      : []),
    { label: show.names, text: [[model.id, ...model.aliases].join(views.separator)] },
    ...(unknown === '' ? [] : [{ label: show.unknown, text: [unknown] }]),
  ];
}

function releaseBasics(release: ReleasePage, pen: Pen): Pair[] {
  const { fields, show, views } = pen.m;
  const cell = (id: string) => release.fields.find(({ field }) => field === id);
  const country = cell('country')?.value;
  const sources = [...new Set([...(cell('developer')?.sources ?? []), ...(cell('country')?.sources ?? [])])];
  const maker = [release.developer_name, typeof country === 'string' ? countryName(country, pen.m.lang) : ''];
  const unknown = unknownWords(release.unknown, pen.m);
  return [
    {
      label: fields.label.developer,
      text: [`${maker.filter((part) => part !== '').join(views.separator)}${pen.mark(sources)}`],
    },
    ...(release.model === null
      ? []
      : [{ label: show.line, text: [`${release.model_name} (lmm show ${release.model})`] }]),
    ...(release.architecture.length > 0
      ? [
          {
            label: fields.label.architecture,
            text: release.architecture.map((claim) => claimLine(claim, release.id, '', pen)),
          },
        ]
      : []),
    { label: show.names, text: [[release.id, ...release.aliases].join(views.separator)] },
    ...(unknown === '' ? [] : [{ label: show.unknown, text: [unknown] }]),
  ];
}
