import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeAwayLeftovers, temporaryName } from './leftovers.ts';
import { type Unfinished, unwatch, watch } from './signals.ts';
import { asWriteError, linked, WriteError } from './whole.ts';

/**
 * Writes a folder whole: it is filled beside its place and takes its name when it is finished. One that is there is
 * replaced where it holds nothing but what may be; then it has no name for the moment between two renames.
 * @param mayGo whether the folder that is there may go, by the names in it; one without any may
 * @param fill writes the files
 * @throws WriteError
 */
export async function writeFolderWhole(
  path: string,
  mayGo: (names: readonly string[]) => boolean,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = beginning(path, mayGo);
  try {
    await fill(folder.path);
    folder.finish(mayGo);
  } catch (error) {
    throw asWriteError(error);
  } finally {
    folder.discard();
  }
}

function beginning(path: string, mayGo: (names: readonly string[]) => boolean): UnfinishedFolder {
  try {
    return new UnfinishedFolder(path, mayGo);
  } catch (error) {
    throw asWriteError(error);
  }
}

class UnfinishedFolder implements Unfinished {
  private readonly target: string;
  /** What is taken away when it is done, finished or not. */
  private readonly ours: string[] = [];
  readonly path: string;

  constructor(path: string, mayGo: (names: readonly string[]) => boolean) {
    this.target = linked(path);
    refuseUnlessOurs(this.target, mayGo);
    watch(this);
    try {
      takeAwayLeftovers(dirname(this.target));
      this.path = this.make();
    } catch (error) {
      unwatch(this);
      throw error;
    }
  }

  private make(): string {
    const parent = dirname(this.target);
    const path = join(parent, temporaryName());
    try {
      mkdirSync(path);
    } catch (error) {
      throw new WriteError((error as NodeJS.ErrnoException).code ?? '', parent);
    }
    this.ours.push(path);
    return path;
  }

  finish(mayGo: (names: readonly string[]) => boolean): void {
    if (!refuseUnlessOurs(this.target, mayGo)) {
      renameSync(this.path, this.target);
      return;
    }
    const before = join(this.make(), 'before');
    renameSync(this.target, before);
    try {
      renameSync(this.path, this.target);
    } catch (error) {
      renameSync(before, this.target);
      throw error;
    }
  }

  discard(): void {
    for (const path of this.ours.splice(0)) {
      try {
        rmSync(path, { recursive: true, force: true });
      } catch {
        // What does not let go is a leftover that a later run takes away.
      }
    }
    unwatch(this);
  }
}

/** Whether a folder is there. @throws WriteError where something is that may not be replaced */
function refuseUnlessOurs(path: string, mayGo: (names: readonly string[]) => boolean): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return false;
  if (!there.isDirectory()) throw new WriteError('NOFOLDER');
  const entries = readdirSync(path, { withFileTypes: true });
  const isOurs = entries.every((entry) => entry.isFile()) && mayGo(entries.map(({ name }) => name));
  if (entries.length > 0 && !isOurs) throw new WriteError('FOREIGN');
  return true;
}
