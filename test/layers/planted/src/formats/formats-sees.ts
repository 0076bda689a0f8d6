export type { Thing } from '../features/thing.ts';
