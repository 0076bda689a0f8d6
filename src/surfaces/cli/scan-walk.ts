import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { MOST_BYTES, readRegular } from '../../kb/read/files.ts';
import type { Listed } from './scan-git.ts';

/**
 * Where there is no git: the files of a folder that no `.gitignore` on the way to them excludes, links not followed.
 * @throws as Node does where the folder itself cannot be looked into; of those in it that is told
 */
export function walkFolder(top: string): Listed {
  const found: Listed = { files: [], links: [], submodules: [], gone: [] };
  walk(top, '', [], found);
  return found;
}

/** What a folder's own file excludes, and how long the path to that folder is. */
interface Rules {
  from: number;
  rules: Ignore;
}

function walk(top: string, inner: string, above: readonly Rules[], found: Listed): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(top, inner), { withFileTypes: true });
  } catch (error) {
    if (inner === '') throw error;
    found.gone.push(inner);
    return;
  }
  const own = entries.some((entry) => entry.name === '.gitignore' && entry.isFile())
    ? rulesIn(join(top, inner))
    : undefined;
  const all = own === undefined ? above : [...above, { from: inner.length === 0 ? 0 : inner.length + 1, rules: own }];
  for (const entry of entries) {
    if (entry.name === '.git' || entry.name === 'node_modules') continue;
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (isIgnored(path, entry.isDirectory(), all)) continue;
    if (entry.isSymbolicLink()) found.links.push(path);
    else if (entry.isDirectory()) walk(top, path, all, found);
    else if (entry.isFile()) found.files.push(path);
  }
}

function rulesIn(folder: string): Ignore | undefined {
  try {
    return ignore({ allowRelativePaths: true }).add(
      readRegular(join(folder, '.gitignore'), MOST_BYTES.file).toString('utf8'),
    );
  } catch {
    return undefined;
  }
}

/** The nearest file that says anything of a path decides. */
function isIgnored(path: string, isFolder: boolean, all: readonly Rules[]): boolean {
  for (const { from, rules } of [...all].reverse()) {
    const { ignored, unignored } = rules.test(`${path.slice(from)}${isFolder ? '/' : ''}`);
    if (ignored || unignored) return ignored;
  }
  return false;
}
