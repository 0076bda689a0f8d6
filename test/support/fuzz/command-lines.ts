import { normalize } from 'node:path';
import fc from 'fast-check';
import type { Command } from '../../../src/features/command.ts';
import { COMMAND_NAMES, COMMANDS } from '../../../src/features/index.ts';
import type { OptionSpec } from '../../../src/features/options.ts';
import { COMMON } from '../../../src/surfaces/cli/common-options.ts';
import { anyCharacter } from '../characters.ts';
import { ODD } from './odd.ts';

/** Command lines as somebody may type them, paste them, or have a script make them. */

/** The knowledge base of nearly all lines: what ships takes twenty times as long. */
export const BASE_FILE = 'base.yaml';

/** What stands where a value is expected: of its kind, of another, for other options, files of every sort. */
const VALUES: readonly string[] = [
  ...[
    'a,',
    ',a',
    'a,,b',
    '---',
    'a=',
    'a=b=c',
    '1',
    '1,5',
    '1.5M',
    '10M',
    '30,000',
    '3만',
    '100%',
    '101%',
    '30d',
    '1y',
  ],
  ...[
    '2026-11-29',
    '99999d',
    '-3m',
    'KRW',
    'USD/KRW=1400',
    'KRW/KRW=1',
    'EUR/KRW=0',
    '1달러=1400원',
    'ZZZ',
    'KR',
    'EU',
  ],
  ...[
    'acme',
    'acme/one',
    'One',
    'Acme Line',
    'rival-1',
    'azure/acme/one',
    'writing',
    'writing=2',
    'research=-1',
    '글쓰기',
  ],
  ...[
    'gpt-4o',
    'GROK',
    '챗GPT',
    '한국어 번역',
    'cheap model for agents',
    'price',
    'price,context',
    'cost.output',
    'id',
  ],
  ...['table', 'json', 'csv', 'yaml', 'html', 'ko', 'en', 'wide', '24GB', '2x80GB', 'RTX 4090', 'int4', 'month', '10'],
  ...[BASE_FILE, 'policy.yaml', 'decision.yaml', 'made', 'made.html', '.', './', '/dev/null', '/nonexistent/x'],
  ...['/etc/passwd/x', 'a/b', '*', '~', '$HOME', 'a'.repeat(300), '가'.repeat(300), 'a '.repeat(200)],
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
  ['show', ['acme/one']],
  ['compare', ['acme/one', 'acme/two']],
  ['recommend', ['--use', 'writing']],
  ['cost', ['--input', '1M']],
  ['validate', ['/nonexistent/x']],
]);

/** Options that write: what they name is kept in a folder of the run's own. */
const WRITES: ReadonlySet<string> = new Set(['--out', '--save']);

const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...VALUES) },
  // All below the root of the machine is read slowly, and differs.
  { weight: 4, arbitrary: fc.constantFrom(...ODD.filter((text) => text !== '/')) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 12 }) },
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

/**
 * Command lines over all commands and their options.
 * @param shipped whether some are asked of what ships, and not of `base.yaml`
 */
export async function commandLines(shipped: boolean): Promise<fc.Arbitrary<string[]>> {
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
  const lines = fc.oneof(
    { weight: 1, arbitrary: without },
    ...commands.map((command) => ({ weight: 1, arbitrary: linesOf(command) })),
  );
  const base = fc.oneof(
    { weight: 3, arbitrary: fc.constant(['--kb', BASE_FILE]) },
    { weight: shipped ? 1 : 0, arbitrary: fc.constant([]) },
  );
  const json = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant(['--json']) });
  return fc.tuple(base, json, lines).map((parts) => parts.flat());
}

/** Whether a command line asks to write a file of this name. */
export function asksToWrite(argv: readonly string[], path: string): boolean {
  if (path === BASE_FILE || !argv.some((word) => /^--(out|save|init)/.test(word))) return false;
  return (
    argv.some((word) => [word, word.slice(word.indexOf('=') + 1)].some((named) => normalize(named) === path)) ||
    (path === 'policy.yaml' && argv.includes('--init'))
  );
}
