import { dirname, join, resolve } from 'node:path';
import { OutputError } from '../../features/errors.ts';
import { type Manner, type Part, WriteError, writeFileWhole } from '../../kb/write/whole.ts';
import { type Io, streamAt } from './io.ts';
import { layersFor } from './knowledge.ts';
import { isConfig, isPartOf } from './part-of.ts';
import type { OutputSettings } from './settings.ts';

/** What a file is written for. */
export interface Writing {
  settings: OutputSettings;
  io: Io;
}

/** Writes what a command answers to a file that the user named; what leads to a standard stream is that stream. */
export async function writeAnswer(
  shown: string,
  parts: Iterable<Part>,
  { settings, io }: Writing,
  isNew = false,
): Promise<void> {
  const path = pathNamed(shown, io);
  const stream = streamAt(path, io);
  if (stream) for (const part of parts) await stream.write(part);
  else await write(shown, path, parts, { isNew }, { settings, io });
}

/**
 * Writes a file that the user named, beside the answer. The answer is written to standard output, which can be no such file.
 * @param isNew whether a file that is there is left alone
 */
export async function writeBeside(
  shown: string,
  text: string,
  { settings, io }: Writing,
  isNew = false,
): Promise<void> {
  const path = pathNamed(shown, io);
  if (shown === '-' || streamAt(path, io) === io.out) throw new OutputError(shown, 'STDOUT');
  await write(shown, path, [text], { isNew }, { settings, io });
}

/** Writes a document of the user's as a YAML file. */
export async function save(shown: string, document: object, writing: Writing): Promise<void> {
  const { yamlOf } = await import('../../formats/yaml.ts');
  await writeBeside(shown, yamlOf(document), writing);
}

async function write(
  shown: string,
  path: string,
  parts: Iterable<Part>,
  manner: Manner,
  writing: Writing,
): Promise<void> {
  const base = await baseAround(path, writing);
  if (base !== undefined) throw new OutputError(shown, 'KNOWLEDGE', base);
  try {
    await writeFileWhole(path, parts, { ...manner, isLasting: true });
  } catch (error) {
    if (error instanceof WriteError) throw new OutputError(shown, error.code, folderShown(error.folder, shown, path));
    throw error;
  }
}

/** The knowledge base in force that a file would become a part of. */
export async function baseAround(path: string, { settings, io }: Writing): Promise<string | undefined> {
  if (isConfig(path)) return path;
  const shipped = { path: join(io.root, 'data'), shown: join(io.root, 'data') };
  // Whatever keeps the layers from being read is told by what reads them.
  const { layers } = await layersFor(settings, io).catch(() => ({ layers: [] }));
  return [shipped, ...layers].find((layer) => isPartOf(path, layer.path))?.shown;
}

/** A folder as the name has it; where a link led elsewhere, or nothing was said of one, by its whole path. */
export function folderShown(folder: string | undefined, shown: string, path: string): string | undefined {
  const named = dirname(shown);
  return folder === dirname(path) && named !== '.' ? named : folder;
}

/** Where a name leads to, if it can be one of a file. */
export function pathNamed(shown: string, io: Io): string {
  const separators = process.platform === 'win32' ? /[/\\]/ : /\//;
  if (['', '.', '..'].includes(shown.split(separators).at(-1) ?? '')) throw new OutputError(shown, 'EISDIR');
  // Node puts it where an argument is no text: the file would get a name that nobody gave.
  if (shown.includes('\ufffd')) throw new OutputError(shown, 'EILSEQ');
  return resolve(io.cwd, shown);
}
