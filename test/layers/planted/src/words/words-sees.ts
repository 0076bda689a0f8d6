export type { Thing } from '../engine/thing.ts';
