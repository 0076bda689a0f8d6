import { statSync } from 'node:fs';
import { checksum } from './sealed.ts';

/** A file that a knowledge base was made from, as it was then. */
export interface Made {
  name: string;
  stamp: string;
  digest: string;
}

/** What the build made the shipped base from. A file that comes or goes changes the stamp of its folder. */
export interface Shipped {
  folders: Pick<Made, 'name' | 'stamp'>[];
  files: Made[];
}

/** 16 hexadecimal digits that stand for some bytes. */
export const digestOf = (parts: readonly (Uint8Array | string)[]): string =>
  checksum(Buffer.concat(parts.flatMap((part) => [Buffer.from(`${part.length}\n`), Buffer.from(part)])));

/** What changes whenever a file is written, even within a second or with an older date: the system sets ctime itself. */
export function stampOf(path: string): string {
  try {
    // Milliseconds with their fractions tell times apart that file systems do, and cost less than whole nanoseconds.
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return `${size}-${mtimeMs}-${ctimeMs}-${ino}`;
  } catch {
    return '';
  }
}

/** When a stamped file was last touched, in milliseconds; NaN where the stamp does not tell. */
export function touched(stamp: string): number {
  const [, modified = '', changed = ''] = stamp.split('-');
  return Math.max(Number(modified), Number(changed));
}
