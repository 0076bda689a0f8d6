import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../domain/vocabulary.ts';
import { UsageError } from '../../features/errors.ts';
import type { wordsOf } from '../../features/feed/words/index.ts';
import { checkValues, choice, date, text, words } from '../../features/option-values.ts';
import type { Given } from '../../features/options.ts';
import { ARENA } from '../../kb/boards/arena.ts';
import { FEED_NAMES } from '../../kb/import/detect.ts';
import type { LayerPath } from '../../kb/load.ts';

/** The command line of `npm run feed`, checked. */
export interface FeedOptions {
  file: string;
  format: string | undefined;
  developers: string[] | undefined;
  /** The day the feed was read, whole. */
  seen: string | undefined;
  kb: LayerPath[] | undefined;
  /** Whether every value that is not used is told, and not only every kind of them. */
  verbose: boolean;
  /** Of a leaderboard: the arena that is wanted, or that a file without one is of. */
  arena: string | undefined;
  /** Of a leaderboard: the day that is wanted, or that a file without one is of, whole. */
  date: string | undefined;
}

type Own = ReturnType<typeof wordsOf>['errors'];

const OPTIONS = {
  format: { type: 'string' },
  developer: { type: 'string' },
  seen: { type: 'string' },
  arena: { type: 'string' },
  date: { type: 'string' },
  kb: { type: 'string', multiple: true },
  lang: { type: 'string' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const WITH_VALUE = ['--format <format>', '--developer <names>', '--seen <date>', '--arena <name>', '--date <date>']
  .concat('--kb <path>', '--lang <lang>')
  .map((flags) => ({ flags }));

/** The language that is asked for, before anything can be wrong. */
export function askedLanguage(argv: readonly string[]): Language | undefined {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true });
  return LANGUAGES.find((language) => language === values.lang);
}

/**
 * Reads the command line; `help` where that is asked for.
 * @throws UsageError at the first thing that is no good
 */
export function feedOptions(argv: readonly string[], own: Own): FeedOptions | 'help' {
  const { values, positionals } = parse(argv, own.seeHelp);
  if (values.help) return 'help';
  checkValues(WITH_VALUE, values as Given);
  choice('--lang', values.lang, LANGUAGES);
  const seen = wholeDay('--seen', values.seen, own);
  const [file, ...more] = positionals;
  if (file === undefined || file === '' || more.length > 0) throw new UsageError(() => [own.oneFile, own.seeHelp]);
  return {
    file,
    format: choice('--format', values.format, [...FEED_NAMES, ARENA.name]),
    developers: words('--developer', values.developer),
    seen,
    verbose: values.verbose === true,
    arena: text('--arena', values.arena)?.trim(),
    date: wholeDay('--date', values.date, own),
    kb: values.kb?.map((path) => text('--kb', path) ?? path).map((path) => ({ path, shown: path })),
  };
}

function wholeDay(option: string, value: string | undefined, own: Own): string | undefined {
  const day = date(option, value);
  if (day !== undefined && day.length < 10) throw new UsageError(() => own.wholeDay(option, day));
  return day;
}

function parse(argv: readonly string[], seeHelp: string) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node names the option in quotes; its words are English only.
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? '';
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError((errors) => [
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? errors.unknownOption(option) : errors.optionWithoutValue(option),
      seeHelp,
    ]);
  }
}
