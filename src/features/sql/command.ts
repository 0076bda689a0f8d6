import type { Answer, Command, Context } from '../command.ts';
import { UsageError } from '../errors.ts';
import { described, tablesNamed } from '../export/tables.ts';
import { number, text } from '../option-values.ts';
import { type Given, LIMIT } from '../options.ts';
import { asUsage } from './errors.ts';
import { SqlError, type SqlRequest, type SqlResult, tablesIn } from './query.ts';
import { wordsOf } from './words/index.ts';

/** Rows that a screen shows unless asked for more. */
const MOST = 50;
const DEFAULT_SECONDS = 60;
const DEFAULT_MEMORY = '2GB';

export const command: Command = {
  name: 'sql',
  args: [
    {
      name: '[query...]',
      about: {
        en: 'a query, or - for standard input; without one the tables',
        ko: '질의. -는 표준 입력. 없으면 표 목록',
      },
    },
  ],
  options: [
    { flags: '--file <file>', about: { en: 'the query from a file', ko: '질의가 든 파일' } },
    {
      flags: '--tables',
      about: { en: 'the tables, or the columns of those named', ko: '표 목록. 이름을 적으면 그 표의 열' },
    },
    {
      flags: '--param <name>',
      about: {
        en: 'NAME=VALUE: the value of $NAME in the query; repeatable',
        ko: '이름=값: 질의에서 $이름의 값. 반복 가능',
      },
      repeat: true,
    },
    LIMIT,
    {
      flags: '--all',
      about: { en: 'all rows, where a screen shows the first 50', ko: '화면에서도 50줄에서 끊지 않고 모두 표시' },
    },
    {
      flags: '--allow-files <path>',
      about: {
        en: 'a file or folder that the query may read; repeatable',
        ko: '질의가 읽어도 되는 파일이나 폴더. 반복 가능',
      },
      repeat: true,
    },
    {
      flags: '--timeout <seconds>',
      about: { en: `at most so many seconds; ${DEFAULT_SECONDS}`, ko: `최대 시간(초). 기본 ${DEFAULT_SECONDS}` },
    },
    {
      flags: '--memory <size>',
      about: { en: `at most so much memory; ${DEFAULT_MEMORY}`, ko: `최대 메모리. 기본 ${DEFAULT_MEMORY}` },
    },
  ],
  examples: [
    'lmm sql --tables',
    'lmm sql "select id, limit_context, cost_input from releases where limit_context >= 200000 order by cost_input limit 5"',
    'lmm sql "from prices where release = \'openai/gpt-4o\'" --format csv',
    'lmm sql --file question.sql --param day=2026-01-01 --json',
  ],
  async run(context, args, given) {
    const query = await queryOf(args, given, context);
    if (query === undefined) return tables(args, context);
    const request = requestOf(query, given);
    const snapshot = await context.snapshot();
    const loaded = tablesIn(query).map((relation) => ({ relation, rows: () => relation.rows(snapshot) }));
    const result = await context.sql(request, loaded).catch((error: unknown) => {
      throw error instanceof SqlError ? asUsage(error, request) : error;
    });
    return answerOf(result, given, context);
  },
};

/** The query that was given, if any. */
async function queryOf(args: readonly string[], given: Given, { queryText }: Context): Promise<string | undefined> {
  const file = text('--file', given.file);
  if (given.tables === true) return undefined;
  if (file !== undefined) {
    if (args.length > 0) throw new UsageError((_, lang) => wordsOf(lang).twoQueries, '--file');
    return queryText(file);
  }
  if (args.length === 0) return undefined;
  return args.length === 1 && args[0] === '-' ? queryText('-') : args.join(' ');
}

function requestOf(query: string, given: Given): SqlRequest {
  const memory = text('--memory', given.memory) ?? DEFAULT_MEMORY;
  const size = /^(\d{1,6}(?:\.\d+)?)\s*([KMGT])i?B?$/i.exec(memory.trim());
  if (!size) throw new UsageError((_, lang) => wordsOf(lang).badMemory(memory), '--memory');
  return {
    query,
    parameters: parametersOf(given.param),
    limit: number('--limit', given.limit, 0, true),
    seconds: number('--timeout', given.timeout, 1) ?? DEFAULT_SECONDS,
    memory: `${size[1]}${size[2]?.toUpperCase()}B`,
    allowed: [given.allowFiles ?? []].flat().map(String),
  };
}

function parametersOf(given: Given[string]): Record<string, string> {
  const told = [given ?? []].flat().map((one): [string, string] => {
    const [, name, value] = /^\$?([A-Za-z_]\w*)=([\s\S]*)$/.exec(String(one)) ?? [];
    if (name === undefined || value === undefined)
      throw new UsageError((_, lang) => wordsOf(lang).badParameter(String(one)), '--param');
    return [name, value];
  });
  return Object.fromEntries(told);
}

function tables(names: readonly string[], { m }: Context): Answer {
  const all = tablesNamed(names).map(described);
  return {
    body: { tables: all },
    named: () => [],
    empty: false,
    table: async () => (await import('../export/document.ts')).tablesRows(all, m),
    document: async () => (await import('../export/document.ts')).tablesDocument(all, names.length === 0, m),
  };
}

function answerOf(result: SqlResult, given: Given, { m, settings }: Context): Answer {
  const { columns, rows } = result;
  const record = (row: SqlResult['rows'][number]) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]]));
  const most = settings.whole || given.all === true || given.limit !== undefined ? undefined : MOST;
  return {
    body: { columns, rows: rows.map(record) },
    // What a column of this name holds are ids of sources.
    named: () => sourcesIn(result),
    empty: rows.length === 0,
    table: async () => (await import('./document.ts')).sqlRows(result, record),
    document: async () => (await import('./document.ts')).sqlDocument(result, most, m),
  };
}

function* sourcesIn({ columns, rows }: SqlResult): Generator<string> {
  const at = columns.findIndex(({ name }) => name === 'sources');
  for (const row of at < 0 ? [] : rows) {
    const ids = row[at];
    if (Array.isArray(ids)) for (const id of ids) if (typeof id === 'string') yield id;
  }
}
