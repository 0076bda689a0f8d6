import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERION_IDS, type CriterionId, criterionOf } from '../../src/engine/criteria/criteria.ts';
import { PREFERENCES, presetOf } from '../../src/engine/presets.ts';
import { recommend } from '../../src/engine/recommend.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { asking } from '../support/query.ts';

const DAY = '2025-06-01';
/** What the release `acme/a`, with such fields and prices, gets on a day for a criterion. */
function got(id: CriterionId, fields: string, cost = '', day = DAY) {
  const snapshot = snapshotOf(
    `releases: [{id: acme/a, name: A, developer: acme${fields === '' ? '' : `, ${fields}`}}]
offers: [{release: acme/a, provider: acme${cost === '' ? '' : `, cost: [{from: 2025, ${cost}}]`}}]
`,
    day,
  );
  return criterionOf(id)?.points(snapshot, { model: undefined, release: snapshot.anyRelease('acme/a') });
}
const usd = (price: number): string => `currency: USD, input: ${price}, output: ${price}`;

describe('a measured criterion', () => {
  it.each<[number, number]>([
    [0, 100],
    [0.01, 100],
    [0.05, 100],
    [0.5, 67],
    [5, 33],
    [50, 0],
    [500, 0],
  ])('gives a blended price of $%d %i points', (price, points) => {
    expect(got('price', '', usd(price))).toEqual({ points, value: price, field: 'cost.blend', sources: ['s'] });
  });

  it('reads the blend of 3 parts input to 1 part output', () => {
    expect(got('price', '', 'currency: USD, input: 1, output: 5')?.value).toBe(2);
  });

  it.each<[number, number]>([
    [1, 0],
    [4_000, 0],
    [89_443, 50],
    [128_000, 56],
    [1_000_000, 89],
    [2_000_000, 100],
    [10_000_000, 100],
  ])('gives a context of %i tokens %i points', (context, points) => {
    expect(got('context', `limit: {context: ${context}}`)).toMatchObject({ points, value: context });
  });

  it.each<[string, number, string]>([
    ['open_weights: false', 0, 'open_weights'],
    ['open_weights: false, license: MIT', 0, 'open_weights'],
    ['open_weights: true', 60, 'open_weights'],
    ['open_weights: true, license: llama-4', 60, 'open_weights'],
    ['open_weights: true, license: undisclosed', 60, 'open_weights'],
    ['open_weights: true, license: CC-BY-NC-4.0', 60, 'open_weights'],
    ['open_weights: true, license: MIT-modified', 60, 'open_weights'],
    ['open_weights: true, license: MIT', 100, 'license'],
    ['open_weights: true, license: apache-2.0', 100, 'license'],
    ['open_weights: true, license: Apache 2.0', 100, 'license'],
  ])('gives {%s} %i points of openness', (fields, points, field) => {
    expect(got('openness', fields)).toMatchObject({ points, field });
  });

  it.each([
    ['2025-06-01', 100],
    ['2025-05-31', 100],
    ['2024-06-01', 50],
    ['2023-06-02', 0],
    ['2015', 0],
    ['2025', 79],
  ])('gives a release of %s %i points of recency on 2025-06-01', (date, points) => {
    expect(got('recency', `release_date: ${date}`)).toMatchObject({ points, value: date });
  });

  it.each([
    ['[ko]', 100],
    ['[en, ko-KR]', 100],
    ['[en]', 0],
    ['[en, kok]', 0],
  ])('gives languages %s %i points of Korean', (languages, points) => {
    expect(got('korean', `languages: ${languages}`)?.points).toBe(points);
  });

  it('reads Korean from what is said where no list of languages has it', () => {
    const snapshot = snapshotOf(`uses: [{id: korean, name: Korean}]
models:
  - id: m
    name: M
    developer: acme
    applications: [{use: korean, fit: suitable, text: So so}, {use: korean, fit: strong, text: Good}]
  - {id: n, name: N, developer: acme}
`);
    const of = (id: string) =>
      criterionOf('korean')?.points(snapshot, { model: snapshot.models.get(id), release: undefined });
    expect(of('m')).toEqual({ points: 70, value: 'korean', field: 'use:korean', sources: ['s'] });
    expect(of('n')).toBeNull();
  });

  it.each<[CriterionId, string, string]>([
    ['price', '', ''],
    ['price', '', 'currency: USD, input: 1'],
    ['price', '', 'currency: USD, input: undisclosed, output: 1'],
    ['price', '', 'currency: KRW, input: 1, output: 1'],
    ['context', '', ''],
    ['context', 'limit: {context: undisclosed}', ''],
    ['openness', '', ''],
    ['openness', 'license: MIT', ''],
    ['openness', 'open_weights: undisclosed', ''],
    ['recency', '', ''],
    ['recency', 'release_date: undisclosed', ''],
    ['korean', '', ''],
    ['korean', 'languages: undisclosed', ''],
  ])('%s of {%s} with {%s} is unknown and gives none', (id, fields, cost) => {
    expect(got(id, fields, cost)).toBeNull();
  });

  it('gives a whole number of 0 to 100 points, fewer for what is dearer', () => {
    const price = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4);
    fc.assert(
      fc.property(price, price, (a, b) => {
        const [one, two] = [a, b].map((value) => got('price', '', usd(value))?.points ?? -1);
        for (const points of [one, two])
          expect(Number.isInteger(points) && points !== undefined && points >= 0).toBe(true);
        if (a <= b) expect(one).toBeGreaterThanOrEqual(two as number);
        else expect(one).toBeLessThanOrEqual(two as number);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a preset', () => {
  it.each(PREFERENCES)('%s asks for something that there is, with a weight above 0', (name) => {
    const { criteria, uses } = presetOf(snapshotOf(''), name, []);
    const weights = [...Object.entries(criteria), ...Object.entries(uses)];
    expect(weights.length).toBeGreaterThan(0);
    expect(weights.every(([, weight]) => (weight as number) > 0)).toBe(true);
    expect(Object.keys(criteria).every((id) => criterionOf(id) !== undefined)).toBe(true);
  });
});

describe('a recommendation by measured criteria', () => {
  const KB = `uses: [{id: u, name: U}]
models:
${['a', 'b', 'c', 'd'].map((id, at) => `  - {id: ${id}, name: ${id}, developer: acme, current: [{release: acme/${id}}]${at < 2 ? `, applications: [{use: u, fit: ${at === 0 ? 'suitable' : 'strong'}, text: T}]` : ''}}`).join('\n')}
releases:
  - {id: acme/a, name: A, developer: acme, model: a, release_date: 2025-05-01, limit: {context: 1000000}}
  - {id: acme/b, name: B, developer: acme, model: b, release_date: 2024-05-01, limit: {context: 8000}}
  - {id: acme/c, name: C, developer: acme, model: c, limit: {context: 2000000}}
  - {id: acme/d, name: D, developer: acme, model: d}
offers:
  - {release: acme/a, provider: acme, cost: [{from: 2025, ${usd(3)}}]}
  - {release: acme/b, provider: acme, cost: [{from: 2025, ${usd(0.1)}}]}
`;
  const snapshot = snapshotOf(KB);
  const given = (criteria: { id: CriterionId; weight: number }[]) =>
    criteria.map((one) => ({ ...one, origin: 'option' as const, matched: [] }));
  const asked = (criteria: { id: CriterionId; weight: number }[], uses: { id: string; weight: number }[] = []) =>
    recommend(snapshot, asking({ uses: uses.map((use) => ({ ...use, matched: [] })) }, { criteria: given(criteria) }));

  it('ranks by points, an unknown value last without evidence', () => {
    const { recommendations, no_evidence } = asked([{ id: 'price', weight: 1 }]);
    expect(recommendations.map(({ rank, id, score }) => [rank, id, score])).toEqual([
      [1, 'b', 90],
      [2, 'a', 41],
    ]);
    expect(no_evidence).toEqual(['c', 'd']);
  });

  it('scores no line of which nobody says that it can do what was asked', () => {
    const result = asked([{ id: 'context', weight: 100 }], [{ id: 'u', weight: 1 }]);
    expect(result.recommendations.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(result.no_evidence).toEqual(['c', 'd']);
  });

  it('counts what words ask for beside a use; alone only where all words are understood', () => {
    const heard = { measures: [{ id: 'price', weight: 1, matched: ['cheap'] }] };
    const beside = recommend(snapshot, asking({ ...heard, uses: [{ id: 'u', weight: 1, matched: ['u'] }] }));
    expect(beside.weights).toEqual([{ id: 'price', weight: 1 }]);
    expect(beside.recommendations.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(recommend(snapshot, asking(heard)).recommendations.map(({ id }) => id)).toEqual(['b', 'a']);
    const other = recommend(snapshot, asking({ ...heard, not_understood: ['sofa'] }));
    expect(other.recommendations).toEqual([]);
    expect(other.understood).toMatchObject({ measures: [], not_understood: ['sofa', 'cheap'] });
    const both = recommend(snapshot, asking(heard, { criteria: given([{ id: 'price', weight: 3 }]) }));
    expect(both.weights).toEqual([{ id: 'price', weight: 3 }]);
  });

  it('makes no claim more certain', () => {
    const of = (measures: { id: CriterionId; weight: number }[]) =>
      asked(measures, [{ id: 'u', weight: 1 }]).recommendations.map(({ id, confidence }) => [id, confidence.reasons]);
    expect(of([{ id: 'context', weight: 1 }]).sort()).toEqual(of([]).sort());
  });

  it('tells of each criterion the value, the field and the source', () => {
    const [first] = asked([{ id: 'context', weight: 2 }]).recommendations;
    expect(first?.contributions).toEqual([
      {
        ...{
          kind: 'criterion',
          id: 'context',
          name: { en: 'context', ko: 'context' },
          points: 100,
          said: [],
          about: [],
        },
        reason: { code: 'measure', values: { value: 2e6, field: 'limit.context', points: 100, weight: 2 } },
        sources: ['s'],
      },
    ]);
  });

  it('adds up to the score, whatever the weights', () => {
    const weight = fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10);
    const criteria = fc
      .tuple(fc.subarray([...CRITERION_IDS], { minLength: 1 }), fc.array(weight, { minLength: 5, maxLength: 5 }))
      .map(([ids, weights]) => ids.map((id, at) => ({ id, weight: weights[at] ?? 1 })));
    fc.assert(
      fc.property(criteria, fc.option(weight), (some, use) => {
        for (const { score, contributions } of asked(some, use ? [{ id: 'u', weight: use }] : []).recommendations) {
          const sum = contributions.reduce((total, { points }) => total + Math.round(points * 10), 0);
          expect(sum).toBe(Math.round(score * 10));
        }
      }),
    );
  });
});
