import { describe, expect, it } from 'vitest';
import { BoardError } from '../../src/domain/leaderboards.ts';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { compareBoards } from '../../src/features/feed/editions.ts';
import { arenaTable, boardsOf, unusedColumns } from '../../src/kb/boards/arena.ts';
import { editionsYaml } from '../../src/surfaces/feed/editions-yaml.ts';
import { messagesOf } from '../../src/words/index.ts';
import { knowledgeOf } from '../support/knowledge.ts';

const HEAD = 'arena,category,model,rating,low,high,votes,published';
const snapshot = new Snapshot(
  knowledgeOf(`
sources: [{id: arena, title: Arena, date: 2026-08-01, kind: measurement}]
tables:
  - {id: arena-text-overall, name: {en: Text, ko: 글}, measurer: Arena, scale: rating, source: arena}
`),
  { asOf: '2026-11-25' },
);
const origin = { id: 'arena-dataset', title: 'A', publisher: 'A', url: 'https://a.test', licence: undefined };

async function tableOf(rows: readonly string[], head = HEAD, end = '\n') {
  const text = [head, ...rows].join(end);
  const table = await arenaTable('a.csv', Buffer.from(text), () => text);
  if (!table) throw new Error('no table');
  return table;
}
async function yamlOf(rows: readonly string[], head = HEAD, end = '\n'): Promise<string> {
  const boards = boardsOf(await tableOf(rows, head, end), {});
  return editionsYaml(
    compareBoards(snapshot, boards, 'arena', 'arena-dataset'),
    'arena',
    origin,
    '2026-11-25',
    messagesOf('en'),
  );
}

const row = (name: string, rest: string): string => `text,overall,${name},${rest},2026-08-19`;

describe('a leaderboard that is odd', () => {
  it('may have its columns in capitals', async () => {
    expect(await yamlOf([row('a', '1,,,2')], HEAD.toUpperCase())).toBe(await yamlOf([row('a', '1,,,2')]));
  });

  it.each(['1,500', '95%', 'NaN', '0x10', '1e400', '１５００', 'n/a'])(
    'tells %s where a number belongs',
    async (value) => {
      const table = await tableOf([row('a', `"${value}",1,2,3`)]);
      expect(() => boardsOf(table, {})).toThrow(BoardError);
    },
  );

  it('tells a day with something behind it, and a column that stands twice', async () => {
    const odd = await tableOf(['text,overall,a,1500,1490,1510,10,2026-08-19junk']);
    expect(() => boardsOf(odd, {})).toThrow('no-day');
    const twice = await tableOf(['text,overall,a,1500,1490,1510,10,2026-08-19,b'], `${HEAD},model`);
    expect(() => boardsOf(twice, {})).toThrow('column-twice');
  });

  it('tells columns that it does not use', async () => {
    const table = await tableOf([`${row('a', '1500,1490,1510,10')},7,MIT`], `${HEAD},score,licence`);
    expect(unusedColumns(table)).toEqual(['licence', 'score']);
  });

  it('takes no interval from high to low and no votes that are no count, and tells all that cannot be', async () => {
    const yaml = await yamlOf([row('c', '1400,1450,1350,10.5'), row('d', '1300,1310,1320,-3'), row('e', '1200,,,4')]);
    expect(yaml).toContain('{as: c, value: 1400}');
    expect(yaml).toContain('{as: d, value: 1300, low: 1310, high: 1320}');
    expect(yaml).toContain('c 1400 [1450, 1350], c: 10.5, d 1300 [1310, 1320], d: -3');
  });

  it('has the same to say for any order of rows and either end of lines', async () => {
    const rows = [
      row('"a, ""b"""', '1500,1490,1510,10'),
      row('d', '1300,,,7'),
      row('d', '1300,,,3'),
      row('d', '1300,,,3'),
    ];
    const said = await yamlOf(rows);
    expect(await yamlOf([...rows].reverse(), HEAD, '\r\n')).toBe(said);
    expect(said).toContain('stands twice, keep the right one: d');
  });

  it('knows no table by the name of what objects have', async () => {
    const boards = boardsOf(
      await tableOf(['text,constructor,a,1,,,,2026-08-19', 'text,__proto__,a,1,,,,2026-08-19']),
      {},
    );
    expect(boards.map(({ category }) => category)).toEqual(['constructor', '__proto__']);
  });

  it('tells a quote that is not closed, in time', async () => {
    await expect(tableOf([`text,overall,"${'a'.repeat(100_000)}`])).rejects.toThrow('open-quote');
  });

  it('reads a long file and a long cell in time', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => row(`m${index}`, `${index},,,`));
    expect(boardsOf(await tableOf([row(`"${'x'.repeat(1_000_000)}"`, '1,,,'), ...rows]), {})[0]?.scores).toHaveLength(
      5001,
    );
  });
});
