import type { Command } from './command.ts';

/** Every command, in the order in which help lists them. Only the one that is asked for is loaded. */
export const COMMANDS = {
  list: () => import('./commands/list.ts'),
  show: () => import('./commands/show.ts'),
  compare: () => import('./commands/compare.ts'),
  recommend: () => import('./commands/recommend.ts'),
  uses: () => import('./commands/uses.ts'),
  trends: () => import('./commands/trends.ts'),
  sources: () => import('./commands/sources.ts'),
  fields: () => import('./commands/fields.ts'),
  report: () => import('./commands/report.ts'),
  validate: () => import('./commands/validate.ts'),
} satisfies Record<string, () => Promise<{ command: Command }>>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
