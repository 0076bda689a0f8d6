import { LANGUAGES, type Language } from '../../domain/vocabulary.ts';
import type { Command } from '../../features/command.ts';
import { EXIT, UsageError } from '../../features/errors.ts';
import { COMMAND_NAMES, COMMANDS, isCommand } from '../../features/index.ts';
import { languageOf, type Messages, messagesOf } from '../../words/index.ts';
import { execute } from './execute.ts';
import type { Io } from './io.ts';
import { preparse } from './preparse.ts';
import { parseArguments } from './program.ts';
import { tellVersion } from './version.ts';
import { widthOf } from './width.ts';

/** Runs one command line and returns its exit code. Only the command that is asked for is loaded. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
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
  const request = parseArguments(argv, command, m);
  if (request.kind === 'version') return tellVersion(io);
  if (request.kind === 'help' || !command) {
    if (request.kind === 'help') {
      await io.out.write(await request.text(Math.min(widthOf(request.given.width, io), WIDEST_HELP)));
    }
    // Without a command there is nothing to do, which is no success.
    return asked === undefined && argv.length === 0 ? EXIT.usage : EXIT.done;
  }
  return execute(command, request.args, request.given, m, io);
}

/** Lines of help are not longer than this on the widest screen. */
const WIDEST_HELP = 100;

/** `lmm help compare` is `lmm compare --help`. */
function helpFor(argv: readonly string[]): string[] {
  const at = argv.indexOf('help');
  return [...argv.slice(0, at), ...argv.slice(at + 1), '--help'];
}
