import { addDays, firstDay, lastDay } from '../../domain/dates.ts';
import { seen } from './characters.ts';
import type { Written, WrittenEntry } from './written.ts';

/**
 * Items as a calendar (RFC 5545), an event of whole days each. What a source tells by the month or the year takes all of it,
 * and so looks no more exact than it is.
 */
export function icalOf({ id, title, entries }: Written): string[] {
  // One thing is one event: what can end by now is told both as a change and as ahead.
  const events = new Map<string, WrittenEntry>();
  for (const entry of entries) if (entry.date !== null && !events.has(entry.event)) events.set(entry.event, entry);
  const dated = [...events.values()];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lmm//lmm watch//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${text(title)}`,
    ...(dated.length === 0 ? EMPTY : []),
    ...dated.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${id}/${entry.event}@lmm`,
      `DTSTAMP:${compact(entry.told)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(firstDay(entry.date ?? ''))}`,
      `DTEND;VALUE=DATE:${compact(addDays(lastDay(entry.date ?? ''), 1))}`,
      `SUMMARY:${text(entry.title)}`,
      `DESCRIPTION:${text(entry.lines.join('\n'))}`,
      `CATEGORIES:${text(entry.category)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.flatMap(folded);
}

/** A calendar has one component at least. */
const EMPTY = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const compact = (day: string): string => day.replaceAll('-', '');

/** A text as a value: what parts values is escaped. Two colons would be a command where a line is folded before them. */
const text = (value: string): string =>
  seen(value.replace(/:(?=:)/g, '[U+003A]'))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Bytes of a line at most, its end not counted. */
const LONGEST = 75;

/** A line in pieces that are short enough, no character cut; each but the first begins with a space. */
function folded(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > LONGEST) {
      pieces.push(piece);
      [piece, bytes] = [' ', 1];
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].map((one) => `${one}\r\n`);
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
