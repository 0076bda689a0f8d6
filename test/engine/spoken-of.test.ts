import { describe, expect, it } from 'vitest';
import { assurancesOf } from '../../src/engine/assurances.ts';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { recommend } from '../../src/engine/recommend.ts';
import type { Recommendation, Understood } from '../../src/engine/results.ts';
import { sensitivity } from '../../src/engine/sensitivity.ts';
import { isIndependent, Spoken } from '../../src/engine/words.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { asking } from '../support/query.ts';

const constraint = (name: string, value: unknown, origin = 'need') =>
  ({ origin, constraint: name, value }) as Constraint;

const KB = `sources:
  - {id: press, title: P, publisher: Paper, date: 2025-01-01, kind: press}
  - {id: study, title: P, publisher: Lab, date: 2025-01-01, kind: paper}
  - {id: tests, title: P, publisher: Tests, date: 2025-01-01, kind: measurement}
  - {id: blog, title: P, date: 2025-01-01, kind: commentary}
  - {id: feed, title: P, publisher: Feed, date: 2025-01-01, kind: feed}
  - {id: echo, title: P, publisher: Echo, date: 2025-01-01, kind: press, echoes: [acme]}
  - {id: house, title: P, publisher: Acme, date: 2025-01-01, kind: press}
  - {id: shop, title: P, publisher: Cloud, date: 2025-01-01, kind: press}
providers: [{id: cloud, name: Cloud}]
developers: [{id: other, name: Other}]
uses: [{id: u, name: U}, {id: v, name: V}, {id: w, name: W}]
models:
  - {id: m, name: M, developer: acme}
  - {id: n, name: N, developer: other}
releases:
  - {id: r/1, name: R1, model: m, developer: acme, series: one, release_date: 2024-01-01}
  - {id: r/2, name: R2, model: m, developer: acme, series: one, release_date: 2024-06-01}
  - {id: r/x, name: RX, model: m, developer: acme, series: two, release_date: 2024-06-01}
  - {id: r/n, name: RN, model: n, developer: other, series: one, release_date: 2023-01-01}
statements:
  - {models: m, use: u, fit: strong, text: Maker}
  - {models: m, use: u, fit: suitable, source: press, text: Paper}
  - {models: n, use: v, fit: strong, source: press}
  - {models: m, use: v, fit: strong, text: Maker}
  - {models: m, use: w, fit: suitable, text: Old, about: r/1}
  - {models: m, use: w, fit: strong, text: New, about: r/2}
  - {models: m, text: no use}
`;
const snapshot = snapshotOf(KB);
const place = (id: string) => snapshot.knowledge.place(id);

describe('whose word is independent', () => {
  it.each([
    ['press', true],
    ['study', true],
    ['tests', true],
    ['blog', true],
    ['feed', false],
    ['s', false],
    ['echo', false],
    ['house', false],
    ['shop', false],
    ['gone', false],
  ])('%s: %s', (id, expected) => {
    expect(isIndependent(snapshot, id, 'acme')).toBe(expected);
  });
  it('depends on of whom it speaks', () => {
    expect(isIndependent(snapshot, 'echo', 'other')).toBe(true);
    expect(isIndependent(snapshot, 'house', 'other')).toBe(true);
    // Who serves models speaks for none.
    expect(isIndependent(snapshot, 'shop', 'other')).toBe(false);
  });
});

describe('what counts of words', () => {
  const of = (id?: string, uses?: string[]) =>
    [...new Spoken(snapshot).of('m', 'acme', id === undefined ? undefined : place(id), uses && new Set(uses))].map(
      ([use, { points, halved, said }]) =>
        `${use} ${points}${halved ? ' halved' : ''}: ${said.map(({ text }) => text?.en)}`,
    );

  it('is the voice that gives most, a maker’s word half where anybody independent speaks of the use', () => {
    // Half of strong is 350; an independent `suitable` is 400.
    expect(of('r/2')).toEqual(['u 400: Paper', 'v 350 halved: Maker', 'w 700: New']);
  });
  it('is said of the release, of the whole line, or of a forerunner in its series', () => {
    expect(of('r/1', ['w'])).toEqual(['w 400: Old']);
    expect(of('r/2', ['w'])).toEqual(['w 700: New']);
    expect(of('r/x', ['w'])).toEqual([]);
    expect(of('r/n', ['w'])).toEqual([]);
    expect(of(undefined, ['w'])).toEqual(['w 700: New']);
    expect(of('r/2', [])).toEqual([]);
  });
  it('of equal voices is all that they say', () => {
    const kb = snapshotOf(`uses: [{id: u, name: U}]
models: [{id: m, name: M, developer: acme}]
statements:
  - {models: m, use: u, fit: strong, text: One}
  - {models: m, use: u, fit: strong, text: Two}
  - {models: m, use: u, fit: suitable, text: Three}
`);
    expect(
      new Spoken(kb)
        .of('m', 'acme', undefined)
        .get('u')
        ?.said.map(({ text }) => text?.en),
    ).toEqual(['One', 'Two']);
  });
});

describe('what conditions on data come to', () => {
  const kb =
    snapshotOf(`providers: [{id: cloud, name: Cloud, url: "https://cloud.test", trust: "https://cloud.test/trust"}]
developers: [{id: zeta, name: Zeta, url: "https://zeta.test"}]
uses: [{id: u, name: U}]
models:
${['keeps', 'fails', 'unknown', 'other'].map((id) => `  - {id: ${id}, name: ${id}, developer: ${id === 'other' ? 'zeta' : 'acme'}, applications: [{use: u, fit: strong}]}`).join('\n')}
releases:
${['keeps', 'fails', 'unknown', 'other'].map((id) => `  - {id: r/${id}, name: ${id}, model: ${id}, developer: ${id === 'other' ? 'zeta' : 'acme'}, limit: {context: ${id === 'fails' ? 1 : 100}}}`).join('\n')}
offers:
  - {release: r/keeps, provider: acme, data: {trains_on_input: false}}
  - {release: r/fails, provider: acme, data: {trains_on_input: true}}
  - {release: r/unknown, provider: cloud}
`);
  const told = (...constraints: Constraint[]) =>
    recommend(kb, asking({ uses: [{ id: 'u', weight: 1, matched: ['u'] }], constraints })).assurances;

  it('is who keeps them and how, who does not, of whom it cannot be told, and whom to ask', () => {
    const found = told(constraint('no-training', true));
    expect(found?.passes).toMatchObject([{ id: 'keeps', by: { provider: 'acme', own: true } }]);
    expect(found?.fails.map(({ id, reasons }) => [id, reasons.length])).toEqual([['fails', 1]]);
    expect(found?.cannot_tell.map(({ id }) => id).sort()).toEqual(['other', 'unknown']);
    expect(found?.ask).toEqual([
      {
        constraint: 'no-training',
        required: true,
        of: expect.arrayContaining([
          { id: 'zeta', name: 'Zeta', url: 'https://zeta.test', models: ['other'] },
          { id: 'cloud', name: 'Cloud', url: 'https://cloud.test/trust', models: ['unknown'] },
        ]),
      },
    ]);
    expect(found?.ask[0]?.of).toHaveLength(2);
  });

  it('leaves out who is out for another reason, and is null where nothing of the kind was asked', () => {
    const found = told(constraint('no-training', true), constraint('exclude', ['keeps', 'unknown'], 'option'));
    expect(found?.passes).toEqual([]);
    expect(found?.cannot_tell.map(({ id }) => id)).toEqual(['other']);
    expect(told(constraint('min-context', 5))).toBeNull();
    expect(assurancesOf(kb, { kept: [], excluded: [], recommendations: [] }, [])).toBeNull();
  });

  it('tells those first who are recommended, then those of whom nothing is said', () => {
    const some = snapshotOf(`uses: [{id: u, name: U}]
models: [{id: silent, name: S, developer: acme, features: [{text: x}]}, {id: said, name: T, developer: acme, applications: [{use: u, fit: strong}]}]
releases: [{id: r/silent, name: S, model: silent, developer: acme}, {id: r/said, name: T, model: said, developer: acme}]
offers:
  - {release: r/silent, provider: acme, data: {trains_on_input: false}}
  - {release: r/said, provider: acme, data: {trains_on_input: false}}
`);
    const uses = [{ id: 'u', weight: 1, matched: ['u'] }];
    const found = recommend(some, asking({ uses, constraints: [constraint('no-training', true)] })).assurances;
    expect(found?.passes.map(({ id }) => id)).toEqual(['said', 'silent']);
  });

  it('asks one vendor once for a fact, for all of its models', () => {
    const two = snapshotOf(`uses: [{id: u, name: U}]
models: [{id: a, name: A, developer: acme, applications: [{use: u, fit: strong}]}, {id: b, name: B, developer: acme, applications: [{use: u, fit: strong}]}]
releases: [{id: r/a, name: A, model: a, developer: acme}, {id: r/b, name: B, model: b, developer: acme}]
`);
    const constraints = [constraint('no-training', true), constraint('region', ['kr'])];
    const found = recommend(two, asking({ uses: [{ id: 'u', weight: 1, matched: ['u'] }], constraints })).assurances;
    expect(found?.ask.map(({ constraint: asked, of }) => [asked, of])).toEqual([
      ['no-training', [{ id: 'acme', name: 'Acme', url: null, models: ['a', 'b'] }]],
      ['region', [{ id: 'acme', name: 'Acme', url: null, models: ['a', 'b'] }]],
    ]);
  });
});

describe('what would turn the order', () => {
  const line = (id: string, fits: Record<string, number>, more: { tier?: number; doubts?: number } = {}) =>
    ({
      model: { id },
      tier: more.tier ?? 0,
      unknowns: Array(more.doubts ?? 0).fill({}),
      fits: new Map(Object.entries(fits)),
    }) as never;
  type Line = ReturnType<typeof line>;
  const told = (
    lines: Line[],
    ranked: string[],
    weights: Record<string, number>,
    { measured = false, isMeasured = (_: string): boolean => false } = {},
  ) =>
    sensitivity(
      lines,
      ranked.map((id) => ({ id })) as Pick<Recommendation, 'id'>[],
      {
        weights: Object.entries(weights).map(([use, weight]) => ({ use, weight })),
        measured: new Map(measured ? [['u', {}]] : []) as never,
      },
      isMeasured,
    ).map(({ id, use, weight, tie_at, turns_at }) => [id, use, weight, tie_at, turns_at].join(' '));

  const A = line('a', { u: 800, v: 200 });
  const B = line('b', { u: 400, v: 700 });
  const C = line('c', { u: 300, w: 900, x: 900 });

  it('is a use that was asked for, and of the others the one that does it with the least weight', () => {
    // 800 + 200 w = 400 + 700 w at 0.8
    expect(told([A, B], ['a', 'b'], { u: 1 })).toEqual(['b v 0 0.8 0.9']);
    expect(told([A, C], ['a', 'c'], { u: 1 })).toEqual(['c w 0 0.555556 0.6']);
    expect(told([A, B], ['a', 'b'], { u: 1, v: 0.5 })).toEqual(['b u 1 0.625 0.6', 'b v 0.5 0.8 0.9']);
  });

  it('is nothing for a use that figures would decide, nor by words where figures decide', () => {
    expect(told([A, C], ['a', 'c'], { u: 1 }, { isMeasured: (use) => use === 'w' })).toEqual(['c x 0 0.555556 0.6']);
    expect(told([A, C], ['a', 'c'], { u: 1 }, { isMeasured: () => true })).toEqual([]);
    expect(told([A, B], ['a', 'b'], { u: 1 }, { measured: true })).toEqual([]);
    expect(told([A, B], ['a', 'b'], { u: 1, v: 0.5 }, { measured: true })).toEqual([
      'b u 1 0.625 0.6',
      'b v 0.5 0.8 0.9',
    ]);
  });

  it('is told of those alone who contend: the same kind of evidence, as sure of conditions', () => {
    const near = line('b', { u: 400, v: 700 }, { tier: 1 });
    expect(told([A, near], ['a', 'b'], { u: 1, v: 0.5 }, { measured: true })).toEqual([]);
    expect(told([A, near], ['a', 'b'], { u: 1 })).toEqual(['b v 0 0.8 0.9']);
    const doubted = line('b', { u: 400, v: 700 }, { doubts: 1 });
    expect(told([A, doubted], ['a', 'b'], { u: 1 })).toEqual([]);
    const first = line('a', { u: 800, v: 200 }, { doubts: 2 });
    expect(told([first, doubted], ['a', 'b'], { u: 1 })).toEqual(['b v 0 0.8 0.9']);
  });

  it('may bring in a line that was not scored, by a use that it has evidence for', () => {
    const unscored = line('z', { v: 900 });
    expect(told([A, unscored], ['a'], { u: 1 })).toEqual(['z v 0 1.142857 1.2']);
    expect(told([A, unscored], [], { u: 1 })).toEqual([]);
    expect(told([A], ['a'], { u: 1 })).toEqual([]);
  });

  it('is told in the order of the ranking, then of the lines', () => {
    const d = line('d', { u: 350, x: 900 });
    expect(told([d, B, A], ['a', 'b'], { u: 1 }).map((row) => row.split(' ')[0])).toEqual(['b', 'd']);
  });
});

describe('an answer', () => {
  const kb = snapshotOf(`uses: [{id: u, name: U}, {id: v, name: V, needs: {context: 50}}]
models:
  - {id: a, name: A, developer: acme, applications: [{use: u, fit: strong}, {use: v, fit: strong}]}
  - {id: b, name: B, developer: acme, applications: [{use: u, fit: suitable}]}
  - {id: c, name: C, developer: acme, features: [{text: x}]}
releases:
  - {id: r/a, name: A1, model: a, series: sa, developer: acme, limit: {context: 10}, release_date: 2024-01-01}
  - {id: r/a2, name: A2, model: a, series: sb, developer: acme, limit: {context: 100}, release_date: 2024-02-01}
  - {id: r/b, name: B1, model: b, developer: acme, limit: {context: 100}, release_date: 2024-01-01}
  - {id: r/c, name: C1, model: c, developer: acme, limit: {context: 1000}, release_date: 2024-01-01}
offers:
  - {release: r/b, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}
  - {release: r/c, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}
plans: [{id: p, name: Bee Plus, model: b, provider: acme, price: [{from: 2025-01-01, currency: USD, amount: 20, per: month}]}]
`);
  const use = (id: string) => ({ id, weight: 1, matched: [id] });
  const ask = (understood: Partial<Understood<Constraint>>, more = {}) => recommend(kb, asking(understood, more));

  it('of what several releases of a line are named for has each by itself', () => {
    const only = [constraint('only', ['r/a', 'r/a2', 'b'], 'option')];
    const { recommendations, names } = ask({ uses: [use('u')], constraints: only });
    expect(recommendations.map(({ id, release, rank }) => [rank, id, release])).toEqual([
      [1, 'r/a', 'r/a'],
      [1, 'r/a2', 'r/a2'],
      [3, 'b', 'r/b'],
    ]);
    expect(names['r/a2']).toBe('A2');
    const one = ask({ uses: [use('u')], constraints: [constraint('only', ['sb', 'b'], 'option')] });
    expect(one.recommendations.map(({ id, release }) => [id, release])).toEqual([
      ['a', 'r/a2'],
      ['b', 'r/b'],
    ]);
  });

  it('of a line and one of its releases has both, the line by whatever stands for it', () => {
    const both = ask({ uses: [use('u')], constraints: [constraint('only', ['a', 'r/a2'], 'option')] });
    expect(both.recommendations.map(({ id, release }) => [id, release]).sort()).toEqual([
      ['a', 'r/a2'],
      ['r/a2', 'r/a2'],
    ]);
  });

  it('asks for the release where none is known, and tells no best of a reading that nobody is said to suit', () => {
    const bare = snapshotOf('uses: [{id: u, name: U}, {id: v, name: V}]\nmodels: [{id: a, name: A, developer: acme, applications: [{use: u, fit: strong}]}]\n'); // biome-ignore format: one value
    const result = recommend(bare, asking({ uses: [use('u')], ambiguous: [{ word: 'x', uses: ['u', 'v'] }] }));
    expect(result.questions.map(({ code }) => code)).toContain('release');
    expect(result.readings).toEqual({ u: ['a'], v: [] });
  });

  it('of who is fast is beside what was asked, where a knowledge base has that use', () => {
    const fast = snapshotOf(`uses: [{id: u, name: U}, {id: fast-response, name: F}]
models: [{id: a, name: A, developer: acme, applications: [{use: u, fit: strong}, {use: fast-response, fit: suitable}]}]
`);
    const result = recommend(fast, asking({ uses: [use('u')] }, { preference: 'fast' }));
    expect(result.understood.uses.map(({ id }) => id).sort()).toEqual(['fast-response', 'u']);
    expect(ask({ uses: [use('u')] }, { preference: 'fast' }).understood.uses.map(({ id }) => id)).toEqual(['u']);
  });

  it('holds lines against what a use needs, but not against what a word may mean', () => {
    const needed = ask({ uses: [use('v')] });
    expect(needed.recommendations.map(({ id, release }) => [id, release])).toEqual([['a', 'r/a2']]);
    expect(needed.understood.constraints).toMatchObject([{ constraint: 'min-context', value: 50, origin: 'use' }]);
    const meant = ask({ uses: [use('u')], ambiguous: [{ word: 'x', uses: ['v'] }] });
    expect(meant.understood.constraints).toEqual([]);
    expect(meant.use_names.v).toBeDefined();
    const stricter = ask({ uses: [use('v')], constraints: [constraint('min-context', 500)] });
    expect(stricter.understood.constraints).toHaveLength(1);
  });

  it('of criteria alone scores all that have a price, beside a use only those who suit it', () => {
    const cheap = [{ id: 'price', weight: 1, matched: ['cheap'] }];
    const prices = ask({ measures: cheap });
    expect(prices.recommendations.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(prices.weights.map(({ id }) => id)).toEqual(['price']);
    expect(ask({ measures: cheap, uses: [use('u')] }).recommendations.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(ask({ measures: cheap, uses: [use('u')] }).no_evidence).toEqual(['c']);
    // Beside a purpose that is not understood the cheapest is no answer.
    const missed = ask({ measures: cheap, not_understood: ['zzz'] });
    expect(missed.recommendations).toEqual([]);
    expect(missed.understood.not_understood).toEqual(['zzz', 'cheap']);
  });

  it('of nothing tells what can be asked for, with how many lines have evidence', () => {
    expect(ask({}).known_uses.map(({ id, models }) => [id, models])).toEqual([
      ['u', 2],
      ['v', 1],
    ]);
    expect(ask({ uses: [use('u')] }).known_uses).toEqual([]);
  });

  it('picks nobody while a condition stands unread', () => {
    const unread = [{ kind: 'law', text: 'BSI C5', options: [] }] as never;
    const result = ask({ uses: [use('u')], unread });
    expect(result.answered).toBe(false);
    expect(result.picks).toEqual({ evidenced: null, cheapest_of_leaders: null, open_weights: null });
    expect(ask({ uses: [use('u')] }).answered).toBe(true);
  });

  it('has plans where they are asked for: those named first, else of those who lead', () => {
    const subscription = { most: null, seats: 1 };
    expect(ask({ uses: [use('u')], subscription }).plans.map(({ id }) => id)).toEqual(['p']);
    expect(ask({ uses: [use('u')] }).plans).toEqual([]);
    expect(ask({ subscription }).plans.map(({ id }) => id)).toEqual(['p']);
    const named = ask({ mentioned: ['b'], not_understood: ['plus', 'zzz'] }, { need: 'bee plus' });
    expect(named.plans.map(({ id }) => id)).toEqual(['p']);
    expect(named.understood.not_understood).toEqual(['zzz']);
  });

  it('tells what nearly was, only where nobody is left', () => {
    const strict = [constraint('min-context', 5000, 'option')];
    expect(ask({ uses: [use('u')], constraints: strict }).nearest_misses.length).toBeGreaterThan(0);
    expect(ask({ uses: [use('u')], constraints: [constraint('min-context', 500, 'option')] }).nearest_misses).toEqual(
      [],
    );
  });

  it('tells of each of whom a condition cannot be told, and of each that is kept', () => {
    const result = ask({ uses: [use('u')], constraints: [constraint('license', ['mit'])] });
    expect(result.cannot_tell).toEqual(['a', 'b', 'c'].map((id) => ({ id, constraint: 'license' })));
    expect(result.kept.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(ask({ uses: [use('u')] }).kept).toEqual([]);
  });
});
