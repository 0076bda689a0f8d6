import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FEED, folder, lmm, type Run, root } from '../support/lmm.ts';
import { feedTwin } from '../support/twin.ts';
import { KNOWLEDGE } from './knowledge.ts';

const fixture = (name: string): string => join(root, 'test/feeds/fixtures', name);

const feed = (args: readonly string[], cwd = tmpdir()): Promise<Run> => feedTwin(args, { cwd });

it('prints YAML that validates, writes no file, and warns on stderr', () => {
  const work = folder({ 'kb/kb.yaml': KNOWLEDGE });
  const run = lmm([fixture('litellm.json'), '--kb', 'kb', '--seen', '2025-06-01', '--lang', 'en'], {}, work, FEED);
  expect(run.code).toBe(0);
  expect(run.err).toMatch(/^note: acme\/odd: input_cost_per_token 0\.071 \(71000 USD per 1M tokens\): cannot be meant/);
  expect(run.out).toContain('input: 0.1, output: 0.57');
  expect(run.out).not.toContain('sample_spec');
  expect(readdirSync(work)).toEqual(['kb']);
  const out = folder({ 'out.yaml': run.out });
  expect(lmm(['validate', '--kb', join(work, 'kb'), join(out, 'out.yaml')]).code).toBe(0);
});

it('compares with the shipped knowledge base where no other is named', async () => {
  const run = await feed([fixture('models.dev.json'), '--seen', '2026-11-26']);
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toContain('# No difference.');
});

it('speaks Korean', async () => {
  expect((await feed([fixture('models.dev.json'), '--lang', 'ko'])).out).toMatch(
    /^# 지식 베이스와 비교한 피드: models\.dev/,
  );
  expect((await feed(['--help', '--lang', 'ko'])).out).toMatch(/^사용법: npm run feed/);
});

it.each([
  [['--format', 'yaml', 'feed.json'], '--format takes models.dev, openrouter, litellm, genai-prices'],
  [['--seen', '2025-02-30', 'feed.json'], '--seen takes a date that exists'],
  [['--seen', '2025-02', 'feed.json'], '--seen takes a whole day'],
  [['--lang', 'fr', 'feed.json'], '--lang takes ko, en'],
  [['--nonsense', 'feed.json'], 'There is no option --nonsense'],
  [['feed.json', '--kb'], '--kb needs a value'],
  [['feed.json', '--developer', ''], '--developer is empty'],
  [[], 'Name one feed file.'],
  [['a.json', 'b.json'], 'Name one feed file.'],
])('calls %j wrong use', async (args, message) => {
  const run = await feed(args);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain(message);
});

it('tells where a feed is at fault', async () => {
  const work = folder({
    'bad.json': '\ufeff{"data": [\r\n  {]',
    'odd.json': '{"a": 1}',
    'latin.json': Buffer.from([0x22, 0xe9, 0x22]),
  });
  const faults = (file: string) => feed([file], work);
  expect(await faults('bad.json')).toMatchObject({ code: 1, out: '' });
  expect((await faults('bad.json')).err).toBe('error: bad.json:2:4 This is not valid JSON from here on.\n');
  expect((await faults('odd.json')).err).toContain('odd.json The content is of no known feed.');
  expect((await faults('latin.json')).err).toContain('latin.json:1:1 The file ');
  expect(await faults('none.json')).toMatchObject({ code: 1, err: expect.stringContaining('There is no such file') });
});

it('calls a developer that nobody knows unknown', async () => {
  const run = await feed([fixture('openrouter.json'), '--developer', 'demmo']);
  expect(run).toMatchObject({ code: 3, out: '' });
  expect(run.err).toContain('No developer is called "demmo".');
  expect(run.err).toContain('Did you mean demo');
});
