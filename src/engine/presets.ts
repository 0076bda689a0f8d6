import type { Preference } from '../domain/vocabulary.ts';
import type { CriterionId } from './criteria/criteria.ts';

export { PREFERENCES, type Preference } from '../domain/vocabulary.ts';

/** What each preset (`--prefer`) asks for beside what is asked: weights of criteria and, by their ids, of uses. */
export const PRESETS: Readonly<
  Record<Preference, { criteria: Partial<Record<CriterionId, number>>; uses: Record<string, number> }>
> = {
  cheap: { criteria: { price: 1 }, uses: {} },
  capable: { criteria: { context: 0.5, recency: 0.5 }, uses: {} },
  open: { criteria: { openness: 1 }, uses: {} },
  // No speed is measured with a source that can be cited: what is said of it has to do.
  fast: { criteria: {}, uses: { 'fast-response': 1 } },
};
