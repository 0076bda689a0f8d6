import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '../../domain/vocabulary.ts';
import type { Command } from '../../features/command.ts';
import { EXIT, UsageError } from '../../features/errors.ts';
import { COMMAND_NAMES, COMMANDS, isCommand } from '../../features/index.ts';
import type { Given } from '../../features/options.ts';
import { languageOf, type Messages, messagesOf } from '../../words/index.ts';
import type { Io } from './io.ts';
import { preparse } from './preparse.ts';

/**
 * Runs one command line and returns its exit code. What is not needed for it is not loaded: neither commander for the
 * version nor the knowledge base for help.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) return tellVersion(io);
  const { command: asked, lang } = preparse(argv);
  const language = (LANGUAGES as readonly string[]).includes((lang ?? '').toLowerCase())
    ? ((lang ?? '').toLowerCase() as Language)
    : languageOf(io.env);
  const m = messagesOf(language);
  try {
    return await dispatch(argv, asked, m, io);
  } catch (error) {
    const { reportError: explain } = await import('./report-error.ts');
    return await explain(error, asked, m, io);
  }
}

async function dispatch(argv: readonly string[], asked: string | undefined, m: Messages, io: Io): Promise<number> {
  if (asked === 'help') {
    const rest = helpFor(argv);
    return dispatch(rest, preparse(rest).command, m, io);
  }
  if (asked !== undefined && !isCommand(asked)) {
    const { suggestions: nearest } = await import('../../domain/suggestions.ts');
    const { quoted } = await import('../../document/command-line.ts');
    const near = nearest(asked, COMMAND_NAMES);
    throw new UsageError((errors) => [
      errors.unknownCommand(asked),
      near.length > 0 ? errors.didYouMean(near.map((name) => `lmm ${name}`)) : errors.seeShowOrRecommend(quoted(asked)),
      errors.seeHelp(''),
    ]);
  }
  const command: Command | undefined = asked === undefined ? undefined : (await COMMANDS[asked].load()).command;
  const { parseArguments } = await import('./program.ts');
  const request = parseArguments(argv, command, m);
  if (request.kind === 'version') return tellVersion(io);
  if (request.kind === 'help' || !command) {
    if (request.kind === 'help') {
      const { widthOf } = await import('./width.ts');
      await io.out.write(request.text(Math.min(widthOf(request.given.width, io), WIDEST_HELP)));
    }
    // Without a command there is nothing to do, which is no success.
    return asked === undefined && argv.length === 0 ? EXIT.usage : EXIT.done;
  }
  return run(command, request.args, request.given, m, io);
}

async function run(command: Command, args: string[], given: Given, m: Messages, io: Io): Promise<number> {
  const { execute } = await import('./execute.ts');
  return execute(command, args, given, m, io);
}

async function tellVersion(io: Io): Promise<number> {
  const { version } = JSON.parse(readFileSync(`${io.root}/package.json`, 'utf8')) as { version: string };
  await io.out.write(`${version}\n`);
  return EXIT.done;
}

/** Lines of help are not longer than this on the widest screen. */
const WIDEST_HELP = 100;

/** `lmm help compare` is `lmm compare --help`. */
function helpFor(argv: readonly string[]): string[] {
  const at = argv.indexOf('help');
  return [...argv.slice(0, at), ...argv.slice(at + 1), '--help'];
}
