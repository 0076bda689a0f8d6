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
  args: [
    {
      name: '[need...]',
      about: {
        en: 'what you want to do, in plain words, Korean or English',
        ko: '하고 싶은 일. 한국어나 영어로 편하게',
      },
    },
  ],
  options: [
    {
      flags: '--use <uses>',
      about: {
        en: 'what for: uses with optional weights, such as social=2,research',
        ko: '쓰임과 비중. 예: social=2,research',
      },
    },
    {
      flags: '--weight <criteria>',
      about: {
        en: 'measured criteria with weights: price=2,context=1 (price, context, openness, recency, korean)',
        ko: '측정 기준과 비중: price=2,context=1 (price, context, openness, recency, korean)',
      },
    },
    {
      flags: '--prefer <preset>',
      about: {
        en: 'a preset beside the uses: cheap, capable, open or fast',
        ko: '쓰임에 더할 성향: cheap, capable, open, fast',
      },
    },
    {
      flags: '--pareto <fields>',
      about: {
        en: 'who is beaten in all of these fields, and by whom: price,context',
        ko: '이 항목 모두에서 뒤지는 모델과 앞서는 모델: price,context',
      },
    },
    {
      flags: '--instead-of <name>',
      about: { en: 'the closest replacements of this release', ko: '이 릴리스를 대신할 가장 가까운 것' },
    },
    {
      flags: '--save <file>',
      about: { en: 'keep the question and the answer in this file', ko: '질문과 답을 이 파일에 남김' },
    },
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
    const { withReasons } = await import('./sentences.ts');
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
