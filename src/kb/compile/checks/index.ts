import { byPlace, type Problem } from '../../../domain/problems.ts';
import type { RecordLists } from '../../../domain/records.ts';
import type { Compiled } from '../compile.ts';
import { Examined } from './examined.ts';
import { CHECKS } from './registry.ts';

/** The day as of which it is told what is due, the day it is, and exchange rates for a knowledge base that has none. */
export interface On {
  day: string;
  today: string;
  rates: RecordLists['rates'];
}

/**
 * What the checks find in a compiled knowledge base, in the order of its files. Records that no file holds, those of a
 * base that was built before, are judged with the others and not told.
 */
export function findings({ records, astray, map, layers }: Compiled, { day, today, rates }: On): Problem[] {
  const base = new Examined(records, astray, day, today, rates, layers);
  const found = CHECKS.flatMap(({ judge }) => [...judge(base)]);
  return found
    .filter((one) => map.holds(one.in, one.key))
    .map(({ in: at, key, code, level, values }) => ({ ...map.problem(at, code, values, key), level }))
    .sort(byPlace);
}
