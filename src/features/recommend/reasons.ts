import type { DocumentBuilder } from '../../document/builder.ts';
import type { Block, Pair, Section, Text } from '../../document/document.ts';
import { FIT_POINTS, type Fit } from '../../domain/vocabulary.ts';
import type { Contribution, Recommendation, RecommendResult } from '../../engine/results.ts';
import { insteadText } from './ranking.ts';
import { askedName, criterionName, measuredValue } from './sentences.ts';
import { wordsOf } from './words/index.ts';

/** How many of the ranking have their arithmetic shown; JSON shows every one. */
const REASONED = 3;
/** How many passages of a use are quoted. */
const PASSAGES = 3;

/** The arithmetic of the first and of others that have a score, and why confidence is what it is. */
export function reasonSections(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = wordsOf(m.lang);
  const tied = result.recommendations.filter(({ rank }) => rank === 1).length > 1;
  const all = result.recommendations.slice(0, REASONED);
  const note = all.some((entry) => isShifted(entry, result))
    ? `${words.scoreNote} ${words.roundedNote}`
    : words.scoreNote;
  return all.map((entry, index) => {
    const first = index === 0;
    const name = entry.release === null ? entry.name : `${entry.name} (${entry.release})`;
    const blocks = reasonBlocks(entry, result, builder);
    const others = first ? '' : insteadText(entry.instead, builder);
    if (others !== '') blocks.push({ kind: 'text', text: words.ranking.instead(others) });
    if (first) blocks.push({ kind: 'text', text: note, quiet: true });
    return {
      heading: first && !tied ? words.why(name) : words.whyTie(name),
      standing: first ? m.fields.standing.reading : '',
      blocks,
    };
  });
}

function reasonBlocks(
  { contributions, confidence }: Recommendation,
  result: RecommendResult,
  builder: DocumentBuilder,
): Block[] {
  const { lang, views } = builder.m;
  const words = wordsOf(lang);
  const points: Block = {
    kind: 'pairs',
    layout: 'numbers',
    // The arithmetic of several models stands in one line.
    alignWith: ['100.0'],
    pairs: contributions.map((part) => contribution(part, result, builder)),
  };
  const reasons = confidence.reasons.map(({ text }) => text).join(views.separator);
  if (reasons === '') return [points];
  const label = words.whyConfidence(words.confidence[confidence.level]);
  return [points, { kind: 'pairs', layout: 'hanging', pairs: [{ label, text: [reasons] }] }];
}

function contribution(part: Contribution, result: RecommendResult, builder: DocumentBuilder): Pair {
  const passages = [...new Map(part.said.map((entry) => [builder.text(entry.text), entry.at]))]
    .slice(0, PASSAGES)
    .map(([text, at]) => (at ? `${text} (${builder.text(at)})` : text));
  const below = passages.filter((text) => text.trim() !== '');
  return { label: part.points.toFixed(1), text: [partText(part, result, builder)], below };
}

/** How something asked for gives points: a fit, a measured value, figures. */
export function partText(part: Contribution, result: RecommendResult, builder: DocumentBuilder): Text {
  const { m } = builder;
  const words = wordsOf(m.lang);
  const { id, kind, reason, sources } = part;
  const asked = [...result.understood.uses, ...result.weights];
  const share = asked.length > 1 ? ` / ${Number(totalWeight(result).toFixed(6))}` : '';
  const weight = String(reason.values.weight);
  const mark = builder.mark(sources);
  if (kind === 'criterion') {
    const points = String(reason.values.points);
    return words.measured(criterionName(id, m), measuredValue(part, m), points, weight, share) + mark;
  }
  if (part.estimate) return reason.text + mark;
  const fit = reason.values.fit as Fit;
  const halved = reason.values.halved ? ` × ${words.halved}` : '';
  const word = `${m.fields.fit[fit]} ${(FIT_POINTS[fit] / 100).toFixed(2)}${halved}`;
  return [{ fit }, ` ${words.points(askedName(id, result, m), weight, share, word)}${mark}`];
}

/** Points of 100 of one thing that was asked for, whatever it weighs. */
export function partPoints({ kind, estimate, reason: { values } }: Contribution): number {
  if (kind === 'criterion' || estimate) return Number(values.points);
  return FIT_POINTS[values.fit as Fit] * (values.halved ? 0.5 : 1);
}

export const totalWeight = ({ understood, weights }: RecommendResult): number =>
  [...understood.uses, ...weights].reduce((sum, { weight }) => sum + weight, 0);

/** Whether points that must add up to the score stand a tenth above or below what their own arithmetic gives. */
const isShifted = ({ contributions }: Recommendation, result: RecommendResult): boolean =>
  contributions.some((part) => {
    const exact = (partPoints(part) * Number(part.reason.values.weight)) / totalWeight(result);
    return Math.abs(part.points - exact) > 0.05 + 1e-9;
  });
