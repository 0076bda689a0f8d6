import { statSync } from 'node:fs';
import { firstDay } from '../../src/domain/dates.ts';
import type { RecordLists } from '../../src/domain/records.ts';
import { compile } from '../../src/kb/compile/compile.ts';
import { listFiles, readBytes } from '../../src/kb/read/files.ts';

/**
 * The records of a knowledge base, a folder or a file. What is wrong in one of years ago by the rules of today is left out:
 * its problems are counted, not refused.
 * @throws Error where there is none
 */
export function recordsIn(path: string): { records: RecordLists; problems: number } {
  if (!statSync(path, { throwIfNoEntry: false })) throw new Error(`there is no knowledge base at ${path}`);
  const files = listFiles(path, 'data', []).map((file) => ({ file, bytes: readBytes(file, []) ?? Buffer.alloc(0) }));
  const { records, problems } = compile(undefined, [files]);
  return { records, problems: problems.length };
}

/** The day of an edition of the data: the last on which anybody read a source, or measured. */
export const dayOf = ({ sources, editions }: RecordLists): string =>
  [...sources.map(({ checked, date }) => checked ?? date), ...editions.map(({ date }) => date)]
    .map(firstDay)
    .sort()
    .at(-1) ?? '0001-01-01';
