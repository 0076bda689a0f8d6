import { quoted } from '../../document/command-line.ts';
import { namesOf } from '../../domain/called.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { cited } from '../../engine/cite.ts';
import { findNamed } from '../../engine/names.ts';
import type { RecommendResult } from '../../engine/results.ts';
import { warnings } from '../../engine/upcoming.ts';
import type { Answer, Command, Context } from '../command.ts';
import { text } from '../option-values.ts';
import { CONSTRAINTS, type Given } from '../options.ts';
import { runRecommend } from './run.ts';

export const command: Command = {
  name: 'recommend',
  args: [{ name: '[need...]', key: 'need' }],
  options: [
    { flags: '--use <uses>', key: 'use' },
    { flags: '--weight <criteria>', key: 'weight' },
    { flags: '--prefer <preset>', key: 'prefer' },
    { flags: '--pareto <fields>', key: 'pareto' },
    { flags: '--instead-of <name>', key: 'insteadOf' },
    { flags: '--save <file>', key: 'save' },
    ...CONSTRAINTS,
  ],
  examples: [
    'lmm recommend --use social',
    'lmm recommend --use social=1,research=1.1',
    'lmm recommend "summarise the daily news"',
    'lmm recommend 중국어 번역 --lang ko',
    'lmm recommend --use programming --prefer cheap --pareto price,context',
    'lmm recommend --instead-of gpt-4',
    'lmm recommend --use customer-support --save decision.yaml',
  ],
  async run(context, args, given) {
    const replaced = text('--instead-of', given.insteadOf);
    if (replaced !== undefined) return insteadOf(context, replaced);
    const { io, m } = context;
    const snapshot = await context.snapshot();
    const found = await runRecommend(snapshot, args, given, io.cwd);
    const names = namesOf(snapshot);
    const { withReasons } = await import('./words.ts');
    const result = withReasons(found, names, m);
    await keep(context, snapshot, result, args, given);
    const releases = found.recommendations.map(({ release }) =>
      release === null ? undefined : snapshot.anyRelease(release),
    );
    return {
      body: result,
      notices: warnings(snapshot, releases),
      empty: result.recommendations.length === 0,
      table: async () => (await import('./rows.ts')).recommendRows(result, m),
      document: async () => {
        const { recommendDocument } = await import('./document.ts');
        const { recommendNext } = await import('./next.ts');
        const shown = { sources: cited(snapshot, result), day: snapshot.day, names };
        return recommendDocument(result, shown, m, given.save === undefined ? recommendNext(result, m) : saved(given));
      },
    };
  },
};

/** What a decision that was just kept is for. */
const saved = ({ save }: Given): string[] => [
  `lmm check ${quoted(String(save))}`,
  `lmm report --decision ${quoted(String(save))}`,
];

/** Writes the decision where `--save` asks for it. */
async function keep(
  context: Context,
  snapshot: Snapshot,
  result: RecommendResult,
  args: string[],
  given: Given,
): Promise<void> {
  const file = text('--save', given.save);
  if (file === undefined) return;
  const { decisionOf } = await import('../check/decision.ts');
  await context.save(file, decisionOf(snapshot, result, args, given, context.settings, context.io.today));
}

/** The closest replacements of a release; of a line its current release. */
async function insteadOf(context: Context, name: string): Promise<Answer> {
  const snapshot = await context.snapshot();
  const { currentOrNamed, replacements } = await import('./replace.ts');
  const release = currentOrNamed(snapshot, findNamed(snapshot.knowledge, name), name);
  const result = replacements(snapshot, release);
  const { replaceDocument, replaceRows } = await import('./replace-document.ts');
  const shown = () => ({ sources: cited(snapshot, result), day: snapshot.day, names: namesOf(snapshot) });
  return {
    body: result,
    notices: warnings(snapshot, [release]),
    empty: result.replacements.length === 0,
    table: async () => replaceRows(result),
    document: () => replaceDocument(result, shown(), context.m),
  };
}
