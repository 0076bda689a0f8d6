import type { InferOutput } from 'valibot';
import type { RecordKind } from './kind.ts';
import type { Kind } from './names.ts';
import { KINDS } from './registry.ts';

export type KindNamed<K extends Kind> = Extract<(typeof KINDS)[number], { name: K }>;
/** A record of a kind as a file holds it, perhaps only a part of one. */
export type InFile<K extends Kind> = InferOutput<KindNamed<K>['schema']>;

const BY_NAME: ReadonlyMap<string, RecordKind> = new Map(KINDS.map((kind): [string, RecordKind] => [kind.name, kind]));

/** @throws TypeError where there is no such kind */
export function kindOf(name: Kind): RecordKind {
  const kind = BY_NAME.get(name);
  if (!kind) throw new TypeError(`no record kind is called ${name}`);
  return kind;
}
