import { unseenIn } from '../../domain/characters.ts';
import { isDate } from '../../domain/dates.ts';
import { type Board, BoardError, type Score } from '../../domain/leaderboards.ts';
import { parseJson } from '../import/json.ts';
import { catalogueTable } from './catalogue.ts';
import { csvTable } from './csv.ts';
import { isParquet, parquetTable } from './parquet.ts';
import type { RawRow, RawTable } from './table.ts';

/** Arena's leaderboards, with all that is to be known of them. */
export const ARENA = {
  name: 'arena',
  /** The first part of the ids of its tables: `arena-text-coding`. */
  tables: 'arena',
  files: [
    'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset: text_style_control/latest-00000-of-00001.parquet',
    'lmarena/arena-catalog: data/leaderboard-text-style-control.json',
    'CSV: arena,category,model,rating,low,high,votes,published',
  ],
  sources: {
    dataset: {
      id: 'arena-dataset',
      title: 'Arena leaderboard dataset',
      publisher: 'Arena',
      url: 'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset',
      licence: 'CC-BY-4.0',
    },
    catalogue: {
      id: 'arena-catalog',
      title: 'Arena catalogue',
      publisher: 'Arena',
      url: 'https://github.com/lmarena/arena-catalog',
      licence: undefined,
    },
  },
} as const;

/** What the data set, its agent boards, the catalogue and the CSV call the same thing. */
const COLUMNS = {
  as: ['model_name', 'model'],
  value: ['rating', 'score'],
  low: ['rating_lower', 'low', 'rating_q025', 'score_ci_lower'],
  high: ['rating_upper', 'high', 'rating_q975', 'score_ci_upper'],
  votes: ['vote_count', 'votes', 'session_count'],
  category: ['category'],
  arena: ['arena'],
  date: ['leaderboard_publish_date', 'published'],
} as const;
const NEEDED = ['as', 'value', 'category'] as const;

/** How the catalogue of 2025 abbreviated categories. */
const OLD_CATEGORIES: ReadonlyMap<string, string> = new Map([
  ['full', 'overall'],
  ['hard_6', 'hard_prompts'],
  ['if', 'instruction_following'],
  ['multiturn', 'multi_turn'],
  ['long_user', 'longer_query'],
]);

/** The name of an arena by its subset of the data set: `text_style_control` and `text` are `text`. */
export const arenaName = (spelled: string): string =>
  spelled
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/-style-control$/, '');

export interface BoardOptions {
  /** Only this arena, or the arena of a file that names none. */
  arena?: string | undefined;
  /** The arena of a file that names none. */
  guess?: string | undefined;
  /** Only this day, or the day of a file that names none. */
  date?: string | undefined;
}

/**
 * The cells of a file that looks like Arena's; undefined where it looks like something else.
 * @param name the file's name
 * @param text its text, where it is not Parquet
 * @throws BoardError; FeedError for JSON that is none
 */
export async function arenaTable(name: string, bytes: Uint8Array, text: () => string): Promise<RawTable | undefined> {
  if (isParquet(bytes)) return parquetTable(bytes);
  // What a repository keeps elsewhere is downloaded as a pointer of a few lines.
  if (/\.parquet$/i.test(name)) throw new BoardError({ code: 'not-parquet' });
  const plain = text();
  if (/^\ufeff?\s*[[{]/.test(plain)) return catalogueTable(parseJson(plain));
  const head = plain
    .slice(0, plain.search(/[\r\n]|$/))
    .toLowerCase()
    .split(',');
  return [...COLUMNS.as, ...COLUMNS.value].some((name) => head.some((cell) => cell.includes(name)))
    ? csvTable(plain)
    : undefined;
}

/**
 * The boards of a file, in its order, each of one day.
 * @throws BoardError at the first thing that is no good
 */
export function boardsOf(table: RawTable, options: BoardOptions): Board[] {
  const names = namesIn(table);
  const again = table.columns.find((name, index) => table.columns.indexOf(name) < index);
  if (again !== undefined) throw new BoardError({ code: 'column-twice', column: again });
  for (const key of NEEDED) {
    if (names[key] === undefined) throw new BoardError({ code: 'no-column', column: COLUMNS[key].join(' / ') });
  }
  const boards = new Map<string, Board>();
  const days = new Set<string>();
  for (const row of table.rows) {
    const cells = new Cells(row, names);
    const arena = names.arena === undefined ? (options.arena ?? options.guess) : cells.text('arena');
    if (arena === undefined) throw new BoardError({ code: 'no-arena' });
    if (options.arena !== undefined && arenaName(arena) !== arenaName(options.arena)) continue;
    const date = cells.day() ?? options.date;
    if (date === undefined) throw new BoardError({ code: 'undated' });
    days.add(date);
    if (options.date !== undefined && date !== options.date) continue;
    const named = cells.text('category');
    const category = OLD_CATEGORIES.get(named) ?? named;
    const key = `${arenaName(arena)} ${category}`;
    const board = boards.get(key) ?? { arena: arenaName(arena), category, date, scores: [] };
    if (board.date !== date) throw cells.otherDay(key, [board.date, date].sort());
    boards.set(key, board);
    board.scores.push(cells.score());
  }
  if (boards.size === 0) {
    const { date: asked } = options;
    throw new BoardError(
      asked !== undefined && days.size > 0 ? { code: 'other-day', asked, days: [...days].sort() } : { code: 'no-rows' },
    );
  }
  return [...boards.values()];
}

type Names = Record<keyof typeof COLUMNS, string | undefined>;

/** The columns by what they say, in whatever case a spreadsheet left their names. */
const namesIn = ({ columns }: RawTable): Names =>
  Object.fromEntries(
    Object.entries(COLUMNS).map(([key, spelled]) => [
      key,
      spelled.flatMap((name) => columns.find((column) => column.toLowerCase() === name) ?? [])[0],
    ]),
  ) as Names;

/** The columns of a table that nothing here takes, such as a second one of the same meaning. */
export function unusedColumns(table: RawTable): string[] {
  const used = Object.values(namesIn(table));
  return table.columns.filter((name) => !used.includes(name)).sort();
}

/** A number in decimal digits: what `Number` reads beyond them was not meant as one. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** What a row says, checked. */
class Cells {
  constructor(
    private readonly row: RawRow,
    private readonly names: Names,
  ) {}

  score(): Score {
    const [low, high, votes] = (['low', 'high', 'votes'] as const).map((key) => this.number(key));
    const value = this.number('value');
    if (value === undefined) throw this.fault('value', 'no-number', '');
    return {
      as: this.text('as'),
      value,
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...(votes === undefined ? {} : { votes }),
    };
  }

  text(key: 'as' | 'category' | 'arena'): string {
    const column = this.column(key);
    const value = this.cell(key);
    const text = typeof value === 'string' ? value.trim() : '';
    // A name is shown: one with a control character is none.
    if (text === '' || unseenIn(text) !== undefined)
      throw new BoardError({ code: 'no-text', column }, this.row.place(column));
    return text;
  }

  /** A whole day, where one is stated. */
  day(): string | undefined {
    const value = this.cell('date');
    if (value === undefined) return undefined;
    const written =
      value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : String(value).trim();
    const day = written.slice(0, 10);
    // A time may follow, and nothing else.
    if (day.length < 10 || !isDate(day) || !/^(?:$|[T ]\d)/.test(written.slice(10)))
      throw this.fault('date', 'no-day', value);
    return day;
  }

  private number(key: 'value' | 'low' | 'high' | 'votes'): number | undefined {
    const value = this.cell(key);
    if (value === undefined) return undefined;
    const isNumber = typeof value === 'number' || typeof value === 'bigint';
    const isText = typeof value === 'string' && DECIMAL.test(value.trim());
    const number = isNumber || isText ? Number(value) : Number.NaN;
    if (!Number.isFinite(number)) throw this.fault(key, 'no-number', value);
    return number;
  }

  otherDay(board: string, days: string[]): BoardError {
    return new BoardError({ code: 'two-days', board, days }, this.row.place(this.column('date')));
  }

  private fault(key: keyof typeof COLUMNS, code: 'no-number' | 'no-day', value: unknown): BoardError {
    const column = this.column(key);
    return new BoardError({ code, column, value: String(value) }, this.row.place(column));
  }

  /** What the table calls a column that it has. */
  private column(key: keyof typeof COLUMNS): string {
    return this.names[key] as string;
  }

  /** What stands in a column: undefined where the table has none, or the cell is empty. */
  private cell(key: keyof typeof COLUMNS): unknown {
    const column = this.names[key];
    const value = column === undefined ? undefined : this.row.cell(column);
    return value === null || value === '' ? undefined : value;
  }
}
