import { resolve } from 'node:path';
import { readDecision } from '../../kb/read/documents.ts';
import { namesOf } from '../../engine/called.ts';
import { View } from '../../domain/snapshot.ts';
import { ask } from '../recommend/run.ts';
import type { Command, Context } from '../command.ts';
import { compareDecision } from './decision.ts';
import { EXIT } from '../errors.ts';
import { words } from '../option-values.ts';
import { parseArguments } from '../../surfaces/cli/program.ts';
import { command as recommend } from '../recommend/command.ts';

export const command: Command = {
  name: 'check',
  args: [{ name: '<file>', key: 'file' }],
  options: [{ flags: '--policy <file>', key: 'policy' }],
  examples: ['lmm check decision.yaml', 'lmm check decision.yaml --as-of 2027-01-01 --json'],
  async run(context, [file = ''], given) {
    const { io, m } = context;
    const decision = readDecision(resolve(io.cwd, file), file);
    const { view, result } = await askAgain(context, decision.arguments, given.policy as string | undefined);
    const { checkRows, checkText, withReasons } = await import('./document.ts');
    const checked = withReasons(compareDecision(view, decision, result), namesOf(view), m);
    return {
      document: checked,
      empty: false,
      rows: async () => checkRows(checked),
      text: async (screen) => checkText(checked, view.day, screen),
      exit: checked.changed ? EXIT.changed : EXIT.done,
    };
  },
};

/**
 * The question of a kept decision, asked again: by the sources it was asked of, unless `--source` names others now. A
 * policy given now holds instead of the one that was kept.
 * @param asOf the day to ask it for; the day of `--as-of` without one
 */
export async function askAgain(context: Context, kept: readonly string[], policy?: string, asOf?: string) {
  const { io, m, settings } = context;
  const request = parseArguments(['recommend', ...kept], recommend, m);
  if (request.kind !== 'command') throw new TypeError('a kept decision asks for no recommendation');
  const given = policy === undefined ? request.given : { ...request.given, policy };
  const { knowledge } = await context.view();
  const sources = settings.sources ?? words('--source', request.given.source);
  const view = new View(knowledge, { asOf: asOf ?? settings.asOf, sources });
  return { view, result: await ask(view, request.args, given, io.cwd) };
}
