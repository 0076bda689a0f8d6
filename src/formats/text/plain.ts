import { asIs } from './grid.ts';
import type { Paint } from './paint.ts';

/** No colours: what most runs print, without loading chalk. */
export const PLAIN: Paint = { title: asIs, heading: asIs, quiet: asIs, good: asIs, warn: asIs, bad: asIs };
