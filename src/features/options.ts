import { CONSTRAINTS } from '../engine/constraints/registry.ts';
import type { InWords } from '../engine/constraints/row.ts';
import type { Messages } from '../words/index.ts';

/** Columns where no terminal tells. */
export const DEFAULT_WIDTH = 80;

export const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'yaml'] as const;
export type Format = (typeof FORMATS)[number];

/** An option as commander takes it, described by the message of its key, or by words of its own. */
export type OptionSpec = {
  flags: string;
  /** Can be given several times; each value is kept. */
  repeat?: true;
} & ({ key: keyof Messages['cli']['options'] } | { description: InWords });

/** What help says of an option. */
export const describeOption = (spec: OptionSpec, m: Messages): string =>
  'key' in spec ? m.cli.options[spec.key] : spec.description[m.lang];

/** The options of every command, on either side of its name. */
export const COMMON: readonly OptionSpec[] = [
  { flags: '--kb <path>', key: 'kb', repeat: true },
  { flags: '--as-of <date>', key: 'asOf' },
  { flags: '--lang <lang>', key: 'lang' },
  { flags: '--source <ids>', key: 'source' },
  { flags: '--format <format>', key: 'format' },
  { flags: '--json', key: 'json' },
  { flags: '--fields <names>', key: 'fields' },
  { flags: '--out <file>', key: 'out' },
  { flags: '--width <columns>', key: 'width' },
  { flags: '--ascii', key: 'ascii' },
  { flags: '--ambiguous <width>', key: 'ambiguous' },
  { flags: '--color', key: 'color' },
  { flags: '--no-color', key: 'noColor' },
  { flags: '--bom', key: 'bom' },
  { flags: '--fail-empty', key: 'failEmpty' },
];

/** The limits on what is listed or recommended, the same words in every command. */
export const CONSTRAINT_OPTIONS: readonly OptionSpec[] = [
  ...CONSTRAINTS.flatMap(({ option }) => option ?? []),
  { flags: '--policy <file>', key: 'policy' },
];

/** The key that commander keeps an option's value under: `--max-price` is maxPrice; a `--no-…` option sets its key to false. */
export const keyOf = (option: string): string =>
  option.replace(/^--(no-)?/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Option values as given: text, several texts, or true; false for a `--no-…` option. */
export type Given = Readonly<Record<string, string | string[] | boolean | undefined>>;
