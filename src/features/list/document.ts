import type { Block, Document, TableBlock, TableCell, Text } from '../../document/document.ts';
import { fieldsTable, flatRows, nested } from '../../document/records.ts';
import type { Table } from '../../document/table.ts';
import type { Field } from '../../domain/fields.ts';
import type { ListResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { signOf } from '../../words/money.ts';
import { alarmsOf } from './alarms.ts';
import { isDense, isModel, type ListColumn, type Listed, listColumns } from './columns.ts';
import { footer } from './footer.ts';
import { narrowRows, plain } from './narrow.ts';
import type { ListView } from './view.ts';
import { wordsOf } from './words/index.ts';

/** The list for a person: a table, and below it what the marks mean. */
export function listDocument(result: ListResult, view: ListView, m: Messages): Document {
  const words = wordsOf(m.lang);
  const all = result.models ?? result.releases ?? [];
  if (all.length === 0) {
    const text = words.nothing(result.models ? 'lmm list' : 'lmm list --releases');
    return { wide: true, lead: [{ kind: 'text', text }], sections: [] };
  }
  const records = all.slice(0, view.most);
  const more = all.length - records.length;
  const { block, ...about } = view.fields
    ? { block: asTable(fieldsTable(records, view.fields, m)), untold: [], sign: '', openHeader: '' }
    : tableOf(records, view, m);
  const shown = { records, more, cells: block.rows.flat(), ...about };
  return { wide: true, lead: [block], sections: [{ quiet: true, blocks: footer(shown, view, m) }] };
}

const asTable = (table: Pick<TableBlock, 'columns' | 'rows'>): TableBlock => ({
  kind: 'table',
  ...table,
  headerTone: 'heading',
});

/** A wide table, one that names line and release together where it does not fit, and rows of text on a narrow screen. */
function tableOf(records: readonly Listed[], view: ListView, m: Messages) {
  const words = wordsOf(m.lang);
  const currencies = new Set(records.flatMap((record) => nested(record, 'cost.currency') ?? []));
  // Prices in the currency that all share need no sign of their own.
  const currency = currencies.size === 1 ? String([...currencies][0]) : 'USD';
  const ranked = records.some(({ ranks = [] }) => ranks.length > 0);
  const dense = isDense(records);
  const make = { words, m, currency, nameOf: view.nameOf, dense };
  const all = listColumns(make);
  const ofModels = records.some(isModel);
  const hasReleases = records.some((record) => isModel(record) && record.release !== null);
  const hasPoints = records.some(({ points }) => points !== undefined);
  const { sort } = view;

  const priced = [all.input, all.output, all.context];
  const tail = [all.released, ...priced];
  // Where nobody measures, what is said of each has the room.
  const measured = (rank: ListColumn): ListColumn[] => (hasPoints ? [] : [ranked ? rank : all.said]);
  const points = hasPoints ? all.points : [];
  const extra = (shown: readonly ListColumn[]): ListColumn[] => [
    ...(sort && !shown.some(({ tells }) => tells.includes(sort.field.id)) ? [all.field(sort.field)] : []),
    ...(view.stale ? [all.checked] : []),
  ];
  const line = hasReleases ? [all.model, all.release] : [all.model];
  const said = ofModels && !hasReleases ? [all.architecture] : [];
  const wide = ofModels
    ? [...line, all.developer, ...said, ...points, ...tail, ...measured(all.rankNamed), all.open]
    : [all.id, ...points, ...tail, ...measured(all.rank), all.takes, all.open];
  const close = [ofModels ? all.name : all.id, ...said, ...points, ...tail, ...measured(all.rank), all.open];
  const widest = ofModels && ranked && !hasPoints ? [...wide.slice(0, -1), all.saidBeside, all.open] : wide;
  const untold = widest
    .filter((column) => records.every((record) => plain(column.cell(record)) === '?'))
    .map(({ column: { header } }) => header);
  const isTold = ({ column: { header } }: ListColumn): boolean => !untold.includes(header);
  const rowsOf = (columns: readonly ListColumn[]): TableBlock => {
    const [first, ...others] = columns as [ListColumn, ...ListColumn[]];
    // What it is sorted by stands beside the name.
    const drawn = [first, ...extra(columns), ...others].filter(isTold);
    const rows = records.flatMap((record) => [
      drawn.map((column) => toned(column.cell(record))),
      ...(dense ? [] : alarmsOf(record, words, m)).map((alarm) =>
        drawn.map(({ alarm: write }) => alarming(write?.(alarm) ?? '')),
      ),
    ]);
    return asTable({ columns: drawn.map(({ column }) => column), rows });
  };
  const texts = narrowRows(records, all, make, extra(close));
  // More columns, of points or of what it is sorted by, may cost that of the day.
  const isMore = hasPoints || extra(close).length > 0;
  const closer = close.filter((column) => column !== all.released);
  const closest = dense
    ? [{ ...rowsOf([all.name, ...points, ...priced, ...measured(all.rank)]), narrow: texts }]
    : texts;
  const narrow: Block[] = [{ ...rowsOf(close), narrow: isMore ? [{ ...rowsOf(closer), narrow: closest }] : closest }];
  const roomy: TableBlock = { ...rowsOf(wide), narrow };
  return {
    block: widest === wide ? roomy : { ...rowsOf(widest), narrow: [roomy] },
    untold,
    sign: signOf(currency, m.lang),
    openHeader: all.open.column.header,
  };
}

/** What is not known stands back. */
const toned = (cell: TableCell): TableCell => (cell === '?' ? [{ tone: 'unknown', text: '?' }] : cell);

const alarming = (text: string): Text => (text === '' ? '' : [{ tone: 'alarm', text }]);

/** The list as flat records. */
export function listRows(result: ListResult, fields: readonly Field[] | undefined, m: Messages): Table {
  const records = result.models ?? result.releases ?? [];
  const points = records.some((record) => record.points !== undefined) ? ['points', 'interval', 'grade'] : [];
  const own = result.models ? ['id', 'name', 'developer', 'release'] : ['id', 'name', 'model', 'developer'];
  return flatRows(records, [...own, ...points], fields, m);
}
