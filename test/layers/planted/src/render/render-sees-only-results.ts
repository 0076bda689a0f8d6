export type { Record } from '../knowledge/records.ts';
