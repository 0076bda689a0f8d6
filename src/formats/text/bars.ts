import type { Span } from '../../document/document.ts';
import { FITS, type Fit } from '../../domain/vocabulary.ts';

/** Three blocks for a fit, the more the better: never by colour alone, and the word stands beside it. */
export function fitBar(fit: Fit, ascii: boolean): string {
  const filled = FITS.length - FITS.indexOf(fit);
  return ascii
    ? `[${'#'.repeat(filled)}${'.'.repeat(FITS.length - filled)}]`
    : '▮'.repeat(filled) + '▯'.repeat(FITS.length - filled);
}

/** From one value to another. */
export const arrow = (ascii: boolean): string => (ascii ? '->' : '→');

/** A score of 0 to 100 as a bar of so many cells. */
export function scoreBar(score: number, cells: number, ascii: boolean): string {
  const filled = Math.round((Math.min(100, Math.max(0, score)) / 100) * cells);
  return ascii ? '#'.repeat(filled) + '.'.repeat(cells - filled) : '▮'.repeat(filled) + '▯'.repeat(cells - filled);
}

/**
 * An interval as a line between its ends in whole numbers, the value marked on it, where it lies on a scale of so many
 * cells. Only characters that take one cell on every terminal.
 */
export function spanBar({ low, at, high, from, to }: Span, cells: number, ascii: boolean): string {
  const place = (value: number): number =>
    Math.max(0, Math.min(cells - 1, Math.floor(((value - from) / (to - from)) * cells)));
  const [start, mark, end] = [place(low), place(at), place(high)];
  const [rule, point] = ascii ? ['-', 'o'] : ['╍', '▮'];
  const line = Array.from({ length: end - start + 1 }, (_, cell) => (start + cell === mark ? point : rule)).join('');
  return `${' '.repeat(start)}${Math.round(low)}${line}${Math.round(high)}`;
}
