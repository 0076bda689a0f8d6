import type { Better, Cell, CitedSource, Scalar, Upcoming, UsedRate } from '../../domain/cells.ts';
import type { Fit, Language, Localized, Missing } from '../../domain/vocabulary.ts';

export type * from '../../domain/cells.ts';

/** Something the reader should know before trusting the answer; features find the words. */
export interface Notice {
  code: string;
  values: Record<string, Scalar | string[]>;
  /** What happens to a release, where that is what it tells. */
  event?: Upcoming;
}

export interface Envelope {
  schema: 'lmm/1';
  command: string;
  as_of: string;
  lang: Language;
  /** `layers`: those that lie over each other, where there are several. */
  knowledge: { version: string; digest: string; layers?: string[] };
  sources: Record<string, CitedSource>;
  notices: (Notice & { text: string })[];
  /** The exchange rates that prices were converted by, where any were. */
  rates?: UsedRate[];
}

/** A claim, a reading of ours or a conclusion, with whom it holds of and where it was said. */
export interface Claim {
  text: Localized | null;
  said: string;
  from?: string;
  until?: string;
  /** The releases it spoke of, where the source says so. */
  about: string[];
  /** It names no release and was said before the one that it stands beside was out. */
  earlier?: true;
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

/** A row of a comparison. */
export interface Row {
  group: string;
  /** A field id of the field table, `use:ID`, `criterion:ID`, `benchmark:…`, or a kind of statement. */
  field: string;
  /** The row's own name, where it is no field of the field table. */
  name: Localized | null;
  unit: string | null;
  better: Better;
  differs: boolean | null;
  best: number[];
  cells: Cell[];
}

/** That a constraint is not known to pass: what was asked for, what there is, and whether it fails. */
export interface ConditionOutcome {
  /** A row of the constraints; of replacements also a comparison with what is replaced, whose value `required` then is. */
  constraint: string;
  required: Scalar | string[] | null;
  actual: Scalar | string[] | null;
  missing?: Missing;
  outcome: 'fails' | 'cannot-tell';
  /** Of a condition on data: by whose service it is so; null on machines of one's own. */
  provider?: string | null;
  sources: string[];
}
/** A way of having a release: the one that keeps most of the conditions on data. */
export interface Way {
  /** Whose service; null is running the weights on machines of one's own. */
  provider: string | null;
  /** Whether it is its maker's service. */
  own: boolean;
  /** What it is known to keep, with what there is. */
  keeps: (Pick<ConditionOutcome, 'constraint' | 'actual' | 'sources'> & {
    /** Not by itself: it has to be asked for. */
    on_request?: true;
  })[];
  /** Others by which all conditions on data are kept too. */
  also: (string | null)[];
}

/** A reason, or a question to ask, as data. */
export interface Reason {
  code: string;
  values: Record<string, Scalar | string[] | null>;
}
/** The same with its words, as JSON has it. The engine knows none: features add them, once. */
export interface WordedReason extends Reason {
  text: string;
}
