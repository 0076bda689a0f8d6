import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { NO_QUERY, NOTHING_HEARD, type Query, withNeed } from '../../src/engine/query.ts';
import type { Understood } from '../../src/engine/results.ts';

/** Nothing asked for in words. */
export const NOTHING: Understood<Constraint> = {
  ...{ uses: [], measures: [], constraints: [], load: null, subscription: null },
  ...NOTHING_HEARD,
};

/** The query of a need that was understood so. */
export const asking = (understood: Partial<Understood<Constraint>>, more: Partial<Query> = {}): Query => ({
  ...withNeed({ ...NO_QUERY, ...more }, '', { ...NOTHING, ...understood }),
  need: more.need ?? null,
});
