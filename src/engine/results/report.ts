import type { Fit, Localized } from '../../domain/vocabulary.ts';
import type { Application, Better, CitedSource, Claim, Scalar, Value } from './common.ts';
import type { Leading, MeasuredLine } from './measured.ts';
import type { MeasuredUse } from './recommend.ts';
import type { ShownModel } from './show.ts';

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
    /** Who leads by figures, a use each. */
    measured: Leading[];
    conclusions: ReportedTrend[];
    trends: ReportedTrend[];
  };
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
