import { namesOf } from '../../domain/called.ts';
import { cited } from '../../engine/cite.ts';
import type { Command } from '../command.ts';
import { MONEY } from '../money.ts';
import { text } from '../option-values.ts';
import { memo } from './memo.ts';
import { report } from './query.ts';

export const command: Command = {
  name: 'report',
  args: [],
  options: [
    {
      flags: '--decision <file>',
      about: { en: 'the one-page memo of a saved decision', ko: '저장한 결정의 한 쪽 보고서' },
    },
    ...MONEY,
  ],
  examples: [
    'lmm report',
    'lmm report --source plura-lmm-trends --as-of 2025-02-02 --lang ko',
    'lmm report --format markdown --out report.md',
    'lmm report --decision decision.yaml',
  ],
  async run(context, _args, given) {
    const { m } = context;
    const decision = text('--decision', given.decision);
    if (decision !== undefined) return memo(context, decision, given.asOf as string | undefined);
    const snapshot = await context.snapshot();
    const result = report(snapshot);
    const { introduction, models, conclusions, trends } = result.report;
    const shown = () => ({ sources: cited(snapshot, result), day: snapshot.day, names: namesOf(snapshot) });
    return {
      body: result,
      rates: snapshot.rates,
      empty: introduction.length + models.length + conclusions.length + trends.length === 0,
      table: async () => (await import('./document.ts')).reportRows(result, m),
      document: async () => (await import('./document.ts')).reportDocument(result, shown(), m),
    };
  },
};
