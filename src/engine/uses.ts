import type { NamedUse } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { findRecord, NameError } from './names.ts';

/**
 * The id of the use that a name means.
 * @throws NameError; for an unknown name its candidates are uses of a near spelling, then those that its words speak of
 */
export async function findUse(snapshot: Snapshot, asked: string): Promise<NamedUse['id']> {
  try {
    return findRecord(snapshot.namedUses, asked, 'use').id;
  } catch (error) {
    if (!(error instanceof NameError) || error.code !== 'unknown-name') throw error;
    const { understand } = await import('./need/understand.ts');
    const { uses, ambiguous } = understand(asked, snapshot.knowledge);
    const spoken = [...uses.map(({ id }) => id), ...ambiguous.flatMap((word) => word.uses)];
    throw new NameError(error.code, asked, 'use', [...new Set([...error.candidates, ...spoken])].slice(0, MOST));
  }
}

/** How many uses are offered for a name that none has. */
const MOST = 3;
