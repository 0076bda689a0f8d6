import { number } from '../../features/option-values.ts';
import type { Given } from '../../features/options.ts';
import { DEFAULT_WIDTH } from '../../features/options.ts';
import type { Io } from './io.ts';

/** `--width`, the terminal, COLUMNS, else 80. */
export function widthOf(option: Given[string], io: Io): number {
  const asked = number('--width', option, 1, true);
  if (asked !== undefined) return asked;
  const usable = (columns: number | undefined): columns is number =>
    Number.isSafeInteger(columns) && (columns as number) > 0;
  if (io.out.isTTY && usable(io.out.columns)) return io.out.columns;
  const columns = /^\d+$/.test(io.env.COLUMNS ?? '') ? Number(io.env.COLUMNS) : undefined;
  return usable(columns) ? columns : DEFAULT_WIDTH;
}
