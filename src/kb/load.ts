import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeError, type Problem } from '../domain/problems.ts';
import type { Store } from '../domain/store.ts';
import { storeOver } from './derived.ts';
import { InstallationError } from './installation.ts';
import type { Below, LayerPath, Means } from './layers.ts';
import type { Loaded } from './loaded.ts';
import { fingerprintOf, type Manifest, type ManifestFile } from './manifest.ts';
import { once } from './memory.ts';
import { listFiles } from './read/files.ts';

export type { LayerPath, Means } from './layers.ts';
export type { Loaded } from './loaded.ts';

/** Below a knowledge base that has nothing of ours in it. */
const NOTHING: Below = { version: '0', digest: '', store: () => undefined };

/**
 * Loads the knowledge base.
 * @param root the folder of the package, whose `data` was built into `dist/base`; null leaves the shipped base out
 * @param layers the user's layers, the lowest first
 * @param means what derives, and where what was made is kept; without, all that is asked for is worked out
 * @throws KnowledgeError with every problem of every file
 */
export async function loadKnowledge(root: string | null, layers: readonly LayerPath[], means?: Means): Promise<Loaded> {
  const base = root === null ? NOTHING : await loadShipped(root, means);
  const knowledge = layers.length === 0 ? base.store() : undefined;
  if (knowledge) return { knowledge, notices: [], effects: [] };
  const { loadLayers } = await import('./layers.ts');
  return loadLayers(base, layers, means);
}

/** How far `validate` looks. */
export interface Look {
  /** Whether the files of the shipped base are looked at too: else only those of the layers. */
  shipped: boolean;
  /** The day as of which it is told what is due, and the day it is. */
  day: string;
  today: string;
  /** The folder of the package: rates of its base serve where the files that are looked at have none. */
  root: string;
  /** Whether the checks run: without them it is told what keeps files from being used, and aliases that collide. */
  checks: boolean;
}

/**
 * Every problem of the shipped base and some files, errors, collisions and what the checks find, how many files that were,
 * and what was loaded where there was no error.
 */
export async function findProblems(
  root: string | null,
  layers: readonly LayerPath[],
  look: Look,
): Promise<{ problems: Problem[]; files: number; knowledge?: Store }> {
  const shipped = root === null ? [] : listFiles(join(root, 'data'), 'data', []);
  if (!look.checks) {
    const own = layers.flatMap((layer) => listFiles(layer.path, layer.shown, []));
    const files = own.length + shipped.length;
    try {
      const { notices, knowledge } = await loadKnowledge(root, layers);
      return { problems: notices, files, knowledge };
    } catch (error) {
      if (error instanceof KnowledgeError) return { problems: error.problems, files };
      throw error;
    }
  }
  const isWhole = look.shipped && root !== null;
  const base = root === null || isWhole ? NOTHING : await loadShipped(root, undefined);
  const { examine } = await import('./examine.ts');
  const below = base.store();
  const rates = (below ?? (await loadShipped(look.root, undefined)).store())?.rates ?? [];
  const { files, ...found } = examine(below, isWhole ? [shipped] : [], layers, { ...look, rates });
  return { ...found, files: files + (isWhole ? 0 : shipped.length) };
}

/** What was opened in this process: whoever asks again (the library, a test) has it read and in order. */
const opened = new Map<string, Below>();

/** The shipped base: as built, unless this is a checkout whose files have been edited since. */
async function loadShipped(root: string, means: Means | undefined): Promise<Below> {
  const about = partOf(root, 'about') as Pick<Below, 'version' | 'digest'>;
  if (!existsSync(join(root, 'src')) || (await isAsBuilt(root))) {
    const known = opened.get(root);
    if (known?.version === about.version && known.digest === about.digest) return known;
    const below: Below = { ...about, store: once(() => storeOver((part) => partOf(root, part))) };
    opened.set(root, below);
    return below;
  }
  const { loadLayers } = await import('./layers.ts');
  const data = { path: join(root, 'data'), shown: 'data' };
  const { knowledge } = await loadLayers({ ...NOTHING, version: about.version }, [data], means);
  return { version: knowledge.version, digest: knowledge.digest, store: () => knowledge };
}

/** A part of the shipped base, as the build wrote it. */
function partOf(root: string, name: string): object {
  const path = join(root, 'dist', 'base', `${name}.json`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as object;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Of a file that is there and cannot be read now, the machine tells why.
    if (code === undefined || code === 'ENOENT' || code === 'ENOTDIR') throw new InstallationError(path);
    throw error;
  }
}

/** Whether the files of `data` are those that the build read, by what the system tells of them or by content. */
async function isAsBuilt(root: string): Promise<boolean> {
  const { folders, files } = partOf(root, 'manifest') as Manifest;
  const isSame = ({ name, fingerprint }: Pick<ManifestFile, 'name' | 'fingerprint'>): boolean =>
    fingerprintOf(`${root}/${name}`) === fingerprint;
  if (folders.every(isSame) && files.every(isSame)) return true;
  return (await import('./layers.ts')).isCopy(join(root, 'data'), files);
}
