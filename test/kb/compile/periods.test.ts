import { expect, it } from 'vitest';
import { givingWay, type Period } from '../../../src/kb/compile/periods.ts';
import { SourceMap } from '../../../src/kb/read/parse.ts';

/** `2024..2025` as a period, `..` without ends, `~2024..` one that was seen. */
const period = (text: string): Period => {
  const [begin = '', until = ''] = text.replace('~', '').split('..');
  const first = begin === '' ? {} : text.startsWith('~') ? { seen: begin } : { from: begin };
  return { ...first, ...(until === '' ? {} : { until }) };
};
const written = ({ from, seen, until }: Period): string => `${seen ? `~${seen}` : (from ?? '')}..${until ?? ''}`;

/** What is left of periods below where those of a layer lie over them. */
function left(below: string[], over: string[]): string[] {
  const own = over.map(period);
  return givingWay([...below.map(period), ...own], own, new SourceMap()).map(written);
}

it.each<[below: string[], over: string[], left: string[]]>([
  [['2024..'], [], ['2024..']],
  [['2024..'], ['2025..'], ['2024..2025', '2025..']],
  [['2024..'], ['2025..2026'], ['2024..2025', '2026..', '2025..2026']],
  [['2024..2025'], ['2025..'], ['2024..2025', '2025..']],
  [['2024..2025'], ['2023..2024'], ['2024..2025', '2023..2024']],
  [['2024..2025'], ['2024..2025'], ['2024..2025']],
  [['2024..2025'], ['2023..2026'], ['2023..2026']],
  [['2024..2026'], ['2023..2025'], ['2025..2026', '2023..2025']],
  [['2024..2026'], ['2024..2025'], ['2025..2026', '2024..2025']],
  [['2024..2026'], ['2025..2026'], ['2024..2025', '2025..2026']],
  [['..'], ['2025..2026'], ['..2025', '2026..', '2025..2026']],
  [['..2025'], ['..'], ['..']],
  [['2024..'], ['..2025'], ['2025..', '..2025']],
  [['2024..'], ['..'], ['..']],
  // A piece that goes on is no longer one that was seen.
  [['~2024..'], ['2025..2026'], ['~2024..2025', '2026..', '2025..2026']],
  [['2024..'], ['~2025..'], ['2024..2025', '~2025..']],
  // Several of a layer, in whatever order they are written.
  [['2020..'], ['2024..2025', '2021..2022'], ['2020..2021', '2022..2024', '2025..', '2024..2025', '2021..2022']],
  [
    ['2020..2023'],
    ['2018..2019', '2021..2022', '2025..'],
    ['2020..2021', '2022..2023', '2018..2019', '2021..2022', '2025..'],
  ],
  [['2020..2022', '2022..2024'], ['2021..2023'], ['2020..2021', '2023..2024', '2021..2023']],
  [
    ['2020..2026'],
    ['2020..2021', '2021..2022', '2025..2026'],
    ['2022..2025', '2020..2021', '2021..2022', '2025..2026'],
  ],
  [
    ['2020..2026'],
    ['2019..2023', '2020..2021', '2022..2024'],
    ['2024..2026', '2019..2023', '2020..2021', '2022..2024'],
  ],
  // A coarse date begins on its first day.
  [['2024-01..'], ['2024-01-01..2024-02'], ['2024-02..', '2024-01-01..2024-02']],
])('of %j under %j is left %j', (below, over, expected) => {
  expect(left(below, over)).toEqual(expected);
});

it('many that exclude each other leave each its pieces, and many that do not are no endless work', () => {
  const years = (from: number, count: number, step: number, length: number): string[] =>
    Array.from({ length: count }, (_, index) => `${from + index * step}..${from + index * step + length}`);
  // One of a hundred years under fifty of one year each: a piece before each and one behind all.
  expect(left(['1900..2001'], years(1901, 50, 2, 1)).slice(0, 51)).toEqual(years(1900, 51, 2, 1));
  const alike = Array.from({ length: 60 }, () => '1900..2001');
  expect(left(alike, years(1901, 50, 2, 1)).length).toBeLessThan(60 + 4 * 110);
});

it('a piece stands where its period stood', () => {
  const map = new SourceMap();
  const whole = period('2024..');
  map.place({}, whole);
  const own = period('2025..2026');
  const pieces = givingWay([whole, own], [own], map);
  expect(pieces).toHaveLength(3);
});
