import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/domain/fields.ts';
import { RELATIONS } from '../../src/engine/relations/registry.ts';
import { columnName } from '../../src/engine/relations/relation.ts';
import { SqlError, tablesIn } from '../../src/features/sql/query.ts';
import { loadDuckDb } from '../../src/surfaces/cli/duckdb.ts';
import type { Io } from '../../src/surfaces/cli/io.ts';
import { explainsReading, statementsIn } from '../../src/surfaces/cli/sql-text.ts';
import { folder, knowledgeBase, root } from '../support/lmm.ts';
import { type Outside, twin, twinJson } from '../support/twin.ts';

type Row = Record<string, unknown>;
interface Answer {
  columns: { name: string; type: string }[];
  rows: Row[];
  sources: Row;
}
const io = { root, cwd: tmpdir(), env: {}, user: process.geteuid?.() } as unknown as Io;
const hasDuckDb = await loadDuckDb(io).then(
  () => true,
  () => false,
);

const SMALL = `
releases:
  - {id: acme/one, name: One, developer: acme, release_date: 2026, parameters: {total: undisclosed}, modalities: {input: [text, image]}, source: s}
offers:
  - {release: acme/one, provider: acme, cost: [{from: 2026-03-01, currency: USD, input: 0.1, output: 0.3}]}
`;
let base = '';
const small = (): string => {
  base ||= knowledgeBase(SMALL);
  return base;
};
afterEach(() => {
  base = '';
});
const ask = (query: string, ...more: string[]): Promise<Answer> =>
  twinJson<Answer>(['sql', query, '--kb', small(), ...more]);
const told = (args: readonly string[], outside?: Outside) => twin(['sql', ...args, '--kb', small()], outside);

describe.skipIf(!hasDuckDb)('lmm sql', () => {
  it('answers what the list of releases answers, field by field', async () => {
    const wanted = FIELDS.filter(({ id, type }) => id !== 'release' && type !== 'texts');
    const { releases } = await twinJson<{ releases: Row[] }>([
      'list',
      '--releases',
      '--fields',
      wanted.map(({ id }) => id).join(','),
    ]);
    const nameOf = ({ id, type }: (typeof wanted)[number]) => columnName(id) + (type === 'date' ? '_written' : '');
    const query = `select id, missing, ${wanted.map(nameOf).join(', ')} from releases`;
    const { rows } = await twinJson<Answer>(['sql', query]);
    expect(rows.length).toBe(releases.length);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const release of releases) {
      const row = byId.get(release.id) as Row;
      for (const field of wanted) {
        const value = field.id.split('.').reduce<unknown>((at, key) => (at as Row)[key], release);
        expect(row[nameOf(field)], `${release.id} ${field.id}`).toEqual(value);
      }
    }
  });

  it('has every table and column by its bare name', async () => {
    const query = RELATIONS.map(
      ({ name, columns }) =>
        `(select count(*) from (select ${columns.map((column) => column.name).join(', ')} from ${name}))`,
    );
    const { rows } = await ask(`select ${query.map((one, at) => `${one} as c${at}`).join(', ')}`);
    expect(rows).toHaveLength(1);
    const { rows: described } = await ask(
      "select comment from duckdb_columns() where table_name = 'prices' and column_name = 'ends'",
    );
    expect(described[0]?.comment).toContain('First day without it');
  });

  it('gives values as JSON has them, none of them less exact', async () => {
    const query = `select 9007199254740993::bigint as big, 12::bigint as small, 170141183460469231731687303715884105727::hugeint as huge,
      1.50::decimal(10,4) as price, 0.1234567890123456789::decimal(38,19) as fine, 'nan'::double as none, [1, null] as list, {'a': date '2026-01-02'} as struct,
      map {'k': 1} as map, map {1: 2} as numbered, timestamp '2026-01-02 03:04:05' as at, 'ab'::blob as bytes, null as nothing, true as yes, 1 as small`;
    const { rows, columns } = await ask(query);
    expect(rows).toEqual([
      {
        ...{ big: '9007199254740993', small: 12, huge: '170141183460469231731687303715884105727', price: 1.5 },
        ...{ fine: '0.1234567890123456789', none: 'NaN', list: [1, null], struct: { a: '2026-01-02' }, map: { k: 1 } },
        ...{
          numbered: [{ key: 1, value: 2 }],
          at: '2026-01-02 03:04:05',
          bytes: 'ab',
          nothing: null,
          yes: true,
          small_1: 1,
        },
      },
    ]);
    expect(columns.slice(2, 4)).toEqual([
      { name: 'huge', type: 'HUGEINT' },
      { name: 'price', type: 'DECIMAL(10,4)' },
    ]);
  });

  it('tells why a value is missing, with its sources', async () => {
    const { rows, sources } = await ask(
      "select parameters_total, missing['parameters_total'] as why, release_date, sources from releases",
    );
    expect(rows).toEqual([{ parameters_total: null, why: 'undisclosed', release_date: '2026-01-01', sources: ['s'] }]);
    expect(Object.keys(sources)).toEqual(['s']);
  });

  it('prints in every format', async () => {
    const query = 'select release, input, null as n, sources from prices';
    expect((await told([query])).out).toBe(
      'release   input  n  sources\n--------  -----  -  -------\nacme/one    0.1  ?  ["s"]\n\n1 row\n',
    );
    expect((await told([query, '--format', 'csv'])).out).toBe('release,input,n,sources\nacme/one,0.1,,"[""s""]"\n');
    expect((await told([query, '--format', 'ndjson'])).out).toBe(
      '{"release":"acme/one","input":0.1,"n":null,"sources":["s"]}\n',
    );
    expect((await told([query, '--format', 'markdown'])).out).toContain('| acme/one |');
    expect(await told(['from prices where false', '--fail-empty', '--lang', 'ko'])).toMatchObject({ code: 5 });
    expect((await told(['from range(60)'], { columns: 80 })).out).toContain(
      'The first 50 of 60 rows; all of them: --all',
    );
    expect((await told(['from range(60)', '--limit', '2', '--format', 'csv'])).out).toBe('range\n0\n1\n');
  });

  it('takes a query from standard input, from a file and with values', async () => {
    const cwd = folder({ 'q.sql': '\ufeff-- a comment\r\nselect $a || $b as x;\r\n' });
    expect((await told(['-', '--format', 'csv'], { input: 'select 1 as a' })).out).toBe('a\n1\n');
    const args = ['--file', 'q.sql', '--param', "a=it's", '--param', 'b==1', '--format', 'csv'];
    expect((await told(args, { cwd })).out).toBe("x\nit's=1\n");
    expect(
      (
        await told([
          "create temp table t as select 5 as x; set variable y = 2; select x + getvariable('y') as z from t",
          '--format',
          'csv',
        ])
      ).out,
    ).toBe('z\n7\n');
    expect((await told(['pivot prices on currency using count(*) group by release', '--format', 'csv'])).out).toBe(
      'release,USD\nacme/one,1\n',
    );
  });

  it.each([
    ["copy prices to 'x.csv'", 'lmm sql only reads: COPY is not run.'],
    ["/* x */ explain analyze copy prices to 'x.csv'", 'cannot|only reads|Permission'],
    [
      "select * from read_csv('/etc/passwd')",
      'Files of this machine are read where they are allowed, and nothing else: --allow-files PATH',
    ],
    ["from 'x.csv'", '--allow-files PATH'],
    ['from system.main."Enable_Logging" /* ( */ (storage=\'stdout\')', 'only reads: enable_logging() is not run'],
    [
      "create table t as from enable_profiling(save_location='x'); select 1",
      'only reads: enable_profiling() is not run',
    ],
    ["from query('from enable_' || 'logging()')", 'only reads: query() is not run'],
    ['pragma database_size', 'only reads: PRAGMA is not run'],
    ['create secret s (type s3); select 1', 'DuckDB would need its extension httpfs for this query'],
    ["set memory_limit = '1GB'; select 1", 'configuration has been locked'],
    ["set memory_limit = '1GB'", 'only reads: SET'],
    ['insert into prices select * from prices', 'only reads: INSERT'],
    ['select 1; select 2', 'One query at a time'],
    [' ; -- nothing', 'The query is empty.'],
    ['select limit.context from releases', 'The field limit.context is the column limit_context.'],
    ['select nope from prices', 'The columns: lmm sql --tables prices'],
    ['select * from price', 'Did you mean "prices"'],
    ['select $a', 'No value for $a: --param a='],
  ])('answers %s in words, and writes nothing', async (query, said) => {
    const cwd = folder({});
    const run = await told([query], { cwd });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(new RegExp(said.includes('|') ? said : said.replace(/[.$()]/g, '\\$&')));
  });

  it('reads files that are allowed, and writes none of them', async () => {
    const cwd = folder({ 'mine.csv': 'release,users\nacme/one,3\n' });
    mkdirSync(join(cwd, 'more'));
    writeFileSync(join(cwd, 'more', 'a.csv'), 'x\n1\n');
    const file = join(cwd, 'mine.csv');
    const query = `select users, input from prices join '${file}' using (release)`;
    const allowed = ['--allow-files', 'mine.csv', '--allow-files', 'more', '--format', 'csv'];
    expect(await told([query, ...allowed], { cwd })).toEqual({ code: 0, out: 'users,input\n3,0.1\n', err: '' });
    expect((await told([`from '${join(cwd, 'more', '*.csv')}'`, ...allowed], { cwd })).out).toBe('x\n1\n');
    const to = (name: string) => `explain analyze copy prices to '${join(cwd, 'more', name)}'`;
    for (const query of [to('b.csv'), to('explain select.csv'), `set variable x = 'explain select'; ${to('b.csv')}`]) {
      const write = await told([query, ...allowed], { cwd });
      expect(write).toMatchObject({ code: 2, out: '' });
      expect(write.err).toContain('only reads: EXPLAIN');
    }
    expect(readdirSync(join(cwd, 'more'))).toEqual(['a.csv']);
    expect((await told(['select 1', '--allow-files', 'no'], { cwd })).err).toContain('There is no file or folder no.');
  });

  it('ends a query that takes too long or too much', async () => {
    const long = await told(['select count(*) from range(1000000000000)', '--timeout', '1', '--lang', 'ko']);
    expect(long).toMatchObject({ code: 2, out: '' });
    expect(long.err).toContain('질의가 1초 안에 끝나지 않았습니다.');
    const large = await told(['select list(range) from range(20000000)', '--memory', '50MB']);
    expect(large).toMatchObject({ code: 2, out: '' });
    expect(large.err).toBe(
      'error: The query takes more memory than the 50MB that it may.\n  Give it more with --memory 8GB, or ask for less.\n',
    );
  });

  it.each([['select range(2000) from range(10000)'], ["select repeat('x', 100000) from range(1000)"]])(
    'does not take over more than an answer holds: %s',
    async (query) => {
      const run = await told([query]);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toContain('more than 5,000,000 values or 50,000,000 characters');
    },
  );

  it.each([
    [['select 1', '--file', 'q.sql'], 'Give the query or a file of it (--file), not both.'],
    [['--file', 'none.sql'], 'none.sql'],
    [['select 1', '--memory', 'much'], '--memory takes an amount such as 2GB or 500MB; given: much'],
    [['select 1', '--timeout', '0'], '--timeout takes'],
    [['select 1', '--param', 'x'], '--param takes a name and a value'],
    [['select 1', '--param', 'x=1'], 'The query has no parameter $x.'],
    [['--tables', 'prise'], 'There is no table "prise".'],
  ])('answers %j in a line', async (args, said) => {
    const run = await told(args);
    expect(run.out).toBe('');
    expect(run.err).toContain(said);
  });

  it('lists tables and columns without a query', async () => {
    expect((await told([])).out).toContain('Tables of the knowledge base');
    expect((await told(['--tables', 'prices', '--lang', 'ko'])).out).toContain('가격의 첫날');
  });
});

describe('DuckDB that is not there', () => {
  it('is one line away', async () => {
    const nowhere = { ...io, root: folder({}), env: { npm_config_prefix: folder({}) } } as Io;
    await expect(loadDuckDb(nowhere)).rejects.toEqual(new SqlError('missing'));
    const installed = (within: string, code: string): string =>
      folder({
        [`${within}node_modules/@duckdb/node-api/package.json`]: '{"main": "index.js"}',
        [`${within}node_modules/@duckdb/node-api/index.js`]: code,
      });
    const broken = installed('lib/', 'throw new Error("no library for this machine")');
    await expect(loadDuckDb({ ...nowhere, env: { npm_config_prefix: broken } })).rejects.toEqual(
      new SqlError('unloadable', 'no library for this machine'),
    );
    // A project that one works in runs no code of its own.
    const cwd = installed('', 'exports.DuckDBInstance = 1');
    await expect(loadDuckDb({ ...nowhere, cwd })).rejects.toEqual(new SqlError('missing'));
    const prefix = installed('lib/', 'exports.DuckDBInstance = 1');
    expect(await loadDuckDb({ ...nowhere, env: { npm_config_prefix: prefix } })).toMatchObject({ DuckDBInstance: 1 });
  });
});

describe('the tables of a query', () => {
  it.each([
    ['select * from Prices p join "releases" r on p.release = r.id', ['releases', 'prices']],
    ["from query_table('pri' || 'ces')", RELATIONS.map(({ name }) => name)],
    ['select 1', []],
  ])('of %s', (query, names) => {
    expect(tablesIn(query).map(({ name }) => name)).toEqual(names);
  });
});

describe('the statements of a query', () => {
  it.each([
    [
      "select ';' , $$ ; $$, $a$ ; $$ $a$, e'\\';' -- ; x\n; /* ; /* ; */ ; */ from b",
      ["select '' , '', '', ''", 'from b'],
    ],
    ['select "a;b""" ;; ', ["select ''"]],
    ["type'a\\'; $1; a$b$", ["type''", '$1', 'a$b$']],
    ["select 'open; copy", ["select ''"]],
    ['/* open; copy', []],
  ])('of %j', (query, statements) => {
    expect(statementsIn(query)).toEqual(statements);
  });

  it.each([
    ['EXPLAIN (FORMAT json) select 1', true],
    ['explain analyze from a', true],
    ['explain analyze selected', false],
    ['explain analyze copy a to', false],
    ['select explain select', false],
  ])('%s reads: %s', (statement, reads) => {
    expect(explainsReading(statement)).toBe(reads);
  });
});
