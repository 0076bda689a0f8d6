import { describe, expect, it } from 'vitest';
import { holdsAt, isTimed, paidThen } from '../../src/domain/hours.ts';

// 2025-02-03 is a Monday.
const at = (day: string, hours: number, minutes = 0) => ({ day: `2025-02-0${day}`, minute: hours * 60 + minutes });

describe('the hours of a price', () => {
  it.each<[string, string[] | undefined, ReturnType<typeof at>, boolean | null]>([
    ['01:00-04:00 UTC', undefined, at('3', 1), true],
    ['01:00-04:00 UTC', undefined, at('3', 4), false],
    ['09:00-18:00 UTC+9', undefined, at('3', 0), true],
    ['09:00-18:00 UTC+09:00', undefined, at('3', 9), false],
    ['00:00-01:00 UTC-0330', undefined, at('3', 3, 30), true],
    ['00:00-01:00 UTC-3:30', undefined, at('3', 3, 29), false],
    ['22:00-02:00 GMT', ['Mon'], at('3', 22), true],
    ['22:00-02:00 GMT', ['Mon'], at('4', 1, 59), true],
    ['22:00-02:00 GMT', ['Mon'], at('3', 1), false],
    ['22:00-02:00 GMT', ['Mon'], at('4', 22), false],
    // Monday morning there is still Sunday here.
    ['00:00-08:00 UTC+9', ['Mon'], at('2', 16), true],
    ['00:00-24:00 UTC', ['Sun', 'Sat'], at('2', 23, 59), true],
    ['office hours', undefined, at('3', 1), null],
    ['01:00-04:00 PST', undefined, at('3', 1), null],
    ['01:00-04:00', undefined, at('3', 1), null],
  ])('%s on %j, at %j: %j', (hours, days, moment, within) => {
    expect(holdsAt({ hours, days }, moment)).toBe(within);
  });
  it('of days alone are all hours of them', () => {
    expect([at('3', 0), at('3', 23, 59), at('4', 0)].map((moment) => holdsAt({ days: ['Mon'] }, moment))).toEqual([
      ...[true, true, false],
    ]);
  });
});

describe('which of several prices is paid at a moment', () => {
  const peak = { when: { mode: 'peak' as const, hours: '01:00-04:00 UTC' } };
  const late = { when: { hours: '03:00-06:00 UTC' } };
  const other = { when: { mode: 'off-peak' as const } };
  const odd = { when: { hours: 'at night' } };
  const list = {};
  it.each<[string, object[], number, object | undefined]>([
    ['the one of the hour', [peak, other], 2, peak],
    ['else the one that names none', [peak, other], 5, other],
    ['which may be the list price', [list, peak], 5, list],
    ['none for sure where two name the hour', [peak, late], 3, undefined],
    ['none for sure where two name none', [peak, other, list], 5, undefined],
    ['none for sure where hours cannot be read', [odd, list], 5, undefined],
  ])('%s', (_, prices, hour, paid) => expect(paidThen(prices, at('3', hour))).toBe(paid));
  it('by hours or by days', () => {
    expect([peak, other, list, { when: { days: ['Mon'] } }].map(isTimed)).toEqual([true, false, false, true]);
  });
});
