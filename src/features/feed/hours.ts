import type { Window } from '../../domain/feeds.ts';

/** Minutes of a day, from the first to before the second, which is never smaller. */
export type Span = readonly [start: number, end: number];

const DAY = 24 * 60;
export const WHOLE_DAY: Span[] = [[0, DAY]];

export const isWholeDay = (spans: readonly Span[]): boolean =>
  spans.length === 1 && spans[0]?.[0] === 0 && spans[0][1] === DAY;

/** A window as spans; one over midnight is two. */
export function spansOf({ start, end }: Window): Span[] {
  const spans: Span[] =
    start < end
      ? [[start, end]]
      : [
          [0, end],
          [start, DAY],
        ];
  return spans.filter(([from, to]) => from < to);
}

export const intersection = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some.flatMap(([start, end]) =>
    others.map(([from, to]): Span => [Math.max(start, from), Math.min(end, to)]).filter(([from, to]) => from < to),
  );

export function without(some: readonly Span[], others: readonly Span[]): Span[] {
  let left = [...some];
  for (const [start, end] of others) {
    left = left
      .flatMap(([from, to]): Span[] => [
        [from, Math.min(to, start)],
        [Math.max(from, end), to],
      ])
      .filter(([from, to]) => from < to);
  }
  return left;
}

/** `16:30`; the end of a day is the beginning of the next. */
export const clock = (minute: number): string =>
  `${String(Math.floor((minute % DAY) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** `16:30-00:30 UTC`, or several, as the knowledge base writes hours. */
export function hoursText(spans: readonly Span[]): string {
  const sorted = [...spans].sort(([a], [b]) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first && last && first !== last && first[0] === 0 && last[1] === DAY) {
    // Over midnight it is one.
    sorted.shift();
    sorted[sorted.length - 1] = [last[0], first[1]];
  }
  return `${sorted.map(([start, end]) => `${clock(start)}-${clock(end)}`).join(', ')} UTC`;
}
