import { NearMisses } from '../../../domain/suggestions.ts';
import type { Check } from './check.ts';

/** What a layer removes or changes is there, and holds what it takes the place of. */
export const check: Check = {
  name: 'targets',
  *judge({ astray }) {
    const near = new NearMisses();
    for (const one of astray) yield { ...one, values: one.values(near), level: one.level ?? 'problem' };
  },
};
