import { describe, expect, it } from 'vitest';
import type { RecommendResult } from '../../src/engine/results.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

const KB = `uses:
  - {id: u, name: {en: Talking, ko: 말하기}}
  - {id: fast-response, name: {en: Fast answers, ko: 빠른 응답}}
models:
  - {id: a, name: Ay, developer: acme, current: [{release: acme/a}]}
  - {id: b, name: Be, developer: acme, current: [{release: acme/b}]}
  - {id: c, name: Ce, developer: acme, current: [{release: acme/c}]}
statements:
  - {models: [a, b], use: u, fit: strong, text: T}
  - {models: c, use: u, fit: suitable, text: T}
  - {models: c, use: fast-response, fit: specialised, text: Quick}
releases:
  - {id: acme/a, name: A, developer: acme, model: a, release_date: 2025-05-01, limit: {context: 1000000}, open_weights: false, modalities: {input: [text, image]}}
  - {id: acme/b, name: B, developer: acme, model: b, release_date: 2024-06-01, limit: {context: 8000}, open_weights: true, license: MIT, modalities: {input: [text]}}
  - {id: acme/c, name: C, developer: acme, model: c, release_date: 2025-05-10, modalities: {input: [text]}}
offers:
  - {release: acme/a, provider: acme, cost: [{from: 2025, currency: USD, input: 3, output: 3}]}
  - {release: acme/b, provider: acme, cost: [{from: 2025, currency: USD, input: 0.1, output: 0.1}]}
`;
const kb = standing(KB);
const run = (args: string[], lang = 'en') =>
  twin(['recommend', ...args, ...kb, '--as-of', '2025-06-01', '--lang', lang]);
async function answer(...args: string[]): Promise<RecommendResult> {
  const { code, out, err } = await run([...args, '--json']);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as RecommendResult;
}
const ids = ({ recommendations }: RecommendResult): string[] => recommendations.map(({ id }) => id);

describe('a preset', () => {
  it.each([
    ['cheap', ['b', 'a'], [{ id: 'price', weight: 1 }]],
    ['capable', ['a', 'c', 'b'], [{ id: 'context', weight: 0.5 }, { id: 'recency', weight: 0.5 }]], // biome-ignore format: one row
    ['open', ['b'], [{ id: 'openness', weight: 1 }]],
    ['FAST', ['c'], []],
  ])('%s by itself ranks %j', async (preset, expected, weights) => {
    const result = await answer('--prefer', preset);
    expect(ids(result)).toEqual(expected);
    expect(result.weights).toEqual(weights);
  });

  it('stands beside the uses, and --weight over it', async () => {
    const result = await answer('--use', 'u', '--prefer', 'cheap');
    expect(ids(result)).toEqual(['b', 'a', 'c']);
    expect((await answer('--use', 'u', '--prefer', 'cheap', '--weight', 'price=0.2,context')).weights).toEqual([
      { id: 'price', weight: 0.2 },
      { id: 'context', weight: 1 },
    ]);
  });

  it('adds up: what is printed of each criterion is the score', async () => {
    const { recommendations } = await answer('--use', 'u=3', '--prefer', 'capable', '--weight', 'price=0.7,korean');
    expect(recommendations.length).toBeGreaterThan(1);
    for (const { score, contributions } of recommendations) {
      expect(contributions.reduce((sum, { points }) => sum + Math.round(points * 10), 0)).toBe(Math.round(score * 10));
      expect(contributions.every(({ sources }) => sources.length > 0)).toBe(true);
    }
  });

  it('is told in words, with the value that gave the points', async () => {
    const { out } = await run(['--use', 'u', '--prefer', 'cheap', '--explain']);
    expect(out).toContain('$0.10');
    const korean = (await run(['--use', 'u', '--prefer', 'cheap', '--explain'], 'ko')).out;
    expect(korean).toContain('말하기');
    expect(korean).toContain('가격: $0.10, 100점 만점에 90점');
  });

  it('is part of the command that is printed to turn the order', async () => {
    const { out } = await run(['--use', 'u', '--prefer', 'cheap', '--explain']);
    const [, weights = '', options = ''] = /lmm recommend --use (\S+)(.*)/.exec(out) ?? [];
    const typed = await answer(
      '--use',
      weights,
      ...options
        .trim()
        .split(/\s+/)
        .filter((word) => word !== ''),
    );
    expect(typed.weights).toEqual([{ id: 'price', weight: 1 }]);
    expect(ids(typed)[0]).toBe('c');
  });

  it.each<[string[], RegExp, RegExp]>([
    [['--prefer', 'blue'], /--prefer takes cheap, capable, open, fast; given: blue/, /--prefer 값은/],
    [['--prefer', ''], /--prefer is empty/, /--prefer 값이 비어/],
    [['--weight', 'price=0'], /--weight takes criteria.*price=0/, /--weight 값은.*price=0/],
    [['--weight', 'price=-1'], /--weight/, /--weight/],
    [['--weight', 'price=x'], /--weight/, /--weight/],
    [['--weight', 'price=1=2'], /--weight/, /--weight/],
    [['--weight', 'price='], /--weight/, /--weight/],
    [['--weight', 'speed=1'], /--weight.*speed=1/, /--weight.*speed=1/],
    [['--weight', ','], /--weight is empty/, /--weight 값이 비어/],
    [['--weight', 'price=1e9'], /--weight/, /--weight/],
    [['--use', 'u', '--pareto', 'developer'], /--pareto takes fields.*not developer/, /--pareto 값은.*developer/],
    [['--use', 'u', '--pareto', 'prise'], /no field "prise".*price/s, /없는 항목입니다: prise/],
    [['--pareto', 'price'], /Describe what you need/, /필요한 일을/],
  ])('%j is wrong use, told in both languages', async (args, english, korean) => {
    for (const [lang, words] of Object.entries({ en: english, ko: korean })) {
      const { code, out, err } = await run(args, lang);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(words);
    }
  });

  it('takes a criterion once, whatever the case', async () => {
    expect((await answer('--weight', 'Price=2')).weights).toEqual([{ id: 'price', weight: 2 }]);
  });
});

describe('--pareto', () => {
  it('draws the front, who is beaten by whom, and of whom nobody can tell', async () => {
    const { pareto } = await answer('--use', 'u', '--pareto', 'price,context');
    expect(pareto).toEqual({
      fields: ['cost.blend', 'limit.context'],
      front: [
        { id: 'a', values: [3, 1e6] },
        { id: 'b', values: [0.1, 8000] },
      ],
      ...{ dominated: [], unknown: ['c'] },
    });
    expect((await answer('--use', 'u', '--pareto', 'price')).pareto?.dominated).toEqual([
      { id: 'a', by: 'b', values: [3] },
    ]);
  });

  it('is told in words', async () => {
    const { out } = await run(['--use', 'u', '--pareto', 'price', '--explain']);
    expect(out).toMatch(/Be: .*0\.1/);
    expect(out).toMatch(/- .*Ay.*Be/);
  });

  it('is null where it was not asked for', async () => {
    expect((await answer('--use', 'u')).pareto).toBeNull();
  });
});

describe('the nearest misses', () => {
  it('are told with the one condition to relax, those known to fail first', async () => {
    const result = await answer('--use', 'u', '--min-context', '2M');
    expect(result.recommendations).toEqual([]);
    expect(
      result.nearest_misses.map(({ id, constraint, actual, outcome }) => [id, constraint, actual, outcome]),
    ).toEqual([
      ['a', 'min-context', 1e6, 'fails'],
      ['b', 'min-context', 8000, 'fails'],
      ['c', 'min-context', null, 'cannot-tell'],
    ]);
    const { out } = await run(['--use', 'u', '--min-context', '2M']);
    expect(out).toContain('1,000,000');
  });

  it('leave out whom two conditions exclude, and are none where somebody is left', async () => {
    const two = await answer('--use', 'u', '--min-context', '2M', '--max-price', '1');
    expect(two.nearest_misses.map(({ id }) => id)).toEqual(['b']);
    expect((await answer('--use', 'u', '--max-price', '1')).nearest_misses).toEqual([]);
  });
});
