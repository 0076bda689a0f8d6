import { isMapping } from '../import/values.ts';
import type { RawTable } from './table.ts';

/** The JSON of the Arena catalogue, `{category: {model: {rating, rating_q975, rating_q025}}}`; undefined for another shape. */
export function catalogueTable(root: unknown): RawTable | undefined {
  if (!isMapping(root)) return undefined;
  const boards = Object.entries(root);
  const models = boards.flatMap(([category, board]) =>
    isMapping(board) ? Object.entries(board).map(([model, score]) => ({ category, model, score })) : [],
  );
  if (models.length === 0 || !models.some(({ score }) => isMapping(score) && 'rating' in score)) return undefined;
  return {
    from: 'catalogue',
    columns: ['model', 'rating', 'rating_q025', 'rating_q975', 'category'],
    rows: models.map(({ category, model, score }) => ({
      cell: (column) => ({ ...(isMapping(score) ? score : {}), category, model })[column],
      place: () => ({ keys: [category, model] }),
    })),
  };
}
