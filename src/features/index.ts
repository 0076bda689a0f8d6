import type { Command } from './command.ts';
import type { CommandName } from './names.ts';

/** The commands' files. Only the one that is asked for is loaded. */
export const COMMANDS = {
  list: () => import('./list/command.ts'),
  show: () => import('./show/command.ts'),
  compare: () => import('./compare/command.ts'),
  recommend: () => import('./recommend/command.ts'),
  uses: () => import('./uses/command.ts'),
  trends: () => import('./trends/command.ts'),
  sources: () => import('./sources/command.ts'),
  fields: () => import('./fields/command.ts'),
  cost: () => import('./cost/command.ts'),
  timeline: () => import('./timeline/command.ts'),
  diff: () => import('./diff/command.ts'),
  check: () => import('./check/command.ts'),
  report: () => import('./report/command.ts'),
  validate: () => import('./validate/command.ts'),
  schema: () => import('./schema/command.ts'),
} satisfies Record<CommandName, () => Promise<{ command: Command }>>;
