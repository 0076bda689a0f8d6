import fc from 'fast-check';
import type { Command } from '../../../src/features/command.ts';
import { COMMAND_NAMES, COMMANDS } from '../../../src/features/index.ts';
import type { OptionSpec } from '../../../src/features/options.ts';
import { COMMON } from '../../../src/surfaces/cli/common-options.ts';
import type { Run } from '../lmm.ts';

/** Command lines as somebody may type them, paste them, or have a script make them. */

/** What stands where a value is expected: empty, odd, huge, of another kind, in another script, hostile. */
const ODD: readonly string[] = [
  ...[
    '',
    ' ',
    '\t',
    ',',
    ',,',
    'a,',
    ',a',
    'a,,b',
    '-',
    '--',
    '---',
    '-1',
    '--json',
    '-h',
    '=',
    '==',
    'a=',
    '=1',
    'a=b=c',
  ],
  ...['0', '-0', '1', '1e9', '1e400', 'NaN', 'Infinity', '0x10', '1,5', '1.5M', '10M', '30,000', '3만', '100%', '101%'],
  ...['2026', '2026-13', '2026-02-30', '2026-11-29', '9999-12-31', '0000', '30d', '1y', '99999d', '-3m'],
  ...['KRW', 'USD/KRW=1400', 'KRW/KRW=1', 'EUR/KRW=0', '1달러=1400원', 'XXX', 'KR', 'Korea', 'EU', 'Atlantis'],
  ...['gpt-4o', 'claude', 'GROK', 'openai/gpt-4o', 'azure/gpt-4.1', '챗GPT', '한국어 번역', 'cheap model for agents'],
  ...['programming', 'programming=2', 'social=-1', 'price', 'context', 'price,context', 'cost.output', 'id', 'name'],
  ...['table', 'json', 'csv', 'yaml', 'html', 'ko', 'en', 'wide', '24GB', '2x80GB', 'RTX 4090', 'int4', 'month'],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'null', 'undefined', 'true', 'false', '[]', '{}'],
  ...[
    '/',
    '.',
    '..',
    './',
    '/dev/null',
    '/nonexistent/x',
    '/etc/passwd/x',
    'a/b',
    '*',
    '~',
    '$HOME',
    '%s',
    '\\',
    '"',
    "'",
  ],
  ...[
    '\u0000',
    '\n',
    '\r\n',
    '\u001b[31m',
    '\u202e',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '👩‍👩‍👧',
    'ｇｐｔ',
    '“a”',
  ],
  ...['a'.repeat(300), '가'.repeat(300), '9'.repeat(400), '('.repeat(200), 'a '.repeat(200)],
];

/** Words that stand anywhere on a command line. */
const WORDS: readonly string[] = [
  ...COMMAND_NAMES,
  'help',
  'lst',
  '-',
  '--',
  '-h',
  '--help',
  '-V',
  '--version',
  '-x',
  '--nosuch',
];

/** What makes a command worth running: words that it needs, or that spare it looking at everything that ships. */
const NEEDS_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['show', ['grok']],
  ['compare', ['grok', 'gemini']],
  ['recommend', ['--use', 'programming']],
  ['cost', ['--input', '1M']],
  ['validate', ['/nonexistent/x']],
]);

/** Options that write: what they name is kept in a folder of the run's own. */
const WRITES: ReadonlySet<string> = new Set(['--out', '--save']);

const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

function optionOf({ flags }: OptionSpec): fc.Arbitrary<string[]> {
  const [name = '', placeholder] = flags.split(' ');
  if (placeholder === undefined) return fc.constantFrom<string[]>([name], [`${name}=x`]);
  const given = WRITES.has(name) ? value.filter((text) => !text.startsWith('/')) : value;
  return fc.oneof(
    { weight: 5, arbitrary: given.map((text) => [name, text]) },
    { weight: 3, arbitrary: given.map((text) => [`${name}=${text}`]) },
    { weight: 1, arbitrary: fc.constant<string[]>([name]) },
  );
}

/** Command lines over all commands and their options. */
export async function commandLines(): Promise<fc.Arbitrary<string[]>> {
  const commands: Command[] = await Promise.all(
    COMMAND_NAMES.map(async (name) => (await COMMANDS[name].load()).command),
  );
  const every = fc.oneof(...COMMON.map(optionOf));
  const linesOf = ({ name, options }: Command): fc.Arbitrary<string[]> => {
    const own = options.length > 0 ? fc.oneof(...options.map(optionOf)) : every;
    const part = fc.oneof(
      { weight: 4, arbitrary: own },
      { weight: 3, arbitrary: every },
      { weight: 3, arbitrary: value.map((text) => [text]) },
      { weight: 1, arbitrary: fc.constantFrom(...WORDS).map((word) => [word]) },
    );
    return fc
      .tuple(fc.array(every, { maxLength: 1 }), fc.array(part, { maxLength: 3 }))
      .map(([before, after]) => [...before.flat(), name, ...(NEEDS_WORDS.get(name) ?? []), ...after.flat()]);
  };
  const without = fc
    .array(
      fc.oneof(
        every,
        value.map((text) => [text]),
        fc.constantFrom(...WORDS).map((word) => [word]),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.flat());
  return fc.oneof(
    { weight: 1, arbitrary: without },
    ...commands.map((command) => ({ weight: 1, arbitrary: linesOf(command) })),
  );
}

const CODES: ReadonlySet<number | null> = new Set([0, 1, 2, 3, 4, 5]);
/** Exits on which nothing is found or asked wrongly: standard output stays empty. */
const SILENT: ReadonlySet<number | null> = new Set([1, 2, 3]);
/** What no output may have: it could control a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with how a command line was answered; nothing where all is as promised. */
export function faultsOfLine(argv: readonly string[], { code, out, err }: Run): string[] {
  const faults: string[] = [];
  if (!CODES.has(code)) faults.push(`exit ${code}`);
  if (/^\s+at .*\d+:\d+\)?$/m.test(err)) faults.push('a stack trace');
  if (CONTROLS.test(err)) faults.push('a control character on standard error');
  if (argv[argv.indexOf('--color')] === undefined && CONTROLS.test(out))
    faults.push('a control character in the answer');
  const isValidate = argv.includes('validate');
  if (SILENT.has(code) && !isValidate && out !== '') faults.push(`an answer beside exit ${code}`);
  if (code !== 0 && code !== 4 && code !== 5 && err === '' && !isValidate) faults.push(`no word of exit ${code}`);
  return faults;
}
