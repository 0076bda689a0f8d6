import { namesOf } from '../../domain/called.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Constraint } from '../../engine/constraints/constraint.ts';
import { evaluate, outcomesOf } from '../../engine/evaluate.ts';
import type { Notice, PolicyOutcome } from '../../engine/results.ts';
import type { Answer } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import type { Given } from '../options.ts';

/**
 * Whether an answer that does not meet its policy is a failure.
 * @throws UsageError where there is no policy
 */
export function failsByPolicy({ fail, policy }: Given): boolean {
  if (fail === true && policy === undefined) throw new UsageError((m) => m.failWithoutPolicy, '--fail');
  return fail === true;
}

/** What `--fail` adds to an answer in which each stands with what it does not meet. */
export const failing = (outcomes: readonly PolicyOutcome[], snapshot: Snapshot): Pick<Answer, 'exit' | 'notices'> => {
  const unmet = outcomes.filter(({ reasons }) => reasons.length > 0);
  if (unmet.length === 0) return {};
  const { record } = namesOf(snapshot);
  const notice: Notice = { code: 'policy-not-met', values: { names: unmet.map(({ id }) => record(id)) } };
  return { exit: EXIT.policy, notices: [notice] };
};

/**
 * What the policy alone leaves out of an answer that shows only what meets all its conditions.
 * @param shown ids of all that is shown under some conditions
 */
export function leftOut(
  snapshot: Snapshot,
  constraints: readonly Constraint[],
  shown: (constraints: readonly Constraint[]) => readonly string[],
): PolicyOutcome[] {
  const policy = constraints.filter(({ origin }) => origin === 'policy');
  const met = new Set(shown(constraints));
  const all = shown(constraints.filter(({ origin }) => origin !== 'policy'));
  return all.filter((id) => !met.has(id)).map((id) => outcomeOf(snapshot, id, policy));
}

/** What a line, or a release by itself, does not meet. */
function outcomeOf(snapshot: Snapshot, id: string, policy: readonly Constraint[]): PolicyOutcome {
  const model = snapshot.models.get(id);
  if (model) {
    const { failures, by } = evaluate(snapshot, model, policy);
    return { id, reasons: failures, by };
  }
  const release = snapshot.anyRelease(id);
  const line = snapshot.models.get(release?.model ?? '');
  const { against, by } = outcomesOf(snapshot, line, release, policy);
  return { id, reasons: against.map(({ outcome }) => outcome), by };
}
