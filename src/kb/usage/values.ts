import { dateMeant, isDate, lastDay } from '../../domain/dates.ts';
import { decimal, digitsOf } from '../../domain/money.ts';
import type { UsageFault } from '../../domain/usage.ts';

/** How values of logs are read: each throws where what stands there is none, and is undefined where nothing does. */

export type Mapping = Readonly<Record<string, unknown>>;

/** A record that cannot be used, and why. */
export class RecordFault extends Error {
  constructor(
    readonly code: UsageFault,
    readonly field: string,
    readonly value: string,
  ) {
    super(code);
  }
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Groups of thousands as English and most spreadsheets write them, or with spaces or apostrophes. */
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+|(?:[\s'’]\d{3})+)(?:\.\d+)?$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

function numberIn(value: unknown, field: string): string | undefined {
  if (isNothing(value)) return undefined;
  const written = String(value).trim();
  const plain = GROUPED.test(written) ? written.replace(/[,\s'’]/g, '') : written;
  if (typeof value === 'object' || !NUMBER.test(plain)) throw new RecordFault('number', field, shown(value));
  return plain;
}

/** A count: a whole number from 0, in JSON or as the text of a table's cell. */
export function countAt(from: Mapping, field: string): number | undefined {
  const written = numberIn(from[field], field);
  if (written === undefined) return undefined;
  // 1.000 as text may be a thousand as well as one.
  if (typeof from[field] === 'string' && /^[1-9]\d{0,2}\.\d{3}$/.test(written))
    throw new RecordFault('thousand', field, written);
  const count = Number(written);
  if (count < 0) throw new RecordFault('negative', field, written);
  if (!Number.isInteger(count)) throw new RecordFault('fraction', field, written);
  if (!Number.isSafeInteger(count)) throw new RecordFault('large', field, written);
  return count;
}

/** An amount of money as its digits. */
export function amountAt(from: Mapping, field: string): string | undefined {
  const value = from[field];
  const written = numberIn(typeof value === 'string' ? value.replace(/^\s*(?:US)?\$\s*/, '') : value, field);
  if (written === undefined) return undefined;
  if (written.startsWith('-')) throw new RecordFault('negative', field, written);
  return digitsOf(
    decimal(
      written
        .replace(/^\+/, '')
        .replace(/^\./, '0.')
        .replace(/\.(?=e|$)/i, ''),
    ),
  );
}

/** An amount of dollars under the first of some keys that has one. */
export function dollarsAt(from: Mapping, ...fields: string[]): { amount: string; currency: string } | undefined {
  const amount = nearest([from], fields, amountAt);
  return amount === undefined ? undefined : { amount, currency: 'USD' };
}

export function textAt(from: Mapping, field: string): string | undefined {
  const value = from[field];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The first mapping's own value among some keys, in the order of the mappings. */
export function nearest<T>(
  mappings: readonly Mapping[],
  keys: readonly string[],
  read: (from: Mapping, key: string) => T | undefined,
): T | undefined {
  for (const from of mappings) {
    for (const key of keys) {
      const found = read(from, key);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

const ISO =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/+-]+\])?$/i;

/** What a moment or a stretch of days is in days, UTC; of a moment whose zone is told also the minute of the day. */
export interface Days {
  day: string;
  to?: string;
  minute?: number;
}

const ofMoment = (moment: Date): Days => ({
  day: moment.toISOString().slice(0, 10),
  minute: moment.getUTCHours() * 60 + moment.getUTCMinutes(),
});

/** Moments since 1970 in seconds, milliseconds, microseconds and nanoseconds, told apart by size: all mean 2001 to 2286. */
function ofEpoch(count: number): Days | undefined {
  for (const unit of [1e3, 1, 1e-3, 1e-6]) {
    const moment = count * unit;
    if (moment >= 1e12 && moment < 1e13) return ofMoment(new Date(moment));
  }
  return undefined;
}

/**
 * The day (UTC) of what a log writes for a moment, a day or a month. A moment without a zone is taken as it stands: logs
 * are kept in UTC where they tell nothing else.
 */
export function daysAt(from: Mapping, field: string): Days | undefined {
  const value = from[field];
  if (isNothing(value)) return undefined;
  const days =
    typeof value === 'number' ? ofEpoch(value) : typeof value === 'string' ? ofText(value.trim()) : undefined;
  if (days === undefined) {
    const isEither = typeof value === 'string' && dateMeant(value).either !== undefined;
    throw new RecordFault(isEither ? 'either' : 'day', field, shown(value));
  }
  return days;
}

function ofText(text: string): Days | undefined {
  if (isDate(text) && text.length > 4)
    return text.length === 10 ? { day: text } : { day: `${text}-01`, to: lastDay(text) };
  const iso = ISO.exec(text);
  if (iso) return ofIso(iso);
  if (/^\d{10,19}(?:\.\d+)?$/.test(text)) return ofEpoch(Number(text));
  const { meant } = dateMeant(text);
  if (meant?.length === 10) return { day: meant };
  // RFC 2822, as mail and HTTP write it, names its zone.
  if (/(?:GMT|UTC|[+-]\d{4})$/.test(text)) {
    const moment = Date.parse(text);
    if (Number.isFinite(moment)) return ofMoment(new Date(moment));
  }
  return undefined;
}

function ofIso([, day = '', hour = '', minute = '', , zone]: RegExpExecArray): Days | undefined {
  if (!isDate(day) || Number(hour) > 24 || Number(minute) > 59) return undefined;
  const [, sign, hours, minutes] = (zone && /([+-])(\d\d):?(\d\d)?/.exec(zone)) || [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  const moment = ofMoment(
    new Date(Date.parse(`${day}T00:00:00Z`) + (Number(hour) * 60 + Number(minute) - offset) * 60_000),
  );
  return zone === undefined ? { day: moment.day } : moment;
}

const LONGEST = 40;

/** What stands in a log, in short. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What is left of a whole when its parts are taken away. */
export function without(whole: number, parts: readonly number[], field: string): number {
  const left = parts.reduce((sum, part) => sum - part, whole);
  if (left < 0) throw new RecordFault('parts', field, `${whole} < ${parts.join(' + ')}`);
  return left;
}

/** How a service is asked for, as APIs call it; undefined is the standard one. */
export function modeIn(written: string | undefined): string | undefined {
  const word = written?.toLowerCase().replace(/^on_demand_(?=.)/, '');
  if (word === undefined || STANDARD.has(word)) return undefined;
  return word === 'priority_on_demand' ? 'priority' : word;
}
const STANDARD: ReadonlySet<string> = new Set(['standard', 'default', 'auto', 'on_demand', 'unknown', 'unspecified']);

/** Where inference was bound to; anywhere, and where older models run that cannot be bound, is paid as ever. */
export const boundTo = (place: string | undefined): string | undefined =>
  place === undefined || ANYWHERE.has(place.toLowerCase()) ? undefined : place.toLowerCase();
const ANYWHERE: ReadonlySet<string> = new Set(['global', 'not_available']);
