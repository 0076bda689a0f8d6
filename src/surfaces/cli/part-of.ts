import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CONFIG_FILE, isKnowledgeName } from '../../kb/read/files.ts';
import { isWithin } from '../../kb/trust.ts';
import { linked } from '../../kb/write/whole.ts';

/**
 * Whether what is written at a path would be read as a part of a knowledge base from then on: one of its files is replaced,
 * or one comes to its folder. It would be no knowledge base, and every command would fail of it.
 * @param base a folder or a file
 */
export function isPartOf(path: string, base: string): boolean {
  try {
    const at = realOf(path);
    // What is hidden in a folder is not read.
    const counts = isKnowledgeName(basename(at)) && !basename(at).startsWith('.');
    return at === realOf(base) || (counts && isWithin(base, dirname(at)));
  } catch {
    // What is not there has no parts.
    return false;
  }
}

/** Whether it would be the configuration of a project. */
export const isConfig = (path: string): boolean => basename(resolve(path)) === CONFIG_FILE;

/** A path with its links followed, whether there is something at its end or not. */
function realOf(path: string): string {
  const at = linked(path);
  return join(realpathSync(dirname(at)), basename(at));
}
