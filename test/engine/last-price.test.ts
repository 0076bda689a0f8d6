import { expect, it } from 'vitest';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { differencesFrom } from '../../src/engine/differences.ts';
import { knowledgeOf } from '../support/knowledge.ts';

const DAY = '2025-06-01';
const NEW = '{release: acme/new, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 4, output: 4}]}';

/** What is said of the prices of what is left and of what takes its place. */
function priceOf(offers: string, ends = '', next = NEW) {
  const kb = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}, {id: old, title: Old, date: 2024-06-01, kind: vendor}]
developers: [{id: acme, name: Acme}]
providers: [{id: acme, name: Acme, developer: acme}, {id: cloud, name: Cloud}]
models: [{id: ant, name: Ant, developer: acme}]
releases:
  - {id: acme/old, name: Old, model: ant, developer: acme, release_date: 2024-01-01${ends}}
  - {id: acme/new, name: New, model: ant, developer: acme, release_date: 2025-01-01}
offers:
  - ${next}
${offers}`);
  const snapshot = new Snapshot(kb, { asOf: DAY });
  const [old, other] = ['acme/old', 'acme/new'].map((id) => snapshot.anyRelease(id));
  if (!old || !other) throw new Error('no release');
  const { price, sources, usd } = differencesFrom(snapshot, old)(other);
  return { before_until: undefined, ...price, sources, usd: usd.before };
}
const cost = (from: string, input: number, more = ''): string =>
  `{from: ${from}, currency: USD, input: ${input}, output: ${input}, source: old${more}}`;
const offer = (costs: string, more = ''): string => `  - {release: acme/old, provider: acme${more}, cost: [${costs}]}`;

it.each<[string, string, string, Partial<ReturnType<typeof priceOf>>]>([
  ['that holds is no last one', offer(cost('2024-01-01', 2)), '', { before: 2, before_until: undefined, percent: 100 }],
  [
    'that has ended counts with its day',
    offer(cost('2024-01-01', 2, ', until: 2025-03-01')),
    '',
    { before: 2, before_until: '2025-03-01', percent: 100, sources: expect.arrayContaining(['old']), usd: null },
  ],
  [
    'of several is the last, whatever its place in the list',
    offer(`${cost('2024-06-01', 8, ', until: 2025-02-01')}, ${cost('2024-01-01', 2, ', until: 2024-06-01')}`),
    '',
    { before: 8, before_until: '2025-02-01', percent: -50 },
  ],
  [
    'ends with its offer',
    offer(cost('2024-01-01', 2), ', until: 2025-04-01'),
    '',
    { before: 2, before_until: '2025-04-01' },
  ],
  [
    'ends with the service',
    offer(cost('2024-01-01', 2), ', until: 2025-04-01'),
    ', ends: [{channel: cloud, provider: acme, date: 2025-02-01, certainty: done, source: s}]',
    { before: 2, before_until: '2025-02-01' },
  ],
  [
    'is no promotion',
    offer(
      `${cost('2024-01-01', 2, ', until: 2025-02-01')}, ${cost('2024-01-01', 1, ', until: 2025-03-01, when: {promotion: true}')}`,
    ),
    '',
    { before: 2, before_until: '2025-02-01' },
  ],
  [
    'that never was to be paid is none',
    offer(cost('2024-01-01', 2), ', until: 2023-04-01'),
    '',
    { before: null, before_until: undefined, percent: null },
  ],
  [
    'that begins after the day is none',
    offer(cost('2025-07-01', 2, ', until: 2025-08-01')),
    '',
    { before: null, before_until: undefined },
  ],
  [
    'of somebody else is none',
    `  - {release: acme/old, provider: cloud, cost: [${cost('2024-01-01', 2, ', until: 2025-03-01')}]}`,
    '',
    { before: null, before_until: undefined },
  ],
  [
    'in another currency is no change',
    '  - {release: acme/old, provider: acme, cost: [{from: 2024-01-01, until: 2025-03-01, currency: CNY, input: 2, output: 2}]}',
    '',
    { before: null, before_until: undefined, after: 4, currency: 'USD', percent: null },
  ],
  [
    'in part is none',
    '  - {release: acme/old, provider: acme, cost: [{from: 2024-01-01, until: 2025-03-01, currency: USD, input: 2}]}',
    '',
    { before: null, before_until: undefined },
  ],
])('a price %s', (_, offers, ends, price) => {
  expect(priceOf(offers, ends)).toMatchObject(price);
});

it('a last price stands where the other has none', () => {
  const ended = offer(cost('2024-01-01', 2, ', until: 2025-03-01'));
  expect(priceOf(ended, '', '{release: acme/new, provider: cloud}')).toMatchObject({
    before: 2,
    before_until: '2025-03-01',
    after: null,
    currency: 'USD',
    percent: null,
  });
});
