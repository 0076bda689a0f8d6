import type { Localized, Missing } from '../../domain/vocabulary.ts';
import type { Scalar } from './common.ts';
import type { Strength } from './list.ts';

/** A condition, by the id of its row in `src/engine/constraints`, with what it asks for. */
export interface AskedConstraint {
  constraint: string;
  value: Scalar | string[];
  /** Options and policies are hard: what cannot be told excludes; a need's words exclude only what fails. */
  origin: 'option' | 'policy' | 'need';
  /** The words of the need that led here. */
  matched?: string[];
}

export interface UnderstoodUse {
  id: string;
  weight: number;
  /** The words of the need that led here, or the option's. */
  matched: string[];
}
export interface Understood<C extends AskedConstraint = AskedConstraint> {
  uses: UnderstoodUse[];
  /** Measured criteria that words ask for ("cheap"): they count beside a use. */
  measures: UnderstoodUse[];
  constraints: C[];
  not_understood: string[];
  /** Uses that the need says are not wanted ("SNS 말고"), with its words. */
  left_out: { id: string; matched: string[] }[];
  /** Words with several readings, each a use: all are scored unless one is picked. */
  ambiguous: { word: string; uses: string[] }[];
  /** Names that look like models and are not in the knowledge base. */
  unknown_names: string[];
  /** Models the need names without excluding them ("like ChatGPT but…"). */
  mentioned: string[];
  /** Of those, the releases that the need names, with their models. */
  mentioned_releases: { id: string; model: string }[];
  /** The fields that the need asks about: what it wants to know of a model, not what it wants to do. */
  asked_fields: string[];
  /** What else it asks that is no purpose: `changes`, `memo`, `citation`, `sources`, `providers`. */
  asked_topics: string[];
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
export interface Contribution<R extends Reason = WordedReason> {
  kind: 'use' | 'criterion';
  id: string;
  name: Localized;
  points: number;
  reason: R;
  /** The words that the fit was read from, with their passages. */
  said: { text: Localized | null; at: Localized | null; said: string }[];
  about: string[];
  sources: string[];
}
export type ConfidenceLevel = 'high' | 'medium' | 'low';
export interface Recommendation<R extends Reason = WordedReason> {
  rank: number;
  id: string;
  name: string;
  release: string | null;
  score: number;
  confidence: { level: ConfidenceLevel; reasons: R[] };
  contributions: Contribution<R>[];
  /** Other uses it is best for, strongest first. */
  instead: Strength[];
}
/** That a constraint is not known to pass: what was asked for, what there is, and whether it fails. */
export interface ConditionOutcome {
  constraint: string;
  required: Scalar | string[];
  actual: Scalar | string[] | null;
  missing?: Missing;
  outcome: 'fails' | 'cannot-tell';
  sources: string[];
}
export interface Exclusion {
  id: string;
  name: string;
  release: string | null;
  reasons: ConditionOutcome[];
}
export interface Sensitivity {
  /** The model that would come first. */
  id: string;
  use: string;
  /** The weight the use has now; 0 if it was not asked for. */
  weight: number;
  /** The weight at which it ties with the one that is first now, whoever else stands above. */
  tie_at: number | null;
  turns_at: number | null;
}
export interface Pareto {
  fields: string[];
  front: { id: string; values: (Scalar | null)[] }[];
  dominated: { id: string; by: string; values: (Scalar | null)[] }[];
  /** A value is not known: nobody can tell. */
  unknown: string[];
}
export interface RecommendResult<R extends Reason = WordedReason> {
  need: string | null;
  understood: Understood;
  recommendations: Recommendation<R>[];
  excluded: Exclusion[];
  no_evidence: string[];
  /** Where there are conditions: who keeps them, with what cannot be told of it. */
  kept: Exclusion[];
  /** Where the conditions leave nothing: those that miss by one, and which one to relax. */
  nearest_misses: {
    id: string;
    name: string;
    constraint: string;
    required: Scalar | string[];
    actual: Scalar | string[] | null;
    outcome: 'fails' | 'cannot-tell';
  }[];
  /** Criteria that are measured, with the weights they were given. */
  weights: { id: string; weight: number }[];
  /** Who is best in no way, and who beats it in all; where asked for. */
  pareto: Pareto | null;
  /** What each line was called on the day. */
  names: Record<string, string>;
  /** The names of the uses that the result speaks of. */
  use_names: Record<string, Localized>;
  /** For each reading of a word with several: who would come first if it were picked. */
  readings: Record<string, string[]>;
  /** What the models without evidence for this are for instead. */
  instead: Record<string, Strength[]>;
  sensitivity: Sensitivity[];
  /** What to ask before deciding. */
  questions: R[];
  /** Where no use was understood: what can be asked for, and how many models a source names for it. */
  known_uses: { id: string; name: Localized; models: number }[];
}
