import type { Model, Release, Statement } from '../knowledge/records.ts';
import { FIT_POINTS, type Fit } from '../knowledge/vocabulary.ts';
import { confidence } from './confidence.ts';
import { hold, type Outcome } from './constraints.ts';
import { listed, standsOut } from './list.ts';
import { questionsOf } from './questions.ts';
import type { Contribution, Exclusion, Recommendation, RecommendResult, Sensitivity, Understood } from './results.ts';
import { type Fits, points, tenths, turn, type Weighted } from './score.ts';
import { compare, type View } from './view.ts';

export interface Question {
  need: string | null;
  understood: Understood;
}

interface Candidate {
  model: Model;
  release: Release | undefined;
  doubts: Outcome[];
  evidence: Map<string, Statement[]>;
  fits: Fits;
}

/**
 * Ranks the lines for the uses understood: constraints remove, what is left is scored by the best fit in force for each
 * use, equal scores share a rank. Nothing understood gives nothing at all.
 */
export function recommend(view: View, { need, understood }: Question): RecommendResult {
  const { uses, constraints } = understood;
  const result: RecommendResult = {
    need,
    understood,
    recommendations: [],
    excluded: [],
    no_evidence: [],
    names: {},
    use_names: {},
    readings: {},
    instead: {},
    sensitivity: [],
    questions: [],
  };
  const named = [...uses.map(({ id }) => id), ...understood.ambiguous.flatMap((word) => word.uses)];
  for (const id of named) result.use_names[id] = view.useTitle(id);
  if (uses.length === 0 && constraints.length === 0) return { ...result, questions: questionsOf(view, result, []) };
  const weights: Weighted[] = uses.map(({ id, weight }) => ({ use: id, weight }));
  const candidates: Candidate[] = [];
  for (const model of listed(view)) {
    result.names[model.id] = view.called(model);
    const { release, against, doubts } = hold(view, model, constraints);
    if (against.length > 0) result.excluded.push(exclusion(view, model, release, against));
    else candidates.push(candidateOf(view, model, release, doubts));
  }
  const scored = candidates.filter(({ fits }) => weights.some(({ use }) => (fits.get(use) ?? 0) > 0));
  result.recommendations = rank(scored.map((candidate) => recommendation(view, candidate, weights)));
  result.no_evidence = candidates.filter((candidate) => !scored.includes(candidate)).map(({ model }) => model.id);
  for (const { model } of candidates) result.instead[model.id] = otherUses(view, model.id, weights);
  for (const use of understood.ambiguous.flatMap((word) => word.uses)) result.readings[use] = bestFor(candidates, use);
  result.sensitivity = sensitivity(candidates, result.recommendations, weights);
  for (const { use } of result.sensitivity) result.use_names[use] = view.useTitle(use);
  result.questions = questionsOf(
    view,
    result,
    candidates.map(({ model, doubts }) => ({ id: model.id, doubts })),
  );
  return result;
}

/** The models that would come first if a use were all that is asked. */
function bestFor(candidates: readonly Candidate[], use: string): string[] {
  const best = Math.max(0, ...candidates.map(({ fits }) => fits.get(use) ?? 0));
  return best === 0 ? [] : candidates.filter(({ fits }) => fits.get(use) === best).map(({ model }) => model.id);
}

const otherUses = (view: View, model: string, weights: readonly Weighted[]) =>
  standsOut(view, model).filter(({ use }) => !weights.some((asked) => asked.use === use));

function exclusion(view: View, model: Model, release: Release | undefined, reasons: Outcome[]): Exclusion {
  return { id: model.id, name: view.called(model), release: release?.id ?? null, reasons };
}

function candidateOf(view: View, model: Model, release: Release | undefined, doubts: Outcome[]): Candidate {
  const evidence = new Map<string, Statement[]>();
  for (const said of view.statements(model.id)) {
    if (said.use === undefined || said.fit === undefined) continue;
    const known = evidence.get(said.use);
    const points = FIT_POINTS[said.fit];
    const best = known?.[0]?.fit === undefined ? -1 : FIT_POINTS[known[0].fit];
    if (points > best) evidence.set(said.use, [said]);
    else if (points === best) known?.push(said);
  }
  const fits = new Map([...evidence].map(([use, said]) => [use, FIT_POINTS[said[0]?.fit as Fit]]));
  return { model, release, doubts, evidence, fits };
}

function recommendation(view: View, candidate: Candidate, weights: readonly Weighted[]): Omit<Recommendation, 'rank'> {
  const shares = points(candidate.fits, weights);
  const contributions = weights.flatMap(({ use, weight }, index): Contribution[] => {
    const said = candidate.evidence.get(use);
    if (!said) return [];
    return [
      {
        kind: 'use',
        id: use,
        name: view.useName(use),
        points: (shares[index] ?? 0) / 10,
        reason: { code: 'fit', values: { fit: said[0]?.fit ?? null, weight }, text: '' },
        said: said.map(({ text, at, said: on }) => ({ text, at, said: on })),
        about: [...new Set(said.flatMap((entry) => entry.about))],
        sources: [...new Set(said.flatMap((entry) => entry.source))],
      },
    ];
  });
  const release = candidate.release?.id ?? null;
  return {
    id: candidate.model.id,
    name: view.called(candidate.model),
    release,
    score: tenths(candidate.fits, weights) / 10,
    confidence: confidence(view, contributions, release, weights.length, candidate.doubts),
    contributions,
    instead: otherUses(view, candidate.model.id, weights),
  };
}

/** Best first; equal scores share a rank and stand in the order of their ids. What is printed is what ranks. */
function rank(unranked: Omit<Recommendation, 'rank'>[]): Recommendation[] {
  const sorted = [...unranked].sort((a, b) => b.score - a.score || compare(a.id, b.id));
  return sorted.map((entry) => ({ rank: sorted.findIndex(({ score }) => score === entry.score) + 1, ...entry }));
}

/**
 * For each rival of the first: the uses asked for whose weight can turn the order, and of the uses not asked for the one
 * that turns it with the least weight.
 */
function sensitivity(
  candidates: readonly Candidate[],
  ranked: readonly Recommendation[],
  weights: readonly Weighted[],
): Sensitivity[] {
  const [first] = ranked;
  if (!first) return [];
  const fits = new Map(candidates.map((candidate) => [candidate.model.id, candidate.fits]));
  const order = [...ranked.map(({ id }) => id), ...candidates.map(({ model }) => model.id)];
  const rivals = [...new Set(order)].filter((id) => id !== first.id);
  return rivals.flatMap((id) => {
    const turns = (use: string): Sensitivity => ({
      id,
      use,
      weight: weights.find((asked) => asked.use === use)?.weight ?? 0,
      ...turn(fits, first.id, id, weights, use),
    });
    const asked = weights.map(({ use }) => turns(use)).filter(({ tie_at }) => tie_at !== null);
    const others = [...(fits.get(id)?.keys() ?? [])]
      .filter((use) => !weights.some((entry) => entry.use === use))
      .map(turns)
      .filter(({ turns_at }) => turns_at !== null)
      .sort((a, b) => (a.turns_at ?? 0) - (b.turns_at ?? 0) || compare(a.use, b.use));
    return [...asked, ...others.slice(0, 1)];
  });
}
