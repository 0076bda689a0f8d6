import type { Comparison, Grade, Localized, Scale, Unlinked, UnreadKind } from '../../domain/vocabulary.ts';
import type { Cell, ConditionOutcome, Reason, Scalar, Way, WordedReason } from './common.ts';
import type { CostLine, Load, PlanOffer, Subscription } from './cost.ts';
import type { Strength } from './list.ts';

/** A condition, by the id of its row in `src/engine/constraints`, with what it asks for. */
export interface AskedConstraint {
  constraint: string;
  value: Scalar | string[];
  /**
   * Options and policies are hard: what cannot be told excludes. What a need's words ask for, or a use cannot do without,
   * excludes what fails; what cannot be told ranks below.
   */
  origin: 'option' | 'policy' | 'need' | 'use';
  /** The words of the need that led here. */
  matched?: string[];
}

/** A condition that words ask for and that cannot be held against anything yet: no answer counts until it can. */
export interface Unread {
  kind: UnreadKind;
  /** As typed. */
  text: string;
  /** The nearest options to type instead, such as `--region eu`. */
  options: string[];
  /** Where it was understood: a budget of work whose number or length was not told. Else its words meant nothing. */
  lacks?: 'work';
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
  /** Of those, the conditions: they lead the headline. */
  unread: Unread[];
  /** The work of which costs are told, and whether plans are wanted. */
  load: Load | null;
  subscription: Subscription | null;
  /** Of the uses those that no word names: the best is asked for, and not for what. */
  assumed?: string[];
  /** In whose place something is asked for, and in what it has to be better. */
  instead_of?: string;
  but?: { comparison: Comparison; matched: string[] }[];
  /** Uses that the need says are not wanted ("SNS 말고"), with its words. */
  left_out: { id: string; matched: string[] }[];
  /** Conditions that the need says are not needed, as typed ("한국어 지원은 없어도 됨"). */
  waived?: string[];
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
/** A figure that an estimate rests on: `scaled` is `(logit - offset) / slope`. */
export interface Figure {
  table: string;
  name: Localized;
  measurer: string;
  /** The day of the edition. */
  edition: string;
  value: number;
  scale: Scale;
  unit: string | null;
  /** The name and the setting as the measurer wrote them. */
  as: string | null;
  setting: string | null;
  logit: number;
  offset: number;
  slope: number;
  scaled: number;
  /** Its standard error on the scale. */
  sd: number;
  /** Of the edition. */
  sources: string[];
}
/** An estimate in logits of the scale of its use; points are `100 / (1 + e^-cautious)`. */
export interface EstimateDetail {
  mean: number;
  /** Standard deviations. */
  below: number;
  above: number;
  /** The 25 % point: `mean - 0.6745 x below`. */
  cautious: number;
  /** The release at which the scale is 0, and points are 50; null is the median of the reference. */
  origin: string | null;
  points: number;
  /** The 90 % interval in points. */
  interval: [low: number, high: number];
  grade: Grade;
  /** The forerunner whose figures these are. */
  inherited_from: string | null;
  figures: Figure[];
  /**
   * How the figures make the mean. Of two parts, a forerunner's figures and a release's own in tables near the use, the
   * mean is weighted by 2 / (below² + above²), and each deviation is 1 / sqrt(1/a² + 1/b²).
   */
  parts: EstimatePart[];
}
/** Figures of a release: by measurer the mean by 1 / sd², together by `share`. */
export interface EstimatePart {
  tables: string[];
  voices: { measurer: string; mean: number; sd: number; share: number }[];
  mean: number;
  /** Deviations of the voices together. */
  joined: { below: number; above: number };
  /** Steps of the series from the release that was measured; each deviation is sqrt(joined² + steps x moves²). */
  steps: number;
  below: number;
  above: number;
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
  /** Where figures count, not words. */
  estimate?: EstimateDetail;
}
/** Of 3 parts input and 1 part output, per 1,000,000 tokens; at the dearest hours where it depends on the hour. */
export interface BlendedPrice extends Pick<Cell, 'condition' | 'beside'> {
  value: number;
  currency: string;
  sources: string[];
  /** The layer by whose word it is another than below. */
  layer?: string;
}
export type ConfidenceLevel = 'high' | 'medium' | 'low';
export interface Recommendation<R extends Reason = WordedReason> {
  rank: number;
  id: string;
  name: string;
  release: string | null;
  release_name: string | null;
  score: number;
  /** What follows stands where figures count; without any it is null, false and empty. */
  points: number | null;
  /** The 90 % interval. */
  interval: [low: number, high: number] | null;
  /** The worst of the grades that hold half the weight or more. */
  grade: Grade | null;
  /** How often it would be first, in percent; null for those that do not contend with the first. */
  first_percent: number | null;
  tied_with_first: boolean;
  /** Who beats it in every table that both stand in, where its points alone would put it above. */
  beaten_by: string | null;
  /** The figures of the uses asked for. */
  tables: Figure[];
  inherited_from: string | null;
  price: BlendedPrice | null;
  /** What the work that was told costs with it, in its period; null where no work was told. */
  cost: CostLine | null;
  /** Conditions of the words or the use that cannot be told of it: it stands below those of whom they can. */
  unknowns: ConditionOutcome[];
  /** Where there are conditions on data: the way by which it fares so with them. */
  by: Way | null;
  confidence: { level: ConfidenceLevel; reasons: R[] };
  contributions: Contribution<R>[];
  /** Other uses it is best for, strongest first. */
  instead: Strength[];
}
/** What the conditions on data came to. */
export interface Assurances {
  /** Known to keep all of them, by the way that is told: those ranked first. */
  passes: { id: string; by: Way }[];
  /** Known to break one. */
  fails: { id: string; reasons: ConditionOutcome[] }[];
  /** Those of whom it cannot be told, with what is missing. */
  cannot_tell: { id: string; reasons: ConditionOutcome[] }[];
  /** What is missing, with those who can tell it: who serves the models. */
  ask: {
    constraint: string;
    required: Scalar | string[] | null;
    of: { id: string; name: string; url: string | null; models: string[] }[];
  }[];
}
/** What tables tell of a use that was asked for. */
export interface MeasuredUse {
  use: string;
  /** The day of the newest edition, the table that the others were brought to, and the release at 50 points. */
  date: string;
  reference: string;
  origin: string | null;
  /** The release that gave the unit of the scale, at 90 points; null is a logit of a typical table. */
  upper: string | null;
  /** How far successors fall below their forerunners and rise above them, in logits. */
  falls: number;
  rises: number;
  /** The tables that count, and those that are shown and do not. */
  tables: {
    table: string;
    name: Localized;
    measurer: string;
    edition: string;
    /** About the use, near it, or about everything; of the latter two residuals count 1.5 times. */
    relation: 'about' | 'related' | 'general';
    anchors: number;
    offset: number;
    slope: number;
    residual: number;
  }[];
  /** Of those the tables of one's own: what the frozen calibration does not know. */
  own: string[];
  beside: { table: string; name: Localized; measurer: string; edition: string; anchors: number; why: Unlinked }[];
}
export interface Exclusion {
  id: string;
  name: string;
  release: string | null;
  reasons: ConditionOutcome[];
  /** Where there are conditions on data: the way by which it fares so with them. */
  by: Way | null;
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
  /** That of prices, where it is not USD. */
  currency?: string;
  front: { id: string; values: (Scalar | null)[] }[];
  dominated: { id: string; by: string; values: (Scalar | null)[] }[];
  /** A value is not known: nobody can tell. */
  unknown: string[];
}
/** What a release takes of a memory, as an estimate in gigabytes. */
export interface MemoryEstimated {
  id: string;
  release: string;
  gigabytes: number;
  parameters: number;
  /** Those used for a token, where told: they tell how fast it is. */
  active: number | null;
  sources: string[];
}
/** A memory that was asked for: weights x bits, a cache for the context and buffers, in gigabytes. */
export interface MemoryResult {
  /** As `--fits` takes it. */
  asked: string;
  /** The words of the need that were read so. */
  matched: string[];
  /** What a model may take of it. */
  usable: number;
  quant: string;
  /** Bits per weight. */
  bits: number;
  /** In tokens. */
  context: number;
  buffers: number;
  /** What the formula rests on. */
  sources: string[];
  estimates: MemoryEstimated[];
  /** Where none is known to fit. */
  nearest: MemoryEstimated[];
}
export interface RecommendResult<R extends Reason = WordedReason> {
  need: string | null;
  understood: Understood;
  /** Whether all conditions of the need were understood: while one was not, the ranking leaves it out and nobody is picked. */
  answered: boolean;
  recommendations: Recommendation<R>[];
  excluded: Exclusion[];
  no_evidence: string[];
  /** The uses asked for that are measured. */
  measured: MeasuredUse[];
  /** Those that nobody measures, where other uses are measured. */
  unmeasured: string[];
  /** Who cannot be told apart from the first by what is measured, the first among them; empty where nothing is measured. */
  tied_first: string[];
  /** What gave the order among equal points at the first place. */
  tie_broken_by: 'words' | 'price' | 'id' | null;
  /** The best evidenced of those, the cheapest of them, and the best whose weights can be had. */
  picks: { evidenced: string | null; cheapest_of_leaders: string | null; open_weights: string | null };
  /** Tables that put another first, with who stands first in them. */
  disagree: {
    use: string;
    table: string;
    name: Localized;
    edition: string;
    first: string;
    value: number;
    sources: string[];
  }[];
  /** Said to be good at what others are measured for. */
  said_only: string[];
  /** Of whom a condition cannot be told. */
  cannot_tell: { id: string; constraint: string }[];
  /** Releases without figures of their own whose figures could change the first place. */
  open_figures: { id: string; release: string; use: string }[];
  /** Where there are conditions: who keeps them, with what cannot be told of it. */
  kept: Exclusion[];
  /** Null without conditions on data. */
  assurances: Assurances | null;
  /** Where the conditions leave nothing: those that miss by one, and which one to relax. */
  nearest_misses: {
    id: string;
    name: string;
    constraint: string;
    required: ConditionOutcome['required'];
    actual: Scalar | string[] | null;
    outcome: 'fails' | 'cannot-tell';
  }[];
  /** Where memory is asked for: what the candidates take of it. */
  memory: MemoryResult[];
  /** Criteria that are measured, with the weights they were given. */
  weights: { id: string; weight: number }[];
  /** Who is best in no way, and who beats it in all; where asked for. */
  pareto: Pareto | null;
  /** Where subscriptions are asked for: the plans of those that lead, within the sum, those of the first lines first. */
  plans: PlanOffer[];
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
