import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import type { Distrusted } from '../domain/layered.ts';
import { isKnowledgeName } from './read/files.ts';

/**
 * A project's file speaks for whoever works in its folder without being asked for. So it has to be one that only the user
 * can have put there, and it leads nowhere but to knowledge bases of the same folder.
 */

/** Why a file is not taken. */
export interface Distrust {
  why: Distrusted;
  /** The file or folder that it is about. */
  at: string;
  /** The number of the owner, where it is another's; else what the system says. */
  detail: string;
}

/** What a group may write is the user's own where the group has nobody else: by custom it then has the user's number. */
const canOthersWrite = ({ mode, gid, uid }: Stats): boolean =>
  (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && gid !== uid);

/**
 * Why a user should not take a file or folder that nobody named, if there is a reason.
 * @param user the user's number; where the system has none a folder of the user's is the user's
 */
export function distrustOf(path: string, user: number | undefined): Distrust | undefined {
  try {
    const real = realpathSync(path);
    if (user === undefined) return undefined;
    for (const [at, stats] of [
      [path, lstatSync(path)],
      [real, statSync(real)],
    ] as const) {
      if (stats.uid !== user) return { why: 'other-owner', at, detail: String(stats.uid) };
      if (!stats.isSymbolicLink() && canOthersWrite(stats)) return { why: 'writable', at, detail: '' };
    }
    for (const folder of new Set([dirname(path), dirname(real)])) {
      const stats = statSync(folder);
      // What root holds root can change anyway.
      if (stats.uid !== user && stats.uid !== 0) return { why: 'other-owner', at: folder, detail: String(stats.uid) };
      if (canOthersWrite(stats)) return { why: 'writable', at: folder, detail: '' };
    }
    return undefined;
  } catch (error) {
    return { why: 'unreachable', at: path, detail: (error as NodeJS.ErrnoException).code ?? '' };
  }
}

/** Whether a path that is there, its links followed, lies in a folder. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^(?:[A-Za-z]:)?[\\/]/.test(way);
}

/** The same of a file that a project names or holds: it is a knowledge base of the project's folder, also behind links. */
export function strayOf(folder: string, path: string, isFolder: boolean): Distrust | undefined {
  try {
    if (!isWithin(folder, path)) return { why: 'outside', at: path, detail: '' };
    const names = [path, realpathSync(path)].map((one) => basename(one));
    return isFolder || names.every(isKnowledgeName) ? undefined : { why: 'no-knowledge-name', at: path, detail: '' };
  } catch (error) {
    return { why: 'unreachable', at: path, detail: (error as NodeJS.ErrnoException).code ?? '' };
  }
}
