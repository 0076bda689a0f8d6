import { describe, expect, it } from 'vitest';
import { Snapshot } from '../../src/domain/snapshot.ts';
import type { Change } from '../../src/engine/results.ts';
import { diff } from '../../src/features/diff/query.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';

/** What changed after a day and by another. */
function changes(kb: string, from: string, to: string, sources?: string[]): Change[] {
  const knowledge = knowledgeOf(based(kb));
  return diff(new Snapshot(knowledge, { asOf: from, sources }), new Snapshot(knowledge, { asOf: to, sources })).changes;
}

describe('releases and retirements', () => {
  const KB = `releases:
  - {id: acme/a, name: A, developer: acme, release_date: 2025-01-10, retirement_date: 2025-03-10}
  - {id: acme/b, name: B, developer: acme, release_date: 2025-02}
  - {id: acme/none, name: None, developer: acme}
`;
  it.each<[string, string, string[]]>([
    ['2025-01-09', '2025-01-10', ['released acme/a']],
    ['2025-01-10', '2025-01-11', []],
    ['2025-01-01', '2025-01-09', []],
    // 2025-02 begins on its first day.
    ['2025-01-31', '2025-02-01', ['released acme/b']],
    ['2025-02-01', '2025-02-28', []],
    ['2025-03-09', '2025-03-10', ['retired acme/a']],
    ['2025-03-10', '2025-12-31', []],
    ['2024', '2025', ['released acme/a', 'released acme/b', 'retired acme/a']],
    ['2025', '2026', []],
  ])('after %s and by %s: %j', (from, to, expected) => {
    expect(changes(KB, from, to).map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected);
  });

  it('are told with their date as written, name and source', () => {
    const [change] = changes(KB, '2025-01-31', '2025-02');
    expect(change).toEqual({
      ...{ kind: 'released', date: '2025-02', id: 'acme/b', name: 'B', model: null, sources: ['s'] },
      ...{ what: null, before: null, after: null, currency: null, percent: null, text: null },
    });
  });
});

describe('what is current', () => {
  const KB = `models:
  - id: m
    name: M
    developer: acme
    current: [{release: acme/a, from: 2025-01-01, until: 2025-02-01}, {release: acme/b, from: 2025-02-01, until: 2025-03-01}, {release: acme/c, from: 2025-04-01}]
releases:
${['a', 'b', 'c'].map((id) => `  - {id: acme/${id}, name: ${id}, developer: acme, model: m}`).join('\n')}
`;
  it.each<[string, string, [string | null, string][]]>([
    ['2024', '2025-01-01', [[null, 'acme/a']]],
    ['2025-01-31', '2025-02-01', [['acme/a', 'acme/b']]],
    ['2025-02-01', '2025-03-31', []],
    ['2025-03-31', '2025-04-01', [[null, 'acme/c']]],
    ['2025-01-01', '2025-12-31', [['acme/a', 'acme/b'], [null, 'acme/c']]], // biome-ignore format: one row
  ])('after %s and by %s: %j', (from, to, expected) => {
    const current = changes(KB, from, to).filter(({ kind }) => kind === 'current');
    expect(current.map(({ before, after }) => [before, after])).toEqual(expected);
  });
});

describe('prices', () => {
  const offer = (...costs: string[]): string => `sources:
  - {id: f, title: F, publisher: F, date: 2025-01-01, kind: feed}
releases: [{id: acme/a, name: A, developer: acme}]
offers: [{release: acme/a, provider: acme, cost: [${costs.map((cost) => `{${cost}}`).join(', ')}]}]
`;
  const moves = (costs: string[], from = '2025-01-31', to = '2025-12-31') =>
    changes(offer(...costs), from, to)
      .filter(({ kind }) => kind === 'price')
      .map(({ date, what, before, after, percent }) => [date, what, before, after, percent]);
  const OLD = 'from: 2025-01, currency: USD, input: 2, output: 10';

  it('that move are told for each kind, in per cent of the old price', () => {
    const now = 'from: 2025-03-01, currency: USD, input: 1.5, output: 12.5';
    expect(moves([OLD, now])).toEqual([
      ['2025-03-01', 'input', 2, 1.5, -25],
      ['2025-03-01', 'output', 10, 12.5, 25],
    ]);
    expect(moves([now, OLD])).toEqual(moves([OLD, now]));
  });

  it.each([
    ['2025-03-01', '2025-03-31'],
    ['2025-01-31', '2025-02-28'],
  ])('that moved on 2025-03-01 did not move after %s and by %s', (from, to) => {
    expect(moves([OLD, 'from: 2025-03-01, currency: USD, input: 1, output: 10'], from, to)).toEqual([]);
  });

  it.each([
    [0.3, 0.1, -66.7],
    [0.1, 0.3, 200],
    [3, 2, -33.3],
    [1, 1.0005, 0.1],
    [0, 5, null],
    [5, 0, -100],
  ])('that went from %d to %d moved by %s per cent', (before, after, percent) => {
    const price = (from: string, input: number): string => `from: ${from}, currency: USD, input: ${input}`;
    expect(moves([price('2025-01', before), price('2025-03-01', after)])).toEqual([
      ['2025-03-01', 'input', before, after, percent],
    ]);
  });

  it.each([
    ['are seen for the first time', ['seen: 2025-03-01, currency: USD, input: 2, output: 10']],
    ['are seen again as they were', [OLD, 'seen: 2025-03-01, currency: USD, input: 2, output: 10']],
    ['are in another currency', [OLD, 'from: 2025-03-01, currency: KRW, input: 2000, output: 9000']],
    [
      'hold under another condition',
      [OLD, 'from: 2025-03-01, currency: USD, input: 1, output: 5, when: {mode: batch}'],
    ],
    ['are of a feed where the vendor told', [OLD, 'seen: 2025-03-01, currency: USD, input: 3, output: 9, source: f']],
    [
      'were not told before',
      ['from: 2025-01, currency: USD, output: 10', 'from: 2025-03-01, currency: USD, input: 1, output: 10'],
    ],
    ['are kept back now', [OLD, 'from: 2025-03-01, currency: USD, input: undisclosed, output: 10']],
  ])('that %s are no move', (_, costs) => {
    expect(moves(costs)).toEqual([]);
  });

  it('of a condition are held against those of the same condition, and name it', () => {
    const batch = (from: string, input: number): string =>
      `from: ${from}, currency: USD, input: ${input}, when: {mode: batch}`;
    expect(moves([OLD, batch('2025-01', 1), batch('2025-03-01', 0.5)])).toEqual([
      ['2025-03-01', 'input (batch)', 1, 0.5, -50],
    ]);
  });

  it('of other providers are left out', () => {
    const kb = offer(OLD, 'from: 2025-03-01, currency: USD, input: 1, output: 1').replace(
      'provider: acme',
      'provider: r',
    );
    expect(changes(`developers: [{id: r, name: R}]\n${kb}`, '2025-01-31', '2025-12-31')).toEqual([]);
  });
});

describe('what is said', () => {
  const KB = `uses: [{id: u, name: U}]
sources:
  - {id: t, title: T, publisher: T, date: 2025-04-01, kind: press}
models:
  - id: m
    name: M
    developer: acme
    features:
      - {text: {en: New, ko: 새것}, said: 2025-02-10}
      - {text: By its source, source: t}
    applications: [{use: u, fit: strong, text: Good, said: 2025-03-01}]
`;
  const told = (from: string, to: string, sources?: string[]) =>
    changes(KB, from, to, sources).map(({ kind, date, what, after }) => [kind, date, what, after]);

  it('between the days is told with its kind or use, and our reading', () => {
    expect(told('2025-02-09', '2025-04-01')).toEqual([
      ['statement', '2025-02-10', 'feature', null],
      ['statement', '2025-03-01', 'u', 'strong'],
      ['statement', '2025-04-01', 'feature', null],
    ]);
    expect(changes(KB, '2025-02-09', '2025-02-10')[0]).toMatchObject({
      text: { en: 'New', ko: '새것' },
      sources: ['s'],
    });
  });

  it('on the first day or by others than the chosen sources is not', () => {
    expect(told('2025-02-10', '2025-02-28')).toEqual([]);
    expect(told('2025-01-01', '2025-12-31', ['t'])).toEqual([['statement', '2025-04-01', 'feature', null]]);
  });
});
