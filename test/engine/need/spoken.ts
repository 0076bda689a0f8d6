import type { Constraint } from '../../../src/engine/constraints/constraint.ts';
import type { Understood } from '../../../src/engine/results.ts';

/** A need as people speak, with what a right understanding of it holds and does not hold; what is left out is not judged. */
export interface Spoken {
  need: string;
  uses?: string[];
  not_uses?: string[];
  /** `constraint=value`, a constraint of any value, a measure, `instead-of=id`, or `subscription`. */
  asks?: string[];
  not_asks?: string[];
  unread?: boolean;
}

/** What a need was understood to ask for, in the terms of `asks`, each constraint also without its value. */
function askedOf(understood: Understood<Constraint>): Set<string> {
  const { constraints, measures, subscription, instead_of: instead } = understood;
  const asked = constraints.flatMap(({ constraint, value }) => [
    constraint,
    ...[value].flat().map((one) => `${constraint}=${String(one).toLowerCase()}`),
  ]);
  asked.push(...measures.map(({ id }) => id));
  if (instead !== undefined) asked.push(`instead-of=${instead}`);
  if (subscription !== null) asked.push('subscription');
  return new Set(asked);
}

/** What is wrong with an understanding: `-` what it lacks, `+` what it has too much. */
export function misread(spoken: Spoken, understood: Understood<Constraint>): string[] {
  const uses = new Set(understood.uses.map(({ id }) => id));
  const asked = askedOf(understood);
  const wrong: string[] = [];
  for (const use of spoken.uses ?? []) if (!uses.has(use)) wrong.push(`-${use}`);
  for (const use of spoken.not_uses ?? []) if (uses.has(use)) wrong.push(`+${use}`);
  for (const ask of spoken.asks ?? []) if (!asked.has(ask.toLowerCase())) wrong.push(`-${ask}`);
  for (const ask of spoken.not_asks ?? []) if (asked.has(ask.toLowerCase())) wrong.push(`+${ask}`);
  const unread = understood.unread.map(({ text }) => text);
  if (spoken.unread === true && unread.length === 0) wrong.push('-unread');
  if (spoken.unread === false && unread.length > 0) wrong.push(`+unread ${unread.join(', ')}`);
  return wrong;
}
