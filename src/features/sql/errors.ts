import type { Language } from '../../domain/vocabulary.ts';
import { UsageError } from '../errors.ts';
import {
  fieldsAsColumns,
  MOST_CHARACTERS,
  MOST_ROWS,
  MOST_VALUES,
  type SqlError,
  type SqlRequest,
  tablesIn,
} from './query.ts';
import { wordsOf } from './words/index.ts';

/** Why a query was not answered, as wrong use, with the way out. */
export function asUsage(error: SqlError, request: SqlRequest): UsageError {
  return new UsageError((_, lang) => linesOf(error, request, lang));
}

function linesOf({ code, detail }: SqlError, request: SqlRequest, lang: Language): string[] {
  const words = wordsOf(lang);
  switch (code) {
    case 'missing':
      return [words.missing, words.install(detail === 'global')];
    case 'unloadable':
      return [words.unloadable(detail), words.install(false)];
    case 'empty':
      return [words.empty, words.seeTables];
    case 'several':
      return [words.several, words.reads];
    case 'writes':
      return [words.writes(detail), words.reads];
    case 'call':
      return [words.call(detail), words.reads];
    case 'extension':
      return [words.extension(detail), words.otherFiles];
    case 'timeout':
      return [words.timeout(request.seconds), words.longer];
    case 'memory':
      return [words.memory(request.memory), words.moreMemory];
    case 'size':
      return [words.tooLarge(MOST_VALUES, MOST_CHARACTERS), words.fewer];
    case 'rows':
      return [words.tooManyRows(MOST_ROWS), words.fewer];
    default:
      return [words.refused, ...detail.split('\n').filter((line) => line !== ''), ...hints(detail, request, lang)];
  }
}

/** What DuckDB cannot know of: how columns are called here, and which files may be read. */
function hints(detail: string, { query }: SqlRequest, lang: Language): string[] {
  const words = wordsOf(lang);
  if (/^Permission Error|Table with name \S*[./]\S* does not exist/.test(detail)) return [words.otherFiles];
  const fields = fieldsAsColumns(query).map(([field, column]) => words.columnOf(field, column));
  const tables = tablesIn(query).map(({ name }) => name);
  return [...fields, ...(tables.length > 0 ? [words.seeColumns(tables)] : [words.seeTables])];
}
