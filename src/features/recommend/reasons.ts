import type { DocumentBuilder } from '../../document/builder.ts';
import type { Block, Pair, Section } from '../../document/document.ts';
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
  const { m } = builder;
  const words = wordsOf(m.lang);
  const { id, kind, points, reason, said, sources } = part;
  const asked = [...result.understood.uses, ...result.weights];
  const share = asked.length > 1 ? ` / ${Number(totalWeight(result).toFixed(6))}` : '';
  const weight = String(reason.values.weight);
  const label = points.toFixed(1);
  if (kind === 'criterion') {
    const name = criterionName(id, m);
    const text = words.measured(name, measuredValue(part, m), String(reason.values.points), weight, share);
    return { label, text: [text + builder.mark(sources)] };
  }
  if (part.estimate) return { label, text: [reason.text + builder.mark(sources)] };
  const fit = reason.values.fit as Fit;
  const word = `${m.fields.fit[fit]} ${(FIT_POINTS[fit] / 100).toFixed(2)}`;
  const line = words.points(askedName(id, result, m), weight, share, word);
  const passages = [...new Map(said.map((entry) => [builder.text(entry.text), entry.at]))]
    .slice(0, PASSAGES)
    .map(([text, at]) => (at ? `${text} (${builder.text(at)})` : text));
  return {
    label,
    text: [[{ fit }, ` ${line}${builder.mark(sources)}`]],
    below: passages.filter((text) => text.trim() !== ''),
  };
}

const totalWeight = ({ understood, weights }: RecommendResult): number =>
  [...understood.uses, ...weights].reduce((sum, { weight }) => sum + weight, 0);

/** Whether points that must add up to the score stand a tenth above or below what their own arithmetic gives. */
const isShifted = ({ contributions }: Recommendation, result: RecommendResult): boolean =>
  contributions.some(({ kind, points, estimate, reason: { values } }) => {
    const of100 = kind === 'criterion' || estimate ? Number(values.points) : FIT_POINTS[values.fit as Fit];
    return Math.abs(points - (of100 * Number(values.weight)) / totalWeight(result)) > 0.05 + 1e-9;
  });
