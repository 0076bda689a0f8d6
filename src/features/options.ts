import type { Messages } from '../words/index.ts';

/** Columns where no terminal tells. */
export const DEFAULT_WIDTH = 80;

/** An option as commander takes it; the description is the message of its key. */
export interface OptionSpec {
  flags: string;
  key: keyof Messages['cli']['options'];
  /** Can be given several times; each value is kept. */
  repeat?: true;
}

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
export const CONSTRAINTS: readonly OptionSpec[] = [
  { flags: '--max-price <usd>', key: 'maxPrice' },
  { flags: '--min-context <tokens>', key: 'minContext' },
  { flags: '--modality <names>', key: 'modality' },
  { flags: '--open-weights', key: 'openWeights' },
  { flags: '--license <names>', key: 'license' },
  { flags: '--developer <names>', key: 'developer' },
  { flags: '--country <codes>', key: 'country' },
  { flags: '--exclude <names>', key: 'exclude' },
  { flags: '--released-after <date>', key: 'releasedAfter' },
  { flags: '--capability <names>', key: 'capability' },
  { flags: '--support <languages>', key: 'support' },
  { flags: '--no-training', key: 'noTraining' },
  { flags: '--region <names>', key: 'region' },
  { flags: '--policy <file>', key: 'policy' },
];

/** Option values as given: text, several texts, or true; false for a `--no-…` option. */
export type Given = Readonly<Record<string, string | string[] | boolean | undefined>>;
