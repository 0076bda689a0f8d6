import { orderable } from '../domain/cell-values.ts';
import { inUsd } from '../domain/fields/offered.ts';
import { fieldOf } from '../domain/fields.ts';
import { rounded } from '../domain/money.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { resolve } from '../domain/values.ts';
import type { Candidate } from './candidates.ts';
import type { ParetoAxis } from './query.ts';
import type { Pareto, Scalar } from './results.ts';

/** An axis, with the value of a candidate on it. */
interface Axis {
  id: ParetoAxis;
  better: 'higher' | 'lower' | null;
  read(candidate: Candidate): Scalar | null;
}

/** A candidate of which all values are known. */
interface Known {
  id: string;
  values: number[];
}

function axisOf(snapshot: Snapshot, id: ParetoAxis): Axis {
  if (id === 'points')
    return { id, better: 'higher', read: ({ tier, total }) => (tier > 2 || total === 0 ? null : total / 10) };
  const { better } = fieldOf(id);
  return {
    id,
    better,
    read({ model, release }) {
      const cell = resolve(snapshot, { model, release }, id);
      if (cell.currency === undefined) return orderable(cell);
      // Prices are compared in one currency: that of the answer, or USD.
      if (snapshot.currency === cell.currency) return orderable(cell);
      const usd = inUsd(snapshot, cell);
      return usd === null || cell.currency === 'USD' ? usd : Number(rounded(String(usd)));
    },
  };
}

/**
 * The candidates that no other beats: none is at least as good in every field and better in one. A candidate of which a
 * value is unknown is neither.
 * @param ids fields of which more, or less, is better
 */
export function pareto(snapshot: Snapshot, candidates: readonly Candidate[], ids: readonly ParetoAxis[]): Pareto {
  const fields = ids.map((id) => axisOf(snapshot, id));
  const known: Known[] = [];
  const unknown: string[] = [];
  for (const candidate of candidates) {
    const values = fields.map(({ read }) => read(candidate));
    const { id } = candidate.model;
    if (values.every((value) => typeof value === 'number')) known.push({ id, values: values as number[] });
    else unknown.push(id);
  }
  const gain = (a: number[], b: number[], index: number): number => {
    const difference = (a[index] as number) - (b[index] as number);
    return fields[index]?.better === 'lower' ? -difference : difference;
  };
  const beats = (a: number[], b: number[]): boolean =>
    fields.every((_, index) => gain(a, b, index) >= 0) && fields.some((_, index) => gain(a, b, index) > 0);
  const front = known.filter(({ values }) => !known.some((other) => beats(other.values, values)));
  const dominated = known
    .filter((entry) => !front.includes(entry))
    .map((entry) => ({ ...entry, by: front.find((other) => beats(other.values, entry.values)) as Known }));
  const plain = ({ id, values }: { id: string; values: Scalar[] }) => ({ id, values });
  return {
    fields: fields.map(({ id }) => id),
    ...(snapshot.currency === null ? {} : { currency: snapshot.currency }),
    front: front.map(plain),
    dominated: dominated.map(({ id, by, values }) => ({ id, by: by.id, values })),
    unknown,
  };
}
