import { describe, expect, it } from 'vitest';
import { twin } from '../support/twin.ts';

describe('ids as code writes them', () => {
  it.each([
    [['show', 'azure/gpt-4o-2024-08-06'], 'openai/gpt-4o, from azure/gpt-4o-2024-08-06 (by way of azure'],
    [['show', 'azure/gpt-4o', '--lang', 'ko'], 'openai/gpt-4o ← azure/gpt-4o (경로 azure)'],
    [['compare', 'openrouter/openai/gpt-4o', 'gemini'], 'openai/gpt-4o, from openrouter/openai/gpt-4o'],
    [['timeline', 'vertex_ai/claude-haiku-4-5@20251001'], 'anthropic/claude-haiku-4-5, from vertex_ai/'],
    [['cost', 'azure/gpt-4o', '--input', '1M', '--output', '100k'], 'openai/gpt-4o, from azure/gpt-4o'],
    [
      ['recommend', '--instead-of', 'us.anthropic.claude-opus-4-5-20251101-v1:0'],
      'anthropic/claude-opus-4-5, from us.',
    ],
  ])('lmm %j tells below the answer how the id was read', async (args, text) => {
    const { code, out, err } = await twin([...args, '--width', '200']);
    expect(code).toBe(0);
    expect(out).toContain(text);
    expect(err).not.toContain(text);
  });

  it('tells it in JSON as a notice, and beside what programs read', async () => {
    const json = await twin(['show', 'azure/gpt-4o', '--json']);
    expect(JSON.parse(json.out).notices).toContainEqual({
      code: 'id-read',
      values: { asked: 'azure/gpt-4o', release: 'openai/gpt-4o', left_out: ['publisher:azure'] },
      text: 'openai/gpt-4o, from azure/gpt-4o (by way of azure)',
    });
    const csv = await twin(['compare', 'azure/gpt-4o', 'gemini', '--format', 'csv']);
    expect(csv.err).toContain('openai/gpt-4o, from azure/gpt-4o');
  });

  it('says nothing of names as they are', async () => {
    expect((await twin(['show', 'gpt-4o', '--json'])).out).not.toContain('id-read');
  });

  it('is an error where it may mean two, or none', async () => {
    const two = await twin(['show', 'openrouter/mistralai/mistral-medium']);
    expect(two.code).toBe(3);
    expect(two.err).toContain('mistral/mistral-medium-2508');
    const none = await twin(['show', 'anthropic/gpt-4o']);
    expect(none.code).toBe(3);
  });
});
