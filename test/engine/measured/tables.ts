import fc from 'fast-check';
import type { Edition, Release, Table, Use } from '../../../src/domain/records.ts';
import { readingsOf } from '../../../src/engine/measured/scale.ts';
import type { Speaking } from '../../../src/engine/measured/speaking.ts';

/** A table that speaks of the use `u`, with what a test does not care about filled in. */
export const tableOf = (id: string, more: Partial<Table> = {}): Table => ({
  id,
  name: { en: id, ko: id },
  measurer: id,
  scale: 'rating',
  uses: [{ use: 'u' }],
  source: ['s'],
  ...more,
});

/** An edition with one row for each release. */
export const editionOf = (table: string, values: Record<string, number>, more: Partial<Edition> = {}): Edition => ({
  table,
  date: '2026-08-01',
  rows: Object.entries(values).map(([release, value]) => ({ release, value })),
  source: ['s'],
  ...more,
});

export const speakingOfTable = (
  table: Table,
  edition: Edition,
  relation: Speaking['relation'] = 'about',
): Speaking => ({ table, edition, relation, readings: readingsOf(table, edition) });

/** What estimates are worked out from. */
export interface World {
  tables: Table[];
  editions: Edition[];
  releases: Release[];
  uses: Use[];
}

const USES = [{ id: 'u', name: { en: 'U', ko: 'U' }, origin: 'r03' }] as Use[];
const COUNT = 14;
const SERIES = 5;
const id = (n: number): string => `r${String(n).padStart(2, '0')}`;
const RELEASES = Array.from({ length: COUNT }, (_, n) => ({
  id: id(n),
  series: `s${n % SERIES}`,
  release_date: `2026-01-${String(n + 1).padStart(2, '0')}`,
})) as Release[];

const SCALES = ['rating', 'percent', 'share', 'linear'] as const;
/** What a score looks like for a value in logits. */
function scoreFor(scale: (typeof SCALES)[number], logit: number): number {
  if (scale === 'rating') return Math.round(1000 + logit * 174);
  if (scale === 'linear') return Math.round(logit * 20) / 10;
  const share = 1 / (1 + Math.exp(-logit));
  return scale === 'percent' ? Math.round(share * 1000) / 10 : Math.round(share * 1000) / 1000;
}

const hundredths = (most: number) => fc.integer({ min: -most, max: most }).map((n) => n / 100);
const table = fc.record({
  scale: fc.constantFrom(...SCALES),
  better: fc.constantFrom('higher' as const, 'lower' as const),
  relation: fc.constantFrom('about' as const, 'about' as const, 'related' as const, 'general' as const),
  measurer: fc.constantFrom('M', 'N', 'O'),
  slope: fc.constantFrom(0.6, 1, 2.5),
  noise: fc.array(hundredths(40), { minLength: COUNT, maxLength: COUNT }),
  /** Who stands in it: mostly most. */
  stands: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: COUNT, maxLength: COUNT }),
  interval: fc.boolean(),
});

/**
 * Two to four tables of fourteen releases in five series, each measured with noise; the first is always about the use.
 * In all of them most releases stand, so that most are linked.
 */
export const world: fc.Arbitrary<World> = fc
  .record({
    ability: fc.array(hundredths(200), { minLength: COUNT, maxLength: COUNT }),
    tables: fc.array(table, { minLength: 2, maxLength: 4 }),
  })
  .map(({ ability, tables }) => ({
    releases: RELEASES,
    uses: USES,
    tables: tables.map(({ scale, better, relation, measurer }, n) => {
      const as = n === 0 ? 'about' : relation;
      const told = as === 'general' ? { uses: [], general: true } : { uses: [{ use: 'u', as }] };
      return tableOf(`t${n}`, { measurer, scale, better, ...told });
    }),
    editions: tables.map(({ scale, better, slope, noise, stands, interval }, n) => {
      const rows = RELEASES.flatMap((release, at) => {
        if ((stands[at] ?? 0) < (n === 0 ? 1 : 3)) return [];
        const logit = slope * ((ability[at] ?? 0) + (noise[at] ?? 0)) * (better === 'lower' ? -1 : 1);
        const value = scoreFor(scale, logit);
        return [
          {
            release: release.id,
            value,
            ...(interval && scale === 'rating' ? { low: value - 9, high: value + 9 } : {}),
          },
        ];
      });
      return { table: `t${n}`, date: '2026-08-01', rows, source: [`s${n}`] };
    }),
  }));
