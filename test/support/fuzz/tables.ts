import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { root } from '../lmm.ts';
import { type Edit, ENCODINGS, type Encoding, edited, edits, encoding } from './edits.ts';

/** Downloaded files, feeds and leaderboards, with a few things changed. */
export interface BrokenTable {
  name: string;
  edits: Edit[];
  encoding: Encoding;
  args: string[];
}

const FIXTURES = join(root, 'test/feeds/fixtures');

/** The names of fixtures; JSON of one line is spread over many, so that edits meet single values. */
const texts = (): Map<string, string> =>
  new Map(
    readdirSync(FIXTURES)
      .sort()
      .map((name) => {
        const text = readFileSync(join(FIXTURES, name), 'utf8');
        return [name, name.endsWith('.json') ? JSON.stringify(JSON.parse(text), null, 1) : text];
      }),
  );

/** A leaderboard as its measurer publishes it, in bytes. */
const parquet = (): string =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: [
        { name: 'arena', data: ['text', 'text'], type: 'STRING' },
        { name: 'category', data: ['overall', 'overall'], type: 'STRING' },
        { name: 'model_name', data: ['acme-one', 'acme-two'], type: 'STRING' },
        { name: 'rating', data: [1500.5, 1400], type: 'DOUBLE' },
        { name: 'vote_count', data: [10, 20], type: 'INT32' },
        { name: 'leaderboard_publish_date', data: ['2025-06-01', '2025-06-01'], type: 'STRING' },
      ],
    }),
  ).toString('latin1');

const PARQUET = 'arena.parquet';
const files = texts().set(PARQUET, parquet());

export const brokenTables: fc.Arbitrary<BrokenTable> = fc.record({
  name: fc.constantFrom(...files.keys()),
  edits,
  encoding,
  args: fc.constantFrom([], [], ['--lang', 'ko'], ['--verbose'], ['--developer', 'acme'], ['--date', '2025-06-01']),
});

export function bytesOfTable({ name, edits: done, encoding: coded }: BrokenTable): Buffer {
  const text = edited(files.get(name) ?? '', done);
  return ENCODINGS[name === PARQUET ? 'latin1' : coded](text);
}
