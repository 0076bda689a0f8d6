import { describe, expect, it } from 'vitest';
import type { RecommendResult } from '../../src/engine/results.ts';
import { knowledgeBase, lmm } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

/** The founding article alone: its five lines, whatever else ships. */
const DAY = ['--as-of', '2025-02-02', '--source', 'plura-lmm-trends'];
const answer = async (args: string[]): Promise<RecommendResult> => {
  const { code, out, err } = await twin(['recommend', ...args, '--json']);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as RecommendResult;
};
const ask = (...args: string[]): Promise<RecommendResult> => answer([...args, ...DAY]);
const ranking = ({ recommendations }: RecommendResult) =>
  recommendations.map(({ rank, id, score }) => [rank, id, score]);

describe('on the founding article', () => {
  it.each([
    [['--use', 'social'], 'grok'],
    [['--use', '소셜 미디어 트렌드 분석'], 'grok'],
    [['--use', 'research=2,social'], 'llama'],
    [['--use', 'social=2,research'], 'grok'],
    [['track trends on social media'], 'grok'],
    [['연구 개발'], 'llama'],
    [['데이터', '분석'], 'gemini'],
  ])('%j puts %s first', async (args, id) => {
    const result = await ask(...args);
    expect(result.recommendations[0]).toMatchObject({ rank: 1, id });
    expect(result.recommendations.filter(({ rank }) => rank === 1)).toHaveLength(1);
  });

  it('adds up: every score is the sum of its points, ranks are shared by equal scores', async () => {
    for (const uses of [
      'social',
      'social=1,research=1.1',
      'translation,document-summary,writing',
      'social=0.3,research=0.7,seo=1.9,chatbot=3',
    ]) {
      const { recommendations } = await ask('--use', uses);
      for (const { rank, score, contributions } of recommendations) {
        expect(contributions.reduce((sum, { points }) => sum + Math.round(points * 10), 0)).toBe(
          Math.round(score * 10),
        );
        expect(rank).toBe(recommendations.filter((other) => other.score > score).length + 1);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(contributions.every(({ sources }) => sources.length > 0)).toBe(true);
      }
    }
  });

  it('gives uses in any order the same answer', async () => {
    const one = await ask('--use', 'social=1,research=1.1,seo=0.4');
    const two = await ask('--use', 'seo=0.4,research=1.1,social=1');
    expect(ranking(two)).toEqual(ranking(one));
    const byUse = (result: RecommendResult) => result.sensitivity.map((entry) => JSON.stringify(entry)).sort();
    expect(byUse(two)).toEqual(byUse(one));
  });

  it('ties at tie_at', async () => {
    const { sensitivity, understood } = await ask('--use', 'social=1,research=1.1');
    const exact = sensitivity.filter(({ tie_at }) => tie_at !== null && Number.isInteger(tie_at * 1000) && tie_at > 0);
    expect(exact.length).toBeGreaterThan(2);
    for (const { id, use, tie_at } of exact) {
      const changed = new Map(understood.uses.map((entry) => [entry.id, entry.weight])).set(use, tie_at as number);
      const { recommendations } = await ask('--use', [...changed].map(([name, value]) => `${name}=${value}`).join(','));
      const scores = new Map(recommendations.map((entry) => [entry.id, entry.score]));
      expect([id, use, scores.get(id)]).toEqual([id, use, scores.get('llama')]);
    }
  });
});

describe('on all that ships, today', () => {
  it.each([
    ['social=1,research=1.1', 1],
    ['programming=2,korean', 0],
    ['multimodal=3,data-analysis,news-summary', 1],
  ])('for %s, each weight said to turn the answer does, with that model alone first', async (uses, least) => {
    const { sensitivity, understood } = await answer(['--use', uses]);
    const turning = sensitivity.filter(({ turns_at }) => turns_at !== null);
    expect(turning.length).toBeGreaterThanOrEqual(least);
    for (const { id, use, turns_at, weight } of turning) {
      expect(understood.uses.find((entry) => entry.id === use)?.weight ?? 0).toBe(weight);
      const changed = new Map(understood.uses.map((entry) => [entry.id, entry.weight]));
      changed.set(use, turns_at as number);
      const option = [...changed].map(([name, value]) => `${name}=${value}`).join(',');
      const { recommendations } = await answer(['--use', option]);
      expect(
        recommendations.filter(({ rank }) => rank === 1).map((entry) => entry.id),
        `${uses} → ${option}`,
      ).toEqual([id]);
    }
  });

  it('every model of the list stands once, whatever is asked', async () => {
    const { models } = JSON.parse((await twin(['list', '--json'])).out) as { models: { id: string }[] };
    for (const args of [
      ['--use', 'social'],
      ['--use', 'korean', '--min-context', '100k'],
      ['오픈소스로 번역, 중국 회사 빼고'],
      ['--use', 'research', '--max-price', '1'],
    ]) {
      const { recommendations, excluded, no_evidence } = await answer(args);
      const all = [...recommendations, ...excluded].map(({ id }) => id).concat(no_evidence);
      expect(all.sort()).toEqual(models.map(({ id }) => id).sort());
    }
  });
});

describe('every model stands once', () => {
  it.each([
    [['--use', 'social']],
    [['--use', 'social', '--min-context', '100k']],
    [['--use', 'research', '--open-weights', '--exclude', 'llama']],
    [['--use', 'chatbot', '--country', 'KR']],
    [['중국어 번역, 딥시크 빼고']],
    [['--use', 'korean']],
  ])('%j', async (args) => {
    const result = await ask(...args);
    const all = [
      ...result.recommendations.map(({ id }) => id),
      ...result.excluded.map(({ id }) => id),
      ...result.no_evidence,
    ];
    expect(all.sort()).toEqual(['chatgpt', 'deepseek', 'gemini', 'grok', 'llama']);
  });

  it('"Asian languages" is no evidence for Korean', async () => {
    expect((await ask('--use', 'korean')).recommendations).toEqual([]);
  });
});

describe('nothing understood', () => {
  it.each(['세탁기 골라줘', 'zzz qqq', '!!!', '🧺'])('%s: no ranking, no popular model, exit 0 or 5', async (need) => {
    const result = await ask(need);
    expect(result).toMatchObject({ need, recommendations: [], excluded: [], no_evidence: [], sensitivity: [] });
    expect(result.understood.uses).toEqual([]);
    expect((await twin(['recommend', need, '--fail-empty'])).code).toBe(5);
    const { out, code } = await twin(['recommend', need, '--lang', 'en', ...DAY]);
    expect(code).toBe(0);
    expect(out).toContain('lmm uses');
    expect(out).not.toMatch(/chatgpt|grok|gemini/i);
  });

  it('begins with a dash and is still a need behind --', async () => {
    expect((await twin(['recommend', '--json', ...DAY, '--', '--use'])).code).toBe(0);
  });
});

describe('options over the need', () => {
  it('hold with their weights, and add to its uses', async () => {
    const { understood } = await ask('소셜 미디어', '--use', 'social=3,seo');
    expect(understood.uses.find(({ id }) => id === 'social-media')?.weight).toBe(3);
    expect(understood.uses.map(({ id }) => id)).toContain('seo');
  });

  it('are hard, where words of the need exclude only what fails', async () => {
    const option = await ask('--use', 'social,research', '--no-training');
    expect(option.excluded.flatMap(({ reasons }) => reasons.map(({ outcome }) => outcome))).toContain('cannot-tell');
    for (const { reasons } of option.excluded)
      expect(reasons[0]).toMatchObject({ constraint: 'no-training', required: true });
  });

  it.each([
    [['--use', 'social=0'], 2],
    [['--use', 'social=-1'], 2],
    [['--use', 'social=x'], 2],
    [['--use', 'social='], 2],
    [['--use', 'social=1=2'], 2],
    [['--use', 'social,social-media'], 2],
    [['--use', ','], 2],
    [['--use', ''], 2],
    [['--use', 'social=1e9'], 2],
    [['--use', 'social=0.0000001'], 2],
    [['--use', 'socail'], 3],
    [['--use', 'social', '--max-price', 'cheap'], 2],
    [['--use', 'social', '--min-context', '-1'], 2],
    [['--use', 'social', '--min-context', '12q'], 2],
    [['--use', 'social', '--modality', 'smell'], 2],
    [['--use', 'social', '--country', 'Narnia'], 2],
    [['--use', 'social', '--released-after', '2025-02-30'], 2],
    [['--use', 'social', '--capability', 'flying'], 2],
    [['--use', 'social', '--exclude', 'nobody'], 3],
    [['--use', 'social', '--developer', 'nobody'], 3],
    [['--use'], 2],
    [[], 2],
    [['   '], 2],
  ])('%j ends with %i and nothing on stdout', async (args, code) => {
    const run = await twin(['recommend', ...args, '--json', ...DAY]);
    expect({ code: run.code, out: run.out }).toEqual({ code, out: '' });
    expect(run.err).toMatch(/^error: .+\n/);
  });
});

describe('the page', () => {
  it('begins with the pick, and says why, what would change it and what it rests on', async () => {
    const { out } = await twin(['recommend', '--use', 'social=1,research=1.1', '--explain', ...DAY]);
    expect(out.split('\n', 1)[0]).toMatch(/^Recommended: LLaMA {2,}as of 2025-02-02$/);
    for (const part of [
      '52.4',
      '47.6',
      'weight 1.1 / 2.1',
      'Grok comes first when',
      'What would change the answer',
      '[1] PLURA blog',
    ]) {
      expect(out).toContain(part);
    }
    // A command that is shown can be run as it is.
    const [, shown = ''] = /(lmm recommend --use\s+\S+)/.exec(out) ?? [];
    const again = await twin([...shown.split(/\s+/).slice(1), ...DAY, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out).recommendations[0].id).not.toBe('llama');
  });

  it('says a tie in its first line, by all names', async () => {
    const kb = knowledgeBase(
      'uses: [{id: u, name: U}]\nmodels:\n  - {id: a, name: Aa, developer: acme, applications: [{use: u, fit: strong}]}\n  - {id: b, name: Bb, developer: acme, applications: [{use: u, fit: strong}]}\n',
    );
    const { out } = await twin(['recommend', '--use', 'u', '--kb', kb]);
    expect(out.split('\n', 1)[0]).toMatch(/^Tied first: Aa, Bb/);
  });
});

it('the program gives the same bytes on every run, in both languages', () => {
  for (const more of [
    ['--lang', 'ko'],
    ['--lang', 'en', '--json'],
  ]) {
    const args = ['recommend', '중국어 번역과 문서 요약', '--use', 'social=0.4', ...DAY, ...more];
    expect(lmm(args).out).toBe(lmm(args).out);
  }
});
