import type { DocumentBuilder } from '../../document/builder.ts';
import type { Block, Pair, Section, TableCell, Text } from '../../document/document.ts';
import type { Recommendation, RecommendResult, Strength } from '../../engine/results.ts';
import { conditionsSection } from './conditions.ts';
import { answersOf, isScored } from './next.ts';
import { measuredValue } from './sentences.ts';
import { wordsOf } from './words/index.ts';

/** How many models without evidence are told one by one. */
const UNSCORED = 6;
/** How many other uses of a model are named. */
const INSTEAD = 3;

/** The ranking with those of whom nothing is said, or why there is none. */
export function rankingSections(result: RecommendResult, builder: DocumentBuilder): Section[] {
  if (!isScored(result)) return unscorable(result, builder);
  const { nothing } = wordsOf(builder.m.lang);
  const { recommendations, no_evidence, excluded } = result;
  const none = no_evidence.length === 0 && excluded.length > 0 ? nothing.allExcluded : nothing.noEvidence;
  const blocks = [...rankingTable(result, builder), ...unmentioned(result, builder)];
  return [...(recommendations.length > 0 ? [] : said(none)), ...(blocks.length > 0 ? [{ inset: true, blocks }] : [])];
}

const said = (...texts: string[]): Section[] => [{ blocks: texts.map((text) => ({ kind: 'text', text })) }];

/** A few that are not mentioned are told with what they are for; many are only named, below the ranking. */
const areFew = ({ no_evidence }: RecommendResult): boolean => no_evidence.length <= UNSCORED;

function rankingTable(result: RecommendResult, builder: DocumentBuilder): Block[] {
  const { columns } = wordsOf(builder.m.lang);
  const unscored = areFew(result) ? result.no_evidence.map((id) => unscoredRow(id, result, builder)) : [];
  const { recommendations } = result;
  // By facts alone everybody has a place: a few are a list.
  const shown = recommendations.slice(0, recommendations.every(isByFacts) ? FEW : undefined);
  const rows = [...shown.map((entry) => rankedRow(entry, builder)), ...unscored];
  if (rows.length === 0) return [];
  const more = recommendations.length - shown.length;
  return [
    {
      kind: 'table',
      bare: true,
      columns: [
        { header: columns.rank, align: 'right' },
        { header: columns.model },
        { header: columns.score, align: 'right', min: '100.0'.length },
        { header: recommendations.every(isByFacts) ? columns.facts : columns.confidence, overflow: 'wrap', min: 12 },
      ],
      rows: rows.map(([rank, name, score, rest]): TableCell[] => [rank, name, score, rest]),
      narrow: [
        {
          kind: 'pairs',
          layout: 'hanging',
          pairs: rows.map(([rank, name, score, rest]): Pair => ({ label: `${rank} ${name} ${score}`, text: [rest] })),
        },
      ],
    },
    ...(more > 0 ? [{ kind: 'text', text: wordsOf(builder.m.lang).ranking.more(more) } satisfies Block] : []),
  ];
}

/** Whether no use was asked for: a price or a day ranks, and no evidence. */
export const isByFacts = ({ contributions }: Recommendation): boolean =>
  contributions.length > 0 && contributions.every(({ kind }) => kind === 'criterion');
/** How many of those are told one by one. */
const FEW = 10;

type Row = [rank: string, name: string, score: string, rest: Text];

function rankedRow(entry: Recommendation, { m }: DocumentBuilder): Row {
  const { rank, name, score, confidence, release_name, contributions } = entry;
  const { ranking, confidence: levels } = wordsOf(m.lang);
  if (isByFacts(entry)) {
    const facts = [
      ...(release_name === null ? [] : [release_name]),
      ...contributions.map((part) => measuredValue(part, m)),
    ];
    return [String(rank), name, score.toFixed(1), facts.join(m.views.separator)];
  }
  return [String(rank), name, score.toFixed(1), [{ score }, `${ranking.confidence} ${levels[confidence.level]}`]];
}

function unscoredRow(id: string, result: RecommendResult, builder: DocumentBuilder): Row {
  const { ranking } = wordsOf(builder.m.lang);
  const others = insteadText(result.instead[id] ?? [], builder);
  const rest = others === '' ? ranking.noMention : `${ranking.noMention}; ${ranking.instead(others)}`;
  return ['-', builder.view.names.model(id), '?', rest];
}

function unmentioned(result: RecommendResult, { view: { names }, m }: DocumentBuilder): Block[] {
  if (areFew(result)) return [];
  const text = result.no_evidence.map((id) => names.model(id)).join(m.views.separator);
  return [{ kind: 'pairs', layout: 'hanging', pairs: [{ label: wordsOf(m.lang).ranking.noMention, text: [text] }] }];
}

/** What a model is said to be good for instead, with who says so. */
export function insteadText(uses: readonly Strength[], builder: DocumentBuilder): string {
  const shown = uses.slice(0, INSTEAD);
  const names = shown.map(({ name }) => builder.text(name)).join(builder.m.views.separator);
  return names === '' ? '' : names + builder.mark(shown.flatMap(({ sources }) => sources));
}

/** Why nothing is scored, and what can be asked for instead. */
function unscorable(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { nothing } = wordsOf(builder.m.lang);
  const { constraints, left_out } = result.understood;
  if (constraints.length > 0) return [...said(nothing.noUse), ...kept(result, builder)];
  if (left_out.length > 0) return [...said(nothing.onlyLeftOut), knownUses(result, builder)];
  if (result.plans.length > 0) return said(nothing.plans);
  if (answersOf(result).length > 0) return said(nothing.about);
  return [...said(nothing.title, nothing.help), knownUses(result, builder)];
}

function knownUses({ known_uses }: RecommendResult, builder: DocumentBuilder): Section {
  const names = known_uses.map(({ id, name }) => builder.text(name) || id).join(builder.m.views.separator);
  const label = wordsOf(builder.m.lang).nothing.uses;
  return { blocks: [{ kind: 'pairs', layout: 'below', pairs: [{ label, text: [names] }] }] };
}

/** Who keeps the conditions, and what it is for: the answer where nothing else was asked. */
function kept(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const sure = result.kept.filter(({ reasons }) => reasons.length === 0);
  const tell = ({ id }: { id: string }): string[] => [insteadText(result.instead[id] ?? [], builder)];
  return conditionsSection(wordsOf(builder.m.lang).kept, sure, result, tell);
}
