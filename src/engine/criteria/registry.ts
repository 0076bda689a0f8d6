// `npm run build` adds the files of this folder and takes out those that are gone; their order is free.
import { criterion as price_ } from './price.ts';
import { criterion as context_ } from './context.ts';
import { criterion as openness_ } from './openness.ts';
import { criterion as recency_ } from './recency.ts';
import { criterion as korean_ } from './korean.ts';

export const CRITERIA = [
  price_,
  context_,
  openness_,
  recency_,
  korean_,
] as const;
