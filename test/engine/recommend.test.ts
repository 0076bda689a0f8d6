import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { FITS } from '../../src/domain/vocabulary.ts';
import type { Constraint } from '../../src/engine/constraints/constraint.ts';
import { recommend } from '../../src/engine/recommend.ts';
import type { Reason, RecommendResult, Understood } from '../../src/engine/results.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { asking, NOTHING } from '../support/query.ts';

const KB = `sources:
  - {id: t, title: T, publisher: Other, date: 2025-03-01, kind: press}
  - {id: blog, title: Blog, publisher: Blog, date: 2023-01-01, kind: commentary}
uses:
  - {id: u, name: U}
  - {id: v, name: V}
  - {id: w, name: W}
models:
  - id: a
    name: A
    developer: acme
    current: [{release: acme/a2}]
    applications:
      - {use: u, fit: strong, text: praised, source: [s, t], about: acme/a1}
      - {use: u, fit: suitable, text: named}
      - {use: v, fit: suitable, source: t}
  - {id: b, name: B, developer: acme, applications: [{use: u, fit: strong, source: t}]}
  - {id: c, name: C, developer: acme, applications: [{use: v, fit: specialised, source: blog}]}
  - {id: d, name: D, developer: acme, features: [{text: x}]}
releases:
  - {id: acme/a1, name: A1, model: a, developer: acme, release_date: 2023-01-01, limit: {context: 1000}}
  - {id: acme/a2, name: A2, model: a, developer: acme, release_date: 2024-01-01, limit: {context: 10}}
  - {id: acme/c1, name: C1, model: c, developer: acme, limit: {context: 5}}
`;
const asked = (uses: Record<string, number>, more: Partial<Understood<Constraint>> = {}): Understood<Constraint> => ({
  ...NOTHING,
  uses: Object.entries(uses).map(([id, weight]) => ({ id, weight, matched: [id] })),
  ...more,
});
const ask = (
  uses: Record<string, number>,
  more: Partial<Understood<Constraint>> = {},
  snapshot: Snapshot = snapshotOf(KB),
): RecommendResult<Reason> => recommend(snapshot, asking(asked(uses, more)));
const ranking = ({ recommendations }: RecommendResult<Reason>) =>
  recommendations.map(({ rank, id, score }) => [rank, id, score]);
const limit = (constraint: string, value: unknown, origin = 'option') =>
  [{ origin, constraint, value }] as Constraint[];

const HAVING = `sources:
  - {id: m, title: M, publisher: Judges, date: 2025-05-01, kind: measurement}
uses:
  - {id: work, name: Work}
  - {id: small, name: Small, needs: {parameters: 10000000000, open_weights: true}}
models:
  - {id: big, name: Big, developer: acme, applications: [{use: work, fit: specialised, text: works}]}
  - {id: tiny, name: Tiny, developer: acme, applications: [{use: work, fit: suitable, text: works}]}
  - {id: closed, name: Closed, developer: acme, applications: [{use: work, fit: specialised, text: works}]}
releases:
  - {id: acme/big, name: Big 1, model: big, developer: acme, release_date: 2025-01-01, open_weights: true, parameters: {total: 100000000000}}
  - {id: acme/tiny, name: Tiny 1, model: tiny, developer: acme, release_date: 2025-01-01, open_weights: true, parameters: {total: 5000000000}}
  - {id: acme/big-2, name: Big 2, model: big, developer: acme, release_date: 2025-01-02, open_weights: true, parameters: {total: 100000000000}}
  - {id: acme/big-3, name: Big 3, model: big, developer: acme, release_date: 2025-01-03, open_weights: true, parameters: {total: 100000000000}}
  - {id: acme/closed, name: Closed 1, model: closed, developer: acme, release_date: 2025-01-01, open_weights: false}
tables:
  - {id: board, name: Board, measurer: Judges, scale: percent, uses: [{use: small, as: related}], source: m}
editions:
  - table: board
    date: 2025-04-01
    source: m
    rows: [{release: acme/big, value: 90}, {release: acme/tiny, value: 10}, {release: acme/big-2, value: 60}, {release: acme/big-3, value: 40}]
`;
const heard = (id: string, matched: string) => ({ id, weight: 1, matched: [matched] });

describe('how a model is had, beside what it is for', () => {
  it('is a gate', () => {
    const result = recommend(snapshotOf(HAVING), asking({ uses: [heard('work', 'work'), heard('small', 'laptop')] }));
    expect(result.recommendations.map(({ id }) => id)).toEqual(['tiny']);
    expect(result.understood.uses.map(({ id }) => id)).toEqual(['work']);
  });

  it('asks for no small model where only machines of one’s own are spoken of', () => {
    const constraints = [
      { origin: 'need', constraint: 'deployment', value: ['weights'], matched: ['on-prem'] },
    ] as Constraint[];
    const result = recommend(
      snapshotOf(HAVING),
      asking({ uses: [heard('work', 'work'), heard('small', 'on-prem')], constraints }),
    );
    expect(result.understood.constraints.map(({ constraint }) => constraint)).toEqual(['deployment']);
  });

  it('is not asked for twice', () => {
    const constraints = [
      { origin: 'need', constraint: 'max-parameters', value: 6e9, matched: ['4 GB'] },
    ] as Constraint[];
    const result = recommend(snapshotOf(HAVING), asking({ uses: [heard('small', 'laptop')], constraints }));
    expect(result.understood.constraints.map(({ constraint }) => constraint)).toEqual([
      'max-parameters',
      'open-weights',
    ]);
  });
});

const AGES = `uses: [{id: work, name: Work}]
models:
  - {id: old, name: Old, developer: acme, applications: [{use: work, fit: specialised, text: works, about: acme/old-1}]}
  - {id: new, name: New, developer: acme, applications: [{use: work, fit: suitable, text: works}]}
  - {id: few, name: Few, developer: acme, applications: [{use: work, fit: specialised, text: works, about: acme/few}]}
releases:
  - {id: acme/old-1, name: Old 1, model: old, series: old, developer: acme, release_date: 2022-01-01, open_weights: true}
  - {id: acme/old-2, name: Old 2, model: old, series: old-2, developer: acme, release_date: 2024-06-01, limit: {context: 10}}
  - {id: acme/new, name: New 1, model: new, developer: acme, release_date: 2024-06-01, open_weights: true}
  - {id: acme/few, name: Few 1, model: few, series: few, developer: acme, release_date: 2024-06-01, status: limited}
  - {id: acme/all, name: Few 2, model: few, series: all, developer: acme, release_date: 2024-06-01}
`;
describe('the release that stands for a line', () => {
  const at = (constraints: Constraint[] = []) =>
    recommend(snapshotOf(AGES), asking(asked({ work: 1 }, { constraints }))).recommendations.map(
      ({ release }) => release,
    );

  it('is not one that is two years older than the newest, nor one for chosen customers', () =>
    expect(at()).toEqual(['acme/new']));
  it('ranks below those of these years where nothing newer keeps the conditions', () =>
    expect(at(limit('open-weights', true))).toEqual(['acme/new', 'acme/old-1']));
});

describe('the ranking', () => {
  it.each([
    [
      { u: 1 },
      [
        [1, 'a', 70],
        [1, 'b', 70],
      ],
    ],
    [
      { v: 1 },
      [
        [1, 'c', 100],
        [2, 'a', 40],
      ],
    ],
    [
      { u: 1, v: 1 },
      [
        [1, 'a', 55],
        [2, 'c', 50],
        [3, 'b', 35],
      ],
    ],
    [
      { u: 2, v: 1 },
      [
        [1, 'a', 60],
        [2, 'b', 46.7],
        [3, 'c', 33.3],
      ],
    ],
    [{ w: 1 }, []],
  ])('for %j is %j', (uses, expected) => {
    expect(ranking(ask(uses as Record<string, number>))).toEqual(expected);
  });

  it('shares a rank between equal scores and leaves the next out', () => {
    const snapshot = snapshotOf(`${KB}statements:\n  - {models: d, use: u, fit: suitable}\n`);
    expect(ranking(ask({ u: 1 }, {}, snapshot))).toEqual([
      [1, 'a', 70],
      [1, 'b', 70],
      // Its maker's word, where others speak of the use: half.
      [3, 'd', 20],
    ]);
  });

  it('is by ids where scores are equal, whatever the order of the file', () => {
    const snapshot = snapshotOf(KB);
    const turned = { ...snapshot.knowledge, models: [...snapshot.knowledge.models].reverse() };
    const reversed = Object.assign(snapshotOf(KB), { knowledge: turned });
    expect(ranking(ask({ u: 1 }, {}, reversed))).toEqual(ranking(ask({ u: 1 })));
  });

  it('takes the highest fit in force once, cites all who give it, and says what it was read from', () => {
    const [first] = ask({ u: 1 }).recommendations;
    expect(first?.contributions).toMatchObject([
      {
        kind: 'use',
        id: 'u',
        points: 70,
        reason: { code: 'fit', values: { fit: 'strong', weight: 1 } },
        about: ['acme/a1'],
        sources: ['s', 't'],
      },
    ]);
    expect(first?.contributions[0]?.said.map(({ text }) => text?.en)).toEqual(['praised']);
  });

  it('does not rise with more sources', () => {
    const more = snapshotOf(
      `${KB}statements:\n${Array(5).fill('  - {models: b, use: u, fit: strong, source: blog}\n').join('')}`,
    );
    expect(ranking(ask({ u: 1 }, {}, more))).toEqual(ranking(ask({ u: 1 })));
  });

  it('counts a claim about several models for each', () => {
    const snapshot = snapshotOf(`${KB}statements:\n  - {models: [c, d], use: w, fit: strong}\n`);
    expect(ranking(ask({ w: 1 }, {}, snapshot))).toEqual([
      [1, 'c', 70],
      [1, 'd', 70],
    ]);
  });

  it('is empty for a day before anything was said', () => {
    expect(ask({ u: 1 }, {}, snapshotOf(KB, '2022-01-01')).recommendations).toEqual([]);
  });
});

describe('every model stands once', () => {
  it('as recommended, excluded or without evidence', () => {
    const fits = fc.array(fc.option(fc.constantFrom(...FITS)), { minLength: 8, maxLength: 8 });
    const lengths = fc.array(fc.option(fc.constantFrom(0, 50, 100)), { minLength: 4, maxLength: 4 });
    const constraints = fc.constantFrom<Constraint[]>(
      [],
      limit('min-context', 50),
      limit('min-context', 50, 'need'),
      limit('exclude', ['m1']),
    );
    fc.assert(
      fc.property(fits, lengths, constraints, fc.boolean(), (read, contexts, limits, both) => {
        const models = contexts.map((context, at) => {
          const said = [read[2 * at], read[2 * at + 1]].map((fit, use) =>
            fit ? `{use: ${'uv'[use]}, fit: ${fit}}` : '',
          );
          return [
            `  - {id: m${at}, name: M${at}, developer: acme, current: [{release: r${at}}], applications: [${said.filter((text) => text).join(', ')}]}\n`,
            `  - {id: r${at}, name: R${at}, model: m${at}, developer: acme${context === null ? '' : `, limit: {context: ${context}}`}}\n`,
          ];
        });
        const snapshot = snapshotOf(
          `uses: [{id: u, name: U}, {id: v, name: V}]\nmodels:\n${models.map(([line]) => line).join('')}releases:\n${models.map(([, own]) => own).join('')}`,
        );
        const result = ask(both ? { u: 1.3, v: 0.7 } : { v: 1 }, { constraints: limits }, snapshot);
        const all = [
          ...result.recommendations.map(({ id }) => id),
          ...result.excluded.map(({ id }) => id),
          ...result.no_evidence,
        ];
        expect(all.sort()).toEqual(['m0', 'm1', 'm2', 'm3']);
        for (const [at, entry] of result.recommendations.entries()) {
          const points = entry.contributions.reduce((sum, part) => sum + Math.round(part.points * 10), 0);
          expect(points).toBe(Math.round(entry.score * 10));
          expect(entry.score).toBeGreaterThan(0);
          // Of whom a condition cannot be told stand below those of whom it can.
          const isSure = (one: typeof entry): number => Math.min(1, one.unknowns.length);
          const above = result.recommendations.filter(
            (one) => isSure(one) < isSure(entry) || (isSure(one) === isSure(entry) && one.score > entry.score),
          ).length;
          expect(entry.rank).toBe(above + 1);
          const before = result.recommendations[at - 1];
          if (before && isSure(before) === isSure(entry)) expect(entry.score).toBeLessThanOrEqual(before.score);
        }
        for (const { reasons } of result.excluded) expect(reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('or nowhere, where nothing was understood', () => {
    const result = recommend(snapshotOf(KB), asking({ not_understood: ['zzz'] }, { need: 'zzz' }));
    expect(result).toMatchObject({ recommendations: [], excluded: [], no_evidence: [], sensitivity: [], need: 'zzz' });
    expect(result.questions.map(({ code }) => code)).toEqual(['use']);
  });

  it('and the same question has the same answer, to the byte', () => {
    const one = (): string => JSON.stringify(ask({ v: 1, u: 0.3 }, { constraints: limit('min-context', 6, 'need') }));
    expect(one()).toBe(one());
  });
});

describe('conditions', () => {
  it('exclude with what is asked for and what there is', () => {
    const { excluded, recommendations } = ask({ u: 1, v: 1 }, { constraints: limit('min-context', 500) });
    expect(recommendations.map(({ id, release }) => [id, release])).toEqual([['a', 'acme/a1']]);
    expect(
      excluded.map(({ id, release, reasons }) => [
        id,
        release,
        reasons[0]?.outcome,
        reasons[0]?.actual,
        reasons[0]?.required,
      ]),
    ).toEqual([
      ['b', null, 'cannot-tell', null, 500],
      ['c', 'acme/c1', 'fails', 5, 500],
      ['d', null, 'cannot-tell', null, 500],
    ]);
  });

  it('of the need leave in what cannot be told, with less confidence and a question', () => {
    const { recommendations, excluded, questions } = ask({ u: 1 }, { constraints: limit('min-context', 500, 'need') });
    // Of a line without a current release the newest is held against it.
    expect(excluded.map(({ id }) => id)).toEqual(['c']);
    const b = recommendations.find(({ id }) => id === 'b');
    expect(b?.confidence.reasons.map(({ code, values }) => [code, values.constraint])).toContainEqual([
      'cannot-tell',
      'min-context',
    ]);
    expect(questions.find(({ code }) => code === 'constraint')?.values).toMatchObject({ constraint: 'min-context' });
  });
});

describe('conditions alone', () => {
  it('score nothing, and tell who keeps them and of whom it cannot be told', () => {
    const { recommendations, kept, excluded } = ask(
      {},
      { constraints: [...limit('min-context', 500, 'need'), ...limit('exclude', ['c'])] },
    );
    expect(recommendations).toEqual([]);
    expect(kept.map(({ id, release, reasons }) => [id, release, reasons.map(({ outcome }) => outcome)])).toEqual([
      ['a', 'acme/a1', []],
      ['b', null, ['cannot-tell']],
      ['d', null, ['cannot-tell']],
    ]);
    expect(excluded.map(({ id }) => id)).toEqual(['c']);
    expect(ask({ u: 1 }).kept).toEqual([]);
  });
});

describe('what was said of one release', () => {
  const kb = (about: string) =>
    snapshotOf(`sources: [{id: t, title: T, publisher: Other, date: 2025-03-01, kind: press}]
uses: [{id: u, name: U}]
models:
  - {id: a, name: A, developer: acme, current: [{release: acme/new}], applications: [{use: u, fit: strong${about}}]}
releases:
  - {id: acme/new, name: New, model: a, developer: acme, release_date: 2025-01-01, open_weights: false}
  - {id: acme/mid, name: Mid, model: a, developer: acme, release_date: 2024-06-01, open_weights: true}
  - {id: acme/old, name: Old, model: a, developer: acme, release_date: 2024-01-01, open_weights: true}
`);
  const open = { constraints: limit('open-weights', true) };
  const closed = { constraints: limit('open-weights', false) };

  it.each([
    ['counts for another that a condition took only where it may keep the condition itself', ', about: acme/old', open],
    ['counts for the current one whatever it was', ', about: acme/old', closed],
    ['counts for any where it was said of all', '', open],
    ['counts where one of those spoken of keeps the condition', ', about: [acme/new, acme/old]', open],
  ])('%s', (_, about, more) => {
    expect(ranking(ask({ u: 1 }, more, kb(about)))).toEqual([[1, 'a', 70]]);
  });

  it('does not count for another that a condition took, where it fails the condition', () => {
    const result = ask({ u: 1 }, open, kb(', about: acme/new'));
    expect(result.recommendations).toEqual([]);
    expect(result.no_evidence).toEqual(['a']);
  });
});

describe('confidence', () => {
  const reasons = (uses: Record<string, number>, id: string, asOf = '2025-06-01') => {
    const entry = ask(uses, {}, snapshotOf(KB, asOf)).recommendations.find((one) => one.id === id);
    return [entry?.confidence.level, entry?.confidence.reasons.map(({ code }) => code)];
  };
  it.each([
    [{ u: 1 }, 'a', ['medium', ['other-release']]],
    [{ u: 1 }, 'b', ['medium', ['one-source']]],
    [{ u: 1, v: 1 }, 'b', ['low', ['one-source', 'partial']]],
    [{ v: 1 }, 'c', ['low', ['one-source', 'commentary-only', 'old']]],
  ])('for %j in %s is %j', (uses, id, expected) => {
    expect(reasons(uses as unknown as Record<string, number>, id)).toEqual(expected);
  });
  it('falls with the age of the youngest source alone', () => {
    expect(reasons({ u: 1 }, 'b', '2026-03-01')[1]).toEqual(['one-source']);
    expect(reasons({ u: 1 }, 'b', '2026-03-02')[1]).toEqual(['one-source', 'old']);
  });
  it('falls where most words of the need were missed', () => {
    const doubts = (missed: string[]) =>
      ask({ u: 1 }, { not_understood: missed }).recommendations.flatMap(({ id, confidence }) =>
        id === 'b' ? confidence.reasons.filter(({ code }) => code === 'little-heard').map(({ values }) => values) : [],
      );
    expect(doubts(['door', 'gym'])).toEqual([]);
    expect(doubts(['the door', 'gym'])).toEqual([{ heard: 1, words: 4 }]);
  });
  it('never moves the score', () => {
    const score = (asOf: string) => ask({ v: 1 }, {}, snapshotOf(KB, asOf)).recommendations[0]?.score;
    expect(score('2025-06-01')).toBe(score('2035-06-01'));
  });
});

describe('what would change it', () => {
  it('is told for each rival: asked uses that turn it, and the nearest new one', () => {
    const { sensitivity } = ask({ v: 1, u: 1 });
    expect(sensitivity).toEqual([
      { id: 'c', use: 'v', weight: 1, tie_at: 1.166667, turns_at: 1.2 },
      { id: 'c', use: 'u', weight: 1, tie_at: 0.857143, turns_at: 0.8 },
    ]);
  });
  it('is nothing where nothing is recommended', () => {
    expect(ask({ w: 1 }).sensitivity).toEqual([]);
  });
});

it('asks what could change first place: readings, ties, the release, price and data', () => {
  const ambiguous = [{ word: 'x', uses: ['u', 'v'] }];
  const result = ask({ u: 1 }, { ambiguous });
  expect(result.questions.map(({ code }) => code)).toEqual(['reading', 'tie', 'price', 'data']);
  expect(result.readings).toEqual({ u: ['a', 'b'], v: ['c'] });
  expect(ask({ v: 1 }).questions.map(({ code, values }) => [code, values.model])).toEqual([
    ['price', 'c'],
    ['data', 'c'],
  ]);
});

it('says what each other is for instead', () => {
  const result = ask({ v: 1 });
  expect(result.instead.b?.map(({ use }) => use)).toEqual(['u']);
  expect(result.instead.d).toEqual([]);
  expect(result.recommendations.find(({ id }) => id === 'a')?.instead.map(({ use }) => use)).toEqual(['u']);
});
