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
