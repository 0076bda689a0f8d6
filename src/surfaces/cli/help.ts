import { type Command as Commander, Help, type Option } from 'commander';
import type { Command } from '../../features/command.ts';
import { DEFAULT_WIDTH } from '../../features/options.ts';
import { hang, indent, wrapItems } from '../../formats/text/block.ts';
import { textWidth } from '../../formats/text/width.ts';
import { wrap } from '../../formats/text/wrap.ts';
import type { Messages } from '../../words/index.ts';
import { typedIn } from '../../words/language.ts';

const TERM_INDENT = 2;
/** Cells in front of a description that stands below its term. */
const BELOW_TERM = 6;
/** Cells that a column of descriptions needs. */
const NARROWEST = 30;

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
    return wrap(text, width).join('\n');
  }
  /** The description beside the term, hanging; below it where the column would get narrow. */
  override formatItem(term: string, termWidth: number, description: string): string {
    const width = this.helpWidth ?? DEFAULT_WIDTH;
    const column = TERM_INDENT + termWidth + 2;
    if (width - column >= NARROWEST)
      return hang(`${' '.repeat(TERM_INDENT)}${term}`, description, width, column).join('\n');
    const below = width >= 3 * BELOW_TERM ? BELOW_TERM : 0;
    return [
      ...wrap(`${' '.repeat(TERM_INDENT)}${term}`, width, BELOW_TERM),
      ...indent(wrap(description, width - below), below),
    ].join('\n');
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

/** The help of a command, or of the program, within so many columns. */
export function helpText(
  parser: Commander & { layout: Help | undefined },
  command: Command | undefined,
  width: number,
  m: Messages,
): string {
  parser.layout = new LocalHelp(m, width);
  const { examples, help } = m.cli;
  const [head = '', about = '', options = '', ...commands] = parser.helpInformation().trimEnd().split('\n\n');
  // What there is to ask for comes before how.
  const sections = command ? [head, about, options, ...commands] : [head, about, ...commands, options];
  const usage = sections
    .filter((part) => part !== '')
    .join('\n\n')
    .split('\n');
  const end = command
    ? [
        ...wrap(examples, width),
        ...typedIn(command.examples, m.lang).flatMap((example) => wrap(`  ${example}`, width, HANGING)),
      ]
    : [...wrapItems(help.start, width), ...wrap(help.more, width), ...wrap(help.exits, width)];
  return `${[...usage.flatMap((line) => wrap(line, width, HANGING)), '', ...end].join('\n')}\n`;
}

/** Cells in front of what an example or a usage line goes on with. */
const HANGING = 4;
