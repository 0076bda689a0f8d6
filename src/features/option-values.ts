import { quoted } from '../document/command-line.ts';
import { dateMeant, isDate, type Length, shifted } from '../domain/dates.ts';
import { type Field, fieldTerms, findField } from '../domain/fields.ts';
import { nearTerms, type Term, termMeant, termsIn } from '../domain/spoken.ts';
import type { Language } from '../domain/vocabulary.ts';
import { numberMeant, plainValue } from '../domain/written.ts';
import { partsOf } from '../engine/constraints/values.ts';
import type { Messages } from '../words/index.ts';
import { UsageError } from './errors.ts';
import { type Given, keyOf, type OptionSpec } from './options.ts';

/** What options hold, checked. Each throws a UsageError that says what the option takes. */

/**
 * What holds of the values of all options: none is empty, nor is an item of a list, and none is another option, whose own
 * value was left out. Files may be called as they like, but for that.
 * @throws UsageError
 */
export function checkValues(options: readonly Pick<OptionSpec, 'flags'>[], given: Given): void {
  for (const { flags } of options) {
    const [option = '', placeholder] = flags.split(' ');
    if (placeholder === undefined) continue;
    for (const value of [given[keyOf(option)] ?? []].flat()) {
      const written = String(value);
      if (/^--./.test(written)) throw new UsageError((m) => m.optionWithoutValue(option), option);
      const items = /<(file|path|name)>/.test(placeholder) ? [written] : written.split(',');
      const empty = items.filter((item) => item.trim() === '').length;
      if (empty === items.length) throw new UsageError((m) => m.emptyValue(option), option);
      if (empty > 0) throw new UsageError((m) => m.emptyItem(option, written), option);
    }
  }
}

/** Letters of an option's value: a thousand names. */
const LONGEST = 10_000;

/** The text of an option that takes one value; an empty one is no answer. */
export function text(option: string, value: Given[string]): string | undefined {
  if (Array.isArray(value) && value.length > 1) throw new UsageError((m) => m.givenTwice(option, value), option);
  return joined(option, value);
}

/** The text of an option that takes a list, given as one or in parts. */
export function joined(option: string, value: Given[string]): string | undefined {
  if (value === undefined || value === false || value === true) return undefined;
  const given = String(value);
  if (given.trim() === '') throw new UsageError((m) => m.emptyValue(option), option);
  if (given.length > LONGEST) throw new UsageError((m) => m.longValue(option, given.length, LONGEST), option);
  return given;
}

/** A list separated by commas. */
export function words(option: string, value: Given[string]): string[] | undefined {
  const given = joined(option, value);
  if (given === undefined) return undefined;
  const parts = partsOf(given);
  if (parts.length === 0) throw new UsageError((m) => m.emptyValue(option), option);
  return parts;
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

/** One of a closed list of words, by its id or as people say it. */
export function term<T extends string>(option: string, value: Given[string], terms: readonly Term<T>[]): T | undefined {
  const given = text(option, value);
  if (given === undefined) return undefined;
  const meant = termMeant(given, terms);
  if (meant === undefined) throw new UsageError((m, lang) => badTerm(m, lang, option, given, terms), option);
  return meant;
}

/** What a closed list takes, and the nearest of its words in the language of whoever asks. */
export function badTerm(
  errors: Messages['cli']['errors'],
  lang: Language,
  option: string,
  given: string,
  terms: readonly Term[],
): string[] {
  const near = nearTerms(given, terms, lang);
  return [
    errors.badChoice(option, given, termsIn(terms, lang)),
    ...(near.length > 0 ? [errors.didYouMean(near.map((word) => `${option} ${quoted(word)}`))] : []),
  ];
}

/** What was said of a text that is no date, with when its month ends or what was probably meant, where that can be told. */
export function withDate(said: string, m: Messages['cli']['errors'], option: string, given: string): string[] {
  const { meant, last, either } = dateMeant(given);
  const first = last === undefined ? said : `${said}. ${m.monthEnds(last)}`;
  const proposed = meant === undefined ? (either ?? []) : [meant];
  return proposed.length === 0 ? [first] : [first, m.didYouMean(proposed.map((date) => `${option} ${date}`))];
}

/**
 * What was probably meant by a text that is no number in the form of options.
 * @param whole whether the option takes whole numbers alone: no other is proposed
 */
export function numberHint(m: Messages['cli']['errors'], option: string, given: string, whole = true): string[] {
  const meant = numberMeant(given);
  return meant === undefined || meant === given || (whole && !Number.isInteger(Number(meant)))
    ? []
    : [m.didYouMean([`${option} ${meant}`])];
}

/** So many days are a unit of time where it is not said of which days. */
const DAYS: Readonly<Record<Length['unit'], number>> = { day: 1, week: 7, month: 30, year: 365 };

/** The number of days that was probably meant by a length of time: `30d`, `2 weeks`, `1개월`. */
export function daysHint(m: Messages['cli']['errors'], option: string, given: string): string[] {
  const length = lengthOf(given);
  return length === undefined
    ? numberHint(m, option, given)
    : [m.didYouMean([`${option} ${length.count * DAYS[length.unit]}`])];
}

/** What was probably meant by a text that is no share: with a comma, a word for the sign, or as a part of one. */
export function shareHint(m: Messages['cli']['errors'], option: string, given: string): string[] {
  const number = Number(numberMeant(given.replace(/ *(?:%|％|percent|per cent|pct|퍼센트|프로)$/i, '')) ?? Number.NaN);
  if (!(number >= 0 && number <= 100)) return [];
  // Half of all, or half of a hundredth.
  const shares = number > 0 && number < 1 ? [number * 100, number] : [number];
  return [m.didYouMean(shares.map((share) => `${option} ${Number(share.toPrecision(12))}%`))];
}

/** A date that exists, in any precision. */
export function date(option: string, value: Given[string]): string | undefined {
  const given = text(option, value)?.trim();
  if (given !== undefined && !isDate(given))
    throw new UsageError((m) => withDate(m.badDate(option, given), m, option, given), option);
  return given;
}

/** A number of at least `least`, as files write it; `whole` refuses fractions. */
export function number(option: string, value: Given[string], least: number, whole = false): number | undefined {
  const given = text(option, value)?.trim();
  if (given === undefined) return undefined;
  const result = plainValue(given);
  if (
    typeof result !== 'number' ||
    !Number.isFinite(result) ||
    result < least ||
    (whole && !Number.isSafeInteger(result))
  ) {
    throw new UsageError(
      (m) => [(whole ? m.badWhole : m.badNumber)(option, given, least), ...numberHint(m, option, given, whole)],
      option,
    );
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

const UNITS: readonly [RegExp, Length['unit']][] = [
  [/^(?:d|days?|일)?$/i, 'day'],
  [/^(?:w|weeks?|주)$/i, 'week'],
  [/^(?:m|mo|months?|달|개월)$/i, 'month'],
  [/^(?:y|years?|년)$/i, 'year'],
];

/** A length of time: `90d`, `2w`, `3m`, `1y`, `3개월`; a bare number is of days. */
function lengthOf(given: string): Length | undefined {
  const [, digits = '', word = ''] = /^(\d{1,5})\s*(\p{L}*)$/u.exec(given.trim()) ?? [];
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
  // No calendar of ours goes back before the year 1, or on beyond 9999.
  const years = unit === 'year' ? Number(digits) : unit === 'month' ? Number(digits) / 12 : 0;
  return digits === '' || unit === undefined || years > 1000 ? undefined : { count: Number(digits), unit };
}

/** The day that lies a length of time after another. */
export function ahead(option: string, value: Given[string], day: string): string | undefined {
  const given = text(option, value);
  if (given === undefined) return undefined;
  const length = lengthOf(given);
  if (length === undefined) throw new UsageError((m) => m.badLength(option, given), option);
  return shifted(day, length);
}

/** A date, or a length of time before a day: `2026-10-01`, `30d`. A number of four digits is a year. */
export function dateOrAgo(option: string, value: Given[string], day: string): string | undefined {
  const given = text(option, value)?.trim();
  if (given === undefined || isDate(given)) return given;
  const length = /^\d+$/.test(given) ? undefined : lengthOf(given);
  if (length === undefined)
    throw new UsageError((m) => withDate(m.badDateOrAgo(option, given), m, option, given), option);
  return shifted(day, { ...length, count: -length.count });
}

/**
 * A field by its id, an alias, or what it is called in either language.
 * @throws UsageError with near misses
 */
export function fieldNamed(name: string): Field {
  const field = findField(name);
  if (field) return field;
  throw new UsageError((m, lang) => {
    const near = nearTerms(name, fieldTerms(), lang);
    return [m.unknownField(name), near.length > 0 ? m.didYouMean(near) : m.seeFields];
  });
}
