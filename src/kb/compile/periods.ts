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
      const left = without(last, one, map);
      // What lies before one that begins later is not met again.
      last = left.at(-1);
      if (last && end(last) <= begin(one)) {
        last = undefined;
        pieces.push(...left);
      } else pieces.push(...left.slice(0, -1));
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

function without(lower: Period, upper: Period, map: SourceMap): Period[] {
  const made = (changes: Period): Period => {
    const piece = { ...lower, ...changes };
    map.copy(lower, piece);
    return piece;
  };
  const before = begin(lower) < begin(upper) ? [made({ until: upper.from ?? upper.seen ?? '0001' })] : [];
  if (upper.until === undefined || end(lower) <= end(upper)) return before;
  const { seen: _, ...rest } = made({ from: upper.until });
  map.copy(lower, rest);
  return [...before, rest];
}
