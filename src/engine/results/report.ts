import type { Fit, Localized } from '../../domain/vocabulary.ts';
import type { Application, Better, Cell, CitedSource, Claim, Reason, Scalar, Upcoming, Value } from './common.ts';
import type { CostLine, Load } from './cost.ts';
import type { Leading, MeasuredLine } from './measured.ts';
import type { ConfidenceLevel, MeasuredUse, RecommendResult } from './recommend.ts';
import type { ShownModel } from './show.ts';

export interface ReportedModel {
  id: string;
  /** What the line was called on the day. */
  name: string;
  developer: string;
  developer_name: string;
  country: string | null;
  /** Who leads the developer, as English writes it. */
  led_by: string | null;
  led_by_names: Localized | null;
  /** Whose word the developer is. */
  sources: string[];
  current: ShownModel['current'];
  summary: Claim[];
  architecture: Claim[];
  features: Claim[];
  /** In the order in which the sources name them. */
  applications: Application[];
}
/** An assessment told once, for one model or for several together. */
export interface ReportedAssessment extends Claim {
  models: { id: string; name: string }[];
}
export interface ReportedTrend {
  id: string;
  name: Localized | null;
  text: Localized;
  said: string;
  from?: string;
  until?: string;
  at: Localized | null;
  /** The models it speaks of; empty where it speaks of the field. */
  models: string[];
  sources: string[];
}
/** The first page of the report: the field on the day. */
export interface ReportSummary {
  /** Lines, their makers and their releases that are known on the day, and how many lines are measured. */
  lines: number;
  developers: number;
  releases: number;
  measured_lines: number;
  measured_uses: number;
  /** Who leads what by figures, most uses first; `clear` are those where no other line reaches the first. */
  leaders: { model: string; name: string; uses: { use: string; name: Localized; clear: boolean }[] }[];
  /** What is said of the field: the conclusions that name lines, else all. */
  said: ReportedTrend[];
  /** The newest edition of a table that counts, the oldest day on which a price was seen or a source checked, and the oldest claim. */
  data: { newest_edition: string | null; oldest_check: string | null; oldest_claim: string | null; sources: number };
  /** Ends and price changes that are announced for releases that can be had, the nearest first. */
  ahead: { release: string; name: string; model: string | null; event: Upcoming }[];
}
export interface ReportResult {
  summary: ReportSummary;
  report: {
    introduction: Claim[];
    models: ReportedModel[];
    criteria: { id: string; name: Localized; description: Localized | null; assessments: ReportedAssessment[] }[];
    /** Who leads by figures, a use each. */
    measured: Leading[];
    conclusions: ReportedTrend[];
    trends: ReportedTrend[];
  };
}

/** What a memo tells beside the recommendation that it rests on. */
export interface Memo {
  executive: Executive;
  monthly_cost: MonthlyCost;
  risks: Risk[];
}
/** A recommendation and its memo. */
export type MemoResult = RecommendResult & Memo;
/** The answer in a sentence. */
export interface Executive {
  /**
   * How sure it is: no other reaches the first; others cannot be told apart from it; half or more of it is said; all of it
   * is said; several are said to be equal; a condition cannot be told of it; a condition was not understood; there is none.
   */
  outcome: 'clear' | 'tied' | 'partly' | 'said' | 'equal' | 'untold' | 'open' | 'none';
  /** Those that stand first, with their releases. */
  first: { id: string; release: string | null }[];
  points: number | null;
  first_percent: number | null;
  /** How many others cannot be told apart from the first. */
  alike: number;
  confidence: ConfidenceLevel | null;
  /** What the pick costs in a month, and the cheapest of those that cannot be told apart from it. */
  total: number | null;
  cheapest: { id: string; release: string | null; total: number } | null;
  currency: string | null;
}
/** What the work costs in a month with the pick and those that could take its place. */
export interface MonthlyCost {
  /** The work of a month. */
  load: Load;
  /** The parts of it that nobody told: they are an example's. */
  assumed: ('requests' | 'input' | 'output')[];
  costs: MemoCost[];
}
export type MemoRole = 'pick' | 'cheapest' | 'open_weights' | 'runner_up';
export interface MemoCost extends CostLine {
  roles: MemoRole[];
  input_price: Cell;
  output_price: Cell;
  /** What the same work costs from the day on which an announced price begins. */
  changes: { date: string; total: number; total_exact: string; currency: string | null }[];
}
/** Something that may turn the decision into a mistake later. */
export interface Risk {
  code: 'end' | 'price' | 'data' | 'licence' | 'country' | 'evidence';
  /** Whether it is near. */
  alarm: boolean;
  /** Of an end or a price: what will happen. */
  event?: Upcoming;
  /** Of data, a licence or a country: the field with what is known. */
  field?: string;
  cell?: Cell;
  /** Of the evidence: what weakens it. */
  reason?: Reason;
  sources: string[];
}

export interface ListedUse {
  id: string;
  name: Localized;
  short: Localized | null;
  description: Localized | null;
  aliases: string[];
  terms: { en: string[]; ko: string[] };
  /** The models that are said to suit it on the day, the best first. */
  evidence: { model: string; name: string; fit: Fit; sources: string[] }[];
  /** The lines that are measured for it, the most points first. */
  measured: MeasuredLine[];
  /** Of a use that was asked for by name: what tables tell of it, and which do not count. */
  scale?: MeasuredUse | null;
}
export interface UsesResult {
  uses: ListedUse[];
}
export interface TrendsResult {
  trends: ReportedTrend[];
  conclusions: ReportedTrend[];
}
export interface ListedSource extends CitedSource {
  id: string;
  archive: string | null;
  note: Localized | null;
  /** How many records and statements name it, on any day. */
  cited: number;
  /** Of a source that was asked for by name: the tables whose editions stand in it. */
  tables?: { table: string; name: Localized; measurer: string; editions: string[]; uses: string[]; counts: boolean }[];
}
/** A case in which sources give different values for the same thing. */
export interface Conflict {
  release: string;
  name: string;
  field: string;
  unit: string | null;
  /** Of a price: who asks it, in which currency, under which conditions. */
  provider: string | null;
  currency: string | null;
  when: Record<string, Scalar | string[]> | null;
  /** The value that other commands show comes first. */
  values: { value: Value; sources: string[]; note: Localized | null }[];
}
export interface SourcesResult {
  records: ListedSource[];
  conflicts?: Conflict[];
}
export interface ListedField {
  id: string;
  aliases: string[];
  group: string;
  type: string;
  unit: string | null;
  better: Better;
  /** Its name in `--lang`. */
  label: string;
}
export interface FieldsResult {
  fields: ListedField[];
}
