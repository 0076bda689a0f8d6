import { DocumentBuilder, type DocumentView, hints } from '../../document/builder.ts';
import { type Document, list, type Pair, pairs, type Section, section } from '../../document/document.ts';
import { flat } from '../../document/records.ts';
import type { Table } from '../../document/table.ts';
import { isOfRelease } from '../../domain/ends.ts';
import type {
  Assessment,
  Claim,
  CurrentRelease,
  FieldClaim,
  FieldsPage,
  ModelPage,
  PageResult,
  ReleasePage,
} from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { HANGUL, textIn, typedIn } from '../../words/language.ts';
import { countryName } from '../../words/places.ts';
import { valueText } from '../../words/values.ts';
import { endsSection } from './ends.ts';
import { essentials, NO_STANDING, type Standing } from './essentials.ts';
import { measuredSection } from './figures.ts';
import { dataSection, plansSection, pricesSection } from './prices.ts';
import { aboutNote, claimLine, remarks, sharedAbout, standingWith } from './said.ts';
import { fieldsBlocks, specificationSection } from './specification.ts';
import { benchmarksSection, releasesSection } from './tables.ts';
import { unknownWords } from './unknown.ts';
import { usesSection } from './uses.ts';
import { labelOf } from './values.ts';

/** A field a row, with its value, why there is none, and its sources. */
export function showRows(result: PageResult, m: Messages): Table {
  const { fields = [] } = result.model ?? result.release ?? {};
  return {
    columns: ['field', 'value', 'missing', 'sources'].map((id) => ({ id, label: m.show.columns[id] ?? id })),
    rows: fields.map((cell) => ({
      record: cell,
      cells: [cell.field, flat(cell.value, m), cell.missing ?? null, cell.sources.join(' ')],
    })),
  };
}

/** The page of a line or a release. */
export function showDocument(
  result: PageResult,
  view: DocumentView,
  m: Messages,
  next: readonly string[],
  standing: Standing = NO_STANDING,
): Document {
  const document = pageOf(result, standing, new DocumentBuilder(view, m));
  return { ...document, sections: [...document.sections, ...hints(next, m)] };
}

function pageOf(result: PageResult, standing: Standing, builder: DocumentBuilder): Document {
  const { model, release } = result;
  if (model) return 'features' in model ? modelPage(model, standing, builder) : fieldsPage(model, builder);
  return release && 'features' in release
    ? releasePage(release, standing, builder)
    : fieldsPage(release as FieldsPage, builder);
}

/** `Grok (그록)`: a name with how it is written in the other script, where an alias tells that a reader can read. */
function titleOf(name: string, aliases: readonly string[], { lang }: Messages): string {
  const other = typedIn(aliases, lang).find((alias) => HANGUL.test(alias) !== HANGUL.test(name));
  return other === undefined || !HANGUL.test(name + other) ? name : `${name} (${other})`;
}

function modelPage(model: ModelPage, standing: Standing, builder: DocumentBuilder): Document {
  const { m } = builder;
  const shown = model.current?.release ?? null;
  const { specification } = model;
  return {
    title: titleOf(model.called, model.aliases, m),
    remark: m.views.asOf(builder.view.day),
    lead: model.summary.map((claim) => ({ kind: 'text', text: claimLine(claim, shown, '', builder) })),
    sections: [
      ...section(m.fields.group.basics ?? '', '', [
        pairs([...essentials(model.fields, standing, builder), ...modelBasics(model, shown, builder)]),
      ]),
      ...measuredSection(model.measured, model.called, shown, builder),
      ...saidSections(model, shown, builder),
      ...(specification
        ? specificationSection(
            specification as ReleasePage,
            m.show.specificationOf(specification.name, specification.id),
            builder,
            standing,
          )
        : []),
      ...(specification ? endsSection(specification as ReleasePage, builder, standing.events) : []),
      ...(specification
        ? pricesSection(specification.prices, (specification as ReleasePage).fields, builder, standing)
        : []),
      ...(specification ? dataSection(specification.data, (specification as ReleasePage).fields, builder) : []),
      ...(specification ? benchmarksSection(specification.benchmarks, builder) : []),
      ...releasesSection(model, builder),
      ...plansSection(model.plans, builder),
      ...builder.sources(),
    ],
  };
}

function releasePage(release: ReleasePage, standing: Standing, builder: DocumentBuilder): Document {
  const { m } = builder;
  return {
    title: titleOf(release.name, release.aliases, m),
    remark: m.views.asOf(builder.view.day),
    lead: release.summary.map((claim) => ({ kind: 'text', text: claimLine(claim, release.id, '', builder) })),
    sections: [
      ...section(m.fields.group.basics ?? '', '', [
        pairs([...essentials(release.fields, standing, builder), ...releaseBasics(release, builder)]),
      ]),
      ...measuredSection(release.measured, null, release.id, builder),
      ...specificationSection(release, m.fields.group.spec ?? '', builder, standing),
      ...endsSection(release, builder, standing.events),
      ...pricesSection(release.prices, release.fields, builder, standing),
      ...dataSection(release.data, release.fields, builder),
      ...benchmarksSection(release.benchmarks, builder),
      ...saidSections(release, release.id, builder),
      ...builder.sources(),
    ],
  };
}

function fieldsPage(page: FieldsPage, builder: DocumentBuilder): Document {
  const [first, ...others] = fieldsBlocks(page, builder);
  return {
    title: page.name,
    remark: builder.m.views.asOf(builder.view.day),
    lead: first ? [first] : [],
    sections: [
      ...section(builder.m.show.meaning, '', others),
      ...claimsSection(page.claims, null, builder),
      ...builder.sources(),
    ],
  };
}

/** What is said of a line: features, uses, assessments, claims about fields. */
function saidSections(said: ModelPage | ReleasePage, shown: string | null, builder: DocumentBuilder): Section[] {
  return [
    ...featuresSection(said.features, shown, builder),
    ...usesSection(said.applications, shown, builder),
    ...assessmentsSection(said.assessments, shown, builder),
    ...claimsSection(said.claims, shown, builder),
  ];
}

function featuresSection(features: readonly Claim[], shown: string | null, builder: DocumentBuilder): Section[] {
  const { fields } = builder.m;
  const about = sharedAbout(features, shown, builder);
  const items = features.map((claim) => claimLine(claim, shown, about, builder));
  return section(fields.group.features ?? '', standingWith(fields.standing.claim, about, builder), [list(items)]);
}

function assessmentsSection(
  assessments: readonly Assessment[],
  shown: string | null,
  builder: DocumentBuilder,
): Section[] {
  const { fields } = builder.m;
  const about = sharedAbout(assessments, shown, builder);
  const criteria = new Map<string, Pair>();
  for (const claim of assessments) {
    const known = criteria.get(claim.criterion) ?? { label: builder.text(claim.name), text: [] };
    known.text.push(claimLine(claim, shown, about, builder));
    criteria.set(claim.criterion, known);
  }
  const standing = standingWith(fields.standing.claim, about, builder);
  return section(fields.group.criteria ?? '', standing, [pairs([...criteria.values()])]);
}

/** Claims about fields. "Open source" says nothing of the licence, and the page says so. */
function claimsSection(claims: readonly FieldClaim[], shown: string | null, builder: DocumentBuilder): Section[] {
  const { fields, show } = builder.m;
  const about = sharedAbout(claims, shown, builder);
  const all = claims.map((claim): Pair => {
    const words = claim.text === null ? '' : builder.text(claim.text);
    const value = valueText(claim.value, claim.field, builder.m);
    // That what a label says is so need not be said before the words.
    const text = claim.value === true && words !== '' ? words : words === '' ? value : `${value}: ${words}`;
    return {
      label: labelOf(claim.field, builder.m),
      text: [`${text}${remarks(claim, shown, about, builder)}${builder.cite([claim])}`],
    };
  });
  return section(show.claims, standingWith(fields.standing.claim, about, builder), [pairs(all)]);
}

/** `GPT-4 (openai/gpt-4), since 2024-01-01 [1]`; of a family what its source says, then the release that stands for it. */
function currentText(
  { name, named, release, from, seen }: CurrentRelease,
  sources: readonly string[],
  builder: DocumentBuilder,
): string {
  const { show, views } = builder.m;
  const date = from !== null ? show.since(from) : seen !== null ? show.stoodOn(seen) : '';
  const dated = date === '' ? '' : `${views.separator}${date}`;
  return named === null
    ? `${name} (${release})${dated}${builder.mark(sources)}`
    : `${named}${dated}${builder.mark(sources)}${views.separator}${show.represented(release)}`;
}

/**
 * Fields of which nobody says anything: a claim fills no field, and is something said of it. An end that is known tells
 * the status as well.
 */
const unclaimed = (
  { unknown, claims, fields }: Pick<ModelPage, 'unknown' | 'claims' | 'fields'>,
  ends: ReleasePage['ends'],
): string[] => {
  const isEnding = fields.some(({ field, value }) => field === 'retirement_date' && value !== null);
  const told = [...(isEnding ? ['status'] : []), ...(ends.some(isOfRelease) ? ['retirement_date'] : [])];
  return unknown.filter((id) => claims.every(({ field }) => field !== id) && !told.includes(id));
};

function modelBasics(model: ModelPage, shown: string | null, builder: DocumentBuilder): Pair[] {
  const { fields, show, views } = builder.m;
  const cell = (id: string) => model.fields.find(({ field }) => field === id);
  const { current } = model;
  const maker = [
    model.developer_name,
    model.country === null ? '' : countryName(model.country, builder.m.lang),
    model.led_by_names === null ? '' : show.ledBy(textIn(model.led_by_names, builder.m.lang)),
  ].filter((part) => part !== '');
  const sources = [...new Set([...(cell('developer')?.sources ?? []), ...(cell('country')?.sources ?? [])])];
  const unknown = unknownWords(unclaimed(model, model.specification?.ends ?? []), builder.m);
  return [
    { label: fields.label.developer, text: [`${maker.join(views.separator)}${builder.mark(sources)}`] },
    ...(model.architecture.length > 0
      ? [
          {
            label: fields.label.architecture,
            text: model.architecture.map((claim) => claimLine(claim, shown, aboutNote(claim, shown, builder), builder)),
          },
        ]
      : []),
    ...(current
      ? [
          {
            label: fields.label.release,
            text: [currentText(current, cell('release')?.sources ?? [], builder)],
          },
        ]
      : []),
    { label: show.names, text: [[model.id, ...typedIn(model.aliases, builder.m.lang)].join(views.separator)] },
    ...(unknown === '' ? [] : [{ label: show.unknown, text: [unknown] }]),
  ];
}

function releaseBasics(release: ReleasePage, builder: DocumentBuilder): Pair[] {
  const { fields, show, views } = builder.m;
  const cell = (id: string) => release.fields.find(({ field }) => field === id);
  const country = cell('country')?.value;
  const sources = [...new Set([...(cell('developer')?.sources ?? []), ...(cell('country')?.sources ?? [])])];
  const maker = [release.developer_name, typeof country === 'string' ? countryName(country, builder.m.lang) : ''];
  const unknown = unknownWords(unclaimed(release, release.ends), builder.m);
  return [
    {
      label: fields.label.developer,
      text: [`${maker.filter((part) => part !== '').join(views.separator)}${builder.mark(sources)}`],
    },
    ...(release.model === null
      ? []
      : [{ label: show.line, text: [`${release.model_name} (lmm show ${release.model})`] }]),
    ...(release.architecture.length > 0
      ? [
          {
            label: fields.label.architecture,
            text: release.architecture.map((claim) => claimLine(claim, release.id, '', builder)),
          },
        ]
      : []),
    { label: show.names, text: [[release.id, ...typedIn(release.aliases, builder.m.lang)].join(views.separator)] },
    ...(unknown === '' ? [] : [{ label: show.unknown, text: [unknown] }]),
  ];
}
