import type { Cost } from './records.ts';

/** At which hours a price is paid: `16:30-00:30 UTC`, `01:00-04:00, 06:00-10:00 UTC+8`, on some days of the week. */

/** A moment in UTC: its day, and the minute of that day. */
export interface Moment {
  day: string;
  minute: number;
}

type When = NonNullable<Cost['when']>;

const DAY = 24 * 60;
const SPAN = /(\d\d):(\d\d)-(\d\d):(\d\d)/g;
const HOURS = /^\d\d:\d\d-\d\d:\d\d(?:, ?\d\d:\d\d-\d\d:\d\d)* (?:UTC|GMT)(?:([+-])(\d\d?)(?::?(\d\d))?)?$/;
/** Days of the week as offers write them. */
export const WEEK: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const minutesOf = (hours = '0', minutes = '0'): number => Number(hours) * 60 + Number(minutes);

/**
 * Whether a moment lies in the hours and on the days of the week that a price names, both in the zone that it names. Hours
 * past midnight belong to the day that they begin on. Null where its hours are written in another way.
 */
export function holdsAt({ hours, days }: Pick<When, 'hours' | 'days'>, { day, minute }: Moment): boolean | null {
  const [written, sign, zoneHours, zoneMinutes] = HOURS.exec(hours ?? '00:00-24:00 UTC') ?? [];
  if (written === undefined) return null;
  const offset = minutesOf(zoneHours, zoneMinutes) * (sign === '-' ? -1 : 1);
  const local = Date.parse(`${day}T00:00:00Z`) / 60_000 + minute + offset;
  const now = ((local % DAY) + DAY) % DAY;
  const today = Math.floor(local / DAY);
  // 1970-01-01 was a Thursday.
  const isOn = (date: number): boolean => days === undefined || days.includes(WEEK[(((date + 3) % 7) + 7) % 7] ?? '');
  return [...written.matchAll(SPAN)].some(([, ...ends]) => {
    const from = minutesOf(ends[0], ends[1]);
    const to = minutesOf(ends[2], ends[3]);
    if (from < to) return from <= now && now < to && isOn(today);
    return (now >= from && isOn(today)) || (now < to && isOn(today - 1));
  });
}

/**
 * Which of several prices for the same is paid at a moment: the one within whose hours it lies, else the one that names
 * none. Undefined where that does not single out one.
 */
export function paidThen<T extends Pick<Cost, 'when'>>(prices: readonly T[], moment: Moment): T | undefined {
  const timed = prices.filter(isTimed);
  const within = timed.map(({ when = {} }) => holdsAt(when, moment));
  if (within.includes(null)) return undefined;
  const now = timed.filter((_, at) => within[at]);
  const found = now.length > 0 ? now : prices.filter((price) => !isTimed(price));
  return found.length === 1 ? found[0] : undefined;
}

/** Whether a price says at which hours or on which days of the week it is paid. */
export const isTimed = ({ when }: Pick<Cost, 'when'>): boolean =>
  when !== undefined && (when.hours !== undefined || when.days !== undefined);
