import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AnswerFile, AnswerFolder, Part, WrittenFile } from '../../features/command.ts';
import { OutputError } from '../../features/errors.ts';
import { WriteError, writeFileWhole } from '../../kb/write/whole.ts';
import { writeFolderWhole } from '../../kb/write/whole-folder.ts';
import { baseAround, folderShown, pathNamed, type Writing } from './files.ts';
import type { Io } from './io.ts';

/** A separator at the end says that a folder is meant. */
const END = process.platform === 'win32' ? /[/\\]+$/ : /\/+$/;

/** Whether a name is that of a folder, by what is there or by how it is written. */
export function isFolder(shown: string, { cwd }: Io): boolean {
  if (END.test(shown)) return true;
  return statSync(resolve(cwd, shown), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Writes the files of an answer and what tells of them, all or none. */
export async function writeFolder(
  shown: string,
  { files, manifest, isOurs }: AnswerFolder,
  partsOf: (file: AnswerFile) => Promise<Iterable<Part>>,
  writing: Writing,
): Promise<void> {
  const path = pathNamed(shown.replace(END, '') || shown, writing.io);
  const base = await baseAround(join(path, manifest.name), writing);
  if (base !== undefined) throw new OutputError(shown, 'KNOWLEDGE', base);
  try {
    await writeFolderWhole(path, isOurs, async (folder) => {
      const written: WrittenFile[] = [];
      for (const file of files) {
        // Files are made without a pause: signals that came meanwhile are heard between them.
        await setImmediate();
        const told = counted(await partsOf(file));
        await writeFileWhole(join(folder, file.name), told.parts, { isLasting: true });
        written.push({ name: file.name, ...told.sum() });
      }
      await writeFileWhole(join(folder, manifest.name), [manifest.text(written)], { isLasting: true });
    });
  } catch (error) {
    if (error instanceof WriteError) throw new OutputError(shown, error.code, folderShown(error.folder, shown, path));
    throw error;
  }
}

/** Parts that are counted and summed as they are taken. */
function counted(parts: Iterable<Part>): { parts: Iterable<Part>; sum(): Omit<WrittenFile, 'name'> } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = function* (): Generator<Part> {
    for (const part of parts) {
      hash.update(part);
      bytes += Buffer.byteLength(part);
      yield part;
    }
  };
  return { parts: through(), sum: () => ({ bytes, sha256: hash.digest('hex') }) };
}
