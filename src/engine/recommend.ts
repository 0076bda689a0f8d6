import { fieldOf } from '../domain/fields.ts';
import type { Model } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import { type Candidate, candidateOf, contributionsOf } from './candidates.ts';
import { confidence } from './confidence.ts';
import { criterionKey, criterionOf } from './criteria/criteria.ts';
import { evaluate } from './evaluate.ts';
import { listed, strengths } from './list.ts';
import { pareto } from './pareto.ts';
import { PRESETS } from './presets.ts';
import type { Query, Weighed } from './query.ts';
import { questionsOf } from './questions.ts';
import type { ConditionOutcome, Exclusion, Reason, Recommendation, RecommendResult, Understood } from './results.ts';
import { points, tenths, type Weighted } from './score.ts';
import { sensitivity } from './sensitivity.ts';

/**
 * Ranks the lines for what was asked: conditions remove, what is left is scored by the best fit in force for each use
 * and the points of each criterion, equal scores share a rank. A query that asks for nothing gives nothing at all.
 */
export function recommend(snapshot: Snapshot, query: Query): RecommendResult<Reason> {
  const { need, constraints } = query;
  const { uses, criteria, understood } = askedFor(snapshot, query);
  const result: RecommendResult<Reason> = {
    need,
    understood,
    recommendations: [],
    excluded: [],
    no_evidence: [],
    kept: [],
    nearest_misses: [],
    weights: criteria.map(({ id, weight }) => ({ id, weight })),
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
    ...criteria.map(({ id, weight }) => ({ use: criterionKey(id), weight })),
  ];
  if (weights.length === 0) result.known_uses = knownUses(snapshot, lines);
  if (weights.length === 0 && constraints.length === 0)
    return { ...result, questions: questionsOf(snapshot, result, []) };

  const measured = criteria.flatMap(({ id }) => criterionOf(id) ?? []);
  const candidates: Candidate[] = [];
  for (const model of lines) {
    const evaluation = evaluate(snapshot, model, constraints);
    if (evaluation.failures.length > 0)
      result.excluded.push(evaluatedAs(snapshot, model, evaluation.id, evaluation.failures));
    else {
      candidates.push(candidateOf(snapshot, model, evaluation, constraints, measured));
      if (constraints.length > 0) result.kept.push(evaluatedAs(snapshot, model, evaluation.id, evaluation.unknowns));
    }
  }
  // A cheap model of which nobody says that it can do what was asked is no answer: criteria score alone only where no use is asked for.
  const counting = uses.length > 0 ? weights.slice(0, uses.length) : weights;
  const scored = candidates.filter(({ fits }) => counting.some(({ use }) => (fits.get(use) ?? 0) > 0));
  result.recommendations = rank(scored.map((candidate) => recommendation(snapshot, candidate, weights, understood)));
  result.no_evidence = candidates.filter((candidate) => !scored.includes(candidate)).map(({ model }) => model.id);
  result.nearest_misses = candidates.length > 0 ? [] : nearestMisses(result.excluded);
  for (const { model } of candidates) result.instead[model.id] = otherUses(snapshot, model.id, weights);
  for (const use of readings) result.readings[use] = bestFor(candidates, use);
  result.sensitivity = sensitivity(uses.length > 0 ? candidates : scored, result.recommendations, weights);
  for (const { use } of result.sensitivity) if (!use.includes(':')) result.use_names[use] = snapshot.useTitle(use);
  if (query.pareto.length > 0) result.pareto = pareto(snapshot, candidates, query.pareto.map(fieldOf));
  const unknown = candidates.map(({ model, evaluation }) => ({ id: model.id, unknowns: evaluation.unknowns }));
  result.questions = questionsOf(snapshot, result, unknown);
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
 * What counts, with the preset's part: what was given before what the need's words led to. What they ask for by criterion
 * ("cheap") counts beside a use, or beside another criterion; alone it would rank what nobody says to suit anything, so
 * that it is not understood. A weight that was given holds.
 */
function askedFor(snapshot: Snapshot, query: Query) {
  const preset = query.preference === null ? { criteria: {}, uses: {} } : PRESETS[query.preference];
  const isHeard = ({ origin }: Weighed): boolean => origin === 'need';
  const uses = query.uses.filter((use) => !isHeard(use));
  for (const [id, weight] of Object.entries(preset.uses)) {
    // A preset names a use that a knowledge base of the user's own need not have.
    if (snapshot.namedUses.some((use) => use.id === id) && !uses.some((use) => use.id === id))
      uses.push({ id, weight, origin: 'option', matched: [`--prefer ${query.preference}`] });
  }
  uses.push(...query.uses.filter((use) => isHeard(use) && !uses.some(({ id }) => id === use.id)));
  const given = new Map<string, number>(Object.entries(preset.criteria));
  for (const { id, weight } of query.criteria.filter((one) => !isHeard(one))) given.set(id, weight);
  const wishes = query.criteria.filter((one) => isHeard(one) && !given.has(one.id));
  const alone = uses.length === 0 && given.size === 0;
  const heard = alone ? [] : wishes;
  const understood: Understood = {
    uses: uses.map(plain),
    measures: heard.map(plain),
    constraints: query.constraints,
    ...query.heard,
  };
  if (alone) understood.not_understood = [...understood.not_understood, ...wishes.flatMap(({ matched }) => matched)];
  return { uses, criteria: [...[...given].map(([id, weight]) => ({ id, weight })), ...heard], understood };
}

const plain = ({ id, weight, matched }: Weighed) => ({ id, weight, matched });

/** The models that would come first if a use were all that is asked. */
function bestFor(candidates: readonly Candidate[], use: string): string[] {
  const best = Math.max(0, ...candidates.map(({ fits }) => fits.get(use) ?? 0));
  return best === 0 ? [] : candidates.filter(({ fits }) => fits.get(use) === best).map(({ model }) => model.id);
}

const otherUses = (snapshot: Snapshot, model: string, weights: readonly Weighted[]) =>
  strengths(snapshot, model).filter(({ use }) => !weights.some((asked) => asked.use === use));

/** How a line fares with the conditions. */
function evaluatedAs(
  snapshot: Snapshot,
  model: Model,
  release: string | undefined,
  reasons: ConditionOutcome[],
): Exclusion {
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
): Omit<Recommendation<Reason>, 'rank'> {
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
function rank(unranked: Omit<Recommendation<Reason>, 'rank'>[]): Recommendation<Reason>[] {
  const sorted = [...unranked].sort((a, b) => b.score - a.score || compare(a.id, b.id));
  return sorted.map((entry) => ({ rank: sorted.findIndex(({ score }) => score === entry.score) + 1, ...entry }));
}
