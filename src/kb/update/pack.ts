import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { digestOf } from '../digest.ts';
import { type KnowledgeFile, MOST_BYTES } from '../read/files.ts';
import { makeFolder } from '../write/folder.ts';
import { writeFileWholeNow } from '../write/whole.ts';

/**
 * Data that take the place of those that ship. A pack is a manifest, and an archive of lines of JSON, a file of YAML each. Its
 * files are never written under their names: they are checked as any knowledge base and made into a base by this program, in
 * a folder that is called by their digest. What is in force stands in one small file, which is written last.
 */

export interface Manifest {
  lmm: 'pack/1';
  version: string;
  /** The day it was made. */
  created: string;
  /** Of the archive, in hexadecimal. */
  sha256: string;
  size: number;
  /** The first version of `lmm` that reads it. */
  min_version: string;
  /** The archive, from where the manifest lies. */
  file: string;
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The manifest that a text holds; undefined for anything else. */
export function manifestIn(text: string): Manifest | undefined {
  try {
    const found = JSON.parse(text.replace(/^\ufeff/, '')) as Partial<Manifest>;
    const isText = (['version', 'created', 'min_version', 'file'] as const).every(
      (key) => typeof found[key] === 'string' && /^[\w.:/%?=&-]{1,300}$/.test(found[key]),
    );
    const isWhole = isText && /^[0-9a-f]{64}$/.test(found.sha256 ?? '') && Number.isSafeInteger(found.size);
    return found.lmm === 'pack/1' && isWhole ? (found as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Names of files are for messages alone, and still those of a knowledge base. */
const NAME = /^(?!.*(?:^|\/)\.)[\w.-]+(?:\/[\w.-]+)*\.ya?ml$/;

/** The files of an archive, in their order; undefined for what is none. */
export function filesOf(archive: Buffer): { file: KnowledgeFile; bytes: Buffer; digest: string }[] | undefined {
  try {
    const text = gunzipSync(archive, { maxOutputLength: MOST_BYTES.together }).toString('utf8');
    const files = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { file: string; text: string });
    if (files.length === 0 || !files.every((one) => NAME.test(one.file) && typeof one.text === 'string'))
      return undefined;
    return files
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .map(({ file, text: content }) => {
        const bytes = Buffer.from(content);
        return { file: { name: file, path: file }, bytes, digest: digestOf([bytes]) };
      });
  } catch {
    return undefined;
  }
}

/** The pack in force. */
export interface InForce {
  folder: string;
  version: string;
  created: string;
  sha256: string;
  url: string;
  fetched: string;
  /** The last day on which one of its sources was looked at. */
  newest: string;
  /** The program that made the base of it: another one makes it anew. */
  build: string;
  files: number;
  records: number;
  parts: Record<string, number>;
}

const pointer = (folder: string): string => join(folder, 'pack.json');
const OWN_NAME = /^[0-9a-f]{16}$/;

/** What is said to be in force; it need not be whole. */
export function packIn(folder: string): InForce | undefined {
  try {
    return JSON.parse(readFileSync(pointer(folder), 'utf8')) as InForce;
  } catch {
    return undefined;
  }
}

export const rootOf = (folder: string, { folder: name }: InForce): string => join(folder, 'packs', name);

/** Whether each of its parts is there as it was written, by its size. */
export function isWhole(folder: string, pack: InForce): boolean {
  if (!OWN_NAME.test(pack.folder ?? '')) return false;
  const base = join(rootOf(folder, pack), 'dist', 'base');
  return Object.entries(pack.parts).every(
    ([name, size]) => statSync(join(base, `${name}.json`), { throwIfNoEntry: false })?.size === size,
  );
}

/**
 * Puts a base in force. @throws WriteError
 * @param parts by names of the program's own
 */
export function putInForce(
  folder: string,
  about: Omit<InForce, 'folder' | 'parts'>,
  parts: ReadonlyMap<string, object>,
): void {
  const name = digestOf([about.sha256, about.build, about.fetched]);
  const base = join(folder, 'packs', name, 'dist', 'base');
  const sizes: Record<string, number> = {};
  for (const [part, value] of parts) {
    const path = join(base, `${part}.json`);
    makeFolder(dirname(path));
    const bytes = Buffer.from(JSON.stringify(value));
    writeFileWholeNow(path, [bytes], { mode: 0o600 });
    sizes[part] = bytes.length;
  }
  const pack: InForce = { ...about, folder: name, parts: sizes };
  writeFileWholeNow(pointer(folder), [Buffer.from(`${JSON.stringify(pack)}\n`)], { mode: 0o600, isLasting: true });
  takeAway(folder, name);
}

/** Goes back to what ships. @returns whether there was anything else in force */
export function reset(folder: string): boolean {
  const wasThere = existsSync(pointer(folder));
  rmSync(pointer(folder), { force: true });
  takeAway(folder, undefined);
  return wasThere;
}

/** Takes away bases that are not in force. */
function takeAway(folder: string, kept: string | undefined): void {
  const packs = join(folder, 'packs');
  if (!existsSync(packs)) return;
  for (const name of readdirSync(packs))
    if (OWN_NAME.test(name) && name !== kept) rmSync(join(packs, name), { recursive: true, force: true });
}
