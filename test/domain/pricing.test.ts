import { describe, expect, it } from 'vitest';
import {
  besidePrice,
  followedBy,
  isKnownOn,
  isPaidOn,
  paidOn,
  periodsOf,
  standardPrices,
} from '../../src/domain/pricing.ts';
import type { Offer, Release } from '../../src/domain/records.ts';
import { snapshotOf } from '../support/knowledge.ts';

const SOURCES = `sources:
  - {id: b, title: B, date: 2025-03-01, kind: press}
  - {id: v, title: V, date: 2025-01-01, checked: 2025-02-01, kind: vendor}
  - {id: f, title: F, date: 2025-05-01, checked: 2025-05-01, kind: feed}
`;

describe('price periods', () => {
  const kb = `${SOURCES}models: [{id: m, name: M, developer: acme}]
releases:
  - {id: acme/r, name: R, model: m, developer: acme}
offers:
  - release: acme/r
    provider: acme
    cost:
      - {from: 2025-01-01, currency: USD, input: 1}
      - {seen: 2025-03-01, currency: USD, input: 2}
      - {from: 2025-05-01, until: 2025-06-01, currency: USD, input: 3}
      - {from: 2025-01-15, currency: USD, input: 10, source: b}
      - {from: 2025-01-10, currency: USD, input: 0.5, when: {mode: batch}}
      - {from: 2025-01-12, currency: KRW, input: 1400}
`;
  const valid = (asOf: string, sources?: string[]) => {
    const snapshot = snapshotOf(kb, asOf, sources);
    const [offer] = snapshot.offersOf('acme/r');
    return periodsOf(snapshot, offer as never)
      .filter((period) => isPaidOn(period, snapshot.day))
      .map(({ input }) => input);
  };
  it.each([
    ['2024-12-31', []],
    ['2025-01-01', [1]],
    ['2025-01-20', [1, 10, 0.5, 1400]],
    ['2025-02-28', [1, 10, 0.5, 1400]],
    ['2025-03-01', [2, 10, 0.5, 1400]],
    ['2025-05-01', [3, 10, 0.5, 1400]],
    ['2025-06-01', [10, 0.5, 1400]],
  ])('begin at `from` or `seen` and end at `until` or the next of their series: as of %s %j', (asOf, expected) => {
    expect(valid(asOf)).toEqual(expected);
  });

  it('are those of the chosen sources', () => {
    expect(valid('2025-03-01', ['b'])).toEqual([10]);
  });
});

describe('a price', () => {
  /** The periods of an offer with these prices, each written as `input: 1, …`. */
  const periods = (...prices: string[]) => {
    const costs = prices.map((price) => `{currency: USD, ${price}}`).join(', ');
    const snapshot = snapshotOf(
      `${SOURCES}releases: [{id: acme/r, name: R, developer: acme}]\noffers: [{release: acme/r, provider: acme, cost: [${costs}]}]\n`,
    );
    const release = snapshot.anyRelease('acme/r') as Release;
    return { snapshot, release, all: periodsOf(snapshot, snapshot.offersOf('acme/r')[0] as Offer) };
  };

  it('that is written as standard is the one without a condition', () => {
    const { all } = periods('from: 2025-01-01, input: 1', 'from: 2025-03-01, input: 2, when: {mode: standard}');
    expect(all.map(({ ends }) => ends)).toEqual(['2025-03-01', undefined]);
  });

  it('is known ahead where it is announced, and not where it is seen later', () => {
    const { all } = periods('from: 2026-01-01, input: 1', 'seen: 2026-01-01, input: 2, source: f');
    expect(all.map((period) => isKnownOn(period, '2025-06-01'))).toEqual([true, false]);
    expect(all.map((period) => isKnownOn(period, '2026-01-01'))).toEqual([true, true]);
  });

  it('is a promotion while one holds', () => {
    const { all } = periods(
      'from: 2025-01-01, input: 4',
      'from: 2025-02-01, until: 2025-03-01, input: 1, when: {promotion: true}',
    );
    const paid = ['2024-12-31', '2025-01-31', '2025-02-01', '2025-03-01'].map((day) => paidOn(all, day)?.input);
    expect(paid).toEqual([undefined, 4, 1, 4]);
  });

  it('followed the last of its condition that as good a source told', () => {
    const { snapshot, all } = periods(
      'from: 2025-01-01, input: 1, source: v',
      'seen: 2025-02-01, input: 9, source: f',
      'from: 2025-02-15, input: 8, source: s, when: {mode: batch}',
      'from: 2025-03-01, input: 2, source: s',
    );
    // `s` and `v` are both the vendor; the feed is another witness.
    expect(all.map((period) => followedBy(snapshot, all)(period)?.input)).toEqual([undefined, undefined, undefined, 1]);
  });

  it.each<[string, number[], number[], ...string[]]>([
    ['the dearest hours', [3], [1], 'input: 1, when: {mode: off-peak}', 'input: 3, when: {mode: peak}'],
    [
      'the dearest hours without a name',
      [2],
      [1],
      'input: 2, when: {hours: 08:00-20:00 UTC}',
      'input: 1, when: {hours: 20:00-08:00 UTC}',
    ],
    ['any hour, told beside it', [2], [1], 'input: 1, when: {mode: off-peak}', 'input: 2'],
    ['a list of prices, not a promotion', [4], [1], 'input: 1, when: {promotion: true}', 'input: 4'],
    ['a promotion alone, which is none', [], [], 'input: 1, when: {promotion: true}'],
    [
      'hours, not a promotion in them',
      [3],
      [1, 9],
      'input: 3, when: {mode: off-peak}',
      'input: 1, when: {mode: off-peak, promotion: true}',
      'input: 9, when: {region: eu}',
    ],
    ['a region alone, which is none', [], [], 'input: 1, when: {region: global}'],
    [
      'no mode that one has to ask for',
      [2],
      [],
      'input: 1, when: {mode: batch}',
      'input: 2',
      'input: 9, when: {mode: fast}',
    ],
    ['what is no promotion after all', [2], [], 'input: 2, when: {promotion: false}'],
    [
      "what the vendor says of the dearest hours, not another's word",
      [3, 9],
      [1],
      'input: 3, when: {mode: peak}, source: v',
      'input: 1, when: {mode: off-peak}, source: v',
      'input: 9, when: {mode: peak}, source: f',
    ],
  ])('is that of %s', (_, price, beside, ...told) => {
    const { snapshot, release } = periods(...told.map((one) => `from: 2025-01-01, ${one}`));
    const found = standardPrices(snapshot, release);
    expect(found.map(({ input }) => input)).toEqual(price);
    const others = found[0] ? besidePrice(snapshot, release, found[0]) : [];
    expect(others.map(({ input }) => input)).toEqual(beside);
  });

  it('is found anew for another release and another day', () => {
    const { snapshot, release } = periods('from: 2025-01-01, input: 1');
    const other = { ...release, id: 'acme/other' };
    const inputs = (of: Release) => standardPrices(snapshot, of).map(({ input }) => input);
    expect([inputs(release), inputs(other), inputs(release)]).toEqual([[1], [], [1]]);
  });
});
