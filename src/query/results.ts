import type { Data, PlanPrice } from '../knowledge/records.ts';
import type { Fit, Language, Localized, Missing, Modality, SourceKind, Unstated } from '../knowledge/vocabulary.ts';

/**
 * The stable JSON of `lmm`, schema `lmm/1`. Queries return these plain values; `--json` prints them; the renderer turns
 * them into words and tables. Texts are `{en, ko}`, names are strings as written, dates keep the precision of the file,
 * prices are per 1,000,000 tokens. Where a field is null, `missing` says why, under the field's id.
 */

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

// ── list ────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** Field values nest by their id (`limit.context` is `{limit: {context}}`). */
export interface Fields {
  /** When it was last checked. */
  checked: string | null;
  missing: Record<string, Missing>;
  sources: string[];
  [group: string]: unknown;
}
export interface ListedModel extends Fields {
  id: string;
  /** What the line was called on the day. */
  name: string;
  developer: string;
  developer_name: string;
  release: string | null;
  release_name: string | null;
  stands_out: Instead[];
}
/** A use a model is said to be good for. */
export interface Instead {
  use: string;
  name: Localized;
  fit: Fit;
  sources: string[];
}
export interface ListedRelease extends Fields {
  id: string;
  name: string;
  model: string | null;
  developer: string;
}
export interface ListResult {
  models?: ListedModel[];
  releases?: ListedRelease[];
}

// ── show ────────────────────────────────────────────────────────────────────────────────────────────────────────────
export interface Benchmark {
  name: string;
  score: number;
  metric: string | null;
  harness: string | null;
  variant: string | null;
  dataset: string | null;
  version: string | null;
  measured_by: string | null;
  date: string;
  sources: string[];
  standing: Standing;
}
export interface Price {
  provider: string;
  api_id: string | null;
  currency: string;
  from: string | null;
  seen: string | null;
  until: string | null;
  when: Record<string, Scalar | string[]> | null;
  /** Amounts per 1,000,000 tokens by kind: `input`, `output`, `cache_read`… */
  amounts: Record<string, number | Unstated>;
  tiers: { over: number; applies: 'request' | 'excess'; amounts: Record<string, number | Unstated> }[];
  note: Localized | null;
  sources: string[];
  standing: Standing;
  /** Whether the price is announced for a day to come. */
  future: boolean;
}
export interface ShownData extends Omit<Data, 'source' | 'note' | 'at'> {
  provider: string;
  sources: string[];
  note: Localized | null;
}
export interface ShownPlan {
  id: string;
  name: string;
  audience: string | null;
  releases: string[];
  price: (Omit<PlanPrice, 'source' | 'note'> & { sources: string[] })[];
  note: Localized | null;
  sources: string[];
}
export interface ShownRelease {
  id: string;
  name: string;
  aliases: string[];
  model: string | null;
  developer: string;
  status: string | null;
  replaced_by: string[];
  /** Every field of the field table, in its order, known or not. */
  fields: (Cell & { field: string })[];
  benchmarks: Benchmark[];
  prices: Price[];
  data: ShownData[];
  claims: FieldClaim[];
  links: { url: string; label: string | null; type: string | null }[];
  note: Localized | null;
  /** Field ids for which no source here has a value. */
  unknown: string[];
  sources: string[];
}
export interface ShownModel {
  id: string;
  name: string;
  /** What the line was called on the day. */
  called: string;
  aliases: string[];
  developer: string;
  developer_name: string;
  country: string | null;
  led_by: string | null;
  current: { release: string; name: string; from: string | null; sources: string[] } | null;
  summary: Claim[];
  architecture: Claim[];
  features: Claim[];
  applications: Application[];
  assessments: Assessment[];
  claims: FieldClaim[];
  releases: {
    id: string;
    name: string;
    release_date: string | null;
    status: string | null;
    retirement_date: string | null;
    sources: string[];
  }[];
  plans: ShownPlan[];
  /** The current release's specification. */
  specification: ShownRelease | null;
  /** Field ids for which no source here has a value. */
  unknown: string[];
}
export interface ShowResult {
  model?: ShownModel;
  release?: ShownRelease;
}

// ── compare ─────────────────────────────────────────────────────────────────────────────────────────────────────────
export interface Compared {
  kind: 'model' | 'release';
  id: string;
  name: string;
  release: string | null;
  release_name: string | null;
}
/** The answer in words, as data: what is equal, and when each one is the one to take. */
export interface Verdict {
  /** Rows in which all are known and equal. */
  equal: string[];
  /** Per model, the rows that speak for it: the better value, or a use that only it is said to suit best. */
  when: { id: string; rows: string[] }[];
}
/** How one side stands to the rules of a policy; no reasons means that it keeps all. */
export interface PolicyOutcome {
  id: string;
  reasons: Exclusion['reasons'];
}
export interface CompareResult {
  models: Compared[];
  verdict: Verdict;
  rows: Row[];
  /** Rows of which nothing is known for any of the compared. */
  unknown: { group: string; field: string }[];
  /** By side, where a policy was given. */
  policy: PolicyOutcome[] | null;
}

// ── recommend ───────────────────────────────────────────────────────────────────────────────────────────────────────
/** A limit on what may be recommended, from an option (hard) or read from the need's words (excludes only what fails). */
export type Constraint = {
  /** Options and policies are hard: what cannot be told excludes. */
  origin: 'option' | 'policy' | 'need';
  matched?: string[];
} & (
  | { constraint: 'max-price' | 'min-context' | 'max-retention'; value: number }
  | { constraint: 'modality'; value: Modality[] }
  | { constraint: 'open-weights' | 'no-training'; value: boolean }
  | {
      constraint:
        | 'license'
        | 'developer'
        | 'country'
        | 'exclude'
        | 'exclude-country'
        | 'exclude-developer'
        | 'deployment';
      value: string[];
    }
  | { constraint: 'capability' | 'support' | 'region'; value: string[] }
  | { constraint: 'released-after'; value: string }
);
export type ConstraintId = Constraint['constraint'];

export interface UnderstoodUse {
  id: string;
  weight: number;
  /** The words of the need that led here, or the option's. */
  matched: string[];
}
export interface Understood {
  uses: UnderstoodUse[];
  constraints: Constraint[];
  not_understood: string[];
  /** Words with several readings, each a use: all are scored unless one is picked. */
  ambiguous: { word: string; uses: string[] }[];
  /** Names that look like models and are not in the knowledge base. */
  unknown_names: string[];
  /** Models the need names without excluding them ("like ChatGPT but…"). */
  mentioned: string[];
}
/** A reason as data (code and values); `text` is filled by the renderer. */
export interface Reason {
  code: string;
  values: Record<string, Scalar | string[] | null>;
  text: string;
}
export interface Contribution {
  kind: 'use' | 'criterion';
  id: string;
  name: Localized;
  points: number;
  reason: Reason;
  /** The words that the fit was read from, with their passages. */
  said: { text: Localized | null; at: Localized | null; said: string }[];
  about: string[];
  sources: string[];
}
export type ConfidenceLevel = 'high' | 'medium' | 'low';
export interface Recommendation {
  rank: number;
  id: string;
  name: string;
  release: string | null;
  score: number;
  confidence: { level: ConfidenceLevel; reasons: Reason[] };
  contributions: Contribution[];
  /** Other uses it is best for, strongest first. */
  instead: Instead[];
}
export interface Exclusion {
  id: string;
  name: string;
  release: string | null;
  reasons: {
    constraint: ConstraintId;
    required: Scalar | string[];
    actual: Scalar | string[] | null;
    missing?: Missing;
    outcome: 'fails' | 'cannot-tell';
    sources: string[];
  }[];
}
export interface Sensitivity {
  /** The model that would come first. */
  id: string;
  use: string;
  /** The weight the use has now; 0 if it was not asked for. */
  weight: number;
  tie_at: number | null;
  turns_at: number | null;
}
export interface Question {
  code: string;
  values: Record<string, Scalar | string[] | null>;
  text: string;
}
export interface Pareto {
  fields: string[];
  front: { id: string; values: (Scalar | null)[] }[];
  dominated: { id: string; by: string; values: (Scalar | null)[] }[];
  /** A value is not known: nobody can tell. */
  unknown: string[];
}
export interface RecommendResult {
  need: string | null;
  understood: Understood;
  recommendations: Recommendation[];
  excluded: Exclusion[];
  no_evidence: string[];
  /** Where the conditions leave nothing: those that miss by one, and which one to relax. */
  nearest_misses: {
    id: string;
    name: string;
    constraint: ConstraintId;
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
  instead: Record<string, Instead[]>;
  sensitivity: Sensitivity[];
  questions: Question[];
}

// ── show, the page ──────────────────────────────────────────────────────────────────────────────────────────────────
/** A field of the field table for what is shown, with why a source that disagrees may do so. */
export interface ShownField extends Cell {
  field: string;
  group: string;
  unit: string | null;
  conflict?: { value: Value; sources: string[]; note: Localized | null }[];
}
export interface ModelPage extends ShownModel {
  /** Every field of the field table, in its order, known or not: the line's own, else its current release's. */
  fields: ShownField[];
}
/** A release's page: its record, and what is said of its line in words that name this release. */
export interface ReleasePage extends ShownRelease {
  developer_name: string;
  /** What the line is called on the day. */
  model_name: string | null;
  fields: ShownField[];
  summary: Claim[];
  architecture: Claim[];
  features: Claim[];
  applications: Application[];
  assessments: Assessment[];
}
/** With `--fields`, only who it is and those fields. */
export interface FieldsPage {
  id: string;
  name: string;
  fields: ShownField[];
  claims: FieldClaim[];
}
export interface PageResult {
  model?: ModelPage | FieldsPage;
  release?: ReleasePage | FieldsPage;
}

// ── report ──────────────────────────────────────────────────────────────────────────────────────────────────────────
export interface ReportedModel {
  id: string;
  /** What the line was called on the day. */
  name: string;
  developer: string;
  developer_name: string;
  country: string | null;
  led_by: string | null;
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
export interface ReportResult {
  report: {
    introduction: Claim[];
    models: ReportedModel[];
    criteria: { id: string; name: Localized; description: Localized | null; assessments: ReportedAssessment[] }[];
    conclusions: ReportedTrend[];
    trends: ReportedTrend[];
  };
}

// ── uses, trends, sources, fields ───────────────────────────────────────────────────────────────────────────────────
export interface ListedUse {
  id: string;
  name: Localized;
  short: Localized | null;
  description: Localized | null;
  aliases: string[];
  terms: { en: string[]; ko: string[] };
  /** The models that are said to suit it on the day, the best first. */
  evidence: { model: string; name: string; fit: Fit; sources: string[] }[];
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
  /** The value that views show comes first. */
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

// ── cost ────────────────────────────────────────────────────────────────────────────────────────────────────────────
/** An amount of text: tokens, or characters of a language. */
export interface Amount {
  count: number;
  unit: 'tokens' | 'characters';
  language: string | null;
}
export interface Workload {
  input: Amount | null;
  output: Amount | null;
  requests: number | null;
  /** Whether the amounts are those of one request, or of all. */
  each: boolean;
  /** Per cent of the input that is read from a cache. */
  cached: number;
  batch: boolean;
  currency: string | null;
  /** What 1 USD is worth in `currency`, by the user's word. */
  rate: number | null;
  /** Per cent. */
  vat: number;
  /** In the currency of the result. */
  budget: number | null;
}
export interface CostPart {
  kind: 'input' | 'cache_read' | 'output';
  tokens: number;
  /** Per 1,000,000 tokens. */
  price: number;
  amount: number;
  /** The amount with all its digits. */
  amount_exact: string;
}
/** Something that will happen to a release soon, or already has. */
export interface Upcoming {
  code: 'retires' | 'retired' | 'deprecated' | 'price-changes';
  date: string | null;
  before?: string;
  after?: string;
  sources: string[];
}
export interface CostLine {
  id: string;
  name: string;
  model: string | null;
  provider: string | null;
  /** The condition the price holds under; null is the standard price. */
  mode: string | null;
  currency: string | null;
  total: number | null;
  /** The total with all its digits. */
  total_exact: string | null;
  /** Why there is no total. */
  reason: string | null;
  parts: CostPart[];
  price_currency?: string;
  /** The threshold of the tier that was used, in tokens of a prompt. */
  tier: number | null;
  rate: { base: string; quote: string; rate: number; date: string | null; sources: string[] | null } | null;
  within_budget: boolean | null;
  upcoming: Upcoming[];
  sources: string[];
}
export interface CostResult {
  workload: Workload;
  costs: CostLine[];
}

// ── timeline and diff ───────────────────────────────────────────────────────────────────────────────────────────────
export interface TimelineEvent {
  date: string;
  kind: 'release' | 'retirement';
  id: string;
  name: string;
  model: string | null;
  sources: string[];
}
export interface TimelineResult {
  events: TimelineEvent[];
  /** The lines of the events, in the order of the files, with what they are called. */
  lines: { id: string; name: string }[];
}
export interface Change {
  kind: 'released' | 'retired' | 'current' | 'price' | 'statement';
  date: string;
  id: string;
  name: string;
  model: string | null;
  /** What a price is for: `input`, `output`…; of a statement its kind. */
  what: string | null;
  before: Scalar | null;
  after: Scalar | null;
  currency: string | null;
  /** A price move in per cent of the old price. */
  percent: number | null;
  text: Localized | null;
  sources: string[];
}
export interface DiffResult {
  from: string;
  to: string;
  changes: Change[];
}

// ── replacements and decisions ──────────────────────────────────────────────────────────────────────────────────────
/** What could take a release's place. Capabilities by their field, inputs as `input:image`, limits by their field. */
export interface Replacement {
  id: string;
  name: string;
  model: string | null;
  release_date: string | null;
  /** Whether `replaced_by` names it, which repeats the vendor's notice. */
  by_vendor: boolean;
  kept: string[];
  lost: string[];
  gained: string[];
  cannot_tell: string[];
  limits: { field: string; before: number | null; after: number | null }[];
  /** The blended price per 1,000,000 tokens. */
  price: { before: number | null; after: number | null; currency: string | null; percent: number | null } | null;
  sources: string[];
}
export interface ReplaceResult {
  instead_of: { id: string; name: string; active: boolean };
  replacements: Replacement[];
}
/** A kept decision, asked again. */
export interface CheckResult {
  decision: { saved: string; as_of: string; arguments: string[]; facts: { version: string; digest: string } };
  changed: boolean;
  before: { id: string; release: string | null; score: number }[];
  after: { id: string; release: string | null; score: number }[];
  reasons: Reason[];
}
