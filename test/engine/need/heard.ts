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

/** Which words of a need led to what: `what < words | words`, and what stays open with what may be typed instead. */
export function ledBy(need: string): string {
  const read = understand(need, known);
  const led = (what: string, matched: readonly string[] = []): string => `${what} < ${matched.join(' | ')}`;
  return [
    ...[...read.uses, ...read.measures].map(({ id, matched }) => led(id, matched)),
    ...read.constraints.map(({ constraint, value, matched }) =>
      led(`${constraint}=${[value].flat().join('+')}`, matched),
    ),
    ...(read.but ?? []).map(({ comparison, matched }) => led(comparison, matched)),
    ...read.left_out.map(({ id, matched }) => led(`not ${id}`, matched)),
    ...read.ambiguous.map(({ word, uses }) => `${word}: ${uses.join(' or ')}`),
    ...read.mentioned_releases.map(({ id, model }) => `${id} of ${model}`),
    ...read.unread.map(({ text, kind, options }) => `${kind}? ${text}: ${options.join(', ')}`),
    ...read.unknown_names.map((name) => `unknown ${name}`),
    ...read.not_understood.map((words) => `! ${words}`),
  ].join('; ');
}
