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
    'fix data/models.yaml or data/articles/plura-lmm-trends.yaml',
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
    'plura-lmm-trends': expect.objectContaining({ kind: 'commentary', date: '2025-02-02' }),
  });
});

describe('what the article says stands where its subject is shown', () => {
  const shown = async (...argv: string[]): Promise<string> =>
    (await twin([...argv, ...ARTICLE, '--width', '300'])).out.replace(/[ \n]+/g, ' ');

  it.each([
    ['ko', '아시아 언어 처리, 연구'],
    ['en', 'Asian-language processing and research'],
  ])('the verdict on R1 and its architecture belong to the release as well (%s)', async (lang, verdict) => {
    const page = JSON.parse((await twin(['show', 'deepseek-r1', '--json', ...ARTICLE])).out).release;
    expect(page.architecture.map(({ text }: { text: { en: string } }) => text.en)).toEqual(['R1']);
    const FIVE = ['chatgpt', 'deepseek r1', 'llama', 'gemini', 'grok'];
    expect(await shown('show', 'deepseek-r1', '--lang', lang)).toContain(verdict);
    const { rows } = JSON.parse((await twin(['compare', ...FIVE, '--json', ...ARTICLE])).out);
    const cell = (field: string) =>
      JSON.stringify(rows.find((row: { field: string }) => row.field === field).cells[1].value);
    expect(cell('architecture')).toContain('R1');
    expect(cell('criterion:versatility')).toContain(verdict);
  });

  it('a release that the article does not name does not cite it', async () => {
    const page = await shown('show', 'llama', '--lang', 'en');
    expect(page).toContain('LLaMA 2, as of 2025-02-02 [1], shown by meta/llama-2-70b');
    for (const view of [
      page,
      await shown('show', 'gemini', '--lang', 'ko'),
      await shown('report', '--lang', 'ko'),
      await shown('compare', 'gemini', 'llama', '--fields', 'release', '--lang', 'ko'),
    ])
      expect(view).not.toMatch(/Llama 2 70B|Gemini 1\.5 Pro/);
  });

  it('a release is current as of its day, not since', async () => {
    expect(await shown('show', 'chatgpt', '--lang', 'en')).toContain('GPT-4 (openai/gpt-4), as of 2025-02-02 [1]');
    expect(await shown('show', 'chatgpt', '--lang', 'ko')).toContain('GPT-4 (openai/gpt-4), 2025-02-02 기준 [1]');
  });

  it('what is said of two names both, and the list of developers stays open', async () => {
    const { rows } = JSON.parse((await twin(['compare', 'chatgpt', 'grok', '--json', ...ARTICLE])).out);
    const [text] = rows.find((row: { field: string }) => row.field === 'criterion:versatility').cells[0].value;
    expect(text.ko).toMatch(/ChatGPT, Gemini/);
    expect(text.en).toMatch(/ChatGPT and Gemini/);
    expect(await shown('report', '--lang', 'ko')).toContain('Meta, Google, xAI 등을 꼽는다');
  });

  it('what it concludes of two stands in the answer on each of them', async () => {
    const { verdict } = JSON.parse(
      (await twin(['compare', 'chatgpt', 'llama', 'gemini', 'grok', '--json', ...ARTICLE])).out,
    );
    const first = verdict.when.flatMap(({ id, rows }: { id: string; rows: string[] }) =>
      rows.slice(0, 3).includes('use:general-purpose') ? [id] : [],
    );
    expect(first).toEqual(['chatgpt', 'gemini']);
    expect(await shown('compare', 'chatgpt', 'llama', 'gemini', 'grok', '--lang', 'ko')).toMatch(
      /ChatGPT [^.]*범용[^.]*\. LLaMA [^.]*\. Gemini [^.]*범용/,
    );
  });

  it('the inputs that Gemini’s features name are not called unknown', async () => {
    expect(await shown('show', 'gemini', '--lang', 'ko')).not.toMatch(/입출력 형식/);
    expect(await shown('show', 'llama', '--lang', 'ko')).toMatch(/입출력 형식/);
  });

  it.each([
    ['기업에서 널리 쓰는 거', ['chatgpt', 'llama']],
    ['widely used in companies', ['chatgpt', 'llama']],
    ['상업적 응용', ['grok']],
    ['commercial applications', ['grok']],
    ['가장 널리 쓰이는 모델', ['chatgpt', 'gemini']],
    ['범용으로 두루', ['chatgpt', 'gemini']],
    ['지역 맞춤형', ['deepseek']],
    ['학계에서 많이 쓰는', ['llama']],
    ['실시간 트렌드 분석', ['grok']],
  ])('"%s" leads to %j', async (need, first) => {
    const { recommendations } = JSON.parse((await twin(['recommend', need, '--json', ...ARTICLE])).out);
    expect(
      recommendations.filter(({ rank }: { rank: number }) => rank === 1).map(({ id }: { id: string }) => id),
    ).toEqual(first);
  });

  it('its words of degree, high and the most widely, are no lowest fit', async () => {
    const { recommendations } = JSON.parse(
      (await twin(['recommend', '--use', 'general-purpose', '--json', ...ARTICLE])).out,
    ) as RecommendResult;
    expect(recommendations.slice(0, 2).map(({ id, score }) => [id, score])).toEqual([
      ['chatgpt', 70],
      ['gemini', 70],
    ]);
  });
});
