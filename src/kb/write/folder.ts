import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { WriteError } from './whole.ts';

/**
 * Makes a folder with those above it that are not there, for the user alone. Step by step: Node's own way down never ends
 * where the system lets nothing be made, as in /proc.
 * @throws WriteError
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  try {
    for (let at = path; ; at = dirname(at)) {
      const there = statSync(at, { throwIfNoEntry: false });
      if (there?.isDirectory()) break;
      if (there || dirname(at) === at) throw new WriteError('ENOTDIR', at);
      missing.unshift(at);
    }
    for (const step of missing) mkdirSync(step, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof WriteError || code === undefined) throw error;
    // Another run may have made it meanwhile.
    if (code === 'EEXIST') {
      makeFolder(path);
      return;
    }
    throw new WriteError(code, missing[0]);
  }
}
