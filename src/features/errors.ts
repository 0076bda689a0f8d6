import type { Messages } from '../words/index.ts';

/** The exit codes; nothing else sets one. */
export const EXIT = {
  done: 0,
  knowledge: 1,
  usage: 2,
  name: 3,
  changed: 4,
  policy: 4,
  empty: 5,
  internal: 70,
  interrupted: 130,
} as const;

/** Wrong use of the command line; the words are chosen when the language is known. */
export class UsageError extends Error {
  constructor(
    readonly say: (errors: Messages['cli']['errors'], lang: Messages['lang']) => string | string[],
    /** The option at fault: an example with it shows the way out. */
    readonly option = '',
  ) {
    super('usage');
    this.name = 'UsageError';
  }
}

/** A file that cannot be written. */
export class OutputError extends Error {
  constructor(
    readonly file: string,
    /** The system's code; `STDOUT` where the answer is written there, `KNOWLEDGE` where a knowledge base lies. */
    readonly reason: string,
    /** The folder, where it is that which is not there or refuses. */
    readonly folder?: string,
  ) {
    super(`${file}: ${reason}`);
    this.name = 'OutputError';
  }
}

/** A file that was read, or could not be, and is none of the knowledge base; the words are chosen when the language is known. */
export class FileFault extends Error {
  constructor(readonly say: (m: Messages) => string | string[]) {
    super('file');
    this.name = 'FileFault';
  }
}
