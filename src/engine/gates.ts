import type { NamedUse } from '../domain/records.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Constraint } from './constraints/constraint.ts';

type Needs = NonNullable<NamedUse['needs']>;
/** The constraint that each need of a use is. */
const CONSTRAINT = {
  input: 'modality',
  output: 'output',
  context: 'min-context',
  parameters: 'max-parameters',
  abilities: 'capability',
  open_weights: 'open-weights',
} as const satisfies Record<keyof Needs, Constraint['constraint']>;

/** What some uses cannot do without, as constraints; of one kind for several uses, each is asked for by itself. */
export function gatesOf(snapshot: Snapshot, uses: readonly string[]): Constraint[] {
  const gates = snapshot.namedUses
    .filter(({ id }) => uses.includes(id))
    .flatMap(({ needs }) =>
      Object.entries(needs ?? {}).map(
        ([need, value]) => ({ origin: 'use', constraint: CONSTRAINT[need as keyof Needs], value }) as Constraint,
      ),
    );
  const seen = new Set<string>();
  return gates.filter(({ constraint, value }) => {
    const key = `${constraint} ${JSON.stringify(value)}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Whether what is asked for leaves a gate nothing to do: the same, or a figure that is as strict. */
export function implies(asked: Constraint, gate: Constraint): boolean {
  // What runs in a memory has weights that one can have, and its size is told there.
  if (asked.constraint === 'fits') return gate.constraint === 'max-parameters' || gate.constraint === 'open-weights';
  if (asked.constraint !== gate.constraint) return false;
  if (typeof asked.value === 'number' && typeof gate.value === 'number')
    return gate.constraint.startsWith('max-') ? asked.value <= gate.value : asked.value >= gate.value;
  return JSON.stringify(asked.value) === JSON.stringify(gate.value);
}
