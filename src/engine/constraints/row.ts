import type { Sum } from '../../domain/amounts.ts';
import type { Cell } from '../../domain/cells.ts';
import type { FieldId, Subject } from '../../domain/fields.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Load } from '../results/cost.ts';
import type { ConstraintValue, ValueType } from './values.ts';

export type InWords = Readonly<Record<Language, string>>;

/**
 * A constraint, with all that is to be known of it: a file of this folder holds one, and options, help, policies, queries
 * and words follow from it.
 */
export interface ConstraintRow<Id extends string = string, V extends ConstraintValue = ConstraintValue> {
  id: Id;
  /** What it is called where a result tells of it. */
  name: InWords;
  /**
   * The field it is about; null where it is about the ids of a line, series and release themselves, of which one has to
   * pass, or all where it is `unwanted`; a function where each word of its value is about a field of its own, all of which
   * have to pass.
   */
  field: FieldId | null | ((word: string) => FieldId);
  /** What it holds against its value, where that is no field: what the work of a query costs, in the currency of the value. */
  cost?(snapshot: Snapshot, release: Release | undefined, value: V, load: Load | null): Cell;
  /** What it asks for: how that is read, checked and told. */
  value: ValueType<V>;
  /** The option that sets it, as commander writes it; null where only a policy or a need can. */
  option: {
    flags: string;
    about: InWords;
    /** Another option that says more of the same; its text stands behind each word of the value. */
    beside?: { flags: string; about: InWords };
  } | null;
  /** The key of a policy that sets it, such as `require.min_context`; null where none does. */
  policy: string | null;
  /** A value that a policy may give it, where none follows from what it asks for. */
  example?: V;
  /** Whether it names what is not wanted: what is found is then all that there is to tell. */
  unwanted?: true;
  /**
   * Whether a known value keeps it; null where the two cannot be compared.
   * @param cell whose value is not null
   * @param isAtMost holds a price against a sum, whatever their currencies; null where no rate is known
   */
  test?(cell: Cell, value: V, isAtMost: (price: Cell, most: Sum) => boolean | null): boolean | null;
  /** In place of `test`, where the value, or each word of it, is held against several facts, or other things asked for matter. */
  judge?(
    snapshot: Snapshot,
    subject: Subject,
    word: string,
    among: readonly { constraint: string; value: unknown; origin?: string }[],
  ): { cell: Cell; passed: boolean | null };
  /**
   * Of a condition on data, which each way of having a release is held against: whether who runs the weights on machines
   * of one's own keeps it; null where that is one's own to tell.
   */
  ownMachines?(value: V): boolean | null;
  /** Of what asks for days to come: how many days before one on which something of a release turns it may turn too. */
  before?(value: V): number;
  /** What it turns into when a need takes it back ("not Chinese"); null, as without it, where that cannot be said. */
  negate?(value: V): { constraint: string; value: ConstraintValue } | null;
}

/** Checks a row and keeps the types of its id and its value. */
export const constraintRow = <const Id extends string, V extends ConstraintValue>(
  row: ConstraintRow<Id, V>,
): ConstraintRow<Id, V> => row;
