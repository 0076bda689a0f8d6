/**
 * The stable JSON of `lmm`, schema `lmm/1`. Queries return these plain values; `--json` prints them; documents put
 * them into words and tables. Texts are `{en, ko}`, names are strings as written, dates keep the precision of the file,
 * prices are per 1,000,000 tokens. Where a field is null, `missing` says why, under the field's id.
 */
export type * from './results/check.ts';
export type * from './results/common.ts';
export type * from './results/compare.ts';
export type * from './results/cost.ts';
export type * from './results/coverage.ts';
export type * from './results/home.ts';
export type * from './results/list.ts';
export type * from './results/measured.ts';
export type * from './results/policy.ts';
export type * from './results/recommend.ts';
export type * from './results/replace.ts';
export type * from './results/report.ts';
export type * from './results/scan.ts';
export type * from './results/show.ts';
export type * from './results/upcoming.ts';
export type * from './results/upkeep.ts';
export type * from './results/usage.ts';
