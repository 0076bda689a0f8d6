import { shownNames } from '../../domain/called.ts';
import type { Model } from '../../domain/records.ts';
import { cited } from '../../engine/cite.ts';
import type { Answer, Command, Context } from '../command.ts';
import { UsageError } from '../errors.ts';
import { LOAD_OPTIONS } from '../load.ts';
import { MONEY } from '../money.ts';
import { text } from '../option-values.ts';
import { type Given, keyOf, type OptionSpec } from '../options.ts';
import { OPTIONS } from '../recommend/options.ts';
import { memoOfDecision, memoOfQuestion } from './memo.ts';
import { linesNamed } from './names.ts';
import { report } from './query.ts';

/** What a memo cannot be asked: to be kept, to be no answer, to explain itself. */
const ALONE = new Set(['--instead-of', '--but', '--save', '--query', '--explain', '--pareto']);
const flagOf = ({ flags }: OptionSpec): string => flags.split(' ')[0] ?? '';
const QUESTION = OPTIONS.filter((option) => !ALONE.has(flagOf(option)));
/** The options that any report takes, and those that a kept decision takes beside them. */
const BESIDE = new Set(MONEY.map(flagOf));
const BESIDE_DECISION = new Set([...MONEY, ...LOAD_OPTIONS].map(flagOf).concat('--policy'));

export const command: Command = {
  name: 'report',
  args: [
    {
      name: '[what...]',
      about: {
        en: 'models, for a report on those alone; or what you want to do, for a one-page memo of what to take for it',
        ko: '모델 이름이면 그 모델만 다룬 보고서. 하고 싶은 일이면 추천을 한 쪽으로 정리한 결정 보고서',
      },
    },
  ],
  options: [
    {
      flags: '--decision <file>',
      about: { en: 'the one-page memo of a saved decision', ko: '저장한 결정의 한 쪽 보고서' },
    },
    {
      flags: '--full',
      about: { en: 'all that is said of every model, and whole sources', ko: '모델마다 확인된 내용 전부와 전체 출처' },
    },
    ...QUESTION,
  ],
  examples: [
    'lmm report',
    'lmm report chatgpt gemini',
    'lmm report --source plura-lmm-trends --as-of 2025-02-02 --lang ko',
    'lmm report --format markdown --out report.md',
    'lmm report "summarise the daily news" --requests 30k --input 2000 --output 300',
    'lmm report --use customer-support --currency KRW --lang ko',
    'lmm report --decision decision.yaml',
  ],
  async run(context, args, given) {
    const said = QUESTION.map(flagOf).filter((flag) => isSaid(flag, given));
    const decision = text('--decision', given.decision);
    if (decision !== undefined) {
      const strange = said.find((flag) => !BESIDE_DECISION.has(flag)) ?? args[0];
      if (strange !== undefined) throw new UsageError((m) => m.notBeside(strange, '--decision'), strange);
      return memoOfDecision(context, decision, given);
    }
    if (said.some((flag) => !BESIDE.has(flag))) return memoOfQuestion(context, args, given);
    const lines = args.length === 0 ? [] : await linesNamed(await context.snapshot(), args);
    return lines === null ? memoOfQuestion(context, args, given) : analysis(context, lines, given.full === true);
  },
};

/** Whether an option was given: one that takes no value is false where it was not, one that says no true. */
function isSaid(flag: string, given: Given): boolean {
  const value = given[keyOf(flag)];
  return flag.startsWith('--no-') ? value === false : value !== undefined && value !== false;
}

/** The analysis of the field, or of the lines that were named. */
async function analysis(
  { snapshot: load, settings, m }: Context,
  lines: readonly Model[],
  full: boolean,
): Promise<Answer> {
  const snapshot = await load();
  const result = report(snapshot, lines);
  const { introduction, models, conclusions, trends } = result.report;
  const shown = () => ({
    sources: cited(snapshot, result),
    day: snapshot.day,
    names: shownNames(snapshot),
    full,
    wholeSources: settings.wholeSources,
    named: lines.length > 0,
  });
  return {
    body: result,
    rates: snapshot.rates,
    empty: introduction.length + models.length + conclusions.length + trends.length === 0,
    table: async () => (await import('./rows.ts')).reportRows(result, m),
    document: async () => (await import('./document.ts')).reportDocument(result, shown(), m),
  };
}
