import { kindOf } from '../../domain/kinds/by-name.ts';
import { sourceOf } from '../../domain/layered.ts';
import type { Kind } from '../../domain/vocabulary.ts';
import type { PartialRecord } from './layer.ts';

/** What identifies a record within its kind; undefined of one that may do without, and does. */
export function identity(kind: Kind, partial: PartialRecord): string | undefined {
  const values = kindOf(kind).identity.map((key) => partial[key]);
  return values.includes(undefined) ? undefined : values.join(' ');
}

/** What a record without an identity is told apart by from others of its kind. */
export const alikeKey = (kind: Kind, partial: PartialRecord): string =>
  JSON.stringify((kindOf(kind).alike?.(partial) ?? Object.keys(partial)).map((key) => itself(key, partial[key])));

/** A value that identifies something: a source is the same whichever layer cites it. */
export const itself = (key: string, value: unknown): unknown =>
  key === 'source' && Array.isArray(value) ? value.map((id) => (typeof id === 'string' ? sourceOf(id) : id)) : value;
