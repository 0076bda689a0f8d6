import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationsOf } from '../../../build/calibrate.ts';
import type { Estimate } from '../../../src/domain/estimates.ts';
import type { Calibration, Edition } from '../../../src/domain/records.ts';
import { estimatedOn } from '../../../src/engine/measured/measured.ts';
import { cautious } from '../../../src/engine/measured/points.ts';
import { type World, world } from './tables.ts';

const RUNS = { numRuns: 100 };
const calibrated = (all: World): Calibration[] => calibrationsOf(all as Parameters<typeof calibrationsOf>[0]);
/** The estimates by release, by a calibration that is frozen, or that of the world itself. */
function estimated(all: World, calibrations = calibrated(all)): Map<string, Estimate> {
  return new Map(estimatedOn({ ...all, calibrations } as never, 'u', '2026-12-31')?.estimates);
}
const inOrder = (found: Map<string, Estimate>) => [...found].sort(([a], [b]) => (a < b ? -1 : 1));
const withRows = (all: World, change: (rows: Edition['rows'], table: string) => Edition['rows']): World => ({
  ...all,
  editions: all.editions.map((edition) => ({ ...edition, rows: change(edition.rows, edition.table) })),
});
const release = fc.integer({ min: 0, max: 13 }).map((n) => `r${String(n).padStart(2, '0')}`);

describe('what is measured', () => {
  it('does not depend on the order of tables, editions, rows or releases', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 9 }), (all, seed) => {
        const turned = <T>(list: readonly T[]): T[] => {
          const at = seed % Math.max(1, list.length);
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        const other = withRows(
          { ...all, tables: turned(all.tables), editions: turned(all.editions), releases: turned(all.releases) },
          turned,
        );
        expect(calibrated(other)).toEqual(calibrated(all));
        expect(inOrder(estimated(other))).toEqual(inOrder(estimated(all)));
      }),
      RUNS,
    );
  });

  // Near 0 and 100 % the error of a share grows as fast as its logit, and it weighs less the better it is.
  it('never lowers a release by a better figure of its own, clear of the ends of a share', () => {
    fc.assert(
      fc.property(world, release, fc.integer({ min: 0, max: 3 }), fc.constantFrom(1, 5, 20), (all, id, at, by) => {
        const edition = all.editions[at % all.editions.length] as Edition;
        const table = all.tables.find((one) => one.id === edition.table);
        const unit = { rating: 10, percent: 1, share: 0.01, linear: 0.2 }[table?.scale ?? 'rating'];
        const step = by * unit * (table?.better === 'lower' ? -1 : 1);
        const value = edition.rows.find((row) => row.release === id)?.value ?? 0;
        const whole = { rating: 0, percent: 100, share: 1, linear: 0 }[table?.scale ?? 'rating'];
        fc.pre(whole === 0 || [value, value + step].every((one) => one >= whole / 10 && one <= whole * 0.9));
        const known = calibrated(all);
        const better = withRows(all, (rows, of) =>
          of !== edition.table
            ? rows
            : rows.map((row) => {
                if (row.release !== id) return row;
                const { low, high } = row;
                const ends = low === undefined || high === undefined ? {} : { low: low + step, high: high + step };
                return { ...row, value: row.value + step, ...ends };
              }),
        );
        const [before, after] = [estimated(all, known).get(id), estimated(better, known).get(id)];
        fc.pre(before !== undefined && after !== undefined && before.inherited_from === undefined);
        expect(cautious(after as Estimate)).toBeGreaterThanOrEqual(cautious(before as Estimate) - 1e-9);
      }),
      RUNS,
    );
  });

  it('stays as it is for all others when a rival comes or goes', () => {
    fc.assert(
      fc.property(world, release, (all, rival) => {
        const known = calibrated(all);
        const without = estimated(
          withRows(all, (rows) => rows.filter((row) => row.release !== rival)),
          known,
        );
        for (const [id, estimate] of estimated(all, known)) {
          if (id === rival || estimate.inherited_from === rival) continue;
          expect([id, without.get(id)]).toEqual([id, estimate]);
        }
      }),
      RUNS,
    );
  });

  it('gives a release whose figures are hidden no more than its forerunner has', () => {
    fc.assert(
      fc.property(world, release, (all, id) => {
        const known = calibrated(all);
        const before = estimated(all, known);
        const after = estimated(
          withRows(all, (rows) => rows.filter((row) => row.release !== id)),
          known,
        ).get(id);
        const own = before.get(id);
        if (own === undefined || after === undefined) return;
        const former = after.inherited_from === undefined ? undefined : before.get(after.inherited_from);
        expect(former).toBeDefined();
        expect(cautious(after)).toBeLessThanOrEqual(cautious(former as Estimate));
        expect(['C', 'D']).toContain(after.grade);
      }),
      RUNS,
    );
  });

  it('takes only the editions of the day', () => {
    fc.assert(
      fc.property(world, fc.constantFrom('2026-07-31', '2026-08-01'), (all, day) => {
        const found = estimatedOn({ ...all, calibrations: calibrated(all) } as never, 'u', day);
        expect(found === undefined).toBe(day < '2026-08-01');
      }),
      { numRuns: 20 },
    );
  });
});
