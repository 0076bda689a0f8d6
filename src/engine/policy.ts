import type { Snapshot } from '../domain/snapshot.ts';
import type { Constraint } from './constraints/constraint.ts';
import { CONSTRAINTS } from './constraints/registry.ts';
import type { ConstraintRow } from './constraints/row.ts';
import type { ConstraintValue } from './constraints/values.ts';
import { lookupIn } from './names.ts';

/** An organisation's rules as their file holds them, checked: keys of constraints, some of them in groups. */
export interface Policy {
  name?: string;
  [key: string]: ConstraintValue | { [key: string]: ConstraintValue } | undefined;
}

/**
 * The rules of a policy as constraints, hard like options: what cannot be told is kept apart from what violates, and
 * neither passes.
 * @throws NameError for a developer or model that nobody knows
 */
export function policyConstraints(snapshot: Snapshot, policy: Policy): Constraint[] {
  const names = lookupIn(snapshot);
  return rulesOf(policy).flatMap(([path, given]) => {
    const row = CONSTRAINTS.find((one) => one.policy === path) as ConstraintRow | undefined;
    const value = row?.value.settle ? row.value.settle(given, names) : given;
    return row === undefined || value === undefined
      ? []
      : [{ origin: 'policy', constraint: row.id, value } as Constraint];
  });
}

/** Values by the path of their key. */
const rulesOf = (policy: Policy): [path: string, value: ConstraintValue][] =>
  Object.entries(policy).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (typeof value !== 'object' || Array.isArray(value)) return [[key, value] as [string, ConstraintValue]];
    return Object.entries(value).map(([inner, own]): [string, ConstraintValue] => [`${key}.${inner}`, own]);
  });
