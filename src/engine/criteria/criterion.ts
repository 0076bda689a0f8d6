import type { Scalar } from '../../domain/cells.ts';
import type { Subject } from '../../domain/fields.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Language } from '../../domain/vocabulary.ts';

/**
 * Something that models are ranked by. A metric reads a field, a use what sources say of a model's fit, an estimate
 * tables of scores. Each turns what it reads into points on a fixed scale, so that a rival that joins or leaves moves
 * nobody's points; what is unknown gets none. docs/method.md shows the scales.
 */
export interface Criterion<Id extends string = string> {
  id: Id;
  kind: 'metric' | 'use' | 'estimate';
  name: Readonly<Record<Language, string>>;
  /** The points of a line or release; null where nobody knows. */
  points(snapshot: Snapshot, subject: Subject): Points | null;
}

export interface Points {
  /** 0 to 100, whole. */
  points: number;
  /** The value they were read from. */
  value: Scalar | string[] | null;
  /** The field that holds it, or `use:ID`. */
  field: string;
  sources: string[];
}

/** A criterion that reads a field. */
export const metric = <const Id extends string>(
  row: Omit<Criterion<Id>, 'kind'>,
): Criterion<Id> & { kind: 'metric' } => ({ kind: 'metric', ...row });

/** A share of all points. */
export const whole = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100);

/** Points on a logarithmic scale between the value that gets none and the value that gets all. */
export const logarithmic = (value: number, none: number, all: number): number =>
  whole((Math.log(value) - Math.log(none)) / (Math.log(all) - Math.log(none)));
