import { isActive } from '../../domain/lifecycle.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Constraint } from '../../engine/constraints/constraint.ts';
import { costs } from '../../engine/cost.ts';
import { satisfies } from '../../engine/evaluate.ts';
import { releasesNamed } from '../../engine/names.ts';
import type { CostResult, Workload } from '../../engine/results.ts';

/**
 * What a workload costs with the releases named, with those that are active of a line that is named, or with all that are
 * active; only those that keep the limits.
 * @throws NameError for a name that is unknown or ambiguous
 */
export const costsOf = (
  snapshot: Snapshot,
  names: readonly string[],
  limits: readonly Constraint[],
  workload: Workload,
): CostResult =>
  costs(
    snapshot,
    chosen(snapshot, names).filter((release) => satisfies(snapshot, release, limits)),
    workload,
  );

/** The releases named, the active ones of a line that is named, or all that are active. */
function chosen(snapshot: Snapshot, names: readonly string[]): Release[] {
  const active = (releases: Release[]): Release[] => releases.filter((release) => isActive(snapshot, release));
  if (names.length === 0) return active(snapshot.releases());
  return releasesNamed(snapshot, names, (model) => active(snapshot.releasesOf(model.id)));
}
