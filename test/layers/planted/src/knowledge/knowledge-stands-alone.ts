export type { Result } from '../query/results.ts';
