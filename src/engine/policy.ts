import type { Policy } from '../domain/documents.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { findNamed, findRecord } from './names.ts';
import type { Constraint } from './results.ts';

/**
 * An organisation's rules as conditions, hard like options: what cannot be told is kept apart from what violates, and
 * neither passes.
 * @throws NameError for a developer or model that nobody knows
 */
export function policyConstraints(snapshot: Snapshot, policy: Policy): Constraint[] {
  const { allow, deny, require: required } = policy;
  const developers = (names: readonly string[]): string[] =>
    names.map((name) => findRecord(snapshot.knowledge.developers, name, 'developer').id);
  const models = (names: readonly string[]): string[] =>
    names.map((name) => {
      const named = findNamed(snapshot.knowledge, name);
      return named.kind === 'model' ? named.model.id : named.release.id;
    });
  const rules: (Constraint | undefined)[] = [
    allow?.developers && rule({ constraint: 'developer', value: developers(allow.developers) }),
    allow?.countries && rule({ constraint: 'country', value: allow.countries }),
    allow?.licenses && rule({ constraint: 'license', value: allow.licenses }),
    allow?.deployment && rule({ constraint: 'deployment', value: allow.deployment }),
    deny?.developers && rule({ constraint: 'exclude-developer', value: developers(deny.developers) }),
    deny?.countries && rule({ constraint: 'exclude-country', value: deny.countries }),
    deny?.models && rule({ constraint: 'exclude', value: models(deny.models) }),
    required?.open_weights === undefined
      ? undefined
      : rule({ constraint: 'open-weights', value: required.open_weights }),
    required?.no_training ? rule({ constraint: 'no-training', value: true }) : undefined,
    required?.max_retention_days === undefined
      ? undefined
      : rule({ constraint: 'max-retention', value: required.max_retention_days }),
    required?.regions && rule({ constraint: 'region', value: required.regions }),
    required?.languages && rule({ constraint: 'support', value: required.languages }),
    required?.modalities && rule({ constraint: 'modality', value: required.modalities }),
    required?.capabilities && rule({ constraint: 'capability', value: required.capabilities }),
    required?.min_context === undefined ? undefined : rule({ constraint: 'min-context', value: required.min_context }),
    policy.max_price === undefined ? undefined : rule({ constraint: 'max-price', value: policy.max_price }),
  ];
  return rules.filter((entry) => entry !== undefined);
}

type Bare<T> = T extends unknown ? Omit<T, 'origin' | 'matched'> : never;
const rule = (constraint: Bare<Constraint>): Constraint => ({ origin: 'policy', ...constraint }) as Constraint;
