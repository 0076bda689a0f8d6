import { firstDay, lastDay } from '../domain/dates.ts';
import type { FieldId } from '../domain/fields.ts';
import { isActive } from '../domain/lifecycle.ts';
import type { Model, Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import type { Missing } from '../domain/vocabulary.ts';
import type { Cell, Constraint, ConstraintId, Exclusion, Scalar } from './results.ts';

export type ConditionOutcome = Exclusion['reasons'][number];

/** The field that each constraint is about; `exclude` is about the name itself. */
export const CONSTRAINT_FIELDS: Record<Exclude<ConstraintId, 'exclude'>, FieldId> = {
  'max-price': 'cost.blend',
  'min-context': 'limit.context',
  modality: 'modalities.input',
  'open-weights': 'open_weights',
  'no-training': 'data.trains_on_input',
  license: 'license',
  developer: 'developer',
  'exclude-developer': 'developer',
  country: 'country',
  'exclude-country': 'country',
  capability: 'reasoning',
  support: 'languages',
  region: 'data.regions',
  deployment: 'data.deployment',
  'max-retention': 'data.retention_days',
  'released-after': 'release_date',
};

/** Holds a line, or a release by itself, against a constraint. A null answer means that it passes. */
export function outcomeOf(
  snapshot: Snapshot,
  model: Model | undefined,
  release: Release | undefined,
  constraint: Constraint,
): ConditionOutcome | null {
  if (constraint.constraint === 'exclude') {
    const ids = [model?.id, release?.id].filter((id) => id !== undefined && constraint.value.includes(id));
    return ids[0] === undefined ? null : { ...named(constraint), actual: ids[0], outcome: 'fails', sources: [] };
  }
  if (constraint.constraint === 'capability') {
    return first(
      constraint.value.map((capability) =>
        held(snapshot, model, release, { ...constraint, value: [capability] }, capability as FieldId),
      ),
    );
  }
  return held(snapshot, model, release, constraint, CONSTRAINT_FIELDS[constraint.constraint]);
}

const named = (constraint: Constraint) => ({
  constraint: constraint.constraint,
  required: constraint.value as Scalar | string[],
});

/** The outcome to tell of several parts of one constraint: a failure before a doubt. */
const first = (outcomes: (ConditionOutcome | null)[]): ConditionOutcome | null =>
  outcomes.find((outcome) => outcome?.outcome === 'fails') ?? outcomes.find((outcome) => outcome !== null) ?? null;

function held(
  snapshot: Snapshot,
  model: Model | undefined,
  release: Release | undefined,
  constraint: Constraint,
  field: FieldId,
): ConditionOutcome | null {
  const cell = resolve(snapshot, { model, release }, field);
  const passed = cell.value === null ? null : passes(cell, constraint);
  if (passed === true) return null;
  const missing: { missing?: Missing } = cell.value === null && cell.missing ? { missing: cell.missing } : {};
  // A thing that cannot have the property fails; one that nobody tells about cannot be judged.
  const outcome = passed === false || cell.missing === 'not-applicable' ? 'fails' : 'cannot-tell';
  return {
    ...named(constraint),
    actual: cell.value as ConditionOutcome['actual'],
    ...missing,
    outcome,
    sources: cell.sources,
  };
}

/** Whether a known value satisfies a constraint; null where the two cannot be compared. */
function passes(cell: Cell, constraint: Constraint): boolean | null {
  const { value } = cell;
  switch (constraint.constraint) {
    case 'max-price':
      // Currencies are never converted unseen.
      return cell.currency === 'USD' ? (value as number) <= constraint.value : null;
    case 'max-retention':
      return (value as number) <= constraint.value;
    case 'deployment':
      return constraint.value.some((way) => (value as string[]).includes(way));
    case 'min-context':
      return (value as number) >= constraint.value;
    case 'modality':
      return constraint.value.every((modality) => (value as string[]).includes(modality));
    case 'open-weights':
      return value === constraint.value;
    case 'no-training':
      return value === !constraint.value;
    case 'license':
      return constraint.value.some((license) => sameLicense(license, String(value)));
    case 'developer':
    case 'country':
      return constraint.value.includes(String(value));
    case 'exclude-developer':
    case 'exclude-country':
      return !constraint.value.includes(String(value));
    case 'capability':
      return value === true;
    case 'support':
      return constraint.value.every((language) =>
        (value as string[]).some((have) => have === language || have.startsWith(`${language}-`)),
      );
    case 'region':
      return constraint.value.some((region) =>
        (value as string[]).some((have) => have.toLowerCase() === region.toLowerCase()),
      );
    case 'released-after':
      return firstDay(String(value)) > lastDay(constraint.value);
    default:
      return null;
  }
}

const sameLicense = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/[\s_-]/g, '') === b.toLowerCase().replace(/[\s_-]/g, '');

export interface Evaluation {
  /** The id of the release that is held against the constraints. */
  id: string | undefined;
  /** Read when it is asked for: without constraints most views need no more than its id. */
  readonly release: Release | undefined;
  /** What stands against it; unknowns that exclude nothing are told apart. */
  failures: ConditionOutcome[];
  unknowns: ConditionOutcome[];
}

/**
 * Holds a line against constraints: its current release if that passes, else its newest active release that does. An
 * option is hard: what cannot be told excludes. A constraint read from a need excludes only what fails.
 */
export function evaluate(snapshot: Snapshot, model: Model, constraints: readonly Constraint[]): Evaluation {
  const current = snapshot.current(model);
  if (constraints.length === 0) {
    const id = current?.release;
    return {
      id,
      failures: [],
      unknowns: [],
      get release() {
        return id === undefined ? undefined : snapshot.anyRelease(id);
      },
    };
  }
  const stated = current && snapshot.anyRelease(current.release);
  const attempt = (release: Release | undefined): Evaluation => {
    const failures: ConditionOutcome[] = [];
    const unknowns: ConditionOutcome[] = [];
    for (const constraint of constraints) {
      const outcome = outcomeOf(snapshot, model, release, constraint);
      if (!outcome) continue;
      if (outcome.outcome === 'fails' || constraint.origin !== 'need') failures.push(outcome);
      else unknowns.push(outcome);
    }
    return { id: release?.id, release, failures, unknowns };
  };
  const now = attempt(stated);
  if (now.failures.length === 0) return now;
  const others = snapshot.releasesOf(model.id).filter((release) => release !== stated && isActive(snapshot, release));
  // What the current release is known to fail, another has to be known to pass: not knowing is no way around a condition.
  const failed = stated === undefined ? [] : now.failures.filter(({ outcome }) => outcome === 'fails');
  const cures = ({ failures, unknowns }: Evaluation): boolean =>
    failures.length === 0 &&
    !unknowns.some((doubt) => failed.some(({ constraint }) => constraint === doubt.constraint));
  const kept = others.map(attempt).filter(cures);
  // Among those that pass, one of which everything is known to pass comes before a newer one with unknowns.
  const best = kept.find(({ unknowns }) => unknowns.length === 0) ?? kept[0];
  if (best) return best;
  // Without a current release the newest tells best why the line is out.
  const [newest] = others;
  return stated === undefined && newest ? attempt(newest) : now;
}

/**
 * Which statements on a line count for the release held. The current release inherits what was said of others before it;
 * one that was taken only because it keeps the constraints does not inherit from those that are known to fail them.
 * @param id of the release held
 */
export function countsFor(
  snapshot: Snapshot,
  model: Model,
  id: string | undefined,
  constraints: readonly Constraint[],
): (about: readonly string[]) => boolean {
  if (id === undefined || id === snapshot.current(model)?.release) return () => true;
  const mayBe = (other: string): boolean => {
    const spokenOf = snapshot.anyRelease(other);
    return constraints.every((constraint) => outcomeOf(snapshot, model, spokenOf, constraint)?.outcome !== 'fails');
  };
  return (about) => about.length === 0 || about.some(mayBe);
}

/** Whether a release by itself keeps all constraints; what is not known never passes. */
export const satisfies = (snapshot: Snapshot, release: Release, constraints: readonly Constraint[]): boolean => {
  const model = release.model === undefined ? undefined : snapshot.models.get(release.model);
  return constraints.every((constraint) => outcomeOf(snapshot, model, release, constraint) === null);
};
