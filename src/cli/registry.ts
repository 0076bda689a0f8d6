import type { Command } from './command.ts';
import type { CommandName } from './command-names.ts';

/** The commands' files. Only the one that is asked for is loaded. */
export const COMMANDS = {
  list: () => import('./commands/list.ts'),
  show: () => import('./commands/show.ts'),
  compare: () => import('./commands/compare.ts'),
  recommend: () => import('./commands/recommend.ts'),
  uses: () => import('./commands/uses.ts'),
  trends: () => import('./commands/trends.ts'),
  sources: () => import('./commands/sources.ts'),
  fields: () => import('./commands/fields.ts'),
  cost: () => import('./commands/cost.ts'),
  timeline: () => import('./commands/timeline.ts'),
  diff: () => import('./commands/diff.ts'),
  check: () => import('./commands/check.ts'),
  report: () => import('./commands/report.ts'),
  validate: () => import('./commands/validate.ts'),
} satisfies Record<CommandName, () => Promise<{ command: Command }>>;
