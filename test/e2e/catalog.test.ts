import { describe, expect, it } from 'vitest';
import { knowledgeBase } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';
import { FOUNDING } from './pages.ts';

describe('uses', () => {
  it('tells how many models a source names for each', async () => {
    const { uses } = await twinJson<{ uses: { id: string; evidence: { model: string }[] }[] }>(['uses', ...FOUNDING]);
    const of = (id: string) => uses.find((use) => use.id === id)?.evidence.map(({ model }) => model);
    expect(of('social-media')).toEqual(['grok']);
    expect(of('content-creation')).toEqual(['chatgpt', 'gemini']);
    expect(of('video')).toEqual([]);
    expect((await twin(['uses', '--as-of', '2000'])).out).toMatch(/social-media .* 0 /);
  });

  it('tells all of those that are named, by any of their names', async () => {
    const { out } = await twin(['uses', 'SNS', '대화형 AI', ...FOUNDING, '--lang', 'ko']);
    expect(out).toMatch(/소셜 미디어 트렌드 분석 \(social-media\)/);
    expect(out).toMatch(/\(chatbot\)/);
    expect(out).toMatch(/Grok +▮▮▮ 특화 \[1\]/);
    expect(out).toContain('트위터');
    const { uses } = await twinJson<{ uses: { id: string }[] }>(['uses', 'social', 'social-media']);
    expect(uses.map(({ id }) => id)).toEqual(['social-media']);
  });

  it('fails for a name that no use has', async () => {
    expect(await twin(['uses', 'washing', '--json'])).toMatchObject({ code: 3, out: '' });
    expect((await twin(['uses', 'socal'])).err).toContain('social-media');
  });
});

describe.each([[['uses', 'social']], [['trends']]])('%j', (args) => {
  it('cites sources in brief, whole with --sources', async () => {
    const address = /https?:\/\//;
    const brief = (await twin([...args, ...FOUNDING])).out;
    expect(brief).toMatch(/^\[1\] PLURA blog 2025-02-02/m);
    expect(brief).not.toMatch(address);
    expect((await twin([...args, ...FOUNDING, '--sources'])).out).toMatch(/\[1\] +PLURA blog, "/);
  });
});

describe('trends', () => {
  it('lists what sources expect and conclude', async () => {
    const { trends, conclusions } = await twinJson<{
      trends: { id: string; said: string; sources: string[] }[];
      conclusions: { id: string; models: string[] }[];
    }>(['trends', ...FOUNDING]);
    expect(trends).toHaveLength(3);
    expect(trends[0]).toMatchObject({ said: '2025-02-02', sources: ['plura-lmm-trends'] });
    expect(conclusions.find(({ id }) => id === 'most-widely-used')?.models).toEqual(['chatgpt', 'gemini']);
    expect((await twin(['trends', ...FOUNDING])).out).toMatch(/^Trends +expected by the sources, not certain$/m);
  });

  it('knows none before they were said', async () => {
    const { code, out } = await twin(['trends', '--as-of', '2020', '--source', 'plura-lmm-trends', '--fail-empty']);
    expect(code).toBe(5);
    expect(out).toContain('Nothing here by this day.');
  });
});

describe('sources', () => {
  it('lists what the facts rest on and how much rests on each', async () => {
    const { records } = await twinJson<{ records: { id: string; kind: string; cited: number }[] }>(['sources']);
    expect(records.find(({ id }) => id === 'plura-lmm-trends')).toMatchObject({ kind: 'commentary' });
    expect(records.find(({ id }) => id === 'plura-lmm-trends')?.cited).toBeGreaterThan(50);
    const one = await twinJson<{ records: { id: string }[] }>(['sources', 'plura-lmm-trends']);
    expect(one.records.map(({ id }) => id)).toEqual(['plura-lmm-trends']);
    expect(await twin(['sources', 'nothing-of-the-kind', '--json'])).toMatchObject({ code: 3, out: '' });
  });

  it('lists every case in which sources disagree, with all values', async () => {
    const kb = knowledgeBase(`
sources: [{id: t, title: T, date: 2025-01-01, kind: feed}]
releases:
  - id: acme/a
    name: A
    developer: acme
    limit: {context: 100}
    parameters: {total: undisclosed}
    also:
      - {field: limit.context, value: 90, source: t, note: as sold}
      - {field: parameters.total, value: 7000000000, source: t}
  - {id: acme/b, name: B, developer: acme, limit: {context: 100}, also: [{field: limit.context, value: 100, source: t}]}
offers:
  - release: acme/a
    provider: acme
    cost:
      - {seen: 2025-01-01, currency: USD, input: 3, output: 4, source: t}
      - {from: 2025-01-01, currency: USD, input: 2, output: 4}
      - {from: 2025-01-01, currency: EUR, input: 9, output: 9, source: t}
      - {from: 2025-01-01, currency: USD, input: 1, output: 2, when: {mode: batch}}
`);
    const { conflicts, records, sources } = await twinJson<{
      conflicts: { field: string; release: string; values: { value: unknown; sources: string[] }[] }[];
      records: { id: string }[];
      sources: object;
    }>(['sources', '--conflicts', '--kb', kb]);
    expect(conflicts.map(({ release, field, values }) => [release, field, values.map(({ value }) => value)])).toEqual([
      ['acme/a', 'limit.context', [100, 90]],
      ['acme/a', 'parameters.total', ['undisclosed', 7_000_000_000]],
      ['acme/a', 'cost.input', [2, 3]],
    ]);
    expect(records.map(({ id }) => id)).toEqual(['s', 't']);
    expect(Object.keys(sources)).toEqual(['s', 't']);
    const { out } = await twin(['sources', '--conflicts', '--kb', kb]);
    expect(out).toContain('- 90 [2] (as sold)');
    expect(out).toContain('- not disclosed [1]');
    expect(out).toContain('- $3 [2]');
    expect((await twin(['sources', '--conflicts', '--source', 's', '--kb', kb, '--fail-empty'])).code).toBe(5);
  });
});

describe('fields', () => {
  it('lists every field with what it is called', async () => {
    const { fields } = await twinJson<{
      fields: { id: string; aliases: string[]; better: string | null; label: string }[];
    }>(['fields', '--lang', 'ko']);
    expect(fields.find(({ id }) => id === 'limit.context')).toMatchObject({ better: 'higher', label: '컨텍스트 길이' });
    expect(fields.find(({ id }) => id === 'cost.blend')?.aliases).toContain('price');
    expect((await twin(['fields', '--format', 'csv'])).out.split('\n')[0]).toBe(
      'id,label,group,type,unit,better,aliases',
    );
  });
});
