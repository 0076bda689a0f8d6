import { Chalk } from 'chalk';

/** The colours of a terminal. Nothing is told by colour alone. */
export interface Paint {
  title: (text: string) => string;
  heading: (text: string) => string;
  quiet: (text: string) => string;
  good: (text: string) => string;
  warn: (text: string) => string;
  bad: (text: string) => string;
}

/** The colours themselves; `PLAIN` has none. */
export function paintOf(): Paint {
  const chalk = new Chalk({ level: 1 });
  return {
    title: (text) => chalk.bold(text),
    heading: (text) => chalk.bold.cyan(text),
    quiet: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
  };
}
