import type { Better, Cell } from '../cells.ts';
import type { Model, Release } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Language } from '../vocabulary.ts';

export type Group = 'basics' | 'spec' | 'capabilities' | 'openness' | 'price' | 'data';
export type FieldType = 'text' | 'texts' | 'number' | 'boolean' | 'date' | 'list';
export type Unit = 'tokens' | 'parameters' | 'per-mtok' | 'days' | null;
/** Words of ours in each language. */
export type Words = Readonly<Record<Language, string>>;

/** What a value is looked up for: a line with its release, a line without one, or a release by itself. */
export interface Subject {
  model: Model | undefined;
  release: Release | undefined;
}

/**
 * All there is to a field. To add one that is worked out, add a row with `resolve` in a file of this folder, and nothing
 * else: columns, sorting, comparison, CSV and help take it from there. It may use pricing.ts, lifecycle.ts and the like;
 * values.ts asks it. To add one that releases state, add a row without `resolve`, and the key of its id to the schema of
 * releases, which is the second and last place.
 */
export interface FieldRow {
  /** As options, columns and JSON name it; a dot nests. */
  id: string;
  group: Group;
  type: FieldType;
  unit?: Unit;
  /** Which of two known values is to be preferred; absent where that depends on what one wants. */
  better?: Better;
  /** Short names that options take, with underscores. */
  aliases?: readonly string[];
  label: Words;
  /** What its values are: codes of countries or languages, or words of a closed list, each with its words. */
  values?: 'countries' | 'languages' | Readonly<Record<string, Words>>;
  /** What else than the release it tells of: who makes it, its line, or what somebody claims of either. */
  about?: 'maker' | 'line' | 'claim';
  /** Told of every release by a list that asks for no fields. */
  listed?: boolean;
  /** Worked out, or claimed by whoever wants to: that nothing is known of it is no gap. */
  optional?: boolean;
  /** Tells who or which, for which the evidence level does not matter. */
  naming?: boolean;
  /** The value on the snapshot's day, or why there is none; absent where the release's record states it under `id`. */
  resolve?(snapshot: Snapshot, subject: Subject): Cell;
}
