import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { KnowledgeError, type Problem } from '../domain/problems.ts';
import type { Knowledge } from '../domain/records.ts';
import type { CachePlace } from './cache.ts';
import type { LayerPath, Loaded } from './layers.ts';
import { openShipped } from './opened.ts';
import { listFiles } from './read/files.ts';
import { digestOf, type Made, type Shipped, stampOf } from './shipped.ts';

export type { LayerPath, Loaded } from './layers.ts';

/** The digest and version of a knowledge base that has nothing of ours in it. */
const NONE: Pick<Knowledge, 'version' | 'digest'> = { version: '0', digest: '' };

/**
 * Loads the knowledge base.
 * @param root the folder of the package, whose `data` was built into `dist/base.pack`; null leaves the shipped base out
 * @param layers the user's layers, the lowest first
 * @param cache where to keep what was checked; undefined checks anew each time
 * @throws KnowledgeError with every problem of every file
 */
export async function loadKnowledge(
  root: string | null,
  layers: readonly LayerPath[],
  cache?: CachePlace,
): Promise<Loaded> {
  const base = root === null ? undefined : await loadShipped(root, cache);
  if (base && layers.length === 0) return { knowledge: base, notices: [] };
  const { version, digest } = base ?? NONE;
  const { loadLayers } = await import('./layers.ts');
  return loadLayers(base, layers, cache, {
    version,
    set: [digest, ...layers.flatMap(({ path, shown }) => [resolve(path), shown])],
    digest: (read) => digestOf([digest, ...read.flatMap(({ file, digest: own }) => [file.name, own])]),
  });
}

/** Every problem of the shipped base and some files, errors and collisions alike, and how many files that were. */
export async function findProblems(
  root: string | null,
  layers: readonly LayerPath[],
): Promise<{ problems: Problem[]; files: number }> {
  const shipped = root === null ? [] : listFiles(join(root, 'data'), 'data', []);
  const files = layers.reduce((sum, layer) => sum + listFiles(layer.path, layer.shown, []).length, shipped.length);
  try {
    return { problems: (await loadKnowledge(root, layers)).notices, files };
  } catch (error) {
    if (error instanceof KnowledgeError) return { problems: error.problems, files };
    throw error;
  }
}

/** The shipped base: as built, unless this is a checkout whose files have been edited since. */
async function loadShipped(root: string, cache: CachePlace | undefined): Promise<Knowledge> {
  const path = join(root, 'dist', 'base.pack');
  const packed = openShipped(path);
  if (!packed) throw new Error(`${path} is missing or damaged: install lmm again, or run npm run build in a checkout`);
  const { knowledge } = packed;
  if (!existsSync(join(root, 'src')) || (await asBuilt(root))) return knowledge;
  const data = { path: join(root, 'data'), shown: 'data' };
  const { loadLayers } = await import('./layers.ts');
  const edited = await loadLayers(undefined, [data], cache, {
    version: knowledge.version,
    set: ['shipped', resolve(data.path)],
    digest: (read) => digestOf(read.map((file) => file.digest)),
  });
  return edited.knowledge;
}

/** Whether the files of `data` are those that the build read, by what the system tells of them or by content. */
async function asBuilt(root: string): Promise<boolean> {
  const made = JSON.parse(readFileSync(join(root, 'dist', 'made.json'), 'utf8')) as Shipped;
  const isSame = ({ name, stamp }: Pick<Made, 'name' | 'stamp'>): boolean => stampOf(`${root}/${name}`) === stamp;
  if (made.folders.every(isSame) && made.files.every(isSame)) return true;
  return (await import('./layers.ts')).isCopy(join(root, 'data'), made.files);
}
