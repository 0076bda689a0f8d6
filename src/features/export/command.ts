import type { Snapshot } from '../../domain/snapshot.ts';
import { RELATIONS } from '../../engine/relations/registry.ts';
import type { Relation } from '../../engine/relations/relation.ts';
import type { Answer, AnswerFile, Command, WrittenFile } from '../command.ts';
import { UsageError } from '../errors.ts';
import type { Given } from '../options.ts';
import { aboutOf, rowsOf } from './rows.ts';
import { described, tablesNamed } from './tables.ts';
import { en } from './words/en.ts';
import { wordsOf } from './words/index.ts';
import { ko } from './words/ko.ts';

/** The formats that hold a table's rows; all others describe it. */
const DATA = ['ndjson', 'csv', 'parquet'] as const;
type DataFormat = (typeof DATA)[number];
const ENDINGS: Readonly<Record<string, DataFormat>> = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  parquet: 'parquet',
};
const MANIFEST = 'manifest.json';

export const command: Command = {
  name: 'export',
  args: [{ name: '[tables...]', about: { en: 'tables; all without any', ko: '표 이름. 없으면 모두' } }],
  options: [],
  formats: ['parquet'],
  examples: [
    'lmm export',
    'lmm export prices',
    'lmm export releases --out releases.parquet',
    'lmm export --format parquet --out tables/',
    'lmm export scores --format ndjson',
  ],
  async run({ snapshot: load, settings, m }, names, given) {
    if (settings.fields !== undefined) throw new UsageError((_, lang) => wordsOf(lang).columnsInSql, '--fields');
    const tables = tablesNamed(names);
    const format = formatOf(given);
    const snapshot = await load();
    if (format !== undefined) return exported(tables, format, snapshot, given);
    const all = tables.map(described);
    return {
      body: { tables: all },
      named: () => [],
      empty: false,
      table: async () => (await import('./document.ts')).tablesRows(all, m),
      document: async () => (await import('./document.ts')).tablesDocument(all, names.length === 0, m),
    };
  },
};

/** The format of the rows: as asked, else as the name of the file ends, Parquet in a folder; undefined to describe them. */
function formatOf({ format, json, out }: Given): DataFormat | undefined {
  const asked = DATA.find((one) => one === format);
  if (asked || format !== undefined || json === true || typeof out !== 'string' || out === '-') return asked;
  const ending = endingOf(out);
  if (ending === '') return 'parquet';
  const found = ENDINGS[ending];
  if (found) return found;
  throw new UsageError((_, lang) => wordsOf(lang).sayFormat(out), '--format');
}

/** What the name of a file ends in, without the point. */
const endingOf = (file: string): string => /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** The rows of tables: one to a file or standard output, or a file each to a folder. */
function exported(tables: readonly Relation[], format: DataFormat, snapshot: Snapshot, { out }: Given): Answer {
  const [table, ...more] = tables;
  const isOne = table !== undefined && more.length === 0;
  // A file holds one table: a name that ends as one of a file does is none of a folder.
  if (!isOne && (typeof out !== 'string' || out === '-' || ENDINGS[endingOf(out)] !== undefined))
    throw new UsageError((_, lang) => wordsOf(lang).oneTable(format), '--out');
  const counts = new Map<string, number>();
  const files = tables.map((one) => fileOf(one, format, snapshot, counts));
  const first = files[0] as AnswerFile;
  return {
    ...first,
    body: {},
    empty: false,
    format,
    document: () => [],
    folder: {
      always: !isOne,
      files,
      manifest: { name: MANIFEST, text: (written) => manifestOf(tables, written, counts, format, snapshot) },
      isOurs,
    },
  };
}

function fileOf(table: Relation, format: DataFormat, snapshot: Snapshot, counts: Map<string, number>): AnswerFile {
  const rows = () => {
    const all = table.rows(snapshot);
    counts.set(table.name, all.length);
    return all;
  };
  return {
    name: `${table.name}.${format}`,
    table: () => rowsOf(table, rows()),
    formats: {
      parquet: async () => [(await import('./parquet.ts')).parquetOf(table.columns, rows(), aboutOf(table, snapshot))],
    },
  };
}

/** Whether these are names of an earlier export, and no others. */
function isOurs(names: readonly string[]): boolean {
  const known = new Set(RELATIONS.flatMap(({ name }) => DATA.map((format) => `${name}.${format}`)));
  return names.includes(MANIFEST) && names.every((name) => name === MANIFEST || known.has(name));
}

/** What tells of the files beside them; the same tables give the same text. */
function manifestOf(
  tables: readonly Relation[],
  files: readonly WrittenFile[],
  counts: ReadonlyMap<string, number>,
  format: DataFormat,
  { day, knowledge }: Snapshot,
): string {
  const { version, digest, layers } = knowledge;
  const manifest = {
    schema: 'lmm-export/1',
    as_of: day,
    knowledge: { version, digest, ...(layers ? { layers: layers.map(({ shown }) => shown) } : {}) },
    format,
    terms: { en: en.terms, ko: ko.terms },
    tables: tables.map((table, at) => {
      const { name: file, ...rest } = files[at] as WrittenFile;
      const { name, ...told } = described(table);
      return { name, file, rows: counts.get(name) ?? 0, ...rest, ...told };
    }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
