import { resolve } from 'node:path';
import { FIELDS, type Field, findField } from '../domain/fields.ts';
import { suggestions } from '../domain/suggestions.ts';
import { LANGUAGES, type Language } from '../domain/vocabulary.ts';
import type { LayerPath } from '../kb/load.ts';
import type { Io, Stream } from '../surfaces/cli/io.ts';
import { widthOf } from '../surfaces/cli/width.ts';
import { languageOf } from '../words/language.ts';
import { UsageError } from './errors.ts';
import { choice, date, text, words } from './option-values.ts';
import type { Given } from './options.ts';
import { FORMATS, type Format } from './options.ts';

/** The options of every command, checked. */
export interface Settings {
  lang: Language;
  asOf: string;
  /** In place of all layers, where given. */
  kb: LayerPath[] | undefined;
  sources: string[] | undefined;
  format: Format;
  fields: Field[] | undefined;
  out: string | undefined;
  width: number;
  /** Whether nothing is cut: a pipe or a file gets the full text. */
  whole: boolean;
  ascii: boolean;
  ambiguous: 'wide' | 'narrow';
  color: boolean;
  bom: boolean;
  failEmpty: boolean;
}

/** @throws UsageError at the first option whose value is no good */
export function settingsOf(given: Given, io: Io): Settings {
  const asked = choice('--format', given.format, FORMATS);
  const format = given.json === true ? 'json' : (asked ?? 'table');
  const out = text('--out', given.out);
  return {
    lang: choice('--lang', given.lang, LANGUAGES) ?? languageOf(io.env),
    asOf: date('--as-of', given.asOf) ?? io.today,
    kb: (given.kb as string[] | undefined)?.map((path) => ({ path: resolve(io.cwd, path), shown: path })),
    sources: words('--source', given.source),
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

/** @throws UsageError with near misses */
export function fieldNamed(name: string): Field {
  const field = findField(name);
  if (field) return field;
  const near = suggestions(
    name,
    FIELDS.flatMap(({ id, aliases }) => [id, ...aliases]),
  );
  throw new UsageError((m) => [m.unknownField(name), near.length > 0 ? m.didYouMean(near) : m.seeFields]);
}

/** `--color/--no-color`, then NO_COLOR (non-empty), FORCE_COLOR, then whether the stream is a terminal that can. */
export function colored(stream: Stream, env: Io['env'], given: Given): boolean {
  if (typeof given.color === 'boolean') return given.color;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY && env.TERM !== 'dumb';
}
