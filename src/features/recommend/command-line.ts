import { quoted } from '../../document/command-line.ts';
import type { Constraint, ConstraintId, RecommendResult } from '../../engine/results.ts';

/**
 * The command that asks the same question with another weight of one use or measure. Null where the question rests on a
 * policy: its file is not known here.
 * @param changed a use, or `criterion:ID` for a measure
 */
export function commandFor(result: RecommendResult, changed: string, weight: number | null): string | null {
  const { need, understood, weights } = result;
  if (understood.constraints.some(({ origin }) => origin === 'policy')) return null;
  const uses = new Map(understood.uses.map((use) => [use.id, use.weight as number | null]));
  const measures = new Map(weights.map((measure) => [measure.id, measure.weight as number | null]));
  if (changed.startsWith('criterion:')) measures.set(changed.slice('criterion:'.length), weight);
  else uses.set(changed, weight);
  const list = (all: ReadonlyMap<string, number | null>): string =>
    [...all].map(([id, value]) => `${id}=${value}`).join(',');
  const words = [
    'lmm recommend',
    ...(need === null ? [] : [quoted(need)]),
    ...(uses.size > 0 ? [`--use ${list(uses)}`] : []),
    ...(measures.size > 0 ? [`--weight ${list(measures)}`] : []),
    ...understood.constraints.filter(({ origin }) => origin === 'option').map(optionOf),
  ];
  return words.join(' ');
}

/** The list that keeps the conditions of a question; null where no option sets any of them. */
export function listFor({ understood }: RecommendResult): string | null {
  const options = understood.constraints.filter(({ constraint }) => OPTIONS.has(constraint)).map(optionOf);
  return options.length === 0 ? null : `lmm list ${options.join(' ')}`;
}

/** Conditions that an option can set; the others are read from a need's words or a policy alone. */
const OPTIONS: ReadonlySet<string> = new Set<ConstraintId>([
  ...(['max-price', 'min-context', 'modality', 'open-weights', 'no-training', 'license', 'developer'] as const),
  ...(['country', 'exclude', 'capability', 'support', 'region', 'released-after'] as const),
]);

/** A condition as the option that sets it. */
const optionOf = ({ constraint, value }: Constraint): string =>
  value === true ? `--${constraint}` : `--${constraint} ${quoted([value].flat().join(','))}`;
