/** Every command, in the order in which help lists them. */
export const COMMAND_NAMES = [
  'list',
  'show',
  'compare',
  'recommend',
  'uses',
  'trends',
  'sources',
  'fields',
  'cost',
  'timeline',
  'diff',
  'check',
  'report',
  'validate',
  'schema',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
export const isCommand = (name: string): name is CommandName => (COMMAND_NAMES as readonly string[]).includes(name);
