import type { GenericSchema } from 'valibot';
import type { Words } from '../schema-shape.ts';
import type { StatementKind } from '../vocabulary.ts';
import type { Kind } from './names.ts';

/**
 * All that is special of a record kind. A file of this folder that exports one as `kind` is the whole of it: reading,
 * checking, merging, deleting, the dictionary and JSON Schema are made from what stands here and in its schema.
 */
export interface RecordKind {
  /** The key under which its records stand in a file, and the name of its own file. */
  readonly name: string;
  /** One of them, as the dictionary calls what a field refers to: "id of a developer". */
  readonly singular: string;
  readonly about: Words;
  readonly schema: GenericSchema<unknown, object>;
  /** What a record must have once all layers are merged. A later layer may hold part of a record only. */
  readonly required: readonly string[];
  /** The fields that tell a record from others of its kind. */
  readonly identity: readonly string[];
  /** Of a kind whose records need no identity: the fields in which two are alike, where they are one record. */
  readonly alike?: (record: Readonly<Record<string, unknown>>) => readonly string[];
  /**
   * What a file's default source is to its records: `none`, they need no source; `assumed`, it is theirs and their items'
   * where neither they nor a lower layer name one; `claim`, each is something that a source said on a day, so that it has
   * a source, and the day is that of the earliest source where it gives none.
   */
  readonly source: 'none' | 'assumed' | 'claim';
  /** What is filled in where it is absent, so that queries need not ask whether it is there. */
  readonly filled?: Readonly<Record<string, null | readonly never[]>>;
  /**
   * Whether its records are asked for by name: within a group no alias may mean two of them, nor a name, unless records of
   * the group may share names, as releases of two makers do.
   */
  readonly names?: { readonly group: string; readonly shared: boolean };
  /** A kind whose ids count as this kind's too. */
  readonly standIn?: Kind;
  /** Whether a record's `sources` say who gives single fields, where others than its `source` do. */
  readonly sourcesByField?: true;
  /** Lists whose items become statements about the record, by the kind of statement. */
  readonly statements?: Readonly<Record<string, StatementKind>>;
  /** What of a record its own schema cannot show: what is wrong, with the mapping and the key where it stands. */
  readonly judge?: (record: never, find: (kind: Kind, id: string) => unknown) => readonly Verdict[];
  /** Dates of which the first may not lie after the second. */
  readonly order?: readonly [first: string, second: string];
}

/** Something wrong in a record, or in a mapping within it. */
export interface Verdict {
  in: object;
  key: string;
  code: 'out-of-range' | 'outside-interval' | 'few-anchors';
  values: Readonly<Record<string, string | number>>;
}
