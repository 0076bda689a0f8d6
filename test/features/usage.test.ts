import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { UsageResult } from '../../src/engine/results.ts';
import { root } from '../support/lmm.ts';
import { type Outside, twin, twinJson } from '../support/twin.ts';

const cwd = mkdtempSync(join(tmpdir(), 'lmm-usage-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const LOG = [
  { id: 'c1', model: 'gpt-4o-2024-08-06', created: 1795000000, usage: { prompt_tokens: 1000, completion_tokens: 100 } },
  {
    type: 'assistant',
    timestamp: '2026-11-20T10:00:00Z',
    requestId: 'r',
    message: { id: 'm', model: 'claude-sonnet-4-5-20250929', usage: { input_tokens: 10, output_tokens: 30 } },
  },
  { id: 'c2', model: 'mystery-1\u001b[31m', created: 1795000000, usage: { prompt_tokens: 5, completion_tokens: 5 } },
];
const LINES = `${LOG.map((line) => JSON.stringify(line)).join('\n')}\n{"half\n`;
writeFileSync(join(cwd, 'log.jsonl'), LINES);
writeFileSync(join(cwd, 'usage.csv'), 'Day,Model,Input,Cached,Output\n2026-11-20,gpt-4o,2000,1000,100\n');
const outside: Outside = { cwd, today: '2026-11-30' };
const usageOf = async (args: string[], more: Outside = {}) =>
  (await twinJson<{ usage: UsageResult }>(['cost', '--usage', ...args], { ...outside, ...more })).usage;

describe('lmm cost --usage', () => {
  it('tells what it cost, what was left out and what has no price', async () => {
    const { out, err, code } = await twin(['cost', '--usage', 'log.jsonl', '--width', '80'], outside);
    expect([code, err]).toEqual([0, '']);
    // 1000 × 2.5 + 100 × 10 and 10 × 3 + 30 × 15, per million
    expect(out).toContain('at least $0.00398');
    expect(out).toMatch(/line 4: no JSON: \{"half/);
    expect(out.indexOf('unknown model')).toBeLessThan(out.indexOf('RELEASE'));
    expect(out).not.toContain('\u001b');
  });
  it('is the same from standard input, and by day', async () => {
    const [file, input] = [await usageOf(['log.jsonl']), await usageOf(['-'], { input: LINES })];
    expect({ ...input, file: '' }).toEqual({ ...file, file: '' });
    expect(file.total).toMatchObject({ total_exact: '0.00398', complete: false, unpriced_tokens: 10 });
    const days = await usageOf(['log.jsonl', '--by', 'day']);
    expect(days.lines.map(({ id, total_exact: total }) => [id, total])).toEqual([
      ['2026-11-18', '0.0035'],
      ['2026-11-20', '0.00048'],
    ]);
  });
  it('leaves out what lies ahead of the day of the answer, and other models', async () => {
    expect(await usageOf(['log.jsonl', '--as-of', '2026-11-19'])).toMatchObject({ total: { total_exact: '0.0035' } });
    const { usage } = await twinJson<{ usage: UsageResult }>(['cost', 'gpt-4o', '--usage', 'log.jsonl'], outside);
    expect(usage).toMatchObject({ records: 1, not_asked: 2, total: { total_exact: '0.0035' } });
  });
  it.each([
    [['--usage', 'log.jsonl', '--batch'], 2, '--batch cannot be used with --usage'],
    [['--usage', 'log.jsonl', '--max-price', '3'], 2, '--max-price cannot be used with --usage'],
    [['--by', 'day', '--input', '5'], 2, '--by belongs to --usage'],
    [['--usage', 'log.jsonl', '--by', 'week'], 2, 'day'],
    [['--usage', 'log.jsonl', '--plan', 'Claud Pro'], 2, 'Claude Pro'],
    [['--usage', 'log.jsonl', '--what-if', 'nonsense-9'], 3, 'nonsense-9'],
    [['--usage', 'log.jsonl', '--usage-day', '2026-11'], 2, 'whole day'],
    [['--usage', 'log.jsonl', '--usage-columns', 'modle=x'], 2, 'model'],
    [['--usage', 'usage.csv'], 1, 'prompt=COLUMN'],
    [['--usage', 'none.json'], 1, 'no such file'],
    [['--usage', '-'], 1, 'holds nothing'],
  ])('%j is told with a way out', async (args, code, said) => {
    const run = await twin(['cost', ...args], { ...outside, input: '' });
    expect(run.code).toBe(code);
    expect(run.err).toContain(said);
  });

  const commands = ['docs/usage.md', 'docs/usage.ko.md'].flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^lmm (cost .*)$/gm)].map(([, line = '']) => line),
  );
  it.each(commands)('the documents say: lmm %s', async (line) => {
    const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const { code, out, err } = await twin(args, outside);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/[$₩원]|"total"/);
  });
});
