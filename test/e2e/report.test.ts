import { describe, expect, it } from 'vitest';
import { knowledgeBase, lmm, lmmJson } from '../support/lmm.ts';
import { FOUNDING, fits, flat } from './pages.ts';

interface Report {
  report: {
    introduction: { text: Record<'en' | 'ko', string> }[];
    models: {
      id: string;
      name: string;
      features: { text: Record<'en' | 'ko', string> }[];
      applications: { use: string }[];
    }[];
    criteria: { id: string; assessments: { models: { id: string }[]; text: Record<'en' | 'ko', string> }[] }[];
    conclusions: { id: string; text: Record<'en' | 'ko', string> }[];
    trends: { id: string; text: Record<'en' | 'ko', string> }[];
  };
}

describe('the report of the founding article', () => {
  const { report } = lmmJson<Report>(['report', ...FOUNDING]);

  it('has the article’s parts in its order', () => {
    expect(report.introduction).toHaveLength(4);
    expect(report.models.map(({ name }) => name)).toEqual(['ChatGPT', 'DeepSeek R1', 'LLaMA', 'Gemini', 'Grok']);
    expect(report.criteria.map(({ id }) => id)).toEqual(['industry', 'versatility', 'research']);
    expect(report.trends.map(({ id }) => id)).toEqual([
      'multimodal-progress',
      'real-time-data',
      'language-optimisation',
    ]);
    expect(report.models[0]?.applications.slice(0, 3).map(({ use }) => use)).toEqual([
      'customer-support',
      'programming',
      'content-creation',
    ]);
  });

  it('tells a joint claim once, under both names', () => {
    const of = (id: string) =>
      report.criteria
        .find((criterion) => criterion.id === id)
        ?.assessments.map(({ models }) => models.map((m) => m.id).join('+'));
    expect(of('industry')).toEqual(['chatgpt', 'gemini', 'grok', 'deepseek', 'llama']);
    expect(of('versatility')).toEqual(['chatgpt+gemini', 'deepseek+llama', 'grok']);
    expect(of('research')).toEqual(['llama', 'chatgpt', 'gemini', 'deepseek', 'grok']);
  });

  it('holds every statement on a screen of any width', { timeout: 120_000 }, () => {
    const all = [
      ...report.introduction,
      ...report.models.flatMap(({ features }) => features),
      ...report.criteria.flatMap(({ assessments }) => assessments),
      ...report.conclusions,
      ...report.trends,
    ];
    fits(['report', ...FOUNDING], (lang) => all.map(({ text }) => text[lang]));
  });

  it('says what LMM means and that the trends are expected, not certain', () => {
    const ko = lmm(['report', ...FOUNDING, '--lang', 'ko']).out;
    expect(flat(ko)).toContain(flat('대형 멀티모달 모델(large multimodal model)'));
    expect(ko).toMatch(/출처의 전망이며 확정된 것이 아님/);
    const parts = ['1. 들어가며', '2. 모델 개요', '3. 기준별 비교', '4. 결론', '5. 향후 동향', '출처'];
    const places = parts.map((part) => ko.indexOf(`\n${part}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(lmm(['report', ...FOUNDING]).out).toContain('expected by the sources, not certain');
  });

  it('is a document in Markdown', () => {
    const { out } = lmm(['report', ...FOUNDING, '--format', 'markdown']);
    expect(out.match(/^# /gm)).toHaveLength(1);
    expect(out.match(/^## .*/gm)).toEqual([
      '## 1. Introduction (claim)',
      '## 2. The models',
      '## 3. Comparison by criterion (claim)',
      '## 4. Conclusions (claim)',
      '## 5. Trends (expected by the sources, not certain)',
      '## Sources',
    ]);
    expect(out.match(/^### .*/gm)).toHaveLength(8);
    expect(out).toContain('- **ChatGPT, Gemini**: ');
    expect(out).toMatch(/\n1\. PLURA blog, .*overview 1-5, comparison 1-3, conclusion/);
  });
});

describe('the report of any knowledge base', () => {
  it('covers every model of the snapshot and says where there is nothing', () => {
    const kb = knowledgeBase(
      'models:\n  - {id: one, name: One, developer: acme, features: [{text: "a *b* <i>c</i>"}]}\n',
    );
    const { out, code } = lmm(['report', '--kb', kb]);
    expect(code).toBe(0);
    expect(out).toContain('a *b* <i>c</i> [1]');
    expect(out).toContain('Nothing is stated by this day.');
    expect(lmm(['report', '--kb', kb, '--format', 'markdown']).out).toContain('a \\*b\\* &lt;i&gt;c&lt;/i&gt;');
    expect(lmm(['report', '--as-of', '2000', '--fail-empty']).code).toBe(5);
  });

  it('lists its statements a row in CSV', () => {
    const { out } = lmm(['report', ...FOUNDING, '--format', 'csv']);
    const [head, ...rows] = out.trimEnd().split('\n');
    expect(head).toBe('part,about,text,said,sources');
    expect(rows.filter((row) => row.startsWith('criterion:'))).toHaveLength(13);
    expect(rows.some((row) => row.startsWith('criterion:versatility,chatgpt gemini,'))).toBe(true);
  });
});
