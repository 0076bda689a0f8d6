import { moneyOf } from '../domain/amounts.ts';
import type { Cell } from '../domain/cells.ts';
import type { Subject } from '../domain/fields.ts';
import { isActive } from '../domain/lifecycle.ts';
import { decimal, digitsOf, rounded } from '../domain/money.ts';
import type { Model, Release } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import { type Constraint, rowOf } from './constraints/constraint.ts';
import type { ConstraintRow } from './constraints/row.ts';
import type { ConstraintValue } from './constraints/values.ts';
import type { ConditionOutcome, Scalar, Way } from './results.ts';
import { type ByWay, bestWay, isOnData } from './ways.ts';

/** Evaluates a constraint for a line, or a release by itself. A null answer means that it passes. */
export function outcomeOf(
  snapshot: Snapshot,
  model: Model | undefined,
  release: Release | undefined,
  asked: Constraint,
  among: readonly Constraint[] = [],
): ConditionOutcome | null {
  if (isOnData(asked)) return outcomesOf(snapshot, model, release, [asked]).against[0]?.outcome ?? null;
  const { constraint, value } = asked;
  const row = rowOf(constraint);
  const isAtMost = atMostIn(snapshot);
  const finding = found(asked);
  const { field } = row;
  if (row.cost) {
    const cell = row.cost(snapshot, release, value, asked.load ?? null);
    const { value: exact, currency } = cell;
    const told = typeof exact === 'number' ? Number(rounded(String(exact), currency)) : exact;
    return failing({ ...cell, value: told }, tested(row, cell, value, isAtMost), finding);
  }
  if (field === null) {
    const maker = release?.developer ?? model?.developer;
    // A maker that is called like a line: the line is meant.
    const ids = [
      ...[model?.id, release?.series, release?.id],
      snapshot.models.has(maker ?? '') ? undefined : maker,
    ].filter((id) => id !== undefined);
    const against = ids.filter((id) => row.test?.({ value: id, sources: [] }, value, isAtMost) === false);
    const fails = row.unwanted ? against.length > 0 : against.length === ids.length;
    return fails ? finding({ actual: against[0] ?? null, outcome: 'fails', sources: [] }) : null;
  }
  const subject: Subject = { model, release };
  const { judge } = row;
  if (typeof field !== 'function' && !judge) {
    const cell = resolve(snapshot, subject, field);
    return failing(cell, tested(row, cell, value, isAtMost), finding);
  }
  // Of several words a failure is told before an unknown.
  const words = [value].flat().map(String);
  const outcomes = words.map((word) => {
    const about = (outcome: Omit<ConditionOutcome, 'constraint' | 'required'>): ConditionOutcome => ({
      ...finding(outcome),
      ...(Array.isArray(value) ? { required: [word] } : {}),
    });
    if (judge) {
      const { cell, passed } = judge(snapshot, subject, word, among);
      return failing(cell, passed, about);
    }
    const cell = resolve(snapshot, subject, typeof field === 'function' ? field(word) : field);
    return failing(cell, tested(row, cell, [word], isAtMost), about);
  });
  return (
    outcomes.find((outcome) => outcome?.outcome === 'fails') ?? outcomes.find((outcome) => outcome !== null) ?? null
  );
}

/** What stands against what each constraint asks for, in their order; those on data are held against one way together. */
export function outcomesOf(
  snapshot: Snapshot,
  model: Model | undefined,
  release: Release | undefined,
  constraints: readonly Constraint[],
): { against: { asked: Constraint; outcome: ConditionOutcome }[]; by: Way | null } {
  const onData = constraints.filter(isOnData);
  const judge = (one: Constraint, cell: Cell) =>
    failing(cell, tested(rowOf(one.constraint), cell, one.value, atMostIn(snapshot)), found(one));
  const { by, against: onWay } = onData.length === 0 ? NOT_ON_DATA : bestWay(snapshot, release, onData, judge);
  const against = constraints.flatMap((asked) => {
    const outcome = onData.includes(asked) ? onWay.get(asked) : outcomeOf(snapshot, model, release, asked, constraints);
    return outcome ? [{ asked, outcome }] : [];
  });
  return { against, by };
}
const NOT_ON_DATA: ByWay = { by: null, against: new Map() };

const found =
  ({ constraint, value }: Constraint) =>
  (outcome: Omit<ConditionOutcome, 'constraint' | 'required'>): ConditionOutcome => ({
    constraint,
    required: value as Scalar | string[],
    ...outcome,
  });

const tested = (row: ConstraintRow, cell: Cell, value: ConstraintValue, isAtMost: AtMost): boolean | null =>
  cell.value === null ? null : (row.test?.(cell, value, isAtMost) ?? null);

/** What stands against a value, if anything does. */
function failing(
  cell: Cell,
  passed: boolean | null,
  finding: (outcome: Omit<ConditionOutcome, 'constraint' | 'required'>) => ConditionOutcome,
): ConditionOutcome | null {
  if (passed === true) return null;
  return finding({
    actual: actualOf(cell),
    ...(cell.value === null && cell.missing ? { missing: cell.missing } : {}),
    // A thing that cannot have the property fails; one that nobody tells about cannot be judged.
    outcome: passed === false || cell.missing === 'not-applicable' ? 'fails' : 'cannot-tell',
    sources: cell.sources,
  });
}

type AtMost = Parameters<NonNullable<ConstraintRow['test']>>[2];

/** Whether a price is not above a sum, by the rates of the day. */
const atMostIn =
  (snapshot: Snapshot): AtMost =>
  ({ value, currency = 'USD', stated = { value: value as number, currency } }, most) => {
    const limit = moneyOf(most);
    const rate = snapshot.rates.conversion(stated.currency, limit.currency);
    return rate === null ? null : rate.convert(decimal(stated.value)).lte(decimal(limit.amount));
  };

/** What is found; a price that is not in USD is told with its currency. */
const actualOf = ({ value, currency }: Cell): ConditionOutcome['actual'] =>
  typeof value === 'number' && currency !== undefined && currency !== 'USD'
    ? `${digitsOf(value)} ${currency}`
    : (value as ConditionOutcome['actual']);

/** What a release does not keep of some conditions. */
export interface Held {
  /** What excludes it. */
  failures: ConditionOutcome[];
  /** What cannot be told and excludes nothing. */
  unknowns: ConditionOutcome[];
  /** The way of having it by which it fares so with conditions on data, where there are any. */
  by: Way | null;
}

/** What an option or a policy asks for excludes also what cannot be told; what words or a use ask for only what fails. */
export function heldAgainst(
  snapshot: Snapshot,
  model: Model,
  release: Release | undefined,
  constraints: readonly Constraint[],
): Held {
  const { against, by } = outcomesOf(snapshot, model, release, constraints);
  const held: Held = { failures: [], unknowns: [], by };
  for (const { asked, outcome } of against) {
    const isHard = asked.origin === 'option' || asked.origin === 'policy';
    (outcome.outcome === 'fails' || isHard ? held.failures : held.unknowns).push(outcome);
  }
  return held;
}

export interface Evaluation extends Held {
  /** The release that was evaluated. */
  release: Release | undefined;
}

/** Evaluates a line: its current release if that passes all constraints, else its newest active release that does. */
export function evaluate(snapshot: Snapshot, model: Model, constraints: readonly Constraint[]): Evaluation {
  const current = snapshot.current(model);
  const stated = current && snapshot.anyRelease(current.release);
  const attempt = (release: Release | undefined): Evaluation => ({
    release,
    ...heldAgainst(snapshot, model, release, constraints),
  });
  const now = attempt(stated);
  if (now.failures.length === 0) return now;
  const others = snapshot.releasesOf(model.id).filter((release) => release !== stated && isActive(snapshot, release));
  // What the current release is known to fail, another has to be known to pass: not knowing is no way around a condition.
  const failed = stated === undefined ? [] : now.failures.filter(({ outcome }) => outcome === 'fails');
  const cures = ({ failures, unknowns }: Evaluation): boolean =>
    failures.length === 0 &&
    !unknowns.some((unknown) => failed.some(({ constraint }) => constraint === unknown.constraint));
  const kept = others.map(attempt).filter(cures);
  // Among those that pass, one of which everything is known to pass comes before a newer one with unknowns.
  const best = kept.find(({ unknowns }) => unknowns.length === 0) ?? kept[0];
  if (best) return best;
  // Without a current release the newest tells best why the line is out.
  const [newest] = others;
  return stated === undefined && newest ? attempt(newest) : now;
}

/** Whether a release by itself keeps all constraints; what is not known never passes. */
export const satisfies = (snapshot: Snapshot, release: Release, constraints: readonly Constraint[]): boolean => {
  const model = release.model === undefined ? undefined : snapshot.models.get(release.model);
  return outcomesOf(snapshot, model, release, constraints).against.length === 0;
};
