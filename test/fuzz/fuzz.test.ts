import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { FeedError } from '../../src/domain/feeds.ts';
import { BoardError } from '../../src/domain/leaderboards.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { compareBoards } from '../../src/features/feed/editions.ts';
import { compareFeed } from '../../src/features/feed/query.ts';
import { COMMANDS } from '../../src/features/index.ts';
import type { OptionSpec } from '../../src/features/options.ts';
import { arenaTable, boardsOf } from '../../src/kb/boards/arena.ts';
import { readFeed } from '../../src/kb/import/detect.ts';
import { editionsYaml } from '../../src/surfaces/feed/editions-yaml.ts';
import { feedYaml } from '../../src/surfaces/feed/yaml.ts';
import { messagesOf } from '../../src/words/index.ts';
import { KNOWLEDGE } from '../feeds/knowledge.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import { folder, type Run } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { mutated, ODD, Random } from './generate.ts';

// `npm run fuzz` gives other seeds and more runs than the 2,000 of a test run.
const SEED = Number(process.env.LMM_FUZZ_SEED ?? 1);
/** Of each kind, by what a run of it takes. */
const RUNS = { files: 200, lines: 500, needs: 150, tables: 1150 };
const ONLY = process.env.LMM_FUZZ_KIND;

/** Longer than any of these inputs can take, on a slow machine too. */
const LIMIT_MS = 5000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
const COLOUR = /\u001b\[[0-9;]*m/g;

/** What holds for every command line, whatever is given. */
function check({ code, out: written, err: told }: Run, args: readonly string[]): void {
  // Colours are lmm's own, on a terminal.
  const [out, err] = [written, told].map((text) => text.replace(COLOUR, '')) as [string, string];
  expect([0, 1, 2, 3, 4, 5]).toContain(code);
  expect(err).not.toMatch(/\n\s+at \S+ \(|A fault of lmm|lmm 자체의/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may reach a terminal
  expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  if (!args.includes('--json')) return;
  if (code === 1 || code === 2 || code === 3) expect(out).toBe('');
  else if (!args.includes('--help')) expect(() => JSON.parse(out)).not.toThrow();
}

/** Runs cases by their seeds; a failing one is named by its seed and what it was. */
function fuzz(kind: keyof typeof RUNS, run: (random: Random, show: (input: unknown) => void) => Promise<void>): void {
  const runs = Number(process.env.LMM_FUZZ_RUNS ?? RUNS[kind]);
  it.skipIf(ONLY !== undefined && ONLY !== kind)(
    `takes any ${kind}`,
    async () => {
      for (let index = 0; index < runs; index++) {
        const seed = SEED * 1_000_003 + index;
        let input: unknown;
      const started = performance.now();
        try {
          await run(new Random(seed), (given) => {
            input = given;
          });
          expect(performance.now() - started).toBeLessThan(LIMIT_MS);
        } catch (error) {
          throw new Error(`${kind}, seed ${SEED}, run ${index}: ${JSON.stringify(input)}\n${(error as Error).message}`);
        }
      }
    },
    600_000,
  );
}

fuzz('files', async (random, show) => {
  const text = mutated(KNOWLEDGE, random);
  const path = join(folder({ 'kb.yaml': text }), 'kb.yaml');
  const args = random.pick([
    ['validate', '--kb', path],
    ['list', '--kb', path, '--json'],
    ['validate', '--kb', path, '--json'],
  ]);
  show([args, text]);
  const run = await twin(args);
  check(run, args.includes('validate') ? args.filter((arg) => arg !== '--json') : args);
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const [, line] of run.err.matchAll(/kb\.yaml:(\d+):\d+/g)) expect(Number(line)).toBeLessThanOrEqual(lines + 1);
});

const options: OptionSpec[] = [];
const names = Object.keys(COMMANDS);
for (const { load } of Object.values(COMMANDS)) options.push(...(await load()).command.options);
const flags = options.map((option) => option.flags);

fuzz('lines', async (random, show) => {
  const work = folder({ 'kb.yaml': KNOWLEDGE });
  const words = [...names, 'acme/one', 'one', 'acme', 'Two', 'coding', ...ODD].filter((word) => !word.includes('/etc'));
  const args = [random.pick(names), ...random.some(words, 3)];
  for (const flag of random.some(flags, 3)) {
    const name = /--[a-z-]+/.exec(flag)?.[0] ?? '';
    args.push(name, ...(flag.includes('<') ? [random.pick(words)] : []));
  }
  args.push('--kb', join(work, 'kb.yaml'), ...random.some(['--json', '--format', 'csv', '--lang', 'ko', '--help'], 2));
  show(args);
  check(await twin(args, { cwd: work, ...(random.next() < 0.3 ? { columns: 1 + random.below(120) } : {}) }), args);
});

const NEEDS = [
  '번역',
  '코딩을 잘하는',
  '저렴한',
  '모델 추천해 줘',
  '사내 서버에서',
  '이미지를 읽는',
  'translate',
  'cheap',
  'open weights',
  'at least 200k context',
  'no more than $5',
  '10만원 이하',
  'not from',
  '중국 모델 말고',
  '?',
  '!',
  '\n',
  ',',
  'and',
  '또는',
];

fuzz('needs', async (random, show) => {
  const need = [...random.some([...NEEDS, ...ODD], 8)].join(random.pick(['', ' ', ', ']));
  const path = join(folder({ 'kb.yaml': KNOWLEDGE }), 'kb.yaml');
  const args = ['recommend', '--kb', path, ...random.pick([['--json'], ['--lang', 'ko'], []]), '--', need];
  show(args);
  check(await twin(args), args);
});

const CSV =
  'arena,category,model,rating,low,high,votes,published\ntext,overall,"a, b",1500,1490,1510,10,2026-08-19\ntext,coding,c,1400,,,7,2026-08-19\n';
const FEEDS = [
  '{"newlab/m": {"litellm_provider": "newlab", "mode": "chat", "input_cost_per_token": 1e-6, "tiered_pricing": [\n{"range": [0, 32000], "input_cost_per_token": 3e-7}]}}',
  '{"data": [{"id": "newlab/m:free",\n"pricing": {"prompt": "0", "completion": "0.1"},\n"context_length": 1000}]}',
  '[{"id": "newlab", "models": [{"id": "m", "prices": [\n{"prices": {"input_mtok": 1}},\n{"constraint": {"start_time": "00:30:00Z", "end_time": "16:30:00Z"}, "prices": {"input_mtok": {"base": 2, "tiers": [{"start": 5, "price": 3}]}}}]}]}]',
  '{"newlab": {"id": "newlab", "models": {"m": {"id": "m",\n"cost": {"input": 1, "output": 2, "tiers": [{"tier": {"size": 5}, "input": 3}]},\n"limit": {"context": 5, "output": 6}}}}}',
];
const snapshot = new Snapshot(knowledgeOf(KNOWLEDGE), { asOf: '2026-11-25' });
const origin = { id: 'a', title: 'A', publisher: 'A', url: 'https://a.test', licence: undefined };

fuzz('tables', async (random, show) => {
  const isFeed = random.next() < 0.6;
  const text = mutated(isFeed ? random.pick(FEEDS) : CSV, random);
  show(text);
  try {
    if (isFeed) {
      const findings = compareFeed(snapshot, readFeed(text));
      parse(feedYaml(findings, messagesOf('en')), { logLevel: 'silent' });
    } else {
      const table = await arenaTable('a.csv', Buffer.from(text), () => text);
      const found = table && compareBoards(snapshot, boardsOf(table, { guess: 'text' }), 'arena', 'a');
      if (found) parse(editionsYaml(found, 'arena', origin, '2026-11-25', messagesOf('ko')), { logLevel: 'silent' });
    }
  } catch (error) {
    // What cannot be read is told with its place, and nothing else is thrown.
    if (!(error instanceof FeedError || error instanceof BoardError)) throw error;
    const { place } = error;
    if (place && 'line' in place) expect(place.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length + 1);
  }
});
