import { understand } from '../../../src/engine/need/understand.ts';
import { known } from './ranking.ts';

/** All that a need is understood as, in one line: work, wishes, conditions, relations, and what was not understood behind `!`. */
export function heard(need: string): string {
  const read = understand(need, known);
  const each = (mark: string, all: readonly string[] = []): string[] => all.map((one) => `${mark}${one}`);
  const ids = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
  return [
    ...read.uses.map(({ id, weight }) => (weight === 1 ? id : `${id}*${weight}`)),
    ...each('measure ', ids(read.measures)),
    ...read.constraints.map(({ constraint, value }) => `${constraint}=${[value].flat().join('+')}`),
    ...each('like ', read.instead_of === undefined ? [] : [read.instead_of]),
    ...each(
      'but ',
      read.but?.map(({ comparison }) => comparison),
    ),
    ...each('not ', ids(read.left_out)),
    ...each('may lack ', read.waived),
    ...read.unread.map(({ text, kind }) => `unread ${kind} ${text}`),
    ...each('named ', read.mentioned),
    ...each('unknown ', read.unknown_names),
    ...each('! ', read.not_understood),
  ].join('; ');
}
