import type { DocumentBuilder } from '../../document/builder.ts';
import { type Block, type Pair, type Section, section } from '../../document/document.ts';
import type { RecommendResult } from '../../engine/results.ts';
import { commandFor } from './command-line.ts';
import { askedName } from './sentences.ts';
import { wordsOf } from './words/index.ts';

const TURNS = 3;
/** Uses that nobody asked for are told as what they are, and few. */
const ADDED = 2;

/** What would put another first: other weights, a use beside what was asked, measurements, new evidence. */
export function changesSection(result: RecommendResult, builder: DocumentBuilder): Section[] {
  const words = wordsOf(builder.m.lang);
  if (result.recommendations.length === 0) return [];
  // What can be measured tells models apart of which the same is said.
  const tied = result.recommendations.filter(({ rank }) => rank === 1).length > 1;
  const measurable = tied && result.weights.length === 0;
  const alignWith = [words.weights, words.adding, words.newEvidence];
  if (measurable) alignWith.push(words.measurements);
  const { turns, adds, example } = saidTurns(result, builder);
  const typed = example ? commandFor(result, example.use, example.turns_at) : null;
  const block = (pairs: Pair[]): Block => ({ kind: 'pairs', layout: 'hanging', alignWith, pairs });
  return section(words.changes, '', [
    block([
      { label: words.weights, text: turns.length > 0 ? turns : [words.noWeight] },
      ...(adds.length > 0 ? [{ label: words.adding, text: adds }] : []),
    ]),
    typed === null ? null : { kind: 'commands', commands: [typed], alignWith },
    block([
      ...(measurable ? [{ label: words.measurements, text: [words.tieBreak] }] : []),
      { label: words.newEvidence, text: [words.newEvidenceText] },
    ]),
  ]);
}

/** Weights of what was asked that put another first, uses beside it that do, and one of them to type. */
export function saidTurns(result: RecommendResult, { view: { names }, m }: DocumentBuilder) {
  const words = wordsOf(m.lang);
  // Where a third stands above both at that weight, a tie with the first changes no answer.
  const turning = result.sensitivity.filter(({ turns_at }) => turns_at !== null);
  const asked = turning.filter(({ weight }) => weight > 0);
  const added = turning
    .filter(({ weight }) => weight === 0)
    .sort((a, b) => (a.turns_at ?? 0) - (b.turns_at ?? 0))
    .slice(0, ADDED);
  const told = (entries: typeof turning, say: typeof words.turn): string[] =>
    entries.map(({ id, use, turns_at }) => say(names.model(id), askedName(use, result, m), String(turns_at)));
  const turns = told(asked.slice(0, TURNS), words.turn);
  return { turns, adds: told(added, words.turnAdd), example: added[0] ?? asked[0] };
}
