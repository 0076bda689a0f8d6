import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay } from '../../src/domain/dates.ts';
import { timeline } from '../../src/features/timeline/query.ts';
import { snapshotOf } from '../support/knowledge.ts';

const KB = `models:
  - {id: second, name: Second, developer: acme, names: [{name: Old second, until: 2025-03-01}]}
  - {id: first, name: First, developer: acme}
  - {id: bare, name: Bare, developer: acme}
releases:
  - {id: acme/b, name: B, developer: acme, model: first, release_date: 2024-05-01, retirement_date: 2027-01-01}
  - {id: acme/a, name: A, developer: acme, model: second, release_date: 2024-05, retirement_date: 2025-01-10}
  - {id: acme/c, name: C, developer: acme, release_date: 2023}
  - {id: acme/none, name: None, developer: acme, model: bare}
  - {id: acme/secret, name: Secret, developer: acme, model: bare, release_date: undisclosed, retirement_date: not-applicable}
  - {id: acme/later, name: Later, developer: acme, model: bare, release_date: 2025-06-02}
`;
const drawn = (day?: string) => {
  const snapshot = snapshotOf(KB, day);
  return timeline(snapshot, snapshot.releases());
};

describe('a timeline', () => {
  it('tells releases by the day and all retirements, announced ones too, in the order in which they happen', () => {
    expect(drawn().events.map(({ date, kind, id }) => [date, kind, id])).toEqual([
      ['2023', 'release', 'acme/c'],
      ['2024-05', 'release', 'acme/a'],
      ['2024-05-01', 'release', 'acme/b'],
      ['2025-01-10', 'retirement', 'acme/a'],
      ['2027-01-01', 'retirement', 'acme/b'],
    ]);
  });

  it('tells of each event its name, its line and its source', () => {
    expect(drawn().events[0]).toEqual({
      ...{ date: '2023', kind: 'release', id: 'acme/c', name: 'C', model: null, sources: ['s'] },
    });
    expect(drawn().events[1]).toMatchObject({ name: 'A', model: 'second' });
  });

  it('names the lines of its events in the order of the files, as they were called on the day', () => {
    expect(drawn().lines).toEqual([
      { id: 'second', name: 'Second' },
      { id: 'first', name: 'First' },
    ]);
    expect(drawn('2025-02-28').lines[0]).toEqual({ id: 'second', name: 'Old second' });
    expect(drawn('2025-06-02').lines.at(-1)).toEqual({ id: 'bare', name: 'Bare' });
  });

  it('of releases that are not out is empty', () => {
    expect(drawn('2022')).toEqual({ events: [], lines: [] });
  });

  it('is in order whatever the dates', () => {
    const date = fc
      .tuple(fc.integer({ min: 2020, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .chain(([year, month, day]) => {
        const two = (value: number): string => String(value).padStart(2, '0');
        return fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`);
      });
    fc.assert(
      fc.property(fc.array(fc.option(date), { minLength: 1, maxLength: 8 }), (dates) => {
        const releases = dates.map(
          (value, at) => `  - {id: acme/r${at}, name: R, developer: acme${value ? `, release_date: ${value}` : ''}}`,
        );
        const snapshot = snapshotOf(`releases:\n${releases.join('\n')}\n`, '2026');
        const days = timeline(snapshot, snapshot.releases()).events.map((event) => firstDay(event.date));
        expect(days).toEqual([...days].sort());
        expect(days).toHaveLength(dates.filter((value) => value !== null).length);
      }),
      { numRuns: 25 },
    );
  });
});
