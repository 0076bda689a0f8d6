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
