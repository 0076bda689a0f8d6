// `npm run build` adds the files of this folder and takes out those that are gone; their order is free.
import { fields as line_ } from './line.ts';
import { fields as life_ } from './life.ts';
import { fields as specification_ } from './specification.ts';
import { fields as openness_ } from './openness.ts';
import { fields as price_ } from './price.ts';
import { fields as data_ } from './data.ts';

export const FIELD_GROUPS = [
  line_,
  life_,
  specification_,
  openness_,
  price_,
  data_,
] as const;
