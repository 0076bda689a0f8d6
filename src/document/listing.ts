import type { Column, Document, TableCell } from './document.ts';

/** A listing: a table, and below it what to know. */
export const listing = (columns: Column[], rows: TableCell[][], foot: string[], gapAfter: number[] = []): Document => ({
  wide: true,
  lead: rows.length === 0 ? [] : [{ kind: 'table', columns, rows, headerTone: 'heading', gapAfter }],
  sections: [{ quiet: true, blocks: [{ kind: 'items', items: foot }] }],
});
