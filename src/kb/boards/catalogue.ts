import { type Item, shown } from '../import/item.ts';
import type { RawTable } from './table.ts';

/** The JSON of the Arena catalogue, `{category: {model: {rating, rating_q975, rating_q025}}}`; undefined for another shape. */
export function catalogueTable(root: Item): RawTable | undefined {
  const models = root
    .entries()
    .flatMap(([category, board]) => board.entries().map(([model, score]) => ({ category, model, score })));
  if (!models.some(({ score }) => score.get('rating').isStated)) return undefined;
  // What is no board is told as what no column is used for.
  const others = root.entries().flatMap(([key, item]) => (item.isStated && !item.isMapping ? [key] : []));
  const keys = new Set(models.flatMap(({ score }) => score.entries().map(([key]) => key)));
  return {
    from: 'catalogue',
    columns: ['model', 'category', ...keys, ...others.filter((key) => !keys.has(key))],
    rows: models.map(({ category, model, score }) => ({
      cell: (column) => {
        if (column === 'category') return category;
        if (column === 'model') return model;
        const item = score.get(column);
        return item.written ?? (item.isStated ? shown(item) : undefined);
      },
      place: () => ({ keys: [category, model] }),
    })),
  };
}
