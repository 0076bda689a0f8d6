import { resolve } from 'node:path';
import type { Style } from '../../document/answer.ts';
import { LANGUAGES } from '../../domain/vocabulary.ts';
import type { Settings } from '../../features/command.ts';
import { UsageError } from '../../features/errors.ts';
import { moneyGiven } from '../../features/money.ts';
import { choice, date, fieldNamed, text, words } from '../../features/option-values.ts';
import type { Given } from '../../features/options.ts';
import { FORMATS } from '../../formats/registry.ts';
import type { LayerPath } from '../../kb/load.ts';
import { languageOf } from '../../words/language.ts';
import type { Io, Stream } from './io.ts';
import { widthOf } from './width.ts';

/** The options of every command, checked: what a feature sees of them, and how and where the answer is written. */
export interface OutputSettings extends Settings, Style {
  /** In place of all layers, where given. */
  kb: LayerPath[] | undefined;
  out: string | undefined;
  ambiguous: 'wide' | 'narrow';
  failEmpty: boolean;
}

/**
 * @param own the formats that the command has of its own
 * @throws UsageError at the first option whose value is no good
 */
export function settingsOf(given: Given, io: Io, own: readonly string[] = []): OutputSettings {
  const asked = choice('--format', given.format, [...Object.keys(FORMATS), ...own]);
  if (given.json === true && asked !== undefined && asked !== 'json')
    throw new UsageError((errors) => errors.notBeside('--json', `--format ${asked}`), '--json');
  const format = given.json === true ? 'json' : (asked ?? 'table');
  // By custom `-` is standard output.
  const out = given.out === '-' ? undefined : text('--out', given.out);
  return {
    lang: choice('--lang', given.lang, LANGUAGES) ?? languageOf(io.env),
    asOf: date('--as-of', given.asOf) ?? io.today,
    kb: (given.kb as string[] | undefined)?.map((path) => ({ path: resolve(io.cwd, path), shown: path })),
    sources: words('--source', given.source),
    wholeSources: given.sources === true,
    money: moneyGiven(given),
    format,
    fields: words('--fields', given.fields)?.map(fieldNamed),
    out,
    width: widthOf(given.width, io),
    whole: out !== undefined || !io.out.isTTY,
    ascii: given.ascii === true,
    ambiguous: choice('--ambiguous', given.ambiguous, ['wide', 'narrow'] as const) ?? 'narrow',
    color: out === undefined && colored(io.out, io.env, given),
    bom: given.bom === true,
    failEmpty: given.failEmpty === true,
  };
}

/** `--color/--no-color`, then NO_COLOR (non-empty), FORCE_COLOR, then whether the stream is a terminal that can. */
export function colored(stream: Stream, env: Io['env'], given: Given): boolean {
  if (typeof given.color === 'boolean') return given.color;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY && env.TERM !== 'dumb';
}
