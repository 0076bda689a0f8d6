import { Command as Commander, type Help, Option } from 'commander';
import { quoted } from '../../document/command-line.ts';
import { suggestions } from '../../domain/suggestions.ts';
import type { Command } from '../../features/command.ts';
import { UsageError } from '../../features/errors.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName } from '../../features/index.ts';
import { checkValues } from '../../features/option-values.ts';
import { type ArgumentSpec, DEFAULT_WIDTH, type Given, keyOf, type OptionSpec } from '../../features/options.ts';
import type { Messages } from '../../words/index.ts';
import { COMMON, formatOption } from './common-options.ts';

/** What a command line asks for, before any value is checked. */
export type Request =
  /** Help is set for a width, which the options that stand beside it may name. */
  | { kind: 'help'; text: (width: number) => Promise<string>; given: Given }
  | { kind: 'version'; given: Given }
  | { kind: 'command'; args: string[]; given: Given };

/** commander with our words, our exit codes and text measured in cells. It parses and formats help; it never prints or exits. */
class Parser extends Commander {
  /** How the help that is asked of it next is laid out. */
  layout: Help | undefined;

  constructor(
    private readonly m: Messages,
    name: string,
    /** What it parses for; the program itself parses for none. */
    private readonly spec?: Command,
  ) {
    super(name);
    this.exitOverride();
    // Asked for colours and widths, commander would open Node's streams, which takes a start 3 ms.
    this.configureOutput({
      writeOut: none,
      writeErr: none,
      getOutHasColors: no,
      getErrHasColors: no,
      getOutHelpWidth: standard,
      getErrHelpWidth: standard,
    });
    this.helpOption('-h, --help', m.cli.options.help);
    this.helpCommand(false);
    this.allowExcessArguments(false);
  }

  override createHelp(): Help {
    return this.layout ?? super.createHelp();
  }

  add(options: readonly OptionSpec[], hidden = false): this {
    for (const { flags, about, repeat } of options) {
      const option = new Option(flags, about[this.m.lang]);
      const isOfScreen = OF_SCREEN.has(flags.split(' ', 1)[0] ?? '');
      if (repeat) option.argParser(all());
      else if (option.required && !isOfScreen) option.argParser(eachOnce());
      if (hidden) option.hideHelp();
      this.addOption(option);
    }
    return this;
  }

  /** What commander calls an argument. */
  spelled({ name }: ArgumentSpec): string {
    return name.replace(/[<>[\].]/g, '');
  }

  emptyPath(): never {
    const [example] = this.spec?.examples ?? [];
    const { errors } = this.m.cli;
    throw new UsageError(() => [errors.emptyPath, ...(example ? [errors.example(example)] : [])]);
  }

  // commander calls these by name where its own messages would be printed.
  missingArgument(name: string): never {
    const { errors } = this.m.cli;
    const argument = this.spec?.args.find((known) => this.spelled(known) === name);
    const [example] = this.spec?.examples ?? [];
    throw new UsageError(() => [
      errors.missingArgument(argument?.about[this.m.lang] ?? name),
      ...(example ? [errors.example(example)] : []),
      ...(argument?.listed ? [errors.seeList] : []),
    ]);
  }
  optionMissingArgument({ long, flags }: Option): never {
    throw new UsageError((errors) => errors.optionWithoutValue(long ?? flags), long ?? '');
  }
  unknownOption(flag: string): never {
    const known = [...this.options, ...(this.parent?.options ?? [])].flatMap(({ long }) => (long ? [long] : []));
    const near = suggestions(flag.split('=', 1)[0] ?? flag, known).slice(0, 2);
    throw new UsageError((errors) => [
      errors.unknownOption(flag),
      near.length > 0 ? errors.didYouMean(near) : errors.seeHelp(this.commandName),
    ]);
  }
  unknownCommand(): never {
    throw new UsageError((errors) => [errors.unknownCommand(this.args.join(' ')), errors.seeHelp('')]);
  }
  _excessArguments(received: string[]): never {
    const extra = received.slice(this.registeredArguments.length);
    const meant = this.spec?.meant?.(received);
    throw new UsageError((errors) => [
      errors.tooManyArguments(extra.join(' ')),
      meant ? errors.meantCommand(meant) : errors.seeHelp(this.commandName),
    ]);
  }

  private get commandName(): string {
    return this.parent ? this.name() : '';
  }
}

/** Keeps all values of an option in one list: a command line may hold tens of thousands. */
function all(): (value: string) => string[] {
  const values: string[] = [];
  return (value) => {
    values.push(value);
    return values;
  };
}

/** Whoever reads the option tells whether it takes several values; given as one, several of them are not lost. */
function eachOnce(): (value: string) => string | string[] {
  const values = new Set<string>();
  const list: string[] = [];
  return (value) => {
    if (!values.has(value)) list.push(value);
    values.add(value);
    return list.length === 1 ? value : list;
  };
}

const none = (): void => undefined;
const no = (): boolean => false;
const standard = (): number => DEFAULT_WIDTH;

/**
 * Reads the command line for one command, or for the program where none is named.
 * @throws UsageError for anything commander objects to
 */
export function parseArguments(argv: readonly string[], command: Command | undefined, m: Messages): Request {
  const program = new Parser(m, 'lmm');
  program.description(m.cli.tagline).option('-V, --version', m.cli.options.version);
  const common = command?.formats ? withFormats(command.formats) : COMMON;
  program.add(common);
  let sub: Parser | undefined;
  // The other commands are of interest to the program's own help alone.
  for (const name of command ? [command.name as CommandName] : COMMAND_NAMES) {
    const parser = new Parser(m, name, name === command?.name ? command : undefined).description(
      COMMANDS[name].about[m.lang],
    ) as Parser;
    program.addCommand(parser);
    if (name !== command?.name) continue;
    sub = parser;
    parser.add(command.options);
    for (const { name: arg, about } of command.args) parser.argument(arg, about[m.lang]);
    parser.action(() => undefined);
  }
  // The program itself does nothing; a name that is no command is told apart below.
  if (!sub) program.action(() => undefined);
  const help = (): Request => ({
    kind: 'help',
    text: async (width) => (await import('./help.ts')).helpText(sub ?? program, command, width, m),
    given: program.opts(),
  });
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (isHelp(error)) return help();
    throw error;
  }
  if (program.opts().version === true) return { kind: 'version', given: program.opts() };
  const given: Given = { ...program.opts(), ...sub?.opts() };
  checkValues([...COMMON, ...(command?.options ?? [])], given);
  // An empty name of a file would be the working folder.
  const files = command?.args.find(({ name }) => /file|path/.test(name));
  if (files && sub?.args.some((arg) => arg.trim() === '')) sub.emptyPath();
  return { kind: 'command', args: sub?.args ?? [], given };
}

const withFormats = (own: readonly string[]): OptionSpec[] =>
  COMMON.map((option) => (option.flags.startsWith('--format ') ? formatOption(own) : option));

/**
 * Options that say how a screen is set: of several values the last counts, so that a command line overrides an alias. All
 * others are about an answer, which only a command gives.
 */
const OF_SCREEN: ReadonlySet<string> = new Set([
  '--lang',
  '--width',
  '--ascii',
  '--ambiguous',
  '--color',
  '--no-color',
]);

/**
 * Looks at the options that stand without a command or words.
 * @throws UsageError for one that needs a command
 */
export function checkAlone(given: Given): void {
  for (const { flags } of COMMON) {
    const [option = '', placeholder] = flags.split(' ');
    const value = [given[keyOf(option)] ?? []].flat().at(-1);
    if (value === undefined || OF_SCREEN.has(option)) continue;
    const example = ['lmm', 'list', option, ...(placeholder ? [quoted(String(value))] : [])].join(' ');
    throw new UsageError((errors) => [errors.needsCommand(option, example), errors.seeHelp('')], option);
  }
}

const isHelp = (error: unknown): boolean => (error as { code?: string }).code === 'commander.helpDisplayed';
