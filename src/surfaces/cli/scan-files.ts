import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { KnowledgeError, type Problem } from '../../domain/problems.ts';
import type { ScanSkipReason } from '../../engine/results.ts';
import { isMinified, leftOutBy } from '../../engine/scan/files.ts';
import { UsageError } from '../../features/errors.ts';
import type { Project, ProjectAsked } from '../../features/outside.ts';
import { wordsOf } from '../../features/scan/words/index.ts';
import { fileProblem, readBytes } from '../../kb/read/files.ts';
import { wideIn } from '../../kb/read/text.ts';
import { safe } from '../../words/safe.ts';
import type { Io } from './io.ts';
import { type Changed, changedBy, type Listed, listedBy, matchingBy, NoCommit, NoGit } from './scan-git.ts';

/** A file to look through: how it is shown, and where it lies. */
interface Found {
  shown: string;
  path: string;
  /** As it was named by itself. */
  named?: string | undefined;
}

/**
 * The texts of a project's files: those that git lists, or those of a folder that no ignore file excludes. A file that is
 * named by itself is taken whatever it is. Links are not followed.
 * @throws KnowledgeError for a path that is not there or cannot be read; UsageError for what is no commit
 */
export async function projectOf({ paths, pattern, changed }: ProjectAsked, io: Io): Promise<Project> {
  const skipped = new Map<ScanSkipReason, string[]>();
  const skip = (why: ScanSkipReason, file: string): void => put(skipped, why, file);
  const chosen = new Map<string, Found>();
  let read = 0;
  let by: Project['by'] = 'git';
  const foreign: string[] = [];
  /** Of each folder, what differs in it from the commit. */
  const differing = new Map<string, Changed>();
  const differingIn = async (folder: string): Promise<ReadonlySet<string> | undefined> => {
    if (changed === null) return undefined;
    const known = differing.get(folder) ?? (await changedFrom(changed, folder, io));
    differing.set(folder, known);
    return known.files;
  };
  const seen = new Set<string>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const full = resolve(io.cwd, path);
    if (isFolder(full, path)) {
      const folder = await inFolder(full, pattern, await differingIn(full), io);
      if (folder.by === 'folder') by = 'folder';
      if (folder.isForeign) foreign.push(full);
      for (const [why, files] of folder.skipped)
        for (const file of files) skip(why, shownFrom(io.cwd, join(full, file)));
      for (const file of folder.listed) {
        const inner = `${full}${sep}${file}`;
        if (seen.has(inner)) continue;
        seen.add(inner);
        read++;
        if (folder.matching?.has(file) ?? true) chosen.set(inner, { shown: shownFrom(io.cwd, inner), path: inner });
      }
    } else if (!seen.has(full)) {
      seen.add(full);
      if ((await differingIn(dirname(full)))?.has(basename(full)) === false) continue;
      read++;
      chosen.set(full, { shown: shownFrom(io.cwd, full), path: full, named: path });
    }
  }
  const files = [...chosen.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
  return {
    by,
    foreign,
    isUnrelated: [...differing.values()].some(({ isUnrelated }) => isUnrelated),
    texts: function* () {
      for (const file of files) {
        const text = textOf(file);
        if (typeof text === 'object') yield { file: file.shown, text: text.text };
        else {
          read--;
          skip(text, file.shown);
        }
      }
    },
    counts: () => ({ read, skipped }),
  };
}

interface Folder {
  by: Project['by'];
  /** Whether git does not read it, since it belongs to somebody else. */
  isForeign?: boolean;
  listed: string[];
  skipped: Map<ScanSkipReason, string[]>;
  /** Those of the list in which something may be found; undefined where nobody has looked. */
  matching?: ReadonlySet<string> | undefined;
}

async function inFolder(
  folder: string,
  pattern: string,
  differing: ReadonlySet<string> | undefined,
  io: Io,
): Promise<Folder> {
  const skipped: Folder['skipped'] = new Map();
  let isForeign = false;
  try {
    const [listed, matching] = await Promise.all([
      listedBy(folder, io.env),
      differing === undefined ? matchingBy(folder, io.env, pattern) : undefined,
    ]);
    const isMeant = (file: string): boolean => differing?.has(file) ?? true;
    putLeft(skipped, listed, isMeant);
    return { by: 'git', listed: kept(listed.files.filter(isMeant), skipped), skipped, matching };
  } catch (error) {
    if (!(error instanceof NoGit)) throw error;
    isForeign = error.isForeign;
  }
  const walked = await walkedIn(folder, shownFrom(io.cwd, folder));
  putLeft(skipped, walked, () => true);
  return { by: 'folder', isForeign, listed: kept(walked.files, skipped), skipped };
}

/** The files of a folder without git. @throws KnowledgeError where it cannot be looked into */
async function walkedIn(folder: string, shown: string): Promise<Listed> {
  const { walkFolder } = await import('./scan-walk.ts');
  try {
    return walkFolder(folder);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? '';
    throw new KnowledgeError([fileProblem(safe(shown), 'unreadable', { detail })]);
  }
}

/** What differs in a folder from a commit. @throws UsageError where git cannot tell */
async function changedFrom(changed: string, folder: string, io: Io): Promise<Changed> {
  try {
    return await changedBy(folder, io.env, changed);
  } catch (error) {
    const because = (text: (words: ReturnType<typeof wordsOf>) => string): UsageError =>
      new UsageError((_, lang) => text(wordsOf(lang)), '--changed');
    if (error instanceof NoCommit) throw because((words) => words.noCommit(safe(changed)));
    if (error instanceof NoGit) throw because((words) => (error.isForeign ? words.foreign(safe(folder)) : words.noGit));
    throw error;
  }
}

function put(skipped: Folder['skipped'], why: ScanSkipReason, file: string): void {
  const files = skipped.get(why);
  if (files) files.push(file);
  else skipped.set(why, [file]);
}

/** What a list of files has beside files. */
function putLeft(
  skipped: Folder['skipped'],
  { links, submodules, gone, unreadable }: Listed,
  isMeant: (file: string) => boolean,
): void {
  for (const [why, files] of [
    ['link', links],
    ['submodule', submodules],
    ['gone', gone],
    ['unreadable', unreadable],
  ] as const) {
    const meant = files.filter(isMeant);
    if (meant.length > 0) skipped.set(why, meant);
  }
}

/** Those that are not left out by their names. */
const kept = (files: readonly string[], skipped: Folder['skipped']): string[] =>
  files.filter((file) => {
    const why = leftOutBy(file);
    if (why !== undefined) put(skipped, why, file);
    return why === undefined;
  });

function isFolder(path: string, shown: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    const problems: Problem[] = [];
    readBytes({ name: shown, path }, problems);
    throw new KnowledgeError(problems);
  }
}

/** A path from the working folder, with `/`; one beside it with `..`. */
const shownFrom = (cwd: string, path: string): string => relative(cwd, path).split(sep).join('/') || '.';

/**
 * The text of a file, or why there is none.
 * @throws KnowledgeError where it was named, and there is no reading it
 */
function textOf({ path, shown, named }: Found): { text: string } | ScanSkipReason {
  if (named === undefined && isLink(path)) return 'link';
  const problems: Problem[] = [];
  const bytes = readBytes({ name: named ?? shown, path }, problems);
  if (!bytes) {
    const code = problems[0]?.code;
    if (code === 'too-large') return code;
    if (named !== undefined) throw new KnowledgeError(problems);
    return code === 'not-found' ? 'gone' : 'unreadable';
  }
  if (wideIn(bytes) !== undefined) return 'encoding';
  if (bytes.subarray(0, 8000).includes(0)) return 'binary';
  // A mark of the encoding is no column.
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  return named === undefined && isMinified(shown, text) ? 'minified' : { text };
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
