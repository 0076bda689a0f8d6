import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import type { ConditionOutcome, Reason, RecommendResult } from './results.ts';

/**
 * What to ask before deciding, the questions that could change first place first: readings of a word, conditions that
 * could not be told, a tie; then what no source here says of the first.
 */
export function questionsOf(
  snapshot: Snapshot,
  result: RecommendResult<Reason>,
  candidates: readonly { id: string; unknowns: ConditionOutcome[] }[],
): Reason[] {
  const questions: Reason[] = [];
  const ask = (code: string, values: Reason['values'] = {}): void => void questions.push({ code, values });
  const { understood, recommendations } = result;
  for (const { word, uses } of understood.ambiguous) ask('reading', { word, uses });
  const asked = new Set<string>();
  for (const { unknowns } of candidates) {
    for (const { constraint } of unknowns) {
      if (asked.has(constraint)) continue;
      asked.add(constraint);
      const models = candidates
        .filter((other) => other.unknowns.some((unknown) => unknown.constraint === constraint))
        .map((other) => other.id);
      ask('constraint', { constraint, models });
    }
  }
  const [first] = recommendations;
  if (!first) {
    if (understood.uses.length === 0) ask('use');
    return questions;
  }
  const tied = recommendations.filter(({ rank }) => rank === 1).map(({ id }) => id);
  if (tied.length > 1) ask('tie', { models: tied });
  const model = snapshot.models.get(first.id);
  const release = first.release === null ? undefined : snapshot.anyRelease(first.release);
  if (release === undefined) ask('release', { model: first.id });
  if (!asked.has('max-price') && resolve(snapshot, { model, release }, 'cost.blend').value === null)
    ask('price', { model: first.id });
  if (!asked.has('no-training') && resolve(snapshot, { model, release }, 'data.trains_on_input').value === null)
    ask('data', { model: first.id });
  return questions;
}
