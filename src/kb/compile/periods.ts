import { firstDay } from '../../domain/dates.ts';
import { compare } from '../../domain/snapshot.ts';
import type { SourceMap } from '../read/parse.ts';

/** When something holds, with dates in any precision: a first day or one on which it was seen, and the first day without it. */
export interface Period {
  from?: string;
  seen?: string;
  until?: string;
}

/** Of periods that exclude each other those of the layers below end where one of this layer begins, and go on behind it. */
export function givingWay(all: readonly Period[], own: readonly Period[], map: SourceMap): Period[] {
  const held = new Set(own);
  const upper = [...own].sort((a, b) => compare(begin(a), begin(b)));
  // The latest end of each and of those before it: those that end before a period begins are passed by at once.
  let latest = '';
  const ends = upper.map((one) => {
    if (end(one) > latest) latest = end(one);
    return latest;
  });
  // Periods that exclude each other leave no more pieces than this; of others `check` tells that they overlap.
  let room = all.length + 2 * own.length;
  return all.flatMap((period) => {
    if (held.has(period)) return [period];
    const pieces: Period[] = [];
    let last: Period | undefined = period;
    for (let at = firstBeyond(ends, begin(period)); last && room > 0 && at < upper.length; at++) {
      const one = upper[at] as Period;
      if (begin(one) >= end(last)) break;
      // Of a layer's that overlap each other one may lie before what another has left.
      if (end(one) <= begin(last)) continue;
      if (begin(last) < begin(one)) pieces.push(before(last, one, map));
      last = behind(last, one, map);
      room -= 1;
    }
    return last ? [...pieces, last] : pieces;
  });
}

/** The first place at which a sorted list holds more than a value. */
function firstBeyond(sorted: readonly string[], value: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first day of a period. */
export const begin = ({ from, seen }: Period): string => firstDay(from ?? seen ?? '0000');
const end = ({ until }: Period): string => (until === undefined ? '9999-99-99' : firstDay(until));

/** What of a period lies before another that begins within it. */
function before(period: Period, { from, seen }: Period, map: SourceMap): Period {
  const piece = { ...period, until: (from ?? seen) as string };
  map.copy(period, piece);
  return piece;
}

/** What of a period lies behind another, from the day on which that ends. */
function behind(period: Period, { until }: Period, map: SourceMap): Period | undefined {
  if (until === undefined || end(period) <= firstDay(until)) return undefined;
  const { seen: _, ...piece } = { ...period, from: until };
  map.copy(period, piece);
  return piece;
}
