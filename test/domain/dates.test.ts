import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, firstDay, holds, isDate, lastDay } from '../../src/domain/dates.ts';
import { knowledgeBase, lmm } from '../support/lmm.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9000-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));

describe('a date that exists', () => {
  it.each(['2024', '2024-10', '2024-10-01', '2024-02-29', '2000-02-29', '0001', '2024-12-31'])('%s', (date) => {
    expect(isDate(date)).toBe(true);
  });
  it.each([
    '2025-02-29',
    '1900-02-29',
    '2024-13',
    '2024-00',
    '2024-1',
    '2024-10-00',
    '2024-04-31',
    '0000',
    '24-10-01',
    '2024/10',
    '2024-10-01T00:00:00Z',
    ' 2024',
    '2024 ',
    '2024-10-1',
    '２０２４',
    '',
    '20240',
    '-2024',
    '2024-10-01\n',
  ])('is not %j', (date) => {
    expect(isDate(date)).toBe(false);
  });

  it('is every day of the calendar, and none beside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
          const date = new Date(`${text}T00:00:00Z`);
          const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          expect(isDate(text)).toBe(real);
        },
      ),
    );
  });
});

describe('precision', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2024-04', '2024-04-01', '2024-04-30'],
    ['2024-04-15', '2024-04-15', '2024-04-15'],
  ])('%s is from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it('never lets a date end before it begins, and ends it the day before the next begins', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(firstDay(date) <= lastDay(date)).toBe(true);
        expect(isDate(firstDay(date)) && isDate(lastDay(date))).toBe(true);
        expect(lastDay(date).startsWith(date) && firstDay(date).startsWith(date)).toBe(true);
        expect(addDays(lastDay(date), 1).startsWith(date)).toBe(false);
      }),
    );
  });
});

describe('days', () => {
  it('are counted across months, years and leap days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
    expect(daysBetween('2024', '2025')).toBe(366);
    expect(daysBetween('2025-02-02', '2025-02-02')).toBe(0);
    expect(daysBetween('2025-02-02', '2024-02-02')).toBe(-366);
  });

  it('added and counted undo each other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -100_000, max: 100_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(addDays(addDays(from, days), -days)).toBe(from);
      }),
    );
  });

  it('compare as their texts do', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });
});

describe('a period', () => {
  it.each([
    [{}, '2024-06-01', true],
    [{ from: '2024-06-01' }, '2024-06-01', true],
    [{ from: '2024-06-01' }, '2024-05-31', false],
    [{ until: '2024-06-01' }, '2024-05-31', true],
    [{ until: '2024-06-01' }, '2024-06-01', false],
    [{ from: '2024', until: '2025' }, '2024-12-31', true],
    [{ from: '2024', until: '2025' }, '2025-01-01', false],
    [{ from: '2024-06' }, '2024-06-01', true],
  ])('%j on %s: %s', (period, on, expected) => {
    expect(holds(period, on)).toBe(expected);
  });

  it('holds on every day from its first to the one before its end, and on no other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -500, max: 1500 }), (from, length, at) => {
        expect(holds({ from, until: addDays(from, length) }, addDays(from, at))).toBe(at >= 0 && at < length);
      }),
    );
  });
});

it('no date depends on the time zone', () => {
  const kb = knowledgeBase(`models:
  - {id: m, name: M, developer: acme, current: [{release: acme/r, from: 2025-02-02, until: 2025-02-03}]}
  - {id: n, name: N, developer: acme, features: [{text: x, said: 2025-02-03}]}
releases:
  - {id: acme/r, name: R, model: m, developer: acme, release_date: 2025-02-02}
`);
  const runs = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((TZ) =>
    ['2025-02-01', '2025-02-02', '2025-02-03'].map(
      (day) => lmm(['list', '--as-of', day, '--kb', kb, '--json'], { TZ }).out,
    ),
  );
  expect(runs[0]).toEqual(runs[2]);
  expect(runs[1]).toEqual(runs[2]);
  const known = runs[2]?.map((out) =>
    JSON.parse(out).models.map((model: { id: string; release: string | null }) => [model.id, model.release]),
  );
  expect(known).toEqual([
    [],
    [['m', 'acme/r']],
    [
      ['m', null],
      ['n', null],
    ],
  ]);
  // Without --as-of it is the day in UTC, wherever one is.
  const days = ['Pacific/Kiritimati', 'America/Los_Angeles'].map(
    (TZ) => JSON.parse(lmm(['list', '--kb', kb, '--json'], { TZ }).out).as_of,
  );
  const today = new Date().toISOString().slice(0, 10);
  expect(days.every((day) => daysBetween(day, today) <= 1 && daysBetween(day, today) >= 0)).toBe(true);
  expect(days[0] === days[1] || days[1] === today).toBe(true);
});
