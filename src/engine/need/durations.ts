/** Days in a unit of time, by the words for it in both languages. */
const UNITS: readonly [RegExp, number][] = [
  [/^(?:hour|hr|시간)/, 1 / 24],
  [/^(?:week|주)/, 7],
  [/^(?:month|개월|달)/, 30],
  [/^(?:year|년)/, 365],
];

/** How many days so many of a unit are, not rounded; a month has 30. */
export const daysOf = (count: number, unit: string): number =>
  count * (UNITS.find(([words]) => words.test(unit))?.[1] ?? 1);
