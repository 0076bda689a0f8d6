import { describe, expect, it } from 'vitest';
import type { ListResult, RecommendResult } from '../../src/engine/results.ts';
import { lmmJson } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

/** The founding article on its day: data/articles/plura-lmm-trends.yaml. A failing test names what the article says. */
const ARTICLE = ['--as-of', '2025-02-02', '--source', 'plura-lmm-trends'];
/** Name, developer, architecture and applications, as the article has them, in its order. */
const MODELS: [id: string, name: string, developer: string, architecture: string, applications: string[]][] = [
  ['chatgpt', 'ChatGPT', 'openai', 'GPT-4', ['customer-support', 'programming', 'content-creation']],
  [
    'deepseek',
    'DeepSeek R1',
    'deepseek',
    'R1',
    ['asian-languages', 'translation', 'document-summary', 'research-analysis'],
  ],
  ['llama', 'LLaMA', 'meta', 'LLaMA 2', ['research', 'ai-adoption', 'business-automation']],
  ['gemini', 'Gemini', 'google-deepmind', 'Gemini 1.5', ['seo', 'data-analysis', 'content-creation']],
  ['grok', 'Grok', 'xai', 'Grok-1', ['social-media', 'chatbot', 'news-summary']],
];

it('the five models stand in its order, with its names, developers and architectures', () => {
  const { models = [] } = lmmJson<ListResult>(['list', ...ARTICLE]);
  expect(
    models.map(({ id, name, developer, architecture }) => [
      id,
      name,
      developer,
      (architecture as { en: string }[])[0]?.en,
    ]),
    'mend data/models.yaml or data/articles/plura-lmm-trends.yaml',
  ).toEqual(MODELS.map(([id, name, developer, architecture]) => [id, name, developer, architecture]));
});

describe.each(MODELS)('%s', (id, _, __, ___, applications) => {
  it('has the applications that the article lists, as readings of at least `suitable`', async () => {
    const { models = [] } = JSON.parse((await twin(['list', '--json', ...ARTICLE])).out) as ListResult;
    const uses = models.find((model) => model.id === id)?.stands_out.map(({ use }) => use) ?? [];
    expect(
      applications.filter((use) => !uses.includes(use)),
      'data/articles/plura-lmm-trends.yaml: add a statement with use and fit for each',
    ).toEqual([]);
  });

  it('is recommended for each of them', async () => {
    for (const use of applications) {
      const { recommendations } = JSON.parse(
        (await twin(['recommend', '--use', use, '--json', ...ARTICLE])).out,
      ) as RecommendResult;
      expect(
        recommendations.map((entry) => entry.id),
        use,
      ).toContain(id);
    }
  });

  it('has features, a summary, and a word for each of the three criteria', async () => {
    const { model } = JSON.parse((await twin(['show', id, '--json', ...ARTICLE])).out);
    expect(model.features.length).toBeGreaterThanOrEqual(3);
    expect(model.summary).toHaveLength(1);
    expect(new Set(model.assessments.map(({ criterion }: { criterion: string }) => criterion))).toEqual(
      new Set(['industry', 'versatility', 'research']),
    );
  });
});

it.each([
  ['social-media', ['grok']],
  ['real-time-data', ['grok']],
  ['research', ['llama']],
  ['research-analysis', ['deepseek']],
  ['data-analysis', ['gemini']],
  ['multimodal', ['gemini']],
  ['seo', ['gemini']],
  ['customer-support', ['chatgpt']],
  ['programming', ['chatgpt']],
  ['asian-languages', ['deepseek']],
  ['general-purpose', ['chatgpt', 'gemini']],
  ['content-creation', ['chatgpt', 'gemini']],
  ['news-summary', ['grok']],
])('for %s it puts %j first', async (use, first) => {
  const { recommendations } = JSON.parse(
    (await twin(['recommend', '--use', use, '--json', ...ARTICLE])).out,
  ) as RecommendResult;
  expect(
    recommendations.filter(({ rank }) => rank === 1).map(({ id }) => id),
    'compare the fits in data/articles/plura-lmm-trends.yaml with the rubric in data/README.md',
  ).toEqual(first);
});

it('"real-time data analysis" is Grok’s, plain data analysis is not; "Asian languages" is nothing about Korean', async () => {
  const scored = async (use: string): Promise<string[]> =>
    JSON.parse((await twin(['recommend', '--use', use, '--json', ...ARTICLE])).out).recommendations.map(
      ({ id }: { id: string }) => id,
    );
  expect(await scored('data-analysis')).not.toContain('grok');
  expect(await scored('data-analysis')).not.toContain('deepseek');
  expect(await scored('korean')).toEqual([]);
});

it('says by its own kind that it is a commentary', async () => {
  const { sources } = JSON.parse((await twin(['list', '--json', ...ARTICLE])).out);
  expect(sources).toEqual({
    'plura-lmm-trends': expect.objectContaining({ kind: 'commentary', date: '2025-02-02', url: null }),
  });
});
