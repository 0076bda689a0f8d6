export type { Thing } from '../surfaces/thing.ts';
