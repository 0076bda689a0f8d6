import type { Model } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';

/** The lines of which anything is left on the day, by the chosen sources. */
export const listed = (snapshot: Snapshot): Model[] =>
  snapshot.knowledge.models.filter((model) => isListed(snapshot, model));

/** Whether anything is left of a line on the day, by the chosen sources. */
export const isListed = (snapshot: Snapshot, model: Model): boolean =>
  // A line that was only just entered has nothing but its name and what is current.
  (!snapshot.narrowed && snapshot.current(model) !== undefined) ||
  snapshot.evidence(model.id).length > 0 ||
  snapshot.statements(model.id).length > 0 ||
  snapshot.releasesOf(model.id).length > 0 ||
  (!snapshot.narrowed && snapshot.isBare(model));
