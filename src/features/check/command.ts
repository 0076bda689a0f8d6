import { namesOf } from '../../engine/called.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../errors.ts';
import { text } from '../option-values.ts';
import { askAgain } from './again.ts';
import { compareDecision } from './decision.ts';

export const command: Command = {
  name: 'check',
  args: [{ name: '<file>', key: 'file' }],
  options: [{ flags: '--policy <file>', key: 'policy' }],
  examples: ['lmm check decision.yaml', 'lmm check decision.yaml --as-of 2027-01-01 --json'],
  async run(context, [file = ''], given) {
    const { read, settings, m } = context;
    const decision = await read.decision(file);
    const policy = text('--policy', given.policy);
    const { snapshot, asked, result } = await askAgain(context, decision, settings.asOf, policy);
    const { checkRows, checkText, worded } = await import('./document.ts');
    const checked = worded(compareDecision(snapshot, decision, asked, result), namesOf(snapshot), m);
    return {
      document: checked,
      empty: false,
      rows: async () => checkRows(checked),
      text: async (screen) => checkText(checked, snapshot.day, screen),
      exit: checked.changed ? EXIT.changed : EXIT.done,
    };
  },
};
