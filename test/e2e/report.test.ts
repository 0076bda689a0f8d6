import { describe, expect, it } from 'vitest';
import { knowledgeBase } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';
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

describe('the report of the founding article', async () => {
  const { report } = await twinJson<Report>(['report', ...FOUNDING]);

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

  it('holds every statement on a screen of any width', { timeout: 120_000 }, async () => {
    const all = [
      ...report.introduction,
      ...report.models.flatMap(({ features }) => features),
      ...report.criteria.flatMap(({ assessments }) => assessments),
      ...report.conclusions,
      ...report.trends,
    ];
    await fits(['report', ...FOUNDING], (lang) => all.map(({ text }) => text[lang]));
  });

  it('says what LMM means and that the trends are expected, not certain', async () => {
    const ko = (await twin(['report', ...FOUNDING, '--lang', 'ko'])).out;
    expect(flat(ko)).toContain(flat('대형 멀티모달 모델(large multimodal model)'));
    expect(ko).toMatch(/출처의 전망이며 확정된 것이 아님/);
    const parts = ['1. 들어가며', '2. 모델 개요', '3. 기준별 비교', '4. 결론', '5. 향후 동향', '출처'];
    const places = parts.map((part) => ko.indexOf(`\n${part}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect((await twin(['report', ...FOUNDING])).out).toContain('expected by the sources, not certain');
  });

  it('is a document in Markdown', async () => {
    const { out } = await twin(['report', ...FOUNDING, '--format', 'markdown']);
    expect(out.match(/^# /gm)).toHaveLength(1);
    expect(out.match(/^## .*/gm)).toEqual([
      '## In short',
      '## Ahead',
      '## State of the data',
      '## Contents',
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

describe('the first page of the report', () => {
  interface First {
    summary: {
      lines: number;
      measured_uses: number;
      leaders: { name: string; uses: { use: string; clear: boolean }[] }[];
      ahead: { release: string; event: { code: string; date: string } }[];
    };
    report: { measured: { use: string; first: { name: string }[]; alike: number }[] };
  }

  it('says how far the field is known, who leads what by measurement, what is said of it and what is ahead', async () => {
    const { summary, report } = await twinJson<First>(['report', '--as-of', '2026-11-25']);
    // Who leads there leads in the part on measurements.
    const firsts = new Map(
      report.measured.map(({ use, first, alike }) => [use, { name: first[0]?.name, clear: alike === 1 }]),
    );
    for (const { name, uses } of summary.leaders)
      for (const { use, clear } of uses) expect(firsts.get(use)).toEqual({ name, clear });
    expect(summary.leaders.flatMap(({ uses }) => uses)).toHaveLength(report.measured.length);
    const en = (await twin(['report', '--as-of', '2026-11-25', '--lang', 'en'])).out;
    const page = en.slice(0, en.indexOf('\n1. Introduction'));
    expect(page.split('\n').length).toBeLessThanOrEqual(60);
    expect(page).toContain(`On 2026-11-25 ${summary.lines} models of`);
    expect(page).toContain(`${summary.leaders[0]?.name} (${summary.leaders[0]?.uses.length})`);
    expect(page).toMatch(/^Ahead\n( +.+ ! .+\n)/m);
    expect(page).toMatch(/^Contents\n +1\. Introduction {2}2\. The models/m);
    const ko = (await twin(['report', '--as-of', '2026-11-25', '--lang', 'ko'])).out;
    for (const part of ['요약', '용도별 선두', '예정된 변화', '자료 현황', '목차'])
      expect(ko).toMatch(new RegExp(`^${part}`, 'm'));
    expect(ko).toContain(`2026-11-25 기준으로 개발사`);
  });

  it('says that nothing is measured where nothing is, and tells no checks of a later day', async () => {
    const { out } = await twin(['report', ...FOUNDING, '--lang', 'en']);
    expect(out).toContain('None of them is measured');
    expect(out).not.toMatch(/checked on 2026/);
    expect(out.replace(/\s+/g, ' ')).toContain('ChatGPT and Gemini are the most widely used');
    expect(out).not.toContain('Who leads what');
  });
});

describe('the length of the report', () => {
  const lengthOf = (out: string): number => out.trimEnd().split('\n').length;

  it('is at most 13 lines of text for each line that ships, and whole with --full', { timeout: 60_000 }, async () => {
    const { report } = await twinJson<Report>(['report', '--as-of', '2026-11-25']);
    for (const lang of ['en', 'ko'] as const) {
      const asked = ['report', '--as-of', '2026-11-25', '--lang', lang];
      const { out } = await twin([...asked, '--width', '80']);
      expect(lengthOf(out)).toBeLessThanOrEqual(13 * report.models.length);
      for (const { name } of report.models) expect(out).toContain(`\n  ${name}\n`);
      const full = flat((await twin([...asked, '--full', '--width', '200'])).out);
      for (const { features } of report.models)
        for (const { text } of features.slice(0, 3)) expect(full).toContain(flat(text[lang]));
      expect(full).toContain('https://');
    }
  });

  it('tells the newest of a line that has much, and how much more there is', async () => {
    const { out } = await twin(['report', 'chatgpt', '--lang', 'en', '--width', '80']);
    expect(out).toMatch(/\d+ more claims: lmm show chatgpt/);
    expect(out).toContain('current release');
  });
});

describe('the report on lines that are named', () => {
  interface Named extends Report {
    report: Report['report'] & { measured: { first: { model: string }[] }[] };
  }
  const named = async (...names: string[]): Promise<Named['report']> =>
    (await twinJson<Named>(['report', ...names])).report;

  it('is of those alone, in every part', async () => {
    const { introduction, models, criteria, measured } = await named('gemini', 'ChatGPT');
    expect(introduction).toEqual([]);
    expect(models.map(({ id }) => id)).toEqual(['chatgpt', 'gemini']);
    const about = criteria.flatMap(({ assessments }) => assessments.map((one) => one.models.map(({ id }) => id)));
    expect(about.length).toBeGreaterThan(0);
    for (const ids of about) expect(ids.some((id) => ['chatgpt', 'gemini'].includes(id))).toBe(true);
    expect(new Set(measured.flatMap(({ first }) => first.map(({ model }) => model)))).toEqual(
      new Set(['chatgpt', 'gemini']),
    );
  });

  it('takes a release for its line, in either language', async () => {
    expect((await named('openai/gpt-4o')).models.map(({ id }) => id)).toEqual(['chatgpt']);
    expect((await named('챗지피티')).models.map(({ id }) => id)).toEqual(['chatgpt']);
  });

  it('knows a need from a name, and a wrong name from both', async () => {
    const memo = await twin(['report', 'summarise the daily news', '--lang', 'en']);
    expect(memo.out).toMatch(/^Decision memo/);
    expect((await twin(['report', '번역', '--lang', 'ko'])).out).toMatch(/^결정 보고서/);
    const wrong = await twin(['report', 'chatgtp', '--lang', 'en']);
    expect(wrong.code).toBe(3);
    expect(wrong.err).toContain('chatgpt');
  });
});

describe('the report of any knowledge base', () => {
  it('covers every model of the snapshot and says where there is nothing', async () => {
    const kb = knowledgeBase(
      'models:\n  - {id: one, name: One, developer: acme, features: [{text: "a *b* <i>c</i>"}]}\n',
    );
    const { out, code } = await twin(['report', '--kb', kb]);
    expect(code).toBe(0);
    expect(out).toContain('a *b* <i>c</i> [1]');
    expect(out).toContain('Nothing is stated by this day.');
    expect((await twin(['report', '--kb', kb, '--format', 'markdown'])).out).toContain(
      'a \\*b\\* &lt;i&gt;c&lt;/i&gt;',
    );
    expect((await twin(['report', '--as-of', '2000', '--fail-empty'])).code).toBe(5);
  });

  it('lists its statements a row in CSV', async () => {
    const { out } = await twin(['report', ...FOUNDING, '--format', 'csv']);
    const [head, ...rows] = out.trimEnd().split('\n');
    expect(head).toBe('part,about,text,said,sources');
    expect(rows.filter((row) => row.startsWith('criterion:'))).toHaveLength(13);
    expect(rows.some((row) => row.startsWith('criterion:versatility,chatgpt gemini,'))).toBe(true);
  });
});
