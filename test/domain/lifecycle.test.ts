import { describe, expect, it } from 'vitest';
import { isActive, isOut, lifeOf, outOn, statusOn, successorsOn } from '../../src/domain/lifecycle.ts';
import type { Release } from '../../src/domain/records.ts';
import { snapshotOf } from '../support/knowledge.ts';

const kb = `sources:
  - {id: early, title: Early, date: 2025-02, kind: press}
  - {id: late, title: Late, date: 2025-03-01, kind: press}
providers: [{id: bigcloud, name: Big Cloud}]
releases:
  - {id: acme/dated, name: D, developer: acme, release_date: 2025-03-01, retirement_date: 2025-04-01, status: retired, replaced_by: [acme/undated, acme/next, elsewhere/x]}
  - {id: acme/undated, name: U, developer: acme, release_date: undisclosed, source: [late, early]}
  - {id: acme/next, name: N, developer: acme, release_date: 2026-01-01}
  - {id: acme/gone, name: G, developer: acme, release_date: 2025-01-01, status: retired}
  - {id: acme/part, name: P, developer: acme, ends: [{channel: cloud, provider: bigcloud, date: 2025-05-01, certainty: announced, source: late}]}
  - {id: elsewhere/x, name: X, developer: acme, release_date: 2025-01-01}
`;
const on = (day: string, id: string) => {
  const snapshot = snapshotOf(kb, day);
  return { snapshot, release: snapshot.anyRelease(id) as Release };
};

describe('a release', () => {
  it.each([
    ['2025-02-28', false, false],
    ['2025-03-01', true, true],
    ['2025-03-31', true, true],
    ['2025-04-01', true, false],
  ])('is active from its date until its retirement: on %s %s, %s', (day, out, active) => {
    const { snapshot, release } = on(day, 'acme/dated');
    expect([isOut(snapshot, release), isActive(snapshot, release)]).toEqual([out, active]);
  });

  it('without a date is there when the first of its sources speaks of it', () => {
    const { snapshot, release } = on('2025-01-31', 'acme/undated');
    expect(outOn(snapshot, release)).toBe('2025-02');
    expect(isOut(snapshot, release)).toBe(false);
    expect(isOut(on('2025-02-01', 'acme/undated').snapshot, release)).toBe(true);
  });

  it('is gone where that is all that is told', () => {
    const { snapshot, release } = on('2025-06-01', 'acme/gone');
    expect(isActive(snapshot, release)).toBe(false);
    expect(statusOn(snapshot, release).value).toBe('retired');
  });

  it('is not retired before its day, and not replaced by what is not out', () => {
    const before = on('2025-03-31', 'acme/dated');
    expect(statusOn(before.snapshot, before.release)).toMatchObject({ value: null, missing: 'unknown' });
    const after = on('2025-04-01', 'acme/dated');
    expect(statusOn(after.snapshot, after.release).value).toBe('retired');
    expect(successorsOn(after.snapshot, after.release).value).toEqual(['acme/undated', 'elsewhere/x']);
  });

  it('ends as a whole only with the API of its developer', () => {
    const { snapshot, release } = on('2025-06-01', 'acme/part');
    expect(lifeOf(snapshot, release)).toEqual({ released: null, retired: null });
    const dated = on('2025-06-01', 'acme/dated');
    expect(lifeOf(dated.snapshot, dated.release)).toMatchObject({
      released: { date: '2025-03-01' },
      retired: { date: '2025-04-01' },
    });
  });
});
