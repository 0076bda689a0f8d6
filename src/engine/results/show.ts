import type { Localized, Unstated } from '../../domain/vocabulary.ts';
import type { Application, Assessment, Cell, Claim, End, EvidenceLevel, FieldClaim, Scalar, Value } from './common.ts';
import type { MeasuredFor } from './measured.ts';

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
  standing: EvidenceLevel;
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
  /** Where the amounts were converted: what is stated. */
  stated?: { currency: string; amounts: Record<string, number | Unstated> };
  tiers: { over: number; applies: 'request' | 'excess'; amounts: Record<string, number | Unstated> }[];
  note: Localized | null;
  sources: string[];
  standing: EvidenceLevel;
  /** Whether the price is announced for a day to come. */
  future: boolean;
}
/** What a provider does with what is put in; what no source says is absent. */
export interface ShownData {
  provider: string;
  trains_on_input?: boolean | Unstated | undefined;
  retention_days?: number | Unstated | undefined;
  zero_retention?: boolean | Unstated | undefined;
  regions?: string[] | Unstated | undefined;
  certifications?: string[] | Unstated | undefined;
  said?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  sources: string[];
  note: Localized | null;
}
export interface ShownPlan {
  id: string;
  name: string;
  audience: string | null;
  releases: string[];
  price: {
    from?: string | undefined;
    seen?: string | undefined;
    until?: string | undefined;
    currency?: string | undefined;
    amount: number | Unstated;
    per: 'month' | 'year' | 'seat-month' | 'seat-year' | 'prepaid';
    stated?: { currency: string; amount: number };
    sources: string[];
  }[];
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
  /** Where it ends and when: its developer's API first; of one and the same end the one to hold comes first. */
  ends: (End & { standing: EvidenceLevel })[];
  /** What figures tell of it, use by use, the most points first. */
  measured: MeasuredFor[];
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
/** The release that stands for a line on the day. */
export interface CurrentRelease {
  release: string;
  name: string;
  /** What its source calls current, where that is a family and the release stands for it. */
  named: string | null;
  from: string | null;
  /** The day on which its source gives it, where that does not say since when. */
  seen: string | null;
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
  /** Who leads the developer, as English writes it. */
  led_by: string | null;
  led_by_names: Localized | null;
  current: CurrentRelease | null;
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
  /** What figures tell of the line by its best release that can be had, use by use, the most points first. */
  measured: MeasuredFor[];
  /** The current release's specification. */
  specification: ShownRelease | null;
  /** Field ids for which no source here has a value. */
  unknown: string[];
}
export interface ShowResult {
  model?: ShownModel;
  release?: ShownRelease;
}

/** A field of the field table for what is shown, with why a source that disagrees may do so. */
export interface ShownField extends Cell {
  field: string;
  group: string;
  unit: string | null;
  /** How far the value holds, where only a source that limits it gives one. */
  note?: Localized;
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
