import { statSync } from 'node:fs';

/** A file that a knowledge base was made from, as it was then. */
export interface ManifestFile {
  name: string;
  fingerprint: string;
  digest: string;
}

/** What the shipped base was built from. A file that comes or goes changes the fingerprint of its folder. */
export interface Manifest {
  folders: Pick<ManifestFile, 'name' | 'fingerprint'>[];
  files: ManifestFile[];
}

/** What changes whenever a file is written, even within a second or with an older date: the system sets ctime itself. */
export function fingerprintOf(path: string): string {
  try {
    // Milliseconds with their fractions tell times apart that file systems do, and cost less than whole nanoseconds.
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return `${size}-${mtimeMs}-${ctimeMs}-${ino}`;
  } catch {
    return '';
  }
}

/** When a file was last touched by its fingerprint, in milliseconds; NaN where that does not tell. */
export function touchedAt(fingerprint: string): number {
  const [, modified = '', changed = ''] = fingerprint.split('-');
  return Math.max(Number(modified), Number(changed));
}
