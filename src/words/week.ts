import { WEEK } from '../domain/hours.ts';

/** The first and the last of three days or more that follow each other; null for others. */
export function daysInRow(days: readonly string[]): [first: string, last: string] | null {
  const [first, last] = [days[0], days.at(-1)];
  const start = WEEK.indexOf(first ?? '');
  const inRow = start >= 0 && days.length > 2 && days.every((day, index) => day === WEEK[start + index]);
  return inRow && first !== undefined && last !== undefined ? [first, last] : null;
}
