import { USAGE_COLUMNS, type UsageColumn, UsageLogError } from '../../domain/usage.ts';
import { ofPrompt } from './prompt.ts';
import { known, type RawUsage } from './reader.ts';
import { boundTo, countAt, daysAt, dollarsAt, type Mapping, modeIn, textAt } from './values.ts';

/** Which column of a table is what. */
export type Columns = Partial<Record<UsageColumn, string>>;

/**
 * How columns are called, as words without signs. Short by intent: what is called otherwise is named by
 * `--usage-columns`, and what two columns may be is not guessed.
 */
const CALLED: Record<UsageColumn, RegExp> = {
  model: /^(?:model(?: name| id| version)?|모델)$/,
  date: /^(?:date|day|timestamp|created(?: at)?|start ?time|usage date(?: utc)?|날짜|일자|시각)$/,
  input: /^(?:(?:uncached |fresh )input(?: tokens)?|(?:usage )?input tokens no cache)$/,
  prompt: /^(?:input(?: tokens)?|prompt(?: tokens)?|tokens prompt|입력(?: 토큰)?)$/,
  output: /^(?:(?:usage )?output(?: tokens)?|completion(?: tokens)?|tokens completion|출력(?: 토큰)?)$/,
  cache_read:
    /^(?:cached(?: input)?(?: tokens)?|(?:usage )?(?:input tokens )?cache read(?: input)?(?: tokens)?|input cached tokens)$/,
  cache_write: /^(?:usage )?(?:input tokens )?cache (?:write|creation)(?: 5m)?(?: input)?(?: tokens)?$/,
  cache_write_1h: /^(?:usage )?(?:input tokens )?cache (?:write|creation) 1h(?: input)?(?: tokens)?$/,
  reasoning: /^(?:reasoning(?: tokens)?|thinking tokens)$/,
  requests: /^(?:(?:num )?(?:model )?requests|request count|calls|요청(?: 수)?)$/,
  cost: /^(?:cost(?: usd)?|total cost|spend|usage usd|비용)$/,
  service: /^(?:provider(?: name)?|service)$/,
  mode: /^(?:service tier|mode)$/,
  // What a cloud calls a region is where it is asked, which has no price of its own.
  region: /^inference geo$/,
  id: /^(?:id|request id|generation id)$/,
};

/** How a column of money, or of its currency, is called in reports of costs. */
const MONEY = /\b(?:cost|usd|currency)\b|비용/;

const words = (header: string): string =>
  header
    .normalize('NFC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The columns by how they are called. What went in is `prompt` where nothing tells whether a cache's part is in it, which
 * is not to be guessed beside a column of a cache.
 * @throws UsageLogError where two columns may be the same, or what is needed is not there
 */
export function columnsGuessed(headers: readonly string[]): Columns {
  const columns: Columns = {};
  for (const column of USAGE_COLUMNS) {
    const found = headers.filter((header) => CALLED[column].test(words(header)));
    if (found.length > 1) throw new UsageLogError('columns', { code: 'twice', column, found, headers: [...headers] });
    if (found[0] !== undefined) columns[column] = found[0];
  }
  const { model, input, prompt, cache_read: read, cache_write: write, cache_write_1h: long } = columns;
  // A column that was not recognised would be nothing in every sum.
  if (model === undefined || (input ?? prompt) === undefined || columns.output === undefined) {
    const isCalled = (pattern: RegExp): boolean => headers.some((header) => pattern.test(words(header)));
    if ((input ?? prompt ?? columns.output) === undefined && isCalled(MONEY) && !isCalled(/\btokens\b/))
      throw new UsageLogError('costs');
    throw new UsageLogError('columns', { code: 'lacking', headers: [...headers] });
  }
  if (prompt !== undefined && input === undefined && (read ?? write ?? long) !== undefined)
    throw new UsageLogError('columns', { code: 'cache', found: [prompt], headers: [...headers] });
  return columns;
}

/**
 * The columns that were named, each of which has to be there.
 * @throws UsageLogError
 */
export function columnsNamed(named: Readonly<Record<string, string>>, headers: readonly string[]): Columns {
  const columns: Columns = {};
  for (const [column, header] of Object.entries(named)) {
    const found = headers.find((one) => one === header) ?? headers.find((one) => words(one) === words(header));
    if (found === undefined) throw new UsageLogError('no-column', { column: header, headers: [...headers] });
    columns[column as UsageColumn] = found;
  }
  return columns;
}

/** The record of a line. A line is one request only where it bears an id of its own or says so. */
export function recordOf(cells: Mapping, columns: Columns): RawUsage {
  const count = (column: UsageColumn): number | undefined => {
    const header = columns[column];
    return header === undefined ? undefined : countAt(cells, header);
  };
  const text = (column: UsageColumn): string | undefined => {
    const header = columns[column];
    return header === undefined ? undefined : textAt(cells, header);
  };
  const [short, long] = [count('cache_write'), count('cache_write_1h')];
  const writes = {
    // Beside a column of what is kept for an hour, the other is what is not.
    ...(short ? { [columns.cache_write_1h === undefined ? 'cache_write_any' : 'cache_write']: short } : {}),
    ...(long ? { cache_write_1h: long } : {}),
  };
  const cached = count('cache_read') ?? 0;
  const id = text('id');
  return known<RawUsage>({
    id,
    ...(columns.date === undefined ? {} : daysAt(cells, columns.date)),
    model: text('model'),
    service: text('service'),
    mode: modeIn(text('mode')),
    region: boundTo(text('region')),
    requests: count('requests') ?? (id === undefined ? undefined : 1),
    tokens: {
      ...(columns.prompt === undefined || columns.input !== undefined
        ? { input: count('input') ?? 0, cache_read: cached, ...writes }
        : ofPrompt({ whole: count('prompt') ?? 0, cached, writes, audio: 0, cachedAudio: 0 }, columns.prompt)),
      output: count('output') ?? 0,
    },
    reasoning: count('reasoning'),
    cost: columns.cost === undefined ? undefined : dollarsAt(cells, columns.cost),
  });
}
