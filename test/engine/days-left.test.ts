import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/engine/evaluate.ts';
import { snapshotOf } from '../support/knowledge.ts';

const ends = (...told: string[]): string => `ends: [${told.map((one) => `{channel: api, ${one}}`).join(', ')}]`;
const KB = `developers: [{id: other, name: Other}]
releases:
  - {id: acme/on, name: On, developer: acme}
  - {id: acme/dated, name: Dated, developer: acme, ${ends('date: 2025-06-11, certainty: announced')}}
  - {id: acme/month, name: Month, developer: acme, ${ends('date: 2025-07, certainty: announced')}}
  - {id: acme/floor, name: Floor, developer: acme, ${ends('date: 2025-06-11, certainty: earliest')}}
  - {id: acme/any-day, name: Any, developer: acme, ${ends('date: 2025-05-01, certainty: earliest')}}
  - {id: acme/over, name: Over, developer: acme, ${ends('date: 2025-05-01, certainty: done')}}
  - {id: acme/today, name: Today, developer: acme, ${ends('date: 2025-06-01, certainty: announced')}}
  - {id: acme/some-day, name: Some, developer: acme, status: deprecated}
  - {id: acme/cloud, name: Cloud, developer: acme, ends: [{channel: api, provider: other, date: 2025-06-02, certainty: announced}]}
`;
const snapshot = snapshotOf(KB, '2025-06-01');
const found = (id: string, value: number) =>
  outcomeOf(snapshot, undefined, snapshot.anyRelease(`acme/${id}`), {
    constraint: 'min-days-left',
    value,
    origin: 'policy',
  });

describe('days until the end of a release', () => {
  it.each([
    // What nobody says will end goes on; what ends at a cloud alone goes on too.
    ['on', 10_000, 'passes', undefined],
    ['cloud', 10_000, 'passes', undefined],
    ['dated', 10, 'passes', undefined],
    ['dated', 11, 'fails', 10],
    // A month is over from its first day on, as far as anybody can rely on it.
    ['month', 30, 'passes', undefined],
    ['month', 31, 'fails', 30],
    ['floor', 10, 'passes', undefined],
    ['floor', 11, 'cannot-tell', null],
    ['any-day', 1, 'cannot-tell', null],
    ['some-day', 1, 'cannot-tell', null],
    ['over', 1, 'fails', 0],
    ['today', 1, 'fails', 0],
  ])('acme/%s holds for %i days: %s', (id, least, outcome, actual) => {
    const against = found(id, least);
    expect([against?.outcome ?? 'passes', against?.actual]).toEqual([outcome, actual]);
    if (against) expect(against.required).toBe(least);
  });

  it('names who tells of the end, and says what is not known', () => {
    expect(found('dated', 20)?.sources).toEqual(['s']);
    expect(found('any-day', 20)).toMatchObject({ missing: 'unknown', sources: ['s'] });
  });
});
