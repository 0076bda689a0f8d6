import { LANGUAGES, type Language } from '../../domain/vocabulary.ts';
import type { Command } from '../../features/command.ts';
import { EXIT } from '../../features/errors.ts';
import { COMMANDS, type CommandName, HOME, isCommand } from '../../features/index.ts';
import type { Given } from '../../features/options.ts';
import { languageOf, type Messages, messagesOf } from '../../words/index.ts';
import { execute } from './execute.ts';
import type { Io } from './io.ts';
import { plainly } from './plainly.ts';
import { preparse } from './preparse.ts';
import { checkAlone, parseArguments } from './program.ts';
import { settingsOf } from './settings.ts';
import { versionLine } from './version.ts';
import { widthOf } from './width.ts';

/** Runs one command line and returns its exit code. Only the command that is asked for is loaded. */
export async function main(typed: readonly string[], outside: Io): Promise<number> {
  const io = { ...outside, err: plainly(outside.err) };
  const argv = preparse(typed).command === 'help' ? helpFor(typed) : typed;
  const { command: asked, lang } = preparse(argv);
  const language = (LANGUAGES as readonly string[]).includes((lang ?? '').toLowerCase())
    ? ((lang ?? '').toLowerCase() as Language)
    : languageOf(io.env);
  const m = messagesOf(language);
  let name = asked;
  try {
    if (asked === undefined ? !hasWords(argv) : isCommand(asked))
      return await dispatch(argv, asked as CommandName, m, io);
    const { withCommand } = await import('./without-command.ts');
    const line = await withCommand(argv, m, io);
    name = line.command;
    return await dispatch(line.argv, line.command, m, io);
  } catch (error) {
    const { reportError: explain } = await import('./report-error.ts');
    return await explain(error, name, m, io, argv);
  }
}

/** Whether words stand behind `--`, where no command can. */
const hasWords = (argv: readonly string[]): boolean => argv.includes('--') && argv.at(-1) !== '--';

async function dispatch(argv: readonly string[], asked: CommandName | undefined, m: Messages, io: Io): Promise<number> {
  const command: Command | undefined = asked === undefined ? undefined : (await COMMANDS[asked].load()).command;
  const request = parseArguments(argv, command, m);
  switch (request.kind) {
    case 'version':
      return tell(versionLine(io), request.given, io);
    case 'help':
      return tell(await request.text(Math.min(widthOf(request.given.width, io), WIDEST_HELP)), request.given, io);
    case 'command':
      if (command === undefined) checkAlone(request.given);
      return execute(command ?? (await HOME.load()).command, request.args, request.given, m, io);
  }
}

/** Writes a text that is no answer where the answer would go. */
async function tell(text: string, given: Given, io: Io): Promise<number> {
  const settings = given.out === undefined ? undefined : settingsOf(given, io);
  if (settings?.out === undefined) await io.out.write(text);
  else await (await import('./files.ts')).writeAnswer(settings.out, [text], { settings, io });
  return EXIT.done;
}

/** Lines of help are not longer than this on the widest screen. */
const WIDEST_HELP = 100;

/** `lmm help compare` is `lmm compare --help`. */
function helpFor(argv: readonly string[]): string[] {
  const at = argv.indexOf('help');
  const [before, after] = [argv.slice(0, at), argv.slice(at + 1)];
  return [...before, ...(after[0] === 'help' ? after.slice(1) : after), '--help'];
}
