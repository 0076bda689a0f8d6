import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { daysBetween } from '../../domain/dates.ts';
import { unscaled } from '../../domain/money.ts';
import { RELATIONS } from '../../engine/relations/registry.ts';
import { AMOUNT, type Column, type Relation, type Value } from '../../engine/relations/relation.ts';
import { UsageError } from '../../features/errors.ts';
import { SQL_TYPES } from '../../features/export/rows.ts';
import { SqlError, type SqlRequest, type SqlResult } from '../../features/sql/query.ts';
import { wordsOf } from '../../features/sql/words/index.ts';
import { type DuckDb, loadDuckDb } from './duckdb.ts';
import type { Io } from './io.ts';
import { rowsOf } from './sql-rows.ts';
import { explainsReading, firstWord, forbiddenCall, statementsIn } from './sql-text.ts';

/** A table with its rows, which are made when they are loaded. */
export interface LoadedTable {
  relation: Relation;
  rows(): Value[][];
}

/** Rows of a chunk, as DuckDB has them. */
const CHUNK = 2048;

/**
 * Runs a query on a database in memory that holds the tables: it reads them and the files that are allowed, and nothing else.
 * @throws SqlError
 */
export async function runSql(request: SqlRequest, tables: readonly LoadedTable[], io: Io): Promise<SqlResult> {
  const duckdb = await loadDuckDb(io);
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    memory_limit: request.memory,
    // What does not fit into memory is no reason to write files.
    temp_directory: '',
    // It works out what is constant, such as "range(100000000)", before the query runs: no limit holds there, and nothing ends it.
    disabled_optimizers: 'expression_rewriter',
    allow_persistent_secrets: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run(RELATIONS.map(definitionOf).join('\n'));
    for (const table of tables) await load(duckdb, connection, table);
    await closeOff(connection, request.allowed, io);
    return await inTime(connection, request, () => answer(duckdb, connection, request));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function definitionOf({ name, about, columns }: Relation): string {
  const told = columns.map((column) => `COMMENT ON COLUMN ${name}."${column.name}" IS ${literal(column.about.en)};`);
  const defined = columns.map((column) => `"${column.name}" ${SQL_TYPES[column.type]}`);
  return [
    `CREATE TABLE ${name} (${defined.join(', ')});`,
    `COMMENT ON TABLE ${name} IS ${literal(about.en)};`,
    ...told,
  ].join('\n');
}

async function load(duckdb: DuckDb, connection: DuckDBConnection, { relation, rows }: LoadedTable): Promise<void> {
  const { name, columns } = relation;
  const all = rows();
  const types = columns.map(({ type }) => typeOf(duckdb, type));
  const appender = await connection.createAppender(name);
  for (let from = 0; from < all.length; from += CHUNK) {
    const part = all.slice(from, from + CHUNK);
    const chunk = duckdb.DuckDBDataChunk.create(types, part.length);
    chunk.setColumns(columns.map(({ type }, at) => part.map((row) => stored(duckdb, type, row[at] ?? null))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function typeOf({ VARCHAR, BIGINT, DOUBLE, DECIMAL, BOOLEAN, DATE, LIST, MAP }: DuckDb, type: Column['type']) {
  const types = {
    ...{ text: VARCHAR, integer: BIGINT, number: DOUBLE, boolean: BOOLEAN, date: DATE },
    ...{ amount: DECIMAL(AMOUNT.precision, AMOUNT.scale), texts: LIST(VARCHAR), map: MAP(VARCHAR, VARCHAR) },
  };
  return types[type];
}

function stored(duckdb: DuckDb, type: Column['type'], value: Value) {
  if (value === null) return null;
  switch (type) {
    case 'integer':
      return BigInt(value as number);
    case 'amount':
      return duckdb.decimalValue(unscaled(value as number, AMOUNT.scale), AMOUNT.precision, AMOUNT.scale);
    case 'date':
      return duckdb.dateValue(daysBetween('1970-01-01', value as string));
    case 'texts':
      return duckdb.listValue(value as string[]);
    case 'map':
      return duckdb.mapValue(Object.entries(value).map(([key, told]) => ({ key, value: told as string })));
    default:
      return value as string | number | boolean;
  }
}

/** From here on no file is read but those that are allowed, and no setting changes that. */
async function closeOff(connection: DuckDBConnection, allowed: readonly string[], { cwd }: Io): Promise<void> {
  const files: string[] = [];
  const folders: string[] = [];
  for (const shown of allowed) {
    const path = resolve(cwd, shown);
    const there = statSync(path, { throwIfNoEntry: false });
    if (!there) throw new UsageError((_, lang) => wordsOf(lang).notThere(shown), '--allow-files');
    (there.isDirectory() ? folders : files).push(path);
  }
  const list = (paths: readonly string[]): string => `[${paths.map(literal).join(', ')}]`;
  if (files.length > 0) await connection.run(`SET allowed_paths = ${list(files)}`);
  if (folders.length > 0) await connection.run(`SET allowed_directories = ${list(folders)}`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

/** Ends what takes too long. */
async function inTime<T>(connection: DuckDBConnection, { seconds }: SqlRequest, run: () => Promise<T>): Promise<T> {
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    connection.interrupt();
  }, seconds * 1000);
  try {
    return await run();
  } catch (error) {
    if (isOver) throw new SqlError('timeout');
    throw error instanceof SqlError || error instanceof UsageError ? error : refusal(messageOf(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Where DuckDB itself is at fault it adds its stack, which helps nobody here. */
const messageOf = (error: unknown): string =>
  String((error as Error).message)
    .replace(/^Failed to (?:extract|prepare)[\w ]*: /, '')
    .replace(/\s*Stack Trace:[\s\S]*$/, '');

/** What DuckDB would have one do about it, settings and extensions, is not to be had here: why, in words of our own. */
function refusal(message: string): SqlError {
  if (/^Out of Memory/.test(message)) return new SqlError('memory');
  // One text that is longer than any may be here.
  if (/^Cannot create a string longer than/.test(message)) return new SqlError('size');
  const [, extension] = /\b(?:requires the extension|exists in the) (\w+)/.exec(message) ?? [];
  return extension === undefined ? new SqlError('refused', message) : new SqlError('extension', extension);
}

async function answer(duckdb: DuckDb, connection: DuckDBConnection, request: SqlRequest): Promise<SqlResult> {
  const texts = statementsIn(request.query);
  if (texts.length === 0) throw new SqlError('empty');
  const writing = texts.map(firstWord).find((word) => WRITES.has(word));
  if (writing !== undefined) throw new SqlError('writes', writing);
  const call = forbiddenCall(request.query);
  if (call !== undefined) throw new SqlError('call', call);
  const statements = await connection.extractStatements(request.query);
  for (let at = 0; at < statements.count - 1; at++) {
    const before = await statements.prepare(at);
    const type = duckdb.StatementType[before.statementType] ?? '';
    if (type === 'SELECT' || type === 'EXPLAIN') throw new SqlError('several');
    if (!BEFORE.has(type)) throw new SqlError('writes', type);
    await before.run();
  }
  const last = await statements.prepare(statements.count - 1);
  const type = duckdb.StatementType[last.statementType] ?? '';
  const isRead = type === 'SELECT' || (type === 'EXPLAIN' && explainsReading(texts.at(-1) as string));
  if (!isRead) throw new SqlError('writes', type);
  bind(last, request.parameters);
  const result = await last.stream();
  const types = result.columnTypes();
  const columns = unlike(result.columnNames()).map((name, at) => ({ name, type: String(types[at]) }));
  return { columns, rows: await rowsOf(result, request.limit) };
}

/** What may stand before a query: it is made in memory, and is gone with the answer. */
const BEFORE: ReadonlySet<string> = new Set(['CREATE', 'SET']);

/** What is told by its first word, before DuckDB looks at the files that it names. */
const WRITES: ReadonlySet<string> = new Set(
  'ALTER ATTACH CALL CHECKPOINT COPY DELETE DETACH DROP EXPORT IMPORT INSERT INSTALL LOAD MERGE PRAGMA TRUNCATE UPDATE USE VACUUM'.split(
    ' ',
  ),
);

/** @throws UsageError where values and parameters do not go together */
function bind(statement: DuckDBPreparedStatement, parameters: SqlRequest['parameters']): void {
  const wanted = Array.from({ length: statement.parameterCount }, (_, at) => statement.parameterName(at + 1));
  const extra = Object.keys(parameters).find((name) => !wanted.includes(name));
  if (extra !== undefined) throw new UsageError((_, lang) => wordsOf(lang).noParameter(extra), '--param');
  const without = wanted.filter((name) => !Object.hasOwn(parameters, name));
  if (without.length > 0) throw new UsageError((_, lang) => wordsOf(lang).noValue(without), '--param');
  for (const [at, name] of wanted.entries()) statement.bindVarchar(at + 1, parameters[name] as string);
}

/** Names of which no two are alike: `id`, `id_1`. */
function unlike(names: readonly string[]): string[] {
  const known = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 1; known.has(own); number++) own = `${name}_${number}`;
    known.add(own);
    return own;
  });
}
