import { commandLine, quoted } from '../../document/command-line.ts';
import { rowOf } from '../../engine/constraints/constraint.ts';
import type { Query, Weighed } from '../../engine/query.ts';
import type { AskedConstraint, RecommendResult } from '../../engine/results.ts';
import { loadOptions, subscriptionOptions } from '../load.ts';

/**
 * The command that asks the same question with another weight of one use or criterion. Null where the question rests on a
 * policy: its file is not known here.
 * @param changed a use, or `criterion:ID`
 */
export function commandFor(result: RecommendResult, changed: string, weight: number | null): string | null {
  const { need, understood, weights } = result;
  if (understood.constraints.some(({ origin }) => origin === 'policy')) return null;
  const uses = new Map(understood.uses.map((use) => [use.id, use.weight as number | null]));
  const criteria = new Map(weights.map((criterion) => [criterion.id, criterion.weight as number | null]));
  if (changed.startsWith('criterion:')) criteria.set(changed.slice('criterion:'.length), weight);
  else uses.set(changed, weight);
  const list = (all: ReadonlyMap<string, number | null>): string =>
    [...all].map(([id, value]) => `${id}=${value}`).join(',');
  return commandLine('recommend', need === null ? [] : [need], [
    ...(uses.size > 0 ? [`--use ${list(uses)}`] : []),
    ...(criteria.size > 0 ? [`--weight ${list(criteria)}`] : []),
    ...understood.constraints.filter(({ origin }) => origin === 'option').map((limit) => optionOf(limit).join(' ')),
    ...costOptions(understood),
  ]);
}

/** The list that keeps the conditions of a question; null where no option sets any of them. */
export function listFor({ understood }: RecommendResult): string | null {
  const limits = understood.constraints.filter(hasOption);
  const work =
    understood.load && limits.some(({ constraint }) => constraint === 'budget') ? [loadOptions(understood.load)] : [];
  const options = [...limits.map((limit) => optionOf(limit).join(' ')), ...work];
  return limits.length === 0 ? null : `lmm list ${options.join(' ')}`;
}

/** The work and the plans that are asked about, as options. */
const costOptions = ({ load, subscription }: Pick<Query, 'load' | 'subscription'>): string[] => [
  ...(load ? [loadOptions(load)] : []),
  ...(subscription ? [subscriptionOptions(subscription)] : []),
];

/** Whether an option can say it; of what an option demands none says the opposite. */
const hasOption = ({ constraint, value }: AskedConstraint): boolean =>
  rowOf(constraint).option !== null && value !== false;

/** A condition as the option that sets it, and its value where it takes one. */
const optionOf = ({ constraint, value }: AskedConstraint): string[] =>
  value === true ? [`--${constraint}`] : [`--${constraint}`, quoted([value].flat().join(','))];

/**
 * The arguments of `recommend` that ask a query. What its need says, the need says again.
 * @param policy the file that its rules were read from
 */
export function argumentsOf(query: Query, policy?: string): string[] {
  const { need, uses, criteria, constraints, preference, pareto, sources, currency, rates } = query;
  const option = (name: string, value: string | null | undefined): string[] => (value ? [`--${name}=${value}`] : []);
  const weights = (all: readonly Weighed[]): string =>
    all
      .filter(({ origin }) => origin !== 'need')
      .map(({ id, weight }) => (weight === 1 ? id : `${id}=${weight}`))
      .join(',');
  return [
    ...option('use', weights(uses)),
    ...option('weight', weights(criteria)),
    ...option('prefer', preference),
    ...option('pareto', pareto.join(',')),
    ...constraints
      .filter((limit) => limit.origin === 'option' && hasOption(limit))
      .flatMap(({ constraint, value }) =>
        value === true ? [`--${constraint}`] : option(constraint, [value].flat().join(',')),
      ),
    ...costOptions(query).flatMap((options) => options.split(' ')),
    ...option('policy', policy),
    ...option('source', sources?.join(',')),
    ...option('currency', currency),
    ...rates.map(({ base, quote, rate }) => `--rate=${base}/${quote}=${rate}`),
    ...(need === null ? [] : ['--', need.replace(/\s+/g, ' ').trim()]),
  ];
}
