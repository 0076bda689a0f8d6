import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { BoardError } from '../../domain/leaderboards.ts';
import type { RawTable } from './table.ts';

/** What Parquet begins and ends with. */
const MAGIC = 'PAR1';

export const isParquet = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === MAGIC;

/**
 * Reads Parquet, uncompressed or with Snappy, which is what `datasets` writes.
 * @throws BoardError where it is none, is cut off or compressed otherwise
 */
export async function parquetTable(bytes: Uint8Array): Promise<RawTable> {
  const file = new Uint8Array(bytes).buffer;
  try {
    const metadata = parquetMetadata(file);
    const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
    const rows = await parquetReadObjects({ file, metadata });
    return {
      from: 'dataset',
      columns,
      rows: rows.map((row, index) => ({ cell: (column) => row[column], place: () => ({ row: index + 1 }) })),
    };
  } catch {
    throw new BoardError({ code: 'not-parquet' });
  }
}
