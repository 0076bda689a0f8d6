import type { EvidenceLevel } from './evidence.ts';
import { type Localized, type Missing, type SourceKind, UNSTATED, type Unstated } from './vocabulary.ts';

export type { EvidenceLevel } from './evidence.ts';

export type Scalar = string | number | boolean;
/** What a field can hold: a scalar, a list of words, or a text or texts in two languages. */
export type Value = Scalar | string[] | Localized | Localized[];

/** A record of the knowledge base that stands behind what is shown. */
export interface CitedSource {
  title: string;
  publisher: string | null;
  author: string | null;
  url: string | null;
  date: string;
  checked: string | null;
  kind: SourceKind;
  licence: string | null;
}

/** A value of a field for one model or release. */
export interface Cell {
  /** A name to show for a value that is an id. */
  label?: string;
  value: Value | null;
  missing?: Missing;
  /** The release the value belongs to. */
  from?: string;
  provider?: string;
  currency?: string;
  /** Of a price: since when it holds, or when it was first observed. Of an architecture: when it was said. */
  since?: string;
  sources: string[];
  /** The evidence level. */
  standing?: EvidenceLevel;
  /** Of a price: the condition it holds under, where there is no standard price. */
  condition?: 'off-peak';
  /** Of a value that is a list of texts: the sources of each one. */
  each?: string[][];
  /** What other sources say instead. */
  conflict?: { value: Value; sources: string[] }[];
}

export type Better = 'higher' | 'lower' | null;

/** The cell of what no source tells. */
export const UNKNOWN: Cell = { value: null, missing: 'unknown', sources: [] };

export const isUnstated = (value: unknown): value is Unstated => (UNSTATED as readonly unknown[]).includes(value);

/** The cell of what sources state: a value, or that it is kept back or has no meaning. */
export const stated = (value: Value, sources: string[]): Cell =>
  isUnstated(value) ? { value: null, missing: value, sources } : { value, sources };

/** Whether two values say the same; lists of words are sets. */
export function equal(a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b) && a.every((x) => typeof x === 'string')) {
    return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  }
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A value by which to order or compare: numbers and dates as they are; null where there is none. */
export const orderable = (cell: Cell): Scalar | null =>
  typeof cell.value === 'object' ? null : (cell.value as Scalar | null);
