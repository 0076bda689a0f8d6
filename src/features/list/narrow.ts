import type { Block, TableCell } from '../../document/document.ts';
import { nested } from '../../document/records.ts';
import { money } from '../../words/money.ts';
import { alarmsOf } from './alarms.ts';
import type { ListColumn, Listed, listColumns, Making } from './columns.ts';

/** A list for a screen too narrow for columns: the name of each, and below it what is known of it in two lines. */
export function narrowRows(
  records: readonly Listed[],
  columns: ReturnType<typeof listColumns>,
  { words, m, currency }: Making,
  extra: readonly ListColumn[],
): Block[] {
  const { narrow } = words;
  const separator = m.views.separator;
  const priced = (record: Listed, kind: 'input' | 'output'): string => {
    const amount = nested(record, `cost.${kind}`);
    const own = nested(record, 'cost.currency') as string | undefined;
    return typeof amount === 'number' ? money(amount, own ?? currency, m.lang) : plain(columns[kind].cell(record));
  };
  const known = (text: string, write: (text: string) => string): string[] => (text === '?' ? [] : [write(text)]);
  const pointsText = (record: Listed): string => {
    const [points = '?', interval = '', grade = ''] = columns.points.map(({ cell }) => plain(cell(record)));
    return narrow.points(points, interval === '' ? '' : ` (${interval})`, grade === '' ? '' : ` ${grade}`);
  };
  return records.map((record): Block => {
    const [input, output] = [priced(record, 'input'), priced(record, 'output')];
    const isMeasured = record.points !== undefined;
    const first = [
      ...known(plain(columns.released.cell(record)), narrow.released),
      ...(input === '?' && output === '?' ? [] : [narrow.prices(input, output)]),
      ...known(plain(columns.context.cell(record)), narrow.context),
    ];
    const standing = plain(columns.rank.cell(record));
    const second = [
      ...extra.flatMap(({ column, cell }) => known(plain(cell(record)), (text) => `${column.header} ${text}`)),
      ...(isMeasured ? [pointsText(record)] : []),
      ...(isMeasured ? [] : known(standing, (record.ranks ?? []).length > 0 ? narrow.rank : (text) => text)),
      ...known(plain(columns.open.cell(record)), narrow.open),
    ];
    const soon = alarmsOf(record, words, m).map(({ text, input: before, output: after, currency: own }) => {
      const told = (amount: number | null): string => (amount === null ? '?' : money(amount, own ?? currency, m.lang));
      const prices = before === null && after === null ? '' : `: ${narrow.prices(told(before), told(after))}`;
      return `! ${text}${prices}`;
    });
    const lines = [first, second].filter((parts) => parts.length > 0).map((parts) => parts.join(separator));
    const title = columns.name.cell(record);
    return {
      kind: 'group',
      title: plain(title),
      blocks: [
        ...(lines.length === 0 ? ['?'] : lines).map((text): Block => ({ kind: 'text', text })),
        ...soon.map((text): Block => ({ kind: 'text', text, tone: 'alarm' })),
      ],
    };
  });
}

/** A cell's words. */
export function plain(cell: TableCell): string {
  if (typeof cell === 'string') return cell;
  if ('paragraphs' in cell) return cell.paragraphs.map(plain).join(' ');
  return cell.map((part) => (typeof part === 'string' ? part : 'text' in part ? part.text : '')).join('');
}
