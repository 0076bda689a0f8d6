export type { Thing } from '../kb/thing.ts';
