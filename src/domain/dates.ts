/**
 * Calendar dates in the precision they were written with: `2024`, `2024-10`, `2024-10-01`. They are text, compared as
 * text, and never pass through `Date` with a time zone.
 */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

/** Whether `2024`, `2024-02` or `2024-02-29` exists in the calendar. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return false;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The first day a date of any precision stands for: `2024-10` is 2024-10-01. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day a date of any precision stands for: `2024-02` is 2024-02-29. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  return `${date}-${String(daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).padStart(2, '0')}`;
}

/** The day, month or year behind a date (`1`) or before it (`-1`), as coarse as that is. */
export function neighbourDate(date: string, step: 1 | -1): string {
  if (date.length > 7) return addDays(date, step);
  const months = date.length > 4 ? Number(date.slice(5)) - 1 : 0;
  const all = Number(date.slice(0, 4)) * 12 + months + step * (date.length > 4 ? 1 : 12);
  const year = String(Math.floor(all / 12)).padStart(4, '0');
  return date.length > 4 ? `${year}-${String((all % 12) + 1).padStart(2, '0')}` : year;
}

/** What a text that is no date was meant to be, as far as it can be told. */
export interface DateMeant {
  /** The date in our form. */
  meant?: string;
  /** Both dates that it may be: day and month stand in either order, by country. */
  either?: [string, string];
  /** The last day of the month, where the day is beyond it. */
  last?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads dates as people and other programs write them, to propose the right form; what can be read two ways proposes none. */
export function dateMeant(text: string): DateMeant {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
  const either = eitherOf(plain);
  if (either) return { either };
  const found = partsOf(plain);
  if (!found) return {};
  const [year, month, day] = found;
  const two = (number: number): string => String(number).padStart(2, '0');
  const inMonth = `${String(year).padStart(4, '0')}${month === undefined ? '' : `-${two(month)}`}`;
  const written = day === undefined ? inMonth : `${inMonth}-${two(day)}`;
  if (isDate(written)) return written === text ? {} : { meant: written };
  return isDate(inMonth) && month !== undefined && day !== undefined && day > 0 ? { last: lastDay(inMonth) } : {};
}

/** What can be read two ways. */
function eitherOf(text: string): [string, string] | undefined {
  const [, first = '', second = '', year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const [a, b] = [first.padStart(2, '0'), second.padStart(2, '0')];
  const both: [string, string] = [`${year}-${a}-${b}`, `${year}-${b}-${a}`];
  return year !== undefined && a !== b && both.every(isDate) ? both : undefined;
}

/** Year, month and day of a text. */
function partsOf(text: string): [year: number, month?: number, day?: number] | undefined {
  const numbers = (match: RegExpExecArray | null): [number, number?, number?] | undefined =>
    match
      ? (match
          .slice(1)
          .filter((part) => part !== undefined)
          .map(Number) as [number, number?, number?])
      : undefined;
  // A time behind the day says more than is kept.
  const day = text.replace(/(\d)[Tt ]\d{1,2}:\d\d.*$/, '$1').replace(/(\d) ?Z$/i, '$1');
  const yearFirst =
    /^(\d{4})\s*(?:[-/.]\s*(\d{1,2})\s*(?:[-/.]\s*(\d{1,2})\.?)?)?$/.exec(day) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(day) ??
    /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(day) ??
    /^(\d{4})[년年](?:\s*(\d{1,2})[월月](?:\s*(\d{1,2})[일日])?)?$/.exec(day);
  if (yearFirst) return numbers(yearFirst);
  const [, first, second, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(day) ?? [];
  if (first !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    // Days and months stand in either order, by country; only a number above 12 tells which is which.
    if (a > 12) return [Number(year), b, a];
    return b > 12 || a === b ? [Number(year), a, b] : undefined;
  }
  const words = day.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const names = words.filter((word) => MONTHS.includes(word.slice(0, 3)) && word.length > 2);
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  const others = words.filter((word) => !/^(?:\d+|st|nd|rd|th|of)$/.test(word));
  if (names.length !== 1 || years.length !== 1 || days.length > 1 || others.length !== 1) return undefined;
  const month = MONTHS.indexOf((names[0] ?? '').slice(0, 3)) + 1;
  return [Number(years[0]), month, ...(days[0] === undefined ? [] : [Number(days[0])])] as [number, number, number?];
}

const dayNumber = (date: string): number => {
  const day = firstDay(date);
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
};

/** Whole days from one date to another, by their first days. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The day so many days after a date. */
export const addDays = (date: string, days: number): string =>
  new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10);

/** A length of time as people write it: `30d`, `2w`, `3m`, `1y`. */
export interface Length {
  count: number;
  unit: 'day' | 'week' | 'month' | 'year';
}

/** The day that lies a length of time after another, or before it (a negative count): a month on 31 January is its last day. */
export function shifted(date: string, { count, unit }: Length): string {
  const day = firstDay(date);
  if (unit === 'day' || unit === 'week') return addDays(day, unit === 'day' ? count : 7 * count);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + (unit === 'month' ? count : 12 * count);
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const last = lastDay(month);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

export interface Period {
  from?: string | undefined;
  /** The day on which it was first told of, where nobody says since when it holds. */
  seen?: string | undefined;
  until?: string | undefined;
}

/** Whether a period holds on a day: it begins with `from`, else with `seen`; `until` is exclusive; either may be open. */
export function holds({ from, seen, until }: Period, day: string): boolean {
  const begin = from ?? seen;
  return (begin === undefined || firstDay(begin) <= day) && (until === undefined || day < firstDay(until));
}
