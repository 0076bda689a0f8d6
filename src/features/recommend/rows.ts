import type { Table } from '../../document/table.ts';
import type { RecommendResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { figureWordsOf, wordsOf } from './words/index.ts';

/** The ranking as flat records. */
export function recommendRows(result: RecommendResult, m: Messages, limit?: number): Table {
  const { columns } = wordsOf(m.lang);
  const figures = figureWordsOf(m.lang).columns;
  return {
    columns: [
      { id: 'rank', label: columns.rank },
      { id: 'id', label: 'id' },
      { id: 'release', label: columns.release },
      { id: 'points', label: figures.points },
      { id: 'low', label: 'low' },
      { id: 'high', label: 'high' },
      { id: 'grade', label: figures.grade },
      { id: 'first_percent', label: figures.chance },
      { id: 'price', label: figures.price },
      { id: 'currency', label: 'currency' },
      { id: 'score', label: columns.score },
      { id: 'confidence', label: columns.confidence },
    ],
    rows: result.recommendations.slice(0, limit).map((record) => ({
      record,
      cells: [
        record.rank,
        record.id,
        record.release,
        record.points,
        record.interval?.[0] ?? null,
        record.interval?.[1] ?? null,
        record.grade,
        record.first_percent,
        record.price?.value ?? null,
        record.price?.currency ?? null,
        record.score,
        record.confidence.level,
      ],
    })),
  };
}
