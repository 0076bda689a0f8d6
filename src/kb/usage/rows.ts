import type { UsageColumn } from '../../domain/usage.ts';
import type { Columns } from './csv.ts';
import { countAt, type Mapping, RecordFault, textAt } from './values.ts';

/** What the rows of a table tell only together: how their numbers are written, and that the last one sums the others up. */

const COUNTED: readonly UsageColumn[] = ['input', 'prompt', 'output', 'cache_read', 'cache_write', 'cache_write_1h'];
const NUMBERS: readonly UsageColumn[] = [...COUNTED, 'reasoning', 'requests', 'cost'];

const headersOf = (columns: Columns, of: readonly UsageColumn[]): string[] => of.flatMap((one) => columns[one] ?? []);

/** Numbers that can only be read with a decimal comma, as 0,25 and 1.234,5 and 1.234.567; and those with a point. */
const COMMA = /^(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/;
const POINT = /^(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,})$/;
const COMMA_NUMBER = /^\d[\d.]*(?:,\d+)?$/;

/** Rows with their numbers written with a point, where some are by a decimal comma for certain and none by a point. */
export function withPoints(rows: readonly Mapping[], columns: Columns): Mapping[] {
  const headers = headersOf(columns, NUMBERS);
  const written = rows.flatMap((row) => headers.flatMap((header) => textAt(row, header) ?? []));
  const isComma = written.some((one) => COMMA.test(one)) && !written.some((one) => POINT.test(one));
  if (!isComma) return [...rows];
  return rows.map((row) => {
    const numbers = headers.flatMap((header) => {
      const text = textAt(row, header);
      return text !== undefined && COMMA_NUMBER.test(text)
        ? [[header, text.replaceAll('.', '').replace(',', '.')] as const]
        : [];
    });
    return { ...row, ...Object.fromEntries(numbers) };
  });
}

const TOTAL = /^(?:grand |sub)?(?:total|sum)s?:?$|^(?:합계|총계|총합|소계|계)$/i;

/** Whether the last row is no usage of its own: it says so, or names no model or day, and its counts are the sums of the others'. */
export function isTotal(rows: readonly Mapping[], columns: Columns): boolean {
  const last = rows.at(-1);
  if (last === undefined || rows.length < 2) return false;
  const { model, date } = columns;
  const isOwn =
    (model === undefined || textAt(last, model) !== undefined) &&
    (date === undefined || textAt(last, date) !== undefined) &&
    !Object.keys(last).some((header) => TOTAL.test(textAt(last, header) ?? ''));
  if (isOwn) return false;
  const sums = headersOf(columns, COUNTED).map((header) => {
    const counts = rows.map((row) => read(() => countAt(row, header)) ?? 0);
    const own = counts.pop() ?? 0;
    return { own, all: counts.reduce((sum, count) => sum + count, 0) };
  });
  return sums.every(({ own, all }) => own === all) && sums.some(({ own }) => own > 0);
}

/** What is read of a cell; undefined also where it is at fault. */
function read<T>(cell: () => T): T | undefined {
  try {
    return cell();
  } catch (error) {
    if (error instanceof RecordFault) return undefined;
    throw error;
  }
}
