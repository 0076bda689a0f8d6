import { Chalk } from 'chalk';
import type { Tone } from '../../document/document.ts';

/** What colours a text, by what the colour tells. Nothing is told by colour alone. */
export type Paint = Readonly<Record<Tone, (text: string) => string>>;

/**
 * The colours themselves; `PLAIN` has none. They are four of the terminal's sixteen, so that a user's own palette holds,
 * and those that can be read on white and on black in every common palette: red, green, magenta and cyan keep a contrast
 * of 1.9 at least, and nearly always 3. Yellow and the bright ones vanish on white (1.7 in xterm), blue on black (1.6).
 * What is most worth reading, a winner and an alarm, is bold as well, and carries a mark. What is quiet or unknown is dim,
 * which each terminal draws nearer to its own background, instead of a grey that only one of the two would suit.
 */
export function paintOf(): Paint {
  const chalk = new Chalk({ level: 1 });
  return {
    title: (text) => chalk.bold(text),
    heading: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    winner: (text) => chalk.bold.green(text),
    alarm: (text) => chalk.bold.red(text),
    measured: (text) => chalk.cyan(text),
    claimed: (text) => chalk.magenta(text),
    unknown: (text) => chalk.dim(text),
  };
}
