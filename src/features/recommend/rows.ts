import type { Table } from '../../document/table.ts';
import type { RecommendResult } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { wordsOf } from './words/index.ts';

/** The ranking as flat records. */
export function recommendRows(result: RecommendResult, m: Messages): Table {
  const { columns } = wordsOf(m.lang);
  return {
    columns: [
      { id: 'rank', label: columns.rank },
      { id: 'id', label: 'id' },
      { id: 'release', label: columns.release },
      { id: 'score', label: columns.score },
      { id: 'confidence', label: columns.confidence },
    ],
    rows: result.recommendations.map((record) => ({
      record,
      cells: [record.rank, record.id, record.release, record.score, record.confidence.level],
    })),
  };
}
