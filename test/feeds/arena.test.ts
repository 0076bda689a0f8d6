import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { type Board, BoardError, type BoardFault, type Place } from '../../src/domain/leaderboards.ts';
import { arenaTable, type BoardOptions, boardsOf, unusedColumns } from '../../src/kb/boards/arena.ts';

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];
const parquet = (columnData: Columns): Uint8Array => new Uint8Array(parquetWriteBuffer({ columnData }));

/** The columns of Arena's data set, two models on a day, with a difference. */
function subset(other: Record<string, unknown[]> = {}): Uint8Array {
  const columns: Record<string, unknown[]> = {
    model_name: ['one-max', 'two'],
    organization: ['acme', 'acme'],
    license: ['Proprietary', 'Apache 2.0'],
    rating: [1500.25, 1400],
    rating_lower: [1490.5, 1390],
    rating_upper: [1510, 1410.5],
    variance: [1.5, 2],
    vote_count: [1786n, 20n],
    rank: [1n, 2n],
    category: ['coding', 'coding'],
    leaderboard_publish_date: ['2025-06-01', '2025-06-01'],
    ...other,
  };
  return parquet(
    Object.entries(columns).flatMap(([name, data]) => (data.length > 0 ? [{ name, data: data as string[] }] : [])),
  );
}

async function read(content: Uint8Array | string, options: BoardOptions = {}, name = 'file'): Promise<Board[]> {
  const bytes = Buffer.from(content);
  const table = await arenaTable(name, bytes, () => bytes.toString());
  if (!table) throw new Error('not of Arena');
  return boardsOf(table, options);
}

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const TEXT = { arena: 'text' };

it('reads Parquet of the data set, whose arena stands outside', async () => {
  expect(await read(subset(), { arena: 'text_style_control' })).toEqual([
    {
      arena: 'text',
      category: 'coding',
      date: '2025-06-01',
      scores: [
        { as: 'one-max', value: 1500.25, low: 1490.5, high: 1510, votes: 1786 },
        { as: 'two', value: 1400, low: 1390, high: 1410.5, votes: 20 },
      ],
    },
  ]);
});

it('takes a day that Parquet holds as a time, and intervals that are not stated', async () => {
  const dates = [new Date('2025-06-02'), new Date('2025-06-02')];
  const [board] = await read(
    subset({ leaderboard_publish_date: dates, rating_lower: [], rating_upper: [], vote_count: [] }),
    TEXT,
  );
  expect(board).toMatchObject({ date: '2025-06-02', scores: [{ as: 'one-max', value: 1500.25 }, {}] });
  expect(board?.scores[0]).not.toHaveProperty('low');
});

it('reads the agent boards, whose columns have other names', async () => {
  const table = { rating: [], rating_lower: [], rating_upper: [], vote_count: [], score: [0.12, -0.0019] };
  const bounds = { score_ci_lower: [0.1, -0.01], score_ci_upper: [0.13, 0.007], session_count: [9n, 8n] };
  expect((await read(subset({ ...table, ...bounds }), { arena: 'agent' }))[0]?.scores[1]).toEqual({
    as: 'two',
    value: -0.0019,
    low: -0.01,
    high: 0.007,
    votes: 8,
  });
});

it('reads the catalogue, whose day and arena stand outside and whose categories are abbreviated', async () => {
  const boards = await read(fixture('leaderboard-text.json'), { guess: 'text', date: '2025-05-24' });
  expect(boards.map(({ arena, category, date }) => [arena, category, date])).toEqual([
    ['text', 'overall', '2025-05-24'],
    ['text', 'hard_prompts', '2025-05-24'],
  ]);
  expect(boards[0]?.scores[0]).toEqual({ as: 'acme-two', value: 1410.44, low: 1400.25, high: 1420.5 });
});

it('tells what stands in the catalogue and is no board', async () => {
  const text = '{"full": {"a": {"rating": 1, "votes": 5}}, "note": "moved", "none": null}';
  const table = await arenaTable('leaderboard-text.json', Buffer.from(text), () => text);
  expect(table && unusedColumns(table)).toEqual(['note']);
});

describe('CSV', () => {
  const CSV = fixture('arena.csv');

  it('reads quotes, empty cells, any line end and a byte-order mark', async () => {
    const boards = await read(CSV);
    expect(boards.map(({ arena, category, date }) => `${arena} ${category} ${date}`)).toEqual([
      'text overall 2025-06-01',
      'text klingon 2025-06-01',
      'webdev overall 2025-05-20',
    ]);
    expect(boards[0]?.scores[1]).toEqual({ as: 'odd, "new"', value: 1510.5, low: 1500.5, high: 1520.5 });
    expect(await read(`\ufeff${CSV.replaceAll('\n', '\r\n')}\r\n`)).toEqual(boards);
  });

  it('keeps to the arena and the day that are asked for', async () => {
    expect((await read(CSV, { arena: 'webdev' })).map(({ arena }) => arena)).toEqual(['webdev']);
    expect((await read(CSV, { date: '2025-06-01' })).map(({ arena }) => arena)).toEqual(['text', 'text']);
  });
});

it('takes the day that was asked for where a row has none', async () => {
  const days = { leaderboard_publish_date: [null, '2025-06-01'] };
  const [board] = await read(subset(days), { ...TEXT, date: '2025-06-01' });
  expect(board).toMatchObject({ date: '2025-06-01', scores: [{ as: 'one-max' }, { as: 'two' }] });
});

it('says nothing of what a row does not, and reads numbers and days with spaces and times about them', async () => {
  const rows = [
    'text,overall, one ,1500, 1490 ,,3,2025-06-01T08:00:00Z',
    'text,overall,two,+1.4e3,,1410.5,,2025-06-01 08:00',
    'text,overall,three,.5,,,-1.,2025-06-01',
  ];
  const head = '\ufeff"arena", category ,model,rating,low,high,votes,published';
  const [board] = await read([head, ...rows, ''].join('\n'));
  expect(board?.scores).toStrictEqual([
    { as: 'one', value: 1500, low: 1490, votes: 3 },
    { as: 'two', value: 1400, high: 1410.5 },
    { as: 'three', value: 0.5, votes: -1 },
  ]);
});

it('tells a time that is none, which Parquet can hold', () => {
  const cells: Record<string, unknown> = { model: 'one', rating: 1, category: 'coding', published: new Date('') };
  const rows = [{ cell: (name: string) => cells[name], place: () => ({ row: 1 }) }];
  expect(() => boardsOf({ from: 'dataset', columns: Object.keys(cells), rows }, TEXT)).toThrow('no-day');
});

it('tells a leaderboard from other text by how it begins', async () => {
  await expect(read(`name,price\n[{"rating": 1}]\n`)).rejects.toThrow('not of Arena');
  await expect(
    read(' \n{"full": {"one": {"rating": 1}}}', { guess: 'text', date: '2025-06-01' }),
  ).resolves.toHaveLength(1);
});

const HEAD = 'arena,category,model,rating,published\n';
const ROW = 'text,overall,one,1500,2025-06-01\n';

it.each<[string, Uint8Array | string, BoardOptions, BoardFault, Place | undefined]>([
  ['Parquet that is cut off', subset().slice(0, 300), TEXT, { code: 'not-parquet' }, undefined],
  ['a missing column', subset({ rating: [] }), TEXT, { code: 'no-column', column: 'rating / score' }, undefined],
  [
    'a rating in words',
    subset({ rating: ['1500', 'high'] }),
    TEXT,
    { code: 'no-number', column: 'rating', value: 'high' },
    { row: 2 },
  ],
  [
    'a rating that is absent',
    `${HEAD}${ROW}text,overall,two,,2025-06-01\n`,
    {},
    { code: 'no-number', column: 'rating', value: '' },
    { line: 3, column: 18 },
  ],
  [
    'a rating in words in JSON',
    '{"full": {"one": {"rating": 1}, "two": {"rating": "x"}}}',
    { ...TEXT, date: '2025-06-01' },
    { code: 'no-number', column: 'rating', value: 'x' },
    { keys: ['full', 'two'] },
  ],
  [
    'no name',
    `${HEAD}text,overall, ,1500,2025-06-01\n`,
    {},
    { code: 'no-text', column: 'model' },
    { line: 2, column: 14 },
  ],
  [
    'a day that is none',
    `${HEAD}text,overall,one,1500,2025-06\n`,
    {},
    { code: 'no-day', column: 'published', value: '2025-06' },
    { line: 2, column: 23 },
  ],
  [
    'two days of one board',
    subset({ leaderboard_publish_date: ['2025-06-01', '2025-05-01'] }),
    TEXT,
    { code: 'two-days', board: 'text coding', days: ['2025-05-01', '2025-06-01'] },
    { row: 2 },
  ],
  [
    'a day that is not there',
    `${HEAD}${ROW}`,
    { date: '2025-07-01' },
    { code: 'other-day', asked: '2025-07-01', days: ['2025-06-01'] },
    undefined,
  ],
  ['no day', fixture('leaderboard-text.json'), TEXT, { code: 'undated' }, undefined],
  ['no arena', subset(), {}, { code: 'no-arena' }, undefined],
  ['no row', HEAD, {}, { code: 'no-rows' }, undefined],
  ['no row of the arena', `${HEAD}${ROW}`, { arena: 'vision' }, { code: 'no-rows' }, undefined],
  ['no row of the day', HEAD, { date: '2025-07-01' }, { code: 'no-rows' }, undefined],
  [
    'a name that is a number',
    subset({ model_name: [1, 2] }),
    TEXT,
    { code: 'no-text', column: 'model_name' },
    { row: 1 },
  ],
  [
    'a name that would ring',
    `${HEAD}text,overall,one\u0007,1500,2025-06-01\n`,
    {},
    { code: 'no-text', column: 'model' },
    { line: 2, column: 14 },
  ],
  [
    'a day within a longer word',
    `${HEAD}text,overall,one,1500,2025-06-01x\n`,
    {},
    { code: 'no-day', column: 'published', value: '2025-06-01x' },
    { line: 2, column: 23 },
  ],
  [
    'a cell too many',
    `${HEAD}\n${ROW.trim()},more\n`,
    {},
    { code: 'cells', found: 6, wanted: 5 },
    { line: 3, column: 1 },
  ],
  ['an open quote', `${HEAD}text,"overall\n`, {}, { code: 'open-quote' }, { line: 2, column: 6 }],
])('tells of %s, and where', async (_, content, options, fault, place) => {
  const error = await read(content, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(BoardError);
  expect({ ...(error as BoardError).fault }).toEqual(fault);
  expect((error as BoardError).place).toEqual(place);
});

it('takes no pointer for Parquet, and no other file for its own', async () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\n';
  await expect(read(pointer, {}, 'latest.parquet')).rejects.toMatchObject({ fault: { code: 'not-parquet' } });
  for (const content of ['{"data": []}', '{"a": {"b": 1}}', '[]', 'name,price\na,1\n'])
    await expect(read(content)).rejects.toThrow('not of Arena');
});
