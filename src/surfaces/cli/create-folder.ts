import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OutputError } from '../../features/errors.ts';
import { makeFolder, takeAwayEmpty } from '../../kb/write/folder.ts';
import { WriteError, writeFileWhole } from '../../kb/write/whole.ts';
import { writeFolderWhole } from '../../kb/write/whole-folder.ts';
import { SCHEMA_FILE, schemaText } from './add-records.ts';
import type { Io } from './io.ts';

interface NamedText {
  name: string;
  text: string;
}

/**
 * Makes a folder of files, with the schema that editors take for them. One that is not there comes with all of them at
 * once; into one that is there they are written in their order, and taken away again where one cannot be.
 */
export async function createFolder(shown: string, files: readonly NamedText[], io: Io): Promise<void> {
  const all = [{ name: SCHEMA_FILE, text: await schemaText() }, ...files];
  const folder = resolve(io.cwd, shown);
  if (shown.includes('\0') || shown.includes('\ufffd')) throw new OutputError(shown, 'EILSEQ');
  try {
    const there = statSync(folder, { throwIfNoEntry: false });
    if (there) await fill(folder, shown, all);
    else await make(folder, all);
  } catch (error) {
    if (error instanceof OutputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof WriteError) throw new OutputError(shown, error.code, error.folder);
    if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) throw new OutputError(shown, code, dirname(folder));
    throw error;
  }
}

/** Whole at once, with the folders that it lies in. */
async function make(folder: string, files: readonly NamedText[]): Promise<void> {
  const made = makeFolder(dirname(folder), FOR_ALL);
  try {
    await writeFolderWhole(folder, none, async (inner) => {
      for (const { name, text } of files)
        await writeFileWhole(join(inner, name), [text], { isNew: true, isLasting: true });
    });
  } catch (error) {
    takeAwayEmpty(made);
    throw error;
  }
}

/** What the user shares or not by the system's mask, as other programs leave it. */
const FOR_ALL = 0o777;

/** Nothing that came meanwhile is replaced. */
const none = (): boolean => false;

/** Hidden files may be there: a repository that was begun has them. */
async function fill(folder: string, shown: string, files: readonly NamedText[]): Promise<void> {
  const held = readdirSync(folder);
  const names = new Set(files.map(({ name }) => name));
  if (held.some((name) => !name.startsWith('.') || names.has(name))) throw new OutputError(shown, 'ENOTEMPTY');
  const done: string[] = [];
  try {
    for (const { name, text } of files) {
      const path = join(folder, name);
      await writeFileWhole(path, [text], { isNew: true, isLasting: true });
      done.push(path);
    }
  } catch (error) {
    for (const path of done) rmSync(path, { force: true });
    throw error;
  }
}
