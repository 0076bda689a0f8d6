import { describe, expect, it } from 'vitest';
import { upcoming, warnings } from '../../src/engine/upcoming.ts';
import { snapshotOf } from '../support/knowledge.ts';

/** What is coming for `acme/a` on 2025-06-01: 180 days of ends go to 2025-11-28, 60 days of prices to 2025-07-31. */
function coming(release: string, costs: readonly string[] = [], day = '2025-06-01') {
  const snapshot = snapshotOf(
    `releases: [{id: acme/a, name: A, developer: acme${release}}]
offers: [{release: acme/a, provider: acme, cost: [${costs.map((cost) => `{${cost}}`).join(', ')}]}]
`,
    day,
  );
  return snapshot.releases().flatMap((entry) => upcoming(snapshot, entry));
}

describe('the end of a release', () => {
  it.each<[string, [string, string | null][]]>([
    ['', []],
    [', retirement_date: 2025-05-31', [['retired', '2025-05-31']]],
    [', retirement_date: 2025-06-01', [['retired', '2025-06-01']]],
    [', retirement_date: 2025-06-02', [['retires', '2025-06-02']]],
    [', retirement_date: 2025-11-28', [['retires', '2025-11-28']]],
    [', retirement_date: 2025-11-29', []],
    [', retirement_date: 2025-08', [['retires', '2025-08']]],
    [', retirement_date: 2025', [['retired', '2025']]],
    [', retirement_date: undisclosed', []],
    [', status: deprecated', [['deprecated', null]]],
    [', status: retired', [['retired', null]]],
    [', status: preview', []],
    [', status: deprecated, retirement_date: 2025-07-01', [['retires', '2025-07-01']]],
    // A known date of retirement decides alone.
    [', status: deprecated, retirement_date: 2026-07-01', []],
    // Where it is over already, the day before which it was not to end tells nothing.
    [
      ', status: retired, ends: [{channel: api, date: 2025-07-01, certainty: earliest, source: s}]',
      [['retired', null]],
    ],
    [
      ', status: deprecated, ends: [{channel: api, date: 2025-07-01, certainty: earliest, source: s}]',
      [['may-retire', '2025-07-01']],
    ],
    // An end told beside the record counts; one of a product or a cloud is no end of the release.
    [', also: [{field: retirement_date, value: 2025-07-01, source: s}]', [['retires', '2025-07-01']]],
    [', ends: [{channel: product, product: App, date: 2025-07-01, certainty: announced, source: s}]', []],
    [
      ', retirement_date: 2025-07-02, ends: [{channel: product, product: App, date: 2025-07-01, certainty: announced, source: s}]',
      [['retires', '2025-07-02']],
    ],
  ])('{%s} on 2025-06-01 is told as %j', (release, expected) => {
    expect(coming(release).map(({ code, date }) => [code, date])).toEqual(expected);
  });

  it('is told by whose word it is known', () => {
    expect(coming(', retirement_date: 2025-07-01')[0]?.sources).toEqual(['s']);
  });
});

describe('a price that changes', () => {
  const NOW = 'from: 2025-01, currency: USD, input: 1, output: 2';
  const next = (from: string, more = ''): string => `from: ${from}, currency: USD, input: 1.5, output: 2${more}`;

  it.each([
    ['2025-06-01', []],
    ['2025-06-02', ['2025-06-02']],
    ['2025-07-31', ['2025-07-31']],
    ['2025-08-01', []],
  ])('on %s is told on 2025-06-01 for %j', (from, expected) => {
    expect(coming('', [NOW, next(from)]).map(({ date }) => date)).toEqual(expected);
  });

  it('is told in the currency that is asked for, also where what follows a promotion is not known', () => {
    const told = (cost: string) => {
      const snapshot = snapshotOf(`releases: [{id: acme/a, name: A, developer: acme}]
offers: [{release: acme/a, provider: acme, cost: [${cost}]}]
rates: [{id: krw, base: USD, quote: KRW, rate: 1000, date: 2025-05-30}]
`).inMoney('KRW', []);
      return snapshot.releases().flatMap((entry) => upcoming(snapshot, entry).map(({ prices }) => prices));
    };
    const promotion =
      '{from: 2025-01-01, until: 2025-07-01, currency: USD, input: 1, output: 2, when: {promotion: true}}';
    expect(told(`{${NOW}}, {${next('2025-07-01')}}`)).toEqual([
      { before: { input: 1000, output: 2000, currency: 'KRW' }, after: { input: 1500, output: 2000, currency: 'KRW' } },
    ]);
    expect(told(promotion)).toEqual([
      { before: { input: 1000, output: 2000, currency: 'KRW' }, after: { input: null, output: null, currency: null } },
    ]);
  });

  it('is told with what it is and what it will be', () => {
    expect(coming('', [NOW, next('2025-07-01')])).toEqual([
      {
        code: 'price-changes',
        ...{ date: '2025-07-01', before: '1/2 USD', after: '1.5/2 USD', sources: ['s'] },
        prices: {
          before: { input: 1, output: 2, currency: 'USD' },
          after: { input: 1.5, output: 2, currency: 'USD' },
        },
      },
    ]);
  });

  it('is told where the price says that it is the standard one', () => {
    const standard = (cost: string): string => `${cost}, when: {mode: standard}`;
    expect(coming('', [standard(NOW), standard(next('2025-07-01'))])).toMatchObject([
      { code: 'price-changes', before: '1/2 USD', after: '1.5/2 USD' },
    ]);
  });

  it.each([
    ['a batch price', [NOW, next('2025-07-01', ', when: {mode: batch}')]],
    ['a price that was only seen then', [NOW, next('2025-07-01').replace('from', 'seen')]],
    ['the same price again', [NOW, NOW.replace('2025-01', '2025-07-01')]],
  ])('is not told of %s', (_, costs) => {
    expect(coming('', costs)).toEqual([]);
  });

  it('is told when a promotion ends, and what is asked then', () => {
    const promotion = 'from: 2025-05, until: 2025-07-01, currency: USD, input: 0.5, output: 1, when: {promotion: true}';
    expect(coming('', [NOW, promotion])).toMatchObject([{ code: 'price-changes', date: '2025-07-01' }]);
    expect(coming('', [NOW, promotion.replace('2025-07-01', '2025-12-01')])).toEqual([]);
  });
});

describe('a price that nobody knows whole', () => {
  it('is told with what is not known of it', () => {
    const now = 'from: 2025-01, currency: USD, input: 1, output: 2';
    const [change] = coming('', [now, 'from: 2025-07-01, currency: USD, input: undisclosed, output: 3']);
    expect(change).toMatchObject({
      before: '1/2 USD',
      after: 'undisclosed/3 USD',
      prices: { after: { input: null, output: 3 } },
    });
    expect(coming('', [now, 'from: 2025-07-01, currency: USD, output: 3'])[0]).toMatchObject({ after: '?/3 USD' });
    expect(coming('', [now, 'from: 2025-07-01, currency: USD, input: 3'])[0]).toMatchObject({ after: '3/? USD' });
  });

  it('is not known at all where a promotion ends with nothing behind it', () => {
    const promotion = 'from: 2025-05, until: 2025-07-01, currency: USD, input: 0.5, output: 1, when: {promotion: true}';
    expect(coming('', [promotion])).toMatchObject([
      {
        date: '2025-07-01',
        before: '0.5/1 USD',
        after: '?',
        prices: { after: { input: null, currency: null } },
        sources: ['s'],
      },
    ]);
  });
});

describe('warnings', () => {
  it('name the release of each thing that is coming, and skip what is no release', () => {
    const snapshot = snapshotOf(`releases:
  - {id: acme/a, name: A, developer: acme, retirement_date: 2025-07-01}
  - {id: acme/b, name: B, developer: acme, status: deprecated}
  - {id: acme/c, name: C, developer: acme}
`);
    expect(warnings(snapshot, [undefined, ...snapshot.releases()])).toEqual([
      {
        code: 'retires',
        values: { release: 'acme/a', name: 'A', date: '2025-07-01', before: '', after: '' },
        event: {
          ...{ code: 'retires', state: 'ahead', channel: 'api', provider: null, product: null },
          ...{ date: '2025-07-01', certainty: 'announced', sources: ['s'] },
        },
      },
      {
        code: 'deprecated',
        values: { release: 'acme/b', name: 'B', date: '', before: '', after: '' },
        event: { code: 'deprecated', date: null, sources: ['s'] },
      },
    ]);
  });
});
