import '../knowledge/vocabulary.ts';
export type { Record } from '../knowledge/records.ts';
export type { Result } from '../query/results.ts';
