import { describe, expect, it } from 'vitest';
import { twin, twinJson } from '../support/twin.ts';

describe('an option that is given twice', () => {
  it.each([
    [['list'], '--country', 'KR', 'CN'],
    [['list'], '--source', 'plura-lmm-trends', 'openai-codex-models'],
    [['list'], '--fields', 'context', 'price'],
    [['recommend'], '--use', 'programming', 'math=2'],
    [['recommend', '--use', 'programming'], '--only', 'claude', 'gemini'],
    [['recommend', '--use', 'programming'], '--weight', 'price', 'context=2'],
    [['recommend', '--use', 'programming'], '--pareto', 'points', 'price'],
    [['recommend', '--instead-of', 'gpt-4o'], '--but', 'cheaper', 'longer'],
  ])('is one list: %s %s %s, %s', async (command, option, one, other) => {
    const ask = (...args: string[]) => twin([...command, ...args, '--json']);
    const parted = await ask(option, one, option, other);
    expect(parted.err).toBe('');
    expect(parted).toEqual(await ask(option, `${one},${other}`));
  });

  it.each([
    [['list'], '--max-price', '3', '5'],
    [['list'], '--limit', '3', '5'],
    [['list'], '--as-of', '2025', '2026'],
    [['list'], '--released-after', '2025', '2026'],
    [['list', '--use', 'math'], '--sort', 'price', 'context'],
    [['recommend', 'coding'], '--prefer', 'cheap', 'fast'],
    [['cost', '--output', '1'], '--input', '3k', '5k'],
    [['show', 'grok'], '--out', 'a.txt', 'b.txt'],
    [['timeline'], '--from', '2025', '2026'],
    [['scan'], '--changed', 'main', 'next'],
  ])('where it takes one is refused, not half forgotten: %s %s %s, %s', async (command, option, one, other) => {
    for (const lang of ['en', 'ko']) {
      const { code, err } = await twin([...command, option, one, option, other, '--lang', lang]);
      expect(code).toBe(2);
      expect(err).toContain(`${one}, ${other}`);
      expect(err).toContain(option);
    }
  });

  it('with the same value is one', async () => {
    const { models } = await twinJson<{ models: unknown[] }>(['list', '--limit', '3', '--limit', '3']);
    expect(models).toHaveLength(3);
  });

  it('and says how a screen is set, counts as given last, so that it overrides an alias', async () => {
    const { out } = await twin(['list', '--lang', 'ko', '--width', '120', '--lang', 'en', '--width', '80']);
    expect(out).toBe((await twin(['list', '--lang', 'en', '--width', '80'])).out);
  });
});
