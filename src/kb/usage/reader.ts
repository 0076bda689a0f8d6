import type { UsageRecord } from '../../domain/usage.ts';
import type { Mapping } from './values.ts';

/** A record before it has its place in the file. */
export type RawUsage = Omit<UsageRecord, 'record' | 'line'>;

/** A kind of log and how it is read. */
export interface UsageReader {
  /** What `--usage-format` takes. */
  name: string;
  /** Whether it is known by the columns of a table, too. */
  inTables?: true;
  /** Where its shape is documented. */
  documented: readonly string[];
  /**
   * The records that a mapping is or holds; undefined where it has not the shape of this log.
   * @param around the mappings that it stands in, the nearest first
   * @throws RecordFault
   */
  read(value: Mapping, around: readonly Mapping[]): RawUsage[] | undefined;
}

/** A record without what is not known. */
export function known<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  for (const key of Object.keys(record) as (keyof T)[]) if (record[key] === undefined) delete record[key];
  return record as T;
}

/** The keys under which APIs and those who log them write the moment of a request. */
export const MOMENTS = [
  'created',
  'created_at',
  'createdAt',
  'createTime',
  'timestamp',
  'ts',
  'time',
  'startTime',
  'start_time',
  'date',
  'day',
  'completed_at',
] as const;
