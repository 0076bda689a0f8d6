import { commandLine, inQuotes, quoted } from '../../document/command-line.ts';
import { UsageError } from '../../features/errors.ts';
import type { NotMeant } from '../../features/home/meant.ts';
import { COMMANDS, type CommandName, isCommand } from '../../features/index.ts';
import type { OptionSpec } from '../../features/options.ts';
import type { Messages } from '../../words/index.ts';
import { safe } from '../../words/safe.ts';
import { COMMON } from './common-options.ts';
import type { Io } from './io.ts';
import { layersFor, loadLayers } from './knowledge.ts';
import { parseArguments } from './program.ts';
import { settingsOf } from './settings.ts';
import { wrapForStderr } from './wrap-for-stderr.ts';

/** The commands that words without one may stand for: their options may stand beside the words. */
const POSSIBLE: readonly CommandName[] = ['show', 'compare', 'recommend', 'list'];

/**
 * A command line in which no command comes first, with the one that it stands for, which is told on stderr where nobody
 * typed it.
 * @throws UsageError, NameError where the words stand for none
 */
export async function withCommand(
  argv: readonly string[],
  m: Messages,
  io: Io,
): Promise<{ argv: string[]; command: CommandName }> {
  const specs = await Promise.all(POSSIBLE.map(async (name) => (await COMMANDS[name].load()).command.options));
  const { words, options, common } = split(argv, specs.flat());
  const [first = ''] = words;
  // An option of the command stood before it.
  if (isCommand(first)) return { argv: lineOf(first, words.slice(1), options), command: first };
  const request = parseArguments(common, undefined, m);
  const settings = settingsOf(request.kind === 'command' ? request.given : {}, io);
  const { knowledge } = await loadLayers(settings, await layersFor(settings, io), io);
  const { meantBy, NotMeant: NoCommand } = await import('../../features/home/meant.ts');
  try {
    const { command, args } = meantBy(words, knowledge);
    const need = args.join(' ');
    const shown = command === 'recommend' && !need.startsWith('-') ? `lmm recommend ${inQuotes(need)}` : undefined;
    // Of a developer's models the words are an option with its value.
    const line = command === 'list' ? ['lmm', command, ...args.map(quoted)].join(' ') : shown;
    const told = m.notices.taken(line ?? commandLine(command, command === 'recommend' ? [need] : args));
    await io.err.write(await wrapForStderr(safe(`${m.notices.prefix}${told}`), io.err));
    return { argv: command === 'list' ? [command, ...args, ...options] : lineOf(command, args, options), command };
  } catch (error) {
    if (!(error instanceof NoCommand)) throw error;
    throw notMeant(error);
  }
}

/** What to say of words that stand for no command: the commands and the names that may be meant, and both ways on. */
const notMeant = ({ words, near, fits }: NotMeant): UsageError =>
  new UsageError((errors) => {
    const [first = '', ...rest] = words;
    const all = words.join(' ');
    const lines = near.map((name) => commandLine(name, fits || name === 'recommend' ? rest : []));
    return [
      // What is one command line in quotes is no command, though its first word is.
      errors.unknownCommand(near.length > 0 && !near.some((name) => name === first) ? first : all),
      ...(lines.length > 0 ? [errors.didYouMean(lines)] : []),
      ...(fits || all === '' ? [] : [errors.seeShowOrRecommend(inQuotes(all))]),
      errors.seeHelp(''),
    ];
  });

/** A command line in the order that commander reads. */
const lineOf = (command: CommandName, args: readonly string[], options: readonly string[]): string[] => [
  command,
  ...options,
  ...(args.some((arg) => arg.startsWith('-')) ? ['--'] : []),
  ...args,
];

/** The words of a command line, and its options with their values; those of every command apart as well. */
function split(argv: readonly string[], specs: readonly OptionSpec[]) {
  const takers = (all: readonly OptionSpec[]): Set<string> =>
    new Set(all.filter(({ flags }) => flags.includes('<')).map(({ flags }) => flags.split(' ', 1)[0] ?? ''));
  const takesValue = takers([...COMMON, ...specs]);
  const isCommon = new Set(COMMON.map(({ flags }) => flags.split(' ', 1)[0] ?? ''));
  const words: string[] = [];
  const options: string[] = [];
  const common: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (word === '--') {
      words.push(...argv.slice(index + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      words.push(word);
      continue;
    }
    const option = takesValue.has(word) ? argv.slice(index, ++index + 1) : [word];
    options.push(...option);
    if (isCommon.has(word.split('=', 1)[0] ?? '')) common.push(...option);
  }
  return { words, options, common };
}
