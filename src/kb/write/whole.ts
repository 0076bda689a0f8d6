import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { takeAwayLeftovers, temporaryName } from './leftovers.ts';
import { unwatch, watch } from './signals.ts';

/**
 * Everything that is written as a file is written here, whole or not at all: into a temporary file beside the target, which then
 * takes its name. Whoever reads sees the old content or the new. A signal takes the temporary file away before it ends the
 * process; what a killed process left is taken away by the next one that writes into the folder.
 */
export interface Manner {
  /** Whether a file that is there is left alone. */
  isNew?: boolean;
  /** The mode of a file that is not there yet. */
  mode?: number;
  /**
   * Whether the content is on the disk before it takes the name: so a machine that loses power has the old or the new as
   * well, and disks that find out late that they are full tell it. Files of the user's are; a cache need not be.
   */
  isLasting?: boolean;
  /** Whether it is a file of the program's own, not one that the user names: a link in its place leads nowhere and is replaced. */
  isOwn?: boolean;
}

/** A piece of what is written. */
export type Part = string | Uint8Array;

/** A file that cannot be written, with the system's code. */
export class WriteError extends Error {
  constructor(
    readonly code: string,
    /** The folder, where it is that which cannot be written to. */
    readonly folder?: string,
  ) {
    super(code);
    this.name = 'WriteError';
  }
}

/**
 * Writes a file from its parts. Between them the process can be interrupted. What is there and is no file, a device or a
 * pipe, is written to as it is.
 * @throws WriteError
 */
export async function writeFileWhole(path: string, parts: Iterable<Part>, manner: Manner = {}): Promise<void> {
  if (isDevice(path)) return writeInPlace(path, parts);
  const file = beginning(path, manner);
  try {
    for (const part of parts) {
      if (file.write(part)) await new Promise((resume) => setImmediate(resume));
    }
    file.finish();
  } catch (error) {
    throw asWriteError(error);
  } finally {
    file.discard();
  }
}

/** The same in one go. A signal that comes meanwhile is heeded after it. */
export function writeFileWholeNow(path: string, bytes: readonly Buffer[], manner: Manner = {}): void {
  const file = beginning(path, manner);
  try {
    for (const part of bytes) file.write(part);
    file.finish();
  } catch (error) {
    throw asWriteError(error);
  } finally {
    file.discard();
  }
}

/** Takes a file away. @returns whether it was there @throws WriteError */
export function removeFile(path: string): boolean {
  try {
    if (inFolder(dirname(path), () => lstatSync(path, { throwIfNoEntry: false })) === undefined) return false;
    if (lstatSync(path).isDirectory()) throw new WriteError('EISDIR');
    inFolder(dirname(path), () => unlinkSync(path));
    return true;
  } catch (error) {
    throw asWriteError(error);
  }
}

function isDevice(path: string): boolean {
  try {
    const there = statSync(path);
    return !there.isFile() && !there.isDirectory();
  } catch {
    return false;
  }
}

async function writeInPlace(path: string, parts: Iterable<Part>): Promise<void> {
  try {
    // A pipe is opened once somebody reads it: until then the process can be interrupted.
    const device = await open(path, constants.O_WRONLY | (constants.O_NOCTTY ?? 0));
    try {
      for (const part of parts) await device.writeFile(part);
    } finally {
      await device.close();
    }
  } catch (error) {
    // Whoever read it has read enough.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw asWriteError(error);
  }
}

function beginning(path: string, manner: Manner): Unfinished {
  try {
    return new Unfinished(path, manner);
  } catch (error) {
    throw asWriteError(error);
  }
}

/** Codes of the system, and that of Node where it was told to keep programs from files. */
const OF_SYSTEM = /^(?:E[A-Z0-9]+|ERR_ACCESS_DENIED)$/;

export const asWriteError = (error: unknown): unknown => {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof WriteError || typeof code !== 'string' || !OF_SYSTEM.test(code)
    ? error
    : new WriteError(code);
};

/** How much is written before signals are looked for. */
const STRIDE = 2 ** 20;

class Unfinished {
  private readonly target: string;
  private readonly there: Stats | undefined;
  private readonly file: number;
  readonly path: string;
  private since = 0;
  private isOpen = true;
  private isThere = true;

  constructor(
    path: string,
    private readonly manner: Manner,
  ) {
    if (basename(path) === '' || path.includes('\0')) throw new WriteError('EINVAL');
    // A link stays, and what it leads to is written.
    this.target = manner.isNew || manner.isOwn ? path : linked(path);
    const folder = dirname(this.target);
    const there = inFolder(folder, () => lstatSync(this.target, { throwIfNoEntry: false }));
    if (there?.isDirectory()) throw new WriteError('EISDIR');
    this.there = manner.isOwn && !there?.isFile() ? undefined : there;
    if (this.there && manner.isNew) throw new WriteError('EEXIST');
    // What is write-protected is meant to stay, though a folder lets any name in it be replaced.
    if (this.there) accessSync(this.target, constants.W_OK);
    watch(this);
    try {
      takeAwayLeftovers(folder);
      this.path = join(folder, temporaryName());
      // What replaces a file that others may not read is not for them to read before it is finished.
      const mode = this.there ? 0o600 : (manner.mode ?? 0o666);
      this.file = inFolder(folder, () => openSync(this.path, 'wx', mode));
    } catch (error) {
      unwatch(this);
      throw error;
    }
  }

  /** Writes on. @returns whether so much was written that it is time to look for signals */
  write(part: Part): boolean {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
    this.since += bytes.length;
    if (this.since < STRIDE) return false;
    this.since = 0;
    return true;
  }

  /** Gives the content its name. */
  finish(): void {
    if (this.there) this.likeBefore(this.there);
    if (this.manner.isLasting) flush(this.file);
    this.close();
    if (this.manner.isNew && linkedTo(this.path, this.target)) return;
    renameSync(this.path, this.target);
    this.isThere = false;
  }

  /** Takes away what was not finished; of what was, nothing is left to take. */
  discard(): void {
    this.close();
    if (this.isThere) {
      this.isThere = false;
      try {
        rmSync(this.path, { force: true });
      } catch {
        // The folder went away, or does not let go; there is no more to be done.
      }
    }
    unwatch(this);
  }

  private close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    closeSync(this.file);
  }

  /** The owner and the mode of what it replaces, as far as the system lets them be given. */
  private likeBefore({ uid, gid, mode }: Stats): void {
    const now = fstatSync(this.file);
    try {
      if (now.uid !== uid || now.gid !== gid) fchownSync(this.file, uid, gid);
    } catch {
      // Only who owns the machine may give files away: the new content belongs to who wrote it.
    }
    // Where the mode cannot be given, as on some network folders, the content is worth more.
    quietly(() => fchmodSync(this.file, mode & 0o777));
  }
}

/** What the system says of a name in a folder, where it is the folder that is not there or refuses. */
function inFolder<T>(folder: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!OF_FOLDER.has(code)) throw error;
    // Folders that the system makes up take no new names.
    throw new WriteError(code === 'ENOENT' && existsSync(folder) ? 'EACCES' : code, folder);
  }
}
const OF_FOLDER: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR']);

/** Where a link leads to, whether there is something or not. @throws WriteError where it leads in a circle */
export function linked(path: string): string {
  let at = path;
  for (let steps = 0; steps < 40; steps++) {
    const name = at;
    const folder = dirname(at);
    const link = inFolder(folder, () => lstatSync(name, { throwIfNoEntry: false }));
    if (!link?.isSymbolicLink()) return at;
    if (isPlanted(link, statSync(folder))) throw new WriteError('EACCES');
    // A folder above may be a link itself, and `..` leads up from where it really lies.
    at = resolve(realpathSync(folder), readlinkSync(at));
  }
  throw new WriteError('ELOOP');
}

/**
 * Whether somebody else may have put a link where all may write, as in /tmp, for others to write over what it leads to.
 * Systems refuse to open such a link; here it is read and never opened.
 */
function isPlanted(link: Stats, folder: Stats): boolean {
  const user = process.geteuid?.();
  return user !== undefined && (folder.mode & 0o002) !== 0 && link.uid !== user && link.uid !== folder.uid;
}

/**
 * Gives a file its name where nothing has it: the one way to do so that cannot overwrite what came meanwhile.
 * @returns false where the file system has no second names
 */
function linkedTo(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || existsSync(to)) throw new WriteError('EEXIST');
    return false;
  }
}

function flush(file: number): void {
  try {
    fsyncSync(file);
  } catch (error) {
    // Some file systems cannot be asked to.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code)) throw error;
  }
}

function quietly(attempt: () => void): void {
  try {
    attempt();
  } catch {}
}
