import type { Check } from './check.ts';

/** What a layer removes or changes is there. */
export const check: Check = {
  name: 'targets',
  *judge({ astray }) {
    for (const one of astray) yield { ...one, values: one.values(), level: 'problem' };
  },
};
