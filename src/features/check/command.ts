import { namesOf } from '../../domain/called.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../errors.ts';
import { MONEY } from '../money.ts';
import { text } from '../option-values.ts';
import { POLICY } from '../options.ts';
import { askAgain } from './again.ts';
import { compareDecision } from './decision.ts';

export const command: Command = {
  name: 'check',
  args: [
    {
      name: '<file>',
      about: { en: 'a decision that recommend --save wrote', ko: '저장한 결정 파일 (recommend --save)' },
    },
  ],
  options: [
    POLICY,
    ...MONEY,
    {
      flags: '--all',
      about: { en: 'every difference, not only those of the first place', ko: '1위만이 아니라 달라진 점 모두' },
    },
  ],
  examples: ['lmm check decision.yaml', 'lmm check decision.yaml --as-of 2027-01-01 --json'],
  async run(context, [file = ''], given) {
    const { read, settings, m } = context;
    const decision = await read.decision(file);
    const policy = text('--policy', given.policy);
    const { snapshot, asked, result } = await askAgain(context, decision, file, settings.asOf, policy);
    const { checkDocument, checkRows, tableNames, worded } = await import('./document.ts');
    const tables = tableNames(result);
    const alarms = async (): Promise<Map<string, string[]>> => {
      const alarmsIn = (await import('../recommend/alarms.ts')).alarmsOf(snapshot, m);
      const first = result.recommendations.filter(({ rank }) => rank === 1);
      return new Map(first.map((entry) => [entry.id, alarmsIn(entry)]));
    };
    const checked = worded(compareDecision(snapshot, decision, asked, result), tables, namesOf(snapshot), m);
    return {
      body: checked,
      rates: snapshot.rates,
      empty: false,
      table: async () => checkRows(checked),
      document: async () =>
        checkDocument(checked, { tables, day: snapshot.day, alarms: await alarms(), all: given.all === true }, m),
      exit: checked.changed ? EXIT.changed : EXIT.done,
    };
  },
};
