import { isAbsolute } from 'node:path';
import { quoted } from '../../document/command-line.ts';
import { firstOf } from '../../document/problems.ts';
import { oddIn, oddInName, plainly } from '../../domain/lookalikes.ts';
import { KnowledgeError } from '../../domain/problems.ts';
import { NameError, NoCurrentError, NotOnDayError } from '../../engine/names.ts';
import { LONGEST_NEED, LongNeedError } from '../../engine/need-error.ts';
import { EXIT, FileFault, OutputError, UsageError } from '../../features/errors.ts';
import { COMMANDS, isCommand } from '../../features/index.ts';
import { InstallationError } from '../../kb/installation.ts';
import type { Messages } from '../../words/messages.ts';
import { safe } from '../../words/safe.ts';
import { type Io, StreamError } from './io.ts';
import { columnsOf, wrapForStderr } from './wrap-for-stderr.ts';

/** Letters of a line of an error: it repeats what was typed, which may have no end. */
const LONGEST_LINE = 1000;
const short = (line: string): string => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line);

/** Problems of files that are told at most; `validate` has them all for programs. */
const MOST_TOLD = 100;

/** Tells an error and returns its exit code. The only place that turns errors into words and codes. */
export async function reportError(
  error: unknown,
  asked: string | undefined,
  m: Messages,
  io: Io,
  typed: readonly string[] = [],
): Promise<number> {
  const { errors } = m.cli;
  const tell = async (lines: string | string[]): Promise<void> =>
    io.err.write(await wrapForStderr(`${errors.prefix}${[lines].flat().map(short).map(safe).join('\n  ')}`, io.err));
  if (error instanceof UsageError) {
    const said = [error.say(errors, m.lang)].flat();
    const odd = oddLines(typed, said[0] ?? '', errors);
    const [first = '', ...rest] = said;
    await tell([first, ...odd, ...(rest.length > 0 ? rest : [await wayOut(asked, error.option, errors)])]);
    return EXIT.usage;
  }
  if (error instanceof NameError) {
    const { asked: name, kind, candidates } = error;
    if (error.code === 'ambiguous-name') await tell([errors.ambiguousName(name, candidates), errors.sayWhich]);
    else
      await tell([
        errors.unknownName[kind](name),
        ...oddNameLine(name, errors),
        ...(candidates.length > 0 ? [errors.didYouMean(candidates)] : []),
        seeOf(kind, errors),
      ]);
    return EXIT.name;
  }
  if (error instanceof LongNeedError) {
    await tell([errors.longNeed(error.length, LONGEST_NEED), errors.sayShorter]);
    return EXIT.usage;
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
    const { describeProblems } = await import('../problems.ts');
    await io.err.write(await wrapForStderr(`${errors.prefix}${errors.knowledge(error.problems.length)}`, io.err));
    const { layerAlone } = await import('./alone.ts');
    const alone = await layerAlone(error.problems, io);
    if (alone !== undefined) await io.err.write(await wrapForStderr(safe(errors.alone(quoted(alone))), io.err));
    const { shown, more } = firstOf(error.problems, MOST_TOLD);
    await io.err.write(`${describeProblems(shown, m, columnsOf(io.err))}\n`);
    if (more > 0) await io.err.write(`${m.cli.validate.more(more, 'lmm validate --json')}\n`);
    return EXIT.knowledge;
  }
  if (error instanceof FileFault) {
    await tell(error.say(m));
    return EXIT.knowledge;
  }
  if (error instanceof OutputError) {
    await tell([errors.cannotWrite(error.file, error.reason, error.folder), writingOn(error.reason, errors)]);
    return EXIT.usage;
  }
  if (error instanceof StreamError) {
    await tell([errors.cannotPrint(error.code), writingOn(error.code, errors)]);
    return EXIT.usage;
  }
  const damaged = damagedFile(error, io);
  if (damaged !== undefined) {
    // What does not lie where the program does came with a pack.
    await tell(damaged.startsWith(io.root) || !isAbsolute(damaged) ? errors.damaged(damaged) : m.notices.pack.changed);
    return EXIT.knowledge;
  }
  const { code = '', syscall, path = '', resource = '' } = error as NodeJS.ErrnoException & { resource?: string };
  if (syscall === 'uv_cwd') {
    await tell(errors.noWorkingFolder);
    return EXIT.usage;
  }
  // Node itself may be told to keep programs from files and from other programs.
  if (code === 'ERR_ACCESS_DENIED') {
    await tell(errors.system('EACCES', resource));
    return EXIT.knowledge;
  }
  if (syscall !== undefined) {
    await tell(errors.system(code, path));
    return EXIT.knowledge;
  }
  const detail = io.env.LMM_DEBUG
    ? ((error as Error).stack ?? String(error))
    : String((error as Error).message ?? error);
  await io.err.write(
    await wrapForStderr(`${errors.prefix}${errors.internal(io.env.LMM_DEBUG ? detail : safe(detail))}`, io.err),
  );
  return EXIT.internal;
}

/** The characters of arguments that a message tells which may not be what they look like, and how they were meant. */
function oddLines(typed: readonly string[], said: string, errors: Messages['cli']['errors']): string[] {
  const told = typed.filter((word) => said.includes(word) || said.includes(word.slice(word.indexOf('=') + 1)));
  return [...new Set(told)].flatMap((word) => {
    const odd = oddIn(word);
    if (odd === undefined) return [];
    const meant = plainly(word);
    // Two hyphens are written as one dash where text is set.
    return [errors.oddMeant(word, odd, quoted(/^(?!-)\p{Pd}/u.test(word) ? meant.replace(/^-+(?=..)/, '--') : meant))];
  });
}

/** The same of a name, whose near misses stand below it. */
function oddNameLine(name: string, errors: Messages['cli']['errors']): string[] {
  const odd = oddInName(name);
  return odd === undefined ? [] : [errors.oddCharacter(name, odd)];
}

/** Where to write instead, by the system's code. */
function writingOn(reason: string, errors: Messages['cli']['errors']): string {
  switch (reason) {
    case 'EEXIST':
      return errors.writeAnother;
    case 'FOREIGN':
    case 'NOFOLDER':
      return errors.writeOwnFolder;
    case 'KNOWLEDGE':
      return errors.writeOutside;
    case 'ENOTEMPTY':
      return errors.writeEmpty;
    case 'EISDIR':
      return errors.writeInside;
    case 'ENAMETOOLONG':
      return errors.writeShorter;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return errors.makeRoom;
    default:
      return errors.writeElsewhere;
  }
}

/** The file of the installation that is missing or damaged, where that is what went wrong. */
function damagedFile(error: unknown, { root }: Io): string | undefined {
  if (error instanceof InstallationError) return error.file;
  const { code, message = '', stack = '' } = error as NodeJS.ErrnoException;
  if (code === 'MODULE_NOT_FOUND') return /'(.*?)'/.exec(message)?.[1] ?? 'dist';
  // What is no JavaScript is told with its place before the message.
  const [place = ''] = stack.split('\n', 1);
  if (!(error instanceof SyntaxError) || !place.startsWith(root)) return undefined;
  return place.replace(/:\d+$/, '');
}

/** What to type next where a message names no way out: an example with the option at fault, else the help. */
async function wayOut(asked: string | undefined, option: string, errors: Messages['cli']['errors']): Promise<string> {
  if (asked === undefined || !isCommand(asked)) return errors.seeHelp('');
  const { examples } = (await COMMANDS[asked].load()).command;
  const example = examples.find((line) => option === '' || line.split(' ').includes(option));
  return example === undefined ? errors.seeHelp(asked) : errors.example(example);
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
