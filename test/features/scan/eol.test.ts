import { describe, expect, it } from 'vitest';
import type { EolFault } from '../../../src/domain/model-eol.ts';
import type { ScanResult } from '../../../src/engine/results.ts';
import { readModelEol } from '../../../src/kb/read/model-eol.ts';
import { folder } from '../../support/lmm.ts';
import { twin } from '../../support/twin.ts';
import { DAY } from './planted.ts';
import { SCHEMAS } from './valid.ts';

const SPEC = { spec: 'model-eol/0.1', publisher: 'others', generated: '2026-11-01T00:00:00Z' };
const feed = (...models: object[]): string => JSON.stringify({ ...SPEC, models });

describe('a feed of ends', () => {
  it('is read with what is known of it, and with what is not', () => {
    const model = {
      id: 'a-1',
      aliases: ['a'],
      shutdown: '2026-07-23',
      strange: true,
      distributions: [{ via: 'azure-ai-foundry', shutdown: '2026-12-26', date_precision: 'guessed' }, { via: 'x' }],
    };
    expect(readModelEol(`\ufeff${feed(model)}`, 'f.json').models).toEqual([
      {
        ids: ['a-1', 'a'],
        ends: [
          { via: null, date: '2026-07-23', precision: 'exact' },
          { via: 'azure-ai-foundry', date: '2026-12-26', precision: 'tentative' },
          { via: 'x', date: null, precision: 'exact' },
        ],
      },
    ]);
  });

  it('is refused with the place of what does not hold', () => {
    for (const [text, code, at] of [
      ['{', 'json', '1:2'],
      ['[]', 'spec', 'spec'],
      [JSON.stringify({ ...SPEC, spec: 'model-eol/9', models: [] }), 'spec', 'spec'],
      [JSON.stringify({ ...SPEC, publisher: '', models: [] }), 'publisher', 'publisher'],
      [JSON.stringify({ ...SPEC, generated: 'soon', models: [] }), 'generated', 'generated'],
      [JSON.stringify(SPEC), 'models', 'models'],
      [feed({ name: 'x' }), 'id', 'models[0].id'],
      [feed({ id: 'x' }, { id: 'y', shutdown: '2026-02-30' }), 'date', 'models[1].shutdown'],
      [feed({ id: 'x' }, { id: 'y', aliases: ['x'] }), 'twice', 'models[1]'],
      [feed({ id: 'x', distributions: [{ via: 'a' }, { via: 'a' }] }), 'twice', 'models[0].distributions[1]'],
    ] as const)
      expect(() => readModelEol(text, 'f.json'), text).toThrow(expect.objectContaining({ code, at } as EolFault));
  });
});

describe('ends by the word of others', () => {
  const scanned = async (line: string, ...models: object[]): Promise<ScanResult> => {
    const cwd = folder({ 'a.py': `${line}\n`, '.git/x': '', 'feed.json': feed(...models), '.gitignore': 'feed.json' });
    const { out, err } = await twin(['scan', 'a.py', '--eol', 'feed.json', '--as-of', DAY, '--json'], { cwd });
    expect(err).toBe('');
    return JSON.parse(out) as ScanResult;
  };
  const told = ({ subjects }: ScanResult) =>
    subjects.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ code }) => code)]);

  it('count where none is known here, by the way that the id takes', async () => {
    const bedrock = { via: 'aws-bedrock', shutdown: '2026-07-30' };
    const model = { id: 'claude-3-5-sonnet-20241022', shutdown: '2025-10-28', distributions: [bedrock] };
    const line = 'model="bedrock/us.anthropic.claude-3-5-sonnet-20241022-v2:0"';
    expect(told(await scanned(line))).toEqual([['cannot-tell', 'elsewhere']]);
    const result = await scanned(line, model);
    expect(told(result)).toEqual([['fault', 'retired']]);
    expect(result.subjects[0]?.reasons[0]?.text).toContain('by the feed of others (2026-11-01)');
    expect(result.told_by).toEqual([
      { file: 'feed.json', publisher: 'others', generated: '2026-11-01', models: 1, known: 1 },
    ]);
  });

  it('are told where they say otherwise, and say nothing where they say the same', async () => {
    const line = 'model="gpt-4.1"';
    for (const [shutdown, reasons] of [
      ['2027-01-14', ['fault', 'ends']],
      ['2027-03-01', ['fault', 'ends', 'told-other']],
      [undefined, ['fault', 'ends', 'told-none']],
    ] as const)
      expect(told(await scanned(line, { id: 'gpt-4.1', shutdown }))).toEqual([reasons]);
  });

  it('are no end where only an earliest day is told, until it is past', async () => {
    const line = 'model="gpt-6-luna"';
    const model = { id: 'gpt-6-luna', date_precision: 'tentative' };
    expect(told(await scanned(line, { ...model, shutdown: '2027-09-01' }))).toEqual([['fine', 'told-earliest']]);
    expect(told(await scanned(line, { ...model, shutdown: '2026-09-01' }))).toEqual([['cannot-tell', 'told-earliest']]);
    expect(told(await scanned(line, { id: 'gpt-6-luna', shutdown: '2028-01-01' }))).toEqual([['fine', 'told-end']]);
  });

  it('come back as they were written', async () => {
    const cwd = folder({ 'a.py': 'model = "gpt-4.1"\nold = "claude-2.1"\n' });
    const { out } = await twin(['scan', '--format', 'model-eol', '--as-of', DAY], { cwd });
    expect(SCHEMAS['model-eol']()(JSON.parse(out))).toEqual([]);
    expect(readModelEol(out, '-').models.map(({ ends }) => ends[0]?.date)).toEqual(['2025-07-21', '2027-01-14']);
  });

  it('are refused in one message with the way out, in both languages', async () => {
    const cwd = folder({ 'a.py': '', 'feed.json': '{"models": []}' });
    const run = (lang: string) => twin(['scan', '--eol', 'feed.json', '--lang', lang], { cwd });
    expect(await run('en')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('feed.json has no "spec"'),
    });
    expect(await run('ko')).toMatchObject({ code: 1, err: expect.stringContaining('"spec": "model-eol/0.1" 없음') });
  });
});
