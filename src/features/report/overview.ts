import type { DocumentBuilder } from '../../document/builder.ts';
import { commandLine } from '../../document/command-line.ts';
import { type Block, joined, type Pair, pairs, type Section } from '../../document/document.ts';
import { FITS } from '../../domain/vocabulary.ts';
import type { Claim, ReportedModel } from '../../engine/results.ts';
import { textIn } from '../../words/language.ts';
import { countryName } from '../../words/places.ts';
import { claimLine, remarks, sharedAbout } from '../show/said.ts';
import { byUse, fitText } from '../show/uses.ts';
import { marked } from './marks.ts';
import { wordsOf } from './words/index.ts';

/** A line that is told whole says no more than this; of others what is newest stands here, and how much more there is. */
const FEATURES = 4;
const USES = 12;
/** A report on more lines than this tells no features. */
export const FEW_LINES = 8;
const NAMED_USES = 6;

/** How the lines of a report are told: whole, or in short where one has much or there are many. */
export interface Room {
  full: boolean;
  lines: number;
}

/** Whether all that is said of a line stands on the page. */
export const isWhole = ({ features, applications }: ReportedModel, { full, lines }: Room): boolean =>
  full || (lines <= FEW_LINES && features.length <= FEATURES && byUse(applications).length <= USES);

/** A model as sources presented it: who, what, its features and applications, each in their order. */
export const modelPart = (model: ReportedModel, room: Room, builder: DocumentBuilder): Section =>
  isWhole(model, room) ? wholePart(model, builder) : shortPart(model, room, builder);

function wholePart(model: ReportedModel, builder: DocumentBuilder): Section {
  const { fields } = builder.m;
  const report = wordsOf(builder.m.lang);
  const shown = model.current?.release ?? null;
  const about = sharedAbout([...model.features, ...model.applications], shown, builder);
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
    { label: report.presentedBy, text: [`${makerOf(model, builder)}${builder.mark(model.sources)}`] },
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

/** The maker, where it is and who leads it. */
function makerOf(model: ReportedModel, { m }: DocumentBuilder): string {
  const parts = [
    model.developer_name,
    model.country === null ? '' : countryName(model.country, m.lang),
    model.led_by_names === null ? '' : m.show.ledBy(textIn(model.led_by_names, m.lang)),
  ];
  return parts.filter((part) => part !== '').join(m.views.separator);
}

/** The newest summary, the uses it is best for by name, and of few lines the newest features. */
function shortPart(model: ReportedModel, { lines }: Room, builder: DocumentBuilder): Section {
  const { m } = builder;
  const words = wordsOf(m.lang);
  const shown = model.current?.release ?? null;
  const line = (claim: Claim): string => {
    const one = { ...claim, sources: claim.sources.slice(0, 1) };
    return `${builder.text(claim.text)}${remarks(one, shown, '', builder)}${builder.mark(one.sources)}`;
  };
  const heading = [
    makerOf(model, builder),
    ...(model.current ? [words.currentIs(model.current.named ?? model.current.name)] : []),
  ].join('; ');
  const head = `${heading}${marked(model.current?.sources ?? model.sources, builder)}`;
  const summary = newest(model.summary, shown)
    .slice(0, 1)
    .map((claim): Block => ({ kind: 'text', text: line(claim) }));
  const features = newest(model.features, shown)
    .slice(0, lines > FEW_LINES ? 0 : FEATURES)
    .map(line);
  const rest = model.features.length - features.length;
  const best = bestText(model, builder);
  const told: Pair[] = [
    ...(features.length > 0 ? [{ label: words.features, text: features, items: true }] : []),
    ...(best === null ? [] : [best]),
  ];
  return {
    heading: model.name,
    level: 2,
    blocks: [
      { kind: 'text', text: head, quiet: true },
      ...summary,
      ...(told.length > 0 ? [{ kind: 'pairs', pairs: told } satisfies Block] : []),
      // Of many it is said once, in front of all.
      ...(rest > 0 && lines <= FEW_LINES
        ? [{ kind: 'text', quiet: true, text: words.moreOf(rest, commandLine('show', [model.id])) } satisfies Block]
        : []),
    ],
  };
}

/** The uses that a line fits best by our reading, by name, beside how well. */
function bestText({ applications }: ReportedModel, builder: DocumentBuilder): Pair | null {
  const { m } = builder;
  const uses = byUse(applications);
  const best = FITS.find((fit) => uses.some((use) => use.fit === fit));
  if (best === undefined) return null;
  const first = uses.filter(({ fit }) => fit === best).slice(0, NAMED_USES);
  const names = first.map(({ name }) => builder.text(name)).join(m.views.separator);
  const sources = first.flatMap(({ readings }) => readings.flatMap((reading) => reading.sources));
  const told = m.views.andMore(names, uses.length - first.length);
  return { label: m.fields.fit[best], text: [`${told}${marked(sources, builder)}`] };
}

/** What speaks of the release that is current first, of those the newest; the order of the files else. */
function newest<C extends Claim>(claims: readonly C[], shown: string | null): C[] {
  const isOld = ({ about }: Claim): number => Number(about.length > 0 && (shown === null || !about.includes(shown)));
  return [...claims].sort((a, b) => isOld(a) - isOld(b) || (a.said < b.said ? 1 : a.said > b.said ? -1 : 0));
}
