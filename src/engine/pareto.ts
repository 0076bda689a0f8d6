import { orderable } from '../domain/cell-values.ts';
import type { Field } from '../domain/fields.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import type { Candidate } from './candidates.ts';
import type { Pareto, Scalar } from './results.ts';

/**
 * The candidates that no other beats: none is at least as good in every field and better in one. A candidate of which a
 * value is unknown is neither.
 * @param fields fields of which more, or less, is better
 */
export function pareto(snapshot: Snapshot, candidates: readonly Candidate[], fields: readonly Field[]): Pareto {
  const known: { id: string; values: number[] }[] = [];
  const unknown: string[] = [];
  for (const { model, release } of candidates) {
    const cells = fields.map((field) => resolve(snapshot, { model, release }, field.id));
    const values = cells.map(orderable);
    // Prices in another currency than the others' cannot be compared.
    const comparable = cells.every((cell) => cell.currency === undefined || cell.currency === 'USD');
    if (comparable && values.every((value) => typeof value === 'number'))
      known.push({ id: model.id, values: values as number[] });
    else unknown.push(model.id);
  }
  const gain = (a: number[], b: number[], index: number): number => {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    return fields[index]?.better === 'lower' ? -difference : difference;
  };
  const beats = (a: number[], b: number[]): boolean =>
    fields.every((_, index) => gain(a, b, index) >= 0) && fields.some((_, index) => gain(a, b, index) > 0);
  const front = known.filter(({ values }) => !known.some((other) => beats(other.values, values)));
  const dominated = known
    .filter((entry) => !front.includes(entry))
    .map((entry) => ({ ...entry, by: front.find((other) => beats(other.values, entry.values))?.id ?? '' }));
  const plain = ({ id, values }: { id: string; values: Scalar[] }) => ({ id, values });
  return {
    fields: fields.map(({ id }) => id),
    front: front.map(plain),
    dominated: dominated.map(({ id, by, values }) => ({ id, by, values })),
    unknown,
  };
}
