import { resolve } from 'node:path';
import { namesOf } from '../../domain/called.ts';
import { Snapshot } from '../../domain/snapshot.ts';
import { readDecision } from '../../kb/read/documents.ts';
import { parseArguments } from '../../surfaces/cli/program.ts';
import type { Command, Context } from '../command.ts';
import { EXIT } from '../errors.ts';
import { words } from '../option-values.ts';
import { POLICY } from '../options.ts';
import { command as recommend } from '../recommend/command.ts';
import { runRecommend } from '../recommend/run.ts';
import { compareDecision } from './decision.ts';

export const command: Command = {
  name: 'check',
  args: [
    {
      name: '<file>',
      about: { en: 'a decision that recommend --save wrote', ko: '남겨 둔 결정 파일 (recommend --save)' },
    },
  ],
  options: [POLICY],
  examples: ['lmm check decision.yaml', 'lmm check decision.yaml --as-of 2027-01-01 --json'],
  async run(context, [file = ''], given) {
    const { io, m } = context;
    const decision = readDecision(resolve(io.cwd, file), file);
    const { view: snapshot, result } = await runAgain(context, decision.arguments, given.policy as string | undefined);
    const { checkDocument, checkRows, withReasons } = await import('./document.ts');
    const checked = withReasons(compareDecision(snapshot, decision, result), namesOf(snapshot), m);
    return {
      body: checked,
      empty: false,
      table: async () => checkRows(checked),
      document: () => checkDocument(checked, snapshot.day, m),
      exit: checked.changed ? EXIT.changed : EXIT.done,
    };
  },
};

/**
 * The question of a kept decision, asked again: by the sources it was asked of, unless `--source` names others now. A
 * policy given now holds instead of the one that was kept.
 * @param asOf the day to ask it for; the day of `--as-of` without one
 */
export async function runAgain(context: Context, kept: readonly string[], policy?: string, asOf?: string) {
  const { io, m, settings } = context;
  const request = parseArguments(['recommend', ...kept], recommend, m);
  if (request.kind !== 'command') throw new TypeError('a kept decision asks for no recommendation');
  const given = policy === undefined ? request.given : { ...request.given, policy };
  const { knowledge } = await context.snapshot();
  const sources = settings.sources ?? words('--source', request.given.source);
  const snapshot = new Snapshot(knowledge, { asOf: asOf ?? settings.asOf, sources });
  return { view: snapshot, result: await runRecommend(snapshot, request.args, given, io.cwd) };
}
