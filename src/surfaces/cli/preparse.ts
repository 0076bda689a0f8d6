import { COMMON } from './common-options.ts';

/** The language option and the command's name, read before anything can go wrong: errors are told in that language. */
export function preparse(argv: readonly string[]): { command: string | undefined; lang: string | undefined } {
  let lang: string | undefined;
  let command: string | undefined;
  const takesValue = new Set(
    COMMON.filter(({ flags }) => flags.includes('<')).map(({ flags }) => flags.split(' ', 1)[0]),
  );
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (word === '--') break;
    if (word === '--lang') lang = argv[++index] ?? lang;
    else if (word.startsWith('--lang=')) lang = word.slice('--lang='.length);
    else if (takesValue.has(word)) index++;
    else if (!word.startsWith('-') || word === '-') command ??= word;
  }
  return { command, lang };
}
