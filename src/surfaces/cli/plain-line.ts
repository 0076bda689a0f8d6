import type { Command } from '../../features/command.ts';
import { COMMON, type Given, type OptionSpec } from '../../features/options.ts';

/**
 * Reads a command line in its plainest form: the command, words, and known long options, each value behind its own. All
 * else, help and faults among it, is left to commander (program.ts), which takes a start several milliseconds.
 * @returns undefined where commander has to look
 */
export function plainLine(argv: readonly string[], command: Command): { args: string[]; given: Given } | undefined {
  const common = byFlag(COMMON);
  const own = byFlag(command.options);
  const given: Record<string, string | string[] | boolean> = {};
  // An option that only takes something away holds until it is given.
  for (const flag of own.keys()) if (flag.startsWith('--no-')) given[nameOf(`--${flag.slice(5)}`)] = true;
  const args: string[] = [];
  let named = false;
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (!word.startsWith('-')) {
      if (named) args.push(word);
      named = true;
      continue;
    }
    const option = common.get(word) ?? (named ? own.get(word) : undefined);
    if (!option || word.startsWith('--no-')) return undefined;
    const name = nameOf(word);
    if (!option.flags.includes('<')) {
      given[name] = true;
      continue;
    }
    const value = argv[++at];
    if (value === undefined || value.startsWith('-')) return undefined;
    given[name] = option.repeat ? [...((given[name] as string[] | undefined) ?? []), value] : value;
  }
  return takes(command, args.length) ? { args, given } : undefined;
}

const byFlag = (options: readonly OptionSpec[]): Map<string, OptionSpec> =>
  new Map(options.map((option) => [option.flags.split(' ', 1)[0] ?? '', option]));

/** `--fail-empty` as commander calls it: `failEmpty`. */
const nameOf = (flag: string): string => flag.slice(2).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Whether a command takes so many words; `<name>` has to be there, `[names...]` may be any number. */
function takes(command: Command, count: number): boolean {
  const least = command.args.filter(({ name }) => name.startsWith('<')).length;
  const most = command.args.some(({ name }) => name.includes('...')) ? Number.POSITIVE_INFINITY : command.args.length;
  return count >= least && count <= most;
}
