import type { Field } from '../domain/fields.ts';
import type { Model } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import { type Candidate, candidateOf, contributionsOf, criterionKey } from './candidates.ts';
import { confidence } from './confidence.ts';
import { type ConditionOutcome, evaluate } from './constraints.ts';
import { listed, strengths } from './list.ts';
import type { MetricId } from './metrics.ts';
import { pareto } from './pareto.ts';
import { questionsOf } from './questions.ts';
import type { Exclusion, Recommendation, RecommendResult, Understood } from './results.ts';
import { points, tenths, type Weighted } from './score.ts';
import { sensitivity } from './sensitivity.ts';

export interface Question {
  need: string | null;
  understood: Understood;
  /** Weights of measured criteria. */
  measures?: readonly { id: MetricId; weight: number }[];
  /** Fields to draw the Pareto front over. */
  pareto?: readonly Field[] | undefined;
}

/** Nothing asked for in words. */
export const NOTHING: Understood = {
  uses: [],
  measures: [],
  constraints: [],
  not_understood: [],
  left_out: [],
  ambiguous: [],
  unknown_names: [],
  mentioned: [],
  mentioned_releases: [],
  asked_fields: [],
  asked_topics: [],
};

/**
 * Ranks the lines for what was asked: conditions remove, what is left is scored by the best fit in force for each use
 * and the points of each measured criterion, equal scores share a rank. Nothing understood gives nothing at all.
 */
export function recommend(snapshot: Snapshot, question: Question): RecommendResult {
  const { need } = question;
  const { understood, measures } = withWishes(question);
  const { uses, constraints } = understood;
  const result: RecommendResult = {
    need,
    understood,
    recommendations: [],
    excluded: [],
    no_evidence: [],
    kept: [],
    nearest_misses: [],
    weights: measures.map(({ id, weight }) => ({ id, weight })),
    pareto: null,
    names: {},
    use_names: {},
    readings: {},
    instead: {},
    sensitivity: [],
    questions: [],
    known_uses: [],
  };
  const lines = listed(snapshot);
  for (const model of lines) result.names[model.id] = snapshot.called(model);
  const readings = understood.ambiguous.flatMap((word) => word.uses);
  for (const id of [...[...uses, ...understood.left_out].map((use) => use.id), ...readings])
    result.use_names[id] = snapshot.useTitle(id);
  const weights: Weighted[] = [
    ...uses.map(({ id, weight }) => ({ use: id, weight })),
    ...measures.map(({ id, weight }) => ({ use: criterionKey(id), weight })),
  ];
  if (weights.length === 0) result.known_uses = knownUses(snapshot, lines);
  if (weights.length === 0 && constraints.length === 0)
    return { ...result, questions: questionsOf(snapshot, result, []) };

  const measured = measures.map(({ id }) => id);
  const candidates: Candidate[] = [];
  for (const model of lines) {
    const evaluation = evaluate(snapshot, model, constraints);
    if (evaluation.failures.length > 0)
      result.excluded.push(heldAs(snapshot, model, evaluation.id, evaluation.failures));
    else {
      candidates.push(candidateOf(snapshot, model, evaluation, constraints, measured));
      if (constraints.length > 0) result.kept.push(heldAs(snapshot, model, evaluation.id, evaluation.unknowns));
    }
  }
  // A cheap model of which nobody says that it can do what was asked is no answer: measures alone score only alone.
  const counting = uses.length > 0 ? weights.slice(0, uses.length) : weights;
  const scored = candidates.filter(({ fits }) => counting.some(({ use }) => (fits.get(use) ?? 0) > 0));
  result.recommendations = rank(scored.map((candidate) => recommendation(snapshot, candidate, weights, understood)));
  result.no_evidence = candidates.filter((candidate) => !scored.includes(candidate)).map(({ model }) => model.id);
  result.nearest_misses = candidates.length > 0 ? [] : nearestMisses(result.excluded);
  for (const { model } of candidates) result.instead[model.id] = otherUses(snapshot, model.id, weights);
  for (const use of readings) result.readings[use] = bestFor(candidates, use);
  result.sensitivity = sensitivity(uses.length > 0 ? candidates : scored, result.recommendations, weights);
  for (const { use } of result.sensitivity) if (!use.includes(':')) result.use_names[use] = snapshot.useTitle(use);
  if (question.pareto) result.pareto = pareto(snapshot, candidates, question.pareto);
  const doubted = candidates.map(({ model, evaluation }) => ({ id: model.id, unknowns: evaluation.unknowns }));
  result.questions = questionsOf(snapshot, result, doubted);
  return result;
}

/** What can be asked for, in the order of the files, each with how many lines have evidence for it. */
function knownUses(snapshot: Snapshot, lines: readonly Model[]): RecommendResult['known_uses'] {
  const spoken = lines.flatMap((model) => strengths(snapshot, model.id).map(({ use }) => use));
  return snapshot.namedUses.map(({ id }) => ({
    id,
    name: snapshot.useName(id),
    models: spoken.filter((use) => use === id).length,
  }));
}

/**
 * What words ask for by measure ("cheap") counts beside a use, or beside another measure; alone it would rank what
 * nobody says to suit anything, so that it is not understood. A weight that was given holds.
 */
function withWishes({ understood, measures = [] }: Question): Required<Pick<Question, 'understood' | 'measures'>> {
  const heard = understood.measures.filter(({ id }) => !measures.some((given) => given.id === id));
  const alone = understood.uses.length === 0 && measures.length === 0;
  const lost = alone ? understood.measures.flatMap(({ matched }) => matched) : [];
  return {
    understood: {
      ...understood,
      measures: alone ? [] : heard,
      not_understood: [...understood.not_understood, ...lost],
    },
    measures: alone ? [] : [...measures, ...heard.map(({ id, weight }) => ({ id: id as MetricId, weight }))],
  };
}

/** The models that would come first if a use were all that is asked. */
function bestFor(candidates: readonly Candidate[], use: string): string[] {
  const best = Math.max(0, ...candidates.map(({ fits }) => fits.get(use) ?? 0));
  return best === 0 ? [] : candidates.filter(({ fits }) => fits.get(use) === best).map(({ model }) => model.id);
}

const otherUses = (snapshot: Snapshot, model: string, weights: readonly Weighted[]) =>
  strengths(snapshot, model).filter(({ use }) => !weights.some((asked) => asked.use === use));

/** How a line fares with the conditions. */
function heldAs(snapshot: Snapshot, model: Model, release: string | undefined, reasons: ConditionOutcome[]): Exclusion {
  return { id: model.id, name: snapshot.called(model), release: release ?? null, reasons };
}

/** Lines that one condition alone keeps out, those that are known to fail it first. */
const nearestMisses = (excluded: readonly Exclusion[]): RecommendResult['nearest_misses'] =>
  excluded
    .filter(({ reasons }) => reasons.length === 1)
    .flatMap(({ id, name, reasons }) =>
      reasons.map(({ constraint, required, actual, outcome }) => ({ id, name, constraint, required, actual, outcome })),
    )
    .sort((a, b) => compare(b.outcome, a.outcome));

function recommendation(
  snapshot: Snapshot,
  candidate: Candidate,
  weights: readonly Weighted[],
  understood: Understood,
): Omit<Recommendation, 'rank'> {
  const contributions = contributionsOf(snapshot, candidate, weights, points(candidate.fits, weights));
  const release = candidate.evaluation.id ?? null;
  return {
    id: candidate.model.id,
    name: snapshot.called(candidate.model),
    release,
    score: tenths(candidate.fits, weights) / 10,
    confidence: confidence(snapshot, {
      contributions,
      release,
      asked: weights.length,
      unknowns: candidate.evaluation.unknowns,
      understood,
    }),
    contributions,
    instead: otherUses(snapshot, candidate.model.id, weights),
  };
}

/** Best first; equal scores share a rank and stand in the order of their ids. What is printed is what ranks. */
function rank(unranked: Omit<Recommendation, 'rank'>[]): Recommendation[] {
  const sorted = [...unranked].sort((a, b) => b.score - a.score || compare(a.id, b.id));
  return sorted.map((entry) => ({ rank: sorted.findIndex(({ score }) => score === entry.score) + 1, ...entry }));
}
