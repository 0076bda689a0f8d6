import { Command as Commander, Help, Option } from 'commander';
import type { Messages } from '../i18n/index.ts';
import { nearest } from '../knowledge/nearest.ts';
import { textWidth } from '../render/text/width.ts';
import { wrap } from '../render/text/wrap.ts';
import type { Command } from './command.ts';
import { COMMAND_NAMES } from './command-names.ts';
import { UsageError } from './errors.ts';
import type { Stream } from './io.ts';
import type { Given } from './options.ts';
import { COMMON, DEFAULT_WIDTH, type OptionSpec } from './options.ts';

/** The help of a wider terminal is no wider. */
const WIDEST = 100;

/** What a command line asks for, before any value is checked. */
export type Request =
  | { kind: 'help'; text: string }
  | { kind: 'version' }
  | { kind: 'command'; args: string[]; given: Given };

/** commander with our words, our exit codes and text measured in cells. It parses and formats help; it never prints or exits. */
class Parser extends Commander {
  constructor(
    private readonly m: Messages,
    private readonly helpWidth: number,
    name: string,
  ) {
    super(name);
    this.exitOverride();
    this.configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
    this.helpOption('-h, --help', m.cli.options.help);
    this.helpCommand(false);
    this.allowExcessArguments(false);
  }

  override createHelp(): Help {
    return new LocalHelp(this.m, this.helpWidth);
  }

  add(options: readonly OptionSpec[], hidden = false): this {
    for (const { flags, key, repeat } of options) {
      const option = new Option(flags, this.m.cli.options[key]);
      if (repeat) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
      if (hidden) option.hideHelp();
      this.addOption(option);
    }
    return this;
  }

  // commander calls these by name where its own messages would be printed.
  missingArgument(name: string): never {
    throw new UsageError((errors) => errors.missingArgument(name), this.commandName);
  }
  optionMissingArgument(option: Option): never {
    throw new UsageError((errors) => errors.optionWithoutValue(option.flags), this.commandName);
  }
  unknownOption(flag: string): never {
    const known = [...this.options, ...(this.parent?.options ?? [])].flatMap(({ long }) => (long ? [long] : []));
    const near = nearest(flag.split('=', 1)[0] ?? flag, known).slice(0, 2);
    throw new UsageError(
      (errors) => [
        errors.unknownOption(flag),
        near.length > 0 ? errors.didYouMean(near) : errors.seeHelp(this.commandName),
      ],
      this.commandName,
    );
  }
  _excessArguments(received: string[]): never {
    const extra = received.slice(this.registeredArguments.length);
    throw new UsageError((errors) => errors.tooManyArguments(extra.join(' ')), this.commandName);
  }

  private get commandName(): string {
    return this.parent ? this.name() : '';
  }
}

class LocalHelp extends Help {
  constructor(
    private readonly m: Messages,
    width: number,
  ) {
    super();
    this.helpWidth = width;
    this.showGlobalOptions = true;
  }
  override prepareContext(): void {
    // The width is ours; commander would take the terminal's.
  }
  override styleTitle(title: string): string {
    return this.m.cli.titles[title] ?? title;
  }
  override displayWidth(text: string): number {
    return textWidth(text);
  }
  override boxWrap(text: string, width: number): string {
    return wrap(text, Math.max(width, 20)).join('\n');
  }
  override optionDescription(option: Option): string {
    return option.description;
  }
  override commandUsage(command: Commander): string {
    const { usageOptions, usageCommand } = this.m.cli;
    if (!command.parent) return `lmm ${usageCommand} ${usageOptions}`;
    const args = command.registeredArguments.map((argument) => {
      const name = argument.variadic ? `${argument.name()}...` : argument.name();
      return argument.required ? `<${name}>` : `[${name}]`;
    });
    return ['lmm', command.name(), ...args, usageOptions].join(' ');
  }
}

/**
 * Reads the command line for one command, or for the program where none is named.
 * @throws UsageError for anything commander objects to
 */
export function parseArguments(
  argv: readonly string[],
  command: Command | undefined,
  m: Messages,
  { isTTY, columns }: Pick<Stream, 'isTTY' | 'columns'>,
): Request {
  const width = isTTY && columns ? Math.min(columns, WIDEST) : DEFAULT_WIDTH;
  const program = new Parser(m, width, 'lmm');
  program.description(m.cli.tagline).option('-V, --version', m.cli.options.version);
  program.add(COMMON);
  let sub: Parser | undefined;
  // The other commands are of interest to the program's own help alone.
  for (const name of command ? [command.name] : COMMAND_NAMES) {
    const parser = new Parser(m, width, name).description(m.cli.commands[name]) as Parser;
    program.addCommand(parser);
    if (name !== command?.name) continue;
    sub = parser;
    parser.add(command.options);
    for (const { name: arg, key } of command.args) parser.argument(arg, m.cli.args[key]);
    parser.action(() => undefined);
  }
  // The program itself does nothing; a name that is no command is told apart below.
  if (!sub) program.action(() => undefined);
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (isHelp(error)) return { kind: 'help', text: helpText(sub ?? program, command, m) };
    throw error;
  }
  if (program.opts().version === true) return { kind: 'version' };
  if (!sub) return { kind: 'help', text: helpText(program, undefined, m) };
  return { kind: 'command', args: sub.args, given: { ...program.opts(), ...sub.opts() } };
}

const isHelp = (error: unknown): boolean => (error as { code?: string }).code === 'commander.helpDisplayed';

/** The help of a command, or of the program. */
export function helpText(parser: Commander, command: Command | undefined, m: Messages): string {
  const text = parser.helpInformation().trimEnd();
  const lines = command
    ? ['', m.cli.examples, ...command.examples.map((example) => `  ${example}`)]
    : [
        '',
        ...[m.cli.help.start, m.cli.help.more, m.cli.help.exits].flatMap((line) =>
          wrap(line, (parser as unknown as { helpWidth: number }).helpWidth),
        ),
      ];
  return `${text}\n${lines.join('\n')}\n`;
}
