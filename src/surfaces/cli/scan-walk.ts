import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readRegular } from '../../kb/read/files.ts';
import type { Listed } from './scan-git.ts';

/**
 * Where there is no git: the files of a folder that no `.gitignore` on the way to them excludes, links not followed.
 * @throws as Node does where the folder itself cannot be looked into; of those in it that is told
 */
export function walkFolder(top: string): Listed {
  const found: Listed = { files: [], links: [], submodules: [], gone: [], unreadable: [] };
  walk(top, '', [], found);
  return found;
}

/** What a folder's own file excludes, and how long the path to that folder is. */
interface Rules {
  from: number;
  rules: Ignore;
}

/**
 * Bounds of what a stranger's folder can ask for: how deep it is, and of rules their bytes and in how many places of a path
 * one may match at any depth (`**`), which is tried in each way there is. A rule beyond leaves its files in.
 */
const MOST = { levels: 200, bytes: 1_000_000, anywhere: 3 };

function walk(top: string, inner: string, above: readonly Rules[], found: Listed): void {
  if (inner.split('/').length > MOST.levels) {
    found.unreadable.push(inner);
    return;
  }
  let entries: Dirent[];
  try {
    entries = readdirSync(join(top, inner), { withFileTypes: true });
  } catch (error) {
    if (inner === '') throw error;
    found.unreadable.push(inner);
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
    const lines = readRegular(join(folder, '.gitignore'), MOST.bytes).toString('utf8').split('\n');
    const taken = lines.filter((line) => line.split('**').length - 1 <= MOST.anywhere);
    return ignore({ allowRelativePaths: true }).add(taken.join('\n'));
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
