import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../digest.ts';
import { fingerprintOf } from '../manifest.ts';
import { readRegular } from '../read/files.ts';
import { makeFolder } from '../write/folder.ts';
import { removeFile, writeFileWholeNow } from '../write/whole.ts';
import { writeFolderWhole } from '../write/whole-folder.ts';

/**
 * Data that take the place of those that ship. The files of a pack are never written under their names: they are checked as
 * any knowledge base and made into a base by this program, in a folder that no other installation writes to. What is in
 * force stands in one small file, which is written last.
 */

/** The pack in force. */
export interface InForce {
  folder: string;
  version: string;
  created: string;
  sha256: string;
  /** As it may be shown. */
  url: string;
  fetched: string;
  /** The last day on which one of its sources was looked at. */
  newest: string;
  /** The program that made the base of it: another one makes it anew. */
  build: string;
  files: number;
  records: number;
  /** Of each part of the base its digest, and what the system told of the file when it was written. */
  parts: Record<string, [digest: string, fingerprint: string]>;
}

export const pointerOf = (folder: string): string => join(folder, 'pack.json');
const OWN_NAME = /^[0-9a-f]{16}$/;
const MOST_OF_POINTER = 4_000_000;

/** What is said to be in force; it need not be whole. */
export function packIn(folder: string): InForce | undefined {
  try {
    const found = JSON.parse(readRegular(pointerOf(folder), MOST_OF_POINTER).toString('utf8')) as InForce | null;
    return found !== null && isPointer(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const TEXTS = ['folder', 'version', 'created', 'sha256', 'url', 'fetched', 'newest', 'build'] as const;
const isPointer = (found: InForce): boolean =>
  TEXTS.every((key) => typeof found[key] === 'string') &&
  OWN_NAME.test(found.folder) &&
  Array.isArray(found.parts?.about) &&
  Object.values(found.parts).every(([digest, fingerprint]) => `${digest}` !== '' && typeof fingerprint === 'string');

export const rootOf = (folder: string, { folder: name }: Pick<InForce, 'folder'>): string =>
  join(folder, 'packs', name);

/**
 * Whether each of its parts is there as it was written. What the system tells of a file that nobody has touched is enough;
 * of another one, as in a folder that was copied, the content is.
 */
export const isWhole = (folder: string, pack: InForce): boolean =>
  eachPart(folder, pack, (path, digest, fingerprint) => fingerprintOf(path) === fingerprint || isOf(path, digest));

/** The same by content alone: disks fail without a word of the system. */
export const isSound = (folder: string, pack: InForce): boolean => eachPart(folder, pack, isOf);

const eachPart = (
  folder: string,
  pack: InForce,
  holds: (path: string, digest: string, fingerprint: string) => boolean,
): boolean =>
  Object.entries(pack.parts).every(([name, [digest, fingerprint]]) =>
    holds(pathOf(rootOf(folder, pack), name), digest, fingerprint),
  );

const pathOf = (root: string, part: string): string => join(root, 'dist', 'base', `${part}.json`);

function isOf(path: string, digest: string): boolean {
  try {
    return digestOf([readFileSync(path)]) === digest;
  } catch {
    return false;
  }
}

/**
 * Puts a base in force. Whoever reads meanwhile reads the one before to its end; of a run that was killed nothing is left
 * once another one has written a base.
 * @param parts by names of the program's own
 * @throws WriteError
 */
export async function putInForce(
  folder: string,
  about: Omit<InForce, 'folder' | 'parts'>,
  parts: ReadonlyMap<string, object>,
): Promise<void> {
  const name = randomBytes(8).toString('hex');
  const root = rootOf(folder, { folder: name });
  const before = packIn(folder);
  makeFolder(dirname(root));
  const written: InForce['parts'] = {};
  await writeFolderWhole(root, none, async (inner) => {
    for (const [part, value] of parts) {
      const path = pathOf(inner, part);
      makeFolder(dirname(path));
      const bytes = Buffer.from(JSON.stringify(value));
      writeFileWholeNow(path, [bytes], { mode: 0o600, isLasting: true, isOwn: true });
      written[part] = [digestOf([bytes]), fingerprintOf(path)];
      // There are hundreds of them, and each waits for the disk: a signal is not to wait for them all.
      await new Promise((resume) => setImmediate(resume));
    }
  });
  try {
    const bytes = Buffer.from(`${JSON.stringify({ ...about, folder: name, parts: written } satisfies InForce)}\n`);
    writeFileWholeNow(pointerOf(folder), [bytes], { mode: 0o600, isLasting: true, isOwn: true });
  } catch (error) {
    remove(root);
    throw error;
  }
  takeAway(folder, name, before);
}

/** Nothing that may go: the name is new. */
const none = (): boolean => false;

/** Goes back to what ships. @returns whether there was anything else in force @throws WriteError */
export function reset(folder: string): boolean {
  const before = packIn(folder);
  const wasThere = existsSync(pointerOf(folder)) && removeFile(pointerOf(folder));
  takeAway(folder, undefined, before);
  return wasThere;
}

/** No command reads for so many milliseconds. */
const IN_USE = 600_000;

/** Takes away bases that nobody reads or writes any more. What does not let go is taken away another time. */
function takeAway(folder: string, kept: string | undefined, before: InForce | undefined): void {
  try {
    const now = Date.now();
    if (before && before.folder !== kept) utimesSync(rootOf(folder, before), now / 1000, now / 1000);
    for (const name of readdirSync(join(folder, 'packs'))) {
      const path = join(folder, 'packs', name);
      if (OWN_NAME.test(name) && name !== kept && now - statSync(path).mtimeMs > IN_USE) remove(path);
    }
  } catch {}
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {}
}
