import { resolve } from 'node:path';
import { languageOf } from '../i18n/language.ts';
import { isDate } from '../knowledge/dates.ts';
import type { LayerPath } from '../knowledge/load.ts';
import { nearest } from '../knowledge/nearest.ts';
import { LANGUAGES, type Language } from '../knowledge/vocabulary.ts';
import { FIELDS, type Field, findField } from '../query/fields.ts';
import { UsageError } from './errors.ts';
import type { Io, Stream } from './io.ts';
import type { Given } from './options.ts';
import { DEFAULT_WIDTH, FORMATS, type Format } from './options.ts';

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

/** The text of an option; an empty one is no answer. */
export function text(option: string, value: Given[string]): string | undefined {
  if (value === undefined || value === false || value === true) return undefined;
  const given = String(value);
  if (given.trim() === '') throw new UsageError((m) => m.emptyValue(option), option);
  return given;
}

/** A list separated by commas. */
export function words(option: string, value: Given[string]): string[] | undefined {
  const given = text(option, value);
  if (given === undefined) return undefined;
  const parts = given
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) throw new UsageError((m) => m.emptyValue(option), option);
  return [...new Set(parts)];
}

/** One of a closed list of words. */
export function choice<const T extends readonly string[]>(
  option: string,
  value: Given[string],
  choices: T,
): T[number] | undefined {
  const given = text(option, value);
  if (given === undefined) return undefined;
  const found = choices.find((word) => word === given.trim().toLowerCase());
  if (found === undefined) throw new UsageError((m) => m.badChoice(option, given, choices), option);
  return found;
}

/** A date that exists, in any precision. */
export function date(option: string, value: Given[string]): string | undefined {
  const given = text(option, value)?.trim();
  if (given !== undefined && !isDate(given)) throw new UsageError((m) => m.badDate(option, given), option);
  return given;
}

/** A number of at least `least`; `whole` refuses fractions. */
export function number(option: string, value: Given[string], least: number, whole = false): number | undefined {
  const given = text(option, value)?.trim();
  if (given === undefined) return undefined;
  const result = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(given) ? Number(given) : Number.NaN;
  if (!Number.isFinite(result) || result < least || (whole && !Number.isSafeInteger(result))) {
    throw new UsageError((m) => (whole ? m.badWhole : m.badNumber)(option, given, least), option);
  }
  return result;
}

/** A number of days: `90d`, `90`. */
export function days(option: string, value: Given[string]): number | undefined {
  const given = text(option, value)?.trim();
  if (given === undefined) return undefined;
  const match = /^(\d{1,6})\s*(?:d|days?|일)?$/i.exec(given);
  if (!match) throw new UsageError((m) => m.badDays(option, given), option);
  return Number(match[1]);
}

/** @throws UsageError with near misses */
export function fieldNamed(name: string): Field {
  const field = findField(name);
  if (field) return field;
  const near = nearest(
    name,
    FIELDS.flatMap(({ id, aliases }) => [id, ...aliases]),
  );
  throw new UsageError((m) => [m.unknownField(name), near.length > 0 ? m.didYouMean(near) : m.seeFields]);
}

/** `--width`, the terminal, COLUMNS, else 80. */
export function widthOf(option: Given[string], io: Io): number {
  const asked = number('--width', option, 1, true);
  if (asked !== undefined) return asked;
  const usable = (columns: number | undefined): columns is number =>
    Number.isSafeInteger(columns) && (columns as number) > 0;
  if (io.out.isTTY && usable(io.out.columns)) return io.out.columns;
  const columns = /^\d+$/.test(io.env.COLUMNS ?? '') ? Number(io.env.COLUMNS) : undefined;
  return usable(columns) ? columns : DEFAULT_WIDTH;
}

/** `--color/--no-color`, then NO_COLOR (non-empty), FORCE_COLOR, then whether the stream is a terminal that can. */
export function colored(stream: Stream, env: Io['env'], given: Given): boolean {
  if (typeof given.color === 'boolean') return given.color;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY && env.TERM !== 'dumb';
}
