import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { sep } from 'node:path';
import { isatty } from 'node:tty';
import type { Problem } from '../../domain/problems.ts';
import { fingerprintOf } from '../manifest.ts';

/** A file of the knowledge base as bytes on disk. */
export interface KnowledgeFile {
  /** The path as problems name it. */
  name: string;
  path: string;
  /** Whether a project brought it in, and not the user. */
  isOfProject?: true;
}

/** A project's own knowledge base, which may name others: `kb: PATH`, or several, from where it lies. */
export const CONFIG_FILE = 'lmm.config.yaml';

/** What a file of a folder ends in to count. */
export const EXTENSIONS: readonly string[] = ['.yaml', '.yml', '.json'];
const IS_KNOWLEDGE = /\.(ya?ml|json)$/;

/** Whether a file is a knowledge base by its name. */
export const isKnowledgeName = (name: string): boolean => IS_KNOWLEDGE.test(name.toLowerCase());

/** Whether messages may show what a file holds: one of ours by its name, its links followed. Any other may hold secrets. */
export function mayBeShown(path: string): boolean {
  try {
    return [path, realpathSync(path)].every(isKnowledgeName);
  } catch {
    return isKnowledgeName(path);
  }
}

/**
 * Bytes that are read at most: of a file that people write, of a downloaded feed or table, and of all files of the
 * knowledge bases of one command. Read, YAML takes fifty times its size in memory.
 */
export const MOST_BYTES = { file: 16_000_000, feed: 128_000_000, together: 64_000_000 } as const;
/** Files and folders of one knowledge base: who names a whole disk means something else. */
const MOST = { files: 5_000, folders: 20_000 };

/** A problem that concerns a whole file or folder. */
export const fileProblem = (file: string, code: Problem['code'], values: Problem['values'] = {}): Problem => ({
  file,
  line: 1,
  column: 1,
  code,
  values,
  source: '',
});

/**
 * The knowledge-base files of a folder, wherever they lie in it, ordered by path; or the one file. Hidden files and
 * folders are left out, and a folder reached twice through links is read once. A folder without any is a problem.
 * @param shown how problems name the folder or file; paths below it are joined to it
 * @param enter is told of every folder just before it is looked into
 */
export function listFiles(
  path: string,
  shown: string,
  problems: Problem[],
  enter: (folder: KnowledgeFile) => void = () => {},
  most: typeof MOST = MOST,
): KnowledgeFile[] {
  try {
    if (!statSync(path).isDirectory()) return [{ name: shown, path }];
  } catch (error) {
    problems.push(systemProblem({ name: shown, path }, error));
    return [];
  }
  const top = { name: withoutEnd(shown), path: withoutEnd(path) };
  const way: Walk = { seen: new Set(), found: [], others: [], problems: [], enter, most };
  walk(top, way);
  const { found, others } = way;
  if (isTooMuch(way)) {
    problems.push(fileProblem(shown, 'too-many-files', most));
    return [];
  }
  problems.push(...way.problems);
  if (found.length === 0 && way.problems.length === 0)
    problems.push(fileProblem(shown, 'no-files', { allowed: [...EXTENSIONS], others: others.slice(0, 5) }));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A folder without the slash behind it, which the root of a disk keeps: without it, it would be another folder or none. */
const withoutEnd = (folder: string): string => folder.replace(/(?<=[^/\\:])[/\\]+$/, '');

const inside = (folder: string, separator: string, name: string): string =>
  /[/\\]$/.test(folder) ? `${folder}${name}` : `${folder}${separator}${name}`;

interface Walk {
  /** The folders that were entered, as the system knows them. */
  seen: Set<string>;
  found: KnowledgeFile[];
  /** Names of files that do not count. */
  others: string[];
  problems: Problem[];
  enter: (folder: KnowledgeFile) => void;
  most: typeof MOST;
}

const isTooMuch = ({ found, seen, most }: Walk): boolean => found.length > most.files || seen.size > most.folders;

function walk(folder: KnowledgeFile, way: Walk): void {
  if (isTooMuch(way)) return;
  let entries: Dirent[];
  try {
    // Without its separator the root of a file system is no path of its own.
    const path = `${folder.path}${sep}`;
    const { dev, ino } = statSync(path, { bigint: true });
    const itself = `${dev} ${ino}`;
    if (way.seen.has(itself)) return;
    way.seen.add(itself);
    way.enter(folder);
    entries = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    way.problems.push(systemProblem(folder, error));
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = {
      name: inside(folder.name, '/', entry.name),
      path: inside(folder.path, sep, entry.name),
    };
    const counts = IS_KNOWLEDGE.test(entry.name.toLowerCase());
    let directory = entry.isDirectory();
    if (entry.isSymbolicLink()) {
      try {
        directory = statSync(inner.path).isDirectory();
      } catch (error) {
        // It may have led to a folder; one that looks like a file of ours is told where it is read.
        if (!counts && !entry.name.includes('.')) way.problems.push(systemProblem(inner, error));
      }
    }
    if (directory) walk(inner, way);
    else if (counts) way.found.push(inner);
    else way.others.push(entry.name);
  }
}

/** What the system says of a file or folder that cannot be read. */
function systemProblem({ name, path }: KnowledgeFile, error: unknown): Problem {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'ENOTDIR')
    return fileProblem(name, 'unreadable', { detail: code ?? String(error) });
  try {
    if (lstatSync(path).isSymbolicLink()) return fileProblem(name, 'dangling-link', { to: readlinkSync(path) });
  } catch {
    // Nothing is there, not even a link.
  }
  return fileProblem(name, 'not-found', { detail: code, ...notAPath(name) });
}

/**
 * What stands for a file elsewhere and is none, by itself or behind the folder of the file that names it: standard input, a
 * home that no shell put in, an address.
 */
export function notAPath(name: string): Problem['values'] {
  if (/(?:^|[/\\])-$/.test(name)) return { form: 'input' };
  if (/(?:^|[/\\])~(?:[/\\]|$)/.test(name)) return { form: 'home' };
  return /(?:^|[/\\])[a-z][a-z0-9+.-]+:[/\\]/i.test(name) ? { form: 'address' } : {};
}

/** What is none of a file's: a reader of it would wait, or never come to an end. */
const formOf = (is: Stats): string | undefined =>
  is.isFile() ? undefined : is.isDirectory() ? 'folder' : is.isFIFO() ? 'pipe' : is.isSocket() ? 'socket' : 'device';

/** Why a file was not read, beside what the system says. */
class Unread extends Error {
  constructor(
    readonly code: 'not-a-file' | 'too-large',
    readonly values: Problem['values'],
  ) {
    super(code);
  }
}

/**
 * The bytes of a regular file, and of nothing else; no more than `most` are ever read, whatever the file says of its size.
 * @param check looks at the file that is open, and may throw
 */
export function readRegular(path: string, most: number, check: (is: Stats) => void = () => {}): Buffer {
  // To open a pipe or a device may already wait for it or change it.
  refuseUnlessFile(statSync(path));
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0));
  try {
    const is = fstatSync(file);
    refuseUnlessFile(is);
    check(is);
    if (is.size > most) throw new Unread('too-large', { size: is.size, most });
    // Files of the system say 0 and hold more; others grow while they are read.
    let bytes = Buffer.allocUnsafe(Math.max(is.size + 1, 4096));
    let length = 0;
    for (;;) {
      const taken = readSync(file, bytes, length, bytes.length - length, null);
      length += taken;
      if (length > most) throw new Unread('too-large', { size: length, most });
      if (taken === 0) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(length * 2, most + 1));
    }
  } finally {
    closeSync(file);
  }
}

function refuseUnlessFile(is: Stats): void {
  const form = formOf(is);
  if (form !== undefined) throw new Unread('not-a-file', { form });
}

/** A file's bytes, or a problem. */
export function readBytes(
  file: KnowledgeFile,
  problems: Problem[],
  most: number = MOST_BYTES.file,
): Buffer | undefined {
  try {
    return readRegular(file.path, most);
  } catch (error) {
    problems.push(
      error instanceof Unread ? fileProblem(file.name, error.code, error.values) : systemProblem(file, error),
    );
    return undefined;
  }
}

/** What standard input holds, to its end, or a problem. */
export function readInput(name: string, problems: Problem[], most: number = MOST_BYTES.file): Buffer | undefined {
  // Who types there waits for an answer, and lmm for the end.
  if (isatty(0)) {
    problems.push(fileProblem(name, 'not-found', { form: 'terminal' }));
    return undefined;
  }
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(65_536);
      const taken = readWaiting(part);
      if (taken === 0) return Buffer.concat(parts, length);
      parts.push(part.subarray(0, taken));
      length += taken;
      if (length > most) throw new Unread('too-large', { size: length, most });
    }
  } catch (error) {
    // On Windows a pipe that was closed is at its end.
    if ((error as NodeJS.ErrnoException).code === 'EOF') return Buffer.concat(parts, length);
    problems.push(
      error instanceof Unread
        ? fileProblem(name, error.code, error.values)
        : systemProblem({ name, path: name }, error),
    );
    return undefined;
  }
}

function readWaiting(part: Buffer): number {
  for (;;) {
    try {
      return readSync(0, part, 0, part.length, null);
    } catch (error) {
      // A pipe that does not wait by itself, and whose writer is not there yet.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** A file and what it holds. */
export interface FileBytes {
  file: KnowledgeFile;
  /** As the file was just before it was read, so that an edit in between shows as a change. */
  fingerprint: string;
  bytes: Buffer;
}

/** The files of layers as bytes, as many as one command may read together; what cannot be read is a problem. */
export function readLayers(layers: readonly KnowledgeFile[][], problems: Problem[]): FileBytes[][] {
  let left: number = MOST_BYTES.together;
  return layers.map((files) =>
    files.flatMap((file): FileBytes[] => {
      if (left < 0) return [];
      const fingerprint = fingerprintOf(file.path);
      const bytes = readBytes(file, problems);
      if (!bytes) return [];
      left -= bytes.length;
      if (left >= 0) return [{ file, fingerprint, bytes }];
      problems.push(fileProblem(file.name, 'too-large-together', { most: MOST_BYTES.together }));
      return [];
    }),
  );
}
