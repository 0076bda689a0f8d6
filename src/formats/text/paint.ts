import { Chalk } from 'chalk';
import { asIs } from './grid.ts';

/** The colours of a terminal. Nothing is told by colour alone. */
export interface Paint {
  title: (text: string) => string;
  heading: (text: string) => string;
  quiet: (text: string) => string;
  winner: (text: string) => string;
  alarm: (text: string) => string;
  measured: (text: string) => string;
  claimed: (text: string) => string;
  unknown: (text: string) => string;
}

/** The colours themselves; `PLAIN` has none. */
export function paintOf(): Paint {
  const chalk = new Chalk({ level: 1 });
  return {
    title: (text) => chalk.bold(text),
    heading: (text) => chalk.bold.cyan(text),
    quiet: (text) => chalk.dim(text),
    winner: (text) => chalk.bold.green(text),
    alarm: (text) => chalk.bold.red(text),
    measured: (text) => chalk.cyan(text),
    claimed: asIs,
    unknown: (text) => chalk.dim(text),
  };
}
