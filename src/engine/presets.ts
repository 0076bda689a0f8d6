import type { Snapshot } from '../domain/snapshot.ts';
import type { Preference } from '../domain/vocabulary.ts';
import type { CriterionId } from './criteria/criteria.ts';
import { isMeasured } from './measured/measured.ts';

export { PREFERENCES, type Preference } from '../domain/vocabulary.ts';

/** What a preset asks for beside what is asked: weights of criteria and, by their ids, of uses. */
export interface Preset {
  criteria: Partial<Record<CriterionId, number>>;
  uses: Record<string, number>;
}

const NOTHING: Preset = { criteria: {}, uses: {} };
/** The use that stands for ability where what is asked is not measured. */
const ABILITY = 'general-purpose';

/**
 * What a preset of `--prefer` asks for. Who is capable is who is measured to be: where what is asked is measured, that
 * decides anyway; else general ability stands beside it; where nobody measures that either, context and recency have to do.
 * @param asked the uses that are asked for
 */
export function presetOf(snapshot: Snapshot, preference: Preference | null, asked: readonly string[]): Preset {
  switch (preference) {
    case null:
      return NOTHING;
    case 'cheap':
      return { criteria: { price: 1 }, uses: {} };
    case 'open':
      return { criteria: { openness: 1 }, uses: {} };
    // Measured where one measurer covers it, else what is said of it.
    case 'fast':
      return { criteria: {}, uses: { 'fast-response': 1 } };
    case 'capable':
      if (asked.some((use) => isMeasured(snapshot, use))) return NOTHING;
      if (isMeasured(snapshot, ABILITY)) return { criteria: {}, uses: { [ABILITY]: 1 } };
      return { criteria: { context: 0.5, recency: 0.5 }, uses: {} };
  }
}
