import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf, type Messages, messagesOf } from '../i18n/index.ts';
import { nearest } from '../knowledge/nearest.ts';
import { KnowledgeError } from '../knowledge/problems.ts';
import { LANGUAGES, type Language } from '../knowledge/vocabulary.ts';
import { nothingYet } from '../query/beginning.ts';
import { NameError, NoCurrentError, NotOnDayError } from '../query/names.ts';
import { quoted } from '../render/command-line.ts';
import { safe } from '../render/text/safe.ts';
import { setAmbiguous } from '../render/text/width.ts';
import type { Command, Context, Outcome } from './command.ts';
import { COMMAND_NAMES, isCommand } from './command-names.ts';
import { EXIT, OutputError, UsageError } from './errors.ts';
import { columnsOf, fitted } from './fitted.ts';
import type { Io } from './io.ts';
import { viewOf } from './knowledge.ts';
import type { Given } from './options.ts';
import { present } from './present.ts';
import { parseArguments, sniff } from './program.ts';
import { COMMANDS } from './registry.ts';
import { settingsOf, widthOf } from './settings.ts';

/** Runs one command line and returns its exit code. The only place that turns errors into words and codes. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const { command: asked, lang } = sniff(argv);
  const language = (LANGUAGES as readonly string[]).includes((lang ?? '').toLowerCase())
    ? ((lang ?? '').toLowerCase() as Language)
    : languageOf(io.env);
  const m = messagesOf(language);
  try {
    return await dispatch(argv, asked, m, io);
  } catch (error) {
    return await explain(error, asked, m, io);
  }
}

async function dispatch(argv: readonly string[], asked: string | undefined, m: Messages, io: Io): Promise<number> {
  if (asked === 'help') {
    const rest = helpFor(argv);
    return dispatch(rest, sniff(rest).command, m, io);
  }
  if (asked !== undefined && !isCommand(asked)) {
    const near = nearest(asked, COMMAND_NAMES);
    throw new UsageError((errors) => [
      errors.unknownCommand(asked),
      near.length > 0 ? errors.didYouMean(near.map((name) => `lmm ${name}`)) : errors.seeShowOrRecommend(quoted(asked)),
      errors.seeHelp(''),
    ]);
  }
  const command: Command | undefined = asked === undefined ? undefined : (await COMMANDS[asked]()).command;
  const request = parseArguments(argv, command, m);
  if (request.kind === 'version') {
    const { version } = JSON.parse(readFileSync(join(io.root, 'package.json'), 'utf8')) as { version: string };
    await io.out.write(`${version}\n`);
    return EXIT.done;
  }
  if (request.kind === 'help' || !command) {
    if (request.kind === 'help')
      await io.out.write(request.text(Math.min(widthOf(request.given.width, io), WIDEST_HELP)));
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

async function execute(command: Command, args: string[], given: Given, m: Messages, io: Io): Promise<number> {
  const settings = settingsOf(given, io);
  setAmbiguous(settings.ambiguous === 'wide');
  const context: Context = { io, settings, m: messagesOf(settings.lang), view: once(() => viewOf(settings, io, m)) };
  const found = await command.run(context, args, given);
  const outcome = found.empty && !found.bare ? await onDay(found, context) : found;
  await present(command.name, outcome, context);
  if (outcome.exit !== undefined) return outcome.exit;
  return outcome.empty && settings.failEmpty ? EXIT.empty : EXIT.done;
}

/** An empty outcome, with the notice that it is the day that leaves it empty, where nothing at all is known by it. */
async function onDay(outcome: Outcome, context: Context): Promise<Outcome> {
  return { ...outcome, notices: [...(outcome.notices ?? []), ...nothingYet(await context.view())] };
}

async function explain(error: unknown, asked: string | undefined, m: Messages, io: Io): Promise<number> {
  const { errors } = m.cli;
  const tell = (lines: string | string[]): Promise<void> =>
    io.err.write(fitted(`${errors.prefix}${[lines].flat().map(safe).join('\n  ')}`, io.err));
  if (error instanceof UsageError) {
    const said = [error.say(errors)].flat();
    await tell(said.length > 1 ? said : [...said, await wayOut(asked, error.option, errors)]);
    return EXIT.usage;
  }
  if (error instanceof NameError) {
    const { asked: name, kind, candidates } = error;
    if (error.code === 'ambiguous-name') await tell([errors.ambiguousName(name, candidates), errors.sayWhich]);
    else
      await tell([
        errors.unknownName[kind](name),
        ...(candidates.length > 0 ? [errors.didYouMean(candidates)] : []),
        seeOf(kind, errors),
      ]);
    return EXIT.name;
  }
  if (error instanceof NotOnDayError) {
    const { asked: name, day, first } = error;
    await tell([errors.notOnDay(name, day), first === undefined ? errors.seeList : errors.knownFrom(first)]);
    return EXIT.name;
  }
  if (error instanceof NoCurrentError) {
    const { asked: name, newest } = error;
    await tell([
      errors.noCurrent(name),
      newest === undefined ? errors.seeList : errors.example(`lmm recommend --instead-of ${quoted(newest)}`),
    ]);
    return EXIT.name;
  }
  if (error instanceof KnowledgeError) {
    const { describeProblems } = await import('../render/problems.ts');
    await io.err.write(fitted(`${errors.prefix}${errors.knowledge(error.problems.length)}`, io.err));
    await io.err.write(`${describeProblems(error.problems, m, columnsOf(io.err))}\n`);
    return EXIT.knowledge;
  }
  if (error instanceof OutputError) {
    await tell([errors.cannotWrite(error.file, error.reason), errors.writeElsewhere]);
    return EXIT.usage;
  }
  const detail = io.env.LMM_DEBUG
    ? ((error as Error).stack ?? String(error))
    : String((error as Error).message ?? error);
  await io.err.write(fitted(`${errors.prefix}${errors.internal(io.env.LMM_DEBUG ? detail : safe(detail))}`, io.err));
  return EXIT.internal;
}

/** What to type next where a message names no way out: an example with the option at fault, else the help. */
async function wayOut(asked: string | undefined, option: string, errors: Messages['cli']['errors']): Promise<string> {
  if (asked === undefined || !isCommand(asked)) return errors.seeHelp('');
  const { examples } = (await COMMANDS[asked]()).command;
  const example = examples.find((line) => option === '' || line.split(' ').includes(option));
  return example === undefined ? errors.seeHelp(asked) : errors.example(example);
}

/** A load that is asked for several times and done once. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** Where the names of a kind are listed. */
function seeOf(kind: NameError['kind'], errors: Messages['cli']['errors']): string {
  switch (kind) {
    case 'use':
      return errors.seeUses;
    case 'source':
      return errors.seeSources;
    case 'developer':
      return errors.seeDevelopers;
    case 'provider':
      return errors.seeProviders;
    default:
      return errors.seeList;
  }
}
