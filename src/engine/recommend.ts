import { moneyOf, type Sum } from '../domain/amounts.ts';
import type { Model } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import { assurancesOf } from './assurances.ts';
import { type Asked, askedOf, type Candidate, Candidates } from './candidates.ts';
import { confidence } from './confidence.ts';
import { type Constraint, withLoad } from './constraints/constraint.ts';
import { contributionsOf, gradeOf, measuredUse } from './contributions.ts';
import { loadCost } from './cost.ts';
import { gatesOf, implies } from './gates.ts';
import { leadersOf } from './leaders.ts';
import { strengths } from './list.ts';
import { listed } from './listed.ts';
import { isAnythingMeasured, isMeasured } from './measured/measured.ts';
import { memoryResults } from './memory.ts';
import { pareto } from './pareto.ts';
import { plansNamed, plansWithin } from './plans.ts';
import { presetOf } from './presets.ts';
import type { Query, Weighed } from './query.ts';
import { questionsOf } from './questions.ts';
import type { ConditionOutcome, Exclusion, Reason, Recommendation, RecommendResult, Understood } from './results.ts';
import type { Weighted } from './score.ts';
import { sensitivity } from './sensitivity.ts';
import { type Standing, standings } from './standing.ts';

/** A result in which nothing stands yet. */
const nothing = (need: string | null, understood: Understood): RecommendResult<Reason> => ({
  need,
  understood,
  answered: understood.unread.length === 0,
  names: {},
  use_names: {},
  readings: {},
  instead: {},
  recommendations: [],
  excluded: [],
  no_evidence: [],
  measured: [],
  unmeasured: [],
  tied_first: [],
  tie_broken_by: null,
  picks: { evidenced: null, cheapest_of_leaders: null, open_weights: null },
  disagree: [],
  said_only: [],
  cannot_tell: [],
  open_figures: [],
  kept: [],
  plans: [],
  assurances: null,
  nearest_misses: [],
  memory: [],
  weights: [],
  pareto: null,
  sensitivity: [],
  questions: [],
  known_uses: [],
});

/**
 * Ranks the lines for what was asked: conditions remove, what is left is scored by what is measured, else by what is said,
 * and by the points of each criterion. A query that asks for nothing gives nothing at all.
 */
export function recommend(snapshot: Snapshot, query: Query): RecommendResult<Reason> {
  const { need } = query;
  const { uses: wanted, criteria, understood } = askedFor(snapshot, query);
  const uses = purposes(snapshot, wanted);
  understood.uses = uses.map(plain);
  const lines = listed(snapshot);
  const result = nothing(need, understood);
  for (const model of lines) result.names[model.id] = snapshot.called(model);
  result.weights = criteria.map(({ id, weight }) => ({ id, weight }));
  const readings = understood.ambiguous.flatMap((word) => word.uses);
  for (const id of [...[...uses, ...understood.left_out].map((use) => use.id), ...readings])
    result.use_names[id] = snapshot.useTitle(id);
  const { mentioned } = understood;
  const named = query.subscription || need === null ? [] : plansNamed(snapshot, need, mentioned);
  const subscription = query.subscription ?? (named.length > 0 ? { most: null, seats: 1 } : null);
  understood.subscription = subscription;
  const isNamed = (word: string): boolean => named.some(({ name }) => name.toLowerCase().includes(word.toLowerCase()));
  understood.not_understood = understood.not_understood.filter((word) => !isNamed(word));
  const planned = (ids: readonly string[]): RecommendResult['plans'] =>
    subscription === null ? [] : plansWithin(snapshot, ids, subscription);
  const isNothing = uses.length === 0 && criteria.length === 0;
  if (isNothing) result.known_uses = knownUses(snapshot, lines);
  if (isNothing && query.constraints.length === 0) {
    result.plans = planned(mentioned.length > 0 ? mentioned : lines.map(({ id }) => id));
    return { ...result, questions: questionsOf(snapshot, result, []) };
  }

  // What a word may mean is no demand yet.
  const gates = gatesOf(
    snapshot,
    wanted
      .filter((use) => uses.includes(use) || !isOnlyOwn(use, query))
      .map(({ id }) => id)
      .filter((id) => !readings.includes(id)),
  );
  understood.constraints = [
    ...query.constraints,
    ...gates.filter((gate) => !query.constraints.some((one) => implies(one, gate))),
  ];
  const constraints = withLoad(understood.constraints as Constraint[], query.load);
  const asked = askedOf(snapshot, uses, criteria, constraints);
  const { weights, measured } = asked;
  result.measured = [...measured].map(([use, found]) => measuredUse(use, found));
  if (isAnythingMeasured(snapshot)) result.unmeasured = uses.map(({ id }) => id).filter((id) => !measured.has(id));
  const makers = new Candidates(snapshot, asked);
  const candidates: Candidate[] = [];
  for (const [model, rival] of lines.flatMap((line) => rivalsIn(snapshot, line, constraints))) {
    const candidate = makers.of(model, rival);
    result.names[candidate.model.id] = snapshot.called(candidate.model);
    if (candidate.failures.length > 0) result.excluded.push(evaluatedAs(snapshot, candidate, candidate.failures));
    else {
      candidates.push(candidate);
      if (constraints.length > 0) result.kept.push(evaluatedAs(snapshot, candidate, candidate.unknowns));
    }
  }
  // A cheap model of which nobody says that it can do what was asked is no answer: criteria score alone only where no use is asked for.
  const counting = uses.length > 0 ? weights.slice(0, uses.length) : weights;
  const scored = candidates.filter(({ fits }) => counting.some(({ use }) => (fits.get(use) ?? 0) > 0));
  const ranked = standings(snapshot, scored, asked);
  const currency = currencyOf(query) ?? snapshot.currency;
  result.recommendations = ranked.map((standing) => {
    const { release } = standing.candidate;
    const cost = release && query.load ? loadCost(snapshot, release, query.load, currency) : null;
    return { ...recommendation(snapshot, standing, asked, understood), cost };
  });
  const leading = ranked.length > 0 ? ranked.map(({ candidate }) => candidate) : candidates;
  const ids = leading.map(({ model }) => model.id);
  // Who names lines asks for their plans, whoever leads.
  result.plans = planned([
    ...mentioned.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !mentioned.includes(id)),
  ]);
  result.no_evidence = candidates.filter((candidate) => !scored.includes(candidate)).map(({ model }) => model.id);
  result.assurances = assurancesOf(snapshot, result, constraints);
  result.nearest_misses = candidates.length > 0 ? [] : nearestMisses(result.excluded);
  result.memory = memoryResults(snapshot, constraints, [
    ...result.recommendations,
    ...result.kept.filter(({ id }) => !result.recommendations.some((one) => one.id === id)),
  ]);
  result.cannot_tell = candidates.flatMap(({ model, unknowns }) =>
    unknowns.map(({ constraint }) => ({ id: model.id, constraint })),
  );
  Object.assign(result, leadersOf(snapshot, ranked, asked));
  // While a condition stands unread nobody is picked.
  if (!result.answered) result.picks = nothing(need, understood).picks;
  for (const { model } of candidates) result.instead[model.id] = otherUses(snapshot, model.id, weights);
  for (const use of readings) result.readings[use] = bestFor(candidates, use);
  result.sensitivity = sensitivity(uses.length > 0 ? candidates : scored, result.recommendations, asked, (use) =>
    isMeasured(snapshot, use),
  );
  for (const { use } of result.sensitivity) if (!use.includes(':')) result.use_names[use] = snapshot.useTitle(use);
  if (query.pareto.length > 0) result.pareto = pareto(snapshot, candidates, query.pareto);
  const unknown = candidates.map(({ model, unknowns }) => ({ id: model.id, unknowns }));
  result.questions = questionsOf(snapshot, result, unknown);
  return result;
}

/** A line, or where several of its releases and series are rivals by `only`, each of them by itself. */
function rivalsIn(snapshot: Snapshot, line: Model, constraints: readonly Constraint[]): [Model, string | undefined][] {
  const places = snapshot.placesOf(line.id);
  const own = constraints
    .flatMap((one) => (one.constraint === 'only' ? one.value : []))
    .filter((id) => id === line.id || places.some((place) => place.id === id || place.series === id));
  const rivals = [...new Set(own)];
  if (rivals.length < 2) return [[line, undefined]];
  return rivals.map((id) => [line, id === line.id ? undefined : id]);
}

/**
 * A need names how a model is to be had ("open source, for agents", "coding on one 4090") beside what it is for. What the
 * tables tell of the first is how good such models are at large: beside a purpose only its gates count.
 */
function purposes(snapshot: Snapshot, wanted: Weighed[]): Weighed[] {
  const isHaving = ({ id, origin }: Weighed): boolean =>
    origin === 'need' &&
    snapshot.namedUses.some((use) => use.id === id && use.needs?.open_weights === true) &&
    isMeasured(snapshot, id);
  return wanted.every(isHaving) ? wanted : wanted.filter((use) => !isHaving(use));
}

/** Whether a use was heard in nothing but words for machines of one's own, which say that weights are needed, not small ones. */
const isOnlyOwn = ({ matched = [] }: Weighed, { constraints }: Query): boolean =>
  matched.every((word) =>
    constraints.some(
      ({ constraint, matched: said }) => constraint === 'deployment' && said?.some((one) => one.includes(word)),
    ),
  );

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
 * ("cheap") counts beside a use, or beside another criterion; alone only where all words are understood: beside a purpose
 * that is not, it would rank what nobody says to suit it. A weight that was given holds.
 */
export function askedFor(snapshot: Snapshot, query: Query) {
  const preset = presetOf(
    snapshot,
    query.preference,
    query.uses.map(({ id }) => id),
  );
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
  const isAll = query.heard.not_understood.length + query.heard.unknown_names.length === 0;
  const heard = alone && !isAll ? [] : wishes;
  const understood: Understood = {
    uses: uses.map(plain),
    measures: heard.map(plain),
    constraints: query.constraints,
    load: query.load,
    subscription: query.subscription,
    ...(query.instead_of === null ? {} : { instead_of: query.instead_of }),
    ...(query.but.length === 0 ? {} : { but: query.but.map(({ comparison, matched }) => ({ comparison, matched })) }),
    ...query.heard,
  };
  if (alone && !isAll)
    understood.not_understood = [...understood.not_understood, ...wishes.flatMap(({ matched }) => matched)];
  return { uses, criteria: [...[...given].map(([id, weight]) => ({ id, weight })), ...heard], understood };
}

/** The currency of what is to be kept within. */
function currencyOf({ constraints }: Query): string | null {
  const budget = constraints.find(({ constraint }) => constraint === 'budget');
  return budget ? moneyOf(budget.value as Sum).currency : null;
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
const evaluatedAs = (snapshot: Snapshot, { model, id, by }: Candidate, reasons: ConditionOutcome[]): Exclusion => ({
  id: model.id,
  name: snapshot.called(model),
  release: id ?? null,
  reasons,
  by,
});

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
  { candidate, rank, interval, first_percent, tied, beaten_by, price }: Standing,
  asked: Asked,
  understood: Understood,
): Omit<Recommendation<Reason>, 'cost'> {
  const contributions = contributionsOf(snapshot, candidate, asked);
  const { model, release, total, unknowns, by } = candidate;
  const estimates = contributions.flatMap(({ estimate }) => estimate ?? []);
  const isMeasured = estimates.length > 0;
  return {
    rank,
    id: model.id,
    name: snapshot.called(model),
    release: candidate.id ?? null,
    release_name: release?.name ?? null,
    score: total / 10,
    points: isMeasured ? total / 10 : null,
    interval: isMeasured && interval ? [toTenths(interval[0]), toTenths(interval[1])] : null,
    grade: asked.measured.size > 0 ? gradeOf(candidate, asked) : null,
    first_percent,
    tied_with_first: isMeasured && tied,
    beaten_by,
    tables: estimates.flatMap(({ figures }) => figures),
    inherited_from: estimates.find(({ inherited_from }) => inherited_from !== null)?.inherited_from ?? null,
    price,
    unknowns,
    by,
    confidence: confidence(snapshot, {
      contributions,
      release: candidate.id ?? null,
      asked: asked.weights.length,
      unknowns,
      understood,
    }),
    contributions,
    instead: otherUses(snapshot, model.id, asked.weights),
  };
}

const toTenths = (value: number): number => Math.round(value * 10) / 10;
