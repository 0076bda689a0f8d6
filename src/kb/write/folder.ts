import { lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { WriteError } from './whole.ts';

/**
 * Makes a folder with those above it that are not there, all or none. Step by step: Node's own way down never ends where the
 * system lets nothing be made, as in /proc.
 * @param mode who may use them; the user alone, where nothing is said
 * @returns those that were made, from above
 * @throws WriteError
 */
export function makeFolder(path: string, mode = 0o700): string[] {
  const made: string[] = [];
  const missing = missingOf(path);
  try {
    for (const step of missing) {
      mkdirSync(step, { mode });
      made.push(step);
    }
    return made;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Another run may have made it meanwhile.
    if (code === 'EEXIST') return [...made, ...makeFolder(path, mode)];
    takeAwayEmpty(made);
    if (code === undefined) throw error;
    // Folders that the system makes up take no new names.
    throw new WriteError(code === 'ENOENT' ? 'EACCES' : code, missing[made.length]);
  }
}

/** The folders of a path that are not there, from above. @throws WriteError where something else has the name of one */
function missingOf(path: string): string[] {
  const missing: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    try {
      const there = statSync(at, { throwIfNoEntry: false });
      if (there?.isDirectory()) return missing;
      if (there || dirname(at) === at) throw new WriteError('ENOTDIR', at);
      // A link that leads nowhere is there, and no folder.
      if (lstatSync(at, { throwIfNoEntry: false })) throw new WriteError('ENOENT', at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw error instanceof WriteError || code === undefined ? error : new WriteError(code, at);
    }
    missing.unshift(at);
  }
}

/** Takes folders away that were made, from above, and in which nobody has put anything since. */
export function takeAwayEmpty(made: readonly string[]): void {
  try {
    for (const folder of [...made].reverse()) rmdirSync(folder);
  } catch {
    // It is somebody's now, and so are those above it.
  }
}
