import type { Use } from '../knowledge/records.ts';
import { findRecord, NameError } from './names.ts';
import { understand } from './need/understand.ts';
import type { View } from './view.ts';

/**
 * Finds the use that a name means.
 * @throws NameError; for an unknown name its candidates are uses of a near spelling, then those that its words speak of
 */
export function findUse({ knowledge }: View, asked: string): Use {
  try {
    return findRecord(knowledge.uses, asked, 'use');
  } catch (error) {
    if (!(error instanceof NameError) || error.code !== 'unknown-name') throw error;
    const { uses, ambiguous } = understand(asked, knowledge);
    const spoken = [...uses.map(({ id }) => id), ...ambiguous.flatMap((word) => word.uses)];
    throw new NameError(error.code, asked, 'use', [...new Set([...error.candidates, ...spoken])].slice(0, MOST));
  }
}

/** How many uses are offered for a name that none has. */
const MOST = 3;
