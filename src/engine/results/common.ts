import type { Fit, Language, Localized, Missing, SourceKind } from '../../domain/vocabulary.ts';

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

/** Something the reader should know before trusting the answer; the words come from i18n. */
export interface Notice {
  code: string;
  values: Record<string, Scalar | string[]>;
}

export interface Envelope {
  schema: 'lmm/1';
  command: string;
  as_of: string;
  lang: Language;
  knowledge: { version: string; digest: string };
  sources: Record<string, CitedSource>;
  notices: (Notice & { text: string })[];
}

/** A claim, a reading of ours or a conclusion, with whom it holds of and where it was said. */
export interface Claim {
  text: Localized | null;
  said: string;
  from?: string;
  until?: string;
  /** The releases it spoke of, where the source says so. */
  about: string[];
  /** The other models the same sentence speaks of, where it does not say which part is whose. */
  with: string[];
  at: Localized | null;
  sources: string[];
}
export interface Application extends Claim {
  use: string;
  name: Localized;
  fit: Fit;
}
export interface Assessment extends Claim {
  criterion: string;
  name: Localized;
}
export interface FieldClaim extends Claim {
  field: string;
  value: Scalar | string[];
}

/** Who is what: vocabulary of every part of a view. */
export type Standing = 'claim' | 'reading' | 'vendor' | 'measured' | 'feed' | 'record';

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
  standing?: Standing;
  /** Of a price: the condition it holds under, where there is no standard price. */
  condition?: 'off-peak';
  /** Of a value that is a list of texts: whose word each one is. */
  each?: string[][];
  /** What other sources say instead. */
  conflict?: { value: Value; sources: string[] }[];
}

export type Better = 'higher' | 'lower' | null;
export interface Row {
  group: string;
  /** A field id of the field table, `use:ID`, `criterion:ID`, `benchmark:…`, or a kind of statement. */
  field: string;
  /** The row's own name, where it is no field of the field table. */
  name: Localized | null;
  /** Words for the row in `--lang`; filled by the renderer. */
  label: string;
  unit: string | null;
  better: Better;
  differs: boolean | null;
  best: number[];
  cells: Cell[];
}
