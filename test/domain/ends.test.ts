import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay } from '../../src/domain/dates.ts';
import { endOfRelease, endsOf, isOfRelease, leadingEnds, retirementOf, stateOf } from '../../src/domain/ends.ts';
import { isActive } from '../../src/domain/lifecycle.ts';
import type { Release } from '../../src/domain/records.ts';
import { CERTAINTIES, type Certainty } from '../../src/domain/vocabulary.ts';
import { snapshotOf } from '../support/knowledge.ts';

const SOURCES = `sources:
  - {id: then, title: Then, date: 2025-02-01, kind: vendor}
  - {id: later, title: Later, date: 2025-09-01, kind: vendor}
  - {id: press, title: Press, date: 2025-03-01, kind: press}
providers:
  - {id: acme-api, name: Acme, developer: acme}
  - {id: cloud, name: Big Cloud}
`;
/** A release with some fields, on a day and by some sources. */
const made = (fields: string, day = '2025-06-01', sources?: string[]) => {
  const snapshot = snapshotOf(
    `${SOURCES}releases: [{id: acme/a, name: A, developer: acme, release_date: 2025-01-01, source: [s, then, later, press]${fields}}]\n`,
    day,
    sources,
  );
  return { snapshot, release: snapshot.anyRelease('acme/a') as Release };
};
const end = (date: string, certainty: Certainty, more = 'channel: api', source = 'then'): string =>
  `{${more}, date: ${date}, certainty: ${certainty}, source: ${source}}`;
const value = (fields: string, day?: string, sources?: string[]) => {
  const { snapshot, release } = made(fields, day, sources);
  const { value, sources: by } = retirementOf(snapshot, release);
  return { value, sources: by, active: isActive(snapshot, release) };
};

describe('the end of a release', () => {
  it.each<[string, string, string | null, boolean]>([
    ['an announced one that has come', `, ends: [${end('2025-05-01', 'announced')}]`, '2025-05-01', false],
    ['one that is done', `, ends: [${end('2025-05-01', 'done')}]`, '2025-05-01', false],
    ['an announced one ahead', `, ends: [${end('2025-07-01', 'announced')}]`, '2025-07-01', true],
    ['the earliest day, past', `, ends: [${end('2025-05-01', 'earliest')}]`, null, true],
    ['the earliest day, ahead', `, ends: [${end('2025-07-01', 'earliest')}]`, null, true],
    ['a product', `, ends: [${end('2025-05-01', 'done', 'channel: product, product: App')}]`, null, true],
    ['a cloud', `, ends: [${end('2025-05-01', 'done', 'channel: cloud, provider: cloud')}]`, null, true],
    ['the API of another', `, ends: [${end('2025-05-01', 'done', 'channel: api, provider: cloud')}]`, null, true],
    [
      'its own provider',
      `, ends: [${end('2025-05-01', 'done', 'channel: api, provider: acme-api')}]`,
      '2025-05-01',
      false,
    ],
    [
      'its record before its ends',
      `, retirement_date: 2025-06-02, ends: [${end('2025-05-01', 'done')}]`,
      '2025-06-02',
      true,
    ],
    ['nothing', '', null, true],
  ])('is told by %s', (_, fields, date, active) => {
    expect(value(fields)).toMatchObject({ value: date, active });
  });

  it('is that of the vendor, then what is done, then what was told last', () => {
    const of = (...ends: string[]) => value(`, ends: [${ends.join(', ')}]`).value;
    expect(of(end('2025-07-01', 'done', 'channel: api', 'press'), end('2025-08-01', 'announced'))).toBe('2025-08-01');
    expect(of(end('2025-07-01', 'announced'), end('2025-05-01', 'done', 'channel: api', 's'))).toBe('2025-05-01');
    expect(of(end('2025-05-01', 'announced', 'channel: api', 's'), end('2025-05-20', 'announced'))).toBe('2025-05-20');
  });

  it('is told by the chosen sources alone, and once', () => {
    const fields = `, retirement_date: 2025-05-01, sources: {retirement_date: s}, ends: [${end('2025-05-01', 'done')}, ${end('2025-05-20', 'announced', 'channel: api', 'press')}]`;
    expect(value(fields).value).toBe('2025-05-01');
    expect(value(fields, '2025-06-01', ['press']).value).toBe('2025-05-20');
    expect(value(fields, '2025-06-01', ['later']).value).toBeNull();
    const { snapshot, release } = made(fields);
    expect(endsOf(snapshot, release).map(({ date, certainty, sources }) => [date, certainty, sources])).toEqual([
      ['2025-05-01', 'done', ['s', 'then']],
      ['2025-05-20', 'announced', ['press']],
    ]);
    expect(leadingEnds(snapshot, release)).toHaveLength(1);
  });

  it('ahead is known from the day on which a source tells of it; one that has come holds whoever told of it', () => {
    const fields = `, ends: [${end('2025-08-01', 'announced', 'channel: api', 'later')}]`;
    expect(value(fields, '2025-07-31').value).toBeNull();
    expect(value(fields, '2025-08-01')).toMatchObject({ value: '2025-08-01', active: false });
    expect(value(fields.replaceAll('later', 'then'), '2025-02-01').value).toBe('2025-08-01');
    expect(value(fields.replaceAll('later', 'then'), '2025-01-31').value).toBeNull();
  });

  it.each<[string, Certainty]>([
    [', retirement_date: 2025-05-01', 'announced'],
    [', retirement_date: 2025-05-01, status: retired', 'done'],
    [`, retirement_date: 2025-05-01, ends: [${end('2025-05-02', 'done')}]`, 'done'],
    // Who writes after the day that it was so tells of what has happened.
    [', retirement_date: 2025-05-01, sources: {retirement_date: later}', 'done'],
    [', retirement_date: 2025-07-01, status: retired', 'announced'],
    [`, ends: [${end('2025-05-01', 'announced', 'channel: api', 'later')}]`, 'announced'],
  ])('%s is %s', (fields, certainty) => {
    const { snapshot, release } = made(fields);
    expect(endOfRelease(snapshot, { ...release, source: ['s'] })?.certainty).toBe(certainty);
  });
});

describe('any ends of a release', () => {
  const day = fc.date({ min: new Date('2025-01-02'), max: new Date('2026-12-31'), noInvalidDate: true });
  const dates = day.map((date) => date.toISOString().slice(0, 10));
  const where = fc.constantFrom('channel: api', 'channel: product, product: App', 'channel: cloud, provider: cloud');
  const ends = fc.array(
    fc
      .record({
        date: dates,
        certainty: fc.constantFrom(...CERTAINTIES),
        where,
        source: fc.constantFrom('s', 'then', 'press'),
      })
      .map((one) => ({ ...one, key: `${one.where} ${one.source}` })),
    { maxLength: 6 },
  );

  it('make it inactive by a fact of its own API alone, never by an earliest day', () => {
    fc.assert(
      fc.property(ends, dates, (all, today) => {
        const known = [...new Map(all.map((one) => [one.key, one])).values()];
        const text = known.map((one) => end(one.date, one.certainty, one.where, one.source)).join(', ');
        const { snapshot, release } = made(known.length === 0 ? '' : `, ends: [${text}]`, today);
        const told = endsOf(snapshot, release);
        const leading = leadingEnds(snapshot, release);
        const whole = leading.find(isOfRelease);
        const isGone = whole !== undefined && whole.certainty !== 'earliest' && firstDay(whole.date) <= today;
        expect(isActive(snapshot, release)).toBe(!isGone);
        // Each way leads once, and everything that is told is told by a source.
        expect(new Set(leading.map(({ channel }) => channel)).size).toBe(leading.length);
        for (const one of told) expect(one.sources.length).toBeGreaterThan(0);
        for (const one of told) {
          const state = stateOf(one, today);
          expect(state === 'over' || state === 'unconfirmed').toBe(one.date <= today && one.certainty !== 'earliest');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a cloud that ends a release', () => {
  it.each([
    ['2025-06-01', 'announced', []],
    ['2025-06-02', 'announced', ['cloud']],
    ['2025-05-01', 'earliest', ['cloud']],
  ] as const)('on %s (%s) sells it until that day', (date, certainty, sold) => {
    const { snapshot } = made(
      `, ends: [${end(date, certainty, 'channel: cloud, provider: cloud')}]}]\noffers: [{release: acme/a, provider: cloud, source: then`,
    );
    expect(snapshot.offersOf('acme/a').map(({ provider }) => provider)).toEqual(sold);
  });
});
