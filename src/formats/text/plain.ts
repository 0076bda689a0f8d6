import { asIs } from './grid.ts';
import type { Paint } from './paint.ts';

/** No colours: what most runs print, without loading chalk. */
export const PLAIN: Paint = {
  title: asIs,
  heading: asIs,
  quiet: asIs,
  winner: asIs,
  alarm: asIs,
  measured: asIs,
  claimed: asIs,
  unknown: asIs,
};
