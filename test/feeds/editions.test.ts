import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Board } from '../../src/domain/leaderboards.ts';
import { compareBoards, type EditionFindings } from '../../src/features/feed/editions.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { FEED, folder, lmm, type Run, root } from '../support/lmm.ts';
import { feedTwin, twin } from '../support/twin.ts';

const KNOWLEDGE = `
sources:
  - {id: page, title: A page, date: 2025-01-01, kind: vendor}
  - {id: arena-dataset-2025-05, title: Arena, date: 2025-05-01, kind: measurement}
developers:
  - {id: acme, name: Acme}
releases:
  - {id: acme/one, name: One, developer: acme, source: page}
  - {id: acme/two, name: Two, developer: acme, source: page}
tables:
  - {id: arena-text-overall, name: {en: Text, ko: 글}, measurer: Arena, scale: rating, source: page}
  - {id: arena-text-hard-prompts, name: {en: Hard, ko: 어려움}, measurer: Arena, scale: rating, source: page}
  - {id: arena-text-industry-legal, name: {en: Law, ko: 법}, measurer: Arena, scale: rating, source: page}
  - {id: arena-text-industry-science, name: {en: Science, ko: 과학}, measurer: Arena, scale: rating, source: page}
  - {id: arena-webdev, name: {en: Web, ko: 웹}, measurer: Arena, scale: rating, source: page}
  - {id: arena-agent, name: {en: Agents, ko: 에이전트}, measurer: Arena, scale: share, source: page}
editions:
  - table: arena-text-overall
    date: 2025-05-01
    source: arena-dataset-2025-05
    rows:
      - {as: acme-two, release: acme/two, value: 1500, low: 1490, high: 1510}
      - {as: acme-one-high, release: acme/one, value: 1495, low: 1485, high: 1505, setting: high}
      - {as: gone, value: 1000}
`;

const fixture = (name: string): string => join(root, 'test/feeds/fixtures', name);

const feed = (args: readonly string[], cwd: string): Promise<Run> =>
  feedTwin(['--kb', 'kb', '--seen', '2025-06-02', ...args], { cwd });

/** Parquet as the data set has it. */
const WEBDEV = Buffer.from(
  parquetWriteBuffer({
    columnData: Object.entries({
      model_name: ['One (High)', 'stranger'],
      rating: [1200.04, 1300],
      category: ['overall', 'overall'],
      vote_count: [7n, 9n],
      leaderboard_publish_date: ['2025-06-01', '2025-06-01'],
    }).map(([name, data]) => ({ name, data: data as string[] })),
  }),
);

describe('the command', () => {
  let work: string;
  const en = (...args: string[]): Promise<Run> => feed([...args, '--lang', 'en'], work);
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'lmm-test-'));
    for (const name of ['arena.csv', 'leaderboard-text.json', 'litellm.json']) cpSync(fixture(name), join(work, name));
    for (const part of ['kb', 'webdev']) mkdirSync(join(work, part));
    writeFileSync(join(work, 'kb/kb.yaml'), KNOWLEDGE);
    writeFileSync(join(work, 'webdev/latest-00000-of-00001.parquet'), WEBDEV);
  });
  afterEach(() => rmSync(work, { recursive: true }));

  it('prints the next editions of CSV: rows with releases, what changed, what is to be looked at', async () => {
    const run = await en('arena.csv');
    expect(run).toMatchObject({ code: 0, err: 'note: text: no table here, left out: klingon\n' });
    expect(run.out).toMatchInlineSnapshot(`
      "# arena: the next editions, compared with the knowledge base.
      # Editions to add: 2; here already: 0. Rows: 4, 3 matched, 1 not. Nothing was written: review, then move records to data/.

      sources:
        # a later day of the same source
        - id: arena-dataset-2025-05
          date: 2025-05-20
          checked: 2025-06-02

        # the leaderboard as a source: check its address and licence
        - id: arena-dataset-2025-06
          title: Arena leaderboard dataset
          publisher: Arena
          url: https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset
          date: 2025-06-01
          checked: 2025-06-02
          kind: measurement
          licence: CC-BY-4.0
      editions:
        # rows 3, 2 matched, 1 not
        # against 2025-05-01:
        #   1 new: odd, "new"
        #   1 gone: gone
        #   1 moved beyond both intervals: acme-two 1500 → 1400
        - table: arena-text-overall
          date: 2025-06-01
          source: arena-dataset-2025-06
          rows:
            - {as: 'odd, "new"', value: 1510.5, low: 1500.5, high: 1520.5}
            - {as: acme-one-high, release: acme/one, value: 1500, low: 1490, high: 1510, votes: 1786, setting: high}
            - {as: acme-two, release: acme/two, value: 1400, low: 1390, high: 1410, votes: 20}

        # rows 1, 1 matched, 0 not
        # no earlier edition here
        - table: arena-webdev
          date: 2025-05-20
          source: arena-dataset-2025-05
          rows:
            - {as: one (harness), release: acme/one, value: 1200, low: 1190, high: 1210, votes: 7, setting: harness}

      # Read from the name, for no earlier edition has it. Check each:
      #   one (harness): acme/one (harness)
      # Matches no release here, with the highest place:
      #   odd, "new": 1 of arena-text-overall
      "
    `);
  });

  it('reads Parquet, whose folder tells the arena', async () => {
    const { out } = await en('webdev/latest-00000-of-00001.parquet');
    expect(parse(out).editions).toEqual([
      {
        table: 'arena-webdev',
        date: '2025-06-01',
        source: 'arena-dataset-2025-06',
        rows: [
          { as: 'stranger', value: 1300, votes: 9 },
          { as: 'One (High)', release: 'acme/one', value: 1200, votes: 7, setting: 'High' },
        ],
      },
    ]);
  });

  it('reads the catalogue, whose name tells the arena and --date the day', async () => {
    const { out } = await en('leaderboard-text.json', '--date', '2025-05-24');
    const { sources, editions } = parse(out);
    expect(sources).toMatchObject([{ id: 'arena-catalog-2025-05', date: '2025-05-24', checked: '2025-06-02' }]);
    expect(sources[0]).not.toHaveProperty('licence');
    expect(editions.map((edition: { table: string }) => edition.table)).toEqual([
      'arena-text-hard-prompts',
      'arena-text-overall',
    ]);
    expect(editions[1].rows[0]).toEqual({
      as: 'one-high',
      release: 'acme/one',
      value: 1520.1,
      low: 1510,
      high: 1530,
      setting: 'high',
    });
  });

  it.each([['arena.csv'], ['webdev/latest-00000-of-00001.parquet'], ['leaderboard-text.json', '--date', '2025-05-24']])(
    'prints of %s what loads, is not told again, and writes no file',
    async (...args) => {
      const before = readdirSync(work);
      const { out } = await en(...args);
      const next = join(folder({ 'next.yaml': out }), 'next.yaml');
      expect((await twin(['validate', '--kb', join(work, 'kb'), next])).code).toBe(0);
      expect((await en(...args, '--kb', next)).out).toMatch(
        /^# arena: .*\n# Editions to add: 0; here already: [12]\. Rows: 0/,
      );
      expect(readdirSync(work)).toEqual(before);
    },
  );

  it('speaks Korean', async () => {
    const run = await feed(['arena.csv', '--lang', 'ko'], work);
    expect(run.err).toBe('알림: text: 여기에 표가 없어 뺀 것: klingon\n');
    expect(run.out).toMatch(/^# 지식 베이스와 비교한 다음 판: arena\.\n# 더할 판 2, 이미 있는 판 0\./);
    expect(run.out).toContain('  # 2025-05-01 판과 비교:\n');
    expect((await feed(['--help', '--lang', 'ko'], work)).out).toMatch(/--arena 이름[\s\S]*\n리더보드:\n {2}arena /);
  });

  it.each([
    [['leaderboard-text.json'], 1, 'leaderboard-text.json The file names no day. Name it with --date.'],
    [['kb/kb.yaml', '--format', 'arena'], 1, 'kb/kb.yaml The content is of no known leaderboard.'],
    [['none.parquet'], 1, 'none.parquet: There is no such file'],
    [['arena.csv', '--date', '2025-06'], 2, '--date takes a whole day, such as 2026-11-25; given: 2025-06'],
    [['arena.csv', '--arena', ''], 2, '--arena is empty'],
    [['arena.csv', '--developer', 'acme'], 2, '--developer is for feeds of models'],
    [['litellm.json', '--date', '2025-06-01'], 2, '--date is for leaderboards'],
    [['litellm.json', '--arena', 'text'], 2, '--arena is for leaderboards'],
  ])('tells what is wrong with %j', async (args, code, message) => {
    const run = await en(...args);
    expect(run).toMatchObject({ code, out: '' });
    expect(run.err).toContain(message);
  });

  it.each([
    ['bad.csv', 'arena,category,model,rating\ntext,overall,one,high\n', 'bad.csv:2:18 rating is no number: high'],
    ['bad.json', '{"full": {"one": {"rating": "high"}}}', 'bad.json full › one: rating is no number: high'],
    ['bad.parquet', 'PAR1 and no more', 'bad.parquet This is not whole Parquet'],
  ])('tells where %s is at fault', async (name, content, message) => {
    writeFileSync(join(work, name), content);
    const run = await en(name, '--date', '2025-06-01', '--arena', 'text');
    expect(run).toMatchObject({ code: 1, out: '', err: expect.stringContaining(message) });
  });
});

const compare = (boards: readonly Board[]): EditionFindings =>
  compareBoards(snapshot(), boards, 'arena', 'arena-dataset');
const board = (over: Partial<Board>): Board => ({
  arena: 'text',
  category: 'overall',
  date: '2025-06-01',
  scores: [{ as: 'acme-one', value: 1500 }],
  ...over,
});
const snapshot = () => snapshotOf(KNOWLEDGE.replace(/developers:\n.*\n/, ''));

it.each([
  ['text', 'overall', 'arena-text-overall'],
  ['text', 'hard_prompts', 'arena-text-hard-prompts'],
  ['text', 'hard_prompts_english', undefined],
  ['text', 'industry_legal_and_government', 'arena-text-industry-legal'],
  ['text', 'industry_life_and_physical_and_social_science', 'arena-text-industry-science'],
  ['text', 'industry_science_and_legal', undefined],
  ['webdev', 'overall', 'arena-webdev'],
  ['webdev', 'webdev', undefined],
  ['vision', 'overall', undefined],
])('knows the table of %s, %s', (arena, category, table) => {
  const { editions, skipped } = compare([board({ arena, category })]);
  expect(editions[0]?.table).toBe(table);
  expect(skipped).toEqual(table === undefined ? [{ arena, categories: [category] }] : []);
});

it('orders rows by score, whatever the order of the file', () => {
  const scores = [3, 1, 2, 22].map((number) => ({ as: `m${number}`, value: number % 10 }));
  const edition = (of: typeof scores) => compare([board({ scores: of })]).editions[0];
  expect(edition(scores)?.rows.map(({ as }) => as)).toEqual(['m3', 'm2', 'm22', 'm1']);
  expect(edition([...scores].reverse())).toEqual(edition(scores));
});

it('rounds ratings to one decimal and shares to four', () => {
  const scores = [{ as: 'one', value: 0.123456, low: -0.00191 }];
  const boards = [board({ arena: 'agent', scores }), board({ scores })];
  const rows = compare(boards).editions.map((edition) => edition.rows[0]);
  expect(rows).toMatchObject([
    { value: 0.1235, low: -0.0019 },
    { value: 0.1, low: -0 },
  ]);
});

it('tells names that stand twice, and keeps both rows', () => {
  const scores = [1, 2].map((value) => ({ as: 'acme-two', value }));
  const [edition] = compare([board({ scores })]).editions;
  expect(edition).toMatchObject({ twice: ['acme-two'], rows: [{ value: 2 }, { value: 1 }], since: { moved: [] } });
});

it('compares with the newest edition that is not later', () => {
  const since = (date: string) => compare([board({ date })]).editions[0]?.since;
  expect(since('2025-04-30')).toBeNull();
  expect(since('2025-05-01')?.date).toBe('2025-05-01');
});

it('says in its help what the columns of CSV are, as the fixture has them', () => {
  const [head] = readFileSync(fixture('arena.csv'), 'utf8').split('\n');
  expect(lmm(['--help', '--lang', 'en'], {}, tmpdir(), FEED).out).toContain(`CSV: ${head}\n`);
});
