import {
  tokensIn,
  type UsageAsked,
  type UsageLog,
  UsageLogError,
  type UsageProblem,
  type UsageRecord,
} from '../../domain/usage.ts';
import { isMapping } from '../read/mapping.ts';
import { type Columns, columnsGuessed, columnsNamed, recordOf } from './csv.ts';
import { eventsIn, isStream } from './events.ts';
import { type Value, valuesIn } from './json-values.ts';
import type { RawUsage, UsageReader } from './reader.ts';
import { USAGE_READERS } from './registry.ts';
import { isTotal, withPoints } from './rows.ts';
import { Streams } from './stream.ts';
import { type TextTable, tableIn } from './table.ts';
import { type Mapping, RecordFault } from './values.ts';

/** The names that `--usage-format` takes: of the readers, and of a table whose columns are named. */
export const USAGE_FORMATS: readonly string[] = [...USAGE_READERS.map(({ name }) => name), 'csv'];

/**
 * Reads a log: JSON, a line of JSON a record, JSON values one after the other, a stream of events, or a table with a head.
 * @param file as it was named
 * @throws UsageLogError where nothing in it can be used
 */
export function readUsage(file: string, written: string, asked: UsageAsked = {}): UsageLog {
  const text = written.startsWith('\ufeff') ? written.slice(1) : written;
  const start = /\S/.exec(text)?.[0];
  if (start === undefined) throw new UsageLogError('empty');
  const reading = new Reading(file, asked);
  if (start === '{' || start === '[') reading.values(valuesIn(text));
  else if (start === '<') throw new UsageLogError('html');
  else if (isStream(text)) reading.values(eventsIn(text));
  else reading.table(tableIn(text));
  return reading.log();
}

/** The keys under which answers stand in what wraps or logs them, the nearest to the usage first. */
const INSIDE = [
  'usage',
  'usageMetadata',
  'usage_metadata',
  'message',
  'response',
  'body',
  'result',
  'results',
  'data',
  'items',
  'records',
  'rows',
  'logs',
  'entries',
  'responses',
  'generations',
] as const;
/** No log wraps answers deeper. */
const DEEPEST = 8;

/** A log as it is read, record by record. */
class Reading {
  private readonly records: UsageRecord[] = [];
  private readonly byId = new Map<string, number>();
  private readonly problems: UsageProblem[] = [];
  private readonly formats = new Set<string>();
  private readonly readers: readonly UsageReader[];
  private readonly streams = new Streams();
  private repeated = 0;
  private without = 0;
  private seen = 0;
  private more = false;
  /** Whether there are sums of money without tokens. */
  private tellsCosts = false;
  private columns: UsageLog['columns'];

  constructor(
    private readonly file: string,
    private readonly asked: UsageAsked,
  ) {
    const { format } = asked;
    this.readers = USAGE_READERS.filter(({ name }) => format === undefined || name === format);
  }

  log(): UsageLog {
    const { records, problems } = this;
    if (records.length === 0 && problems.length === 0) {
      const { format } = this.asked;
      if (this.formats.size === 0 && this.tellsCosts) throw new UsageLogError('costs');
      throw this.formats.size > 0
        ? new UsageLogError('no-records')
        : new UsageLogError(format === undefined ? 'no-usage' : 'other-format', {
            format: format ?? '',
            allowed: [...USAGE_FORMATS],
          });
    }
    return {
      file: this.file,
      formats: [...this.formats],
      records,
      repeated: this.repeated,
      without: this.without,
      problems,
      more: this.more,
      ...(this.columns ? { columns: this.columns } : {}),
    };
  }

  values(values: Iterable<Value>): void {
    const { columns } = this.asked;
    for (const { line, value, broken } of values) {
      if (broken !== undefined) this.fault(line, { code: 'json', field: '', value: broken });
      else if (columns) for (const row of [value].flat()) this.row(line, row, columns);
      else if (Array.isArray(value)) for (const item of value) this.item(line, item);
      else this.item(line, value);
    }
  }

  /** A row of JSON whose keys were named as columns are. */
  private row(line: number | undefined, row: unknown, named: Readonly<Record<string, string>>): void {
    const cells = isMapping(row) ? row : undefined;
    if (cells)
      this.columns ??= {
        guessed: false,
        of: columnsNamed(named, Object.keys(cells)) as Record<string, string>,
        unused: [],
      };
    this.take(line, 'csv', () => (cells ? [recordOf(cells, named as Columns)] : []));
  }

  table({ columns: headers, lines }: TextTable): void {
    const { columns: named, format } = this.asked;
    const first = lines.find(({ cells }) => cells !== undefined)?.cells;
    const isKnown =
      named === undefined &&
      first !== undefined &&
      format !== 'csv' &&
      this.readers.some((reader) => reader.inTables === true && reads(reader, first));
    const columns = isKnown ? undefined : named ? columnsNamed(named, headers) : columnsGuessed(headers);
    if (columns) {
      // A table is one of these whether or not a line of it can be used.
      this.formats.add('csv');
      const taken = Object.values(columns);
      const unused = headers.filter((header) => !taken.includes(header));
      this.columns = { guessed: named === undefined, of: columns as Record<string, string>, unused };
    }
    const whole = lines.filter(({ cells }) => cells !== undefined);
    const rows = whole.flatMap(({ cells }) => (cells ? [cells] : []));
    const plain = columns ? withPoints(rows, columns) : rows;
    const total = columns && isTotal(plain, columns) ? whole.at(-1) : undefined;
    if (total && this.columns) this.columns.total = total.line;
    const read = new Map(whole.map((one, at) => [one, plain[at] ?? {}]));
    for (const row of lines) {
      const { line, found } = row;
      const cells = read.get(row);
      if (row === total) continue;
      if (cells === undefined) this.fault(line, { code: 'cells', field: String(headers.length), value: String(found) });
      else if (columns) this.take(line, 'csv', () => [recordOf(cells, columns)]);
      else this.item(line, cells);
    }
  }

  private item(line: number | undefined, value: unknown): void {
    if (isMapping(value)) this.more = saysMore(value) ?? this.more;
    const found = isMapping(value) ? this.look(line, this.streams.joined(value), [], 0) : false;
    if (found) return;
    this.without++;
    this.seen++;
  }

  /** Whether a mapping, or what it wraps, is usage of any log. */
  private look(line: number | undefined, value: Mapping, around: readonly Mapping[], depth: number): boolean {
    if (depth > DEEPEST) return false;
    for (const reader of this.readers) {
      const found = this.take(line, reader.name, () => reader.read(value, around));
      if (found) return true;
    }
    this.tellsCosts ||= isCost(value);
    const inner = [value, ...around];
    for (const key of INSIDE) {
      const child = value[key];
      if (isMapping(child)) {
        if (this.look(line, child, inner, depth + 1)) return true;
      } else if (Array.isArray(child)) {
        const items = child.filter(isMapping);
        const found = items.map((item) => this.look(line, item, inner, depth + 1));
        if (found.includes(true)) {
          this.without += found.filter((one) => !one).length;
          return true;
        }
      }
    }
    return false;
  }

  /** Takes what a reader makes of a value; false where that is nothing of its. */
  private take(line: number | undefined, format: string, read: () => RawUsage[] | undefined): boolean {
    try {
      const found = read();
      if (!found) return false;
      this.formats.add(format);
      if (found.length === 0) {
        this.without++;
        this.seen++;
      }
      for (const raw of found) this.keep(line, raw);
    } catch (error) {
      if (!(error instanceof RecordFault)) throw error;
      this.formats.add(format);
      this.fault(line, error);
    }
    return true;
  }

  private keep(line: number | undefined, raw: RawUsage): void {
    const { day, model } = this.asked;
    const record: UsageRecord = { ...raw, ...(line === undefined ? {} : { line }), record: ++this.seen };
    // What is summed up begins at a moment and is not all of it.
    if (record.requests !== 1 || record.to !== undefined) delete record.minute;
    if (record.day === undefined && day !== undefined) record.day = day;
    if (record.model === undefined && model !== undefined) record.model = model;
    const key = record.id === undefined ? undefined : `${record.id}\n${record.model ?? ''}`;
    const before = key === undefined ? undefined : this.byId.get(key);
    if (before === undefined) {
      if (key !== undefined) this.byId.set(key, this.records.length);
      this.records.push(record);
      return;
    }
    this.repeated++;
    // An answer is logged while it comes in, too: the last count is the largest.
    const known = this.records[before];
    if (known && tokensIn(record.tokens) > tokensIn(known.tokens)) this.records[before] = record;
  }

  private fault(
    line: number | undefined,
    { code, field, value }: Pick<UsageProblem, 'code' | 'field' | 'value'>,
  ): void {
    this.problems.push({ ...(line === undefined ? {} : { line }), record: ++this.seen, code, field, value });
  }
}

/** Whether a page of an answer says that others follow it; undefined where it is no page. */
function saysMore(value: Mapping): boolean | undefined {
  const told = [value, value.metadata].filter(isMapping).map(({ has_more: more }) => more);
  return told.find((more) => typeof more === 'boolean');
}

/** A sum of money with its currency: of OpenAI's report of costs a mapping, of Anthropic's two keys. */
const isCost = ({ amount, currency }: Mapping): boolean =>
  (isMapping(amount) && 'value' in amount && 'currency' in amount) || (amount !== undefined && currency !== undefined);

/** Whether a reader knows a row of a table; what is wrong in the row does not tell. */
function reads(reader: UsageReader, row: Mapping): boolean {
  try {
    return reader.read(row, []) !== undefined;
  } catch (error) {
    return error instanceof RecordFault;
  }
}
